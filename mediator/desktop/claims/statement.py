"""The lawful balance: totals, lines, events and notes, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from mediator.desktop import discreet, theme
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
from mediator.desktop.widgets.basic import Button, Card, Refused, Text, column, row, scrolled
from mediator.desktop.widgets.findings_list import FindingsList
from mediator.desktop.widgets.grids import Grid, Head
from mediator.desktop.widgets.later import Behind, Later
from mediator.desktop.words import place_text, say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case
from mediator.domain.progress import progress
from mediator.domain.refusals import LprNotKnown, Refusal
from mediator.domain.stages import Progress, Stage
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
    """The balance on screen; ``fact_wanted`` names the place of a fact to go to.

    ``left`` says that the mediator goes on to the rooms: offered once nothing is missing.
    """

    fact_wanted = Signal(str)
    left = Signal()

    def __init__(self, workspace: Workspace, place: QWidget) -> None:
        super().__init__(place)
        self._workspace = workspace
        self.day = Text(kind="quiet", wrap=False)
        self.on = Button(say(words.ON), self.left.emit, "primary")
        card = Card(say(words.BALANCE), self.day)
        card.body.setContentsMargins(16, 12, 16, 10)  # the way on is higher than words
        column(scrolled(card), into=self)
        self.waiting = Text(kind="refusal")
        self.trial = TrialDay(workspace.services.clock)
        self.refused = Refused()
        self._lpr = Later(partial(LprForm, workspace))
        self.totals = _grid(words.BALANCE, _TOTALS)
        self.totals.setProperty("kind", "tight")
        self.totals.verticalHeader().setDefaultSectionSize(theme.px(TOTAL_ROW))
        self.more = Text(kind="quiet")
        self.lines = _grid(words.LINES, _LINES)
        self.events = _grid(words.EVENTS, _EVENTS)
        self.article = Text(kind="quiet")
        self.event_basis = Text(kind="quiet")
        self.findings = FindingsList()
        self.of_time = Behind(partial(TimePanel, workspace))
        self.why = WhyTab(workspace)
        self.tabs = QTabWidget()
        sums = row(self.more, self.on)
        sums.setStretch(0, 1)
        sums.setAlignment(self.on, Qt.AlignmentFlag.AlignRight)
        card.add(self.waiting, self.trial, sums, self.refused, self._lpr, self.totals, self.tabs)
        self._fill_tabs()
        card.body.setStretchFactor(self.tabs, 1)
        self._filler = QWidget()
        card.add(self._filler)
        card.body.setStretchFactor(self._filler, 1)
        self._statement: ClaimStatement | None = None
        self._stale: set[QWidget] = set()
        law = workspace.services.law
        self._presenter = StatementPresenter(self, lambda c, day: state_claim(c, law, as_of=day))
        self.trial.changed.connect(lambda: self._ask(workspace.case))
        workspace.waiting.changed.connect(self._show_waiting)

    @property
    def lpr(self) -> LprForm:
        """What takes an announcement that the law table does not hold yet."""
        return self._lpr.part

    @property
    def time(self) -> TimePanel:
        """How long the claim and its guarantees last."""
        return self.of_time.part

    def show_case(self, case: Case) -> None:
        """Show the balance of a case."""
        self.trial.show_case(case)
        self._stale.add(self.of_time)
        self._ask(case)
        self.why.show_case(case)
        self._show_waiting()

    def show_statement(self, statement: ClaimStatement) -> None:
        self.refused.clear()
        self._show_balance(balance=True, lpr=False)
        self._statement = statement
        self.day.setText(self._day(statement))
        self.totals.setColumnHidden(ACKNOWLEDGED, statement.acknowledged is None)
        self.totals.put(total_rows(statement), whole=True)
        self.more.setText(discreet.shown(self._more(statement)))
        self.findings.put(statement.findings)
        self._stale |= {self._of_lines, self._of_events}
        if self.isVisible():
            self._refresh()
        else:  # a page is painted with its totals; hundreds of lines follow in the next turn
            QTimer.singleShot(0, self, self._refresh)

    def show_refusal(self, refusal: Refusal, *, lpr: bool) -> None:
        self.refused.say(refusal)
        self._show_balance(balance=False, lpr=lpr)

    def _refresh(self) -> None:
        """Fill the tab in front, unless what it shows is of today; the others wait their turn."""
        front = self.tabs.currentWidget()
        if front not in self._stale:
            return
        self._stale.discard(front)
        if front is self.of_time:
            self.time.show_case(self._workspace.case)
        elif front is self._of_lines:
            self.lines.put(line_rows(self._known))
            self.lines.choose(max(self.lines.currentIndex().row(), 0))
            self._choose_line(self.lines.currentIndex().row())
        else:
            self.events.put(event_rows(self._known))
            self.events.choose(max(self.events.currentIndex().row(), 0))
            self._choose_event(self.events.currentIndex().row())

    def _fill_tabs(self) -> None:
        self._of_lines, self._of_events = lines, events = QWidget(), QWidget()
        notes = QWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setMinimumHeight(theme.px(LEAST_TABS))
        for part, name in (
            (lines, words.LINES),
            (events, words.EVENTS),
            (notes, words.NOTES),
            (self.of_time, time_words.TAB),
            (self.why, why_words.TAB),
        ):
            self.tabs.addTab(part, say(name))
        column(self.article, self.lines, into=lines, margins=(0, 8, 0, 0))
        column(self.event_basis, self.events, into=events, margins=(0, 8, 0, 0))
        column(self.findings, None, into=notes, margins=(0, 12, 0, 0))
        self.tabs.currentChanged.connect(self._make_room)
        self.tabs.currentChanged.connect(self._refresh)
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
        alone = self.tabs.currentWidget() in (self.of_time, self.why)
        sums = not alone and not self.tabs.isHidden()
        self.totals.setVisible(sums)
        self.more.setVisible(sums)

    def _show_balance(self, *, balance: bool, lpr: bool) -> None:
        for part in (self.day, self.totals, self.more, self.tabs):
            part.setVisible(balance)
        done = progress(self._workspace.case)[Stage.CLAIMS] is Progress.DONE
        self.on.setVisible(balance and done)
        self._make_room()
        self._filler.setVisible(not balance)
        if lpr or self._lpr.made is not None:
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
