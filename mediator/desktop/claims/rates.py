"""A promised rate in entries: a plain percentage, or points on the LPR."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mediator.desktop.reading import optional, typed_percent, typed_points, written, written_percent
from mediator.desktop.widgets.basic import column
from mediator.desktop.widgets.entries import Entry, Field, Pick
from mediator.desktop.widgets.forms import day_field, form, percent_field
from mediator.desktop.widgets.later import Later
from mediator.desktop.words import say
from mediator.domain.periods import LprReading, Tenor
from mediator.domain.promises import LprBasis, Rate, RatePer
from mediator.usecases.ports import Clock
from mediator.wording import names
from mediator.wording import screen_rates as words
from mediator.wording.phrases import Phrase
from mediator.wording.screen_claims import RATE_PER


class LprEntries(QWidget):
    """What the LPR is multiplied with, which one it is, and on which day it is read."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.times = percent_field(say(words.TIMES))
        self.tenor = Pick(say(words.TENOR), [(t, say(p)) for t, p in names.TENOR.items()])
        self.reading = Pick(say(words.READING), [(r, say(p)) for r, p in names.LPR_READING.items()])
        self.on = day_field(say(words.READ_ON), clock)
        column(form((self.times, self.tenor), (self.reading, self.on)), into=self)

    def put(self, lpr: LprBasis) -> None:
        """Show how a rate hangs on the LPR."""
        self.times.put(lpr.times)
        self.tenor.put(Tenor(lpr.tenor))
        self.reading.put(LprReading(lpr.reading))
        self.on.put(lpr.on)

    def basis(self) -> LprBasis:
        """Return how a rate hangs on the LPR; once, where no factor is typed."""
        times = Decimal(1) if self.times.value is None else self.times.value
        return LprBasis(times, self.tenor.value, self.reading.value, self.on.value)


class RateEntries(QWidget):
    """A percentage and its span; tied to the LPR, how it hangs on it.

    ``tied_anew`` tells that it hangs on it in another way; the entries above tell it themselves.
    """

    tied_anew = Signal()

    def __init__(self, name: Phrase, plain: Phrase, clock: Clock) -> None:
        super().__init__()
        self._plain = say(plain)
        self._tied_name = say(words.POINTS, rate=say(name))
        self.percent: Field[Decimal | None] = Field(
            self._plain, None, optional(self._read), written(written_percent)
        )
        spans: list[tuple[RatePer | None, str]] = [
            (per, say(phrase)) for per, phrase in names.RATE_PER.items()
        ]
        self.per: Pick[RatePer | None] = Pick(say(RATE_PER), [*spans, (None, say(words.TIED))])
        self._span = RatePer.YEAR
        self._clock, self._lpr = clock, Later(self._make_lpr)
        column(form((self.percent, self.per)), self._lpr, into=self, spacing=10)
        self.per.changed.connect(self._change)
        self._turn()

    @property
    def lpr(self) -> LprEntries:
        """How the rate hangs on the LPR; few do."""
        return self._lpr.part

    def put(self, rate: Rate | None) -> None:
        """Show a rate."""
        if rate is None:
            self.percent.put(None)
            if self.per.value is None:
                self.per.put(RatePer.YEAR)
        elif rate.lpr is None:
            self.per.put(rate.per)
            self.percent.put(rate.percent)
        else:
            self.per.put(None)
            self._span = rate.per
            self.percent.put(rate.percent)
            self.lpr.put(rate.lpr)
        self._turn()

    def rate(self) -> Rate | None:
        """Return the rate, or None where nothing was promised."""
        percent, per = self.percent.value, self.per.value
        if per is not None:
            return None if percent is None or percent < 0 else Rate(percent, per)
        points = Decimal(0) if percent is None else percent
        return Rate(points, self._span, self.lpr.basis())

    def _make_lpr(self) -> LprEntries:
        lpr = LprEntries(self._clock)
        for entry in lpr.findChildren(Entry):
            entry.changed.connect(self.tied_anew)
        return lpr

    def _read(self, text: str) -> Decimal:
        return typed_points(text) if self.per.value is None else typed_percent(text)

    def _change(self) -> None:
        """Read the percentage anew: below zero it makes sense on the LPR only."""
        self._turn()
        self.percent.value = None
        self.percent.line.left.emit()

    def _turn(self) -> None:
        """Show what a rate tied to the LPR needs only where one is."""
        tied = self.per.value is None
        self._lpr.setVisible(tied)
        if tied:
            _ = self.lpr
        self.percent.caption.setText(self._tied_name if tied else self._plain)
        self.percent.line.setAccessibleName(self.percent.caption.text())
