"""One thread for slow or single-threaded work; answers come back on the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from mediator.domain.refusals import Refusal

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """A job, and who is told what came of it."""

    owner: QObject
    job: Callable[[], object]
    done: Callable[[Any], None]
    refused: Callable[[Refusal], None]


class Worker(QObject):
    """Runs jobs one after the other on a single thread, in the order asked.

    The answer to an owner that was destroyed meanwhile is dropped: what a page asked for
    before it was locked away never reaches the screen.

    Answers lie in a queue, and the signal carries nothing: Qt copies what a signal carries
    while it holds a lock, for a Python object the copy needs the interpreter's lock, and the
    window's thread may hold that while it waits for Qt's (seen: both stood still for good).

    What was asked lies there with its answer, so that the window's thread is the last to hold it:
    a page that is gone may hang on it, and its widgets must not be destroyed on the other thread.
    """

    _finished = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._asked: SimpleQueue[Asked] = SimpleQueue()
        self._letters: SimpleQueue[tuple[Asked, Callable[[Any], None], object]] = SimpleQueue()
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def ask(
        self,
        owner: QObject,
        job: Callable[[], T],
        done: Callable[[T], None],
        refused: Callable[[Refusal], None],
    ) -> None:
        """Run ``job`` on the thread, then ``done`` or ``refused`` on this one."""
        self._asked.put(Asked(owner, job, done, refused))
        self._pool.submit(self._run)

    def finish(self) -> None:
        """Wait for the jobs asked so far and end the thread."""
        self._pool.shutdown(wait=True)

    def _run(self) -> None:
        asked = self._asked.get()
        try:
            answer = asked.job()
        except Refusal as refusal:
            self._letters.put((asked, asked.refused, refusal))
        except Exception as bug:  # noqa: BLE001  raised again where it will be seen
            self._letters.put((asked, _raise, bug))
        else:
            self._letters.put((asked, asked.done, answer))
            del answer
        del asked
        self._finished.emit()

    def _deliver(self) -> None:
        """Hand over one answer; each signal stands for one letter in the queue."""
        asked, answer, content = self._letters.get()
        if isValid(asked.owner):
            answer(content)


def _raise(bug: Exception) -> None:
    raise bug
