"""What the cards of the care of the case file have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from mediator.desktop.widgets.basic import Card, Refused, Text, column
from mediator.desktop.widgets.entries import Field
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.refusals import Refusal
from mediator.domain.steps import Work
from mediator.usecases.ports import SafeArchive
from mediator.usecases.steps import Steps
from mediator.wording import screen_security as words

T = TypeVar("T")


class CareCard(Card):
    """One subject: its controls, and under them what came of the last act."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.refused = Refused()
        self.answer = Text(kind="saved")
        self.controls = QWidget()

    def lay_out(self, *items: QWidget) -> None:
        """Put the controls above the answer."""
        self.add(*items, self.refused, self.answer)
        self.body.addStretch(1)

    def do(self, job: Callable[[SafeArchive], T], done: Callable[[T], None]) -> None:
        """Ask the archive on its own thread; a refusal is said here."""
        self._begin()
        self.workspace.ask(self, job, self._then(done), self.refuse)

    def do_long(
        self, work: Work, job: Callable[[SafeArchive, Steps], T], done: Callable[[T], None]
    ) -> None:
        """Ask for something that lasts, and can be stopped."""
        self._begin()
        self.workspace.long.ask(self, work, job, self._then(done), self.refuse)

    def _begin(self) -> None:
        self.refused.clear()
        self.answer.setText(say(words.WORKING))
        self.setEnabled(False)

    def _then(self, done: Callable[[T], None]) -> Callable[[T], None]:
        def answered(answer: T) -> None:
            self.setEnabled(True)
            self.answer.setText("")
            done(answer)

        return answered

    def refuse(self, refusal: Refusal) -> None:
        """Say why nothing came of it."""
        self.setEnabled(True)
        self.answer.setText("")
        self.refused.say(refusal)


def secret_field(name: str) -> Field[str]:
    """Return an entry that shows dots; what is typed is never read as anything."""
    field: Field[str] = Field(name, "", str, str)
    field.line.setEchoMode(QLineEdit.EchoMode.Password)
    hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhHiddenText
    field.line.setInputMethodHints(hints)
    return field


def forget(*fields: Field[str]) -> None:
    """Take typed secrets off the screen, and out of what undo would bring back."""
    for field in fields:
        field.line.setText("")


def stacked(*items: QWidget) -> QWidget:
    """Return items from top to bottom as one."""
    whole = QWidget()
    column(*items, into=whole, spacing=10)
    return whole
