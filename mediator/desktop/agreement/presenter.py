"""What the agreement page decides: what can be drafted, shown and saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from mediator.domain.agreement import Agreement
from mediator.domain.case import Case
from mediator.domain.lint import Caught
from mediator.domain.menu import Menu
from mediator.domain.refusals import Refusal
from mediator.usecases.agreement import check_days, draft, mark_printed
from mediator.usecases.board import offer_menu
from mediator.usecases.history import Change
from mediator.usecases.lint import examine_case
from mediator.usecases.ports import PagePicture, Paper, Services
from mediator.usecases.review import check_final_print

T = TypeVar("T")

PREVIEW_DPI = 120


@dataclass(frozen=True, slots=True)
class Proof:
    """A printed agreement, its schedule, its pages as pictures, and what is found in them."""

    paper: Paper
    schedule: bytes
    pages: tuple[PagePicture, ...]
    caught: tuple[Caught, ...] = ()


class Prints(Protocol):
    """Asks the press on its own thread."""

    def __call__(
        self, job: Callable[[], T], done: Callable[[T], None], refused: Callable[[Refusal], None]
    ) -> None:
        """Run a job, then ``done`` or ``refused``."""


class Guards(Protocol):
    """Asks both rooms, on their own thread, whether a paper may leave."""

    def __call__(
        self, case: Case, done: Callable[[], None], refused: Callable[[Refusal], None]
    ) -> None:
        """Call ``done`` where no term says a sealed figure, else ``refused``."""


class AgreementView(Protocol):
    """What the presenter can show."""

    def show_menu(self, menu: Menu, case: Case) -> None:
        """Show the plans to choose from, and the one chosen."""

    def show_findings(self, caught: tuple[Caught, ...]) -> None:
        """Show what the agreement lacks and what every rule finds."""

    def show_draft(self, agreement: Agreement) -> None:
        """Show the clauses of a draft, to be edited."""

    def show_undrafted(self) -> None:
        """Say that a plan must be chosen first."""

    def show_drawing(self) -> None:
        """Say that the pages are being made."""

    def show_proof(self, proof: Proof, agreement: Agreement) -> None:
        """Show the pages."""

    def show_saved(self, path: Path) -> None:
        """Say where a paper was saved."""

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why it cannot go on."""


class AgreementPresenter:
    """Drafts afresh whenever the case is replaced; a later draft makes an earlier one void."""

    def __init__(
        self,
        view: AgreementView,
        services: Services,
        prints: Prints,
        guards: Guards,
        keep: Callable[[Callable[[Case], Change]], None],
    ) -> None:
        self._view, self._services, self._prints, self._keep = view, services, prints, keep
        self._guards = guards
        self._drafted: Agreement | None = None
        self._proof: Proof | None = None
        self._case: Case | None = None

    def case_replaced(self, case: Case) -> None:
        """Draft the agreement of a case."""
        self._case = case
        law = self._services.law
        try:
            self._view.show_menu(offer_menu(case, law), case)
            agreement = draft(case, law) if case.settlement else None
        except Refusal as refusal:
            self._drafted = self._proof = None
            self._view.show_refusal(refusal)
            return
        if agreement is not None:
            self._view.show_draft(agreement)
        if agreement is None:
            self._drafted = self._proof = None
            self._view.show_undrafted()
        elif agreement != self._drafted:
            self._print(case, agreement)

    def forget(self) -> None:
        """Let the proof go; an answer that still comes finds nobody waiting."""
        self._drafted = self._proof = self._case = None

    def saved_to(self, path: Path, *, schedule: bool) -> None:
        """Write the paper shown, or its schedule, to a place the mediator chose."""
        proof, drafted = self._proof, self._drafted
        if proof is None or drafted is None or self._case is None:
            return
        try:
            check_days(drafted)
            if not schedule:
                check_final_print(self._case, proof.paper)
        except Refusal as refusal:
            self._view.show_refusal(refusal)
            return

        def write() -> None:
            self._write(path, proof, schedule=schedule)

        self._guards(self._case, write, self._view.show_refusal)

    def _write(self, path: Path, proof: Proof, *, schedule: bool) -> None:
        content = proof.schedule if schedule else proof.paper.pdf
        write = self._services.write_file

        def done(_nothing: None) -> None:
            self._view.show_saved(path)
            if not schedule:
                self._keep(lambda case: mark_printed(case, proof.paper.fingerprint))

        self._prints(lambda: write(path, content), done, self._view.show_refusal)

    def _print(self, case: Case, agreement: Agreement) -> None:
        self._drafted, self._proof = agreement, None
        press, law, today = self._services.press, self._services.law, self._services.clock().date()
        self._view.show_findings(examine_case(case, law, agreement, today=today))
        self._view.show_drawing()

        def job() -> Proof:
            paper = press.agreement(agreement)
            pages = press.pictures(paper.pdf, PREVIEW_DPI)
            texts = press.texts(paper.pdf)
            caught = examine_case(case, law, agreement, today=today, pages=texts)
            return Proof(paper, press.schedule(agreement), pages, caught)

        def done(proof: Proof) -> None:
            if agreement is self._drafted:
                self._proof = proof
                self._view.show_findings(proof.caught)
                self._view.show_proof(proof, agreement)

        def refused(refusal: Refusal) -> None:
            if agreement is self._drafted:
                self._view.show_refusal(refusal)

        self._prints(job, done, refused)
