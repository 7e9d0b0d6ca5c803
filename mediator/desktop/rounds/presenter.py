"""What a round decides: who has sealed, when it may be opened, and what it reveals."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Protocol, TypeVar

from mediator.domain.case import Case
from mediator.domain.envelopes import Envelope
from mediator.domain.law import Law
from mediator.domain.menu import Menu
from mediator.domain.refusals import Refusal
from mediator.domain.rounds import OpeningDay, Question, Sealing, Side
from mediator.usecases.board import offer_menu
from mediator.usecases.history import Change
from mediator.usecases.ports import Archive, Services
from mediator.usecases.rounds import (
    open_round,
    question,
    seal_answers,
    sealing,
    void_answers,
)

T = TypeVar("T")


class Asks(Protocol):
    """Asks the archive on its own thread; refusals are shown by whoever made this."""

    def __call__(self, job: Callable[[Archive], T], done: Callable[[T], None]) -> None:
        """Run a job, then ``done``."""


class RoundsView(Protocol):
    """What the presenter can show."""

    def show_menu(self, menu: Menu, case: Case) -> None:
        """Show the plans, and what earlier rounds revealed."""

    def show_round(self, asked: Question, sealed: Sealing) -> None:
        """Show who has sealed in the round at hand, and until when it can be opened."""

    def show_slips(self, menu: Menu, envelope: Envelope) -> None:
        """Show what the party takes away, this once."""

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
        self._menu: Menu | None = None
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
        self._asked, self._menu = asked, menu
        self._ask(
            lambda archive: sealing(archive, asked),
            lambda sealed: self._view.show_round(asked, sealed),
        )

    def seal(
        self, side: Side, answers: Mapping[str, bool], digits: str, open_by: date | None
    ) -> None:
        """Seal one side's answers; ``open_by`` counts for the first of a round."""
        asked, menu = self._asked, self._menu
        if asked is None or menu is None:
            return

        def job(archive: Archive) -> tuple[Envelope, Sealing]:
            envelope = seal_answers(
                archive,
                asked,
                side,
                answers,
                random_bytes=self._services.random_bytes,
                open_by=OpeningDay(self._today, open_by),
                digits=digits,
            )
            return envelope, sealing(archive, asked)

        def done(answer: tuple[Envelope, Sealing]) -> None:
            envelope, sealed = answer
            self._view.show_round(asked, sealed)
            self._view.show_slips(menu, envelope)

        self._ask(job, done)

    def open(self, codes: Mapping[Side, str]) -> None:
        """Open the round by both codes; the case then holds what it revealed."""
        asked, case = self._asked, self._case
        if asked is None or case is None:
            return
        on, tick = self._today, self._services.opening_tick

        def job(archive: Archive) -> Change:
            return open_round(case, archive, asked, codes, on=on, tick=tick)

        self._ask(job, self._keep)

    @property
    def _today(self) -> date:
        return self._services.clock().date()

    def void(self) -> None:
        """Discard what is sealed, unopened; both answer again."""
        asked = self._asked
        if asked is None:
            return

        def job(archive: Archive) -> Sealing:
            void_answers(archive, asked)
            return sealing(archive, asked)

        self._ask(job, lambda sealed: self._view.show_round(asked, sealed))
