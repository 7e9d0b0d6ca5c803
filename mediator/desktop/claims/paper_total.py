"""What the paper at hand says a ledger sums to, held against the rows as they are typed.

It is a check of the typing and no fact of the case: it goes when the page is left.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from mediator.desktop import discreet
from mediator.desktop.claims.columns import claim_money_field
from mediator.desktop.widgets.basic import Text, column
from mediator.desktop.widgets.ledger import Ledger
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.money import Money
from mediator.wording import screen_claims as words
from mediator.wording.figures import grouped
from mediator.wording.phrases import Phrase


class PaperTotal(QWidget):
    """One entry below a ledger, and by how much its rows are off."""

    def __init__(self, workspace: Workspace, name: Phrase, ledger: Ledger[Any]) -> None:
        super().__init__()
        self._ledger = ledger
        self.total = claim_money_field(workspace, name)
        self.told = Text(kind="saved")
        self.told.hide()
        column(self.total, self.told, into=self, spacing=4)
        self.total.changed.connect(self.compare)

    def compare(self) -> None:
        """Say whether the rows sum to what the paper says, and by how much they do not."""
        paper = self.total.value
        self.told.setVisible(paper is not None)
        if paper is None:
            return
        typed = Money(sum(fact.amount.minor for fact in self._ledger.value), paper.currency)
        said = words.TOTAL_FITS
        if typed != paper:
            said = words.TOTAL_SHORT if typed < paper else words.TOTAL_OVER
        gap = Money(abs(typed.minor - paper.minor), paper.currency)
        count = len(self._ledger.value)
        text = say(said, typed=grouped(typed), gap=grouped(gap), count=count)
        self.told.setText(discreet.shown(text))
        self.told.set_kind("saved" if typed == paper else "refusal")
