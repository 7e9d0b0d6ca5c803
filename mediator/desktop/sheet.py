"""What a spreadsheet puts on the clipboard: rows of cells, and which column they belong to."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mediator.desktop.widgets.ledger_model import Column
from mediator.domain.refusals import Refusal

Cells = tuple[str, ...]
MOST_ROWS, MOST_CELLS, MOST_ABOVE = 2000, 40, 20

_MIDNIGHT = re.compile(r"(.*\d)\s+\d{1,2}:\d{2}(?::\d{2})?", re.ASCII)
_ASIDE = re.compile(r"[（(].*?[）)]|\s")


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of equally many cells; ``head`` is the row of titles, empty where there is none.

    ``match`` gives for each column of a ledger the number of the cell that goes into it;
    ``above`` counts the rows over the titles, which are left out.
    """

    rows: tuple[Cells, ...]
    head: Cells
    match: tuple[int | None, ...]
    above: int = 0

    @property
    def width(self) -> int:
        """How many cells a row has."""
        return len(self.rows[0]) if self.rows else len(self.head)

    def texts(self, match: Sequence[int | None]) -> list[list[str]]:
        """Return the rows as texts for the columns of the ledger."""
        return [["" if x is None else row[x] for x in match] for row in self.rows]

    def title(self, cell: int) -> str:
        """Return the title over a cell, or its number and first content."""
        return self.head[cell] if self.head else self.rows[0][cell]


def read_sheet(text: str, columns: Sequence[Column]) -> Sheet:
    """Read tab-separated text, and match its cells with columns by title or by content."""
    lines = csv.reader(io.StringIO(text.replace("\0", "")), delimiter="\t")
    return match_rows(list(lines), columns)


def match_rows(lines: Sequence[Sequence[str]], columns: Sequence[Column]) -> Sheet:
    """Match the cells of rows with columns by title or by content.

    Titles may stand below what a bank writes over its table; what is above them is left out.
    """
    kept = [[cell.strip() for cell in line] for line in lines if any(c.strip() for c in line)]
    width = min(max((len(line) for line in kept), default=0), MOST_CELLS)
    rows = [tuple((line + [""] * width)[:width]) for line in kept[: MOST_ROWS + 1]]
    for above, head in enumerate(rows[:MOST_ABOVE]):
        named = _by_title(head, columns)
        if sum(x is not None for x in named) >= (1 if above == 0 else 2):
            return _timeless(Sheet(tuple(rows[above + 1 :]), head, tuple(named), above))
    untitled = _timeless(Sheet(tuple(rows[:MOST_ROWS]), (), ()))
    return Sheet(untitled.rows, (), tuple(_by_content(untitled.rows, columns)))


def _timeless(sheet: Sheet) -> Sheet:
    """Return the sheet with the time of day taken off its days, as spreadsheets add it."""

    def plain(cell: str) -> str:
        found = _MIDNIGHT.fullmatch(cell)
        return found[1] if found else cell

    return replace(sheet, rows=tuple(tuple(map(plain, row)) for row in sheet.rows))


def _by_title(head: Cells, columns: Sequence[Column]) -> list[int | None]:
    titles = [_ASIDE.sub("", cell).casefold() for cell in head]
    found: list[int | None] = []
    for column in columns:
        known = {_ASIDE.sub("", name).casefold() for name in (column.title, *column.also)}
        found.append(next((i for i, t in enumerate(titles) if t in known and i not in found), None))
    return found


def _by_content(rows: Sequence[Cells], columns: Sequence[Column]) -> list[int | None]:
    """Give each needed column the first cells that it can mostly read, texts what is left."""
    found: list[int | None] = [None] * len(columns)
    free = list(range(len(rows[0]))) if rows else []
    wanted = [y for y, column in enumerate(columns) if column.needed and not column.stretches]
    for y in wanted + [y for y, column in enumerate(columns) if column.stretches]:
        found[y] = next((x for x in free if _mostly_read(columns[y], rows, x)), None)
        free = [x for x in free if x != found[y]]
    return found


def _mostly_read(column: Column, rows: Sequence[Cells], x: int) -> bool:
    cells = [row[x] for row in rows if row[x]]
    return bool(cells) and 2 * sum(_reads(column, cell) for cell in cells) > len(cells)


def _reads(column: Column, cell: str) -> bool:
    try:
        column.read(cell)
    except Refusal:
        return False
    return True
