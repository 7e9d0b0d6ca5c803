"""Rules about the made pages, read back as text: what the eye of a court clerk stops at.

They read the pages themselves, not the values behind them, so that a mistake between the two, and
a page put in from elsewhere, is found. Without pages none of them finds anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mediator.domain.lint.rule import DOUBTFUL, MISSING, NOTE, Examined, LintRule, Spot, spot
from mediator.domain.lint.sums import SUM, amount

_FOOT = re.compile(
    r"第\s*(?P<number>\d+)\s*页\s*共\s*(?P<count>\d+)\s*页"
    r"(?:\s*Page \d+ of \d+|\s*第\s*\d+\s*頁\s*共\s*\d+\s*頁)?"
    r"(?:\s*校验码(?: Check code| 校驗碼)?\s*(?P<mark>\w+))?"
)
_HEADING = re.compile(r"(?m)^第(?P<number>[一二三四五六七八九十]+)条　")
_REFERENCE = re.compile(r"(?:本协议|见|依照|按照|出现|所列)第(?P<number>[一二三四五六七八九十]+)条")
_SIGNED_HERE = re.compile(r"(?m)^(?:委托代理人|代表人|人民调解员|调解员|记录人)?签名：")
_NO_TEXT = "（此页无正文）"
_ENDING = "（以下空白）"
_LEAST_LINES = 2
_FEW = 12
_LOST = re.compile(r"[\ufffd\u25a1\ue000-\uf8ff\x00]")
_LEFT_BLANK = re.compile(r"(?m)(?P<label>[一-鿿（）]{2,12})：＿{3,}")
_COPIES = re.compile(r"一式(?P<count>[一二三四五六七八九十]+)份")
_HAN = "〇一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Page:
    """One made page: what is written on it, and what its foot says."""

    place: str
    text: str
    number: int
    count: int
    mark: str


def _pages(examined: Examined) -> list[Page]:
    made = []
    for index, text in enumerate(examined.pages):
        whole = text.replace("\r\n", "\n")
        foot = next(reversed(list(_FOOT.finditer(whole))), None)
        body = whole[: whole.rfind("\n", 0, foot.start()) + 1] if foot else whole
        number, count = (int(foot["number"]), int(foot["count"])) if foot else (0, 0)
        mark = (foot["mark"] or "") if foot else ""
        made.append(Page(f"pages[{index}]", body, number, count, mark))
    return made


def _flat(examined: Examined) -> str:
    """Return what all pages say, without feet and line ends."""
    return re.sub(r"\s+", "", "".join(page.text for page in _pages(examined)))


def _numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    head = {0: "", 1: "十"}.get(tens, f"{_HAN[tens]}十")
    return head + (_HAN[ones] if ones else "")


def _page_numbers(examined: Examined) -> Iterator[Spot]:
    pages = _pages(examined)
    for index, page in enumerate(pages, 1):
        if (page.number, page.count) != (index, len(pages)):
            yield spot(page.place, number=index, count=len(pages))


def _marks(examined: Examined) -> Iterator[Spot]:
    pages = _pages(examined)
    for page in pages:
        if not page.mark or page.mark != pages[0].mark:
            yield spot(page.place, mark=page.mark or "—")


def _ending(examined: Examined) -> Iterator[Spot]:
    pages = _pages(examined)
    if pages and _ENDING not in pages[-1].text:
        yield spot(pages[-1].place)


def _signature_alone(examined: Examined) -> Iterator[Spot]:
    for page in _pages(examined):
        first = _SIGNED_HERE.search(page.text)
        if first and _NO_TEXT not in page.text:
            before = [
                line
                for line in page.text[: first.start()].splitlines()
                if len(line) > _FEW and not re.match(r"[甲乙丙丁戊己庚辛壬癸]方（|当事人（", line)
            ]
            if len(before) < _LEAST_LINES:
                yield spot(page.place)


def _empty_page(examined: Examined) -> Iterator[Spot]:
    for page in _pages(examined):
        if len(re.sub(r"\s", "", page.text)) < _FEW:
            yield spot(page.place)


def _lost_glyph(examined: Examined) -> Iterator[Spot]:
    for page in _pages(examined):
        match = _LOST.search(page.text)
        if match:
            yield spot(page.place, code=f"U+{ord(match[0]):04X}")


def _left_blank(examined: Examined) -> Iterator[Spot]:
    for page in _pages(examined):
        for match in _LEFT_BLANK.finditer(page.text):
            yield spot(page.place, words=match["label"])


def _names(examined: Examined) -> Iterator[Spot]:
    text = _flat(examined)
    for index, party in enumerate(examined.agreement.parties) if text else ():
        name = re.sub(r"\s+", "", party.name)
        if name and party in examined.agreement.signatories and text.count(name) < 2:
            yield spot(f"parties[{index}].name", name=party.name)


def _sums(examined: Examined) -> Iterator[Spot]:
    """The sum to pay stands on the paper in figures and in capital numerals."""
    text, wanted = _flat(examined), examined.agreement.terms.settlement
    said = [(amount(match["sum"]), amount(match["capitals"] or "")) for match in SUM.finditer(text)]
    parts = examined.agreement.terms.transfers
    if text and not parts and (wanted, wanted) not in said:
        yield spot("pages", sum=wanted.plain)


def _paper_capitals(examined: Examined) -> Iterator[Spot]:
    for match in SUM.finditer(_flat(examined)):
        if match["capitals"] and amount(match["capitals"]) != amount(match["sum"]):
            yield spot("pages", figures=match["sum"], capitals=match["capitals"])


def _rows(examined: Examined) -> Iterator[Spot]:
    text = _flat(examined)
    for index, row in enumerate(examined.agreement.terms.schedule.rows) if text else ():
        major, minor = divmod(row.amount.minor, 100)
        day = f"{row.due_on.year}年{row.due_on.month}月{row.due_on.day}日"
        if f"{major:,}.{minor:02d}" not in text or day not in text:
            yield spot(f"terms.schedule.rows[{index}]", number=row.number)


def _clause_numbers(examined: Examined) -> Iterator[Spot]:
    for page, number, wanted in _headings(examined):
        if number != wanted:
            yield spot(page, words=f"第{number}条", right=f"第{wanted}条")


def _headings(examined: Examined) -> Iterator[tuple[str, str, str]]:
    count = 0
    for page in _pages(examined):
        for match in _HEADING.finditer(page.text):
            count += 1
            yield page.place, match["number"], _numeral(count)


def _references(examined: Examined) -> Iterator[Spot]:
    known = {number for _, number, _ in _headings(examined)}
    text = _flat(examined)
    for match in _REFERENCE.finditer(text) if known else ():
        before = text[max(match.start() - 12, 0) : match.start()]
        if match["number"] not in known and "》" not in before and "法" not in before[-3:]:
            yield spot("pages", words=f"第{match['number']}条")


def _copies(examined: Examined) -> Iterator[Spot]:
    wanted = _numeral(examined.agreement.copies)
    for match in _COPIES.finditer(_flat(examined)):
        if match["count"] != wanted:
            yield spot("pages", words=match[0], right=wanted)


def _unwarned(examined: Examined) -> Iterator[Spot]:
    text = _flat(examined)
    if text and examined.agreement.expired_on is not None and "诉讼时效" not in text:
        yield spot("pages", day=examined.agreement.expired_on.isoformat())


def _no_confirmation(examined: Examined) -> Iterator[Spot]:
    text = _flat(examined)
    if text and not ("三十日内" in text and "司法确认" in text):
        yield spot("pages")


def _signing_day(examined: Examined) -> Iterator[Spot]:
    """The day under the seal, in Chinese numerals, is the day of the agreement."""
    text, on = _flat(examined), examined.agreement.agreed_on
    year = "".join(_HAN[int(digit)] for digit in f"{on.year:04d}")
    wanted = f"{year}年{_numeral(on.month)}月{_numeral(on.day)}日"
    if text and wanted not in text:
        yield spot("pages", day=on.isoformat())


LAID_OUT = (
    LintRule("lint_page_numbers", DOUBTFUL, "official-layout", _page_numbers),
    LintRule("lint_page_marks", DOUBTFUL, "one-version", _marks),
    LintRule("lint_ending", NOTE, "one-version", _ending),
    LintRule("lint_signature_alone", DOUBTFUL, "official-layout", _signature_alone),
    LintRule("lint_empty_page", NOTE, "official-layout", _empty_page),
    LintRule("lint_lost_glyph", DOUBTFUL, "rare-characters", _lost_glyph),
    LintRule("lint_left_blank", MISSING, "paper-form", _left_blank),
    LintRule("lint_paper_names", DOUBTFUL, "paper-contents", _names),
    LintRule("lint_paper_sum", DOUBTFUL, "paper-contents", _sums),
    LintRule("lint_paper_capitals", DOUBTFUL, "capital-numerals", _paper_capitals),
    LintRule("lint_paper_rows", DOUBTFUL, "paper-contents", _rows),
    LintRule("lint_clause_numbers", DOUBTFUL, "confirm-unclear", _clause_numbers),
    LintRule("lint_references", DOUBTFUL, "confirm-unclear", _references),
    LintRule("lint_paper_copies", DOUBTFUL, "paper-copies", _copies),
    LintRule("lint_unwarned", DOUBTFUL, "new-agreement-after-expiry", _unwarned),
    LintRule("lint_no_confirmation", NOTE, "confirm-thirty", _no_confirmation),
    LintRule("lint_signing_day", DOUBTFUL, "paper-effective", _signing_day),
)
