"""Each kind of paper, printed from the bundled examples, and what it says and looks like.

``python -m tests.golden.papers`` writes the kept texts anew; look at the pages before it is done,
because what stands there is from then on taken for right.
"""

from __future__ import annotations

import io
import re
import sys
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path

import pikepdf
import pypdfium2

from mediator.documents.slips import slips_pdf
from mediator.domain.agreement import Agreement
from mediator.domain.ballots import fill_in
from mediator.domain.bilingual import Translation
from mediator.domain.case import Case
from mediator.domain.destroying import Proof
from mediator.domain.disclosure import Offer, OfferKind
from mediator.domain.envelopes import Envelope
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.papers import Matter, PaperKind
from mediator.domain.parties import Role
from mediator.domain.read_back import ReadBackLine
from mediator.domain.receipts import Receipt
from mediator.domain.record import Purge
from mediator.domain.refusals import Refusal
from mediator.domain.replans import Replan
from mediator.domain.rounds import Question, Side
from mediator.exchange.case_file import load_case
from mediator.library.law_tables import law
from mediator.library.places import resources
from mediator.printing import OurPress, ballot_paper, font_shelf
from mediator.usecases.agreement import choose_plan, draft
from mediator.usecases.board import offer_menu
from mediator.usecases.debtor_sheet import sheet_for_debtor
from mediator.usecases.papers import gather
from mediator.usecases.ports import Opened
from mediator.usecases.read_back import read_back_sheet
from mediator.usecases.replanning import propose_replan, worked_out
from mediator.usecases.rounds import menu_digest
from mediator.vault.recovery import RecoveryKit
from mediator.wording.destroying import certificates
from mediator.wording.screen_caucus import CREDITOR
from mediator.wording.slips import recovery_slips

KEPT = Path(__file__).parent / "kept"
AGREEMENTS = {
    "1-private-loan": "equal-12",
    "11-several-creditors": "shared",
    "12-cross-border": "equal-6",
}
SIGNED, CONFIRMED, LATER = date(2026, 10, 19), date(2026, 11, 2), date(2027, 3, 1)
HANDED = ("in-kind-1", "assignment-1", "equity-1")
OFFERED = (
    Offer(
        OfferKind.ASSET,
        "上海市闵行区都会路3899号澜湾花苑二期12号1层商铺（产权证号：沪房地闵字（2024）第018862号）",
        Money.of("3000000"),
        Money.of("3400000"),
        haircut_percent=Decimal(15),
        by=date(2026, 12, 15),
    ),
    Offer(
        OfferKind.RECEIVABLE,
        "对上海澜湾物业服务有限公司的应收账款（合同编号LW-2025-031）",
        Money.of("2000000"),
        Money.of("2200000"),
        haircut_percent=Decimal(10),
    ),
    Offer(
        OfferKind.EQUITY,
        "上海澜湾置业有限公司8%的股权",
        Money.of("2500000"),
        Money.of("3500000"),
        haircut_percent=Decimal(20),
        earn_out_percent=Decimal(10),
    ),
)
CHANGE = Replan(date(2026, 12, 20), date(2027, 1, 15), 18, "收入减少")
SAID = (
    ("118,000.00", "可转述"),
    ("98,000.00", "保密"),
    ("孙女明年上学要用钱，借出去的是两代人攒下的积蓄，再少就没法向家里交代了。", "可用于提问"),
    ("24 个月", "可转述"),
    ("20,000.00", "可转述"),
    ("6", "保密"),
    ("担心他签了字又不还，再起诉又是一年。", "保密"),
    ("希望他当面说一声对不起。", "可出示"),
    ("去法院起诉。", "保密"),
)
_LEVEL, _NEAR = 4.0, 8.0  # points
_MARK = re.compile(r"\b[0-9a-f]{64}\b|(?:(?<=校验码 )|(?<=Check code ))[0-9a-f]{8}\b")
"""Fingerprints: any new field of an agreement changes them, and no paper by that."""


@cache
def opened(example: str) -> Opened:
    folder = resources()
    path = folder / "examples" / f"{example}.json"
    return load_case(path, folder / "schema" / "case.schema.json", "case-1")


def chosen(example: str, law_: Law) -> Case:
    return choose_plan(opened(example).case, law_, AGREEMENTS[example], agreed_on=SIGNED).case


def paid_off(case: Case, law_: Law) -> Case:
    """Return the case with everything paid on one day, for the certificate of performance."""
    whole = draft(case, law_).terms.schedule.total
    performance = replace(case.performance, receipts=(Receipt(SIGNED, whole),))
    return replace(case, performance=performance)


def supplement(law_: Law, example: str = "1-private-loan") -> Agreement:
    """Return a change of a running plan, after a part of it was paid."""
    case = chosen(example, law_)
    receipts = (Receipt(date(2026, 11, 12), Money.of("20000")),)
    case = replace(case, performance=replace(case.performance, receipts=receipts))
    settled, reason = case.settlement, Translation("changes[0].reason", "a fall in income")
    if settled is not None and settled.parallel is not None:
        known = settled.parallel
        parallel = replace(known, translations=(*known.translations, reason))
        case = replace(case, settlement=replace(settled, parallel=parallel))
    return worked_out(propose_replan(case, law_, CHANGE).case, law_).agreement


def first_possible(case: Case, law_: Law, kind: PaperKind) -> Matter | None:
    """Gather a paper on the day of signing, or months later; None where the case has none."""
    for on in (SIGNED, LATER):
        try:
            return gather(case, law_, kind, on=on)
        except Refusal:
            continue
    return None


def made() -> dict[str, bytes]:
    """Print every paper once, by the name under which its text is kept."""
    tables, press = law(), OurPress()
    papers = {
        f"agreement-{example}": press.agreement(draft(chosen(example, tables), tables)).pdf
        for example in AGREEMENTS
    }
    papers["supplement"] = press.agreement(supplement(tables)).pdf
    abroad = supplement(tables, "12-cross-border")
    papers["supplement-12-cross-border"] = press.agreement(abroad).pdf
    case = chosen("11-several-creditors", tables)
    confirmed = replace(case.performance, confirmed_on=CONFIRMED)
    case = replace(case, performance=confirmed)
    for kind in PaperKind:
        of = paid_off(case, tables) if kind is PaperKind.PERFORMED else case
        matter = first_possible(of, tables, kind)
        if matter is not None:
            papers[str(kind)] = press.paper(kind, matter)
    whole = opened("1-private-loan")
    _, sheet = sheet_for_debtor(whole.case, whole.positions.debtor, tables, on=SIGNED)
    papers |= {"debtor-sheet": press.debtor_sheet(sheet), "read-back": read_back()}
    slips = {"ballot": ballot(tables), "recovery": recovery(), "destroyed": destroyed()}
    return papers | instead_of_money(tables) | slips


def instead_of_money(law_: Law) -> dict[str, bytes]:
    """Print an agreement for each kind of thing that is handed over for a part of the debt."""
    case = replace(opened("2-construction-payment").case, offers=OFFERED)
    return {
        f"agreement-{plan}": OurPress()
        .agreement(draft(choose_plan(case, law_, plan, agreed_on=SIGNED).case, law_))
        .pdf
        for plan in HANDED
    }


def ballot(law_: Law) -> bytes:
    """Print the receipt and the sealed sheet of a debtor's answers."""
    case = opened("1-private-loan").case
    menu = offer_menu(case, law_)
    plans = [option.id for option in menu.options]
    asked = Question("0dc7c5f42ec14df59d040f4d80ee4009", 1, menu_digest(menu), tuple(plans))
    answers = {plan: number % 3 == 0 for number, plan in enumerate(plans)}
    nonces = [bytes([number]) * 32 for number, _ in enumerate(plans, 1)]
    filled = fill_in(asked, Side.DEBTOR, answers, nonces)
    sealed_at = datetime(2026, 10, 19, 9, 5, tzinfo=UTC)
    code, head = "WTST-B5WR-ZHSS-ZJ7G", "6-168f57971b9a"
    return ballot_paper(case, menu, Envelope(filled, code, head, sealed_at, date(2026, 10, 26)))


def recovery() -> bytes:
    """Print the recovery sheet and the three shares."""
    secrets = tuple((kind, bytes([ord(kind)]) * 20) for kind in "S123")
    kit = RecoveryKit("0123456789abcdef" * 2, "86c1f36b", secrets)
    slips = recovery_slips(kit.codes, place="cases.mvault", printing=kit.set, on=SIGNED)
    return slips_pdf(slips, font_shelf(None))


def destroyed() -> bytes:
    """Print the record of a case that was destroyed."""
    at = datetime(2032, 1, 5, 15, 30, tzinfo=UTC)
    number, reason = "（2026）黄半人调字第118号", "保管期届满，经中心负责人批准销毁"
    purge = Purge("5f0c6a0e4c7d4d0c", number, at, reason, 214, date(2032, 2, 5))
    proof = Proof(purge, f"3021-{'9f86d081' * 8}")
    slips = certificates((proof,), place="cases.mvault", on=at.date())
    return slips_pdf(slips, font_shelf(None))


def read_back() -> bytes:
    """Print what a creditor said in its room."""
    asked = zip(CREDITOR.values(), SAID, strict=True)
    lines = tuple(ReadBackLine(phrase.zh, *said) for phrase, said in asked)
    case = opened("1-private-loan").case
    _, sheet = read_back_sheet(case, Role.CREDITOR, lines, on=SIGNED)
    return OurPress().read_back(sheet)


def told(pdf: bytes) -> str:
    """Return the pages of a paper as text: its fonts, and each line with its place in points."""
    lines = [f"fonts: {', '.join(_fonts(pdf))}"]
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        for number, page in enumerate(document, 1):
            lines.append(f"--- page {number} of {len(document)}")
            layer = page.get_textpage()
            lines += _lines(layer)
            layer.close()
            page.close()
    return "\n".join(lines) + "\n"


def _lines(layer: pypdfium2.PdfTextPage) -> list[str]:
    """Join what stands level and close together; a figure and the words around it are one line."""
    joined: list[tuple[float, float, float, str]] = []
    for index in range(layer.count_rects()):
        left, bottom, right, top = layer.get_rect(index)
        words = layer.get_text_bounded(left, bottom, right, top).strip()
        if (
            joined
            and abs(joined[-1][1] - bottom) < _LEVEL
            and -_NEAR < left - joined[-1][2] < _NEAR
        ):
            first, level, _, before = joined[-1]
            joined[-1] = first, level, right, before + words
        elif words:
            joined.append((left, bottom, right, words))
    return [
        f"{left:4.0f} {level:4.0f}  {_MARK.sub('·', words)}" for left, level, _, words in joined
    ]


def _fonts(pdf: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        names = {
            str(font.BaseFont).partition("+")[2]
            for page in document.pages
            for font in page.resources.get("/Font", pikepdf.Dictionary()).as_dict().values()
        }
    return sorted(names)


def main() -> None:
    KEPT.mkdir(exist_ok=True)
    for name, pdf in made().items():
        (KEPT / f"{name}.txt").write_text(told(pdf), "utf-8")
    sys.stdout.write(f"{len(list(KEPT.glob('*.txt')))} papers kept: now look at their pages\n")


if __name__ == "__main__":
    main()
