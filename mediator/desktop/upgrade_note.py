"""One line on the list of cases, once, after the case file was brought to today's tables."""

from __future__ import annotations

from functools import partial

from mediator.desktop.widgets.basic import Text
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.usecases.ports import SafeArchive
from mediator.wording import screen as words


class UpgradeNote(Text):
    """Says that every case is there, and where the file before lies."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(kind="saved")
        self._workspace = workspace
        self.hide()

    def reload(self, count: int) -> None:
        """Ask the archive whether there is something to say of so many cases."""
        self._workspace.ask(self, _upgraded, partial(self._show, count), lambda _refusal: None)

    def _show(self, count: int, upgraded: bool) -> None:  # noqa: FBT001  the answer, by place
        if upgraded:
            self.setText(say(words.UPGRADED, count=count))
            self.show()


def _upgraded(archive: SafeArchive) -> bool:
    return archive.upgraded_just_now()
