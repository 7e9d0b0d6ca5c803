"""One plan of the search explained to three, two plans compared, and what to do next."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from mediator.desktop.board import search_rows as rows
from mediator.desktop.board.plan_bar import PlanBar
from mediator.desktop.board.presenter import Told
from mediator.desktop.widgets.basic import Button, Card, Text, column, row, scrolled
from mediator.desktop.widgets.grids import Grid
from mediator.desktop.words import language, say
from mediator.usecases.seeking import Sight
from mediator.wording import screen_search as words
from mediator.wording.figures import grouped
from mediator.wording.outlook import advice_said, balanced_said


class For(Enum):
    """To whom a plan is explained."""

    ME = words.FOR_ME
    CREDITOR = words.FOR_CREDITOR
    DEBTOR = words.FOR_DEBTOR


class ExplainCard(Card):
    """The chosen plan in three views; the views for a party hold nothing of the other side."""

    improvement_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(say(words.VIEWS))
        self.view = For.ME
        self.views = {each: Button(say(each.value), kind="choice") for each in For}
        self.group = QButtonGroup(self)
        for each, button in self.views.items():
            button.setCheckable(True)
            self.group.addButton(button)
            button.clicked.connect(lambda _checked, chosen=each: self._turn(chosen))
        self.views[For.ME].setChecked(True)
        self.says = Text()
        self.note = Text(kind="quiet")
        self.compared = Grid(say(words.COMPARISON), rows.comparison_heads(), copies=False)
        self.compared.setProperty("kind", "tight")
        self.compared_says = Text(kind="strong")
        self.next = Text()
        self.improve = Button(say(words.IMPROVE), self.improvement_wanted.emit)
        content = QWidget()
        column(
            self.compared_says,
            self.compared,
            self.says,
            self.note,
            Text(say(words.NEXT), "strong"),
            self.next,
            self.improve,
            None,
            into=content,
            spacing=10,
        )
        self.bar = PlanBar()
        self.add(row(*self.views.values(), None, spacing=6), scrolled(content), self.bar)
        self._told: Told | None = None
        self._sight: Sight | None = None
        self._revealed = False
        self.show_comparison("", None, None)

    def show_told(self, told: Told) -> None:
        """Show what to do next, whatever plan is chosen."""
        self._told = told
        self.bar.pins = told.positions.pins
        outlook = told.found.outlook
        lines = [f"· {advice_said(move, language())}" for move in told.found.moves]
        lines += [f"· {balanced_said(each, language())}" for each in outlook.balances]
        self.next.setText("\n".join(lines))
        self.improve.setVisible(outlook.improvement is not None)

    def show_sight(self, sight: Sight | None, *, revealed: bool) -> None:
        """Explain a plan."""
        if sight is not self._sight:
            self.bar.show_sight(sight)
        self._sight, self._revealed = sight, revealed
        self._say()

    def show_comparison(self, says: str, one: Sight | None, other: Sight | None) -> None:
        """Set two plans side by side; with one alone, say that it is kept."""
        self.compared_says.setText(says)
        self.compared_says.setVisible(bool(says))
        both = one is not None and other is not None
        self.compared.setVisible(both)
        self.says.setVisible(not both)
        if one is not None and other is not None:
            self.compared.put(rows.comparison(one, other), whole=True)
        else:
            self.compared.put([])

    def forget(self) -> None:
        """Let go of what was shown."""
        self._told = self._sight = None
        self.bar.forget()
        self.compared.put([])
        for text in (self.says, self.note, self.compared_says, self.next):
            text.setText("")

    def _turn(self, view: For) -> None:
        self.view = view
        self._say()

    def _say(self) -> None:
        told, sight = self._told, self._sight
        if told is None or sight is None:
            self.says.setText("")
            return
        self.note.setText("" if self.view is For.ME else say(words.PARTY_NOTE))
        self.note.setVisible(self.view is not For.ME)
        self.says.setText(rows.listed(self._lines(told, sight)))

    def _lines(self, told: Told, sight: Sight) -> list[str]:
        plan, shown, said = sight.plan, self._revealed, told.positions
        as_of = told.found.outlook.as_of
        if self.view is For.CREDITOR:
            return rows.for_creditor(plan, said.creditor, as_of, revealed=shown)
        if self.view is For.DEBTOR:
            return rows.for_debtor(plan, said.debtor, told.case.funding, as_of, revealed=shown)
        lines = rows.for_me(told.found, sight, revealed=shown)
        level = told.found.likely.level
        if level is not None and shown:
            count = told.found.likely.level_payments
            lines.append(say(words.LEVEL, amount=grouped(level), count=count))
        return lines
