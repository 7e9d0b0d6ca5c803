"""Tables to read: right-aligned figures, one row a fact, nothing editable."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from mediator.desktop import discreet, theme
from mediator.desktop.widgets.measured import MeasuredTable

ROW_HEIGHT = 34
Index = QModelIndex | QPersistentModelIndex
_ALT = Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True, slots=True)
class Head:
    """A column: its title, and whether it holds figures or takes the room left over."""

    title: str
    figures: bool = False
    stretches: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One text of a table; ``tone`` names a color."""

    text: str
    tone: str = "text"


Row = Sequence[Cell | str]


class HasHead(Protocol):
    """What any column tells of itself."""

    @property
    def title(self) -> str:
        """The words over the column."""

    @property
    def figures(self) -> bool:
        """Whether its texts are set flush right."""


class HeadedModel(QAbstractTableModel):
    """A table whose columns have titles, flush with what stands under them."""

    def __init__(self, heads: Sequence[HasHead]) -> None:
        super().__init__()
        self._heads = heads

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(self._heads[section])
        return None


def alignment(head: HasHead) -> Qt.AlignmentFlag:
    """Return how the texts of a column are set."""
    side = Qt.AlignmentFlag.AlignRight if head.figures else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class GridModel(HeadedModel):
    """Rows of texts under heads."""

    def __init__(self, heads: Sequence[Head]) -> None:
        super().__init__(heads)
        self.rows: Sequence[Row] = []
        self._sorted: tuple[int, str] = (-1, "")

    def replace(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def mark_sorted(self, column: int, mark: str) -> None:
        """Say over a column, and over no other, which way the rows go."""
        if (column, mark) == self._sorted:
            return
        self._sorted = column, mark
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._heads) - 1)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        said = super().headerData(section, orientation, role)
        column, mark = self._sorted
        named = role == Qt.ItemDataRole.DisplayRole and isinstance(said, str)
        return f"{said} {mark}" if named and section == column else said

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self.rows[index.row()][index.column()]
        text = cell if isinstance(cell, str) else cell.text
        if self._heads[index.column()].figures:
            text = discreet.shown(text)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(self._heads[index.column()])
        if role == Qt.ItemDataRole.ForegroundRole and isinstance(cell, Cell):
            return theme.color(cell.tone)
        return None


class Grid(MeasuredTable):
    """A table of texts; ``opened`` tells of Enter, Alt+Down or a double click on a row."""

    opened = Signal(int)
    chosen = Signal(int)

    def __init__(self, name: str, heads: Sequence[Head], *, copies: bool = True) -> None:
        super().__init__()
        self._copies = copies
        self.model_ = GridModel(heads)
        self.setModel(self.model_)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW_HEIGHT))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        self._stretching = [i for i, head in enumerate(heads) if head.stretches]
        self._fits = self._whole = False
        for i in range(len(heads)):
            header.setSectionResizeMode(i, QHeaderView.ResizeMode.ResizeToContents)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self.selectionModel().currentRowChanged.connect(lambda now, _old: self._current(now.row()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_out()

    def put(self, rows: Sequence[Row], *, whole: bool = False) -> None:
        """Show rows, keeping the one chosen; ``whole`` makes the table as high as its rows."""
        current = self.currentIndex().row()
        self.model_.replace(rows)
        if 0 <= current < len(rows):
            self.choose(current)
        self._whole = whole
        self.share_out()

    def texts(self, column: int) -> Iterable[str]:
        cells = (row[column] for row in self.model_.rows)
        return (cell if isinstance(cell, str) else cell.text for cell in cells)

    def choose(self, row: int) -> None:
        """Choose a row."""
        self.setCurrentIndex(self.model_.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt_down = event.key() == Qt.Key.Key_Down and event.modifiers() & _ALT
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if (enter or alt_down) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif event.matches(QKeySequence.StandardKey.Copy) and not self._copies:
            event.accept()
        else:
            super().keyPressEvent(event)

    def share_out(self) -> None:
        """Give the columns that stretch the room left over, but never less than their texts."""
        header, mode = self.horizontalHeader(), QHeaderView.ResizeMode
        shown = [i for i in range(header.count()) if not header.isSectionHidden(i)]
        needed = sum(max(self.sizeHintForColumn(i), header.sectionSizeHint(i)) for i in shown)
        fits = needed <= self.viewport().width()
        if fits != self._fits:
            self._fits = fits
            for i in self._stretching:
                header.setSectionResizeMode(i, mode.Stretch if fits else mode.ResizeToContents)
        if self._whole:
            rows = max(len(self.model_.rows), 1) * self.verticalHeader().defaultSectionSize()
            bar = 0 if fits else self.horizontalScrollBar().sizeHint().height()
            self.setFixedHeight(rows + header.sizeHint().height() + 4 + bar)

    def _current(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(row)
