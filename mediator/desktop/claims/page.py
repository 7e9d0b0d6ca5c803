"""The claims page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from mediator.desktop import theme
from mediator.desktop.audience import Audience
from mediator.desktop.claims.choices import PolicyCard
from mediator.desktop.claims.contract import ContractCard
from mediator.desktop.claims.conventions import ConventionsCard
from mediator.desktop.claims.facts import FactsCard
from mediator.desktop.claims.more import MoreCard
from mediator.desktop.claims.offers import OffersCard
from mediator.desktop.claims.statement import StatementPanel
from mediator.desktop.claims.time import LimitationCard
from mediator.desktop.page import Page
from mediator.desktop.widgets.basic import column, row, scrolled
from mediator.desktop.widgets.fold import Fold
from mediator.desktop.widgets.ledger import Ledger
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case
from mediator.wording.places import parts

FORMS_WIDTH = 464
"""What two entries side by side need with their captions."""


class ClaimsPage(Page):
    """Facts to type at the left, what the law makes of them at the right."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, Audience.BOTH)
        self.contract = ContractCard(workspace)
        self.facts = FactsCard(workspace)
        self.more = MoreCard(workspace)
        self.limitation = LimitationCard(workspace)
        self.conventions = ConventionsCard(workspace)
        self.policy = PolicyCard(workspace)
        self.offers = OffersCard(workspace)
        self.statement = StatementPanel(workspace)
        forms = QWidget()
        column(
            self.contract,
            self.facts,
            self.more,
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
        self._forms = scrolled(forms)
        self._forms.setMinimumWidth(max(FORMS_WIDTH, theme.px(345)))
        halves.addWidget(self._forms)
        halves.addWidget(self.statement)
        halves.setSizes([560, 760])
        row(halves, into=self, margins=(16, 12, 16, 12))
        self.show_case(workspace.case)
        for card in (self.facts, self.more, self.conventions):
            workspace.waiting.watch(workspace.case.id, card.findChildren(Ledger))
        self.statement.fact_wanted.connect(self.go_to)

    def show_case(self, case: Case) -> None:
        self.contract.show_case(case)
        self.facts.show_case(case)
        self.more.show_case(case)
        self.limitation.show_case(case)
        self.conventions.show_case(case)
        self.policy.show_case(case)
        self.offers.show_case(case)
        self.statement.show_case(case)

    def go_to(self, place: str) -> None:
        """Go to the entry that a place of the claim is typed into, wherever it is folded away."""
        field, index, column_ = parts(place)
        known: dict[str, QWidget] = {}
        for card in (self.contract, self.facts, self.more, self.conventions):
            known |= card.places
        target = known.get(field)
        if target is None:
            return
        above = target.parentWidget()
        while above is not None:
            if isinstance(above, Fold):
                above.open()
            above = above.parentWidget()
        if isinstance(target, Ledger) and index is not None:
            target.point_to(index, column_)
        _lay_out_now(target)
        self._forms.ensureWidgetVisible(target)
        target.setFocus()


def _lay_out_now(widget: QWidget) -> None:
    """Let a part that was folded away take its place at once, from the outermost inwards."""
    above: list[QWidget] = []
    parent = widget.parentWidget()
    while parent is not None:
        above.append(parent)
        parent = parent.parentWidget()
    for part in reversed(above):
        layout = part.layout()
        if layout is not None:
            layout.activate()
