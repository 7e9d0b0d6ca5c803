"""Scanned sheets of the signed originals as pages of the dossier.

A sheet is drawn from dots that the decoding process gave, never from the file that was handed in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image
from reportlab.lib.utils import ImageReader

from mediator.documents.blocks import FORM, GREY, RULE, Block, PageBreak, Whole
from mediator.documents.fonts import Face, FontShelf
from mediator.documents.pages import WIDTH
from mediator.documents.prose import Prose, Style, prose
from mediator.documents.structure import Sheet, Tag
from mediator.domain.papers import Matter
from mediator.domain.scans import SheetPicture
from mediator.wording.paper_archive import sheet_caption

_CAPTION = Style(face=Face.TABLE, size=9, leading=14, grey=GREY)
_GAP = 4


@dataclass(frozen=True, slots=True)
class ScanPage(Whole):
    """One sheet as large as a page allows, what it is above it."""

    caption: Prose
    picture: SheetPicture
    space_before: float = 0

    @property
    def height(self) -> float:
        return FORM.height

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        self.caption.draw(sheet, left, top)
        room = self.height - self.caption.height - _GAP
        scale = min(WIDTH / self.picture.width, room / self.picture.height)
        width, height = self.picture.width * scale, self.picture.height * scale
        x, y = left + (WIDTH - width) / 2, top - self.caption.height - _GAP - height
        size = self.picture.width, self.picture.height
        dots = ImageReader(Image.frombytes("L", size, self.picture.grey))
        box = x, y, x + width, y + height
        with sheet.element(Tag.FIGURE, alt=self.caption.text, box=box), sheet.marks():
            sheet.drawImage(dots, x, y, width, height)
        with sheet.ornament():
            sheet.setStrokeGray(RULE)
            sheet.setLineWidth(0.4)
            sheet.rect(x, y, width, height)


def scan_pages(matter: Matter, fonts: FontShelf) -> Iterator[Block | PageBreak]:
    """Set every sheet on a page of its own, in the order of the pages they are."""
    for sheet, picture in matter.sheets:
        yield PageBreak(FORM)
        yield ScanPage(prose(sheet_caption(sheet), _CAPTION, WIDTH, fonts, "扫描件"), picture)
