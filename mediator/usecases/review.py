"""The lawyer's second look at the very bytes that will be signed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256

from mediator.domain.case import Case
from mediator.domain.refusals import PaperNeedsPlan
from mediator.domain.review import LawyerReview, ReviewState, check_review, review_state
from mediator.usecases.history import Change
from mediator.usecases.intake import one_line
from mediator.usecases.ports import Paper


def bytes_fingerprint(paper: Paper) -> str:
    """Return the SHA-256 of a paper's bytes in hexadecimal."""
    return sha256(paper.pdf).hexdigest()


def record_review(
    case: Case, paper: Paper, lawyer: str, *, on: date, office: str = "", remarks: str = ""
) -> Change:
    """Record that a lawyer looked at these bytes; an earlier look is replaced.

    Raises ``PaperNeedsPlan`` and ``NameUnprintable``.
    """
    if case.settlement is None:
        raise PaperNeedsPlan
    for text in (lawyer, office, *remarks.splitlines()):
        one_line(text)
    review = LawyerReview(
        lawyer.strip(), on, bytes_fingerprint(paper), paper.fingerprint, office.strip(), remarks
    )
    settlement = replace(case.settlement, review=review)
    return Change(replace(case, settlement=settlement), "review_recorded")


def set_review_policy(case: Case, *, needed: bool) -> Change:
    """Say whether the final print of this case needs a lawyer's second look."""
    return Change(replace(case, policy=replace(case.policy, lawyer_review=needed)), "policy_set")


def check_final_print(case: Case, paper: Paper) -> None:
    """Refuse a final print that the case wants looked at: ``ReviewMissing``, ``ReviewVoid``."""
    review = case.settlement.review if case.settlement else None
    check_review(review, bytes_fingerprint(paper), needed=case.policy.lawyer_review)


def state_of_review(case: Case, paper: Paper) -> ReviewState:
    """Tell whether a lawyer looked at these very bytes."""
    review = case.settlement.review if case.settlement else None
    return review_state(review, bytes_fingerprint(paper))
