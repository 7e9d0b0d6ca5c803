"""Days, years and roundings: every convention of a calculation as an explicit choice.

Published judgments mix all of these, sometimes within one judgment (law facts 2.5), so a
calculation stores its conventions and prints them.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from functools import cache

from mediator.domain.money import half_up
from mediator.domain.refusals import DateOutOfRange, DateUnreadable


class DayBasis(StrEnum):
    """How many days make a year."""

    ACT_365 = "ACT/365"
    ACT_360 = "ACT/360"
    ACT_ACT = "ACT/ACT"
    THIRTY_360 = "30/360"


class CountedDays(StrEnum):
    """Which of a period's two end days earn interest."""

    FIRST = "first"  # 算头不算尾
    LAST = "last"  # 算尾不算头
    BOTH = "both"  # 头尾都算


class RoundingStep(StrEnum):
    """When fractions of a fen are given up."""

    EACH_LINE = "each_line"
    EACH_RATE_PERIOD = "each_rate_period"
    ONCE = "once"


class RoundingUnit(StrEnum):
    """What an interest amount is rounded to."""

    FEN = "fen"
    JIAO = "jiao"
    YUAN = "yuan"

    @property
    def in_fen(self) -> int:
        """The unit in fen."""
        return {"fen": 1, "jiao": 10, "yuan": 100}[self.value]


class RoundingMode(StrEnum):
    """What becomes of an exact half."""

    HALF_UP = "half_up"
    HALF_EVEN = "half_even"


class LprReading(StrEnum):
    """How "the LPR at the time" is read where a text does not say."""

    FIXED = "fixed"
    FLOATING = "floating"
    ANNIVERSARY = "anniversary"  # read anew on each anniversary of the day it is fixed on
    NEW_YEAR = "new_year"  # read anew on each first of January


class Tenor(StrEnum):
    """The two published LPR tenors."""

    ONE_YEAR = "one_year"
    FIVE_YEAR = "five_year"


class OldInterestPaid(StrEnum):
    """What a payment made before 2020-08-20 does about interest between 24% and 36%."""

    KEPT = "kept"  # paid interest up to 36% is not refunded (2015 text, arts. 26, 31)
    CREDITED = "credited"  # all above 24% goes to principal


@dataclass(frozen=True, slots=True)
class BasisChange:
    """Another day basis from a day on, as some judgments have it for one leg of the rate."""

    on: date
    day_basis: DayBasis


@dataclass(frozen=True, slots=True)
class Conventions:
    """The choices that decide a figure when the law leaves them open.

    ``daily_rate_days`` are the days that make a daily rate a yearly one, when it is held
    against a cap; without it, those of the day basis. ``basis_changes`` stand in order of
    time.
    """

    day_basis: DayBasis = DayBasis.ACT_365
    counted_days: CountedDays = CountedDays.FIRST
    rounding_step: RoundingStep = RoundingStep.EACH_LINE
    rounding_unit: RoundingUnit = RoundingUnit.FEN
    rounding_mode: RoundingMode = RoundingMode.HALF_UP
    lpr_reading: LprReading = LprReading.FIXED
    lpr_tenor: Tenor = Tenor.ONE_YEAR
    daily_rate_days: int | None = None
    basis_changes: tuple[BasisChange, ...] = ()
    old_interest_paid: OldInterestPaid = OldInterestPaid.KEPT

    @property
    def days_in_year(self) -> int:
        """The days by which a daily rate becomes a yearly one."""
        by_basis = 365 if self.day_basis in (DayBasis.ACT_365, DayBasis.ACT_ACT) else 360
        return self.daily_rate_days or by_basis

    def basis_on(self, day: date) -> DayBasis:
        """Return the day basis that holds on a day."""
        holding = self.day_basis
        for change in self.basis_changes:
            if change.on <= day:
                holding = change.day_basis
        return holding

    def rounded(self, exact: Fraction) -> int:
        """Round an exact number of fen to the chosen unit, by the chosen mode."""
        unit = self.rounding_unit.in_fen
        if self.rounding_mode is RoundingMode.HALF_UP:
            return half_up(exact, unit)
        return unit * round(exact / unit)  # Fraction's own round() is half to even


def year_fraction(start: date, end: date, basis: DayBasis) -> Fraction:
    """Return the years from ``start`` (counted) to ``end`` (not counted), exactly.

    ACT/ACT gives each calendar year its own length (365 or 366); 30/360 is the European
    form, in which the 31st counts as the 30th.
    """
    if basis is DayBasis.ACT_365:
        return _days_of((end - start).days, 365)
    if basis is DayBasis.ACT_360:
        return _days_of((end - start).days, 360)
    if basis is DayBasis.THIRTY_360:
        return Fraction(_thirty_days(start, end), 360)
    years = Fraction(0)
    while start < end:
        stop = min(end, date(start.year + 1, 1, 1))
        years += Fraction((stop - start).days, 366 if calendar.isleap(start.year) else 365)
        start = stop
    return years


@cache
def _days_of(days: int, year: int) -> Fraction:
    return Fraction(days, year)


def counted(start: date, end: date, basis: DayBasis) -> int:
    """Return the number of days that ``basis`` counts from ``start`` up to ``end``."""
    return _thirty_days(start, end) if basis is DayBasis.THIRTY_360 else (end - start).days


def _thirty_days(start: date, end: date) -> int:
    months = (end.year - start.year) * 12 + end.month - start.month
    return months * 30 + min(end.day, 30) - min(start.day, 30)


FIRST_YEAR, LAST_YEAR = 1900, 2199
"""The years in which a debt, a party or a plan can have a day."""

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def readable_day(text: str) -> date:
    """Read an ISO day; raises ``DateUnreadable`` and ``DateOutOfRange``."""
    if not _ISO_DAY.fullmatch(text):
        raise DateUnreadable(text)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise DateUnreadable(text) from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise DateOutOfRange(text)
    return day


def after(day: date, days: int) -> date:
    """Return the day so many days later."""
    return day + timedelta(days=days)


def whole_months(start: date, end: date) -> int:
    """Return how many full months lie between two days."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return months if months_later(start, months) <= end else months - 1


def months_needed(start: date, end: date) -> int:
    """Return the shortest time in whole months that reaches a day; none is below nothing."""
    months = max(whole_months(start, end), 0)
    return months if months_later(start, months) >= end else months + 1


def months_later(day: date, months: int) -> date:
    """Return the like-numbered day so many months later, or that month's end (民法典202)."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if day.day <= 28:  # every month has it
        return date(year, month + 1, day.day)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
