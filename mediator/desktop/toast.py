"""A line that tells what was just done, offers to take it back, and goes by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QWidget

from mediator.desktop.widgets.basic import Button, Text, row

STAYS_MS = 6000
ABOVE_PX = 14


class Toast(QFrame):
    """Lies over the lower edge of a page; never takes the focus."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setProperty("kind", "toast")
        self.text = Text(kind="toast", wrap=False)
        self.button = Button("", self._press, "toast")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its act has a key of its own
        row(self.text, self.button, into=self, margins=(16, 6, 8, 6), spacing=12)
        self._act: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self.hide)
        over.installEventFilter(self)
        self.hide()

    def tell(self, text: str, button: str = "", act: Callable[[], None] | None = None) -> None:
        """Show a sentence, and a button where something can be done about it."""
        self._act = act
        self.text.setText(text)
        self.button.setText(button)
        self.button.setAccessibleName(button)
        self.button.setVisible(act is not None)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.adjustSize()
        left = max(0, (self._over.width() - self.width()) // 2)
        self.move(left, self._over.height() - self.height() - ABOVE_PX)

    def _press(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
