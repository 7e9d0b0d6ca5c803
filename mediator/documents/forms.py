"""Forms and letters: the parts of a paper laid out one below the other, then printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import singledispatch

from mediator.documents.annexes import ending
from mediator.documents.blocks import FORM, GREY, MM, RULE, Block, PageBreak, Together
from mediator.documents.fonts import Face, FontShelf
from mediator.documents.grids import Form, form
from mediator.documents.pages import WIDTH, Footer, Page, paginated
from mediator.documents.papers import printed
from mediator.documents.prose import Prose, Style, prose
from mediator.documents.signing import (
    body_blocks,
    plain_places,
    signature_blocks,
)
from mediator.documents.structure import Sheet, Tag
from mediator.documents.tables import Table, table
from mediator.wording import paper_forms as parts
from mediator.wording.paper_forms import FormText

_CLOSER = (0.95, 0.9, 0.85)  # times as far apart; 18 points still have 26 from line to line
_LITTLE, _MOST = FORM.height / 3, FORM.height / 2
_LARGE = 16
_LINES_KEPT = 2
_RECORD = 8  # lines to write on, from which on they are for a record and not for an answer


@dataclass(frozen=True, slots=True)
class _Set:
    """What the parts of one paper are set with: fonts, its name, and its letters."""

    fonts: FontShelf
    where: str
    text: Style
    heading: Style
    note: Style
    rule: float
    by: float  # times as far apart


_TITLE = Style(face=Face.TITLE, size=22, leading=32, align="center", tag=Tag.TITLE)
_COVER = replace(_TITLE, size=32, leading=60, space_before=60)
_NUMBER = Style(size=12, leading=22, align="right")
_UNDER_COVER = Style(size=18, leading=40, align="center", space_before=12)
_NOTE = Style(face=Face.TABLE, size=9, leading=14, space_before=6, grey=GREY)
_SIGNING = Style(size=12, leading=20, space_before=12, keeps_next=True)
_DAY = Style(size=12, leading=20, align="right", space_before=8)


def _setting(text: FormText, fonts: FontShelf, by: float) -> _Set:
    size, leading = (18.0, 31.0) if text.large else (12.0, 20.5)
    body = Style(size=size, leading=leading, first_indent=2, space_before=1).closer(by)
    heading = replace(
        body,
        face=Face.HEADING,
        first_indent=0,
        space_before=8 * by,
        keeps_next=True,
        tag=Tag.SECTION,
    )
    note, rule = _NOTE.closer(by), 12 * MM if text.large else 9 * MM
    return _Set(fonts, text.title, body, heading, note, rule, by)


@dataclass(frozen=True, slots=True)
class RuledLines:
    """Lines to write on; as many as a page has room for, the rest on the next."""

    count: int
    step: float
    space_before: float = 2
    keeps_next: bool = False

    @property
    def height(self) -> float:
        return self.count * self.step

    @property
    def least(self) -> float:
        return min(self.count, 2) * self.step

    def split(self, room: float) -> tuple[RuledLines, RuledLines] | None:
        fitting = int(room / self.step)
        if not 0 < fitting < self.count:
            return None
        return replace(self, count=fitting), replace(self, count=self.count - fitting)

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        with sheet.ornament():
            sheet.setStrokeGray(RULE)
            sheet.setLineWidth(0.4)
            for number in range(1, self.count + 1):
                y = top - number * self.step
                sheet.line(left, y, left + WIDTH, y)


def form_blocks(text: FormText, fonts: FontShelf) -> list[Block]:
    """Set one paper; what is signed stays with what stands above it.

    All but a cover are ended by the words after which nothing may be added. A record to be written
    by hand on several pages has lines wherever they have room. Otherwise lines come closer where
    that makes one page of two, or saves a page on which little would stand; else the whole last
    section goes there.
    """
    usual = _laid(text, fonts, 1)
    pages = _pages(usual)
    if len(pages) > 1 and any(_is_open(part) for part in text.parts):
        return _filled(text, fonts, len(pages))
    little = pages[-1].used <= _LITTLE or len(pages[-1].placed) == 1
    if len(pages) == 1 or (len(pages) > 2 and not little):
        return usual
    closer = (_laid(text, fonts, by) for by in _CLOSER)
    shorter = (blocks for blocks in closer if len(_pages(blocks)) < len(pages))
    return next(shorter, None) or (_with_its_section(usual) if little else usual)


def _is_open(part: parts.Part) -> bool:
    """Tell whether a part is lines for a whole record, as many as there is room for."""
    return isinstance(part, parts.Ruled) and part.lines >= _RECORD


def _filled(text: FormText, fonts: FontShelf, pages: int) -> list[Block]:
    """Give a record as many lines as its pages have room for."""
    filled = text
    while True:
        more = replace(filled, parts=tuple(_longer(part) for part in filled.parts))
        if len(_pages(_laid(more, fonts, 1))) > pages:
            return _laid(filled, fonts, 1)
        filled = more


def _longer(part: parts.Part) -> parts.Part:
    return parts.Ruled(part.lines + 1) if isinstance(part, parts.Ruled) and _is_open(part) else part


def _with_its_section(blocks: list[Block]) -> list[Block]:
    """Keep the last section whole, if most of the page before it is filled all the same."""
    starts = [number for number, block in enumerate(blocks) if _begins_section(block)]
    if not starts:
        return blocks
    kept = [*blocks[: starts[-1]], Together(tuple(blocks[starts[-1] :]))]
    pages = _pages(kept)
    fits = len(pages) == len(_pages(blocks)) and pages[-2].used > _MOST
    return kept if fits and pages[-1].used <= FORM.height else blocks


def _begins_section(block: Block) -> bool:
    return isinstance(block, Prose) and block.style.tag is Tag.SECTION


def _pages(blocks: Sequence[Block]) -> list[Page]:
    return paginated([PageBreak(FORM), *blocks])


def _laid(text: FormText, fonts: FontShelf, by: float) -> list[Block]:
    setting = _setting(text, fonts, by)
    blocks: list[Block] = []
    if text.cover:
        blocks.append(prose(text.title, _COVER, WIDTH, fonts, text.title))
        blocks.append(prose(text.number, _UNDER_COVER, WIDTH, fonts, text.title))
    else:
        blocks.append(prose(text.title, _TITLE.closer(by), WIDTH, fonts, text.title))
        if text.number:
            blocks.append(prose(text.number, _NUMBER.closer(by), WIDTH, fonts, text.title))
    for part in text.parts:
        if isinstance(part, parts.Signing):
            blocks = _kept(blocks, _signing(part, setting))
        else:
            blocks += _blocks(part, setting)
    return blocks if text.cover else _kept(blocks, [ending(fonts).closer(by)])


def _kept(blocks: list[Block], after: list[Block]) -> list[Block]:
    """Keep what ends a paper with the paragraph or the last lines above it, if a page can."""
    *before, last = blocks
    if isinstance(last, RuledLines) and last.count > _LINES_KEPT:
        before.append(replace(last, count=last.count - _LINES_KEPT))
        last = replace(last, count=_LINES_KEPT, space_before=0)
    together = Together((last, *after))
    if isinstance(last, Table | Form) or together.height > FORM.height:
        return [*before, last, *_at_most_a_page(after)]
    return [*before, together]


def _at_most_a_page(blocks: list[Block]) -> list[Block]:
    together = Together(tuple(blocks))
    return [together] if together.height <= FORM.height else blocks


@singledispatch
def _blocks(part: object, _: _Set) -> list[Block]:
    raise TypeError(part)


@_blocks.register
def _(part: parts.Heading, setting: _Set) -> list[Block]:
    return [prose(part.text, setting.heading, WIDTH, setting.fonts, setting.where)]


@_blocks.register
def _(part: parts.Text, setting: _Set) -> list[Block]:
    indent = setting.text.first_indent if part.indented else 0
    style = replace(setting.text, first_indent=indent, keeps_next=part.leads)
    return [prose(part.text, style, WIDTH, setting.fonts, setting.where)]


@_blocks.register
def _(part: parts.Note, setting: _Set) -> list[Block]:
    return [prose(part.text, setting.note, WIDTH, setting.fonts, setting.where)]


@_blocks.register
def _(part: parts.Grid, setting: _Set) -> list[Block]:
    return [form(part, WIDTH, setting.fonts, setting.by)]


@_blocks.register
def _(part: parts.Ruled, setting: _Set) -> list[Block]:
    return [RuledLines(part.lines, setting.rule)]


@_blocks.register
def _(part: parts.Listing, setting: _Set) -> list[Block]:
    large = setting.text.size > _LARGE
    return [table(part.table, WIDTH, setting.fonts, setting.where, large=large)]


def _signing(part: parts.Signing, setting: _Set) -> list[Block]:
    fonts, blocks = setting.fonts, list[Block]()
    if part.words:
        blocks.append(prose(part.words, _SIGNING, WIDTH, fonts, setting.where))
    blocks += signature_blocks(part.parties, WIDTH, fonts) if part.parties else []
    blocks += [plain_places(part.others, WIDTH, fonts)] if part.others else []
    blocks += body_blocks(part.body, WIDTH, fonts) if part.body else []
    if part.day:
        blocks.append(prose(part.day, _DAY, WIDTH, fonts, setting.where))
    return blocks


def joined(papers: Iterable[Sequence[Block]]) -> list[Block | PageBreak]:
    """Put papers one behind another, each on a page of its own."""
    flow: list[Block | PageBreak] = []
    for blocks in papers:
        flow += [PageBreak(FORM), *blocks]
    return flow


def forms_pdf(texts: Sequence[FormText], footer: Footer, fonts: FontShelf) -> bytes:
    """Print papers of one kind, one behind another."""
    flow = joined(form_blocks(text, fonts) for text in texts)
    return printed(flow, footer, title=texts[0].title, fonts=fonts)
