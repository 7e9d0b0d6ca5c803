"""What nobody refers to any more is looked for by the window's thread, between two events."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 200


class Tidying(QObject):
    """Looks for unreachable objects as often as Python would, but only between two events.

    Python looks wherever it happens to allocate, and destroys what it finds there and then. On the
    thread of the case file that would be the frames and models of pages that are gone, which Qt
    forbids (seen). While Qt destroys another object, Qt would wait for a lock that it holds itself
    (seen: the program stood still for good). Python's own looks stay off until the program ends.
    """

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        gc.disable()
        timer = QTimer(self)
        timer.timeout.connect(tidy)
        timer.start(EVERY_MS)


def tidy() -> None:
    """Look through the oldest generation whose turn has come, and those younger than it."""
    due = zip(gc.get_count(), gc.get_threshold(), strict=True)
    oldest = max((age for age, (count, most) in enumerate(due) if count > most), default=None)
    if oldest is not None:
        gc.collect(oldest)
