"""One line on the list of cases while the disk is running full."""

from __future__ import annotations

from mediator.desktop.widgets.basic import Text
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.disk_room import ROOM_FOR_FILES, is_low
from mediator.usecases.ports import SafeArchive
from mediator.wording import screen as words

MB = 1024 * 1024


class DiskReminder(Text):
    """Says how much is left, what to do, and what goes on meanwhile; hidden while there is room."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(kind="mark")
        self._workspace = workspace
        self.hide()

    def reload(self) -> None:
        """Look at the disk anew, away from the window's thread."""
        self._workspace.ask(self, _room_left, self._show, lambda _refusal: self.hide())

    def _show(self, free: int | None) -> None:
        if free is not None and is_low(free):
            self.setText(say(words.DISK_LOW, free=free // MB, files=ROOM_FOR_FILES // MB))
        self.setVisible(is_low(free))


def _room_left(archive: SafeArchive) -> int | None:
    return archive.room_left
