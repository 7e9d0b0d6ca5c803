"""A short list put in order by keys: Ctrl with the arrows moves what is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget

from mediator.desktop import theme
from mediator.desktop.widgets.basic import Button, column, row
from mediator.desktop.widgets.entries import Entry
from mediator.desktop.words import say
from mediator.wording import screen_tables as words

T = TypeVar("T")

ROW_PX = 28


class Order(Entry[tuple[T, ...]]):
    """All values of a kind in an order; values not named stand behind, in their usual order."""

    def __init__(self, name: str, usual: Mapping[T, str]) -> None:
        super().__init__(name, tuple(usual))
        self._words = dict(usual)
        self.list = QListWidget()
        self.list.setFixedHeight(theme.px(ROW_PX) * len(usual) + 6)
        self.list.installEventFilter(self)
        up = Button(say(words.MOVE_UP), lambda: self.move_by(-1))
        down = Button(say(words.MOVE_DOWN), lambda: self.move_by(1))
        self.back = Button(say(words.USUAL_ORDER), lambda: self._chosen(tuple(self._words)))
        buttons = column(up, down, self.back, None)
        self.body.addLayout(row(self.list, buttons, spacing=12))
        self._named(self.list)
        self._show()

    def put(self, value: tuple[T, ...]) -> None:
        if value != self.value:
            self.value = value
            self._show()

    @property
    def whole(self) -> tuple[T, ...]:
        """The order with what it does not name behind it."""
        return (*self.value, *(value for value in self._words if value not in self.value))

    def move_by(self, steps: int) -> None:
        """Move what is chosen up or down."""
        at, order = self.list.currentRow(), list(self.whole)
        if at < 0 or not 0 <= at + steps < len(order):
            return
        order.insert(at + steps, order.pop(at))
        self._chosen(tuple(order))
        self.list.setCurrentRow(at + steps)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if steps and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.move_by(steps)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.list.focusNextPrevChild(True)
                return True
        return super().eventFilter(watched, event)

    def _chosen(self, order: tuple[T, ...]) -> None:
        at = self.list.currentRow()
        self.take(order)
        self._show()
        self.list.setCurrentRow(at)

    def _show(self) -> None:
        shown = [f"{i}  {self._words[value]}" for i, value in enumerate(self.whole, 1)]
        self.list.clear()
        self.list.addItems(shown)
        self.list.setCurrentRow(0)
