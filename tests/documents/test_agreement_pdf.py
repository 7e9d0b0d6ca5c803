from __future__ import annotations

import io
import pickle
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from mediator.documents.agreement import agreement_blocks, agreement_pdf, schedule_pdf
from mediator.documents.blocks import PageBreak, Together
from mediator.documents.fonts import FontShelf
from mediator.documents.pages import BOTTOM, HEIGHT, LEFT, WIDTH, paginated
from mediator.documents.reading import read_agreement
from mediator.domain.money import Money
from mediator.domain.refusals import GlyphMissing
from mediator.wording.figures import capital
from tests.documents import people, samples
from tests.documents.conftest import FONTS, TERMS

Printed = Callable[[str], bytes]

every_sample = pytest.mark.parametrize("name", list(samples.ALL))

PRINT_ELSEWHERE = """
import hashlib, pathlib, pickle, sys
from mediator.documents.agreement import agreement_pdf
from mediator.documents.fonts import FontShelf
agreement, fonts, terms = pickle.load(sys.stdin.buffer)
pdf = agreement_pdf(agreement, fonts=FontShelf(pathlib.Path(fonts)), terms=terms)
print(hashlib.sha256(pdf).hexdigest())
"""


def pages(pdf: bytes) -> list[str]:
    return [page.replace("\r\n", "\n") for page in read_agreement(pdf, "").pages]


def flat(pdf: bytes) -> str:
    """The text of all pages without footers and line breaks."""
    bodies = [re.sub(r"\n[^\n]*第 \d+ 页　共 \d+ 页.*", "", page) for page in pages(pdf)]
    return "".join(bodies).replace("\n", "")


@every_sample
def test_the_same_agreement_gives_the_same_bytes(
    name: str, printed: Printed, fonts: FontShelf
) -> None:
    again = agreement_pdf(samples.ALL[name](), fonts=fonts, terms=TERMS)

    assert again == printed(name)


@pytest.mark.parametrize("seed", ["1", "4242"])
def test_another_process_prints_the_same_bytes(seed: str, printed: Printed, tmp_path: Path) -> None:
    elsewhere = tmp_path / "字体"
    elsewhere.symlink_to(FONTS, target_is_directory=True)
    given = pickle.dumps((samples.strange_names(), str(elsewhere), TERMS))

    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", PRINT_ELSEWHERE],
        input=given,
        capture_output=True,
        check=True,
        env={"PYTHONHASHSEED": seed, "PATH": "", "TZ": "Asia/Shanghai"},
    )

    assert ran.stdout.decode().strip() == sha256(printed("strange_names")).hexdigest()


@every_sample
def test_the_paper_names_every_particular_of_those_who_sign(name: str, printed: Printed) -> None:
    agreement, text = samples.ALL[name](), flat(printed(name))

    for party in agreement.signatories:
        for field in (party.name, party.identity, party.sex, party.nation, party.occupation):
            assert field in text
        assert party.phone in text
        assert party.address in text
        assert party.representative in text
    assert agreement.number in text
    assert agreement.body.name in text
    assert agreement.body.mediator in text


@every_sample
def test_every_amount_in_capitals_says_what_its_figures_say(name: str, printed: Printed) -> None:
    found = re.findall(r"([\d,]+\.\d\d)元（大写：(人民币[^）]+)）", flat(printed(name)))

    assert len(found) >= 4
    for figures, capitals in found:
        assert capital(Money.of(figures.replace(",", ""))) == capitals


@every_sample
def test_every_installment_stands_in_the_schedule(name: str, printed: Printed) -> None:
    agreement = samples.ALL[name]()
    rows = agreement.terms.schedule.rows
    text = "\n".join(pages(printed(name)))

    for row in rows if len(rows) > 1 else ():
        amount = f"{row.amount.minor // 100:,}.{row.amount.minor % 100:02d}"
        day = f"{row.due_on.year}年{row.due_on.month}月{row.due_on.day}日"
        assert f"\n{row.number} {day} {amount} " in text


@every_sample
def test_every_page_has_its_number_and_the_fingerprint(name: str, printed: Printed) -> None:
    all_pages = pages(printed(name))

    for number, page in enumerate(all_pages, 1):
        foot = page.strip().splitlines()[-1]
        assert f"第 {number} 页　共 {len(all_pages)} 页" in foot
        assert sha256(TERMS).hexdigest()[:8] in foot


@every_sample
def test_the_whole_fingerprint_is_printed_once_and_nothing_follows(
    name: str, printed: Printed
) -> None:
    text = "\n".join(pages(printed(name)))

    assert text.count(sha256(TERMS).hexdigest()) == 1
    assert pages(printed(name))[-1].strip().splitlines()[-2] == "（以下空白）"


@every_sample
def test_two_lines_of_text_stand_above_the_signatures(name: str, printed: Printed) -> None:
    page = next(p for p in pages(printed(name)) if "当事人（签名" in p)
    before = page[: page.index("当事人（签名")].strip().splitlines()

    assert len(before) >= 2
    assert sum(map(len, before)) >= 20


@pytest.mark.parametrize("lines", range(22))
@every_sample
def test_no_page_before_the_signatures_is_nearly_empty(
    name: str, lines: int, fonts: FontShelf
) -> None:
    base = samples.ALL[name]()
    facts = base.dispute.facts + "另有往来若干，双方均无异议。" * 2 * lines
    agreement = replace(base, dispute=replace(base.dispute, facts=facts))
    flow = agreement_blocks(agreement, "", fonts)
    main = paginated(flow[: flow.index(PageBreak())])

    assert isinstance(main[-1].placed[-1][1], Together)
    assert all(page.used >= HEIGHT / 3 for page in main[:-1])


def test_signatures_that_fill_pages_say_that_there_is_no_text(fonts: FontShelf) -> None:
    base = samples.construction_debt()
    many = tuple(replace(people.GUARANTOR, name=f"保证人{n}") for n in range(13))
    agreement = replace(base, parties=(*base.parties[:2], *many))

    found = pages(agreement_pdf(agreement, fonts=fonts, terms=TERMS))

    signed = [page for page in found if "签名：" in page]
    assert len(signed) == 2
    assert all(page.startswith("（此页无正文）\n") for page in signed)
    for party in many:
        assert sum(f"：{party.name}指印" in page.replace("\n", "") for page in signed) == 1


@every_sample
def test_nothing_is_drawn_outside_the_margins(name: str, printed: Printed) -> None:
    document = pypdfium2.PdfDocument(printed(name))
    for page in document:
        layer = page.get_textpage()
        for index in range(layer.count_chars()):
            left, lower, right, _upper = layer.get_charbox(index)
            if right > left:
                assert left >= LEFT - 1
                assert right <= LEFT + WIDTH + 1
                assert lower > BOTTOM - 80
        layer.close()
        page.close()
    document.close()


def test_markup_in_a_name_is_printed_as_it_is_written(printed: Printed) -> None:
    text = flat(printed("strange_names"))

    assert "姓名：<b>张三</b>&amp;" in text
    assert '住址：<img src="file:///etc/passwd"/>' in text
    assert "双方<font size=1>互不追究</font>&其他责任。" in text


def test_a_rare_character_can_be_copied_and_searched(printed: Printed) -> None:
    assert "姓名：𬱖喆堃" in flat(printed("strange_names"))


@pytest.mark.parametrize("character", ["\U00030002", "\ue000", "\u202e", "\x00", "\U0001f600"])
def test_a_character_that_no_font_has_stops_the_paper(character: str, fonts: FontShelf) -> None:
    base = samples.private_loan()
    creditor = replace(people.CREDITOR, name=f"张{character}")

    with pytest.raises(GlyphMissing) as stopped:
        agreement_pdf(replace(base, parties=(creditor, people.DEBTOR)), fonts=fonts, terms=TERMS)

    assert stopped.value.character == character
    assert stopped.value.where == "甲方"


def test_the_place_of_a_missing_character_is_named(fonts: FontShelf) -> None:
    agreement = samples.redrafted(
        replace(samples.private_loan(), extra_terms=("乙方交付\U00030002印章",))
    )

    with pytest.raises(GlyphMissing) as stopped:
        agreement_pdf(agreement, fonts=fonts, terms=TERMS)

    assert stopped.value.where == "第十六条　其他约定"


def test_a_very_long_text_is_printed_to_its_end(fonts: FontShelf) -> None:
    base = samples.private_loan()
    name = "王" * 1200 + "终"
    repayment = replace(base.claim.repayments[0], means="转账" * 1500 + "尾")
    claim = replace(base.claim, repayments=(repayment,))
    agreement = replace(
        base, claim=claim, parties=(replace(people.CREDITOR, name=name), people.DEBTOR)
    )

    text = flat(agreement_pdf(agreement, fonts=fonts, terms=TERMS))

    assert text.count(name) == 2
    assert text.count("转账") >= 1500
    assert "尾）" in text


def test_a_long_schedule_repeats_its_heading(printed: Printed) -> None:
    heads = [page for page in pages(printed("long_schedule")) if "\n期次" in f"\n{page}"]

    assert len(heads) == 2
    assert "36 2029年6月30日" in heads[1]
    assert "合计 107,572.26" in heads[1]


def test_the_file_says_nothing_but_its_title_and_language(printed: Printed) -> None:
    pdf = printed("private_loan")

    with pikepdf.open(_stream(pdf)) as document:
        assert dict(document.docinfo) == {"/Title": "人民调解协议书"}
        assert document.Root.Lang == "zh-CN"
    for trace in (
        b"ReportLab",
        b"reportlab",
        b"anonymous",
        b"CreationDate",
        b"ModDate",
        b"Producer",
    ):
        assert trace not in pdf


@every_sample
def test_the_file_is_sound_and_holds_all_its_fonts(name: str, printed: Printed) -> None:
    with pikepdf.open(_stream(printed(name))) as document:
        fonts = [
            entry
            for entry in document.objects
            if isinstance(entry, pikepdf.Dictionary) and entry.get("/Type") == "/Font"
        ]

        assert document.check_pdf_syntax() == []
        assert len(fonts) >= 4
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)


def test_the_attachment_is_declared_as_data_of_the_paper(printed: Printed) -> None:
    with pikepdf.open(_stream(printed("lump_sum"))) as document:
        (spec,) = document.Root.AF.as_list()

        assert spec.AFRelationship == "/Data"
        assert document.attachments["terms.json"].get_file().read_bytes() == TERMS


def test_one_payment_needs_no_schedule(printed: Printed) -> None:
    text = flat(printed("lump_sum"))

    assert "还款计划表" not in text
    assert "附件是本协议的组成部分" in text


def test_the_schedule_can_be_printed_alone(fonts: FontShelf) -> None:
    agreement = samples.long_schedule()

    pdf = schedule_pdf(agreement, fonts)

    document = pypdfium2.PdfDocument(pdf)
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    assert pdf == schedule_pdf(agreement, fonts)
    assert text.startswith("还款计划表")
    assert "校验码" not in text
    assert "36 2029年6月30日 2,988.06 107,572.26 0.00" in text


def _stream(pdf: bytes) -> io.BytesIO:
    return io.BytesIO(pdf)


def test_a_body_with_an_endless_name_is_still_named_and_sealed(fonts: FontShelf) -> None:
    base = samples.private_loan()
    endless = "上海市" + "浦" * 200 + "人民调解委员会"
    uneven = "Shanghai Pudong Huamu International-Commercial-Mediation"
    for name in ("上海市浦东新区花木街道联洋第一居民区人民调解委员会", endless, uneven):
        agreement = replace(base, body=replace(base.body, name=name))

        page = next(
            p for p in pages(agreement_pdf(agreement, fonts=fonts, terms=TERMS)) if "印章）" in p
        )

        assert f"{name}（调解委员会印章）" in page.replace("\n", "").replace(
            "人民调解员签名：记录人签名：", ""
        )


def test_a_claim_without_interest_is_printed_without_its_table(fonts: FontShelf) -> None:
    base = samples.private_loan()
    agreement = replace(base, statement=replace(base.statement, lines=()))

    assert "没有依法应当计收的利息。" in flat(agreement_pdf(agreement, fonts=fonts, terms=TERMS))
