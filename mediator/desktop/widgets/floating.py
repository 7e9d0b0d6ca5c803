"""A part that lies over the lower edge of another and stays there when that is resized."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QWidget

from mediator.desktop.widgets.basic import Button

ABOVE_PX = 14


class Floating(QFrame):
    """Never takes the focus; its button has a key of its own."""

    def __init__(self, over: QWidget, button: Button) -> None:
        super().__init__(over)
        self._over, self.button = over, button
        self.setProperty("kind", "toast")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        over.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.place()
        return super().eventFilter(watched, event)

    def place(self) -> None:
        """Take as much room as needed, in the middle of the lower edge."""
        self.adjustSize()
        left = max(0, (self._over.width() - self.width()) // 2)
        self.move(left, self._over.height() - self.height() - ABOVE_PX)
