"""The intake page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mediator.desktop.audience import Audience
from mediator.desktop.intake.guarantees import GuaranteesCard
from mediator.desktop.intake.parties import PartiesCard
from mediator.desktop.intake.register import DisputeCard, RegisterCard
from mediator.desktop.page import Page
from mediator.desktop.widgets.basic import Card, column, row, scrolled
from mediator.desktop.widgets.findings_list import FindingsList
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case, intake_findings
from mediator.wording import screen


class IntakePage(Page):
    """Register, parties and dispute at the left, what is missing at the right."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, Audience.BOTH)
        self.register = RegisterCard(workspace)
        self.parties = PartiesCard(workspace)
        self.guarantees = GuaranteesCard(workspace)
        self.dispute = DisputeCard(workspace)
        self.findings = FindingsList()
        forms, side = QWidget(), QWidget()
        cards = (self.register, self.parties, self.guarantees, self.dispute)
        column(*cards, None, into=forms, spacing=16)
        missing = Card(say(screen.FINDINGS))
        missing.add(self.findings)
        column(missing, None, into=side)
        right = scrolled(side)
        right.setFixedWidth(320)
        row(scrolled(forms), right, into=self, margins=(20, 16, 20, 16), spacing=16)
        self.show_case(workspace.case)

    def show_case(self, case: Case) -> None:
        self.register.show_case(case)
        self.parties.show_case(case)
        self.guarantees.show_case(case)
        self.dispute.show_case(case)
        self.findings.put(intake_findings(case))
