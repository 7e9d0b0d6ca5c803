"""The follow-up page: payments are noted at the left, where the agreement stands is at the right.

Nothing of the standing is kept: it is worked out anew whenever a fact changes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from mediator.desktop import discreet
from mediator.desktop.audience import Audience
from mediator.desktop.page import Page
from mediator.desktop.performance import rows
from mediator.desktop.widgets.basic import Button, Card, Refused, Text, column, row, scrolled
from mediator.desktop.widgets.entries import Pick
from mediator.desktop.widgets.forms import day_field, form, money_field, text_field
from mediator.desktop.widgets.grids import Grid
from mediator.desktop.words import language, say
from mediator.desktop.workspace import Workspace
from mediator.domain.agreement_standing import AgreementStanding, standing
from mediator.domain.case import Case
from mediator.domain.money import Money
from mediator.domain.receipts import Payer, Receipt, Sign
from mediator.domain.refusals import Refusal
from mediator.domain.warnings import SignKind, warned
from mediator.usecases import performance as acts
from mediator.usecases.history import Change
from mediator.wording import performance as told
from mediator.wording import screen_performance as words
from mediator.wording.figures import grouped
from mediator.wording.phrases import Language
from mediator.wording.warnings import warned_report

SIDE_WIDTH = 400


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
        self.confirmed_on = day_field(say(words.CONFIRMED), clock)
        signs = [(k.code, _sign_name(k.chinese, k.english)) for k in self._signs.values()]
        self.sign = Pick(say(words.SIGN), signs or [("", "")])
        self.sign_note = text_field(say(words.SIGN_NOTE))
        self.refused = Refused()
        self.state = Text(kind="heading")
        self.report = Text()
        self.warning = Text()
        self.dues = Grid(say(words.STANDING), rows.due_heads())
        self.receipts = Grid(say(words.PAYMENTS), rows.receipt_heads())
        self.as_due = Button(say(words.AS_DUE), self.record_due, "primary")
        self._found: AgreementStanding | None = None
        self._lay_out()
        self.confirmed_on.changed.connect(self._confirm)
        self.offer("payment.due", words.AS_DUE, self.record_due, "Alt+P")
        self.offer("payment.record", words.ADD, self.record, "Ctrl+Return", "Ctrl+Enter")
        self.show_case(workspace.case)

    @property
    def _signs(self) -> dict[str, SignKind]:
        return dict(self.workspace.services.signs)

    def show_case(self, case: Case) -> None:
        self.refused.clear()
        self.confirmed_on.put(case.performance.confirmed_on)
        self.receipts.put([rows.receipt_row(r) for r in case.performance.receipts], whole=True)
        self._found = None
        try:
            self._show_standing(case)
        except Refusal as refusal:
            self._show_nothing()
            if case.settlement is not None:
                self.refused.say(refusal)

    def record(self) -> None:
        """Note the payment as typed."""
        self.flush()
        on, amount = self.on.value, self.amount.value
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
            )
        )

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

    def _record(self, receipt: Receipt) -> None:
        if self._do(lambda case: acts.record_receipt(case, receipt)):
            self.amount.put(None)
            for entry in (self.means, self.proof, self.payer):
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
        agreement = acts.signed_agreement(case, services.law)
        today, law = services.clock().date(), services.law
        found = standing(agreement, case.performance, law, as_of=today)
        alert = warned(agreement, case.performance, found, law.workdays, self._signs)
        self._found = found
        self.state.setText(told.state_said(found, language()))
        summary = "\n".join(told.summary_lines(found, language()))
        self.report.setText(discreet.shown(summary))
        self.warning.setText(discreet.shown(warned_report(alert, language())))
        self.dues.put([rows.due_row(each, found) for each in found.course.dues], whole=True)
        amount = self._next_amount()
        self.as_due.setEnabled(amount is not None)
        told_amount = grouped(amount) if amount else ""
        name = say(words.AS_DUE_OF, amount=told_amount) if amount else say(words.AS_DUE)
        self.as_due.setText(name)

    def _show_nothing(self) -> None:
        self.state.setText(say(words.NO_AGREEMENT))
        self.report.setText("")
        self.warning.setText("")
        self.dues.put([], whole=True)
        self.as_due.setEnabled(False)

    def _lay_out(self) -> None:
        payment = Card(say(words.RECORD))
        entries = form((self.on, self.amount), (self.means, self.proof), (self.paid_by, self.payer))
        add = Button(say(words.ADD), self.record)
        payment.add(self.as_due, entries, row(add, None), self.confirmed_on)
        seen = Card(say(words.SIGNS))
        seen.add(
            self.sign, self.sign_note, row(Button(say(words.ADD_SIGN), self.record_sign), None)
        )
        side = QWidget()
        column(self.refused, payment, seen, None, into=side, spacing=12)
        left = scrolled(side)
        left.setFixedWidth(SIDE_WIDTH)
        where = Card(say(words.STANDING))
        where.add(self.state, self.report, self.warning, self.dues)
        back = Button(say(words.RETURN), self.return_chosen)
        gone = Button(say(words.REMOVE), self.remove_chosen)
        payments = Card(say(words.PAYMENTS), back, gone)
        payments.add(self.receipts)
        main = QWidget()
        column(where, payments, None, into=main, spacing=12)
        row(left, scrolled(main), into=self, margins=(20, 16, 20, 16), spacing=16)


def _sign_name(chinese: str, english: str) -> str:
    return chinese if language() is Language.CHINESE else english
