"""What the board decides: the menu, the marks from both rooms, and what is masked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from mediator.desktop.words import reason_text
from mediator.domain.bargaining import Reason
from mediator.domain.case import Case
from mediator.domain.caucus import Positions
from mediator.domain.law import Law
from mediator.domain.menu import Menu
from mediator.domain.refusals import LprNotKnown, Refusal
from mediator.engine.board import Board
from mediator.usecases.board import offer_menu, weigh
from mediator.wording.screen_board import HIDDEN

PUBLIC_FIGURES = frozenset({"offered", "sum", "first", "last"})
"""Figures of a reason that stand on the public menu; all others were said in confidence."""


class BoardView(Protocol):
    """What the presenter can show."""

    def show_menu(self, menu: Menu) -> None:
        """Show what the parties may see."""

    def show_board(self, board: Board) -> None:
        """Show the marks of both rooms."""

    def show_refusal(self, refusal: Refusal, *, lpr: bool) -> None:
        """Say why there is no menu."""


class BoardPresenter:
    """Makes the menu first, and asks both rooms only then."""

    def __init__(
        self,
        view: BoardView,
        law: Law,
        ask_positions: Callable[[Callable[[Positions], None]], None],
    ) -> None:
        self._view, self._law, self._ask = view, law, ask_positions

    def case_replaced(self, case: Case) -> None:
        """Make the menu of a case and weigh it."""
        try:
            menu = offer_menu(case, self._law)
        except Refusal as refusal:
            self._view.show_refusal(refusal, lpr=isinstance(refusal, LprNotKnown))
            return
        self._view.show_menu(menu)
        law = self._law
        self._ask(lambda positions: self._view.show_board(weigh(case, menu, positions, law)))


def masked(reason: Reason) -> str:
    """Return a reason with every sealed figure as the same four dots, whatever its length."""
    figures = tuple(
        (name, figure if name in PUBLIC_FIGURES else HIDDEN) for name, figure in reason.figures
    )
    return reason_text(replace(reason, figures=figures))
