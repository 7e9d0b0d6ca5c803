"""The case in work: its history, the open archive, and saving at once.

A page changes nothing itself; it hands a ``Change`` to ``keep``, and every page is told by
``case_replaced``. Each change is queued for the database thread at once, so there is no save
button and nothing to ask on leaving. What only a case needs is loaded when one is there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from mediator.desktop.leftovers import LastSaved, last_saved, put_away, taken_back
from mediator.desktop.long_work import LongWork, LongWorks
from mediator.desktop.open_mark import put_mark
from mediator.desktop.opening import OtherWay, by_codes, other_way, usual_way
from mediator.desktop.presenting import Presenting
from mediator.desktop.sealings import Sealings
from mediator.desktop.worker import Worker
from mediator.domain.refusals import Refusal
from mediator.domain.safe_refusals import Cancelled, HeldAtLock
from mediator.domain.steps import Work

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator.desktop.opening import Opens
    from mediator.desktop.waiting import WaitingRows
    from mediator.domain.case import Case
    from mediator.domain.caucus import Move
    from mediator.domain.court_estimate import CourtOutlook
    from mediator.domain.pins import Pin
    from mediator.domain.reckoning import Reckoning
    from mediator.usecases.caucus import Position
    from mediator.usecases.history import Change, History
    from mediator.usecases.ports import Leftover, Opened, Rescued, SafeArchive, Services
    from mediator.usecases.steps import Steps

    Unlocked = tuple[SafeArchive, Rescued | None, Leftover | None, LastSaved]

T = TypeVar("T")


class NoCaseOpenError(RuntimeError):
    """A page asked for the case while none was open: a bug in the window."""


class Workspace(QObject):
    """Holds the archive and the case in work; the only place where either is replaced."""

    case_replaced = Signal(object)
    case_opened = Signal()
    acted = Signal(str)
    backed_up = Signal(object)
    saved = Signal(object)
    not_saved = Signal(object)
    not_noted = Signal(str, object)
    held = Signal(object)
    flush_asked = Signal()
    locked = Signal()
    unlocked = Signal()
    rescued = Signal(object)
    ended_suddenly = Signal(object)

    def __init__(self, services: Services, owner: QObject | None = None) -> None:
        super().__init__(owner)
        self.services = services
        self.worker = Worker("vault")
        self.press = Worker("press")
        self.long = LongWorks(self.worker, self.press, lambda: self._archive)
        self.presenting = Presenting(services.fonts)
        self.place: QWidget | None = None  # where pages stand
        self._archive: SafeArchive | None = None
        self._leftover: Leftover | None = None
        self._path = services.archive_path
        self._history: History | None = None
        self._unsaved = ""
        self._sealings = Sealings(partial(self.ask, self), self.not_saved.emit, self.not_noted.emit)

    @cached_property
    def waiting(self) -> WaitingRows:
        """What waits in the ledgers since unlocking."""
        from mediator.desktop.waiting import WaitingRows

        return WaitingRows()

    def warm_up(self) -> None:
        """Load what a case will need while the passphrase is being typed."""
        self.worker.ask(self, self.services.warm_up, lambda _: None, lambda _: None)

    # --- the archive ---------------------------------------------------------------------

    def unlock(
        self, path: Path, passphrase: str, *, new: bool, refused: Callable[[Refusal], None]
    ) -> None:
        """Create or open the archive on the database thread, with what the last lock held."""
        how = usual_way(self.services, path, passphrase, new=new)
        self._unlock(path, Work.UNLOCK, how, refused)

    def unlock_otherwise(
        self, path: Path, passphrase: str, way: OtherWay, refused: Callable[[Refusal], None]
    ) -> None:
        """Open what does not open as it should, as somebody has decided."""
        work = Work.RESCUE if way is OtherWay.RESCUE else Work.UNLOCK
        self._unlock(path, work, other_way(self.services, path, passphrase, way), refused)

    def unlock_by_codes(
        self, path: Path, codes: list[str], passphrase: str, refused: Callable[[Refusal], None]
    ) -> None:
        """Open what somebody forgot the passphrase of, by codes from paper."""
        how = by_codes(self.services, path, codes, passphrase)
        self._unlock(path, Work.UNLOCK, how, refused)

    def _unlock(
        self, path: Path, work: Work, make: Opens, refused: Callable[[Refusal], None]
    ) -> None:
        def job(steps: Steps) -> Unlocked:
            archive, rescued = make(steps)
            held = taken_back(archive, self._leftover)
            return archive, rescued, held, last_saved(archive) if put_mark(path) else ()

        def opened(answer: Unlocked) -> None:
            self._archive, rescued, self._leftover, before_the_end = answer
            self._path = path
            self.unlocked.emit()
            if rescued is not None:
                self.rescued.emit(rescued.rescue)
            elif before_the_end:
                self.ended_suddenly.emit(before_the_end)

        self.long.begin(self.worker, LongWork(work, self), job, opened, refused)

    def lock(self) -> None:
        """Save what is typed, close the archive and forget the case."""
        from mediator.usecases.known_statements import forget_statements

        archive = self._archive
        if archive is None:
            return
        self.flush()
        self.long.cancel()
        self._archive = self._history = None
        self._unsaved = ""
        self._sealings.forget()
        self.waiting.forget()
        self.presenting.stop()
        forget_statements()
        self.locked.emit()
        path = self._path
        self.worker.ask(self, lambda: put_away(archive, path), self._put_away, self.not_saved.emit)

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
            self.worker.ask(owner, lambda: job(archive), self._unless_locked(done), refused)

    def print(
        self,
        owner: QObject,
        job: Callable[[], T],
        done: Callable[[T], None],
        refused: Callable[[Refusal], None],
    ) -> None:
        """Draw or write something on the other thread."""
        self.press.ask(owner, job, self._unless_locked(done), refused)

    def _unless_locked(self, done: Callable[[T], None]) -> Callable[[T], None]:
        """Drop an answer that comes when what was asked about has been put away."""
        asked = self._archive
        return lambda answer: done(answer) if self._archive is asked else None

    # --- the case ------------------------------------------------------------------------

    @property
    def case(self) -> Case:
        """The case in work."""
        return self._required().case

    @property
    def has_case(self) -> bool:
        """Tell whether a case is open."""
        return self._history is not None

    def new_case(self) -> None:
        """Open an empty case, accepted today."""
        from mediator.usecases.intake import open_case

        self._begin(open_case(self.services.new_id(), accepted_on=self.services.clock().date()))
        self._save(self.case, "case_opened")

    def load(self, case_id: str, refused: Callable[[Refusal], None]) -> None:
        """Open a case of the archive."""
        self.ask(self, lambda archive: archive.load(case_id), self._begin, refused)

    def take_in(self, read: Callable[[], Opened], refused: Callable[[Refusal], None]) -> None:
        """Take a case in from a file or an example, with what both rooms said in it."""
        case_id = self.services.new_id()

        def job(archive: SafeArchive) -> Case:
            from mediator.usecases.caucus import keep_positions

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
        return bool(self._unsaved) or self._sealings.waiting

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
        from mediator.usecases.history import Change

        if self._history is not None:
            self.keep(Change(replace(self.case, heard=change.case.heard), change.act))
            self.saved.emit(self.services.clock())

    def keep_said(self, position: Position) -> None:
        """Seal what was said in a room; on failure it is tried again at the next flush."""
        case = self.case

        def job(archive: SafeArchive) -> Change:
            from mediator.usecases.caucus import keep_position

            return keep_position(archive, case, position)

        again = partial(self.keep_said, position)
        self._sealings.seal(type(position).__name__, job, self.keep_heard, again)

    def keep_outlook(self, outlook: CourtOutlook) -> None:
        """Seal the outlook in court; on failure it is tried again at the next flush."""
        from mediator.usecases.outlook import keep_outlook

        self._seal_ours("outlook", lambda archive, case: keep_outlook(archive, case, outlook))

    def keep_reckoning(self, reckoning: Reckoning) -> None:
        """Seal what the mediator reckons with; on failure it is tried again at the next flush."""
        from mediator.usecases.reckoning import keep_reckoning

        self._seal_ours("reckoning", lambda archive, case: keep_reckoning(archive, case, reckoning))

    def keep_moves(self, moves: tuple[Move, ...]) -> None:
        """Seal both sides' offers; on failure it is tried again at the next flush."""
        from mediator.usecases.moves import keep_moves

        self._seal_ours("moves", lambda archive, case: keep_moves(archive, case, moves))

    def keep_pins(self, pins: tuple[Pin, ...]) -> None:
        """Seal what is pinned on the board; on failure it is tried again at the next flush."""
        from mediator.usecases.pins import keep_pins

        self._seal_ours("pins", lambda archive, case: keep_pins(archive, case, pins))

    def _seal_ours(self, what: str, keep: Callable[[SafeArchive, str], datetime]) -> None:
        """Seal what the mediator alone knows of this case."""
        case_id = self.case.id

        def job(archive: SafeArchive) -> datetime:
            return keep(archive, case_id)

        self._sealings.seal(what, job, self.saved.emit, lambda: self._seal_ours(what, keep))

    def undo(self) -> None:
        """Take the last act back, what is typed just now included."""
        self._step(lambda history: history.undo(), "undone")

    def redo(self) -> None:
        """Do the last undone act again."""
        self._step(lambda history: history.redo(), "redone")

    def _step(self, taken: Callable[[History], History], act: str) -> None:
        self.flush_asked.emit()
        history = self._required()
        self._history = taken(history)
        if self._history is not history:
            self._replaced(act)

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
            self._sealings.try_again()

    def back_up(self) -> None:
        """Write a backup if something changed since the last; nothing where all is locked."""

        def done(_place: Path) -> None:
            self.backed_up.emit(self.services.clock())

        def refused(refusal: Refusal) -> None:
            if not isinstance(refusal, Cancelled):
                self.not_saved.emit(refusal)

        def job(archive: SafeArchive, steps: Steps) -> Path:
            return archive.backup(steps)

        self.long.ask(self, Work.BACKUP, job, done, refused)

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
        from mediator.usecases.history import History

        self._history = History.of(case)
        self.presenting.plan = ""
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
