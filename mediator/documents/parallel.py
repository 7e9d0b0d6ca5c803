"""Two texts of one agreement beside each other, paragraph by paragraph.

Each paragraph begins level with its other; where one is longer, the other waits for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from mediator.documents.blocks import MM, RULE
from mediator.documents.fonts import Face, FontShelf
from mediator.documents.pages import WIDTH
from mediator.documents.prose import Prose, Style, prose
from mediator.documents.structure import Sheet, Tag
from mediator.domain.bilingual import Tongue
from mediator.wording.paper_context import BLANK
from mediator.wording.paper_parts import AgreementText, Clause, PartyText

_GAP = 7 * MM
_COLUMN = (WIDTH - _GAP) / 2
_TITLE = Style(face=Face.TITLE, size=16, leading=24, align="center", tag=Tag.TITLE)
_NUMBER = Style(size=9, leading=17)
_SECTION = Style(
    face=Face.HEADING, size=11, leading=19, space_before=8, keeps_next=True, tag=Tag.SECTION
)
_HEADING = Style(
    face=Face.HEADING, size=10.5, leading=18, space_before=5, keeps_next=True, tag=Tag.HEADING
)
_BODY = Style(size=10.5, leading=17, space_before=2)
_LAW = Style(face=Face.TABLE, size=7.5, leading=11, grey=0.38, keeps_next=True)


@dataclass(frozen=True, slots=True)
class SideBySide:
    """A paragraph and its other; either may be empty."""

    left: Prose
    right: Prose

    @property
    def space_before(self) -> float:
        return max(self.left.space_before, self.right.space_before)

    @property
    def keeps_next(self) -> bool:
        return self.left.keeps_next or self.right.keeps_next

    @property
    def height(self) -> float:
        return max(self.left.height, self.right.height)

    @property
    def least(self) -> float:
        return max(_least(self.left), _least(self.right))

    def closer(self, by: float) -> SideBySide:
        return SideBySide(self.left.closer(by), self.right.closer(by))

    def split(self, room: float) -> tuple[SideBySide, SideBySide] | None:
        """Cut both after the lines that fit; two lines at least stay on either page."""
        leading = self.left.style.leading
        fitting = int(room / leading + 1e-6)
        longest = max(len(self.left.lines), len(self.right.lines))
        fitting = min(fitting, longest - 2)
        if fitting < 2:
            return None
        heads, tails = zip(*(_cut(text, fitting) for text in (self.left, self.right)), strict=True)
        return SideBySide(*heads), SideBySide(*tails)

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        self.left.draw(sheet, left, top)
        self.right.draw(sheet, left + _COLUMN + _GAP, top)
        with sheet.ornament():
            sheet.setStrokeGray(RULE)
            sheet.setLineWidth(0.3)
            middle = left + _COLUMN + _GAP / 2
            sheet.line(middle, top + self.space_before, middle, top - self.height)


def _least(text: Prose) -> float:
    lines = len(text.lines)
    return (2 if lines > 3 else lines) * text.style.leading


def _cut(text: Prose, lines: int) -> tuple[Prose, Prose]:
    """Cut a text that has no indent, so that what goes on may begin a paragraph of its own."""
    head, tail = text.lines[:lines], text.lines[lines:]
    return replace(text, lines=head, ends=not tail), replace(text, lines=tail)


def parallel_blocks(
    first: AgreementText, second: AgreementText, tongue: Tongue, fonts: FontShelf
) -> list[SideBySide]:
    """Set two texts of an agreement beside each other, up to where the parties sign."""
    return list(_blocks(first, second, _Setter(tongue, fonts)))


@dataclass(frozen=True, slots=True)
class _Setter:
    """Sets a pair of texts in one style; English is not spread, it has its own spaces."""

    tongue: Tongue
    fonts: FontShelf

    @property
    def marks(self) -> tuple[str, str, str]:
        """The brackets and the colon of the second text."""
        return (" (", ")", ": ") if self.tongue is Tongue.ENGLISH else ("（", "）", "：")

    def pair(self, one: str | None, other: str | None, style: Style, where: str) -> SideBySide:
        spread = self.tongue is not Tongue.ENGLISH
        second = replace(style, justified=spread, lang=self.tongue.value)
        return SideBySide(self._set(one, style, where), self._set(other, second, where))

    def _set(self, text: str | None, style: Style, where: str) -> Prose:
        if text is None:
            return Prose((), style, _COLUMN)
        return prose(text, style, _COLUMN, self.fonts, where)


def _blocks(first: AgreementText, second: AgreementText, setter: _Setter) -> Iterator[SideBySide]:
    title = first.title
    yield setter.pair(first.title, second.title, _TITLE, title)
    yield setter.pair(first.number, second.number, _NUMBER, title)
    yield setter.pair(first.parties_heading, second.parties_heading, _SECTION, title)
    for one, other in zip(first.parties, second.parties, strict=True):
        yield from _parties(one, other, setter)
    yield setter.pair(first.dispute_heading, second.dispute_heading, _SECTION, title)
    yield from _lines(first.dispute, second.dispute, setter, first.dispute_heading)
    yield setter.pair(first.clauses_heading, second.clauses_heading, _SECTION, title)
    yield from _lines(first.opening, second.opening, setter, first.clauses_heading)
    for clause, other_clause in zip(first.clauses, second.clauses, strict=True):
        yield from _clauses(clause, other_clause, setter)


def _parties(one: PartyText, other: PartyText, setter: _Setter) -> Iterator[SideBySide]:
    open_, close, colon = setter.marks
    calls = (f"{one.call}（{one.role}）", f"{other.call}{open_}{other.role}{close}")
    yield setter.pair(*calls, _HEADING, one.call)
    yield from _lines(_particulars(one, "："), _particulars(other, colon), setter, one.call)


def _particulars(party: PartyText, colon: str) -> tuple[str, ...]:
    return tuple(
        "　".join(f"{field.label}{colon}{field.value or BLANK}" for field in row)
        for row in party.rows
    )


def _lines(
    one: tuple[str, ...], other: tuple[str, ...], setter: _Setter, where: str
) -> Iterator[SideBySide]:
    for left, right in zip_longest(one, other):
        style = replace(_BODY, keeps_next=left is not None and left.endswith("："))
        yield setter.pair(left, right, style, where)


def _clauses(one: Clause, other: Clause, setter: _Setter) -> Iterator[SideBySide]:
    where = f"{one.number}　{one.heading}"
    yield setter.pair(where, f"{other.number}　{other.heading}", _HEADING, where)
    if one.law:
        gap = "; " if setter.tongue is Tongue.ENGLISH else "　"
        yield setter.pair("　".join(one.law), gap.join(other.law), _LAW, where)
    yield from _lines(one.paragraphs, other.paragraphs, setter, where)
