"""The sheet over all cases: a tab to find, one for the week, one for the figures."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget

from mediator.desktop.archive.figures import FiguresTab
from mediator.desktop.archive.finding import FindingTab
from mediator.desktop.archive.week import WeekTab
from mediator.desktop.widgets.basic import column
from mediator.desktop.widgets.dialog import Dialog
from mediator.desktop.words import say
from mediator.wording import screen_archive as words

if TYPE_CHECKING:
    from mediator.desktop.window import MainWindow

SIZE = (1240, 660)


class ArchiveSheet(Dialog):
    """Joint facts only, nothing that was said in a room; opening a case closes the sheet."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, say(words.TITLE), SIZE)
        workspace = window.workspace
        self.finding = FindingTab(workspace)
        self.week = WeekTab(workspace)
        self.figures = FiguresTab(workspace)
        self.tabs = QTabWidget()
        for name, tab in (
            (words.FIND, self.finding),
            (words.WEEK, self.week),
            (words.FIGURES, self.figures),
        ):
            self.tabs.addTab(tab, say(name))
        column(self.tabs, into=self, margins=(16, 16, 16, 16))
        for tab in (self.finding, self.week):
            tab.wanted.connect(partial(self._open_case, window))
        self.finding.search.setFocus()

    def _open_case(self, window: MainWindow, case_id: str) -> None:
        window.workspace.load(case_id, self.finding.refused.say)
        self.close()


def open_archive_sheet(window: MainWindow) -> None:
    """Show all cases; about no open one."""
    ArchiveSheet(window).open()
