"""The days on which payments fall due: how often, and never on a holiday where that is agreed."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import lru_cache

from mediator.domain.periods import after, months_later

SATURDAY = 5


class Frequency(StrEnum):
    """How often a payment falls due."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"


PERIODS_A_YEAR = {
    Frequency.WEEKLY: 52,
    Frequency.FORTNIGHTLY: 26,
    Frequency.MONTHLY: 12,
    Frequency.QUARTERLY: 4,
}
"""By how much a yearly rate is divided for one period; 52 weeks are taken as a year."""


DAYS_APART = {Frequency.WEEKLY: 7, Frequency.FORTNIGHTLY: 14}


@dataclass(frozen=True, slots=True)
class Workdays:
    """Which days are off: weekends and ``holidays``, but for the ``working`` weekend days.

    ``known_to`` is the last day the notices cover; later only weekends are known to be off.
    ``source`` names the notices.
    """

    holidays: frozenset[date] = field(default=frozenset(), repr=False)
    working: frozenset[date] = field(default=frozenset(), repr=False)
    known_to: date | None = None
    source: str = ""

    def is_workday(self, day: date) -> bool:
        """Tell whether people work on a day."""
        if day in self.working:
            return True
        return day not in self.holidays and day.weekday() < SATURDAY

    def on_or_after(self, day: date) -> date:
        """Return the day itself or the next workday (民法典203)."""
        while not self.is_workday(day):
            day = after(day, 1)
        return day

    def on_or_before(self, day: date) -> date:
        """Return the day itself or the last workday before it."""
        while not self.is_workday(day):
            day = after(day, -1)
        return day


def due_day(first: date, frequency: Frequency, number: int) -> date:
    """Return the due day ``number`` periods after the first; month ends kept (民法典202)."""
    if frequency in DAYS_APART:
        return after(first, DAYS_APART[frequency] * number)
    return months_later(first, 12 // PERIODS_A_YEAR[frequency] * number)


@lru_cache(maxsize=64)
def due_days(first: date, months: int, frequency: Frequency) -> tuple[date, ...]:
    """Return the due days within so many months from ``first``, which is one of them.

    >>> [str(day) for day in due_days(date(2026, 11, 30), 4, Frequency.MONTHLY)]
    ['2026-11-30', '2026-12-30', '2027-01-30', '2027-02-28']
    """
    end, days = months_later(first, months), [first]
    while (day := due_day(first, frequency, len(days))) < end:
        days.append(day)
    return tuple(days)


def within(days: tuple[date, ...], months: int) -> int:
    """Return how many of the days fall within so many months from the first; at least one."""
    return max(bisect_left(days, months_later(days[0], months)), 1)


def on_workdays(days: tuple[date, ...], workdays: Workdays) -> tuple[date, ...]:
    """Move each day off the holidays; days that fall together count once."""
    return tuple(dict.fromkeys(workdays.on_or_after(day) for day in days))
