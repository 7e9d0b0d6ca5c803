"""The last look before anything leaves the printer: no term says what a room keeps to itself."""

from __future__ import annotations

from mediator.domain.case import Case
from mediator.domain.caucus import Positions
from mediator.domain.law import Law
from mediator.domain.refusals import TermToReword
from mediator.usecases.agreement import draft
from mediator.usecases.caucus import open_both
from mediator.usecases.lint import examine
from mediator.usecases.lint_secrets import secrets_of
from mediator.usecases.ports import Archive


def check_sealed(archive: Archive, case: Case, law: Law) -> None:
    """Refuse to let out a paper of a settled case in which a term says a sealed figure.

    Raises ``TermToReword``.
    """
    if case.settlement is not None:
        check_terms(case, open_both(archive, case.id), law)


def check_terms(case: Case, positions: Positions, law: Law, plan: str | None = None) -> None:
    """Refuse a term that says a figure which a room keeps to itself.

    The refusal names the term, never the figure nor the room, because both sides may be looking.
    A case that is not settled has no term in anybody's own words. Raises ``TermToReword``.
    """
    if case.settlement is None:
        return
    hidden = secrets_of(case, positions.creditor, positions.debtor)
    for caught in examine(draft(case, law, plan), law, secrets=hidden):
        if caught.finding.code == "lint_sealed":
            index = caught.finding.place.partition("[")[2].rstrip("]")
            raise TermToReword(int(index) + 1)
