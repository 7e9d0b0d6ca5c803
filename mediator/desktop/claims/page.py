"""The claims page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

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
from mediator.desktop.widgets.entries import Entry
from mediator.desktop.widgets.fold import Fold
from mediator.desktop.widgets.later import Later, fill_soon
from mediator.desktop.widgets.ledger import Ledger
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case
from mediator.domain.stages import Stage
from mediator.wording.places import parts

C = TypeVar("C", FactsCard, MoreCard, LimitationCard, PolicyCard, OffersCard, ConventionsCard)

FORMS_WIDTH = 464
"""What two entries side by side need with their captions."""


class ClaimsPage(Page):
    """Facts to type at the left, what the law makes of them at the right."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, Audience.BOTH)
        self.contract = ContractCard(workspace)
        self._facts = Later(partial(self._shown, FactsCard))
        self._more = Later(partial(self._shown, MoreCard))
        self._limitation = Later(partial(self._shown, LimitationCard))
        self._policy = Later(partial(self._shown, PolicyCard))
        self._offers = Later(partial(self._shown, OffersCard))
        self._conventions = Later(partial(self._shown, ConventionsCard))
        self._below = (
            *(self._facts, self._more, self._limitation),
            *(self._policy, self._offers, self._conventions),
        )
        forms, halves = QWidget(), QSplitter(Qt.Orientation.Horizontal)
        halves.setHandleWidth(8)
        halves.setChildrenCollapsible(False)
        row(halves, into=self, margins=(16, 12, 16, 12))
        self._forms = scrolled(forms, sideways=True)
        self._forms.setMinimumWidth(max(FORMS_WIDTH, theme.px(345)))
        halves.addWidget(self._forms)
        column(
            self.contract,
            *self._below,
            None,
            into=forms,
            margins=(0, 0, 8, 0),
            spacing=16,
        )
        self.statement = StatementPanel(workspace, halves)
        halves.setSizes([560, 760])
        self.show_case(workspace.case)
        self.statement.fact_wanted.connect(self.go_to)
        self.statement.left.connect(lambda: self.want(Stage.CREDITOR_ROOM))
        self._filling = fill_soon(self, self._below)

    @property
    def facts(self) -> FactsCard:
        """What was paid, and when."""
        return self._facts.part

    @property
    def more(self) -> MoreCard:
        """What only some claims hold."""
        return self._more.part

    @property
    def limitation(self) -> LimitationCard:
        """What happened to the time of the claim."""
        return self._limitation.part

    @property
    def policy(self) -> PolicyCard:
        """What a plan may be like."""
        return self._policy.part

    @property
    def offers(self) -> OffersCard:
        """What else may be laid on the table."""
        return self._offers.part

    @property
    def conventions(self) -> ConventionsCard:
        """How the sums are counted."""
        return self._conventions.part

    def _shown(self, make: Callable[[Workspace], C]) -> C:
        """Make a card that lies below what is seen first, with what the case says now."""
        card = make(self.workspace)
        card.show_case(self.workspace.case)
        self._watch(card)
        return card

    def _watch(self, card: QWidget) -> None:
        self.workspace.waiting.watch(self.workspace.case.id, card.findChildren(Ledger))

    def show_case(self, case: Case) -> None:
        self.contract.show_case(case)
        for place in self._below:
            if place.made is not None:
                place.made.show_case(case)
        self.statement.show_case(case)

    def go_to(self, place: str) -> None:
        """Go to the entry that a place of the claim is typed into, wherever it is folded away."""
        field, index, column_ = parts(place)
        known: dict[str, Entry[Any]] = {}
        for card in (self.contract, self.facts, self.conventions):
            known |= card.places
        self.contract.refer_to(field)
        target = known[field] if field in known else self.more.place(field)
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
        target.focus()


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
