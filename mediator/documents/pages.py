"""Placing blocks on pages, and drawing the pages with their margins and footers."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reportlab.lib.pagesizes import A4

from mediator.documents.blocks import GREY, MM, RULE, Block, PageBreak
from mediator.documents.fonts import Face, FontShelf
from mediator.documents.prose import Style, prose
from mediator.documents.structure import Sheet

PAGE_WIDTH, PAGE_HEIGHT = A4
LEFT, RIGHT = 28 * MM, 26 * MM  # GB/T 9704: 156 by 225 millimetres of text
TOP, BOTTOM = 37 * MM, 35 * MM
WIDTH = PAGE_WIDTH - LEFT - RIGHT
HEIGHT = PAGE_HEIGHT - TOP - BOTTOM
BODY_SIZE, BODY_LEADING = WIDTH / 28, HEIGHT / 22
"""28 characters a line, 22 lines a page: what a 3号 letter is for there."""

_FOOTER = Style(face=Face.TABLE, size=9, leading=12, grey=GREY)
_EDGE, _SEAM = 5 * MM, 44 * MM  # most printers leave 4 millimetres white
_FOOTER_TOP = BOTTOM - 9 * MM


@dataclass(slots=True)
class Page:
    """The blocks of one page, each with the height of its top above the page's lower edge."""

    placed: list[tuple[float, Block]] = field(default_factory=list)
    bottom: float = PAGE_HEIGHT - TOP

    @property
    def room(self) -> float:
        """The height that is still free."""
        return self.bottom - BOTTOM

    def gap(self, block: Block) -> float:
        """Return the gap above a block here."""
        return block.space_before if self.placed else 0.0

    def fits(self, blocks: Sequence[Block]) -> bool:
        """Tell whether a block can begin here, together with those it must stay with."""
        needed = self.gap(blocks[0]) + blocks[0].least
        for before, after in pairwise(blocks):
            if not before.keeps_next:
                break
            needed += before.height - before.least + after.space_before + after.least
        return needed <= self.room + 1e-6

    def place(self, block: Block) -> None:
        """Put a block below what is already here."""
        top = self.bottom - self.gap(block)
        self.placed.append((top, block))
        self.bottom = top - block.height


def paginated(flow: Iterable[Block | PageBreak]) -> list[Page]:
    """Place blocks on as many pages as they need."""
    pages: list[Page] = []
    blocks: list[Block] = []
    for block in (*flow, PageBreak()):
        if isinstance(block, PageBreak):
            pages += _placed(blocks)
            blocks = []
        else:
            blocks.append(block)
    return pages


def _placed(blocks: list[Block]) -> list[Page]:
    pages = [Page()]
    waiting = deque(blocks)
    while waiting:
        page = pages[-1]
        if page.placed and not page.fits(tuple(waiting)[:4]):
            pages.append(Page())
            continue
        block = waiting.popleft()
        room = page.room - page.gap(block)
        parts = None if block.height <= room + 1e-6 else block.split(room)
        if parts is None:
            page.place(block)
            continue
        page.place(parts[0])
        waiting.appendleft(parts[1])
        pages.append(Page())
    return pages


@dataclass(frozen=True, slots=True)
class Footer:
    """What stands at the foot of every page besides its number."""

    left: str
    right: str


def drawn(sheet: Sheet, pages: Sequence[Page], footer: Footer, fonts: FontShelf) -> None:
    """Draw all pages, each with ``第 x 页 共 y 页`` at its foot."""
    feet = [_foot(number, len(pages), footer, fonts) for number in range(1, len(pages) + 1)]
    for page, foot in zip(pages, feet, strict=True):
        for top, block in page.placed:
            block.draw(sheet, LEFT, top)
        with sheet.ornament("/Pagination"):
            if len(pages) > 1:
                _mark_the_edge(sheet)
            sheet.setStrokeGray(RULE)
            sheet.setLineWidth(0.4)
            sheet.line(LEFT, _FOOTER_TOP + 3, LEFT + WIDTH, _FOOTER_TOP + 3)
            for text in foot:
                text.draw(sheet, LEFT, _FOOTER_TOP)
        sheet.showPage()


def _mark_the_edge(sheet: Sheet) -> None:
    """Mark where a seal goes over the fanned edges of all pages (骑缝章)."""
    middle, right = PAGE_HEIGHT / 2, PAGE_WIDTH - _EDGE
    sheet.setStrokeGray(GREY)
    sheet.setLineWidth(0.5)
    for y in (middle - _SEAM / 2, middle, middle + _SEAM / 2):
        sheet.line(right - (4 if y == middle else 8), y, right, y)


def _foot(number: int, count: int, footer: Footer, fonts: FontShelf) -> list[Block]:
    texts = {"left": footer.left, "center": f"第 {number} 页　共 {count} 页", "right": footer.right}
    return [
        prose(text, _FOOTER.aligned(align), WIDTH, fonts, "页脚") for align, text in texts.items()
    ]
