"""Why two figures differ: the case beside a second version, the gap split by cause."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from mediator.desktop.claims.conventions import ConventionsForm
from mediator.desktop.rate_text import typed_rate, written_rate
from mediator.desktop.reading import optional, written
from mediator.desktop.widgets.basic import Button, Refused, Text, column, row, scrolled
from mediator.desktop.widgets.entries import Field, Tick
from mediator.desktop.widgets.fold import Fold
from mediator.desktop.widgets.forms import day_field, form
from mediator.desktop.widgets.grids import Cell, Grid, Head, Row
from mediator.desktop.words import place_text, say
from mediator.desktop.workspace import Workspace
from mediator.domain.caps import old_rule_matters
from mediator.domain.case import Case
from mediator.domain.differences import Difference
from mediator.domain.money import Money
from mediator.domain.promises import Rate
from mediator.domain.refusals import Refusal
from mediator.domain.versions import (
    MOST_CAUSES,
    Second,
    Switch,
    Turn,
    second_version,
    switches,
    too_many_causes,
)
from mediator.usecases.claims import compare
from mediator.wording import names
from mediator.wording import screen_why as words
from mediator.wording.figures import grouped
from mediator.wording.phrases import Phrase

_EITHER = (
    frozenset({Turn.CREDITORS_WORD, Turn.DEBTORS_WORD}),
    frozenset({Turn.PRINCIPAL_FIRST, Turn.ORDER_BY_LAW}),
)


class WhyPanel(QWidget):
    """Switches for the second version, and above them what each cause does to the balance."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._asked = 0
        self._case: Case | None = None
        self.says = Text()
        self.refused = Refused()
        heads = [Head(say(words.CAUSE), stretches=True), Head(say(words.SHARE), figures=True)]
        self.shares = Grid(say(words.SHARES), heads)
        self.ticks: dict[Switch, Tick] = {}
        self._switches = column(spacing=0)
        self.conventions = ConventionsForm(workspace)
        self._make_entries()
        self.back = Button(say(words.SAME_AGAIN), self._same_again)
        self.facts = Fold(say(words.SWITCHES), say(words.SWITCHES_SAY), self._switches)
        self.terms = Fold(
            say(words.TERMS),
            say(words.TERMS_SAY),
            form((self.in_term, self.overdue), (self.due_on, self.as_of)),
        )
        self.rules = Fold(say(words.CONVENTIONS), say(words.CONVENTIONS_SAY), self.conventions)
        body = QWidget()
        parts = (self.says, self.refused, self.shares, self.facts, self.terms, self.rules)
        column(*parts, row(self.back, None), None, into=body, margins=(0, 10, 6, 0))
        column(scrolled(body, sideways=True), into=self)
        self.facts.open()
        self.conventions.changed.connect(self._compare)

    def show_case(self, case: Case) -> None:
        """Begin anew from a case that was replaced; what is switched stays switched."""
        before, self._case = self._case, case
        old_rule = old_rule_matters(case.claim, self._workspace.services.law)
        offered = (s for s in switches(case.claim) if old_rule or s.turn is not Turn.OLD_RULE)
        self._offer(tuple(offered))
        if before is None or Second.of(before) != Second.of(case):
            self._put(Second.of(case))
        self._compare()

    @property
    def second(self) -> Second:
        """The second version as it is chosen now."""
        on = frozenset(switch for switch, tick in self.ticks.items() if tick.value)
        as_of = self.as_of.value or self._workspace.case.as_of
        rates = self.in_term.value, self.overdue.value
        return Second(on, self.conventions.value, *rates, self.due_on.value, as_of)

    def _make_entries(self) -> None:
        clock = self._workspace.services.clock
        self.in_term = _rate_field(words.IN_TERM)
        self.overdue = _rate_field(words.OVERDUE)
        self.due_on = day_field(say(words.DUE_ON), clock)
        self.as_of = day_field(say(words.AS_OF), clock)
        for entry in (self.in_term, self.overdue, self.due_on, self.as_of):
            entry.changed.connect(self._compare)

    def _put(self, second: Second) -> None:
        self.conventions.put(second.conventions)
        self.in_term.put(second.in_term_rate)
        self.overdue.put(second.overdue_rate)
        self.due_on.put(second.due_on)
        self.as_of.put(second.as_of)

    def _offer(self, offered: tuple[Switch, ...]) -> None:
        """Offer the switches of a claim; one that was there already stays as it is."""
        for switch in [known for known in self.ticks if known not in offered]:
            tick = self.ticks.pop(switch)
            self._switches.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        for switch in offered:
            tick = self.ticks.get(switch) or self._made(switch)
            tick.box.setText(self._said(switch))
            self._switches.addWidget(tick)

    def _made(self, switch: Switch) -> Tick:
        tick = Tick(self._said(switch))
        tick.caption.hide()
        tick.changed.connect(lambda: self._turn(switch))
        self.ticks[switch] = tick
        return tick

    def _turn(self, switch: Switch) -> None:
        """Switch back what cannot be together with what was just switched."""
        for pair in _EITHER:
            for other in pair - {switch.turn}:
                tick = self.ticks.get(Switch(other))
                if switch.turn in pair and self.ticks[switch].value and tick is not None:
                    tick.put(value=False)
        self._compare()

    def _said(self, switch: Switch) -> str:
        if switch.turn is not Turn.COUNTED:
            return say(words.TURNS[switch.turn])
        case = self._case or self._workspace.case
        fact = getattr(case.claim, switch.field)[switch.index]
        said = words.LEAVE_OUT if fact.counted else words.COUNT_IN
        where = place_text(f"claim.{switch.field}[{switch.index}]")
        day = fact.on.isoformat() if fact.on else ""
        return say(said, where=where, day=day, amount=grouped(fact.amount) if fact.amount else "")

    def _same_again(self) -> None:
        for tick in self.ticks.values():
            tick.put(value=False)
        self._put(Second.of(self._workspace.case))
        self._compare()

    def _compare(self) -> None:
        """Split the gap on the other thread; only the last question is worked out and answered."""
        if self._case is None:
            return
        one, law = self._case, self._workspace.services.law
        other = second_version(one, self.second)
        self._asked += 1
        asked = self._asked
        count = too_many_causes(one, other)
        if count:
            self._show_rows([], say(words.TOO_MANY, count=count, most=MOST_CAUSES))
            return
        self.says.setText(say(words.WORKING))

        def job() -> Difference | None:
            return compare(one, other, law) if asked == self._asked else None

        self._workspace.print(
            self,
            job,
            lambda split: self._show(split) if split and asked == self._asked else None,
            lambda refusal: self._refuse(refusal) if asked == self._asked else None,
        )

    def _show(self, split: Difference) -> None:
        rows: list[Row] = [
            [say(names.CAUSE[share.cause]), _signed(share.amount)] for share in split.shares
        ]
        rows.append([Cell(say(words.GAP), "accent"), Cell(_signed(split.gap), "accent")])
        one, other = grouped(split.one), grouped(split.other)
        said = words.DIFFER if split.shares else words.SAME
        self._show_rows(rows, say(said, one=one, other=other, gap=_signed(split.gap)))

    def _show_rows(self, rows: list[Row], says: str) -> None:
        self.refused.clear()
        self.says.setText(says)
        self.shares.put(rows, whole=True)
        self.shares.setVisible(len(rows) > 1)

    def _refuse(self, refusal: Refusal) -> None:
        self._show_rows([], "")
        self.refused.say(refusal)


class WhyTab(QWidget):
    """The place of the comparison, which is made when it is looked at for the first time."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.panel: WhyPanel | None = None
        self._place = column(into=self)

    def show_case(self, case: Case) -> None:
        """Begin anew from a case that was replaced."""
        if self.panel is not None and self.isVisible():
            self.panel.show_case(case)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.panel is None:
            self.panel = WhyPanel(self._workspace)
            self._place.addWidget(self.panel)
        self.panel.show_case(self._workspace.case)


def _rate_field(name: Phrase) -> Field[Rate | None]:
    return Field(say(name), None, optional(typed_rate), written(written_rate))


def _signed(amount: Money) -> str:
    return f"+{grouped(amount)}" if amount.minor > 0 else grouped(amount)
