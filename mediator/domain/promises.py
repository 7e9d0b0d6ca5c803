"""What was promised beside the principal: rates over time, penalties, fees, compounding."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from mediator.domain.components import Component
from mediator.domain.money import Money
from mediator.domain.periods import LprReading, Tenor
from mediator.domain.refusals import RateBelowZero


class SaidBy(StrEnum):
    """Whose word a fact is: both sides', or that of one alone."""

    BOTH = "both"
    CREDITOR = "creditor"
    DEBTOR = "debtor"


class RatePer(StrEnum):
    """The span a promised rate is quoted for."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class LprBasis:
    """A rate tied to the LPR: ``times`` the rate of a tenor, read as agreed.

    ``on`` is the day a fixed rate is read; without it the contract day counts for in-term
    interest, and the first overdue day for overdue interest.
    """

    times: Decimal = Decimal(1)
    tenor: Tenor = Tenor.ONE_YEAR
    reading: LprReading = LprReading.FIXED
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Rate:
    """A promised simple rate in percent for a year, a month or a day.

    With ``lpr`` the percentage is added to the LPR, and may be below zero (减点).
    """

    percent: Decimal = Decimal(0)
    per: RatePer = RatePer.YEAR
    lpr: LprBasis | None = None

    def __post_init__(self) -> None:
        """Refuse a rate below zero that nothing is added to."""
        if self.percent < 0 and self.lpr is None:
            raise RateBelowZero(f"{self.percent:f}")

    def yearly(self, days_in_year: int) -> Fraction:
        """Return the promised part a year as a fraction of one: 6 percent is 6/100."""
        times = {RatePer.YEAR: 1, RatePer.MONTH: 12, RatePer.DAY: days_in_year}[self.per]
        return Fraction(self.percent) * times / 100


@dataclass(frozen=True, slots=True)
class RateChange:
    """Other rates from a day on (that day counts); None leaves a rate as it was.

    ``debt`` names the debt it was agreed for; empty, it holds for the whole claim.
    """

    on: date
    in_term_rate: Rate | None = None
    overdue_rate: Rate | None = None
    debt: str = ""


class ChargeKind(StrEnum):
    """What a charge is: a penalty for breach, a fee, or interest that was worked out before."""

    PENALTY = "penalty"
    FEE = "fee"
    INTEREST = "interest"
    OVERDUE_INTEREST = "overdue_interest"
    COMPOUND_INTEREST = "compound_interest"

    @property
    def component(self) -> Component:
        """The part of the debt it belongs to."""
        return Component.FEES if self is ChargeKind.FEE else Component(self)


class ChargeEvery(StrEnum):
    """How often a charge is taken."""

    ONCE = "once"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class ChargeBase(StrEnum):
    """What a percentage is taken of."""

    OVERDUE = "overdue"  # the principal that is overdue on the day
    OWED = "owed"  # the principal not yet repaid
    ADVANCED = "advanced"  # all principal advanced, whatever was repaid since


@dataclass(frozen=True, slots=True)
class Charge:
    """A penalty or fee: either a sum, or a percentage of a base.

    A sum falls due on ``on`` and, if it is monthly or yearly, on each like-numbered day up to
    ``until``; a sum for each day runs like a percentage. A percentage taken once falls due on
    ``on``; one for a day, month or year runs from ``on`` (without it, from the first overdue
    day) to ``until``, both counted.

    ``settled`` says that the sum stands in an account whose working is not in the case, such as
    a bank's statement of a day: it is taken as it stands, not held against a cap, and a finding
    says so. Interest of an earlier time is always settled.
    """

    kind: ChargeKind = ChargeKind.PENALTY
    what: str = ""
    every: ChargeEvery = ChargeEvery.ONCE
    on: date | None = None
    until: date | None = None
    amount: Money | None = None
    percent: Decimal | None = None
    base: ChargeBase = ChargeBase.OVERDUE
    settled: bool = False
    debt: str = ""
    said_by: SaidBy = SaidBy.BOTH
    counted: bool = True

    @property
    def is_settled(self) -> bool:
        """Tell whether it is a sum of an earlier account, taken as it stands."""
        return self.settled or self.kind not in (ChargeKind.PENALTY, ChargeKind.FEE)

    @property
    def runs(self) -> bool:
        """Tell whether it grows day by day: a running percentage, or a sum for each day."""
        if self.percent is None:
            return self.every is ChargeEvery.DAY
        return self.every is not ChargeEvery.ONCE

    @property
    def rate(self) -> Rate:
        """The rate at which it runs; a sum for each day is all of itself."""
        percent = Decimal(100) if self.percent is None else self.percent
        return Rate(percent, RatePer(self.every))


class RestsEvery(StrEnum):
    """How often unpaid interest begins to bear interest."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"

    @property
    def months(self) -> int:
        """The months between two rests."""
        return {"month": 1, "quarter": 3, "half_year": 6, "year": 12}[self.value]


@dataclass(frozen=True, slots=True)
class Rests:
    """Compounding as agreed: at each rest the interest still unpaid begins to bear interest.

    ``first_on`` is the first rest; without it, one span after the first disbursement.
    ``overdue_too`` says that unpaid overdue and compound interest compound as well.
    """

    every: RestsEvery
    first_on: date | None = None
    overdue_too: bool = False


@dataclass(frozen=True, slots=True)
class Rollover:
    """A new instrument for an old debt: unpaid interest is written into its face (规定27).

    ``face`` is the principal that the new instrument names, ``due_on`` its due day where it
    names one.
    """

    on: date
    face: Money
    due_on: date | None = None
    debt: str = ""
