"""Tables: thin lines, figures flush right, the heading repeated on every page."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from itertools import accumulate

from mediator.documents.blocks import RULE
from mediator.documents.fonts import Face, FontShelf
from mediator.documents.lines import clusters
from mediator.documents.prose import Prose, Style, prose
from mediator.documents.structure import Sheet, Tag
from mediator.wording.paper_parts import Column, TableText

_PAD_X, _PAD_Y = 4.0, 3.5
_LARGE_SIZES = (18.0, 16.0, 14.0, 12.0)
_SIZES = (10.5, 9.5, 8.5, 7.5, 6.5)
_SHADE = 0.93
_LEAST_WORDS = 7.6  # characters that a column of words must hold: a day

Cell = tuple[Prose, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the paragraphs of its cells; its height, padding included, is worked out once."""

    cells: tuple[Cell, ...]
    shaded: bool = False
    height: float = field(init=False)

    def __post_init__(self) -> None:
        highest = max(sum(text.height for text in cell) for cell in self.cells)
        object.__setattr__(self, "height", 2 * _PAD_Y + highest)

    def split(self, room: float) -> tuple[Row, Row]:
        """Cut a row that is higher than a page between the lines of its cells."""
        cut = [_cut(cell, room - 2 * _PAD_Y) for cell in self.cells]
        return (
            replace(self, cells=tuple(head for head, _ in cut)),
            replace(self, cells=tuple(tail for _, tail in cut)),
        )


def _cut(cell: Cell, room: float) -> tuple[Cell, Cell]:
    lines = [replace(text, lines=(line,)) for text in cell for line in text.lines]
    heights = accumulate(line.height for line in lines)
    fitting = sum(1 for height in heights if height <= room)
    return tuple(lines[:fitting]), tuple(lines[fitting:])


@dataclass(frozen=True, slots=True)
class Table:
    """A table that may be split between rows.

    The last two rows stay together, and ``below`` stays with them.
    """

    heading: Row
    rows: tuple[Row, ...]
    widths: tuple[float, ...]
    below: tuple[Prose, ...] = ()
    space_before: float = 6
    keeps_next: bool = False
    begins: bool = True

    @property
    def height(self) -> float:
        return self.heading.height + sum(row.height for row in self.rows) + self._below_height

    @property
    def _below_height(self) -> float:
        return sum(text.space_before + text.height for text in self.below)

    @property
    def least(self) -> float:
        below = self._below_height if len(self.rows) <= 2 else 0
        return self.heading.height + sum(row.height for row in self.rows[:2]) + below

    def split(self, room: float) -> tuple[Table, Table]:
        ends = accumulate((row.height for row in self.rows), initial=self.heading.height)
        fitting = sum(1 for end in ends if end <= room + 1e-6) - 1
        if fitting < 1:
            first, rest = self.rows[0].split(room - self.heading.height)
            rows, fitting = (first, rest, *self.rows[1:]), 1
        else:
            rows, fitting = self.rows, max(min(fitting, len(self.rows) - 2), 1)
        head = replace(self, rows=rows[:fitting], below=())
        return head, replace(self, rows=rows[fitting:], begins=False)

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        with sheet.ornament():
            self._draw_shades(sheet, left, top)
            self._draw_rules(sheet, left, top)
        y = top
        with sheet.element(Tag.TABLE, goes_on=not self.begins):
            with nullcontext() if self.begins else sheet.ornament("/Pagination"):
                self._draw_row(sheet, self.heading, Tag.COLUMN_HEADING, left, y)
            y -= self.heading.height
            for row in self.rows:
                self._draw_row(sheet, row, Tag.CELL, left, y)
                y -= row.height
        for text in self.below:
            text.draw(sheet, left, y - text.space_before)
            y -= text.space_before + text.height

    def _draw_row(self, sheet: Sheet, row: Row, tag: Tag, left: float, top: float) -> None:
        with sheet.element(Tag.ROW):
            x = left
            for width, cell in zip(self.widths, row.cells, strict=True):
                free = row.height - 2 * _PAD_Y - sum(text.height for text in cell)
                y = top - _PAD_Y - free / 2
                with sheet.element(tag):
                    _draw_cell(sheet, cell, x + _PAD_X, y)
                x += width

    def _draw_shades(self, sheet: Sheet, left: float, top: float) -> None:
        y, width = top, sum(self.widths)
        sheet.setFillGray(_SHADE)
        for row in (self.heading, *self.rows):
            if row.shaded:
                sheet.rect(left, y - row.height, width, row.height, stroke=0, fill=1)
            y -= row.height

    def _draw_rules(self, sheet: Sheet, left: float, top: float) -> None:
        sheet.setStrokeGray(RULE)
        sheet.setLineWidth(0.5)
        heights = [row.height for row in (self.heading, *self.rows)]
        ys = [top - height for height in accumulate(heights, initial=0.0)]
        xs = [left + width for width in accumulate(self.widths, initial=0.0)]
        sheet.grid(xs, ys)


def _draw_cell(sheet: Sheet, cell: Cell, left: float, top: float) -> None:
    y = top
    for text in cell:
        text.draw(sheet, left, y)
        y -= text.height


def table(
    text: TableText, width: float, fonts: FontShelf, where: str, *, large: bool = False
) -> Table:
    """Set a table in the largest size in which its figures and days fit."""
    ems = [_ems(text, index, fonts, where) for index in range(len(text.columns))]
    for size in (*_LARGE_SIZES, *_SIZES) if large else _SIZES:
        widths = _widths(text, size, width, ems)
        if widths is not None:
            break
    else:
        size, widths = _SIZES[-1], [width / len(text.columns)] * len(text.columns)
    setter = _Setter(text.columns, tuple(widths), size, fonts, where)
    rows = [setter.row(cells, Face.TABLE) for cells in text.rows]
    if text.total is not None:
        rows.append(setter.row(text.total, Face.HEADING, shaded=True))
    heading = setter.row(
        tuple(column.heading for column in text.columns), Face.HEADING, shaded=True, centered=True
    )
    return Table(heading, tuple(rows), tuple(widths))


@dataclass(frozen=True, slots=True)
class _Setter:
    """Sets the rows of one table."""

    columns: tuple[Column, ...]
    widths: tuple[float, ...]
    size: float
    fonts: FontShelf
    where: str

    def row(
        self, texts: Sequence[str], face: Face, *, shaded: bool = False, centered: bool = False
    ) -> Row:
        """Set one row."""
        cells = []
        for column, width, text in zip(self.columns, self.widths, texts, strict=True):
            align = "center" if centered else "right" if column.figures else "left"
            style = Style(
                face=face,
                size=self.size,
                leading=self.size * 1.45,
                align=align,
                justified=False,
                tag=None,
            )
            cells.append(
                tuple(
                    prose(part, style, width - 2 * _PAD_X, self.fonts, self.where)
                    for part in text.split("\n")
                )
            )
        return Row(tuple(cells), shaded)


def _widths(text: TableText, size: float, width: float, ems: list[float]) -> list[float] | None:
    """Give figures the room they need and texts the rest; None where there is too little."""
    natural = [most * size + 2 * _PAD_X + 1 for most in ems]
    free = width - sum(natural)
    words = [i for i, column in enumerate(text.columns) if not column.figures]
    if free >= 0:
        wide = [i for i in words if natural[i] > 10 * size]
        if not wide:
            return [n * width / sum(natural) for n in natural]
        return [n + (free / len(wide) if i in wide else 0) for i, n in enumerate(natural)]
    room = sum(natural[i] for i in words) + free
    most = _levelled([natural[i] for i in words], room)
    if most < _LEAST_WORDS * size + 2 * _PAD_X:
        return None
    return [min(n, most) if i in words else n for i, n in enumerate(natural)]


def _ems(text: TableText, index: int, fonts: FontShelf, where: str) -> float:
    """Return the width in which no cell of a column is broken, and its heading once at most.

    In parts of the font size.
    """
    column = text.columns[index]
    rows = [*text.rows] + ([text.total] if text.total else [])
    face = Face.HEADING if column.figures and text.total else Face.TABLE
    cells = [_width(part, face, fonts, where) for row in rows for part in row[index].split("\n")]
    headings = [_width(part, Face.HEADING, fonts, where) for part in column.heading.split("\n")]
    broken = [heading / 2 + 0.6 if heading > 4 else heading for heading in headings]
    return max(*broken, *cells)


def _levelled(widths: list[float], room: float) -> float:
    """Return the width at which the widest columns are cut so that all fit the room."""
    left = len(widths)
    for width in sorted(widths):
        if width * left > room:
            break
        room, left = room - width, left - 1
    return room / max(left, 1)


def _width(text: str, face: Face, fonts: FontShelf, where: str) -> float:
    return sum(cluster.width for cluster in clusters(text, face, fonts, where))
