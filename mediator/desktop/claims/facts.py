"""What was paid, when and how: three ledgers edited by keyboard."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mediator.desktop.claims.columns import amount_column, debt_column, standing_columns
from mediator.desktop.claims.paper_total import PaperTotal
from mediator.desktop.claims.table_file import FromFile
from mediator.desktop.widgets.basic import Card
from mediator.desktop.widgets.columns import (
    choice_column,
    day_column,
    open_day_column,
    order_column,
    text_column,
)
from mediator.desktop.widgets.ledger import Ledger
from mediator.desktop.widgets.paste import PasteBelow
from mediator.desktop.words import language, say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case
from mediator.domain.claim_findings import row_findings
from mediator.domain.claims import Cost, Disbursement, Repayment
from mediator.usecases.claims import set_claim
from mediator.wording import names
from mediator.wording import screen_claims as words
from mediator.wording.findings import sentence
from mediator.wording.places import parts


class FactsCard(Card):
    """Advances, repayments and costs."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.body.setSpacing(18)
        self._workspace = workspace
        self.advances = advances(workspace)
        self.repayments = repayments(workspace)
        self.costs = costs(workspace)
        self.places: dict[str, Ledger[Any]] = {
            "disbursements": self.advances,
            "repayments": self.repayments,
            "costs": self.costs,
        }
        self.files: dict[str, FromFile] = {}
        self.totals = {
            "disbursements": PaperTotal(workspace, words.ADVANCES_ON_PAPER, self.advances),
            "repayments": PaperTotal(workspace, words.REPAID_ON_PAPER, self.repayments),
        }
        self.pastes = {name: PasteBelow(ledger) for name, ledger in self.places.items()}
        for name, ledger in self.places.items():
            ledger.caption.set_kind("heading")
            ledger.changed.connect(self._keep)
            self.files[name] = FromFile(workspace, self.pastes[name])
            ledger.head.addWidget(self.files[name])
            self.add(ledger, self.files[name].refused, self.pastes[name])
            if name in self.totals:
                self.add(self.totals[name])

    def show_case(self, case: Case) -> None:
        """Show the facts of a case."""
        self.advances.put(case.claim.disbursements)
        self.repayments.put(case.claim.repayments)
        self.costs.put(case.claim.costs)
        odd: dict[str, dict[tuple[int, str], str]] = {name: {} for name in self.places}
        for found in row_findings(case.claim, today=self._workspace.services.clock().date()):
            name, index, field = parts(found.place)
            odd[name][index or 0, field] = sentence(found, language())
        for name, ledger in self.places.items():
            ledger.doubt(odd[name])
        for total in self.totals.values():
            total.compare()

    def _keep(self) -> None:
        case = self._workspace.case
        claim = replace(
            case.claim,
            disbursements=self.advances.value,
            repayments=self.repayments.value,
            costs=self.costs.value,
        )
        self._workspace.keep(set_claim(case, claim))


def advances(workspace: Workspace) -> Ledger[Disbursement]:
    """Return the ledger of money advanced, or of prices falling due."""
    clock = workspace.services.clock
    return Ledger(
        say(words.ADVANCES),
        (
            day_column(words.DAY, "on", clock, also=words.ALSO_DAY, example="2023-05-01"),
            amount_column(workspace, words.AMOUNT, also=words.ALSO_AMOUNT, example="100,000.00"),
            amount_column(workspace, words.DEDUCTED, "deducted", needed=False),
            text_column(words.MEANS, "means", also=words.ALSO_MEANS, example=say(words.BANK)),
            open_day_column(words.OWN_DUE_ON, "due_on", clock, extra=True),
            debt_column(),
            *standing_columns(),
        ),
        Disbursement,
        lambda fact: (
            *(fact.on, fact.amount, fact.deducted, fact.means),
            *(fact.due_on, fact.debt, fact.said_by, fact.counted),
        ),
    )


def repayments(workspace: Workspace) -> Ledger[Repayment]:
    """Return the ledger of money paid back and of set-offs."""
    return Ledger(
        say(words.REPAYMENTS),
        (
            day_column(
                words.DAY, "on", workspace.services.clock, also=words.ALSO_DAY, example="2024-05-01"
            ),
            amount_column(workspace, words.AMOUNT, also=words.ALSO_AMOUNT, example="20,000.00"),
            text_column(words.MEANS, "means", also=words.ALSO_MEANS, example=say(words.BANK)),
            choice_column(words.PAID_BY, "kind", names.REPAYMENT_KIND, extra=True),
            order_column(words.DESIGNATED, "order", words.PARTS),
            debt_column(),
            *standing_columns(),
        ),
        Repayment,
        lambda fact: (
            *(fact.on, fact.amount, fact.means, fact.kind),
            *(fact.order, fact.debt, fact.said_by, fact.counted),
        ),
    )


def costs(workspace: Workspace) -> Ledger[Cost]:
    """Return the ledger of what realizing the claim has cost."""
    return Ledger(
        say(words.COSTS),
        (
            day_column(
                words.DAY, "on", workspace.services.clock, also=words.ALSO_DAY, example="2026-05-01"
            ),
            amount_column(workspace, words.AMOUNT, also=words.ALSO_AMOUNT, example="1,200.00"),
            text_column(
                words.WHAT,
                "what",
                needed=True,
                also=words.ALSO_MEANS,
                example=say(words.PRESERVATION),
            ),
            debt_column(),
            *standing_columns(),
        ),
        Cost,
        lambda fact: (fact.on, fact.amount, fact.what, fact.debt, fact.said_by, fact.counted),
    )
