"""The case in work: its history, the open archive, and saving at once.

A page changes nothing itself; it hands a ``Change`` to ``keep``, and every page is told by
``case_replaced``. Each change is queued for the database thread at once, so there is no save
button and nothing to ask on leaving.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from mediator.desktop.worker import Worker
from mediator.domain.case import Case
from mediator.domain.caucus import CreditorPosition, DebtorPosition
from mediator.domain.court_estimate import CourtOutlook
from mediator.domain.refusals import LostAtLock, NotSaved, Refusal
from mediator.usecases.caucus import Position, keep_position
from mediator.usecases.history import Change, History
from mediator.usecases.intake import open_case
from mediator.usecases.outlook import keep_outlook
from mediator.usecases.ports import Archive, Opened, Services

T = TypeVar("T")


class NoCaseOpenError(RuntimeError):
    """A page asked for the case while none was open: a bug in the window."""


class Workspace(QObject):
    """Holds the archive and the case in work; the only place where either is replaced."""

    case_replaced = Signal(object)
    case_opened = Signal()
    saved = Signal(object)
    not_saved = Signal(object)
    lost = Signal(object)
    flush_asked = Signal()
    locked = Signal()
    unlocked = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self.worker = Worker("vault")
        self.press = Worker("press")
        self._archive: Archive | None = None
        self._history: History | None = None
        self._unsaved = ""
        self._unsealed: dict[str, Callable[[], None]] = {}

    # --- the archive ---------------------------------------------------------------------

    def unlock(
        self, path: Path, passphrase: str, *, new: bool, refused: Callable[[Refusal], None]
    ) -> None:
        """Create or open the archive on the database thread."""
        make = self.services.create_archive if new else self.services.open_archive

        def opened(archive: Archive) -> None:
            self._archive = archive
            self.unlocked.emit()

        self.worker.ask(self, lambda: make(path, passphrase), opened, refused)

    def lock(self) -> None:
        """Save what is typed, close the archive and forget the case."""
        archive = self._archive
        if archive is None:
            return
        self.flush()
        self._archive = self._history = None
        self._unsaved, self._unsealed = "", {}
        self.locked.emit()
        self.worker.ask(self, lambda: _put_away(archive), _nothing, self.not_saved.emit)

    def ask(
        self,
        owner: QObject,
        job: Callable[[Archive], T],
        done: Callable[[T], None],
        refused: Callable[[Refusal], None],
    ) -> None:
        """Ask the archive something on the database thread."""
        archive = self._archive
        if archive is not None:
            self.worker.ask(owner, lambda: job(archive), done, refused)

    # --- the case ------------------------------------------------------------------------

    @property
    def case(self) -> Case:
        """The case in work."""
        if self._history is None:
            raise NoCaseOpenError
        return self._history.case

    @property
    def has_case(self) -> bool:
        """Tell whether a case is open."""
        return self._history is not None

    def new_case(self) -> None:
        """Open an empty case, accepted today."""
        today = self.services.clock().date()
        self._begin(open_case(self.services.new_id(), accepted_on=today))
        self._save(self.case, "case_opened")

    def load(self, case_id: str, refused: Callable[[Refusal], None]) -> None:
        """Open a case of the archive."""
        self.ask(self, lambda archive: archive.load(case_id), self._begin, refused)

    def take_in(self, read: Callable[[], Opened], refused: Callable[[Refusal], None]) -> None:
        """Take a case in from a file or an example, with what both rooms said in it."""
        case_id = self.services.new_id()

        def job(archive: Archive) -> Case:
            opened = read()
            case = replace(opened.case, id=case_id)
            archive.save(case, "case_imported")
            said: list[Position] = [opened.positions.creditor, opened.positions.debtor]
            for position in said:
                if position not in (CreditorPosition(), DebtorPosition()):
                    case = keep_position(archive, case, position).case
            if opened.positions.court != CourtOutlook():
                keep_outlook(archive, case.id, opened.positions.court)
            archive.save(case, "case_imported")
            return case

        self.ask(self, job, self._begin, refused)

    @property
    def is_open(self) -> bool:
        """Tell whether an archive is open."""
        return self._archive is not None

    @property
    def unsaved(self) -> bool:
        """Tell whether something could not be written yet."""
        return bool(self._unsaved or self._unsealed)

    def close_case(self) -> None:
        """Put the case away; it is saved already."""
        self._history = None

    def keep(self, change: Change) -> None:
        """Take a change into the history, show it everywhere and save it."""
        history = self._required()
        if change.case == history.case:
            return
        self._history = history.after(change)
        self._replaced(change.act)

    def keep_heard(self, change: Change) -> None:
        """Take over which rooms were heard from a change made on the database thread."""
        if self._history is not None:
            self.keep(Change(replace(self.case, heard=change.case.heard), change.act))
            self.saved.emit(self.services.clock())

    def keep_said(self, position: Position) -> None:
        """Seal what was said in a room; on failure it is tried again at the next flush."""
        case = self.case

        def job(archive: Archive) -> Change:
            return keep_position(archive, case, position)

        self._seal(type(position).__name__, job, self.keep_heard, lambda: self.keep_said(position))

    def keep_outlook(self, outlook: CourtOutlook) -> None:
        """Seal the outlook in court; on failure it is tried again at the next flush."""
        case_id = self.case.id

        def job(archive: Archive) -> datetime:
            return keep_outlook(archive, case_id, outlook)

        self._seal("outlook", job, self.saved.emit, lambda: self.keep_outlook(outlook))

    def _seal(
        self,
        what: str,
        job: Callable[[Archive], T],
        done: Callable[[T], None],
        again: Callable[[], None],
    ) -> None:
        """Write something sealed; what could not be written is kept to be tried again."""

        def refused(refusal: Refusal) -> None:
            if self._lost(refusal):
                return
            self._unsealed[what] = again
            self.not_saved.emit(refusal)

        self._unsealed.pop(what, None)
        self.ask(self, job, done, refused)

    def undo(self) -> None:
        """Take the last act back, what is typed just now included."""
        self.flush_asked.emit()
        history = self._required()
        self._history = history.undo()
        if self._history is not history:
            self._replaced("undone")

    def redo(self) -> None:
        """Do the last undone act again."""
        self.flush_asked.emit()
        history = self._required()
        self._history = history.redo()
        if self._history is not history:
            self._replaced("redone")

    @property
    def undo_act(self) -> str:
        """The act that undo would take back; empty if there is none."""
        return self._history.done[-1].act if self._history and self._history.done else ""

    @property
    def redo_act(self) -> str:
        """The act that redo would do again; empty if there is none."""
        return self._history.undone[0].act if self._history and self._history.undone else ""

    def flush(self) -> None:
        """Take in what is typed but not read yet, and write again what could not be written."""
        self.flush_asked.emit()
        if self._history is not None and self._unsaved:
            self._save(self.case, self._unsaved)
        if self._history is not None:
            for again in tuple(self._unsealed.values()):
                again()

    def finish(self) -> None:
        """Lock, and wait until all is written."""
        self.lock()
        self.worker.finish()
        self.press.finish()

    def _required(self) -> History:
        if self._history is None:
            raise NoCaseOpenError
        return self._history

    def _begin(self, case: Case) -> None:
        if self._archive is None:
            return  # locked while the case was being read
        self._history = History.of(case)
        self.case_opened.emit()

    def _replaced(self, act: str) -> None:
        self.case_replaced.emit(self.case)
        self._save(self.case, act)

    def _save(self, case: Case, act: str) -> None:
        self.ask(self, lambda archive: archive.save(case, act), self._written, self._refused(act))

    def _lost(self, refusal: Refusal) -> bool:
        """Tell whether the window was locked meanwhile: then what was on the screen is gone."""
        if self._archive is not None:
            return False
        self.lost.emit(LostAtLock(refusal.reason if isinstance(refusal, NotSaved) else ""))
        return True

    def _written(self, at: datetime) -> None:
        self._unsaved = ""
        self.saved.emit(at)

    def _refused(self, act: str) -> Callable[[Refusal], None]:
        def refused(refusal: Refusal) -> None:
            if self._lost(refusal):
                return
            self._unsaved = act
            self.not_saved.emit(refusal)

        return refused


def _put_away(archive: Archive) -> None:
    """Back up and close; a backup that fails is told, and the file is closed all the same."""
    try:
        archive.backup()
    finally:
        archive.close()


def _nothing(_answer: object) -> None:
    """Wait for nothing."""
