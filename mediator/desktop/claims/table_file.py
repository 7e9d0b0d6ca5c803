"""Rows of a ledger from a file: a bank's export, or a party's own table."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from mediator.desktop.files import ask_file
from mediator.desktop.widgets.basic import Button, Refused
from mediator.desktop.widgets.paste import PasteBelow
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.steps import Work
from mediator.usecases.ports import Table
from mediator.wording import screen_tables as words


class FromFile(Button):
    """Asks for a table and offers its rows below the ledger, as if they had been pasted."""

    def __init__(self, workspace: Workspace, below: PasteBelow) -> None:
        super().__init__(say(words.FROM_FILE), self._ask, "quiet")
        self.setAccessibleName(say(words.FROM_FILE_INTO, ledger=below.ledger.caption.text()))
        self._workspace, self._below = workspace, below
        self.refused = Refused()

    def _ask(self) -> None:
        title = self.accessibleName()
        ask_file(self, title, self.take_file, folder=Path.home(), kinds=say(words.TABLE_KINDS))

    def take_file(self, path: str) -> None:
        """Read a table off the window's thread, then offer its rows or say why not."""
        self.refused.clear()
        read = partial(self._workspace.services.read_table, Path(path))
        self._workspace.long.print(self, Work.TABLE, read, self._offer, self.refused.say)

    def _offer(self, table: Table) -> None:
        self._below.offer_rows(table)
        if not self._below.isVisible():
            self.refused.tell(say(words.TABLE_EMPTY))
