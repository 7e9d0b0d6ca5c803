"""Which columns the list of cases shows; the number and the parties always stay."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from mediator.desktop import theme
from mediator.desktop.looks import Looks
from mediator.desktop.preferences import COLUMNS, ORDERS
from mediator.desktop.widgets.basic import Text, column
from mediator.desktop.widgets.buttons import Toggle
from mediator.desktop.widgets.flow import Flow
from mediator.desktop.widgets.grids import Grid
from mediator.desktop.words import say
from mediator.wording import screen as words

_NAMES = {
    "stage": words.CASE_STAGE,
    "deadline": words.CASE_DEADLINE,
    "amount": words.CASE_AMOUNT,
    "accepted": words.ACCEPTED_ON,
    "changed": words.CHANGED_AT,
}


def show_columns(grid: Grid, looks: Looks) -> None:
    """Show the columns of a list that were not put away."""
    for name in COLUMNS:
        grid.setColumnHidden(ORDERS.index(name), name in looks.kept.now.put_away)
    grid.share_out()


class Columns(QWidget):
    """A button a column, down while it shows; remembered from one day to the next."""

    def __init__(self, grid: Grid, looks: Looks) -> None:
        super().__init__()
        self._grid, self._looks = grid, looks
        away = looks.kept.now.put_away
        self.buttons = {
            name: Toggle(say(_NAMES[name]), partial(self._turn, name), down=name not in away)
            for name in COLUMNS
        }
        title = Text(say(words.COLUMNS), "caption", wrap=False)
        column(title, Flow(*self.buttons.values(), spacing=theme.SMALL), into=self, spacing=4)

    def _turn(self, name: str) -> None:
        self._looks.put_column_away(name, away=not self.buttons[name].isChecked())
        show_columns(self._grid, self._looks)
