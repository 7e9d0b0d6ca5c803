"""Work that lasts: watched while its thread does it, and stopped when somebody asks for that.

Why so: nothing is sent from thread to thread but the answer at the end. The working thread writes
down how far it is, the window's looks there now and then; a wish to stop lies the other way round.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from mediator.domain.safe_refusals import Cancelled

if TYPE_CHECKING:
    from mediator.desktop.worker import Worker
    from mediator.domain.refusals import Refusal
    from mediator.domain.steps import Step, Work
    from mediator.usecases.ports import SafeArchive
    from mediator.usecases.steps import Steps

T = TypeVar("T")


class LongWork:
    """One piece of work: the steps it went through, and whether it shall stop.

    Called by its thread as the ``Steps`` that it tells; looked at and cancelled from any other.
    """

    def __init__(self, work: Work, owner: QObject) -> None:
        self.work, self.owner = work, owner
        self.begun_at = monotonic()
        self.steps: tuple[Step, ...] = ()
        self.count = 0, 0
        self.is_over = False
        self.is_dropped = False
        self._stop = Event()

    def __call__(self, step: Step, done: int = 0, of: int = 0) -> None:
        """Note a step; raises ``Cancelled`` where the work shall stop."""
        if self._stop.is_set():
            raise Cancelled
        if step not in self.steps:
            self.steps = (*self.steps, step)
        self.count = done, of

    @property
    def is_stopping(self) -> bool:
        """Tell whether it was asked to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()


class LongWorks(QObject):
    """Begins long work on the window's two threads, and cancels it.

    Work whose owner is destroyed is cancelled: nobody would take its answer.
    """

    begun = Signal(object)
    ended = Signal()
    stopped = Signal(object)

    def __init__(
        self, vault: Worker, press: Worker, archive: Callable[[], SafeArchive | None]
    ) -> None:
        super().__init__()
        self._vault, self._press, self._archive = vault, press, archive
        self.running: list[LongWork] = []

    def ask(
        self,
        owner: QObject,
        work: Work,
        job: Callable[[SafeArchive, Steps], T],
        done: Callable[[T], None],
        refused: Callable[[Refusal], None],
    ) -> None:
        """Ask the archive for something that lasts; nothing where none is open."""
        archive = self._archive()
        if archive is not None:
            watched = LongWork(work, owner)
            self.begin(self._vault, watched, lambda steps: job(archive, steps), done, refused)

    def print(
        self,
        owner: QObject,
        work: Work,
        job: Callable[[Steps], T],
        done: Callable[[T], None],
        refused: Callable[[Refusal], None],
    ) -> None:
        """Ask the press for something that lasts."""
        self.begin(self._press, LongWork(work, owner), job, done, refused)

    def begin(
        self,
        worker: Worker,
        watched: LongWork,
        job: Callable[[Steps], T],
        done: Callable[[T], None],
        refused: Callable[[Refusal], None],
    ) -> None:
        """Begin work on a thread; the answer comes as from ``Worker.ask``."""
        self.running.append(watched)
        watched.owner.destroyed.connect(watched.cancel)

        def watched_job() -> T:
            try:
                if watched.is_stopping:
                    raise Cancelled
                return job(watched)
            finally:
                watched.is_over = True

        def ended(answer: T) -> None:
            if self._let_go(watched) and not watched.is_dropped:
                done(answer)

        def stopped(refusal: Refusal) -> None:
            if isinstance(refusal, Cancelled):
                self.stopped.emit(watched)
            if self._let_go(watched):
                refused(refusal)

        worker.ask(self, watched_job, ended, stopped)
        self.begun.emit(watched)

    def cancel(self) -> None:
        """Stop all of it, as on locking; an answer that is already on its way is dropped."""
        for each in self.running:
            each.is_dropped = True
            each.cancel()

    def _let_go(self, watched: LongWork) -> bool:
        """Forget work that ended; tell whether somebody is still there to take its answer."""
        self.running.remove(watched)
        self.ended.emit()
        is_there = isValid(watched.owner)
        if is_there:
            watched.owner.destroyed.disconnect(watched.cancel)
        return is_there
