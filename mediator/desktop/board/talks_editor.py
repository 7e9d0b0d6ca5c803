"""Where both sides' offers are written down, with what their run says."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from mediator.desktop.board.talks_chart import TalksChart
from mediator.desktop.claims.columns import amount_column
from mediator.desktop.reading import optional, typed_months, written
from mediator.desktop.widgets.basic import Button, Card, Text, column, row, scrolled
from mediator.desktop.widgets.columns import choice_column, day_column, text_column
from mediator.desktop.widgets.ledger import Ledger
from mediator.desktop.widgets.ledger_model import Column
from mediator.desktop.words import language, say
from mediator.desktop.workspace import Workspace
from mediator.domain.caucus import Move, Room
from mediator.domain.money import Money, typed_amount
from mediator.domain.parties import Role
from mediator.domain.talks import read_talks, talks_of
from mediator.wording import names
from mediator.wording import screen_talks as words
from mediator.wording.figures import grouped
from mediator.wording.talks import told_next

SIDES = {room: names.ROLE[Role(str(room))] for room in Room}


class TalksEditor(QWidget):
    """The moves as rows, their chart, and what might be done; every whole row is told."""

    changed = Signal(object)

    def __init__(self, workspace: Workspace, moves: tuple[Move, ...]) -> None:
        super().__init__()
        self.ledger = moves_ledger(workspace)
        self.chart, self.advice = TalksChart(), Text()
        self.done = Button(say(words.DONE), kind="primary")
        head = row(Text(say(words.SAYS), "quiet"), self.done)
        head.setStretch(0, 1)
        card, told = Card(), Card(say(words.NEXT))
        card.add(self.ledger, self.chart)
        told.add(self.advice)
        work = row(*map(_at_the_top, (card, told)), spacing=12)
        work.setStretch(0, 3)
        work.setStretch(1, 2)
        column(head, work, into=self, spacing=10).setStretch(1, 1)
        self.ledger.put(moves)
        self._show()
        self.ledger.changed.connect(self._typed)

    def focus_first(self) -> None:
        """Begin with the row that is still blank."""
        self.ledger.point_to(len(self.ledger.value))
        self.ledger.table.setFocus()

    def _typed(self) -> None:
        self._show()
        self.changed.emit(self.ledger.value)

    def _show(self) -> None:
        talks = talks_of(self.ledger.value)
        self.chart.show_moves(self.ledger.value, talks)
        self.advice.setText("\n\n".join(told_next(a, language()) for a in read_talks(talks)))


def _at_the_top(card: Card) -> QScrollArea:
    inside = QWidget()
    column(card, None, into=inside)
    return scrolled(inside)


def moves_ledger(workspace: Workspace) -> Ledger[Move]:
    """Return the ledger of moves, all in the currency of the claim."""
    currency = workspace.case.claim.currency

    def amount(text: str) -> Money:
        return typed_amount(text, currency)

    return Ledger(
        say(words.MOVES),
        (
            day_column(words.DAY, "on", workspace.services.clock),
            replace(choice_column(words.SIDE, "side", SIDES), needed=True),
            amount_column(workspace, words.TOTAL, "total"),
            Column(
                say(words.MONTHS),
                optional(typed_months),
                written(str),
                needed=False,
                figures=True,
                field="months",
            ),
            Column(
                say(words.IF_OTHER),
                optional(amount),
                written(grouped),
                needed=False,
                figures=True,
                field="if_other",
            ),
            text_column(words.NOTE, "note"),
        ),
        Move,
        lambda m: (m.on, m.side, m.total, m.months, m.if_other, m.note),
    )
