"""Where the mediator enters the outlook in court; figures show while it is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from mediator.desktop import theme
from mediator.desktop.widgets.basic import Button, Card, Refused, Text, column, row, scrolled
from mediator.desktop.widgets.entries import Entry, Field, Pick, no_hint
from mediator.desktop.widgets.forms import money_field, months_field, percent_field, text_field
from mediator.desktop.words import say
from mediator.domain.court_estimate import Between, CourtEstimate, CourtFacts, CourtOutlook
from mediator.domain.court_value import LAW_FEES, Input
from mediator.domain.money import Money
from mediator.domain.periods import RoundingUnit
from mediator.domain.refusals import Refusal
from mediator.wording import court, names
from mediator.wording import screen_court as words

_MAKERS: dict[str, Callable[[str], Field[Any]]] = {
    "%": percent_field,
    "month": months_field,
    "yuan": lambda name: money_field(name, no_hint),
}
LABEL_WIDTH, END_WIDTH = 190, 104


class RangeEntry(QObject):
    """Three entries in a row: both ends of a range, and where it is from."""

    changed = Signal()

    def __init__(self, each: Input) -> None:
        super().__init__()
        unit = court.unit_of(each)
        name = say(words.UNIT[unit], input=say(court.INPUT[each]))
        self.label = Text(name)
        self.label.setFixedWidth(theme.side(LABEL_WIDTH))
        make = _MAKERS[unit]
        self.low = make(f"{name} {say(words.LOW)}")
        self.high = make(f"{name} {say(words.HIGH)}")
        self.source = text_field(f"{name} {say(words.SOURCE)}")
        self.source.line.setPlaceholderText(say(court.MEDIATORS_ESTIMATE))
        for entry in self.entries:
            entry.caption.hide()
            entry.changed.connect(self.changed)
        self.low.setFixedWidth(theme.side(END_WIDTH))
        self.high.setFixedWidth(theme.side(END_WIDTH))

    @property
    def entries(self) -> tuple[Field[Any], ...]:
        """The three entries from left to right."""
        return self.low, self.high, self.source

    @property
    def value(self) -> Between[Any] | None:
        """The range typed; one end alone stands for both. Raises ``RangeReversed``."""
        low, high = self.low.value, self.high.value
        if low is None and high is None:
            return None
        ends = (high if low is None else low, low if high is None else high)
        return Between(*ends, self.source.value)

    def put(self, between: Between[Any] | None) -> None:
        """Show a range."""
        self.low.put(between.low if between else None)
        self.high.put(between.high if between else None)
        self.source.put(between.source if between else "")


class EstimateForm(Card):
    """The ranges of one side."""

    changed = Signal()

    def __init__(self, title: str, inputs: Sequence[Input]) -> None:
        super().__init__(title)
        self.ranges = {each: RangeEntry(each) for each in inputs}
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for x, phrase in enumerate((words.LOW, words.HIGH, words.SOURCE), 1):
            grid.addWidget(Text(say(phrase), "caption"), 0, x)
        for y, entry in enumerate(self.ranges.values(), 1):
            for x, widget in enumerate((entry.label, *entry.entries)):
                grid.addWidget(widget, y, x)
            entry.changed.connect(self.changed)
        self.add(grid)
        self.body.addStretch(1)

    @property
    def value(self) -> CourtEstimate:
        """The estimate typed; raises ``RangeReversed`` and ``PartAboveWhole``."""
        return CourtEstimate(**{str(each): entry.value for each, entry in self.ranges.items()})

    def put(self, estimate: CourtEstimate) -> None:
        """Show an estimate."""
        for each, entry in self.ranges.items():
            entry.put(getattr(estimate, each))


class FactsForm(Card):
    """What only the mediator can say."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(say(words.FACTS))
        answers = [(None, say(words.UNSAID)), (True, say(words.YES)), (False, say(words.NO))]
        self.facts: dict[str, Pick[bool | None]] = {
            name: Pick(say(phrase), answers) for name, phrase in words.FACT.items()
        }
        self.wage: Field[Money | None] = money_field(say(words.WAGE))
        self.source = text_field(say(words.WAGE_SOURCE))
        units = [(unit, say(phrase)) for unit, phrase in names.ROUNDING_UNIT.items()]
        self.rounding: Pick[RoundingUnit] = Pick(say(words.ROUNDING), units)
        entries: list[Entry[Any]] = [*self.facts.values(), self.wage, self.source, self.rounding]
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for at, entry in enumerate(entries):
            grid.addWidget(entry, at // 4, at % 4)
            entry.changed.connect(self.changed)
        for x in range(4):
            grid.setColumnStretch(x, 1)
        self.add(grid)

    @property
    def value(self) -> CourtFacts:
        """The facts said."""
        said = {name: pick.value for name, pick in self.facts.items()}
        return CourtFacts(
            **said,
            yearly_wage=self.wage.value,
            wage_source=self.source.value,
            fee_rounding=self.rounding.value,
        )

    def put(self, facts: CourtFacts) -> None:
        """Show facts."""
        for name, pick in self.facts.items():
            pick.put(getattr(facts, name))
        self.wage.put(facts.yearly_wage)
        self.source.put(facts.wage_source)
        self.rounding.put(facts.fee_rounding)


class CourtEditor(QWidget):
    """The outlook as a form; every change that can be read is told at once."""

    changed = Signal(object)

    def __init__(self, outlook: CourtOutlook) -> None:
        super().__init__()
        estimates = [each for each in Input if each not in LAW_FEES]
        own = [each for each in estimates if each is not Input.AGENCY]
        self.facts = FactsForm()
        self.creditor = EstimateForm(say(words.CREDITOR), estimates)
        self.debtor = EstimateForm(say(words.DEBTOR), own)
        self.refused = Refused()
        self.done = Button(say(words.DONE), kind="primary")
        content = QWidget()
        sides = row(self.creditor, self.debtor, spacing=12)
        column(sides, self.facts, None, into=content, spacing=12)
        head = row(Text(say(words.EDIT_SAYS), "quiet"), self.done)
        head.setStretch(0, 1)
        area = scrolled(content)
        parts = column(head, self.refused, area, into=self, spacing=10)
        parts.setStretchFactor(area, 1)
        self.facts.put(outlook.facts)
        self.creditor.put(outlook.creditor)
        self.debtor.put(outlook.debtor)
        for form in (self.facts, self.creditor, self.debtor):
            form.changed.connect(self._typed)

    def focus_first(self) -> None:
        """Begin with the first estimate."""
        self.creditor.ranges[Input.WIN].low.line.setFocus()

    def _typed(self) -> None:
        try:
            outlook = CourtOutlook(self.facts.value, self.creditor.value, self.debtor.value)
        except Refusal as refusal:
            self.refused.say(refusal)
            return
        self.refused.clear()
        self.changed.emit(outlook)
