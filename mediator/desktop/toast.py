"""A line that tells what was just done, offers to take it back, and goes by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from mediator.desktop.widgets.basic import Button, Text, row
from mediator.desktop.widgets.floating import Floating

STAYS_MS = 6000


class Toast(Floating):
    """Lies over the lower edge of a page; never takes the focus."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, Button("", self._press, "toast"))
        self.text = Text(kind="toast", wrap=False)
        row(self.text, self.button, into=self, margins=(16, 6, 8, 6), spacing=12)
        self._act: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def tell(self, text: str, button: str = "", act: Callable[[], None] | None = None) -> None:
        """Show a sentence, and a button where something can be done about it."""
        self._act = act
        self.text.setText(text)
        self.button.setText(button)
        self.button.setAccessibleName(button)
        self.button.setVisible(act is not None)
        self.place()
        self.show()
        self.raise_()
        self._timer.start()

    def _press(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
