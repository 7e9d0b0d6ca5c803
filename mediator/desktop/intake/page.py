"""The intake page."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from mediator.desktop import theme
from mediator.desktop.actions import NEXT_KEYS
from mediator.desktop.audience import Audience
from mediator.desktop.intake.evidence import EvidenceCard
from mediator.desktop.intake.guarantees import GuaranteesCard
from mediator.desktop.intake.parties import PartiesCard
from mediator.desktop.intake.register import DisputeCard, RegisterCard
from mediator.desktop.page import Page
from mediator.desktop.widgets.basic import Card, column, row, scrolled
from mediator.desktop.widgets.findings_list import FindingsList
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case, intake_findings
from mediator.domain.parties import Role
from mediator.wording import screen
from mediator.wording import screen_intake as words


class IntakePage(Page):
    """Register, parties and dispute at the left, what is missing at the right."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, Audience.BOTH)
        self.register = RegisterCard(workspace)
        self.parties = PartiesCard(workspace)
        self.guarantees = GuaranteesCard(workspace)
        self.dispute = DisputeCard(workspace)
        self.evidence = EvidenceCard(workspace)
        self.findings = FindingsList()
        forms, side = QWidget(), QWidget()
        cards = (self.register, self.parties, self.guarantees, self.dispute, self.evidence)
        column(*cards, None, into=forms, spacing=16)
        missing = Card(say(screen.FINDINGS))
        missing.add(self.findings)
        column(missing, None, into=side)
        right = scrolled(side)
        right.setFixedWidth(theme.px(320))
        row(scrolled(forms), right, into=self, margins=(20, 16, 20, 16), spacing=16)
        self.offer("party.add", words.ADD_NEXT_PARTY, self.parties.add_next, *NEXT_KEYS)
        for number, role in enumerate(Role, 1):
            set_role = partial(self.parties.set_role, role)
            self.offer(
                f"party.role.{role.value}", words.SET_ROLES[role.value], set_role, f"Alt+{number}"
            )
        self.show_case(workspace.case)

    def show_case(self, case: Case) -> None:
        self.register.show_case(case)
        self.parties.show_case(case)
        self.guarantees.show_case(case)
        self.dispute.show_case(case)
        self.evidence.show_case(case)
        self.findings.put(intake_findings(case))
