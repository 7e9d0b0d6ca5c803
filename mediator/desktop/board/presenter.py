"""What the board decides: the menu, the marks from both rooms, the court, what is masked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol, TypeVar

from mediator.domain.case import Case
from mediator.domain.caucus import CreditorPosition, DebtorPosition, Move, Positions
from mediator.domain.court_estimate import CourtOutlook
from mediator.domain.court_view import CourtView
from mediator.domain.law import Law
from mediator.domain.menu import Menu
from mediator.domain.pins import Pin
from mediator.domain.reckoning import Reckoning
from mediator.domain.refusals import LprNotKnown, NothingOwed, Refusal
from mediator.engine.board import Board
from mediator.usecases.board import offer_menu, weigh
from mediator.usecases.court import court_view
from mediator.usecases.seeking import Sought, seek
from mediator.usecases.trying import Asked, Trial, World, to_ask, try_out

T = TypeVar("T")


class Beside(Protocol):
    """How slow work is done beside the window."""

    def __call__(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        refused: Callable[[Refusal], None],
        /,
    ) -> None:
        """Do a job; its answer or its refusal comes on the window's thread."""


@dataclass(frozen=True, slots=True)
class Told:
    """What was searched, and what the answer was."""

    case: Case
    positions: Positions
    found: Sought


class BoardView(Protocol):
    """What the presenter can show."""

    def show_menu(self, menu: Menu) -> None:
        """Show what the parties may see."""

    def show_board(self, board: Board, *, heard: bool) -> None:
        """Show the marks of both rooms; ``heard`` tells whether either has said anything."""

    def show_court(self, view: CourtView, outlook: CourtOutlook) -> None:
        """Show what going to court instead would mean."""

    def show_court_refusal(self, refusal: Refusal) -> None:
        """Say why there is no court alternative."""

    def show_search(self, told: Told) -> None:
        """Show every settlement there is."""

    def show_search_refusal(self, refusal: Refusal) -> None:
        """Say why nothing can be searched."""

    def show_trial(self, place: str, value: object, trial: Trial) -> None:
        """Show what a change would do."""

    def show_trial_refusal(self, refusal: Refusal) -> None:
        """Say why a change cannot be tried."""

    def show_refusal(self, refusal: Refusal, *, lpr: bool) -> None:
        """Say why there is no menu."""


class BoardPresenter:
    """Makes the menu first, and asks both rooms only then."""

    def __init__(
        self,
        view: BoardView,
        law: Law,
        ask_positions: Callable[[Callable[[Positions], None]], None],
        beside: Beside,
    ) -> None:
        self._view, self._law, self._ask = view, law, ask_positions
        self._beside, self._searches, self.searching = beside, 0, False
        self._at_court = False
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
            heard = (positions.creditor, positions.debtor) != (CreditorPosition(), DebtorPosition())
            self._view.show_board(weigh(case, menu, positions, self._law), heard=heard)
            self._opened = case, positions
            self._show_court()
            if self.searching:
                self.search()

        self._ask(show)

    def turn_to_court(self, *, turned: bool) -> None:
        """Work the court alternative out while it is looked at, and only then."""
        self._at_court = turned
        self._show_court()

    def search(self) -> None:
        """Search beside the window; of several answers only the last one asked for is shown."""
        if self._opened is None:
            return
        (case, positions), self._searches = self._opened, self._searches + 1
        number = self._searches

        def found(sought: Sought) -> None:
            if number == self._searches and self._opened is not None:
                self._view.show_search(Told(case, positions, sought))

        def refused(refusal: Refusal) -> None:
            if number == self._searches and self._opened is not None:
                self._view.show_search_refusal(refusal)

        self._beside(lambda: seek(case, positions, self._law), found, refused)

    def outlook_entered(self, outlook: CourtOutlook) -> None:
        """Work the court alternative out afresh from other estimates."""
        if self._opened is not None:
            case, positions = self._opened
            self._opened = case, replace(positions, court=outlook)
            self._show_court()

    def reckoning_entered(self, reckoning: Reckoning) -> None:
        """Reckon with other assumptions or wishes from now on."""
        if self._opened is not None:
            case, positions = self._opened
            self._opened = case, replace(positions, reckoning=reckoning)

    @property
    def reckoning(self) -> Reckoning:
        """What is reckoned with now."""
        return self._opened[1].reckoning if self._opened else Reckoning()

    def moves_entered(self, moves: tuple[Move, ...]) -> None:
        """Know other offers from now on."""
        if self._opened is not None:
            case, positions = self._opened
            self._opened = case, replace(positions, moves=moves)

    @property
    def moves(self) -> tuple[Move, ...]:
        """The offers that are known now."""
        return self._opened[1].moves if self._opened else ()

    def pins_entered(self, pins: tuple[Pin, ...]) -> None:
        """Know other pins from now on; nothing is searched for that."""
        if self._opened is not None:
            case, positions = self._opened
            self._opened = case, replace(positions, pins=pins)

    def plans_to_ask(self) -> tuple[Asked, ...]:
        """Return the public plans that a side may be asked about; none where nothing is owed."""
        if self._opened is None:
            return ()
        try:
            return to_ask(*self._opened, self._law)
        except NothingOwed:
            return ()

    def try_out(self, place: str, value: object) -> None:
        """Try a change beside the window; the answer is shown and kept nowhere."""
        if self._opened is None:
            return
        world = World(*self._opened)

        def found(trial: Trial) -> None:
            if self._opened is not None:
                self._view.show_trial(place, value, trial)

        job = partial(try_out, world, self._law, place, value)
        self._beside(job, found, self._view.show_trial_refusal)

    def forget(self) -> None:
        """Let go of what both rooms said."""
        self._opened = None
        self._searches += 1

    def _show_court(self) -> None:
        if self._opened is None or not self._at_court:
            return
        case, positions = self._opened
        try:
            view = court_view(case, positions, self._law)
        except Refusal as refusal:
            self._view.show_court_refusal(refusal)
        else:
            self._view.show_court(view, positions.court)
