"""The rounds page: the menu at the left, both sides and the result at the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from mediator.desktop import theme
from mediator.desktop.audience import Audience
from mediator.desktop.board.rows import menu_heads, menu_rows
from mediator.desktop.page import Page
from mediator.desktop.rounds.ballot import BallotPanel
from mediator.desktop.rounds.opening import OpeningCard
from mediator.desktop.rounds.presenter import RoundsPresenter
from mediator.desktop.rounds.slips import SlipPanel
from mediator.desktop.widgets.basic import Button, Card, Refused, Text, column, row
from mediator.desktop.widgets.grids import Grid
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case
from mediator.domain.envelopes import Envelope
from mediator.domain.menu import Menu
from mediator.domain.refusals import AnswerIncomplete, PlanUnknown, Refusal
from mediator.domain.rounds import MOST_ROUNDS, Outcome, Question, Sealing, Side
from mediator.domain.stages import Stage
from mediator.usecases.agreement import choose_plan, signing_day
from mediator.usecases.history import Change
from mediator.usecases.ports import Archive
from mediator.wording import screen_board
from mediator.wording import screen_rounds as words

T = TypeVar("T")

SIDE_WIDTH = 360
_ROOMS = {Side.CREDITOR: Audience.CREDITOR, Side.DEBTOR: Audience.DEBTOR}


class SideCard(Card):
    """Whether one side has sealed."""

    def __init__(self, side: Side, answer: Callable[[], None]) -> None:
        self.state = Text(say(words.UNANSWERED), "quiet", wrap=False)
        super().__init__(say(words.SIDES[side]), self.state)
        self.answer = Button(say(words.ANSWER, side=say(words.SIDES[side])), answer)
        self.add(self.answer)

    def show_sealed(self, receipt: str) -> None:
        """Say whether this side has sealed, and under which receipt; empty for not yet."""
        sealed = bool(receipt)
        done = f"✓ {say(words.SEALED_AS, receipt=receipt)}"
        self.state.setText(done if sealed else f"○ {say(words.UNANSWERED)}")
        self.state.set_kind("saved" if sealed else "quiet")
        self.answer.setVisible(not sealed)


class RoundsPage(Page):
    """One round at a time."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, Audience.BOTH)
        self.menu: Menu | None = None
        self.asked: Question | None = None
        self.ballot: BallotPanel | None = None
        self.slips: SlipPanel | None = None
        self.title = Text(kind="title", wrap=False)
        self.plans = Grid(say(screen_board.PLANS), menu_heads())
        self.refused = Refused()
        self.sides = {side: SideCard(side, self._answerer(side)) for side in Side}
        self.result = Text(kind="figure")
        self.late = Text(kind="refusal")
        self.receipts = Text(kind="quiet")
        self.earlier = Text(kind="quiet")
        self.opening = OpeningCard(workspace.services.clock, self._open, self._void)
        self.take = Button(say(screen_board.TAKE), self._take, "primary")
        self._lay_out()
        self._presenter = RoundsPresenter(self, workspace.services, self._ask, self._keep)
        self.show_case(workspace.case)

    @property
    def answering(self) -> bool:
        """Tell whether a side has its ballot on the screen."""
        return self.ballot is not None or self.slips is not None

    def show_case(self, case: Case) -> None:
        self._drop_desk()
        self.opening.forget()
        self._presenter.case_replaced(case)

    def leave(self) -> None:
        self._drop_desk()
        self.opening.forget()
        super().leave()

    def show_menu(self, menu: Menu, case: Case) -> None:
        self.menu = menu
        self.refused.clear()
        self._work.show()
        self.plans.put(menu_rows(menu))
        outcomes = case.outcomes
        self._joint = next((o.joint_yes for o in reversed(outcomes) if o.joint_yes), None)
        plans = [option.id for option in menu.options]
        if self._joint in plans:
            self.plans.choose(plans.index(self._joint))
        self.result.setText(_outcome_text(menu, outcomes[-1]) if outcomes else "")
        self.late.setText(_late_text(outcomes[-1]) if outcomes else "")
        self.late.setVisible(bool(self.late.text()))
        self.result.setVisible(bool(outcomes))
        codes = {side.value: code for side, code in outcomes[-1].receipts} if outcomes else {}
        self.receipts.setText(say(words.RECEIPTS, **codes) if len(codes) > 1 else "")
        self.receipts.setVisible(len(codes) > 1)
        lines = [
            say(words.EARLIER, number=o.round, result=_outcome_text(menu, o)) for o in outcomes[:-1]
        ]
        self.earlier.setText("\n".join(lines))
        self.earlier.setVisible(bool(lines))
        self.take.setVisible(self._joint is not None)
        number = len(outcomes) if self._joint else min(len(outcomes) + 1, MOST_ROUNDS)
        self.title.setText(say(words.ROUND, number=number, most=MOST_ROUNDS))
        self._result.setVisible(bool(outcomes))
        for part in (*self.sides.values(), self.opening):
            part.hide()

    def show_round(self, asked: Question, sealed: Sealing) -> None:
        self.asked = asked
        if self._joint is not None:
            return
        for side, card in self.sides.items():
            card.show_sealed(dict(sealed.receipts).get(side, ""))
            card.show()
        self.refused.clear()
        if sealed.void:
            whose = "、".join(say(words.SIDES[side]) for side in Side if side in sealed.void)
            self.refused.tell(say(words.MENU_CHANGED, sides=whose))
        self.opening.show_sealed(sealed)
        self.opening.show()
        both = sealed.sides == set(Side)
        first = self.opening.codes[Side.CREDITOR] if both else self._first_open(sealed.sides)
        first.setFocus()

    def show_slips(self, menu: Menu, envelope: Envelope) -> None:
        self._drop_desk()
        panel = SlipPanel(self.workspace, menu, envelope, self._drop_desk)
        self.slips = panel
        self._put_on_desk(panel, envelope.ballot.side)
        panel.print.setFocus()

    def show_refusal(self, refusal: Refusal) -> None:
        if isinstance(refusal, AnswerIncomplete) and self.menu is not None:
            known = {option.id: option.letter for option in self.menu.options}
            letters = (known.get(plan, plan) for plan in refusal.plans)
            refusal = AnswerIncomplete(tuple(sorted(letters)))
        if self.ballot is not None:
            self.ballot.refused.say(refusal)
            return
        self.opening.ready_again()
        self.refused.say(refusal)
        self._work.setVisible(self.menu is not None)

    def _lay_out(self) -> None:
        side = QWidget()
        side.setFixedWidth(theme.px(SIDE_WIDTH))
        result = Card()
        result.add(self.result, self.late, self.receipts, self.earlier, self.take)
        self._result = result
        column(*self.sides.values(), self.opening, result, None, into=side, spacing=12)
        left = QWidget()
        column(Text(say(words.RULE), "quiet"), self.plans, into=left, spacing=10)
        self._work = QWidget()
        row(left, side, into=self._work, spacing=16)
        front = QWidget()
        parts = column(self.title, self.refused, self._work, into=front, margins=(20, 16, 20, 16))
        parts.setStretch(2, 1)
        self._views = QStackedWidget()
        self._views.addWidget(front)
        desk = QWidget()
        self._desk = column(into=desk, margins=(24, 20, 24, 20))
        self._views.addWidget(desk)
        column(self._views, into=self)

    def _first_open(self, sealed: frozenset[Side]) -> QWidget:
        return next(self.sides[side].answer for side in Side if side not in sealed)

    def _answerer(self, side: Side) -> Callable[[], None]:
        def answer() -> None:
            if self.menu is None or self.asked is None:
                return
            number = self.asked.round
            panel = BallotPanel(side, number, self.menu, self._seal, self._drop_desk)
            self.ballot = panel
            self._put_on_desk(panel, side)
            panel.answers[0].yes.setFocus()

        return answer

    def _seal(self, side: Side, answers: dict[str, bool], digits: str) -> None:
        try:
            day = self.opening.wanted_day
        except Refusal as refusal:
            self.show_refusal(refusal)
            return
        self._presenter.seal(side, answers, digits, day)

    def _open(self, codes: dict[Side, str]) -> None:
        self._presenter.open(codes)

    def _keep(self, change: Change) -> None:
        """Add what was revealed to the case as it is now; it lies on the disk already."""
        case = replace(self.workspace.case, outcomes=change.case.outcomes)
        self.workspace.keep(Change(case, change.act))

    def _void(self) -> None:
        self._presenter.void()

    def _put_on_desk(self, panel: QWidget, side: Side) -> None:
        self._desk.addWidget(panel)
        self._views.setCurrentIndex(1)
        self.show_audience(_ROOMS[side])

    def _drop_desk(self) -> None:
        """Destroy the marks, or what is to be taken away; nothing of them stays on screen."""
        panel = self.ballot or self.slips
        self.ballot = self.slips = None
        if panel is not None:
            self._views.setCurrentIndex(0)
            self._desk.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
            self.show_audience(Audience.BOTH)

    def _ask(self, job: Callable[[Archive], T], done: Callable[[T], None]) -> None:
        self.workspace.ask(self, job, done, self.show_refusal)

    def _take(self) -> None:
        case, services = self.workspace.case, self.workspace.services
        agreed_on = signing_day(case, services.clock().date())
        extra = case.settlement.extra_terms if case.settlement else ()
        try:
            change = choose_plan(
                case, services.law, self._joint or "", agreed_on=agreed_on, extra_terms=extra
            )
        except Refusal as refusal:
            self.show_refusal(refusal)
            return
        self.workspace.keep(change)
        self.want(Stage.AGREEMENT)


def _late_text(outcome: Outcome) -> str:
    if not outcome.opened_late:
        return ""
    return say(words.OPENED_LATE, on=outcome.opened_on, by=outcome.open_by)


def _outcome_text(menu: Menu, outcome: Outcome) -> str:
    if outcome.joint_yes is None:
        return say(words.NO_JOINT_YES)
    try:
        letter = menu.option(outcome.joint_yes).letter
    except PlanUnknown:
        return say(words.PLAN_GONE)
    return say(words.JOINT_YES, letter=letter)
