"""The first steps on the list of cases: five cards to read or to skip, never in the way.

Enter goes on and Esc skips them all while the focus is on a card; whoever listens to the window
hears what a card says with the button that goes on.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from mediator.desktop.widgets.basic import Button, Card, Text, row
from mediator.desktop.words import say
from mediator.wording import screen_tour as words


class TourCard(Card):
    """One card after the other; ``ended`` is told once it was read through or skipped."""

    def __init__(self, ended: Callable[[], None]) -> None:
        super().__init__()
        self._ended = ended
        self._at = 0
        self.heading = Text(kind="heading", wrap=False)
        self.text = Text()
        self.next = Button(say(words.NEXT), self._go_on, "plain")
        self.skip = Button(say(words.SKIP), self._end, "quiet")
        self.add(self.heading, self.text, row(self.next, self.skip, None))
        self.begin()

    def begin(self) -> None:
        """Show the first card."""
        self._show(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc skips what is left."""
        if event.key() == Qt.Key.Key_Escape:
            self._end()
        else:
            super().keyPressEvent(event)

    def _show(self, at: int) -> None:
        self._at = at
        last = at == len(words.CARDS) - 1
        self.heading.setText(say(words.TITLE, at=at + 1, count=len(words.CARDS)))
        self.text.setText(say(words.CARDS[at]))
        self.next.setText(say(words.END if last else words.NEXT))
        self.next.setAccessibleName(self.next.text())
        told = say(words.SPOKEN, title=self.heading.text(), text=self.text.text())
        self.next.setAccessibleDescription(told)
        self.skip.setVisible(not last)

    def _go_on(self) -> None:
        if self._at + 1 < len(words.CARDS):
            self._show(self._at + 1)
        else:
            self._end()

    def _end(self) -> None:
        self.hide()
        self._ended()
