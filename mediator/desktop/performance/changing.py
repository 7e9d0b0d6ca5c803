"""The card on which a change of the plan is worked out, taken back and signed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from mediator.desktop import discreet, theme
from mediator.desktop.widgets.basic import Button, Card, Text
from mediator.desktop.widgets.entries import Count, Pick, Tick
from mediator.desktop.widgets.findings_list import FindingsList
from mediator.desktop.widgets.flow import Flow
from mediator.desktop.widgets.forms import day_field, form, percent_field, text_field
from mediator.desktop.widgets.grids import Grid, Head
from mediator.desktop.words import language, say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case
from mediator.domain.components import CHARGES, Component
from mediator.domain.refusals import Refusal
from mediator.domain.replans import Replan, WaivedShare, WaiverOrder
from mediator.usecases import replanning as acts
from mediator.usecases.history import Change
from mediator.wording import refusals, replanning
from mediator.wording import screen_performance as words

Act = Callable[[Case], Change]
MOST_PAYMENTS, MOST_MISSES = 120, 12


class ChangeCard(Card):
    """A new plan in the place of the one signed, with both orders beside each other."""

    def __init__(self, workspace: Workspace, do: Callable[[Act], bool]) -> None:
        super().__init__(say(words.CHANGE))
        self._workspace, self._do = workspace, do
        clock = workspace.services.clock
        self.on = day_field(say(words.CHANGE_ON), clock)
        self.first = day_field(say(words.FIRST_DUE), clock)
        self.payments = Count(say(words.NEW_PAYMENTS), 1, MOST_PAYMENTS)
        self.misses = Count(say(words.MISSES), 0, MOST_MISSES)
        self.interest = percent_field(say(words.LET_OFF_INTEREST))
        self.principal = percent_field(say(words.LET_OFF_PRINCIPAL))
        self.capitalize = Tick(say(words.CAPITALIZE))
        orders = [(order, say(replanning.ORDER[order])) for order in WaiverOrder]
        self.order = Pick(say(words.WAIVER_ORDER), orders)
        self.percent = percent_field(say(words.NEW_PERCENT))
        self.reason = text_field(say(words.CHANGE_REASON))
        self.consents = text_field(say(words.CONSENTS))
        self.state = Text(kind="strong")
        self.report = Text()
        name, *orders_said = replanning.orders_head(language())
        heads = [Head(name, stretches=True), *(Head(o, figures=True) for o in orders_said)]
        self.orders = Grid(say(words.CHANGE), heads)
        self.findings = FindingsList()
        self.work_out = Button(say(words.WORK_OUT), self.propose)
        self.take_back = Button(say(words.TAKE_BACK), self.drop)
        self.sign = Button(say(words.SIGN_TODAY), self.sign_today)
        self.add(
            form(
                (self.on, self.first),
                (self.payments, self.misses),
                (self.interest, self.principal),
                (self.capitalize, self.percent),
            ),
            self.order,
            self.reason,
            self.consents,
            Flow(self.work_out, self.take_back, self.sign, spacing=theme.SMALL),
            Text(say(words.CHANGE_HINT), "quiet"),
            self.state,
            self.report,
            self.orders,
            self.findings,
        )

    def show_case(self, case: Case) -> None:
        """Show the last change of a case, worked out anew."""
        replans = case.performance.replans
        is_draft = bool(replans) and replans[-1].signed_on is None
        self.take_back.setEnabled(is_draft)
        self.sign.setEnabled(is_draft)
        self.state.setText("")
        self.report.setText("")
        self.orders.put([], whole=True)
        self.orders.setVisible(bool(replans))
        self.findings.hide()
        if replans:
            self._show(case)

    def _show(self, case: Case) -> None:
        law, today = self._workspace.services.law, self._workspace.services.clock().date()
        try:
            proposal = acts.worked_out(case, law)
        except Refusal as refusal:
            self.state.setText(refusals.sentence(refusal, language()))
            return
        signed, number = case.performance.replans[-1].signed_on, proposal.agreement.number
        told = (
            say(words.DRAFT_OF, number=number)
            if signed is None
            else say(words.SIGNED_OF, day=signed.isoformat(), number=number)
        )
        self.state.setText(told)
        caught = acts.examine_replan(proposal, law, today=today)
        found = tuple(each.finding for each in caught)
        lines = replanning.summary_lines(proposal.agreement, language())
        self.report.setText(discreet.shown("\n".join(lines)))
        self.findings.put(found)
        self.findings.show()
        self.orders.put(replanning.orders_rows(proposal.orders, language()), whole=True)

    def propose(self) -> None:
        """Work out what is typed, and record it as a draft."""
        on, first = self.on.value, self.first.value
        if on is None or first is None:
            self.state.setText(say(words.CHANGE_NEEDS))
            return
        replan, law = self._typed(on, first), self._workspace.services.law
        self._do(lambda case: acts.propose_replan(case, law, replan))

    def drop(self) -> None:
        """Take the draft back."""
        self._do(acts.take_back_replan)

    def sign_today(self) -> None:
        """Record that the draft was signed today."""
        services = self._workspace.services
        today = services.clock().date()
        self._do(lambda case: acts.sign_replan(case, services.law, today))

    def _typed(self, on: date, first: date) -> Replan:
        for each in (self.payments, self.misses):
            each.flush()
        names = (name.strip() for name in self.consents.value.split("、"))
        return Replan(
            agreed_on=on,
            first_due_on=first,
            payments=self.payments.value,
            reason=self.reason.value,
            waived=tuple(self._waived()),
            capitalize=self.capitalize.value,
            order=self.order.value,
            percent=self.percent.value,
            allowed_misses=self.misses.value,
            consents=tuple(name for name in names if name),
        )

    def _waived(self) -> list[WaivedShare]:
        shares: list[tuple[Component, Decimal | None]] = [
            *((part, self.interest.value) for part in CHARGES),
            (Component.PRINCIPAL, self.principal.value),
        ]
        return [WaivedShare(part, percent) for part, percent in shares if percent]
