"""The lawful balance: totals, lines, events and notes, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from mediator.desktop import theme
from mediator.desktop.claims.lpr import LprForm
from mediator.desktop.claims.rows import (
    event_basis,
    event_rows,
    line_basis,
    line_rows,
    total_rows,
)
from mediator.desktop.claims.time_panel import TimePanel
from mediator.desktop.claims.trial import TrialDay
from mediator.desktop.claims.why import WhyTab
from mediator.desktop.widgets.basic import Card, Refused, Text, column, scrolled
from mediator.desktop.widgets.findings_list import FindingsList
from mediator.desktop.widgets.grids import Grid, Head
from mediator.desktop.words import place_text, say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case
from mediator.domain.refusals import LprNotKnown, Refusal
from mediator.domain.statements import ClaimStatement
from mediator.usecases.claims import state_claim
from mediator.wording import screen_claims as words
from mediator.wording import screen_tables as tables
from mediator.wording import screen_time as time_words
from mediator.wording import screen_why as why_words
from mediator.wording.figures import grouped
from mediator.wording.phrases import Phrase

TOTAL_ROW, LEAST_TABS, ACKNOWLEDGED = 28, 250, 3


class StatementView(Protocol):
    """What the presenter can show."""

    def show_statement(self, statement: ClaimStatement) -> None:
        """Show a balance."""

    def show_refusal(self, refusal: Refusal, *, lpr: bool) -> None:
        """Say why there is no balance; ``lpr`` offers to add an announcement."""


class StatementPresenter:
    """Works the balance out afresh whenever the case or the day is another one."""

    def __init__(
        self, view: StatementView, state: Callable[[Case, date | None], ClaimStatement]
    ) -> None:
        self._view, self._state = view, state

    def asked(self, case: Case, as_of: date | None) -> None:
        """Work the balance of a case out, for another day than its own if one is given."""
        try:
            statement = self._state(case, as_of)
        except Refusal as refusal:
            self._view.show_refusal(refusal, lpr=isinstance(refusal, LprNotKnown))
        else:
            self._view.show_statement(statement)


class StatementPanel(QWidget):
    """The balance on screen; ``fact_wanted`` names the place of a fact to go to."""

    fact_wanted = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.day = Text(kind="quiet", wrap=False)
        card = Card(say(words.BALANCE), self.day)
        self.waiting = Text(kind="refusal")
        self.trial = TrialDay(workspace.services.clock)
        self.refused = Refused()
        self.lpr = LprForm(workspace)
        self.totals = _grid(words.BALANCE, _TOTALS)
        self.totals.setProperty("kind", "tight")
        self.totals.verticalHeader().setDefaultSectionSize(theme.px(TOTAL_ROW))
        self.more = Text(kind="quiet")
        self.lines = _grid(words.LINES, _LINES)
        self.events = _grid(words.EVENTS, _EVENTS)
        self.article = Text(kind="quiet")
        self.event_basis = Text(kind="quiet")
        self.findings = FindingsList()
        self.time = TimePanel(workspace)
        self.why = WhyTab(workspace)
        self._make_tabs()
        head = (self.waiting, self.trial, self.more, self.refused, self.lpr)
        card.add(*head, self.totals, self.tabs)
        card.body.setStretchFactor(self.tabs, 1)
        self._filler = QWidget()
        card.add(self._filler)
        card.body.setStretchFactor(self._filler, 1)
        column(scrolled(card), into=self)
        self._statement: ClaimStatement | None = None
        law = workspace.services.law
        self._presenter = StatementPresenter(self, lambda c, day: state_claim(c, law, as_of=day))
        self.trial.changed.connect(lambda: self._ask(workspace.case))
        workspace.waiting.changed.connect(self._show_waiting)

    def show_case(self, case: Case) -> None:
        """Show the balance of a case."""
        self.trial.show_case(case)
        self._ask(case)
        self.time.show_case(case)
        self.why.show_case(case)
        self._show_waiting()

    def show_statement(self, statement: ClaimStatement) -> None:
        self.refused.clear()
        self._show_balance(balance=True, lpr=False)
        self._statement = statement
        self.day.setText(self._day(statement))
        self.totals.setColumnHidden(ACKNOWLEDGED, statement.acknowledged is None)
        self.totals.put(total_rows(statement), whole=True)
        self.more.setText(self._more(statement))
        self.lines.put(line_rows(statement))
        self.events.put(event_rows(statement))
        for grid in (self.lines, self.events):
            grid.choose(max(grid.currentIndex().row(), 0))
        self._choose_line(self.lines.currentIndex().row())
        self._choose_event(self.events.currentIndex().row())
        self.findings.put(statement.findings)

    def show_refusal(self, refusal: Refusal, *, lpr: bool) -> None:
        self.refused.say(refusal)
        self._show_balance(balance=False, lpr=lpr)

    def _make_tabs(self) -> None:
        lines, events, notes = QWidget(), QWidget(), QWidget()
        column(self.article, self.lines, into=lines, margins=(0, 8, 0, 0))
        column(self.event_basis, self.events, into=events, margins=(0, 8, 0, 0))
        column(self.findings, None, into=notes, margins=(0, 12, 0, 0))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setMinimumHeight(theme.px(LEAST_TABS))
        for part, name in (
            (lines, words.LINES),
            (events, words.EVENTS),
            (notes, words.NOTES),
            (self.time, time_words.TAB),
            (self.why, why_words.TAB),
        ):
            self.tabs.addTab(part, say(name))
        self.tabs.currentChanged.connect(self._make_room)
        self.lines.chosen.connect(self._choose_line)
        self.events.chosen.connect(self._choose_event)
        self.lines.opened.connect(lambda at: self._want(self._known.lines[at].fact))
        self.events.opened.connect(lambda at: self._want(self._known.events[at].place))

    @property
    def _known(self) -> ClaimStatement:
        """The statement that is shown; rows can be chosen only while there is one."""
        assert self._statement is not None  # noqa: S101  for the type alone
        return self._statement

    def _ask(self, case: Case) -> None:
        self._presenter.asked(case, self.trial.value)

    def _day(self, statement: ClaimStatement) -> str:
        day, own = statement.as_of.isoformat(), self._workspace.case.as_of.isoformat()
        if self.trial.value is not None:
            return say(words.ON_TRIAL, day=day, as_of=own)
        return say(words.AS_OF, day=day)

    def _more(self, statement: ClaimStatement) -> str:
        more = [say(words.PER_DIEM, amount=grouped(statement.per_diem))]
        if statement.overpaid:
            more.append(say(words.OVERPAID, amount=grouped(statement.overpaid)))
        if statement.filing_assumed and statement.filed_on is not None:
            more.append(say(words.FILING_ASSUMED, day=statement.filed_on.isoformat()))
        return " · ".join(more)

    def _choose_line(self, at: int) -> None:
        lines = self._known.lines
        self.article.setText(line_basis(lines[at]) if 0 <= at < len(lines) else "")

    def _choose_event(self, at: int) -> None:
        events = self._known.events
        self.event_basis.setText(event_basis(events[at]) if 0 <= at < len(events) else "")

    def _want(self, place: str) -> None:
        if place_text(place):
            self.fact_wanted.emit(place)

    def _show_waiting(self) -> None:
        """Say how many rows typed at the left are not counted, and in which ledgers."""
        counts = self._workspace.waiting.count(self._workspace.case.id)
        parts = [say(tables.WAITING_PART, ledger=n, count=c) for n, c in counts.items()]
        where = say(tables.JOINT).join(parts)
        self.waiting.setText(say(tables.WAITING, count=sum(counts.values()), where=where))
        self.waiting.setVisible(bool(counts))

    def _make_room(self) -> None:
        """Give all the height to what has nothing to do with these sums, or has its own."""
        alone = self.tabs.currentWidget() in (self.time, self.why)
        sums = not alone and not self.tabs.isHidden()
        self.totals.setVisible(sums)
        self.more.setVisible(sums)

    def _show_balance(self, *, balance: bool, lpr: bool) -> None:
        for part in (self.day, self.totals, self.more, self.tabs):
            part.setVisible(balance)
        self._make_room()
        self._filler.setVisible(not balance)
        self.lpr.setVisible(lpr)


_TOTALS = (
    (words.PART, False, True),
    (words.ASSERTED, True, False),
    (words.SUPPORTED, True, False),
    (words.ACKNOWLEDGED, True, False),
    (words.UNSUPPORTED, True, False),
)
_LINES = (
    (words.FIRST_DAY, False, False),
    (words.LAST_DAY, False, False),
    (words.PART, False, True),
    (words.BASE, True, False),
    (words.YEARLY_RATE, True, False),
    (words.DAYS, True, False),
    (words.AMOUNT, True, False),
)
_EVENTS = (
    (words.DAY, False, False),
    (words.EVENT, False, False),
    (words.AMOUNT, True, False),
    (words.USED, False, True),
    (words.BALANCE_AFTER, True, False),
)


def _grid(name: Phrase, heads: tuple[tuple[Phrase, bool, bool], ...]) -> Grid:
    made = [Head(say(title), figures, stretches) for title, figures, stretches in heads]
    return Grid(say(name), made)
