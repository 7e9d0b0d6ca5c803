"""The print set: every paper of a case, how many copies each needs, and the very bytes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediator.domain.case import Case
from mediator.domain.law import Law
from mediator.domain.papers import PaperKind
from mediator.domain.refusals import PaperNeedsPlan, Refusal
from mediator.domain.signing import AGREEMENT, DOSSIER
from mediator.usecases.agreement import check_days, draft
from mediator.usecases.papers import gather, gather_dossier
from mediator.usecases.ports import Paper, Press
from mediator.usecases.review import check_final_print

ONE_EACH = frozenset({PaperKind.RIGHTS, PaperKind.SERVICE})
"""Papers that every party keeps; of all others one goes into the dossier."""
FOR_THE_DEBTOR_TOO = frozenset({PaperKind.SCHEDULE, PaperKind.UNDERSTANDING})


@dataclass(frozen=True, slots=True)
class Printable:
    """One paper of the set: how many copies, and why it cannot be made yet."""

    paper: str
    copies: int
    why_not: Refusal | None = None


def print_set(case: Case, law: Law, *, on: date) -> tuple[Printable, ...]:
    """Return the set in the order of the work: the agreement, every other paper, the dossier."""
    return (
        _agreement(case, law),
        *(_paper(case, law, kind, on) for kind in PaperKind),
        Printable(DOSSIER, 1),
    )


def _agreement(case: Case, law: Law) -> Printable:
    if case.settlement is None:
        return Printable(AGREEMENT, 1, PaperNeedsPlan())
    try:
        agreement = draft(case, law)
        check_days(agreement)
    except Refusal as refusal:
        return Printable(AGREEMENT, 1, refusal)
    return Printable(AGREEMENT, agreement.copies)


def _paper(case: Case, law: Law, kind: PaperKind, on: date) -> Printable:
    each = len(case.parties) if kind in ONE_EACH else 0
    copies = 1 + each + (kind in FOR_THE_DEBTOR_TOO)
    try:
        gather(case, law, kind, on=on)
    except Refusal as refusal:
        return Printable(kind.value, copies, refusal)
    return Printable(kind.value, copies)


def made_paper(press: Press, case: Case, law: Law, paper: str, *, on: date) -> Paper:
    """Make one paper of the set; a fingerprint is that of the agreement's terms.

    Raises ``ReviewMissing`` and ``ReviewVoid`` for an agreement that a lawyer has to look at.
    """
    if paper == AGREEMENT:
        agreement = press.agreement(draft(case, law))
        check_final_print(case, agreement)
        return agreement
    if paper == DOSSIER:
        return Paper(press.dossier(gather_dossier(case, law, on=on)), "")
    kind = PaperKind(paper)
    return Paper(press.paper(kind, gather(case, law, kind, on=on)), "")
