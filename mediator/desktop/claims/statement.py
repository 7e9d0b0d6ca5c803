"""The lawful balance: totals, lines, events and notes, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QTabWidget, QWidget

from mediator.desktop.claims.lpr import LprForm
from mediator.desktop.claims.rows import event_rows, line_rows, total_rows
from mediator.desktop.claims.time_panel import TimePanel
from mediator.desktop.widgets.basic import Card, Refused, Text, column
from mediator.desktop.widgets.findings_list import FindingsList
from mediator.desktop.widgets.grids import Cell, Grid, Head
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case
from mediator.domain.refusals import LprNotKnown, Refusal
from mediator.domain.statements import ClaimStatement
from mediator.usecases.claims import state_claim
from mediator.wording import screen_claims as words
from mediator.wording import screen_time as time_words
from mediator.wording.figures import grouped
from mediator.wording.phrases import Phrase


class StatementView(Protocol):
    """What the presenter can show."""

    def show_statement(self, statement: ClaimStatement) -> None:
        """Show a balance."""

    def show_refusal(self, refusal: Refusal, *, lpr: bool) -> None:
        """Say why there is no balance; ``lpr`` offers to add an announcement."""


class StatementPresenter:
    """Works the balance out afresh whenever the case is replaced."""

    def __init__(self, view: StatementView, state: Callable[[Case], ClaimStatement]) -> None:
        self._view, self._state = view, state

    def case_replaced(self, case: Case) -> None:
        """Work the balance of a case out."""
        try:
            statement = self._state(case)
        except Refusal as refusal:
            self._view.show_refusal(refusal, lpr=isinstance(refusal, LprNotKnown))
        else:
            self._view.show_statement(statement)


class StatementPanel(QWidget):
    """The balance on screen."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        card = Card(say(words.BALANCE))
        self.day = Text(kind="quiet")
        self.refused = Refused()
        self.lpr = LprForm(workspace)
        self.totals = _grid(words.BALANCE, _TOTALS)
        self.more = Text(kind="quiet")
        self.lines = _grid(words.LINES, _LINES)
        self.events = _grid(words.EVENTS, _EVENTS)
        self.article = Text(kind="quiet")
        self.findings = FindingsList()
        self.time = TimePanel(workspace)
        lines, notes = QWidget(), QWidget()
        column(self.lines, self.article, into=lines)
        column(self.findings, None, into=notes, margins=(0, 12, 0, 0))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for part, name in (
            (lines, words.LINES),
            (self.events, words.EVENTS),
            (notes, words.NOTES),
            (self.time, time_words.TAB),
        ):
            self.tabs.addTab(part, say(name))
        self.tabs.currentChanged.connect(self._make_room)
        card.add(self.day, self.refused, self.lpr, self.totals, self.more, self.tabs)
        card.body.setStretchFactor(self.tabs, 1)
        self._filler = QWidget()
        card.add(self._filler)
        card.body.setStretchFactor(self._filler, 1)
        column(card, into=self)
        self._lines: list[list[Cell | str]] = []
        self.lines.chosen.connect(self._choose_line)
        law = workspace.services.law
        self._presenter = StatementPresenter(self, lambda case: state_claim(case, law))

    def show_case(self, case: Case) -> None:
        """Show the balance of a case."""
        self._presenter.case_replaced(case)
        self.time.show_case(case)

    def show_statement(self, statement: ClaimStatement) -> None:
        self.refused.clear()
        self._show_balance(balance=True, lpr=False)
        day = say(words.AS_OF, day=statement.as_of.isoformat())
        if statement.filing_assumed and statement.filed_on is not None:
            day += " · " + say(words.FILING_ASSUMED, day=statement.filed_on.isoformat())
        self.day.setText(day)
        self.totals.put(total_rows(statement), whole=True)
        more = say(words.PER_DIEM, amount=grouped(statement.per_diem))
        if statement.overpaid:
            more += " · " + say(words.OVERPAID, amount=grouped(statement.overpaid))
        self.more.setText(more)
        self._lines = line_rows(statement)
        self.lines.put([row[:-1] for row in self._lines])
        self.lines.choose(max(self.lines.currentIndex().row(), 0))
        self.events.put(event_rows(statement))
        self.findings.put(statement.findings)

    def _choose_line(self, at: int) -> None:
        self.article.setText(say(words.ARTICLE, articles=self._lines[at][-1]))

    def show_refusal(self, refusal: Refusal, *, lpr: bool) -> None:
        self.refused.say(refusal)
        self._show_balance(balance=False, lpr=lpr)

    def _make_room(self) -> None:
        """Give the time and the guarantors, who have nothing to do with sums, all the height."""
        sums = self.tabs.currentWidget() is not self.time and not self.tabs.isHidden()
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
