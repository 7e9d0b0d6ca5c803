"""The lawyer's second look: it freezes the exact bytes of a paper, and a change voids it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mediator.domain.refusals import ReviewMissing, ReviewVoid


@dataclass(frozen=True, slots=True)
class LawyerReview:
    """Who looked at which bytes on which day; ``pdf`` and ``terms`` are SHA-256 in hexadecimal.

    ``remarks`` are for the mediator and the parties; what a lawyer tells a client stays outside.
    """

    lawyer: str
    on: date
    pdf: str
    terms: str
    office: str = ""
    remarks: str = ""


class ReviewState(StrEnum):
    """Whether a paper was looked at."""

    NONE = "none"
    HOLDS = "holds"
    VOID = "void"  # other bytes were looked at


def review_state(review: LawyerReview | None, pdf: str) -> ReviewState:
    """Tell whether a review speaks of a paper with this fingerprint."""
    if review is None:
        return ReviewState.NONE
    return ReviewState.HOLDS if review.pdf == pdf else ReviewState.VOID


def check_review(review: LawyerReview | None, pdf: str, *, needed: bool) -> None:
    """Refuse a final print that needs a review it has not: ``ReviewMissing``, ``ReviewVoid``."""
    if not needed:
        return
    if review is None:
        raise ReviewMissing
    if review_state(review, pdf) is ReviewState.VOID:
        raise ReviewVoid(review.lawyer, review.on, review.pdf[:8], pdf[:8])
