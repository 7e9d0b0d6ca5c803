"""The claims page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from mediator.desktop.audience import Audience
from mediator.desktop.claims.choices import ConventionsCard, PolicyCard
from mediator.desktop.claims.contract import ContractCard
from mediator.desktop.claims.facts import FactsCard
from mediator.desktop.claims.offers import OffersCard
from mediator.desktop.claims.statement import StatementPanel
from mediator.desktop.claims.time import LimitationCard
from mediator.desktop.page import Page
from mediator.desktop.widgets.basic import column, row, scrolled
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case


class ClaimsPage(Page):
    """Facts to type at the left, what the law makes of them at the right."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, Audience.BOTH)
        self.contract = ContractCard(workspace)
        self.facts = FactsCard(workspace)
        self.limitation = LimitationCard(workspace)
        self.conventions = ConventionsCard(workspace)
        self.policy = PolicyCard(workspace)
        self.offers = OffersCard(workspace)
        self.statement = StatementPanel(workspace)
        forms = QWidget()
        column(
            self.contract,
            self.facts,
            self.limitation,
            self.policy,
            self.offers,
            self.conventions,
            None,
            into=forms,
            margins=(0, 0, 8, 0),
            spacing=16,
        )
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setHandleWidth(8)
        halves.setChildrenCollapsible(False)
        halves.addWidget(scrolled(forms))
        halves.addWidget(self.statement)
        halves.setSizes([560, 760])
        row(halves, into=self, margins=(20, 16, 20, 16))
        self.show_case(workspace.case)

    def show_case(self, case: Case) -> None:
        self.contract.show_case(case)
        self.facts.show_case(case)
        self.limitation.show_case(case)
        self.conventions.show_case(case)
        self.policy.show_case(case)
        self.offers.show_case(case)
        self.statement.show_case(case)
