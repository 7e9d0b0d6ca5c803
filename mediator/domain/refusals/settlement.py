"""What a settlement, its rounds and its paper cannot be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediator.domain.refusals.refusal import Refusal


@dataclass(eq=False)
class RateAboveCap(Refusal):
    """A joint rate above what the law supports; ``place`` tells which."""

    percent: str
    cap_percent: str
    place: str


@dataclass(eq=False)
class DaysOutOfOrder(Refusal):
    """An agreement whose balance, signing and first payment do not follow each other."""

    as_of: date
    agreed_on: date
    first_due_on: date


@dataclass(eq=False)
class BandUpsideDown(Refusal):
    """An offer whose highest value is below its lowest; ``place`` tells which."""

    place: str


@dataclass(eq=False)
class NothingOwed(Refusal):
    """A menu asked for a claim of which nothing is left."""


@dataclass(eq=False)
class PlanUnknown(Refusal):
    """A plan that is not on the menu."""

    plan: str
    known: tuple[str, ...]


@dataclass(eq=False)
class PartyMissing(Refusal):
    """An agreement without one of its two sides."""

    role: str


@dataclass(eq=False)
class RoundsUsedUp(Refusal):
    """A fourth round of sealed answers."""

    most: int


@dataclass(eq=False)
class AnswerIncomplete(Refusal):
    """A ballot that leaves an option of the menu unanswered, or names one not on it."""

    plans: tuple[str, ...]


@dataclass(eq=False)
class AnswerAlreadySealed(Refusal):
    """A second ballot of the same side in one round."""

    side: str


@dataclass(eq=False)
class AnswersMissing(Refusal):
    """A round opened before both sides have sealed."""


@dataclass(eq=False)
class SealBroken(Refusal):
    """A sealed text that does not belong where it stands, or was altered."""

    place: str


@dataclass(eq=False)
class PaperInYuanOnly(Refusal):
    """A paper asked for a claim in a currency that papers are not written in."""

    currency: str
