"""Forms of labelled places: one, two or three in a row, with room to write by hand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate

from mediator.documents.blocks import RULE
from mediator.documents.fonts import Face, FontShelf
from mediator.documents.prose import Prose, Style, prose
from mediator.documents.structure import Sheet, Tag
from mediator.wording.paper_forms import Cell, Grid

_PAD_X, _PAD_Y = 4.0, 4.0
_SHADE = 0.95
_COLUMNS = 6  # a heading and a place, three times; wider places span more of them
_LABEL = Style(face=Face.HEADING, size=10.5, leading=15, justified=False, align="center", tag=None)
_VALUE = Style(size=11, leading=16, justified=False, tag=None)
_LABEL_EMS = {1: 6.6, 2: 6.6, 3: 4.4}
_MOST_EMS = 10.8
_LINES_GIVEN = 4  # free lines go faster than the gaps: four tenths at nine tenths


@dataclass(frozen=True, slots=True)
class PlaceCell:
    """A label and what stands beside it, set; ``lines`` are free at least."""

    label: Prose
    value: tuple[Prose, ...]
    widths: tuple[float, float]
    lines: int

    @property
    def height(self) -> float:
        """How high it is, padding included."""
        value = max(sum(text.height for text in self.value), self.lines * _VALUE.leading)
        return 2 * _PAD_Y + max(self.label.height, value)


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One row of a form."""

    places: tuple[PlaceCell, ...]

    @property
    def height(self) -> float:
        """How high it is."""
        return max(place.height for place in self.places)

    @property
    def edges(self) -> list[float]:
        """Where its upright rules stand, from its left."""
        widths = [width for place in self.places for width in place.widths]
        return list(accumulate(widths, initial=0.0))

    def split(self, room: float) -> tuple[PlaceRow, PlaceRow]:
        """Cut a row that is higher than a page between the lines of its first place."""
        place = self.places[0]
        lines = [replace(text, lines=(line,)) for text in place.value for line in text.lines]
        fitting = max(int((room - 2 * _PAD_Y) / _VALUE.leading), 1)
        head = replace(place, value=tuple(lines[:fitting]), lines=1)
        tail = replace(place, value=tuple(lines[fitting:]), lines=1)
        return PlaceRow((head, *self.places[1:])), PlaceRow((tail,))


@dataclass(frozen=True, slots=True)
class Form:
    """A form that may be parted between its rows."""

    rows: tuple[PlaceRow, ...]
    width: float
    space_before: float = 6
    keeps_next: bool = False
    begins: bool = True

    @property
    def height(self) -> float:
        return sum(row.height for row in self.rows)

    @property
    def least(self) -> float:
        return self.rows[0].height if self.rows[0].height < 400 else 100

    def split(self, room: float) -> tuple[Form, Form]:
        ends = accumulate(row.height for row in self.rows)
        fitting = sum(1 for end in ends if end <= room + 1e-6)
        rows = self.rows
        if fitting < 1:
            first, rest = rows[0].split(room)
            rows, fitting = (first, rest, *rows[1:]), 1
        head = replace(self, rows=rows[:fitting])
        return head, replace(self, rows=rows[fitting:], begins=False)

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        with sheet.ornament():
            self._draw_rules(sheet, left, top)
        y = top
        with sheet.element(Tag.TABLE, goes_on=not self.begins):
            for row in self.rows:
                with sheet.element(Tag.ROW):
                    self._draw_row(sheet, row, left, y)
                y -= row.height

    def _draw_row(self, sheet: Sheet, row: PlaceRow, left: float, top: float) -> None:
        x, span = left, _COLUMNS // len(row.places) - 1
        for place in row.places:
            label, value = place.widths
            with sheet.element(Tag.ROW_HEADING):
                free = row.height - place.label.height
                place.label.draw(sheet, x + _PAD_X, top - free / 2)
            with sheet.element(Tag.CELL, span=span):
                free = row.height - sum(text.height for text in place.value)
                y = top - (_PAD_Y if place.lines > 1 else free / 2)
                for text in place.value:
                    text.draw(sheet, x + label + _PAD_X, y)
                    y -= text.height
            x += label + value

    def _draw_rules(self, sheet: Sheet, left: float, top: float) -> None:
        y = top
        sheet.setFillGray(_SHADE)
        for row in self.rows:
            for number, place in enumerate(row.places):
                at = left + row.edges[2 * number]
                sheet.rect(at, y - row.height, place.widths[0], row.height, stroke=0, fill=1)
            y -= row.height
        sheet.setStrokeGray(RULE)
        sheet.setLineWidth(0.5)
        y = top
        sheet.line(left, y, left + self.width, y)
        for row in self.rows:
            for edge in row.edges:
                sheet.line(left + edge, y, left + edge, y - row.height)
            y -= row.height
            sheet.line(left, y, left + self.width, y)


def form(grid: Grid, width: float, fonts: FontShelf, by: float = 1) -> Form:
    """Set a form, closer where ``by`` is below 1; labels of rows alike stand below each other."""
    labels = {}
    for count in (1, 2, 3):
        rows = [row for row in grid.rows if len(row) == count]
        longest = max((len(cell.label) for row in rows for cell in row), default=0)
        labels[count] = min(max(_LABEL_EMS[count], longest + 0.8), _MOST_EMS) * _LABEL.size
    labels[1] = labels[2] = max(labels[1], labels[2])
    set_rows = [
        PlaceRow(
            tuple(
                _place(_nearer(cell, by), labels[len(row)], width / len(row), grid, fonts)
                for cell in row
            )
        )
        for row in grid.rows
    ]
    return Form(tuple(set_rows), width)


def _nearer(cell: Cell, by: float) -> Cell:
    """Leave fewer lines free where a paper is set closer."""
    return replace(cell, lines=max(round(cell.lines * (1 - _LINES_GIVEN * (1 - by))), 1))


def _place(cell: Cell, label: float, width: float, grid: Grid, fonts: FontShelf) -> PlaceCell:
    where = f"{grid.about}：{cell.label}"
    room = width - label - 2 * _PAD_X
    return PlaceCell(
        prose(cell.label, _LABEL, label - 2 * _PAD_X, fonts, where),
        tuple(prose(line, _VALUE, room, fonts, where) for line in cell.value.split("\n")),
        (label, width - label),
        cell.lines,
    )
