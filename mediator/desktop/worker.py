"""One thread for slow or single-threaded work; answers come back on the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from mediator.domain.refusals import Refusal

T = TypeVar("T")
Letter = tuple[QObject, Callable[[Any], None], object]


class Worker(QObject):
    """Runs jobs one after the other on a single thread, in the order asked.

    The answer to an owner that was destroyed meanwhile is dropped: what a page asked for
    before it was locked away never reaches the screen.

    Answers lie in a queue, and the signal carries nothing: Qt copies what a signal carries
    while it holds a lock, for a Python object the copy needs the interpreter's lock, and the
    window's thread may hold that while it waits for Qt's (seen: both stood still for good).
    """

    _finished = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._letters: SimpleQueue[Letter] = SimpleQueue()
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def ask(
        self,
        owner: QObject,
        job: Callable[[], T],
        done: Callable[[T], None],
        refused: Callable[[Refusal], None],
    ) -> None:
        """Run ``job`` on the thread, then ``done`` or ``refused`` on this one."""

        def run() -> None:
            try:
                answer = job()
            except Refusal as refusal:
                self._letters.put((owner, refused, refusal))
            except Exception as bug:  # noqa: BLE001  raised again where it will be seen
                self._letters.put((owner, _raise, bug))
            else:
                self._letters.put((owner, done, answer))
            self._finished.emit()

        self._pool.submit(run)

    def finish(self) -> None:
        """Wait for the jobs asked so far and end the thread."""
        self._pool.shutdown(wait=True)

    def _deliver(self) -> None:
        """Hand over one answer; each signal stands for one letter in the queue."""
        owner, answer, content = self._letters.get()
        if isValid(owner):
            answer(content)


def _raise(bug: Exception) -> None:
    raise bug
