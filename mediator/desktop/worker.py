"""One thread for slow or single-threaded work; answers come back on the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from mediator.domain.refusals import Refusal

T = TypeVar("T")


class Worker(QObject):
    """Runs jobs one after the other on a single thread, in the order asked.

    The answer to an owner that was destroyed meanwhile is dropped: what a page asked for
    before it was locked away never reaches the screen.
    """

    _finished = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._finished.connect(self._deliver)

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
                self._finished.emit((owner, refused, refusal))
            except Exception as bug:  # noqa: BLE001  raised again where it will be seen
                self._finished.emit((owner, _raise, bug))
            else:
                self._finished.emit((owner, done, answer))

        self._pool.submit(run)

    def finish(self) -> None:
        """Wait for the jobs asked so far and end the thread."""
        self._pool.shutdown(wait=True)

    def _deliver(self, letter: tuple[QObject, Callable[[object], None], object]) -> None:
        owner, answer, content = letter
        if isValid(owner):
            answer(content)


def _raise(bug: Exception) -> None:
    raise bug
