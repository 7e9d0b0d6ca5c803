"""One calm line a day on the list of cases, when the last copy elsewhere is old."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from mediator.desktop.looks import Looks
from mediator.desktop.widgets.basic import Button, Text, column
from mediator.desktop.widgets.flow import Flow
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.outside_copies import OutsideCopies
from mediator.usecases.ports import SafeArchive
from mediator.wording import screen_security as words

if TYPE_CHECKING:
    from mediator.desktop.window import MainWindow


class CopyReminder(QWidget):
    """Says how old the last copy is; hidden where none is asked for, and for the day on a key."""

    def __init__(self, workspace: Workspace, looks: Looks) -> None:
        super().__init__()
        self._workspace, self._looks = workspace, looks
        self._today = workspace.services.clock().date()
        self.says = Text()
        self.copy = Button(say(words.COPY), self._to_copies)
        self.hush = Button(say(words.NOT_TODAY), self._hush, "quiet")
        column(self.says, Flow(self.copy, self.hush), into=self)
        self.hide()

    def reload(self) -> None:
        """Ask the archive anew."""
        self._workspace.ask(self, _copies, self._show, lambda _refusal: self.hide())

    def _show(self, copies: OutsideCopies) -> None:
        age = copies.age(self._today)
        old = say(words.COPY_NONE) if age is None else say(words.COPY_OLD, days=age)
        self.says.setText(f"{old}{say(words.COPY_WHY)}")
        hushed = self._looks.kept.now.hushed_on == self._today.isoformat()
        self.setVisible(copies.is_due(self._today) and not hushed)

    def _hush(self) -> None:
        self._looks.hush_copies(self._today)
        self.hide()

    def _to_copies(self) -> None:
        from mediator.desktop.security import open_copies

        open_copies(cast("MainWindow", self.window()))


def _copies(archive: SafeArchive) -> OutsideCopies:
    return archive.outside_copies()
