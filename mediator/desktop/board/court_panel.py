"""Going to court instead: both sides' outlook, masked, and which way fits."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mediator.desktop import theme
from mediator.desktop.board.court_rows import (
    input_heads,
    input_rows,
    outlook_text,
    procedure_heads,
    procedure_rows,
    procedure_text,
)
from mediator.desktop.widgets.basic import Button, Card, Refused, Text, column, row, scrolled
from mediator.desktop.widgets.findings_list import FindingsList
from mediator.desktop.widgets.grids import Grid
from mediator.desktop.words import say
from mediator.domain.caucus import Room
from mediator.domain.court_estimate import CourtOutlook
from mediator.domain.court_value import CourtCard
from mediator.domain.court_view import CourtView
from mediator.domain.refusals import Refusal
from mediator.wording import names
from mediator.wording import screen_court as words
from mediator.wording.figures import grouped

WAYS_WIDTH = 440
SENTENCE_HEIGHT = 112


class SideCard(Card):
    """One side's outlook in a sentence; its room is kept free while it is masked."""

    def __init__(self, side: Room) -> None:
        super().__init__(say(words.SIDE[side]))
        self.side = side
        self.sentence = Text()
        self.sentence.setMinimumHeight(SENTENCE_HEIGHT)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.add(self.sentence)

    def show_card(
        self, card: CourtCard | None, view: CourtView, outlook: CourtOutlook, *, revealed: bool
    ) -> None:
        """Show the outlook of this side."""
        estimate = outlook.creditor if self.side is Room.CREDITOR else outlook.debtor
        self.sentence.setText(outlook_text(self.side, card, estimate, view, revealed=revealed))


class CourtPanel(QWidget):
    """The court alternative, for the mediator alone."""

    def __init__(self) -> None:
        super().__init__()
        self.view: CourtView | None = None
        self.outlook = CourtOutlook()
        self.revealed = False
        self.says = Text(kind="quiet")
        self.edit = Button(say(words.EDIT))
        self.refused = Refused()
        self.sides = {side: SideCard(side) for side in Room}
        self.inputs = Grid(say(words.INPUTS), input_heads(), copies=False)
        self.ways = Grid(say(words.WAYS), procedure_heads(), copies=False)
        self.conditions = Text()
        self.findings = FindingsList()
        self._lay_out()
        self.ways.chosen.connect(lambda _row: self._show_conditions())

    def show_view(self, view: CourtView, outlook: CourtOutlook) -> None:
        """Show another outlook."""
        self.view, self.outlook = view, outlook
        self.refused.clear()
        self._work.show()
        unit = say(names.ROUNDING_UNIT[view.costs.rounding])
        text = say(words.ASKED, day=view.as_of, asked=grouped(view.asked), unit=unit)
        self.says.setText(text)
        self.findings.put(view.findings)
        self._fill()
        if not self.ways.currentIndex().isValid():
            self.ways.choose(0)

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why there is nothing to show."""
        self.view = None
        self._work.hide()
        self.refused.say(refusal)

    def reveal(self, *, revealed: bool) -> None:
        """Show or mask what is sealed."""
        self.revealed = revealed
        self._fill()

    def forget(self) -> None:
        """Take everything off the screen."""
        self.view, self.outlook = None, CourtOutlook()
        self.inputs.put([])
        self.ways.put([])

    def _lay_out(self) -> None:
        left = QWidget()
        sides = row(*self.sides.values(), spacing=12)
        sides.setStretch(0, 1)
        sides.setStretch(1, 1)
        self._spare = QWidget()
        parts = column(sides, self.inputs, self._spare, into=left, spacing=12)
        parts.setStretchFactor(self.inputs, 1)
        parts.setStretchFactor(self._spare, 1)
        ways = Card(say(words.WAYS))
        ways.setFixedWidth(theme.side(WAYS_WIDTH))
        below = QWidget()
        column(self.conditions, self.findings, None, into=below, spacing=10)
        ways.add(self.ways, scrolled(below))
        self._work = QWidget()
        row(left, ways, into=self._work, spacing=16)
        head = row(self.says, self.edit)
        head.setStretch(0, 1)
        parts = column(head, self.refused, self._work, into=self, spacing=10)
        parts.setStretchFactor(self._work, 1)

    def _fill(self) -> None:
        view = self.view
        if view is None:
            return
        for side, card in ((Room.CREDITOR, view.creditor), (Room.DEBTOR, view.debtor)):
            self.sides[side].show_card(card, view, self.outlook, revealed=self.revealed)
        self.inputs.put(input_rows(view, revealed=self.revealed))
        self.inputs.setVisible(bool(view.creditor or view.debtor))
        self._spare.setVisible(not (view.creditor or view.debtor))
        self.ways.put(procedure_rows(view, revealed=self.revealed), whole=True)
        self._show_conditions()

    def _show_conditions(self) -> None:
        at = self.ways.currentIndex().row()
        if self.view is not None and 0 <= at < len(self.view.answers):
            text = procedure_text(self.view.answers[at], revealed=self.revealed)
            self.conditions.setText(text)
