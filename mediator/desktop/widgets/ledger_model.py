"""The rows of an editable table: what is typed, what it was read as, and what was refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal

from mediator.desktop import theme
from mediator.desktop.widgets.entries import no_hint
from mediator.desktop.widgets.grids import HeadedModel, Index, alignment
from mediator.desktop.words import refusal_text
from mediator.domain.refusals import Refusal


@dataclass(frozen=True, slots=True)
class Column:
    """A column to type in; an empty cell of one that is not needed counts as read."""

    title: str
    read: Callable[[str], Any]
    write: Callable[[Any], str]
    needed: bool = True
    figures: bool = False
    stretches: bool = False
    hint: Callable[[Any], str] = no_hint


@dataclass(slots=True)
class Typed:
    """One row as it stands on screen."""

    texts: list[str]
    refused: dict[int, str] = field(default_factory=dict)

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

    def put(self, rows: list[tuple[Any, ...]]) -> None:
        """Show rows of values, unless they are what is typed already."""
        if rows == self.values():
            return
        self.beginResetModel()
        self.rows = [self._written(row) for row in rows]
        self.rows.append(self._blank())
        self.endResetModel()

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

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, x = self.rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return row.texts[x]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(self.columns[x])
        if role == Qt.ItemDataRole.ForegroundRole and x in row.refused:
            return theme.color("danger")
        if role == Qt.ItemDataRole.BackgroundRole and x in row.refused:
            return theme.color("danger_soft")
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return row.refused.get(x, self.columns[x].title)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        row, x, text = self.rows[index.row()], index.column(), str(value).strip()
        if text == row.texts[x]:
            return True
        self._type(row, x, text)
        self.dataChanged.emit(index, index)
        if not self.rows[-1].blank:
            last = len(self.rows)
            self.beginInsertRows(QModelIndex(), last, last)
            self.rows.append(self._blank())
            self.endInsertRows()
        self.edited.emit()
        return True

    def _type(self, row: Typed, x: int, text: str) -> None:
        column = self.columns[x]
        row.texts[x] = text
        row.refused.pop(x, None)
        if not text:
            self.told.emit("", False)
            return
        try:
            read = column.read(text)
        except Refusal as refusal:
            row.refused[x] = refusal_text(refusal)
            self.told.emit(row.refused[x], True)
        else:
            row.texts[x] = column.write(read)
            self.told.emit(column.hint(read), False)

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
