"""Placing blocks on pages, and drawing the pages with their margins and footers."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from mediator.documents.blocks import (
    GREY,
    MM,
    OFFICIAL,
    PAGE_HEIGHT,
    RULE,
    Block,
    Frame,
    PageBreak,
    Whole,
)
from mediator.documents.fonts import Face, FontShelf
from mediator.documents.page_codes import SIZE, draw_code
from mediator.documents.prose import Style, prose
from mediator.documents.structure import Sheet
from mediator.domain.bilingual import Tongue
from mediator.domain.scans import page_code
from mediator.domain.steps import Step
from mediator.usecases.steps import Steps, unwatched
from mediator.wording.paper_ends import page_of

PAGE_WIDTH = 210 * MM
LEFT, RIGHT = 28 * MM, 26 * MM
WIDTH = PAGE_WIDTH - LEFT - RIGHT
HEIGHT, BOTTOM = OFFICIAL.height, OFFICIAL.bottom
BODY_SIZE, BODY_LEADING = WIDTH / 28, HEIGHT / 22
"""28 characters a line, 22 lines a page: what a 3号 letter is for there."""

_FOOTER = Style(face=Face.TABLE, size=9, leading=12, grey=GREY)
_EDGE, _SEAM = 5 * MM, 44 * MM  # most printers leave 4 millimetres white
_FOOTER_DROP = 9 * MM
_CODE_DROP = 5.5 * MM


@dataclass(slots=True)
class Page:
    """The blocks of one page, each with the height of its top above the page's lower edge."""

    frame: Frame = OFFICIAL
    placed: list[tuple[float, Block]] = field(default_factory=list)
    used: float = 0.0

    @property
    def room(self) -> float:
        """The height that is still free."""
        return self.frame.height - self.used

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
        self.used += self.gap(block)
        self.placed.append((PAGE_HEIGHT - self.frame.top - self.used, block))
        self.used += block.height


@dataclass(frozen=True, slots=True)
class Bookmark(Whole):
    """Not seen: a place that a reader can jump to by its name."""

    name: str
    space_before: float = 0.0
    height: float = 0.0
    keeps_next: bool = True

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        sheet.bookmark(self.name, left, top)


def paginated(flow: Iterable[Block | PageBreak]) -> list[Page]:
    """Place blocks on as many pages as they need; a break at the beginning only gives a frame."""
    pages: list[Page] = []
    blocks: list[Block] = []
    frame = OFFICIAL
    for block in (*flow, PageBreak()):
        if isinstance(block, PageBreak):
            pages += _placed(blocks, frame) if blocks else []
            blocks, frame = [], block.frame
        else:
            blocks.append(block)
    return pages


def _placed(blocks: list[Block], frame: Frame) -> list[Page]:
    pages = [Page(frame)]
    waiting = deque(blocks)
    while waiting:
        page = pages[-1]
        if page.placed and not page.fits(tuple(waiting)[:4]):
            pages.append(Page(frame))
            continue
        block = waiting.popleft()
        room = page.room - page.gap(block)
        parts = None if block.height <= room + 1e-6 else block.split(room)
        if parts is None:
            page.place(block)
            continue
        page.place(parts[0])
        waiting.appendleft(parts[1])
        pages.append(Page(frame))
    return pages


@dataclass(frozen=True, slots=True)
class Footer:
    """What stands at the foot of every page besides its number; a long one has no room there.

    With the ``fingerprint`` of a version each page gets a code, by which its scan is known again.
    """

    left: str
    right: str
    fingerprint: str = ""
    second: Tongue | None = None  # the other text of the paper


def drawn(
    sheet: Sheet,
    pages: Sequence[Page],
    footer: Footer,
    fonts: FontShelf,
    steps: Steps = unwatched,
) -> None:
    """Draw all pages, each with ``第 x 页 共 y 页`` at its foot."""
    feet = [_foot(number, len(pages), footer, fonts) for number in range(1, len(pages) + 1)]
    for number, (page, foot) in enumerate(zip(pages, feet, strict=True), 1):
        steps(Step.PAGES, number - 1, len(pages))
        for top, block in page.placed:
            block.draw(sheet, LEFT, top)
        with sheet.ornament("/Pagination"):
            if len(pages) > 1:
                _mark_the_edge(sheet)
            sheet.setStrokeGray(RULE)
            sheet.setLineWidth(0.4)
            top = page.frame.bottom - _FOOTER_DROP
            sheet.line(LEFT, top + 3, LEFT + WIDTH, top + 3)
            for text in foot:
                text.draw(sheet, LEFT, top)
            if footer.fingerprint:
                code = page_code(footer.fingerprint, number, len(pages)).text
                draw_code(sheet, code, LEFT + WIDTH - SIZE, top - _CODE_DROP - SIZE)
        sheet.showPage()


def _mark_the_edge(sheet: Sheet) -> None:
    """Mark where a seal goes over the fanned edges of all pages (骑缝章)."""
    middle, right = PAGE_HEIGHT / 2, PAGE_WIDTH - _EDGE
    sheet.setStrokeGray(GREY)
    sheet.setLineWidth(0.5)
    for y in (middle - _SEAM / 2, middle, middle + _SEAM / 2):
        sheet.line(right - (4 if y == middle else 8), y, right, y)


def _foot(number: int, count: int, footer: Footer, fonts: FontShelf) -> list[Block]:
    page = page_of(number, count, footer.second)
    texts = {"left": footer.left, "center": page, "right": footer.right}
    left, center, right = (
        prose(text, _FOOTER.aligned(align), WIDTH, fonts, "页脚") for align, text in texts.items()
    )
    has_room = left.inked + _FOOTER.size <= (WIDTH - center.inked) / 2
    return [left, center, right] if has_room else [center, right]
