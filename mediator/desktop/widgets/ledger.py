"""Tables edited by keyboard: Enter goes on, typing begins to edit, nothing typed is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mediator.desktop import theme
from mediator.desktop.widgets.basic import Button, Text, row
from mediator.desktop.widgets.entries import Entry
from mediator.desktop.widgets.grids import ROW_HEIGHT, Index
from mediator.desktop.widgets.ledger_model import Column, LedgerModel, Waiting
from mediator.desktop.widgets.measured import MeasuredTable
from mediator.desktop.words import say
from mediator.wording import screen as words

R = TypeVar("R")

MOST_ROWS_SHOWN = 8
LEAST_WIDTH, MOST_WIDTH, CELL_SPARE = 72, 260, 20


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


class LedgerTable(MeasuredTable):
    """The cells of a ledger; ``pasted`` tells that something is to be pasted into it."""

    pasted = Signal()

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
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW_HEIGHT))
        self.horizontalHeader().setHighlightSections(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def texts(self, column: int) -> Iterable[str]:
        return (typed.texts[column] for typed in self.ledger.rows)

    @property
    def shown(self) -> list[int]:
        """The columns that are not hidden."""
        return [x for x in range(self.ledger.columnCount()) if not self.isColumnHidden(x)]

    def fit(self) -> None:
        """Give each column what its texts need, texts the room left over, and rows their height."""
        few = len(self.ledger.rows) <= MOST_ROWS_SHOWN
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(bars.ScrollBarAlwaysOff if few else bars.ScrollBarAsNeeded)
        widths = {}
        for x in self.shown:
            title = self.horizontalHeader().sectionSizeHint(x)
            needed = max(title, self.sizeHintForColumn(x) + CELL_SPARE, LEAST_WIDTH)
            widths[x] = min(needed, MOST_WIDTH)
        takers = [x for x in widths if self.ledger.columns[x].stretches] or list(widths)[-1:]
        spare = self.viewport().width() - sum(widths.values())
        for x, width in widths.items():
            self.setColumnWidth(x, width + (max(spare, 0) // len(takers) if x in takers else 0))
        rows = min(len(self.ledger.rows), MOST_ROWS_SHOWN) * theme.px(ROW_HEIGHT)
        bar = self.horizontalScrollBar().sizeHint().height() if spare < 0 else 0
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + 4 + bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

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
        elif event.text() == "=" and not editing:
            self.ledger.repeat_cell_above(self.currentIndex())
            self._go_on()
        elif control and event.key() == Qt.Key.Key_Delete:
            self.ledger.remove(self.currentIndex().row())
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.key() == Qt.Key.Key_Space and self._has_choices():
            self.ledger.turn(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _has_choices(self) -> bool:
        now = self.currentIndex()
        return now.isValid() and bool(self.ledger.columns[now.column()].choices)

    def _go_on(self) -> None:
        """Go to the next cell; from a blank last row, out of the table."""
        now = self.currentIndex()
        if not now.isValid():
            self.setCurrentIndex(self.ledger.index(0, 0))
        elif self.ledger.rows[now.row()].blank:
            self.focusNextPrevChild(True)
        else:
            later = [x for x in self.shown if x > now.column()]
            y, x = (now.row(), later[0]) if later else (now.row() + 1, 0)
            self.setCurrentIndex(self.ledger.index(y, x))


class Ledger(Entry[tuple[R, ...]]):
    """An editable table of facts; a row counts as soon as it is whole.

    ``waits`` tells that other rows wait now: begun and not whole, or with a cell that cannot
    be read.
    """

    waits = Signal()

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
        self.more = Button(say(words.MORE_COLUMNS), kind="quiet")
        self.more.setCheckable(True)
        if not any(column.extra for column in columns):
            self.more.hide()
        self.more.toggled.connect(self._fit)
        self.body.removeWidget(self.caption)
        self.marks = Text(kind="mark", wrap=False)
        self.head = row(self.caption, self.marks, None, self.more)
        self.body.insertLayout(0, self.head)
        self.odd = Text(kind="mark")
        self.odd.hide()
        self.body.addWidget(self.table)
        self.body.addWidget(self.odd)
        self.body.addWidget(self.note)
        self._named(self.table)
        self._waiting: tuple[Waiting, ...] = ()
        self.model_.told.connect(self._tell)
        self.model_.edited.connect(self._edited)
        self.table.selectionModel().currentChanged.connect(self._help)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QWidget.setTabOrder(self.table, self.more)  # Tab comes in at the table, past what is above

    def put(self, value: tuple[R, ...]) -> None:
        self.value = value
        if self.model_.put([self._parts(fact) for fact in value]):
            self._fit()

    def flush(self) -> None:
        editor = self.table.indexWidget(self.table.currentIndex())
        if editor is not None:
            self.table.commitData(editor)

    @property
    def waiting(self) -> tuple[Waiting, ...]:
        """The rows that do not count yet."""
        return self.model_.waiting

    def restore(self, waiting: Sequence[Waiting]) -> None:
        """Show rows again that waited when the page was left."""
        if waiting:
            self.model_.restore(waiting)
            self._fit()

    def doubt(self, doubts: dict[tuple[int, str], str]) -> None:
        """Say what is odd about fields of facts: at the cell, and below with its row."""
        self.model_.doubt(doubts)
        lines = [
            say(words.ROW_SAYS, row=at + 1, what=text)
            for (at, _), text in sorted(self.model_.doubts.items())
        ]
        self.odd.setText("\n".join(lines))
        self.odd.setVisible(bool(lines))

    def point_to(self, index: int, field: str = "") -> None:
        """Make the cell of a field of a fact the one at hand."""
        fields = [column.field for column in self.model_.columns]
        x = fields.index(field) if field in fields else 0
        self.table.setColumnHidden(x, False)
        self.table.setCurrentIndex(self.model_.index(self.model_.place_of(index), x))

    def _edited(self) -> None:
        self._fit()
        self.take(tuple(self._build(*values) for values in self.model_.values()))

    def _tell(self, text: str, refused: bool) -> None:  # noqa: FBT001  a slot
        at = self.table.currentIndex().row()
        lacking = self.model_.missing(at) if 0 <= at < len(self.model_.rows) else []
        if not refused and lacking:
            text = say(words.ROW_LACKS, what="、".join(lacking)) + (f"  {text}" if text else "")
        self.note.setText(text or say(words.LEDGER_KEYS))
        self.note.set_kind("refusal" if refused else "quiet")

    def _help(self, now: Index) -> None:
        """Say what a cell can hold, unless a refusal stands there to be read."""
        text = self.model_.columns[now.column()].help if now.isValid() else ""
        if text and self.note.property("kind") != "refusal":
            self.note.setText(text)

    def _show_columns(self) -> None:
        """Show the extra columns that hold something, or all of them."""
        for x, column in enumerate(self.model_.columns):
            held = any(typed.texts[x] for typed in self.model_.rows)
            self.table.setColumnHidden(x, column.extra and not held and not self.more.isChecked())

    def _fit(self) -> None:
        self._show_columns()
        self.table.fit()
        self.marks.setText(self._marked())
        waiting = self.waiting
        if waiting != self._waiting:
            self._waiting = waiting
            self.waits.emit()

    def _marked(self) -> str:
        """Return what stands out in the rows, each word with how often it stands there."""
        marked = [x for x, column in enumerate(self.model_.columns) if column.marked]
        found = Counter(typed.texts[x] for typed in self.model_.rows for x in marked)
        return "　".join(
            say(words.MARKED, word=word, count=count) for word, count in found.items() if word
        )
