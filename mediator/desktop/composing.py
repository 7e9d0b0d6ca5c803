"""Keeping the window's keys quiet while an input method is composing.

Only the widget with the focus is watched, so that nothing else is slowed down. A key that the
input method let through, such as Enter together with Ctrl, must not end an entry half composed
either: what it would do waits until the characters are there. The curtain and
the lock stay at hand: nothing may stand between those keys and a blank screen.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

_PRESSED = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class Composing(QObject):
    """Watches the focus, and claims every shortcut while characters are being composed."""

    def __init__(self, owner: QObject, reflexes: Callable[[], list[QKeySequence]]) -> None:
        super().__init__(owner)
        self._reflexes = reflexes
        self._watched: QWidget | None = None
        self.composing = False
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._moved)

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        self._watched, self.composing = new, False
        if new is not None:
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent):
            self.composing = bool(event.preeditString())
        elif isinstance(event, QKeyEvent) and event.type() in _PRESSED and self._claims(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _claims(self, event: QKeyEvent) -> bool:
        """Tell whether a key is kept from the window: all of them are, but for the reflexes."""
        return self.composing and QKeySequence(event.keyCombination()) not in self._reflexes()
