"""Everything the window can be told to do: one action each, with its name and its key.

The command palette, the list of keys and the help pages all read these actions, so a key is
written down once. A page adds its own with ``Page.offer``; they go when the page goes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from mediator.desktop.words import say
from mediator.wording.phrases import Phrase

NEXT_KEYS = ("Ctrl+Return", "Ctrl+Enter")
"""Add a row, go on to the next question: a keyboard has two keys called Enter."""


class Where(StrEnum):
    """Where an action applies."""

    EVERYWHERE = "everywhere"
    HOME = "home"
    CASE = "case"
    PAGE = "page"


def always() -> bool:
    """Tell that an action is at hand."""
    return True


class Act(QAction):
    """One thing that can be done, named in both languages.

    It does nothing while ``available`` says no, whichever way it was asked for.
    """

    def __init__(
        self,
        owner: QWidget,
        act_id: str,
        name: Phrase,
        do: Callable[[], object],
        *,
        keys: tuple[str, ...] = (),
        where: Where = Where.PAGE,
        available: Callable[[], bool] = always,
    ) -> None:
        super().__init__(say(name), owner)
        self.name, self.where, self.available, self._do = name, where, available, do
        self.setObjectName(act_id)
        self.setShortcuts([QKeySequence(key) for key in keys])
        self.triggered.connect(lambda _checked: self.do())
        owner.addAction(self)

    def do(self) -> None:
        """Do it, if it is at hand."""
        if self.available():
            self._do()

    @property
    def keys(self) -> str:
        """The keys as they are printed on a keyboard, the first one leading."""
        return " / ".join(dict.fromkeys(map(key_name, self.shortcuts())))

    def apply_everywhere(self) -> None:
        """Let the key work in open lists and menus too, which take every other key."""
        self.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)


def key_name(sequence: QKeySequence) -> str:
    """Return a key as help and lists write it: both keys called Enter by one name."""
    return sequence.toString(QKeySequence.SequenceFormat.PortableText).replace("Return", "Enter")


def acts_of(*owners: QWidget) -> Iterator[Act]:
    """Return the actions of the window and of a page, in the order they were added."""
    for owner in owners:
        for action in owner.actions():
            if isinstance(action, Act):
                yield action
