"""Where a plan goes from the board: to the parties' screen, to sealed answers, off the menu."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mediator.desktop.board.search_panel import SearchPanel
from mediator.desktop.board.search_rows import grade_of
from mediator.desktop.page import Page
from mediator.desktop.widgets.basic import Button, Refused, row
from mediator.desktop.widgets.later import Behind
from mediator.desktop.words import say
from mediator.domain.menu import SettlementOption
from mediator.domain.pins import Pin
from mediator.domain.refusals import Refusal
from mediator.domain.stages import Stage
from mediator.domain.terms import Terms
from mediator.usecases.board import offer_menu
from mediator.usecases.history import Change
from mediator.usecases.proposing import propose, withdraw
from mediator.usecases.prospects import mends_of
from mediator.usecases.seeking import Sight
from mediator.wording import screen_proposing as words


class Onward(QWidget):
    """Buttons under a plan of the menu; it also answers what is asked of a plan of the search."""

    def __init__(self, page: Page, search: Behind[SearchPanel], refused: Refused) -> None:
        super().__init__()
        self._page, self._search, self._refused = page, search, refused
        self._option: SettlementOption | None = None
        self.stage = Button(say(words.STAGE), self.to_the_screen)
        self.ask = Button(say(words.ASK), lambda: page.want(Stage.ROUNDS))
        self.withdraw = Button(say(words.WITHDRAW), self._withdraw, "quiet")
        row(self.stage, self.ask, self.withdraw, None, into=self, spacing=6)

    def attend(self, search: SearchPanel) -> None:
        """Answer what is asked of a plan of the search."""
        bar = search.explain.bar
        bar.pinned.connect(self._pinned)
        bar.proposed.connect(self._propose)
        bar.mending.connect(self._offer_mends)

    def show_option(self, option: SettlementOption) -> None:
        """Show what can be done with a plan of the menu."""
        self._option = option
        case = self._page.workspace.case
        self.withdraw.setVisible(any(each.id == option.id for each in case.proposals))

    @property
    def at_hand(self) -> bool:
        """Tell whether a plan of the menu or of the search is on screen."""
        return self.isVisible() or self._search.isVisible()

    def go(self) -> None:
        """Send the plan on: of the menu to the joint talk, of the search before both."""
        if self._search.isVisible():
            self._search.part.explain.bar.ask_to_propose()
        else:
            self.to_the_screen()

    def to_the_screen(self) -> None:
        """Go to the joint talk with this plan laid out."""
        if self._option is not None:
            self._page.workspace.presenting.plan = self._option.id
            self._page.want(Stage.JOINT)

    def _pinned(self, pins: tuple[Pin, ...]) -> None:
        self._page.workspace.keep_pins(pins)

    def _offer_mends(self, sight: Sight) -> None:
        if self._search.part.told is not None:
            mends = mends_of(self._search.part.told.positions, sight.plan.terms)
            self._search.part.explain.bar.offer_mends(mends)

    def _propose(self, sight: Sight, terms: Terms, consent: str) -> None:
        workspace = self._page.workspace
        law, on = workspace.services.law, workspace.services.clock().date()
        grade = grade_of(sight)
        try:
            change = propose(workspace.case, law, terms, light=grade, consent=consent, on=on)
        except Refusal as refusal:
            self._refused.say(refusal)
            return
        self._keep(change)
        self._search.part.explain.bar.tell(offer_menu(change.case, law).options[-1].letter)

    def _withdraw(self) -> None:
        if self._option is not None:
            self._keep(withdraw(self._page.workspace.case, self._option.id))

    def _keep(self, change: Change) -> None:
        self._refused.clear()
        self._page.workspace.keep(change)
