"""Facts under each other, each a small form: added by a button, kept once they are whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from mediator.desktop.widgets.basic import Button, Text, column, row
from mediator.desktop.widgets.entries import Entry
from mediator.desktop.words import say
from mediator.wording import screen_time as words

R = TypeVar("R")


class FactRow(QFrame, Generic[R]):
    """One fact in entries; ``fact`` is None as long as something needed is not there."""

    changed = Signal()
    unwanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "inset")
        self.remove = Button(say(words.REMOVE), self.unwanted.emit, "quiet")
        self.lay_out()
        for entry in self.findChildren(Entry):
            entry.changed.connect(self.changed)

    def lay_out(self) -> None:
        """Make the entries and place them, with ``remove`` among them."""
        raise NotImplementedError

    def put(self, fact: R) -> None:
        """Show a fact."""
        raise NotImplementedError

    def fact(self) -> R | None:
        """Return what is typed."""
        raise NotImplementedError

    def focus(self) -> None:
        """Go to the first entry."""
        self.findChildren(Entry)[0].focus()


class FactRows(QWidget, Generic[R]):
    """A list of facts under a heading, and a button to add one."""

    changed = Signal()

    def __init__(self, title: str, add: str, make: Callable[[], FactRow[R]]) -> None:
        super().__init__()
        self._make = make
        self.rows: list[FactRow[R]] = []
        self.value: tuple[R, ...] = ()
        self.add = Button(add, self._add)
        self._list = column(spacing=8)
        head = row(Text(title, "caption"), self.add)
        head.setStretch(0, 1)
        column(head, self._list, into=self, spacing=8)

    def put(self, facts: Sequence[R]) -> None:
        """Show facts that came from the case; what was just begun stays."""
        if tuple(facts) == self.value:
            return
        self.value = tuple(facts)
        while len(self.rows) > len(self.value):
            self._drop(self.rows[-1])
        while len(self.rows) < len(self.value):
            self._append()
        for line, fact in zip(self.rows, self.value, strict=True):
            line.put(fact)

    def _append(self) -> FactRow[R]:
        line = self._make()
        self.rows.append(line)
        self._list.addWidget(line)
        line.changed.connect(self._read)
        line.unwanted.connect(lambda: self._remove(line))
        return line

    def _add(self) -> None:
        self._append().focus()
        self._read()

    def _remove(self, line: FactRow[R]) -> None:
        self._drop(line)
        self._read()

    def _drop(self, line: FactRow[R]) -> None:
        self.rows.remove(line)
        self._list.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _read(self) -> None:
        facts = tuple(fact for line in self.rows if (fact := line.fact()) is not None)
        if facts != self.value:
            self.value = facts
            self.changed.emit()
