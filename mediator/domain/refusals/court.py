"""What cannot be said of the way to court."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediator.domain.refusals.refusal import Refusal


@dataclass(eq=False)
class RangeReversed(Refusal):
    """An estimate whose low end is above its high end."""

    low: str
    high: str


@dataclass(eq=False)
class PartAboveWhole(Refusal):
    """A chance or a part of more than 100 percent; ``item`` names the estimate."""

    item: str
    percent: str


@dataclass(eq=False)
class NotAssumable(Refusal):
    """An assumption outside of what can be assumed; ``item`` names it."""

    item: str
    value: int
    least: int
    most: int


@dataclass(eq=False)
class WishesDoNotAddUp(Refusal):
    """Wishes of which a side's weights are not a thousand in all, or one is below nothing."""


@dataclass(eq=False)
class ShareAboveFee(Refusal):
    """A party's part of a court fee below nothing or above the fee."""

    share: str
    fee: str


@dataclass(eq=False)
class DaysReversed(Refusal):
    """A span of days that ends before it begins."""

    first_day: date
    last_day: date
