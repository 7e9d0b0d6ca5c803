"""The papers of a case: gathering what one of them, or the whole dossier, is made from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from mediator.domain.agreement import Agreement
from mediator.domain.agreement_standing import AgreementStanding, standing
from mediator.domain.case import Case
from mediator.domain.court_fees import court_costs
from mediator.domain.law import Law
from mediator.domain.papers import FOLLOW_UP, Matter, PaperKind, check_needs
from mediator.domain.refusals import LprNotKnown, PaperInYuanOnly
from mediator.domain.visits import Visit
from mediator.usecases.agreement import YUAN, draft
from mediator.usecases.claims import state_claim
from mediator.usecases.replanning import agreement_in_force, supplements


def gather(
    case: Case, law: Law, kind: PaperKind, *, on: date, plan: str | None = None, words: str = ""
) -> Matter:
    """Gather the facts of one paper; without a plan, those of the one chosen are taken.

    Raises ``PaperNeedsPlan`` and its like where the facts are not there.
    """
    return fitted(gather_common(case, law, on=on, plan=plan, words=words), law, kind)


def fitted(matter: Matter, law: Law, kind: PaperKind) -> Matter:
    """Add to what all papers are made from what one of them needs; raises as ``gather``."""
    case, on = matter.case, matter.on
    if kind is PaperKind.CALCULATION and matter.statement is None:
        if case.claim.currency != YUAN:
            raise PaperInYuanOnly(case.claim.currency)
        matter = Matter(case, on, state_claim(case, law), None, matter.words)
    if kind in FOLLOW_UP and matter.agreement is not None:
        changed = case.performance.replans
        ruling = agreement_in_force(case, law, as_of=on) if changed else matter.agreement
        found = standing(ruling, case.performance, law, as_of=on)
        fee = court_costs(found.due_now, law.court_fees).acceptance
        matter = replace(
            matter,
            agreement=ruling,
            statement=ruling.statement,
            standing=found,
            court_fee=fee,
        )
    check_needs(kind, matter)
    return matter


def gather_dossier(case: Case, law: Law, *, on: date, plan: str | None = None) -> Matter:
    """Gather the facts of the whole dossier; one that ended without agreement has none."""
    matter = gather_common(case, law, on=on, plan=plan)
    if matter.agreement is None or case.settlement is None:
        return matter
    made = supplements(case, law, as_of=on)
    ruling = made[-1] if made else matter.agreement
    return replace(matter, standing=_known(ruling, case, law, on), supplements=made)


def _known(agreement: Agreement, case: Case, law: Law, on: date) -> AgreementStanding | None:
    """Return where an agreement stands; None where nothing was paid, or the law lacks the day.

    A dossier is bound whatever the tables know; a paper that needs the standing refuses by itself.
    """
    if not case.performance.receipts:
        return None
    try:
        return standing(agreement, case.performance, law, as_of=on)
    except LprNotKnown:
        return None


def gather_common(
    case: Case, law: Law, *, on: date, plan: str | None = None, words: str = ""
) -> Matter:
    """Gather what every paper of a case is made from: the agreement is worked out once."""
    if not plan and case.settlement is None:
        return Matter(case, on, words=words)
    agreement = draft(case, law, plan)
    visits = tuple(_visits(case, law, agreement, on))
    return Matter(case, on, agreement.statement, agreement, words, visits=visits)


def _visits(
    case: Case, law: Law, agreement: Agreement, on: date
) -> Iterator[tuple[Visit, AgreementStanding | None]]:
    """Give every visit by the day with where the agreement then in force stood."""
    for visit in case.performance.visits:
        if visit.on <= on:
            changed = case.performance.replans
            ruling = agreement_in_force(case, law, as_of=visit.on) if changed else agreement
            yield visit, _known(ruling, case, law, visit.on)
