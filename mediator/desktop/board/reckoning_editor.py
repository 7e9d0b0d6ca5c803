"""Where the mediator declares assumptions, learns wishes by asking, and tries changes."""

from __future__ import annotations

from dataclasses import fields, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from mediator.desktop import theme
from mediator.desktop.board.asking import WishesCard
from mediator.desktop.board.trial_card import TrialCard
from mediator.desktop.reading import typed_number
from mediator.desktop.widgets.basic import Button, Card, Refused, Text, column, row, scrolled
from mediator.desktop.widgets.entries import Field
from mediator.desktop.words import say
from mediator.domain.reckoning import Assumptions, Reckoning, Shocks, bounds
from mediator.domain.refusals import Refusal
from mediator.domain.wishes import Wishes
from mediator.usecases.ports import Clock
from mediator.usecases.trying import Asked
from mediator.wording import reckoning as names
from mediator.wording import screen_trying as words
from mediator.wording.phrases import Phrase

FIGURE_WIDTH, ASSUMED_WIDTH = 92, 336


def whole_field(name: str, least: int, most: int, start: int) -> Field[int]:
    """Return an entry for a whole number between two bounds."""
    return Field(name, start, lambda text: typed_number(text, least, most), str)


class FiguresCard(Card):
    """Whole numbers under their names, each within its bounds."""

    changed = Signal()

    def __init__(self, title: str, value: Assumptions | Shocks, more: dict[str, Phrase]) -> None:
        super().__init__(title)
        self.entries: dict[str, Field[int]] = {}
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        for y, each in enumerate(fields(value)):
            name = say(more.get(each.name, names.ASSUMED[each.name]))
            entry = whole_field(name, *bounds(each.name), getattr(value, each.name))
            entry.caption.hide()
            entry.setFixedWidth(theme.side(FIGURE_WIDTH))
            entry.changed.connect(self.changed)
            self.entries[each.name] = entry
            grid.addWidget(Text(name), y, 0)
            grid.addWidget(entry, y, 1)
        grid.setColumnStretch(0, 1)
        self.add(grid)

    @property
    def values(self) -> dict[str, int]:
        """The numbers typed, by name."""
        return {name: entry.value for name, entry in self.entries.items()}


class ReckoningEditor(QWidget):
    """Assumptions, wishes and trials as one form; every change that can be read is told."""

    changed = Signal(object)

    def __init__(self, reckoning: Reckoning, clock: Clock) -> None:
        super().__init__()
        self.reckoning = reckoning
        self.assumed = FiguresCard(say(words.ASSUMED), reckoning.assumed, {})
        stops = {"stop_permille": names.SHOCK_STOP}
        self.shocks = FiguresCard(say(words.SHOCKS), reckoning.shocks, stops)
        self.wishes = WishesCard(reckoning.wishes)
        self.trial = TrialCard(clock)
        self.refused = Refused()
        self.done = Button(say(words.DONE), kind="primary")
        self._lay_out()
        for card in (self.assumed, self.shocks):
            card.changed.connect(self._typed)
        self.wishes.learned.connect(self._learned)

    def show_plans(self, plans: tuple[Asked, ...]) -> None:
        """Take the plans that a side may be asked about."""
        self.wishes.show_plans(plans)

    def focus_first(self) -> None:
        """Begin with the first assumption."""
        next(iter(self.assumed.entries.values())).line.setFocus()

    def _lay_out(self) -> None:
        figures = QWidget()
        court = Text(say(words.COURT), "quiet")
        column(self.assumed, self.shocks, court, None, into=figures, spacing=10)
        left = scrolled(figures)
        left.setFixedWidth(theme.side(ASSUMED_WIDTH))
        head = row(Text(say(words.SAYS), "quiet"), self.done)
        head.setStretch(0, 1)
        work = row(left, self.wishes, self.trial, spacing=12)
        work.setStretch(1, 1)
        work.setStretch(2, 1)
        parts = column(head, self.refused, work, into=self, spacing=10)
        parts.setStretch(2, 1)

    def _typed(self) -> None:
        assumed, shocks = self.assumed.values, self.shocks.values
        try:
            reckoning = replace(
                self.reckoning, assumed=Assumptions(**assumed), shocks=Shocks(**shocks)
            )
        except Refusal as refusal:
            self.refused.say(refusal)
            return
        self._tell(reckoning)

    def _learned(self, wishes: Wishes) -> None:
        self._tell(replace(self.reckoning, wishes=wishes))

    def _tell(self, reckoning: Reckoning) -> None:
        self.refused.clear()
        self.reckoning = reckoning
        self.changed.emit(reckoning)
