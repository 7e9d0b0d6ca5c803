"""What becomes of a bug while the window is open: written down, locked, and told."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication

from mediator.desktop.unlock import UnlockPage
from mediator.desktop.window import MainWindow

BUG = 3  # the exit status, as the commands have it


class Stopping:
    """Takes the place of ``sys.excepthook``, which would print the values of a case.

    The window is locked, so that what was typed is saved and no page goes on half done; the
    unlock page says what happened and where the report lies. A bug while it says so, or in the
    lock itself, ends the program.
    """

    def __init__(
        self,
        window: MainWindow,
        report: Callable[[BaseException], Path],
        leave: Callable[[int], None] = QCoreApplication.exit,
    ) -> None:
        self._window, self._report, self._leave = window, report, leave

    def __call__(
        self, kind: type[BaseException], bug: BaseException, trace: TracebackType | None
    ) -> None:
        """Stop because of a bug; an interruption by the person at the terminal is none."""
        if not isinstance(bug, Exception):
            sys.__excepthook__(kind, bug, trace)
            return
        path = self._report(bug)
        before = self._window.page
        if isinstance(before, UnlockPage) and before.tells_of_stop:
            self._leave(BUG)
            return
        try:
            self._window.lock()
            page = self._window.page
            if isinstance(page, UnlockPage):
                page.show_stop(path)
        except Exception as second:  # noqa: BLE001  nothing is left that could tell a person
            self._report(second)
            self._leave(BUG)
