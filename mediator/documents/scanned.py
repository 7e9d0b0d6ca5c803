"""Texts that a camera reads, side by side: QR codes with a caption under each."""

from __future__ import annotations

from dataclasses import dataclass

from mediator.documents.blocks import MM, Whole
from mediator.documents.page_codes import draw_code
from mediator.documents.prose import Prose
from mediator.documents.structure import Sheet, Tag

_SIDE = 38 * MM  # with four squares of air around it in its column


@dataclass(frozen=True, slots=True)
class Code:
    """One code and its caption."""

    text: str
    caption: Prose


@dataclass(frozen=True, slots=True)
class Codes(Whole):
    """Codes in one row, each in a column of ``width`` points."""

    codes: tuple[Code, ...]
    width: float
    space_before: float = 10

    @property
    def height(self) -> float:
        return _SIDE + max(code.caption.height for code in self.codes)

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        for number, code in enumerate(self.codes):
            x = left + number * self.width
            inset = x + (self.width - _SIDE) / 2
            box = (inset, top - _SIDE, inset + _SIDE, top)
            with sheet.element(Tag.FIGURE, alt=code.caption.text, box=box), sheet.marks():
                draw_code(sheet, code.text, inset, top - _SIDE, _SIDE)
            with sheet.element(Tag.PARAGRAPH), sheet.marks():
                code.caption.draw(sheet, x, top - _SIDE)
