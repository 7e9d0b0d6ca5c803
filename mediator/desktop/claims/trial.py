"""Another day to work the balance out for, without changing the case."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSlider, QWidget

from mediator.desktop import theme
from mediator.desktop.widgets.basic import Button, Text, row
from mediator.desktop.widgets.forms import day_field
from mediator.desktop.words import say
from mediator.domain.case import Case
from mediator.domain.periods import after
from mediator.usecases.ports import Clock
from mediator.wording import screen_claims as words

DAYS_BEYOND = 730
MONTH = 30


class TrialDay(QWidget):
    """A slider over the days of a claim, a day to type, and the way back.

    The arrows move by a day, the page keys by thirty.
    """

    changed = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.value: date | None = None
        self._first = self._as_of = date.min
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(say(words.TRIAL_DAY))
        self.slider.setMinimumHeight(theme.px(32))
        self.slider.setPageStep(MONTH)
        self.field = day_field(say(words.TRIAL_DAY), clock)
        self.field.caption.hide()
        self.field.setFixedWidth(theme.px(128))
        self.back = Button(say(words.TRIAL_BACK), self.end, "quiet")
        caption = Text(say(words.TRIAL_DAY), "caption", wrap=False)
        row(caption, self.slider, self.field, self.back, into=self, spacing=10)
        self.slider.valueChanged.connect(self._slid)
        self.field.changed.connect(lambda: self._try(self.field.value))

    def show_case(self, case: Case) -> None:
        """Take the days of a case; a day on trial stays on trial."""
        self._as_of = case.as_of
        first = case.claim.first_on or case.as_of
        last = after(max(case.as_of, case.claim.last_due_on or first, first), DAYS_BEYOND)
        self._first = first
        self.setVisible(case.claim.first_on is not None)
        self.slider.blockSignals(True)
        self.slider.setRange(0, (last - first).days)
        self.slider.blockSignals(False)
        self._show()

    def end(self) -> None:
        """Go back to the day of the case."""
        self._try(None)

    def _slid(self, days: int) -> None:
        self._try(after(self._first, days))

    def _try(self, day: date | None) -> None:
        wanted = None if day == self._as_of else day
        if wanted != self.value:
            self.value = wanted
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        day = self.value or self._as_of
        self.slider.blockSignals(True)
        self.slider.setValue((day - self._first).days)
        self.slider.blockSignals(False)
        self.field.put(day)
        self.back.setEnabled(self.value is not None)
