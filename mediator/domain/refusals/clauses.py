"""What cannot be done to a clause, and what a print without its review meets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediator.domain.refusals.refusal import Refusal


@dataclass(eq=False)
class ChipLost(Refusal):
    """A text without a figure that the clause must show; ``chips`` are their names."""

    chips: tuple[str, ...]


@dataclass(eq=False)
class ClauseNeeded(Refusal):
    """A clause left out that no agreement can do without."""

    heading: str


@dataclass(eq=False)
class ClauseUnknown(Refusal):
    """A clause that is neither in the library nor in this agreement, or does not fit its terms."""

    clause: str


@dataclass(eq=False)
class ClauseEmpty(Refusal):
    """A clause without words, or an own one without a heading."""


@dataclass(eq=False)
class ReviewMissing(Refusal):
    """A final print that needs a lawyer's second look and had none."""


@dataclass(eq=False)
class ReviewVoid(Refusal):
    """A final print of other bytes than a lawyer looked at; both by 8 characters."""

    lawyer: str
    on: date
    looked_at: str
    printing: str
