"""The check of the whole file while nobody works; any work comes before it.

It begins a minute after the last sign of work, unless the last check is less than four hours
old. Pages are proved on a thread of their own, the record in slices on the vault's thread: a job
waits for one slice at most. What is under way when somebody works goes on at the next quiet
minute.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from mediator.desktop.worker import Worker
from mediator.desktop.workspace import Workspace
from mediator.domain.refusals import Refusal

if TYPE_CHECKING:
    from mediator.domain.safekeeping import FileCheck
    from mediator.usecases.checking import Checking

QUIET_MS = 60_000
BETWEEN_SLICES_MS = 5
AGAIN_AFTER = timedelta(hours=4)


class IdleCheck(QObject):
    """``found`` tells what a check found, ``damaged`` that the file is not whole."""

    found = Signal(object)
    damaged = Signal(object)

    def __init__(self, owner: QObject, workspace: Workspace) -> None:
        super().__init__(owner)
        self._workspace = workspace
        self._pages = Worker("pages")
        self._check: Checking | None = None
        self._reading = False
        self._last: datetime | None = None
        self.quiet = QTimer(self)
        self.quiet.setSingleShot(True)
        self.quiet.setInterval(QUIET_MS)
        self.quiet.timeout.connect(self.begin)
        self._pace = QTimer(self)
        self._pace.setSingleShot(True)
        self._pace.setInterval(BETWEEN_SLICES_MS)
        self._pace.timeout.connect(self._go_on)
        workspace.locked.connect(self._forget)

    def worked(self) -> None:
        """Stand back at a sign of work, until it is quiet again."""
        self._pace.stop()
        self.quiet.start()

    def begin(self) -> None:
        """Begin to check, or go on, unless it was done not long ago."""
        if self._check is not None:
            self._pace.start()
        elif self._is_due():
            self._workspace.ask(self, lambda a: a.begin_check(), self._read, self._refused)

    def finish(self) -> None:
        """Wait for the pages being read and end their thread."""
        self._pages.finish()

    def _is_due(self) -> bool:
        return self._last is None or self._workspace.services.clock() - self._last >= AGAIN_AFTER

    def _read(self, check: Checking) -> None:
        if not self._workspace.is_open:
            return  # locked meanwhile, and this check with it
        self._check, self._reading = check, True
        self._pages.ask(self, check.read_pages, lambda _: self._go_on_after(check), self._refused)

    def _go_on_after(self, check: Checking) -> None:
        self._reading = False
        if self._check is check and not self.quiet.isActive():
            self._pace.start()

    def _go_on(self) -> None:
        check = self._check
        if check is not None and not self._reading:
            answered = partial(self._answered, check)
            self._workspace.ask(self, lambda a: a.go_on_checking(check), answered, self._refused)

    def _answered(self, check: Checking, found: FileCheck | None) -> None:
        if self._check is not check:
            return  # locked meanwhile
        if found is not None:
            self._check, self._last = None, found.at
            self.found.emit(found)
        elif check.seems_damaged:
            self._check = None  # something was saved while the pages were read
            self.quiet.start()
        elif not self.quiet.isActive():
            self._pace.start()

    def _refused(self, refusal: Refusal) -> None:
        self._check, self._reading = None, False
        if self._workspace.is_open:
            self.damaged.emit(refusal)

    def _forget(self) -> None:
        self._check = self._last = None
        self._pace.stop()
