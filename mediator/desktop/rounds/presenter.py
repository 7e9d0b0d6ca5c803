"""What a round decides: who has sealed, when it may be opened, and what it reveals."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, TypeVar

from mediator.domain.case import Case
from mediator.domain.law import Law
from mediator.domain.menu import Menu
from mediator.domain.refusals import Refusal
from mediator.domain.rounds import Question, Side
from mediator.usecases.board import offer_menu
from mediator.usecases.history import Change
from mediator.usecases.ports import Archive, Services
from mediator.usecases.rounds import open_round, question, seal_answers, sealed_sides

T = TypeVar("T")


class Asks(Protocol):
    """Asks the archive on its own thread; refusals are shown by whoever made this."""

    def __call__(self, job: Callable[[Archive], T], done: Callable[[T], None]) -> None:
        """Run a job, then ``done``."""


class RoundsView(Protocol):
    """What the presenter can show."""

    def show_menu(self, menu: Menu, case: Case) -> None:
        """Show the plans, and what earlier rounds revealed."""

    def show_round(self, asked: Question, sealed: frozenset[Side]) -> None:
        """Show who has sealed in the round at hand."""

    def show_receipt(self, side: Side, code: str) -> None:
        """Show the code that a side keeps."""

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why it cannot go on."""


class RoundsPresenter:
    """Leads through one round after the other."""

    def __init__(
        self, view: RoundsView, services: Services, ask: Asks, keep: Callable[[Change], None]
    ) -> None:
        self._view, self._services, self._ask, self._keep = view, services, ask, keep
        self._law: Law = services.law
        self._asked: Question | None = None
        self._case: Case | None = None

    def case_replaced(self, case: Case) -> None:
        """Make the menu and ask who has sealed; a joint yes needs no further round."""
        self._asked, self._case = None, case
        try:
            menu = offer_menu(case, self._law)
        except Refusal as refusal:
            self._view.show_refusal(refusal)
            return
        self._view.show_menu(menu, case)
        try:
            asked = question(case, menu)
        except Refusal as refusal:
            self._view.show_refusal(refusal)
            return
        self._asked = asked
        self._ask(
            lambda archive: sealed_sides(archive, asked),
            lambda sealed: self._view.show_round(asked, sealed),
        )

    def seal(self, side: Side, answers: Mapping[str, bool]) -> None:
        """Seal one side's answers."""
        asked = self._asked
        if asked is None:
            return

        def job(archive: Archive) -> tuple[str, frozenset[Side]]:
            random = self._services.random_bytes
            code = seal_answers(archive, asked, side, answers, random_bytes=random)
            return code, sealed_sides(archive, asked)

        def done(answer: tuple[str, frozenset[Side]]) -> None:
            code, sealed = answer
            self._view.show_receipt(side, code)
            self._view.show_round(asked, sealed)

        self._ask(job, done)

    def open(self) -> None:
        """Open the round; the case then holds what it revealed."""
        asked, case = self._asked, self._case
        if asked is not None and case is not None:
            self._ask(lambda archive: open_round(case, archive, asked), self._keep)
