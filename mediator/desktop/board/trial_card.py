"""What if: one figure changed, the board before and after side by side; never kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from mediator.desktop.reading import optional, typed_number, written
from mediator.desktop.widgets.basic import Button, Card, Refused, Text, column, row, scrolled
from mediator.desktop.widgets.entries import Field, Pick, no_hint
from mediator.desktop.widgets.forms import day_field, money_field, months_field, percent_field
from mediator.desktop.words import language, say
from mediator.domain.money import Money
from mediator.domain.reckoning import bounds
from mediator.domain.refusals import Refusal
from mediator.usecases.ports import Clock
from mediator.usecases.trying import BOUNDS, NEEDED, PLACES, Kind, Trial
from mediator.wording import screen_trying as words
from mediator.wording.figures import grouped
from mediator.wording.outlook import whatif_said


class TrialCard(Card):
    """A place, a value, a button; the answer is read and forgotten."""

    wanted = Signal(str, object)

    def __init__(self, clock: Clock) -> None:
        super().__init__(say(words.TRY))
        places = [(place, say(phrase)) for place, phrase in words.PLACES.items()]
        self.place: Pick[str] = Pick(say(words.PLACE), places)
        self.fields: dict[str, Field[Any]] = {p: _field(p, clock) for p in PLACES}
        self.run = Button(say(words.RUN), self._try, "primary")
        self.refused = Refused()
        self.says = Text()
        self._values = QStackedWidget()
        for place in PLACES:
            self._values.addWidget(self.fields[place])
        self._values.setMaximumHeight(84)
        content = QWidget()
        column(self.says, None, into=content)
        self.add(self.place, row(self._values, self.run), self.refused, scrolled(content))
        self.place.changed.connect(self._turn)

    @property
    def value(self) -> Field[Any]:
        """The entry of the place chosen."""
        return self.fields[self.place.value]

    def show_trial(self, place: str, value: object, trial: Trial) -> None:
        """Show what the change would do."""
        self.refused.clear()
        changes = {say(words.PLACES[place]): _shown(value)}
        self.says.setText(whatif_said(changes, trial.before, trial.after, language()))

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why it cannot be tried."""
        self.says.setText("")
        self.refused.say(refusal)

    def _turn(self) -> None:
        self._values.setCurrentWidget(self.value)
        self.says.setText("")
        self.refused.clear()

    def _try(self) -> None:
        self.value.flush()
        value = self.value.value
        if value is None and self.place.value in NEEDED:
            self.refused.tell(say(words.NEEDS_VALUE))
            return
        self.refused.clear()
        self.says.setText(say(words.RUNNING))
        self.wanted.emit(self.place.value, value)


def _field(place: str, clock: Clock) -> Field[Any]:
    name = say(words.VALUE)
    least, most = BOUNDS.get(place, bounds(place.rpartition(".")[2]))
    whole: Callable[[str], int] = lambda text: typed_number(text, least, most)  # noqa: E731
    match PLACES[place]:
        case Kind.MONEY:
            return money_field(name, no_hint)
        case Kind.PERCENT:
            return percent_field(name)
        case Kind.DAY:
            return day_field(name, clock)
        case Kind.MONTHS if place not in BOUNDS:
            return months_field(name)
        case _:
            start: int | None = None
            return Field(name, start, optional(whole), written(str))


def _shown(value: object) -> str:
    match value:
        case None:
            return say(words.NOTHING)
        case Money():
            return grouped(value)
        case Decimal():
            return f"{value:f}%"
        case date():
            return value.isoformat()
        case _:
            return str(value)
