"""The intake page."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from mediator.desktop import theme
from mediator.desktop.actions import NEXT_KEYS
from mediator.desktop.audience import Audience
from mediator.desktop.intake.conflicts import ConflictsCard
from mediator.desktop.intake.evidence import EvidenceCard
from mediator.desktop.intake.guarantees import GuaranteesCard
from mediator.desktop.intake.papers_needed import PapersCard
from mediator.desktop.intake.parties import PartiesCard
from mediator.desktop.intake.register import DisputeCard, RegisterCard
from mediator.desktop.page import Page
from mediator.desktop.widgets.basic import Button, Card, column, row, scrolled
from mediator.desktop.widgets.findings_list import FindingsList
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case, intake_findings
from mediator.domain.parties import Role
from mediator.domain.stages import Stage
from mediator.wording import screen
from mediator.wording import screen_conflicts as conflicts
from mediator.wording import screen_intake as words

SIDE_PX = 330


class IntakePage(Page):
    """Register, parties and dispute at the left; what is missing and needed at the right."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, Audience.BOTH)
        self.register = RegisterCard(workspace)
        self.parties = PartiesCard(workspace)
        self.guarantees = GuaranteesCard(workspace)
        self.dispute = DisputeCard(workspace)
        self.evidence = EvidenceCard(workspace)
        self.findings = FindingsList()
        self.papers = PapersCard(workspace)
        self.conflicts = ConflictsCard(workspace)
        forms, side = QWidget(), QWidget()
        cards = (self.register, self.parties, self.guarantees, self.dispute, self.evidence)
        missing = Card(say(screen.FINDINGS))
        self.on = Button(say(words.ON), lambda: self.want(Stage.CLAIMS), "primary")
        right = scrolled(side)
        right.setFixedWidth(theme.side(SIDE_PX))
        row(scrolled(forms, sideways=True), right, into=self, margins=(20, 16, 20, 16), spacing=16)
        column(*cards, None, into=forms, spacing=16)
        column(missing, self.conflicts, self.papers, None, into=side, spacing=16)
        missing.add(self.findings, row(self.on, None))
        self.offer("conflicts.look", conflicts.TITLE, self.conflicts.open_sheet, "F7")
        self.offer("papers.look", conflicts.PAPERS, self.papers.open_sheet, "Ctrl+Shift+P")
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
        self.on.setVisible(not self.findings.texts)
        self.papers.show_case(case)
        self.conflicts.show_case(case)
