"""The follow-up page: payments are noted at the left, where the agreement stands is at the right.

Nothing of the standing is kept: it is worked out anew whenever a fact changes. Before a plan is
chosen there is nothing to pay: the page says what comes first, and keeps the closing, for a
mediation that failed is closed here too.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from mediator.desktop import discreet, theme
from mediator.desktop.audience import Audience
from mediator.desktop.page import Page
from mediator.desktop.performance import rows
from mediator.desktop.performance.changing import Act, ChangeCard
from mediator.desktop.performance.visiting import ClosingCard, VisitCard
from mediator.desktop.widgets.basic import Button, Card, Refused, Text, column, row, scrolled
from mediator.desktop.widgets.entries import Pick, Tick
from mediator.desktop.widgets.forms import day_field, form, money_field, percent_field, text_field
from mediator.desktop.widgets.grids import Grid
from mediator.desktop.widgets.later import Later, fill_soon
from mediator.desktop.words import language, say
from mediator.desktop.workspace import Workspace
from mediator.domain.agreement_standing import AgreementStanding
from mediator.domain.case import Case
from mediator.domain.dues import DueKind
from mediator.domain.money import Money
from mediator.domain.receipts import Conversion, Payer, Performance, Receipt, Sign
from mediator.domain.refusals import Refusal
from mediator.domain.stages import Stage
from mediator.domain.warnings import SignKind, warned
from mediator.usecases import performance as acts
from mediator.usecases.agreement import YUAN
from mediator.usecases.history import Change
from mediator.usecases.replanning import followed_in_force
from mediator.wording import performance as told
from mediator.wording import screen_performance as words
from mediator.wording.figures import grouped
from mediator.wording.warnings import warned_report

SIDE_WIDTH = 400

C = TypeVar("C", ChangeCard, VisitCard, ClosingCard)


class PerformancePage(Page):
    """Note payments and signs; see rows, sums, reasons and warnings."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, Audience.MEDIATOR)
        clock = workspace.services.clock
        self.on = day_field(say(words.ON), clock)
        self.amount = money_field(say(words.AMOUNT))
        self.means = text_field(say(words.MEANS))
        self.proof = text_field(say(words.PROOF))
        self.paid_by = Pick(say(words.PAID_BY), [(p, say(told.PAYER[p])) for p in Payer])
        self.payer = text_field(say(words.PAYER_NAME))
        self.pooled = Tick(say(words.POOLED))
        self.foreign = text_field(say(words.FOREIGN))
        self.rate = percent_field(say(words.RATE))
        self.rate_source = text_field(say(words.RATE_SOURCE))
        self.confirmed_on = day_field(say(words.CONFIRMED), clock)
        signs = [(k.code, _sign_name(k.chinese, k.english)) for k in self._signs.values()]
        self.sign = Pick(say(words.SIGN), signs or [("", "")])
        self.sign_note = text_field(say(words.SIGN_NOTE))
        self.refused = Refused()
        self.state = Text(kind="heading")
        self.report = Text()
        self.warning = Text()
        self.look = Text()
        self.why = Text(kind="quiet")
        self.once = Text(say(words.PAID_AT_ONCE), "quiet")
        self.first = Button(say(words.TO_AGREEMENT), lambda: self.want(Stage.AGREEMENT), "primary")
        self.dues = Grid(say(words.STANDING), rows.due_heads())
        self.receipts = Grid(say(words.PAYMENTS), rows.receipt_heads())
        self.as_due = Button(say(words.AS_DUE), self.record_due, "primary")
        self._change = Later(partial(self._shown, ChangeCard))
        self._visit = Later(partial(self._shown, VisitCard))
        self._closing = Later(partial(self._shown, ClosingCard))
        self._below = self._change, self._visit, self._closing
        self._found: AgreementStanding | None = None
        self._lay_out()
        self.confirmed_on.changed.connect(self._confirm)
        self.offer("payment.due", words.AS_DUE, self.record_due, "Alt+P")
        self.offer(
            "payment.start", words.TO_PAYMENT, self.start_payment, "P", available=self._is_begun
        )
        self.offer("visit.start", words.TO_VISIT, self.start_visit, "V", available=self._is_begun)
        self.offer("payment.record", words.ADD, self.record, "Ctrl+Return", "Ctrl+Enter")
        self.show_case(workspace.case)
        self._filling = fill_soon(self, self._below)

    @property
    def change(self) -> ChangeCard:
        """Where the plan is changed."""
        return self._change.part

    @property
    def visit(self) -> VisitCard:
        """Where a visit is noted."""
        return self._visit.part

    @property
    def closing(self) -> ClosingCard:
        """Where the case is closed."""
        return self._closing.part

    @property
    def _signs(self) -> dict[str, SignKind]:
        return dict(self.workspace.services.signs)

    def show_case(self, case: Case) -> None:
        self.refused.clear()
        self.confirmed_on.put(case.performance.confirmed_on)
        self.receipts.put([rows.receipt_row(r) for r in case.performance.receipts], whole=True)
        for place in self._below:
            if place.made is not None:
                place.made.show_case(case)
        self._found = None
        begun = self._is_begun()
        for part in (self._left, self._payments, self._change, self._visit, self.dues):
            part.setVisible(begun)
        self.first.setVisible(case.settlement is None)
        try:
            self._show_standing(case)
        except Refusal as refusal:
            self._show_nothing()
            if case.settlement is not None:
                self.refused.say(refusal)

    def _shown(self, make: Callable[[Workspace, Callable[[Act], bool]], C]) -> C:
        """Make a card that lies below what is seen first, with what the case says now."""
        card = make(self.workspace, self._do)
        card.show_case(self.workspace.case)
        return card

    def record(self) -> None:
        """Note the payment as typed."""
        self.flush()
        on = self.on.value
        try:
            converted = self._converted()
        except Refusal as refusal:
            self.refused.say(refusal)
            return
        amount = converted.amount(YUAN) if converted else self.amount.value
        if on is None or amount is None:
            self.refused.tell(say(words.NEEDS_BOTH))
            return
        self._record(
            Receipt(
                on=on,
                amount=amount,
                means=self.means.value,
                proof=self.proof.value,
                paid_by=self.paid_by.value,
                payer=self.payer.value,
                converted=converted,
            ),
            pooled=self.pooled.value,
        )

    def start_payment(self) -> None:
        """Go to the payment form: today and what is due next stand there to be typed over."""
        if self.on.value is None:
            self.on.put(self.workspace.services.clock().date())
        if self.amount.value is None:
            self.amount.put(self._next_amount())
        self._left.ensureWidgetVisible(self.amount)
        self.amount.line.setFocus()
        self.amount.line.selectAll()

    def start_visit(self) -> None:
        """Go to the form of a visit, on today unless another day stands there."""
        self._main.ensureWidgetVisible(self.visit)
        self.visit.start()

    def _is_begun(self) -> bool:
        """Tell whether there is something to perform, or a fact of it already noted."""
        case = self.workspace.case
        return case.settlement is not None or case.performance != Performance()

    def _converted(self) -> Conversion | None:
        """Return the foreign payment as typed, at the rate of its day; None for one in yuan."""
        amount, _, currency = self.foreign.value.strip().rpartition(" ")
        rate = self.rate.value
        if not currency or rate is None:
            return None
        original = Money.of(amount, currency.upper())
        return Conversion(original, rate, self.rate_source.value, self.on.value)

    def record_due(self) -> None:
        """Note that what is due next came in today, whole."""
        amount = self._next_amount()
        if amount is not None:
            self._record(Receipt(self.workspace.services.clock().date(), amount))

    def return_chosen(self) -> None:
        """Note that the chosen payment went back today."""
        index, known = self.receipts.currentIndex().row(), self.workspace.case.performance
        if 0 <= index < len(known.receipts):
            today = self.workspace.services.clock().date()
            self._do(
                lambda case: acts.correct_receipt(
                    case, index, replace(known.receipts[index], returned_on=today)
                )
            )

    def remove_chosen(self) -> None:
        """Take the chosen payment out; it can be undone."""
        index = self.receipts.currentIndex().row()
        if 0 <= index < len(self.workspace.case.performance.receipts):
            self._do(lambda case: acts.remove_receipt(case, index))

    def record_sign(self) -> None:
        """Note what was seen at a follow-up today."""
        self.flush()
        today = self.workspace.services.clock().date()
        sign = Sign(self.sign.value, today, self.sign_note.value)
        if self._do(lambda case: acts.note_sign(case, sign)):
            self.sign_note.put("")

    def _record(self, receipt: Receipt, *, pooled: bool = False) -> None:
        law = self.workspace.services.law
        act: Callable[[Case], Change] = lambda case: acts.record_receipt(case, receipt)  # noqa: E731
        if pooled:
            act = lambda case: acts.record_pooled(case, law, receipt)  # noqa: E731
        if self._do(act):
            self.amount.put(None)
            self.rate.put(None)
            for entry in (self.means, self.proof, self.payer, self.foreign, self.rate_source):
                entry.put("")

    def _confirm(self) -> None:
        self._do(lambda case: acts.note_confirmation(case, self.confirmed_on.value))

    def _do(self, make: Callable[[Case], Change]) -> bool:
        """Do an act on the case; say why where it is refused."""
        try:
            change = make(self.workspace.case)
        except Refusal as refusal:
            self.refused.say(refusal)
            return False
        self.workspace.keep(change)
        return True

    def _next_amount(self) -> Money | None:
        if self._found is None or self._found.broken is not None:
            return None
        upcoming = self._found.course.next_due
        return upcoming.open if upcoming else None

    def _show_standing(self, case: Case) -> None:
        services = self.workspace.services
        today, law = services.clock().date(), services.law
        agreement, found = followed_in_force(case, law, as_of=today)
        alert = warned(agreement, case.performance, found, law.workdays, self._signs)
        self._found = found
        self.state.setText(told.state_said(found, language()))
        summary = "\n".join(told.summary_lines(found, language()))
        self.report.setText(discreet.shown(summary))
        self.warning.setText(discreet.shown(warned_report(alert, language())))
        self._tell(told.look_lines(found, language()), told.reason_lines(found, language()))
        self.dues.put([rows.due_row(each, found) for each in found.course.dues], whole=True)
        kinds = [each.due.kind for each in found.course.dues]
        self.once.setVisible(kinds == [DueKind.INSTALLMENT])
        amount = self._next_amount()
        self.as_due.setEnabled(amount is not None)
        told_amount = grouped(amount) if amount else ""
        name = say(words.AS_DUE_OF, amount=told_amount) if amount else say(words.AS_DUE)
        self.as_due.setText(name)

    def _tell(self, look: list[str], why: list[str]) -> None:
        """Say what is doubtful, if anything is, and the rule behind each figure."""
        for text, lines in ((self.look, look), (self.why, why)):
            text.setText(discreet.shown("\n".join(lines)))
            text.setVisible(bool(lines))

    def _show_nothing(self) -> None:
        self._tell([], [])
        self.once.hide()
        self.state.setText(say(words.NO_AGREEMENT))
        self.report.setText("")
        self.warning.setText("")
        self.dues.put([], whole=True)
        self.as_due.setEnabled(False)

    def _lay_out(self) -> None:
        payment = Card(say(words.RECORD))
        entries = form(
            (self.on, self.amount),
            (self.means, self.proof),
            (self.paid_by, self.payer),
            (self.foreign, self.rate),
            (self.rate_source, self.pooled),
        )
        add = Button(say(words.ADD), self.record)
        payment.add(self.as_due, entries, row(add, None), self.confirmed_on)
        seen = Card(say(words.SIGNS))
        seen.add(
            self.sign, self.sign_note, row(Button(say(words.ADD_SIGN), self.record_sign), None)
        )
        side = QWidget()
        self._left = scrolled(side, sideways=True)
        self._left.setFixedWidth(theme.side(SIDE_WIDTH))
        where = Card(say(words.STANDING))
        where.add(self.state, row(self.first, None), self.report, self.warning, self.look)
        where.add(self.once, self.dues, self.why)
        back = Button(say(words.RETURN), self.return_chosen)
        gone = Button(say(words.REMOVE), self.remove_chosen)
        self._payments = Card(say(words.PAYMENTS), back, gone)
        self._payments.add(self.receipts)
        main = QWidget()
        cards = (where, self._payments, *self._below)
        self._main = scrolled(main)
        row(self._left, self._main, into=self, margins=(20, 16, 20, 16), spacing=16)
        column(self.refused, payment, seen, None, into=side, spacing=12)
        column(*cards, None, into=main, spacing=12)


def _sign_name(chinese: str, english: str) -> str:
    return language().choice(chinese, english)
