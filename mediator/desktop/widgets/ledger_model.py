"""The rows of an editable table: what is typed, what it was read as, and what was refused.

A row that cannot be read, or is not whole yet, waits: it stays as typed and does not count.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal

from mediator.desktop import discreet, theme
from mediator.desktop.widgets.entries import no_hint
from mediator.desktop.widgets.grids import HeadedModel, Index, alignment
from mediator.desktop.words import refusal_text
from mediator.domain.entry_refusals import PartsDiffer
from mediator.domain.refusals import Refusal


@dataclass(frozen=True, slots=True)
class Column:
    """A column to type in; an empty cell of one that is not needed counts as read.

    An ``extra`` column is hidden while nothing stands in it; the words of a ``marked`` one
    stand out. ``choices`` are the words that the space bar goes through; ``help`` is said while
    a cell of the column is at hand. ``field`` is its name in the fact, ``also`` what else a
    spreadsheet may call it. ``example`` stands in grey in the one row of an empty table, to be
    typed over. In a column that ``splits``, several values with ``+`` between them make a row each.
    """

    title: str
    read: Callable[[str], Any]
    write: Callable[[Any], str]
    needed: bool = True
    figures: bool = False
    stretches: bool = False
    hint: Callable[[Any], str] = no_hint
    extra: bool = False
    marked: bool = False
    choices: tuple[str, ...] = ()
    help: str = ""
    field: str = ""
    also: tuple[str, ...] = ()
    example: str = ""
    splits: bool = False


Waiting = tuple[int, tuple[str, ...]]
"""A row that waits: where it stands among all rows, and its texts."""


@dataclass(slots=True)
class Typed:
    """One row as it stands on screen."""

    texts: list[str]
    refused: dict[int, str] = field(default_factory=dict)
    whole: dict[int, str] = field(default_factory=dict)
    """What a cell held before it was refused as split into parts that do not sum to it."""

    @property
    def blank(self) -> bool:
        """Tell whether nothing was typed yet."""
        return not any(self.texts)


class LedgerModel(HeadedModel):
    """Rows of texts with one blank row at the end; what cannot be read stays as typed."""

    edited = Signal()
    told = Signal(str, bool)

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__(columns)
        self.columns = columns
        self.rows = [self._blank()]
        self.doubts: dict[tuple[int, int], str] = {}

    def put(self, rows: list[tuple[Any, ...]]) -> bool:
        """Show rows of values, unless they are what is typed already; tells whether they were not.

        Rows that wait stay, except one whose readable cells say what a row put anew says: that
        is the row as it was before it was spoilt, brought back by undo.
        """
        known = self.values()
        if rows == known:
            return False
        written = [self._written(row) for row in rows]
        waiting = [
            (index, texts)
            for index, texts in self.waiting
            if not any(
                self._spoils(texts, typed.texts)
                for row, typed in zip(rows, written, strict=True)
                if row not in known
            )
        ]
        self.beginResetModel()
        self.rows = written
        self._insert(waiting)
        self.rows.append(self._blank())
        self.endResetModel()
        return True

    def restore(self, waiting: Sequence[Waiting]) -> None:
        """Put rows that waited back in their places."""
        self.beginResetModel()
        self.rows.pop()
        self._insert(waiting)
        self.rows.append(self._blank())
        self.endResetModel()

    @property
    def waiting(self) -> tuple[Waiting, ...]:
        """The rows begun that do not count."""
        return tuple(
            (index, tuple(row.texts))
            for index, row in enumerate(self.rows)
            if not row.blank and not self._is_whole(row)
        )

    def add(self, rows: Sequence[Sequence[str]]) -> None:
        """Add rows of texts at the end, all in one act."""
        self.beginResetModel()
        self.rows.pop()
        self.rows += [self._typed(texts) for texts in rows]
        self.rows.append(self._blank())
        self.endResetModel()
        self.edited.emit()

    def refusals(self, texts: Sequence[str]) -> dict[int, str]:
        """Return why cells of a row could not be read, by column; empty needed ones as well."""
        return dict(self._typed(texts).refused)

    def place_of(self, index: int) -> int:
        """Return where the fact of an index stands among all rows."""
        whole = [i for i, row in enumerate(self.rows) if self._is_whole(row)]
        return whole[index] if index < len(whole) else len(self.rows) - 1

    def turn(self, index: Index) -> None:
        """Go on to the next choice of a cell."""
        column, text = self.columns[index.column()], self.rows[index.row()].texts[index.column()]
        unsaid = 0 if column.extra else -1  # in an extra column nothing stands for the first one
        at = column.choices.index(text) if text in column.choices else unsaid
        self.setData(index, column.choices[(at + 1) % len(column.choices)])

    def values(self) -> list[tuple[Any, ...]]:
        """Return the rows in which every cell could be read."""
        return [self._read(row) for row in self.rows if self._is_whole(row)]

    def missing(self, row: int) -> list[str]:
        """Return the titles that a row begun still lacks."""
        typed = self.rows[row]
        if typed.blank:
            return []
        pairs = zip(self.columns, typed.texts, strict=True)
        return [column.title for column, text in pairs if column.needed and not text]

    def remove(self, row: int) -> None:
        """Remove a row; the blank one stays."""
        if row < len(self.rows) - 1:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self.rows[row]
            self.endRemoveRows()
            self.edited.emit()

    def repeat_above(self, row: int) -> None:
        """Fill a row with the texts of the one above."""
        if row > 0:
            for x, text in enumerate(self.rows[row - 1].texts):
                self.setData(self.index(row, x), text)

    def repeat_cell_above(self, index: Index) -> None:
        """Fill a cell with the text of the one above."""
        if index.row() > 0:
            self.setData(index, self.rows[index.row() - 1].texts[index.column()])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def doubt(self, doubts: dict[tuple[int, str], str]) -> None:
        """Mark cells, told by which fact and which field of it, with what is odd about them."""
        fields = [column.field for column in self.columns]
        said = {(self.place_of(at), fields.index(name)): t for (at, name), t in doubts.items()}
        if said != self.doubts:
            self.doubts = said
            last = self.index(len(self.rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _example(self, x: int, role: int) -> object:
        """Return what the only, blank row shows to be typed over; none of it is a value."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[x].example
        if role == Qt.ItemDataRole.ForegroundRole:
            return theme.color("quiet")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(self.columns[x])
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.columns[x].title
        said = (Qt.ItemDataRole.EditRole, Qt.ItemDataRole.AccessibleTextRole)
        return "" if role in said else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, x = self.rows[index.row()], index.column()
        if len(self.rows) == 1 and row.blank:
            return self._example(x, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return discreet.shown(row.texts[x])
        if role == Qt.ItemDataRole.EditRole:
            return row.texts[x]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(self.columns[x])
        return self._standing(row, index, role)

    def _standing(self, row: Typed, index: Index, role: int) -> object:
        """Return the color of a cell, and in words why it has it."""
        x, refused = index.column(), row.refused.get(index.column(), "")
        said = refused or self.doubts.get((index.row(), x), "")
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return said or self.columns[x].title
        if role == Qt.ItemDataRole.ToolTipRole:
            return said or None
        if role == Qt.ItemDataRole.BackgroundRole and refused:
            return theme.color("danger_soft")
        if role == Qt.ItemDataRole.ForegroundRole and (said or self.columns[x].marked):
            return theme.color("danger" if refused else "warning")
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        row, x, text = self.rows[index.row()], index.column(), str(value).strip()
        if text == row.texts[x]:
            return True
        parts = re.split("[+＋]", text) if self.columns[x].splits else [text]
        if len(parts) > 1:
            self._split(index, parts, text)
        else:
            self._type(row, x, text)
        self.dataChanged.emit(index, index)
        if not self.rows[-1].blank:
            last = len(self.rows)
            self.beginInsertRows(QModelIndex(), last, last)
            self.rows.append(self._blank())
            self.endInsertRows()
        self.edited.emit()
        return True

    def _split(self, index: Index, parts: Sequence[str], text: str) -> None:
        """Make a row of each part of a cell; the parts must sum to what stood in it."""
        at, x = index.row(), index.column()
        row, column = self.rows[at], self.columns[x]
        was = row.whole.get(x, "" if x in row.refused else row.texts[x])
        try:
            read = [column.read(part.strip()) for part in parts if part.strip()]
            if not read or (was and sum(read[1:], read[0]) != column.read(was)):
                raise PartsDiffer(text, was)
        except Refusal as refusal:
            row.texts[x], row.whole[x] = text, was
            row.refused[x] = refusal_text(refusal)
            self.told.emit(row.refused[x], True)
            return
        row.whole.pop(x, None)
        row.refused.pop(x, None)
        row.texts[x] = column.write(read[0])
        if len(read) > 1:
            self.beginInsertRows(QModelIndex(), at + 1, at + len(read) - 1)
            self.rows[at + 1 : at + 1] = [self._like(row, x, column.write(v)) for v in read[1:]]
            self.endInsertRows()
        self.told.emit("", False)

    def _like(self, row: Typed, x: int, text: str) -> Typed:
        """Return another row with the texts of one but for a single cell."""
        return self._typed([text if at == x else said for at, said in enumerate(row.texts)])

    def _type(self, row: Typed, x: int, text: str) -> None:
        told = self._take(row, x, text)
        self.told.emit(told, x in row.refused)

    def _take(self, row: Typed, x: int, text: str) -> str:
        """Take a text into a cell; returns why it is refused, or how it was understood."""
        column = self.columns[x]
        row.texts[x] = text
        row.refused.pop(x, None)
        row.whole.pop(x, None)
        if not text:
            return ""
        try:
            read = column.read(text)
        except Refusal as refusal:
            row.refused[x] = refusal_text(refusal)
            return row.refused[x]
        row.texts[x] = column.write(read)
        return column.hint(read)

    def _typed(self, texts: Sequence[str]) -> Typed:
        row = self._blank()
        for x, text in enumerate(texts):
            self._take(row, x, text)
        return row

    def _insert(self, waiting: Sequence[Waiting]) -> None:
        for index, texts in waiting:
            self.rows.insert(min(index, len(self.rows)), self._typed(texts))

    def _spoils(self, texts: Sequence[str], whole: Sequence[str]) -> bool:
        """Tell whether a row that waits is a whole one with some of its cells spoilt."""
        refused, pairs = self._typed(texts).refused, zip(texts, whole, strict=True)
        said = [(text, was) for x, (text, was) in enumerate(pairs) if text and x not in refused]
        return bool(said) and all(text == was for text, was in said)

    def _blank(self) -> Typed:
        return Typed([""] * len(self.columns))

    def _written(self, row: tuple[Any, ...]) -> Typed:
        pairs = zip(self.columns, row, strict=True)
        return Typed([column.write(value) for column, value in pairs])

    def _is_whole(self, row: Typed) -> bool:
        filled = all(
            text or not column.needed for column, text in zip(self.columns, row.texts, strict=True)
        )
        return filled and not row.blank and not row.refused

    def _read(self, row: Typed) -> tuple[Any, ...]:
        pairs = zip(self.columns, row.texts, strict=True)
        return tuple(column.read(text) for column, text in pairs)
