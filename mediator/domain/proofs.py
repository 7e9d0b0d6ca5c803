"""What a paper can prove of one side's affairs, and the declared bands in which it is passed on.

A figure is an integer: fen, whole months, the ordinal of a day (1 January of year 1 is 1), and
1 or 0 for a fact that is so or not. The bands come from ``resources/proofs``; they cover every
figure once, and depend on nothing but the scale and the day of telling.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from string import ascii_uppercase

from mediator.domain.parties import Role


class Measure(StrEnum):
    """What a proved figure is counted in."""

    MONEY = "money"
    MONTHS = "months"
    DAY = "day"
    FACT = "fact"


@dataclass(frozen=True, slots=True)
class Band:
    """The figures from ``least`` to ``most``, both included; None is open. A day has no letter."""

    letter: str
    least: int | None
    most: int | None


@dataclass(frozen=True, slots=True)
class Scale:
    """How figures of a kind are told: ``bounds`` are the first figures of all bands but the first.

    Days fall into parts of the calendar of ``months`` (a divisor of 12), within ``years`` before
    and after the year of telling. ``believed`` says what anybody would think possible beforehand:
    first, last, step; None where that depends on the claim or on the day of telling.
    """

    name: str
    measure: Measure
    chinese: str = ""
    english: str = ""
    bounds: tuple[int, ...] = ()
    months: int = 3
    years: int = 3
    believed: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """Something that a paper of the sides ``of`` can prove; ``key`` names it on record."""

    key: str
    of: frozenset[Role]
    scale: Scale
    chinese: str
    english: str


Subjects = Mapping[str, Subject]


@dataclass(frozen=True, slots=True)
class Proven:
    """A figure that the mediator read on a paper: one side's secret, never kept in the case."""

    subject: Subject
    value: int
    on: date

    @property
    def band(self) -> Band:
        """The band that is told on that day."""
        scale = self.subject.scale
        if scale.measure is Measure.FACT:
            return Band("", self.value, self.value)
        if scale.measure is Measure.DAY:
            return _part_of_calendar(scale, self.value, self.on)
        ends = (None, *scale.bounds, None)
        bands = [
            Band(letter, least, None if after is None else after - 1)
            for letter, (least, after) in zip(ascii_uppercase, pairwise(ends), strict=False)
        ]
        return [band for band in bands if band.least is None or band.least <= self.value][-1]

    @property
    def believed(self) -> tuple[int, int, int] | None:
        """What anybody would think possible: first, last, step; None where the claim says it.

        A day: within twice the years of the scale.
        """
        scale = self.subject.scale
        if scale.measure is not Measure.DAY:
            return scale.believed
        around = 2 * scale.years
        first, last = date(self.on.year - around, 1, 1), date(self.on.year + around, 12, 31)
        return first.toordinal(), last.toordinal(), 1


def _part_of_calendar(scale: Scale, value: int, on: date) -> Band:
    first = date(on.year - scale.years, 1, 1).toordinal()
    after = date(on.year + scale.years + 1, 1, 1).toordinal()
    if value < first:
        return Band("", None, first - 1)
    if value >= after:
        return Band("", after, None)
    day = date.fromordinal(value)
    start = (day.month - 1) // scale.months * scale.months + 1
    end = start + scale.months
    following = date(day.year, end, 1) if end <= 12 else date(day.year + 1, 1, 1)
    return Band("", date(day.year, start, 1).toordinal(), following.toordinal() - 1)
