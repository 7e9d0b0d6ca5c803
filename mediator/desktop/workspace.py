"""The case in work: its history, the open archive, and saving at once.

A page changes nothing itself; it hands a ``Change`` to ``keep``, and every page is told by
``case_replaced``. Each change is queued for the database thread at once, so there is no save
button and nothing to ask on leaving.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from mediator.desktop.presenting import Presenting
from mediator.desktop.waiting import WaitingRows
from mediator.desktop.worker import Worker
from mediator.domain.case import Case
from mediator.domain.caucus import Move
from mediator.domain.court_estimate import CourtOutlook
from mediator.domain.reckoning import Reckoning
from mediator.domain.refusals import NotSaved, Refusal, SealBroken
from mediator.domain.safe_refusals import HeldAtLock
from mediator.usecases.caucus import Position, keep_position, keep_positions
from mediator.usecases.history import Change, History
from mediator.usecases.intake import open_case
from mediator.usecases.moves import keep_moves
from mediator.usecases.outlook import keep_outlook
from mediator.usecases.ports import Leftover, Opened, Rescued, SafeArchive, Services
from mediator.usecases.reckoning import keep_reckoning

T = TypeVar("T")


class NoCaseOpenError(RuntimeError):
    """A page asked for the case while none was open: a bug in the window."""


class OtherWay(StrEnum):
    """How a file that does not open as it should can still be opened."""

    RESCUE = "rescue"  # its newest good backup, in the place of what is damaged
    OLDER = "older"  # as it lies there, although it is older than what was saved


class Workspace(QObject):
    """Holds the archive and the case in work; the only place where either is replaced."""

    case_replaced = Signal(object)
    case_opened = Signal()
    acted = Signal(str)
    backed_up = Signal(object)
    saved = Signal(object)
    not_saved = Signal(object)
    held = Signal(object)
    flush_asked = Signal()
    locked = Signal()
    unlocked = Signal()
    rescued = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self.worker = Worker("vault")
        self.press = Worker("press")
        self.waiting = WaitingRows()
        self.presenting = Presenting(services.fonts)
        self._archive: SafeArchive | None = None
        self._leftover: Leftover | None = None
        self._history: History | None = None
        self._unsaved = ""
        self._unsealed: dict[str, Callable[[], None]] = {}

    # --- the archive ---------------------------------------------------------------------

    def unlock(
        self, path: Path, passphrase: str, *, new: bool, refused: Callable[[Refusal], None]
    ) -> None:
        """Create or open the archive on the database thread, with what the last lock held."""
        make = self.services.create_archive if new else self.services.open_archive
        self._unlock(lambda: (make(path, passphrase), None), refused)

    def unlock_otherwise(
        self, path: Path, passphrase: str, way: OtherWay, refused: Callable[[Refusal], None]
    ) -> None:
        """Open what does not open as it should, as somebody has decided."""

        def rescue() -> tuple[SafeArchive, Rescued | None]:
            rescued = self.services.rescue_archive(path, passphrase)
            return rescued.archive, rescued

        def older() -> tuple[SafeArchive, Rescued | None]:
            return self.services.open_older_archive(path, passphrase), None

        self._unlock(rescue if way is OtherWay.RESCUE else older, refused)

    def _unlock(
        self,
        make: Callable[[], tuple[SafeArchive, Rescued | None]],
        refused: Callable[[Refusal], None],
    ) -> None:
        def job() -> tuple[SafeArchive, Rescued | None, Leftover | None]:
            archive, rescued = make()
            return archive, rescued, _taken_back(archive, self._leftover)

        def opened(answer: tuple[SafeArchive, Rescued | None, Leftover | None]) -> None:
            self._archive, rescued, self._leftover = answer
            self.unlocked.emit()
            if rescued is not None:
                self.rescued.emit(rescued.rescue)

        self.worker.ask(self, job, opened, refused)

    def lock(self) -> None:
        """Save what is typed, close the archive and forget the case."""
        archive = self._archive
        if archive is None:
            return
        self.flush()
        self._archive = self._history = None
        self._unsaved, self._unsealed = "", {}
        self.waiting.forget()
        self.presenting.stop()
        self.locked.emit()
        self.worker.ask(self, lambda: _put_away(archive), self._put_away, self.not_saved.emit)

    def _put_away(self, held: Leftover | None) -> None:
        """Keep what the disk did not take, and say so."""
        self._leftover = held or self._leftover
        if held is not None:
            self.held.emit(HeldAtLock(held.reason))

    def ask(
        self,
        owner: QObject,
        job: Callable[[SafeArchive], T],
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

        def job(archive: SafeArchive) -> Case:
            opened = read()
            case = replace(opened.case, id=case_id)
            archive.save(case, "case_imported")
            case = keep_positions(archive, case, opened.positions)
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

    @property
    def on_reserve(self) -> bool:
        """Tell whether the disk was full and the reserve had to be given up."""
        return self._archive is not None and self._archive.on_reserve

    @property
    def held_reason(self) -> str | None:
        """Why the last lock left something unwritten; None where it did not."""
        return self._leftover.reason if self._leftover else None

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

        def job(archive: SafeArchive) -> Change:
            return keep_position(archive, case, position)

        self._seal(type(position).__name__, job, self.keep_heard, lambda: self.keep_said(position))

    def keep_outlook(self, outlook: CourtOutlook) -> None:
        """Seal the outlook in court; on failure it is tried again at the next flush."""
        case_id = self.case.id

        def job(archive: SafeArchive) -> datetime:
            return keep_outlook(archive, case_id, outlook)

        self._seal("outlook", job, self.saved.emit, lambda: self.keep_outlook(outlook))

    def keep_reckoning(self, reckoning: Reckoning) -> None:
        """Seal what the mediator reckons with; on failure it is tried again at the next flush."""
        case_id = self.case.id

        def job(archive: SafeArchive) -> datetime:
            return keep_reckoning(archive, case_id, reckoning)

        self._seal("reckoning", job, self.saved.emit, lambda: self.keep_reckoning(reckoning))

    def keep_moves(self, moves: tuple[Move, ...]) -> None:
        """Seal both sides' offers; on failure it is tried again at the next flush."""
        case_id = self.case.id

        def job(archive: SafeArchive) -> datetime:
            return keep_moves(archive, case_id, moves)

        self._seal("moves", job, self.saved.emit, lambda: self.keep_moves(moves))

    def _seal(
        self,
        what: str,
        job: Callable[[SafeArchive], T],
        done: Callable[[T], None],
        again: Callable[[], None],
    ) -> None:
        """Write something sealed; what could not be written is kept to be tried again."""

        def refused(refusal: Refusal) -> None:
            if self._archive is None:
                return  # locked meanwhile: the archive holds it
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

    def back_up(self) -> None:
        """Write a backup if something changed since the last; nothing where all is locked."""

        def done(_place: Path) -> None:
            self.backed_up.emit(self.services.clock())

        self.ask(self, lambda archive: archive.backup(), done, self.not_saved.emit)

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
        self.acted.emit(act)
        self._save(self.case, act)

    def _save(self, case: Case, act: str) -> None:
        self.ask(self, lambda archive: archive.save(case, act), self._written, self._refused(act))

    def _written(self, at: datetime) -> None:
        self._unsaved = ""
        self.saved.emit(at)

    def _refused(self, act: str) -> Callable[[Refusal], None]:
        def refused(refusal: Refusal) -> None:
            if self._archive is None:
                return  # locked meanwhile: the archive holds it
            self._unsaved = act
            self.not_saved.emit(refusal)

        return refused


def _put_away(archive: SafeArchive) -> Leftover | None:
    """Back up and close; return what the disk did not take.

    A backup that fails is told, unless there is worse to tell; the file is closed all the same.
    """
    try:
        archive.backup()
    except NotSaved:
        held = archive.leftover()
        if held is None:
            raise
        return held
    finally:
        archive.close()
    return archive.leftover()


def _taken_back(archive: SafeArchive, held: Leftover | None) -> Leftover | None:
    """Write what the last lock held; what belongs to another archive is held on.

    Raises ``NotSaved``; the archive is closed then.
    """
    if held is None:
        return None
    try:
        archive.take_back(held)
    except SealBroken:
        return held
    except NotSaved as refused:
        archive.close()
        raise HeldAtLock(refused.reason) from refused
    return None
