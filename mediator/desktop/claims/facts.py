"""What was paid, when and how: three ledgers edited by keyboard."""

from __future__ import annotations

from dataclasses import replace

from mediator.desktop.reading import typed_line
from mediator.desktop.widgets.basic import Card
from mediator.desktop.widgets.forms import day_reader, money_hint
from mediator.desktop.widgets.ledger import Ledger
from mediator.desktop.widgets.ledger_model import Column
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case
from mediator.domain.claims import Cost, Disbursement, Repayment
from mediator.domain.money import Money, typed_amount
from mediator.usecases.claims import set_claim
from mediator.wording import screen_claims as words
from mediator.wording.figures import grouped


class FactsCard(Card):
    """Advances, repayments and costs."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.body.setSpacing(18)
        self._workspace = workspace
        day = Column(say(words.DAY), day_reader(workspace.services.clock), _written_day)
        amount = _amount(say(words.AMOUNT))
        means = Column(say(words.MEANS), typed_line, str, needed=False, stretches=True)
        what = Column(say(words.WHAT), typed_line, str, stretches=True)
        deducted = _amount(say(words.DEDUCTED), needed=False)
        self.advances: Ledger[Disbursement] = Ledger(
            say(words.ADVANCES),
            (day, amount, deducted, means),
            Disbursement,
            lambda row: (row.on, row.amount, row.deducted, row.means),
        )
        self.repayments: Ledger[Repayment] = Ledger(
            say(words.REPAYMENTS),
            (day, amount, means),
            Repayment,
            lambda row: (row.on, row.amount, row.means),
        )
        self.costs: Ledger[Cost] = Ledger(
            say(words.COSTS),
            (day, amount, what),
            Cost,
            lambda row: (row.on, row.amount, row.what),
        )
        for ledger in (self.advances, self.repayments, self.costs):
            ledger.caption.set_kind("heading")
            ledger.changed.connect(self._keep)
            self.add(ledger)

    def show_case(self, case: Case) -> None:
        """Show the facts of a case."""
        self.advances.put(case.claim.disbursements)
        self.repayments.put(case.claim.repayments)
        self.costs.put(case.claim.costs)

    def _keep(self) -> None:
        case = self._workspace.case
        claim = replace(
            case.claim,
            disbursements=self.advances.value,
            repayments=self.repayments.value,
            costs=self.costs.value,
        )
        self._workspace.keep(set_claim(case, claim))


def _amount(title: str, *, needed: bool = True) -> Column:
    return Column(
        title,
        lambda text: typed_amount(text) if text else Money.zero(),
        lambda amount: grouped(amount) if needed or amount else "",
        needed=needed,
        figures=True,
        hint=money_hint,
    )


def _written_day(day: object) -> str:
    return str(day)
