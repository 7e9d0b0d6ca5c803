"""Opening a round: each side types the code of its own slip; a lost code voids the answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from mediator.desktop.reading import optional
from mediator.desktop.widgets.basic import Button, Card, Text, row
from mediator.desktop.widgets.entries import Field
from mediator.desktop.widgets.forms import day_field, day_reader
from mediator.desktop.words import say
from mediator.domain.rounds import Sealing, Side, usual_opening_day
from mediator.usecases.ports import Clock
from mediator.wording import screen_rounds as words


class OpeningCard(Card):
    """Both codes, and what can be done with the sealed answers."""

    def __init__(
        self,
        clock: Clock,
        unseal: Callable[[dict[Side, str]], None],
        void: Callable[[], None],
    ) -> None:
        super().__init__(say(words.OPENING))
        self._is_opening = False
        self._clock, self._unseal, self._void_now = clock, unseal, void
        self.open_by = day_field(say(words.OPEN_BY), clock)
        self.open_by.put(usual_opening_day(clock().date()))
        self.until = Text("", "quiet")
        self.codes = {
            side: Field(say(words.CODE, side=say(words.SIDES[side])), "", str, str) for side in Side
        }
        self.open = Button(say(words.OPEN), self._open, "primary")
        self.void = Button(say(words.VOID), self._void)
        self.waits = Text(say(words.OPEN_WAITS), "quiet")
        self.says = Text(say(words.OPEN_SAYS), "quiet")
        keys = row(self.open, self.void, None)
        self.add(self.open_by, self.until, self.waits, self.says, *self.codes.values(), keys)

    @property
    def wanted_day(self) -> date | None:
        """The last day for opening as it stands there, for the first side alone to set.

        Raises what a day that cannot be read raises.
        """
        if self.open_by.isHidden():
            return None
        return optional(day_reader(self._clock))(self.open_by.line.text())

    def show_sealed(self, sealing: Sealing) -> None:
        """Say what can be done now: nothing is asked for before both have sealed."""
        sealed = sealing.sides
        both = sealed == set(Side)
        self._ask_again()
        self.open.setEnabled(both)
        self.open.setText(say(words.OPEN))
        self._is_opening = False
        self.waits.setVisible(not both)
        self.void.setVisible(bool(sealed))
        self.open_by.setVisible(not sealed)
        self._show_day(sealing)
        for part in (self.says, *self.codes.values()):
            part.setVisible(both)

    def _show_day(self, sealing: Sealing) -> None:
        """Say until when both open, once it stands on a slip."""
        self.until.setVisible(sealing.open_by is not None)
        overdue = sealing.is_overdue(self._clock().date())
        phrase = words.OVERDUE if overdue else words.OPEN_UNTIL
        self.until.setText(say(phrase, day=sealing.open_by))
        self.until.set_kind("refusal" if overdue else "quiet")

    def ready_again(self) -> None:
        """Let it be tried again, where it was refused."""
        if self._is_opening:
            self._is_opening = False
            self.open.setText(say(words.OPEN))
            self.open.setEnabled(True)

    def forget(self) -> None:
        """Take typed codes away."""
        for field in self.codes.values():
            field.wipe()
        self._ask_again()

    def _open(self) -> None:
        """Open once; it lasts as long whatever comes of it."""
        self._is_opening = True
        self.open.setEnabled(False)
        self.open.setText(say(words.OPENING_NOW))
        self._unseal({side: field.line.text() for side, field in self.codes.items()})

    def _void(self) -> None:
        """Void only when pressed twice: it cannot be taken back."""
        if self.void.property("asked"):
            self.forget()
            self._void_now()
            return
        self.void.setProperty("asked", True)
        self.void.setText(say(words.VOID_SURE))

    def _ask_again(self) -> None:
        self.void.setProperty("asked", False)
        self.void.setText(say(words.VOID))
