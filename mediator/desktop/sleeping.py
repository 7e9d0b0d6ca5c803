"""Noticing that the computer slept: whoever opens the lid may be somebody else.

Linux keeps two clocks that differ by the time slept; where there is only one, nothing is noticed,
and the idle lock is all there is.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

LOOK_MS = 2000
LEAST_SECONDS = 5.0


def seconds_slept() -> float:
    """Return how long this computer has slept since it was started, in seconds."""
    if not hasattr(time, "CLOCK_BOOTTIME"):
        return 0.0
    return time.clock_gettime(time.CLOCK_BOOTTIME) - time.clock_gettime(time.CLOCK_MONOTONIC)


class SleepWatch(QObject):
    """Looks at both clocks every two seconds; ``slept`` comes with the first look after a sleep."""

    slept = Signal()

    def __init__(self, owner: QObject, slept_so_far: Callable[[], float] = seconds_slept) -> None:
        super().__init__(owner)
        self._slept_so_far = slept_so_far
        self._known = slept_so_far()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_MS)

    def look(self) -> None:
        """Compare the clocks now."""
        before, self._known = self._known, self._slept_so_far()
        if self._known - before > LEAST_SECONDS:
            self.slept.emit()
