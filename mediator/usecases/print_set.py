"""The print set: every paper of a case, how many copies each needs, and the very bytes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from mediator.domain.case import Case
from mediator.domain.law import Law
from mediator.domain.papers import Matter, PaperKind
from mediator.domain.refusals import PaperNeedsPlan, Refusal
from mediator.domain.scans import ScannedSheet, SheetPicture
from mediator.domain.signing import AGREEMENT, DOSSIER, SUPPLEMENT
from mediator.usecases.agreement import check_days, draft
from mediator.usecases.papers import fitted, gather, gather_common, gather_dossier
from mediator.usecases.ports import Paper, Press
from mediator.usecases.replanning import worked_out
from mediator.usecases.review import check_final_print
from mediator.usecases.steps import Steps, unwatched

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
        *_supplement(case, law),
        *_papers(case, law, on),
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


def _supplement(case: Case, law: Law) -> Iterator[Printable]:
    """Give the newest change of the plan, where there is one."""
    if case.performance.replans:
        try:
            yield Printable(SUPPLEMENT, worked_out(case, law).agreement.copies)
        except Refusal as refusal:
            yield Printable(SUPPLEMENT, 1, refusal)


def _papers(case: Case, law: Law, on: date) -> Iterator[Printable]:
    """Give every other paper; where the facts of all are lacking, each says so."""
    common: Matter | Refusal
    try:
        common = gather_common(case, law, on=on)
    except Refusal as refusal:
        common = refusal
    for kind in PaperKind:
        each = len(case.parties) if kind in ONE_EACH else 0
        copies = 1 + each + (kind in FOR_THE_DEBTOR_TOO)
        yield Printable(kind.value, copies, _why_not(common, law, kind))


def _why_not(common: Matter | Refusal, law: Law, kind: PaperKind) -> Refusal | None:
    if isinstance(common, Refusal):
        return common
    try:
        fitted(common, law, kind)
    except Refusal as refusal:
        return refusal
    return None


def made_paper(
    press: Press,
    case: Case,
    law: Law,
    paper: str,
    *,
    on: date,
    head: str = "",
    steps: Steps = unwatched,
) -> Paper:
    """Make one paper of the set; a fingerprint is that of the agreement's terms.

    ``head`` of the record goes on every paper but the agreement, whose bytes are frozen by what
    was agreed on, and by its review.

    Raises ``ReviewMissing`` and ``ReviewVoid`` for an agreement that a lawyer has to look at, and
    ``Cancelled``.
    """
    if paper == AGREEMENT:
        agreement = press.agreement(draft(case, law))
        check_final_print(case, agreement)
        return agreement
    if paper == SUPPLEMENT:
        return press.agreement(worked_out(case, law).agreement)
    if paper == DOSSIER:
        return made_dossier(press, case, law, on=on, head=head, steps=steps)
    kind = PaperKind(paper)
    matter = replace(gather(case, law, kind, on=on), head=head)
    return Paper(press.paper(kind, matter), "")


def made_dossier(
    press: Press,
    case: Case,
    law: Law,
    *,
    on: date,
    head: str = "",
    sheets: tuple[tuple[ScannedSheet, SheetPicture], ...] = (),
    steps: Steps = unwatched,
) -> Paper:
    """Make the dossier; ``sheets`` are scanned originals that go in as pages."""
    matter = replace(gather_dossier(case, law, on=on), head=head, sheets=sheets)
    return Paper(press.dossier(matter, steps), "")
