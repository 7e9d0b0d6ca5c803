"""Which papers this case needs, now and later, and how far each has come.

Source of the set: 司发通〔2010〕239号 (dossier: application or register, rights and duties,
authority, record, agreement), 法释〔2011〕5号3 (authority, service address), 民事诉讼法205. A paper
counts as made once a copy came out of the printer; whether it was signed the table tells.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from mediator.domain.case import Case
from mediator.domain.papers import PaperKind
from mediator.domain.parties import Role
from mediator.domain.signing import AGREEMENT


class PaperState(StrEnum):
    """How far a paper has come."""

    OPEN = "open"  # 现在需要
    LATER = "later"  # 条件还没有到
    PRINTED = "printed"  # 已印制


@dataclass(frozen=True, slots=True)
class RequiredPaper:
    """One paper that the case needs; ``why`` names the reason in ``mediator.wording``."""

    paper: str
    state: PaperState
    why: str


def required_papers(case: Case) -> tuple[RequiredPaper, ...]:
    """Return the papers in the order of the work, each with its state and its reason."""
    printed = {job.paper for job in case.prints if job.done}
    return tuple(
        RequiredPaper(paper, _state(paper in printed, ready), why)
        for paper, why, ready in (*_of_intake(case), *_of_the_talks(case), *_of_the_end(case))
    )


def _state(is_printed: bool, ready: bool) -> PaperState:  # noqa: FBT001  two plain facts
    if is_printed:
        return PaperState.PRINTED
    return PaperState.OPEN if ready else PaperState.LATER


_Wanted = tuple[str, str, bool]


def _of_intake(case: Case) -> Iterator[_Wanted]:
    named = bool(case.parties)
    yield PaperKind.APPLICATION.value, "always", named
    yield PaperKind.REGISTER.value, "always", named
    yield PaperKind.RIGHTS.value, "always", named
    if any(party.agent is not None for party in case.parties):
        yield PaperKind.POWER.value, "agent", True
    yield PaperKind.SERVICE.value, "court_papers", named


def _of_the_talks(case: Case) -> Iterator[_Wanted]:
    if case.claim.disbursements:
        yield PaperKind.CALCULATION.value, "claim", True
    talked = bool(case.heard or case.presented or case.outcomes or case.settlement)
    yield PaperKind.RECORD.value, "talks", talked


def _of_the_end(case: Case) -> Iterator[_Wanted]:
    chosen = case.settlement is not None
    yield PaperKind.UNDERSTANDING.value, "plan", chosen
    yield AGREEMENT, "plan", chosen
    yield PaperKind.SCHEDULE.value, "plan", chosen
    if any(p.role is Role.GUARANTOR and p.consents for p in case.parties):
        yield PaperKind.GUARANTOR.value, "guarantor", chosen
    if case.policy.lawyer_review:
        yield PaperKind.REVIEW.value, "lawyer", chosen
    yield PaperKind.CONFIRMATION.value, "court", chosen
