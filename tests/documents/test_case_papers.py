"""The set of papers of司发通〔2010〕239号 and of the courts: their fields, figures and dossier."""

from __future__ import annotations

import io
import re
from contextlib import closing
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any

import pikepdf
import pypdfium2
import pytest

from mediator.documents.case_papers import dossier_pdf, paper_pdf
from mediator.documents.debtor_sheet import debtor_sheet_pdf
from mediator.documents.fonts import FontShelf
from mediator.documents.preview import page_images
from mediator.documents.read_back import read_back_pdf
from mediator.domain.case import Settlement
from mediator.domain.debtor_sheet import DebtorSheet
from mediator.domain.evidence import Exhibit
from mediator.domain.hand_marks import Capacity, HandMark, Trace
from mediator.domain.money import Money
from mediator.domain.papers import Matter, PaperKind
from mediator.domain.parties import Role
from mediator.domain.read_back import ReadBackLine
from mediator.domain.refusals import PaperNeedsPlan, Refusal
from mediator.domain.review import LawyerReview
from mediator.domain.safe_refusals import Cancelled
from mediator.domain.scans import ScannedSheet, SheetPicture
from mediator.domain.steps import Step
from mediator.exchange.case_file import load_case
from mediator.library import law_tables
from mediator.library.places import resources
from mediator.usecases.debtor_sheet import sheet_for_debtor
from mediator.usecases.papers import gather, gather_dossier
from mediator.usecases.ports import Opened
from mediator.usecases.read_back import read_back_sheet
from mediator.wording.figures import grouped
from mediator.wording.screen_caucus import CREDITOR, DEBTOR
from tests.conftest import EXAMPLES
from tests.documents.test_structure import elements, marked_texts

ON = date(2027, 1, 15)
LAW = law_tables.law()

FIELDS = {
    PaperKind.RIGHTS: "性质和原则 权利 义务 签名",
    PaperKind.APPLICATION: "姓名 性别 民族 年龄 职业 联系方式 住址 纠纷简要情况 申请事项 自愿",
    PaperKind.REGISTER: "受理日期 当事人 纠纷类型 案件来源 主动调解 简要情况 登记人 备注",
    PaperKind.INQUIRY: "时间 地点 参加人 被调查人 记录 调查人签名 记录人签名",
    PaperKind.RECORD: "时间 地点 事由 参加人 债权人 债务人 告知 记录 调解结果 签名",
    PaperKind.SCHEDULE: "期次 应付日 应付金额 合计 应付日历",
    PaperKind.CALCULATION: "计算的依据和方法 款项往来 利息明细 不予支持",
    PaperKind.CONFIRMATION: "申请人 请求事项 编号 自愿 材料清单 送达地址 三十日 人民法院",
    PaperKind.PAYMENT_ORDER: "申请人 被申请人 请求事项 没有其他债务纠纷 送达 支付令",
    PaperKind.POWER: "委托人 受托人 委托事项和权限 特别授权 委托期限",
    PaperKind.SERVICE: "送达地址 收件人 联系电话 电子送达 代收人 视为送达",
    PaperKind.ORAL: "当事人 主要事实 争议事项 协议内容 履行方式 达成日期 人民调解员 印章",
    PaperKind.PROGRESS: "受理 核对欠款 达成协议 司法确认 接下来",
    PaperKind.UNDERSTANDING: "一共要付多少钱 什么时候付 没有按时付 用自己的话回答 听懂",
    PaperKind.VISIT: "协议编号 当事人 回访事由 履行情况 满意 回访人 回访时间",
    PaperKind.SITUATION: "缺少的材料 立卷人",
    PaperKind.REVIEW: "当事人 复核律师 律师事务所 复核日期 文件校验码 复核意见 签名",
}


@cache
def opened(example: str) -> Opened:
    folder = resources()
    path = folder / "examples" / f"{example}.json"
    return load_case(path, folder / "schema" / "case.schema.json", "case-1")


def gathered(example: str, kind: PaperKind) -> Matter:
    return gather(opened(example).case, LAW, kind, on=ON, plan="A")


def loan(kind: PaperKind, words: str = "") -> Matter:
    return gather(opened(EXAMPLES[0]).case, LAW, kind, on=ON, plan="C", words=words)


def said(pdf: bytes) -> list[str]:
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        texts = []
        for page in document:
            layer = page.get_textpage()
            texts.append(layer.get_text_bounded())
            layer.close()
            page.close()
    return texts


def flat(pdf: bytes) -> str:
    return re.sub(r"\s", "", "".join(said(pdf)))


@pytest.mark.parametrize("kind", list(FIELDS))
def test_a_paper_holds_every_field_its_form_asks_for(kind: PaperKind, fonts: FontShelf) -> None:
    text = flat(paper_pdf(kind, loan(kind), fonts))

    assert [field for field in FIELDS[kind].split() if field not in text] == []


def test_the_consent_of_a_guarantor_names_the_debt_and_the_manner(fonts: FontShelf) -> None:
    matter = gathered(EXAMPLES[1], PaperKind.GUARANTOR)

    text = flat(paper_pdf(PaperKind.GUARANTOR, matter, fonts))

    assert f"{grouped(matter.agreed.terms.settlement)}元" in text
    assert "连带责任保证" in text
    assert "第六百九十五条" in text
    assert matter.guarantors[0].name in text


@pytest.mark.parametrize("kind", list(PaperKind))
@pytest.mark.parametrize("example", EXAMPLES)
def test_every_paper_of_every_example_prints_the_same_twice_and_is_whole(
    example: str, kind: PaperKind, fonts: FontShelf
) -> None:
    try:
        matter = gathered(example, kind)
    except Refusal:
        return

    pdf = paper_pdf(kind, matter, fonts)

    assert pdf == paper_pdf(kind, matter, fonts)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            marked_texts(page)  # asserts that every mark is tagged or an ornament
        for table in elements(document.Root.StructTreeRoot.K):
            if table.S == "/Table":
                assert len({_columns(row) for row in table.K.as_list()}) == 1
    last = said(pdf)[-1].strip().splitlines()
    assert "（以下空白）" in last[-2]


def _columns(row: pikepdf.Object) -> int:
    spans = (cell.get("/A", pikepdf.Dictionary()) for cell in row.K.as_list())
    return sum(int(span.get("/ColSpan", 1)) for span in spans)


PARTY_PAPERS = (PaperKind.CONFIRMATION, PaperKind.UNDERSTANDING, PaperKind.ORAL, PaperKind.RECORD)


@pytest.mark.parametrize("kind", PARTY_PAPERS)
def test_every_paper_tells_the_same_sum(kind: PaperKind, fonts: FontShelf) -> None:
    matter = loan(kind)

    assert f"{grouped(matter.agreed.terms.settlement)}元" in flat(paper_pdf(kind, matter, fonts))


def test_a_payment_order_asks_for_what_is_due_by_its_day(fonts: FontShelf) -> None:
    text = flat(paper_pdf(PaperKind.PAYMENT_ORDER, loan(PaperKind.PAYMENT_ORDER), fonts))

    assert "49,965.00元（大写：人民币肆万玖仟玖佰陆拾伍元整）" in text
    assert "2027年2月10日" not in text


def test_the_clock_of_confirmation_tells_how_many_days_are_left(fonts: FontShelf) -> None:
    case = opened(EXAMPLES[0]).case
    for on, told in ((date(2026, 11, 1), "还有10日"), (date(2026, 11, 21), "已经超过10日")):
        matter = gather(case, LAW, PaperKind.CONFIRMATION, on=on, plan="C")

        text = flat(paper_pdf(PaperKind.CONFIRMATION, matter, fonts))

        assert "三十日届满之日为2026年11月11日" in text
        assert told in text


def test_a_record_holds_the_words_that_were_written_for_it(fonts: FontShelf) -> None:
    words = "调解员：说明来意。\n\n债权人：<b>希望</b>早日还款。"

    text = flat(paper_pdf(PaperKind.RECORD, loan(PaperKind.RECORD, words), fonts))

    assert "调解员：说明来意。债权人：<b>希望</b>早日还款。三、调解结果" in text


def test_a_record_without_agreement_leaves_the_result_open(fonts: FontShelf) -> None:
    matter = gather(opened(EXAMPLES[0]).case, LAW, PaperKind.RECORD, on=ON)

    assert "□未达成调解协议" in flat(paper_pdf(PaperKind.RECORD, matter, fonts))
    progress = gather(opened(EXAMPLES[0]).case, LAW, PaperKind.PROGRESS, on=ON)
    assert "尚未达成协议" in flat(paper_pdf(PaperKind.PROGRESS, progress, fonts))


def test_a_calculation_needs_a_balance(fonts: FontShelf) -> None:
    case = opened(EXAMPLES[0]).case

    with pytest.raises(PaperNeedsPlan):
        paper_pdf(PaperKind.CALCULATION, Matter(case, ON), fonts)

    before = gather(case, LAW, PaperKind.CALCULATION, on=ON)
    assert "112,772.02" in flat(paper_pdf(PaperKind.CALCULATION, before, fonts))


@pytest.fixture(scope="module")
def dossiers(fonts: FontShelf) -> dict[str, bytes]:
    made = {}
    for example in EXAMPLES:
        matter = gather_dossier(opened(example).case, LAW, on=ON, plan="A")
        made[example] = dossier_pdf(matter, fonts, "ab" * 32)
    return made


OFFICIAL_ORDER = re.split(
    r"\s+",
    """调解申请书 受理登记表 权利义务告知书 身份证明 授权委托书 调查记录 证据材料 调解记录
    调解协议书
    保证人同意书 履行凭证 回访记录 司法确认申请书 送达地址确认书 卷宗情况说明 卷宗封底""",
)


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_dossier_lists_its_papers_in_order_and_on_their_pages(
    example: str, dossiers: dict[str, bytes]
) -> None:
    pages = said(dossiers[example])
    listed = re.findall(r"^\d+ (\D+?) (\d+)\s*$", pages[1].replace("\r", ""), re.MULTILINE)

    names = [name for name, _ in listed]
    assert names == [name for name in OFFICIAL_ORDER if name in names]
    assert {"调解协议书", "身份证明", "权利义务告知书", "卷宗封底"} <= set(names)
    for name, number in listed:
        title = pages[int(number) - 1].splitlines()[0]
        assert name.removeprefix("调解") in title
    assert f"共{len(pages)}页" in re.sub(r"\s", "", pages[-1])


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_bookmarks_of_a_dossier_lead_to_its_papers(
    example: str, dossiers: dict[str, bytes]
) -> None:
    with closing(pypdfium2.PdfDocument(dossiers[example])) as document:
        marks = [(mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc()]
        count = len(document)

    assert [name for name, _ in marks[:2]] == ["卷宗封面", "卷内目录"]
    assert marks[-1] == ("卷宗封底", count - 1)
    assert all(one < other for (_, one), (_, other) in pairwise(marks))


def test_scanned_originals_lie_in_the_dossier_as_pages(fonts: FontShelf) -> None:
    case = opened(EXAMPLES[0]).case
    sheets = tuple(ScannedSheet("ab" * 32, n, ON, n, 2, "cd" * 8) for n in (1, 2))
    picture = SheetPicture(700, 990, bytes(range(250)) * 2772, ())
    matter = gather_dossier(replace(case, scans=sheets), LAW, on=ON, plan="A")

    pdf = dossier_pdf(
        replace(matter, sheets=((sheets[0], picture), (sheets[1], picture))), fonts, ""
    )

    pages = said(pdf)
    at = [n for n, page in enumerate(pages) if "签署原件扫描 第" in page.replace("　", " ")]
    assert len(at) == 2
    assert at[1] == at[0] + 1
    assert "第2页" in pages[at[1]]
    assert f"签署原件扫描 {at[0] + 1}" in pages[1].replace("\r", "")
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        marks = {mark.get_title(): mark.get_dest().get_index() for mark in document.get_toc()}
    assert marks["签署原件扫描"] == at[0]
    with pikepdf.open(io.BytesIO(pdf)) as document:
        (drawn,) = document.pages[at[0]].get_images().values()
        assert isinstance(drawn, pikepdf.Stream)
        assert drawn.ColorSpace == pikepdf.Name("/DeviceGray")
        assert pikepdf.PdfImage(drawn).as_pil_image().tobytes() == picture.grey


def test_a_dossier_without_agreement_says_so(fonts: FontShelf) -> None:
    matter = gather_dossier(opened(EXAMPLES[0]).case, LAW, on=ON)

    text = flat(dossier_pdf(matter, fonts, ""))

    assert "未达成调解协议" in text
    assert "司法确认申请书" not in text


def debtor_sheet(example: str) -> DebtorSheet:
    given = opened(example)
    return sheet_for_debtor(given.case, given.positions.debtor, LAW, on=ON)[1]


def test_the_debtors_sheet_says_on_every_page_whose_it_is(fonts: FontShelf) -> None:
    pages = said(debtor_sheet_pdf(debtor_sheet(EXAMPLES[0]), fonts))

    assert all("本单只交债务人本人" in page for page in pages)
    text = "".join(pages)
    assert "15,000.00" in text
    assert "14个月" in re.sub(r"\s", "", text)


def test_no_figure_of_the_debtors_room_is_in_any_other_paper(
    fonts: FontShelf, dossiers: dict[str, bytes]
) -> None:
    secrets = ("15,000.00", "6,500.00", "60,000.00", "118,000.00", "98,000.00", "孙女", "体检单")
    unfit = {
        PaperKind.GUARANTOR,
        PaperKind.REMINDER,
        PaperKind.ENFORCEMENT,
        PaperKind.PERFORMED,
    }
    kinds = [kind for kind in PaperKind if kind not in unfit]
    papers = [flat(paper_pdf(kind, loan(kind), fonts)) for kind in kinds]
    papers.append(flat(dossiers[EXAMPLES[0]]))

    assert [s for s in secrets if any(s in paper for paper in papers)] == []


def test_the_debtors_sheet_is_one_page_rather_than_three_lines_on_a_second(
    fonts: FontShelf,
) -> None:
    assert len(said(debtor_sheet_pdf(debtor_sheet(EXAMPLES[0]), fonts))) == 1


@pytest.mark.parametrize("role", [Role.CREDITOR, Role.DEBTOR])
def test_what_is_read_back_says_on_every_page_whose_it_is(fonts: FontShelf, role: Role) -> None:
    asked = CREDITOR if role is Role.CREDITOR else DEBTOR
    lines = tuple(
        ReadBackLine(
            phrase.zh, f"这是第{n}个回答，说得详细一些，要占两行以上才写得完。" * 2, "可用于提问"
        )
        for n, phrase in enumerate(asked.values(), 1)
    )
    case = opened(EXAMPLES[0]).case
    pages = said(read_back_pdf(read_back_sheet(case, role, lines, on=ON)[1], fonts))
    whose = {Role.CREDITOR: "债权人", Role.DEBTOR: "债务人"}[role]

    assert len(pages) > 1
    assert all(f"本单只交{whose}本人，不入卷宗，不给对方" in page for page in pages)
    text = re.sub(r"\s", "", "".join(pages))
    for n, phrase in enumerate(asked.values(), 1):
        assert re.sub(r"\s", "", phrase.zh) in text
        assert f"这是第{n}个回答" in text


def test_a_company_signs_on_the_page_that_says_what_it_consents_to(fonts: FontShelf) -> None:
    matter = gathered(EXAMPLES[1], PaperKind.GUARANTOR)
    *_, signed = said(paper_pdf(PaperKind.GUARANTOR, matter, fonts))

    assert "代表人签名" in signed
    assert "1. 本单位已经阅读调解协议及其附件的全部内容" in signed
    assert "3. 本单位知悉减免附有条件" in signed


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, "继续承担保证责任，保证方式为连带责任保证"),
        ({"anew": True}, "重新提供保证"),
        ({"behind": "赵六"}, "为保证人赵六对债务人的追偿权提供反担保"),
        ({"limit": Money.of("50000")}, "以50,000.00元（大写：人民币伍万元整）为限"),
    ],
)
def test_a_consent_says_what_the_guarantor_is_bound_to(
    changes: dict[str, Any], told: str, fonts: FontShelf
) -> None:
    matter = gathered(EXAMPLES[1], PaperKind.GUARANTOR)
    agreement, (party,) = matter.agreed, matter.guarantors
    bond = replace(agreement.bond(party), anew=False, behind="", limit=None)
    bound = replace(agreement, bonds=(replace(bond, **changes),))

    pdf = paper_pdf(PaperKind.GUARANTOR, replace(matter, agreement=bound), fonts)

    assert told in flat(pdf)


def test_a_recorded_review_is_printed_with_the_fingerprint_of_its_bytes(fonts: FontShelf) -> None:
    matter = loan(PaperKind.REVIEW)
    review = LawyerReview("林律师", ON, "ab" * 32, "cd" * 32, "某某律师事务所", "同意。")
    chosen = replace(Settlement("equal-6", ON), review=review)
    reviewed = replace(matter, case=replace(matter.case, settlement=chosen))

    text = flat(paper_pdf(PaperKind.REVIEW, reviewed, fonts))
    assert "ab" * 32 in text
    assert "林律师" in text
    assert "律师复核单" in flat(dossier_pdf(reviewed, fonts, "f" * 64))
    assert "律师复核单" not in flat(dossier_pdf(matter, fonts, "f" * 64))


def test_shown_evidence_is_bound_into_the_dossier_by_its_hash(fonts: FontShelf) -> None:
    case = opened(EXAMPLES[0]).case
    shown = Exhibit("签名与指印影像", "ab" * 32, 9, Role.DEBTOR, ON, "签署", shown=True)
    kept = Exhibit("不予出示的材料", "cd" * 32, 9, Role.DEBTOR, ON, "资产")
    matter = gather_dossier(replace(case, exhibits=(shown, kept)), LAW, on=ON, plan="A")

    text = flat(dossier_pdf(matter, fonts, "ab" * 32))

    assert "签名与指印影像" in text
    assert "ab" * 8 in text
    assert kept.name not in text
    assert "cd" * 8 not in text


def test_what_came_back_signed_is_listed_in_the_dossier_by_its_hashes(
    fonts: FontShelf,
) -> None:
    matter = gather_dossier(opened(EXAMPLES[0]).case, LAW, on=ON, plan="A")
    mark = HandMark(
        "陆启航", Capacity.SELF, Trace.SIGNATURE, "12" * 32, ON, 630, "ab" * 32, "cd" * 32
    )
    sheets = (
        ScannedSheet("34" * 32, 1, ON, 1, 2, "ab" * 8),
        ScannedSheet("34" * 32, 2, ON, 2, 2, "ab" * 8, by_eye=True),
        ScannedSheet("34" * 32, 3, ON),
    )
    case = replace(matter.case, marks=(mark,), scans=sheets)

    text = flat(dossier_pdf(replace(matter, case=case), fonts, "ab" * 32))

    for said in (
        "签署件核对",
        "页脚二维码",
        "调解员对照确认",
        "未核对",
        "陆启航（本人）签名",
        "10:30",
    ):
        assert said in text
    assert "34" * 8 in text
    assert "签署件核对" not in flat(dossier_pdf(matter, fonts, "ab" * 32))


def test_a_dossier_tells_its_steps_and_ends_at_whichever_it_is_stopped(fonts: FontShelf) -> None:
    matter = gather_dossier(opened(EXAMPLES[0]).case, LAW, on=ON, plan="A")
    told: list[tuple[Step, int, int]] = []

    def stop(step: Step, done: int = 0, of: int = 0) -> None:
        told.append((step, done, of))
        if step is last and done * 2 >= of:
            raise Cancelled

    for last in (Step.SETTING, Step.PAGES, Step.FINISHING):
        told.clear()
        with pytest.raises(Cancelled):
            dossier_pdf(matter, fonts, "", steps=stop)
        assert told[-1][0] is last

    pages = [(done, of) for step, done, of in told if step is Step.PAGES]
    assert pages == [(done, len(pages)) for done in range(len(pages))]
    assert list(dict.fromkeys(step for step, _, _ in told)) == [
        Step.SETTING,
        Step.PAGES,
        Step.FINISHING,
    ]


def test_a_preview_is_stopped_between_two_pages(dossiers: dict[str, bytes]) -> None:
    drawn: list[int] = []

    def stop(step: Step, done: int = 0, of: int = 0) -> None:
        assert step is Step.PICTURES
        assert of > 9
        drawn.append(done)
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        page_images(dossiers[EXAMPLES[0]], 20, stop)

    assert drawn == [0, 1, 2]
