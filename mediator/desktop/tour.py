"""The first steps on the list of cases: five cards to read or to skip, never in the way."""

from __future__ import annotations

from collections.abc import Callable

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

    def _show(self, at: int) -> None:
        self._at = at
        last = at == len(words.CARDS) - 1
        self.heading.setText(say(words.TITLE, at=at + 1, count=len(words.CARDS)))
        self.text.setText(say(words.CARDS[at]))
        self.next.setText(say(words.END if last else words.NEXT))
        self.next.setAccessibleName(self.next.text())
        self.skip.setVisible(not last)

    def _go_on(self) -> None:
        if self._at + 1 < len(words.CARDS):
            self._show(self._at + 1)
        else:
            self._end()

    def _end(self) -> None:
        self.hide()
        self._ended()
