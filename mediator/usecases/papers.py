"""The papers of a case: gathering what one of them, or the whole dossier, is made from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mediator.domain.agreement_standing import standing
from mediator.domain.case import Case
from mediator.domain.law import Law
from mediator.domain.papers import FOLLOW_UP, Matter, PaperKind, check_needs
from mediator.domain.refusals import PaperInYuanOnly
from mediator.usecases.agreement import YUAN, draft
from mediator.usecases.claims import state_claim


def gather(
    case: Case, law: Law, kind: PaperKind, *, on: date, plan: str | None = None, words: str = ""
) -> Matter:
    """Gather the facts of one paper; without a plan, those of the one chosen are taken.

    Raises ``PaperNeedsPlan`` and its like where the facts are not there.
    """
    matter = _matter(case, law, on=on, plan=plan, words=words)
    if kind is PaperKind.CALCULATION and matter.statement is None:
        if case.claim.currency != YUAN:
            raise PaperInYuanOnly(case.claim.currency)
        matter = Matter(case, on, state_claim(case, law), None, words)
    if kind in FOLLOW_UP and matter.agreement is not None:
        found = standing(matter.agreement, case.performance, law, as_of=on)
        matter = replace(matter, standing=found)
    check_needs(kind, matter)
    return matter


def gather_dossier(case: Case, law: Law, *, on: date, plan: str | None = None) -> Matter:
    """Gather the facts of the whole dossier; one that ended without agreement has none."""
    return _matter(case, law, on=on, plan=plan, words="")


def _matter(case: Case, law: Law, *, on: date, plan: str | None, words: str) -> Matter:
    if not plan and case.settlement is None:
        return Matter(case, on, words=words)
    agreement = draft(case, law, plan)
    return Matter(case, on, agreement.statement, agreement, words)
