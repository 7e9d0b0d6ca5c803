"""Tables edited by keyboard: Enter goes on, typing begins to edit, nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from mediator.desktop.widgets.basic import Text
from mediator.desktop.widgets.entries import Entry
from mediator.desktop.widgets.grids import ROW_HEIGHT, Index
from mediator.desktop.widgets.ledger_model import Column, LedgerModel
from mediator.desktop.words import say
from mediator.wording import screen as words

R = TypeVar("R")

MOST_ROWS_SHOWN = 8


class _Editor(QStyledItemDelegate):
    """The line inside a cell; Esc keeps what is typed, as Enter does."""

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002  Qt's own shape
        index: Index,
    ) -> QLineEdit:
        line = QLineEdit(parent)
        line.setAccessibleName(str(index.model().headerData(index.column(), _ACROSS)))
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and isinstance(watched, QWidget)
        ):
            self.commitData.emit(watched)
            self.closeEditor.emit(watched, QAbstractItemDelegate.EndEditHint.NoHint)
            return True
        return super().eventFilter(watched, event)


_ACROSS = Qt.Orientation.Horizontal


class LedgerTable(QTableView):
    """The cells of a ledger."""

    def __init__(self, model: LedgerModel) -> None:
        super().__init__()
        self.ledger = model
        self.setProperty("kind", "ledger")
        self.setModel(model)
        self.setItemDelegate(_Editor(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setHighlightSections(False)
        mode = QHeaderView.ResizeMode
        for x, column in enumerate(model.columns):
            self.horizontalHeader().setSectionResizeMode(
                x, mode.Stretch if column.stretches else mode.Interactive
            )
            self.setColumnWidth(x, 118)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        done = QAbstractItemDelegate.EndEditHint
        super().closeEditor(editor, done.NoHint if hint == done.SubmitModelCache else hint)
        if hint == done.SubmitModelCache:
            self._go_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not editing:
            self._go_on()
        elif control and event.key() == Qt.Key.Key_D:
            self.ledger.repeat_above(self.currentIndex().row())
        elif control and event.key() == Qt.Key.Key_Delete:
            self.ledger.remove(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        """Go to the next cell; from a blank last row, out of the table."""
        now = self.currentIndex()
        if not now.isValid():
            self.setCurrentIndex(self.ledger.index(0, 0))
        elif self.ledger.rows[now.row()].blank:
            self.focusNextPrevChild(True)
        elif now.column() + 1 < self.ledger.columnCount():
            self.setCurrentIndex(now.siblingAtColumn(now.column() + 1))
        else:
            self.setCurrentIndex(self.ledger.index(now.row() + 1, 0))


class Ledger(Entry[tuple[R, ...]]):
    """An editable table of facts; a row counts as soon as it is whole."""

    def __init__(
        self,
        name: str,
        columns: Sequence[Column],
        build: Callable[..., R],
        parts: Callable[[R], tuple[Any, ...]],
    ) -> None:
        super().__init__(name, ())
        self._build, self._parts = build, parts
        self.model_ = LedgerModel(columns)
        self.table = LedgerTable(self.model_)
        self.note = Text(say(words.LEDGER_KEYS), "quiet")
        self.body.addWidget(self.table)
        self.body.addWidget(self.note)
        self._named(self.table)
        self.model_.told.connect(self._tell)
        self.model_.edited.connect(self._edited)
        self._fit()

    def put(self, value: tuple[R, ...]) -> None:
        self.value = value
        self.model_.put([self._parts(row) for row in value])
        self._fit()

    def flush(self) -> None:
        editor = self.table.indexWidget(self.table.currentIndex())
        if editor is not None:
            self.table.commitData(editor)

    def _edited(self) -> None:
        self._fit()
        self.take(tuple(self._build(*row) for row in self.model_.values()))

    def _tell(self, text: str, refused: bool) -> None:  # noqa: FBT001  a slot
        row = self.table.currentIndex().row()
        lacking = self.model_.missing(row) if 0 <= row < len(self.model_.rows) else []
        if not refused and lacking:
            text = say(words.ROW_LACKS, what="、".join(lacking)) + (f"  {text}" if text else "")
        self.note.setText(text or say(words.LEDGER_KEYS))
        self.note.set_kind("refusal" if refused else "quiet")

    def _fit(self) -> None:
        shown = min(len(self.model_.rows), MOST_ROWS_SHOWN)
        header = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(shown * ROW_HEIGHT + header + 4)
