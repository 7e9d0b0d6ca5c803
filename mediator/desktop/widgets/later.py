"""A part of a page that is not seen first: made when the page is painted, or asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from mediator.desktop.widgets.basic import column
from mediator.desktop.widgets.fold import follow, tabbed, takes_tab

W = TypeVar("W", bound=QWidget)
_BESIDE = Qt.FindChildOption.FindDirectChildrenOnly


class Later(QWidget, Generic[W]):
    """The place of a part; ``part`` makes it if nobody has seen it yet."""

    def __init__(self, make: Callable[[], W]) -> None:
        super().__init__()
        self._make, self._place = make, column(into=self)
        self.made: W | None = None

    @property
    def part(self) -> W:
        """The part itself; Tab comes to it after what stands before it."""
        if self.made is None:
            self.made = self._make()
            before = self._before()
            self._place.addWidget(self.made)
            self.made.show()  # now, and not with the next turn of the loop: it may get the focus
            follow(before, tabbed(self))
        return self.made

    def _before(self) -> QWidget:
        """Return what Tab comes to before this place; the place itself where there is nothing."""
        place: QWidget = self
        while (above := place.parentWidget()) is not None:
            beside = above.findChildren(QWidget, options=_BESIDE)
            for other in reversed(beside[: beside.index(place)]):
                if other.isWindow():
                    continue
                within = [*([other] if takes_tab(other) else []), *tabbed(other)]
                if within:
                    return within[-1]
            place = above
        return self


class Behind(Later[W]):
    """A part that does not lie open, as behind a tab: made when it first comes to the front."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        _ = self.part


def fill_soon(page: QWidget, places: Iterable[Later[Any]]) -> QTimer:
    """Make one part after the other, as often as the window has nothing else to do."""
    left, timer = list(places), QTimer(page)

    def fill() -> None:
        if left:
            _ = left.pop(0).part
        else:
            timer.stop()

    timer.timeout.connect(fill)
    timer.start(0)
    return timer
