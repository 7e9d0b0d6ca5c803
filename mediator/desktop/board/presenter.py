"""What the board decides: the menu, the marks from both rooms, the court, what is masked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from mediator.desktop.words import reason_text
from mediator.domain.bargaining import Reason
from mediator.domain.case import Case
from mediator.domain.caucus import Positions
from mediator.domain.court_estimate import CourtOutlook
from mediator.domain.court_view import CourtView
from mediator.domain.law import Law
from mediator.domain.menu import Menu
from mediator.domain.refusals import LprNotKnown, Refusal
from mediator.engine.board import Board
from mediator.usecases.board import offer_menu, weigh
from mediator.usecases.court import court_view
from mediator.wording.screen_board import HIDDEN

PUBLIC_FIGURES = frozenset({"offered", "sum", "first", "last"})
"""Figures of a reason that stand on the public menu; all others were said in confidence."""


class BoardView(Protocol):
    """What the presenter can show."""

    def show_menu(self, menu: Menu) -> None:
        """Show what the parties may see."""

    def show_board(self, board: Board) -> None:
        """Show the marks of both rooms."""

    def show_court(self, view: CourtView, outlook: CourtOutlook) -> None:
        """Show what going to court instead would mean."""

    def show_court_refusal(self, refusal: Refusal) -> None:
        """Say why there is no court alternative."""

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
        self._opened: tuple[Case, Positions] | None = None

    def case_replaced(self, case: Case) -> None:
        """Make the menu of a case and weigh it."""
        try:
            menu = offer_menu(case, self._law)
        except Refusal as refusal:
            self._view.show_refusal(refusal, lpr=isinstance(refusal, LprNotKnown))
            return
        self._view.show_menu(menu)

        def show(positions: Positions) -> None:
            self._view.show_board(weigh(case, menu, positions, self._law))
            self._opened = case, positions
            self._show_court()

        self._ask(show)

    def outlook_entered(self, outlook: CourtOutlook) -> None:
        """Work the court alternative out afresh from other estimates."""
        if self._opened is not None:
            case, positions = self._opened
            self._opened = case, replace(positions, court=outlook)
            self._show_court()

    def forget(self) -> None:
        """Let go of what both rooms said."""
        self._opened = None

    def _show_court(self) -> None:
        if self._opened is None:
            return
        case, positions = self._opened
        try:
            view = court_view(case, positions, self._law)
        except Refusal as refusal:
            self._view.show_court_refusal(refusal)
        else:
            self._view.show_court(view, positions.court)


def masked(reason: Reason) -> str:
    """Return a reason with every sealed figure as the same four dots, whatever its length."""
    figures = tuple(
        (name, figure if name in PUBLIC_FIGURES else HIDDEN) for name, figure in reason.figures
    )
    return reason_text(replace(reason, figures=figures))
