"""Builds what is shown anew: in another size, in other colors, in another language."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent

from mediator.desktop.focus import focus_place, restore_focus
from mediator.desktop.page import Page
from mediator.desktop.unlock import Typed, UnlockPage

if TYPE_CHECKING:
    from mediator.desktop.window import MainWindow


class Redrawing:
    """Takes the page down, and puts it up again where it was."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._again: Callable[[], None] | None = None
        self._place: tuple[int, ...] | None = None

    def take_down(self) -> None:
        """Destroy the page before everything is drawn in another size or in other colors.

        Else Qt would dress every part of it once more only for it to go, which took three quarters
        of the time. No part of a page may ask for this: it would be gone before its own answer.
        """
        page = self._window.page
        self._leave()
        QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete.value)

    def put_up(self) -> None:
        """Show again what was shown."""
        if self._again is None:
            self._leave()
        again, self._again = self._again, None
        if again is not None:
            again()
        self._window.status.show_zoom()
        restore_focus(self._window.page, self._place)

    def _leave(self) -> None:
        """Remember what is shown and where the keys go, and leave it."""
        window, page = self._window, self._window.page
        self._place = focus_place(page)
        if isinstance(page, Page):
            self._again = partial(window.go, window.stage)
        elif window.cases is not None:
            self._again = partial(window.put_cases, window.audience)
        elif isinstance(page, UnlockPage):
            self._again = partial(self._lock_again, page.typed())
        else:
            return
        window.leave_page()

    def _lock_again(self, typed: Typed) -> None:
        self._window.show_unlock()
        if isinstance(self._window.page, UnlockPage):
            self._window.page.type_again(typed)
