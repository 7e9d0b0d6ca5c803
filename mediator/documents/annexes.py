"""The annexes as blocks: the payment schedule with its picture, and the calculation."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mediator.documents.blocks import GREY, MM, RULE, Block, Whole
from mediator.documents.fonts import Face, FontShelf
from mediator.documents.pages import WIDTH, paginated
from mediator.documents.prose import Prose, Style, prose
from mediator.documents.structure import Sheet, Tag
from mediator.documents.tables import table
from mediator.domain.bilingual import Tongue
from mediator.wording.paper_ends import NOTHING_FOLLOWS, said
from mediator.wording.paper_parts import Bar, CalculationText, ScheduleText

_LABEL = Style(face=Face.HEADING, size=14, leading=22)
_TITLE = Style(face=Face.TITLE, size=20, leading=32, align="center", tag=Tag.TITLE)
_HEADING = Style(
    face=Face.HEADING, size=12, leading=20, space_before=12, keeps_next=True, tag=Tag.SECTION
)
_TEXT = Style(size=12, leading=19, first_indent=2, space_before=4)
_LAST = replace(_TEXT, keeps_next=True)
_NOTE = Style(face=Face.TABLE, size=9, leading=14, indent=2.5, space_before=3)
_TINY = Style(face=Face.TABLE, size=8, leading=11, grey=GREY)
_END = Style(size=12, leading=20, align="center", space_before=8)

_BAR_SHADE = 0.72
_MOST_BAR_WIDTH = 16 * MM


@dataclass(frozen=True, slots=True)
class Picture(Whole):
    """Payments as bars of their size, so that a change of amount is seen at a glance."""

    caption: Prose
    bars: tuple[Bar, ...]
    labels: tuple[Prose, ...]
    width: float
    alt: str
    space_before: float = 14

    @property
    def height(self) -> float:
        return self.caption.height + 20 * MM + _TINY.leading

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        self.caption.draw(sheet, left, top)
        box = left, top - self.height, left + self.width, top - self.caption.height
        with sheet.element(Tag.FIGURE, alt=self.alt, box=box), sheet.marks():
            self._draw_bars(sheet, left, top)

    def _draw_bars(self, sheet: Sheet, left: float, top: float) -> None:
        ground, tallest = top - self.height + _TINY.leading, 18 * MM
        step = self.width / len(self.bars)
        wide = min(step * 0.62, _MOST_BAR_WIDTH)
        sheet.setFillGray(_BAR_SHADE)
        for number, bar in enumerate(self.bars):
            x = left + number * step + (step - wide) / 2
            sheet.rect(x, ground, wide, bar.size * tallest, stroke=0, fill=1)
        sheet.setStrokeGray(RULE)
        sheet.setLineWidth(0.5)
        sheet.line(left, ground, left + self.width, ground)
        for number, label in enumerate(self.labels):
            label.draw(sheet, left + number * step, ground - 1)


def schedule_blocks(
    text: ScheduleText,
    fonts: FontShelf,
    *,
    as_annex: bool,
    pictured: bool = True,
    second: Tongue | None = None,
) -> list[Block]:
    """Set the payment schedule, with a picture where payments differ and a page has room."""
    where = text.title
    blocks = _heads(text.label if as_annex else "", text.title, fonts)
    blocks += [prose(line, _TEXT, WIDTH, fonts, where) for line in text.before]
    blocks.append(table(text.table, WIDTH, fonts, where))
    blocks += [prose(line, _TEXT, WIDTH, fonts, where) for line in text.after[:-1]]
    last = prose(text.after[-1], _LAST, WIDTH, fonts, where)
    end = ending(fonts, second)
    plain = [*blocks, last, end]
    if not pictured:
        return plain
    with_picture = [*blocks, last, picture(text, fonts), end]
    level = all(bar.size == text.bars[0].size for bar in text.bars[:-1])
    one_page_more = len(paginated(with_picture)) > len(paginated(plain))
    return plain if level or one_page_more else with_picture


def calculation_blocks(
    text: CalculationText, last: tuple[Prose, ...], fonts: FontShelf
) -> list[Block]:
    """Set the calculation of the claim, and below its last table what ends the paper."""
    blocks = _heads(text.label, text.title, fonts)
    for section in text.sections:
        where = f"{text.title} {section.heading}"
        style = _TEXT if section.table is None else replace(_TEXT, keeps_next=True)
        blocks.append(prose(section.heading, _HEADING, WIDTH, fonts, where))
        blocks += [prose(line, style, WIDTH, fonts, where) for line in section.paragraphs]
        if section.table is not None:
            below = tuple(prose(line, _NOTE, WIDTH, fonts, where) for line in section.notes)
            below += last if section is text.sections[-1] else ()
            blocks.append(replace(table(section.table, WIDTH, fonts, where), below=below))
    return blocks


def ending(fonts: FontShelf, second: Tongue | None = None) -> Prose:
    """Set the words after which nothing may be added."""
    return prose(said(NOTHING_FOLLOWS, second, gap="　"), _END, WIDTH, fonts, "")


def _heads(label: str, title: str, fonts: FontShelf) -> list[Block]:
    heads: list[Block] = [prose(label, _LABEL, WIDTH, fonts, title)] if label else []
    return [*heads, prose(title, _TITLE, WIDTH, fonts, title)]


def picture(text: ScheduleText, fonts: FontShelf) -> Picture:
    """Set the payments as bars, in grey that prints."""
    step = WIDTH / len(text.bars)
    every = 1 if len(text.bars) <= 24 else 3
    labels = tuple(
        prose(bar.label if n % every == 0 else "", _TINY.aligned("center"), step, fonts, text.title)
        for n, bar in enumerate(text.bars)
    )
    caption = prose(text.picture, _TINY, WIDTH, fonts, text.title)
    return Picture(caption, text.bars, labels, WIDTH, text.picture_in_words)
