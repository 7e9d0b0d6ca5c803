"""A part of a form that is closed while nothing stands in it, and opened by its title."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget

from mediator.desktop.widgets.basic import Button, Text, column
from mediator.desktop.words import say
from mediator.wording import screen_tables as words


class Fold(QWidget):
    """A title to press, and below it a line of help and the content."""

    def __init__(self, title: str, help_: str, *content: QWidget | QLayout) -> None:
        super().__init__()
        self._title = title
        self._held = 0
        self.head = Button("", kind="fold")
        self.head.setCheckable(True)
        self.inside = QWidget()
        column(Text(help_, "quiet"), *content, into=self.inside, margins=(18, 2, 0, 10), spacing=10)
        column(self.head, self.inside, into=self, spacing=2)
        self.head.toggled.connect(self._turn)
        self._turn(opened=False)

    def hold(self, count: int) -> None:
        """Tell how many facts stand inside; it opens by itself when the first one comes."""
        came, self._held = bool(count) and not self._held, count
        if came:
            self.head.setChecked(True)
        self._turn(opened=self.head.isChecked())

    def open(self) -> None:
        """Show what is inside."""
        self.head.setChecked(True)

    def _turn(self, opened: bool) -> None:  # noqa: FBT001  a slot
        self.inside.setVisible(opened)
        mark, held = "▾" if opened else "▸", say(words.HELD, count=self._held)
        self.head.setText(f"{mark}  {self._title}" + (f"　{held}" if self._held else ""))
        self.head.setAccessibleName(
            say(words.FOLD_OPEN if opened else words.FOLD_CLOSED, title=self._title)
        )
