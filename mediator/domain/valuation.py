"""What a plan is worth to each side, in whole fen: the plain rules that the search must equal.

For the mediator alone. A payment's value is its amount times a weight of its due day; weights
are whole numbers of 2^-bits, so that sums of them stay exact and equal on every machine, and a
value is rounded once, half up to the fen. To the creditor a payment weighs less the later it
comes (simple discount, ACT/365) and the likelier the debtor has stopped paying by then (what
is then recovered counts). To the debtor it weighs less the later it falls due.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache

from mediator.domain.bargaining import means_on, monthly_means
from mediator.domain.caucus import CreditorPosition, DebtorPosition
from mediator.domain.court_alternative import Court
from mediator.domain.court_estimate import CourtOutlook, middle
from mediator.domain.disclosure import ExpectedFunding
from mediator.domain.periods import months_later, whole_months
from mediator.domain.reckoning import Assumptions

MOST_BITS = 30
SAFE_BITS = 61
SURVIVAL_BITS = 40


@dataclass(frozen=True, slots=True)
class Timetable:
    """What one fen paid on each due day weighs for each side, and what can be paid by then.

    ``means`` is the most that the debtor can have paid in all by each day, in fen; None
    where the room has not said enough.
    """

    days: tuple[date, ...]
    bits: int
    creditor: tuple[int, ...]
    secured: tuple[int, ...]
    debtor: tuple[int, ...]
    means: tuple[int, ...] | None


@dataclass(frozen=True, slots=True)
class Weighing:
    """By which rates and chances payments are weighed, from what was said and assumed."""

    as_of: date
    creditor_rate: Fraction
    debtor_rate: Fraction
    assumed: Assumptions
    bits: int

    def to_creditor(self, day: date, *, secured: bool) -> int:
        """Return what a fen promised for a day weighs to the creditor, in 2^-bits."""
        kept = self._still_paying(day)
        percent = self.assumed.secured_percent if secured else self.assumed.after_stop_percent
        one = 1 << SURVIVAL_BITS
        return self._weight(day, self.creditor_rate, kept * 100 + (one - kept) * percent, 100 * one)

    def at_once(self, day: date) -> int:
        """Return what a fen surely handed over on a day weighs to the creditor."""
        return self._weight(day, self.creditor_rate)

    def to_debtor(self, day: date) -> int:
        """Return what a fen due on a day weighs to the debtor, in 2^-bits."""
        return self._weight(day, self.debtor_rate)

    def _still_paying(self, day: date) -> int:
        """Return the chance that the debtor still pays, in 2^-40, month by month."""
        return _still_paying(self.assumed.stop_permille, max(whole_months(self.as_of, day), 0))

    def _weight(self, day: date, rate: Fraction, part: int = 1, of: int = 1) -> int:
        """Return ``part`` / ``of`` / (1 + rate × days / 365) in 2^-bits, half up."""
        days, year = max((day - self.as_of).days, 0), 365 * rate.denominator
        over = (year * part) << (self.bits + 1)
        under = (year + rate.numerator * days) * of
        return (over + under) // (2 * under)


@cache
def _still_paying(stop_permille: int, months: int) -> int:
    if not months:
        return 1 << SURVIVAL_BITS
    return _still_paying(stop_permille, months - 1) * (1000 - stop_permille) // 1000


def weighing(court: CourtOutlook, assumed: Assumptions, *, as_of: date, most: int) -> Weighing:
    """Return how payments are weighed; ``most`` fen is the largest sum that will be.

    What a year of waiting costs a side is the middle of what is reckoned with in court.
    """
    bits = min(MOST_BITS, SAFE_BITS - most.bit_length())
    return Weighing(
        as_of,
        middle(court.creditor.discount) / 100,
        middle(court.debtor.discount) / 100,
        assumed,
        max(bits, MOST_BITS // 2),
    )


def timetable(
    days: tuple[date, ...],
    weighing: Weighing,
    debtor: DebtorPosition,
    funding: ExpectedFunding | None,
) -> Timetable:
    """Return the weights of the due days, and the means by each of them."""
    means = None
    if monthly_means(debtor) is not None:
        by = (means_on(debtor, funding, as_of=weighing.as_of, day=day) for day in days)
        means = tuple(money.minor for money in by if money is not None)
    return Timetable(
        days=days,
        bits=weighing.bits,
        creditor=tuple(weighing.to_creditor(day, secured=False) for day in days),
        secured=tuple(weighing.to_creditor(day, secured=True) for day in days),
        debtor=tuple(weighing.to_debtor(day) for day in days),
        means=means,
    )


@dataclass(frozen=True, slots=True)
class Besides:
    """What a plan gives beside payments in money, each in fen or fen × 2^bits."""

    credited: int = 0
    to_creditor: int = 0
    to_debtor: int = 0
    secured: bool = False


@dataclass(frozen=True, slots=True)
class Measures:
    """What counts of one plan, in whole fen.

    ``slack`` is the least that the debtor has left after any payment (below zero: short),
    None where its means are not known.
    """

    total: int
    creditor: int
    debtor: int
    largest: int
    first: int
    first_slot: int
    last_slot: int
    slack: int | None


def measured(payments: Sequence[tuple[int, int]], table: Timetable, besides: Besides) -> Measures:
    """Measure a plan payment by payment; ``payments`` are (slot, fen) in order of time."""
    weights = table.secured if besides.secured else table.creditor
    paid, largest, slack = 0, 0, None
    creditor, debtor = besides.to_creditor, besides.to_debtor
    for slot, amount in payments:
        paid += amount
        largest = max(largest, amount)
        creditor += amount * weights[slot]
        debtor += amount * table.debtor[slot]
        if table.means is not None:
            left = table.means[slot] - paid
            slack = left if slack is None else min(slack, left)
    half = 1 << (table.bits - 1)
    return Measures(
        total=paid + besides.credited,
        creditor=(creditor + half) >> table.bits,
        debtor=(debtor + half) >> table.bits,
        largest=largest,
        first=payments[0][1],
        first_slot=payments[0][0],
        last_slot=payments[-1][0],
        slack=slack,
    )


@dataclass(frozen=True, slots=True)
class Limits:
    """What each side said it needs, as figures to compare with; None where it was not said."""

    least_total: int | None
    latest: date | None
    least_first: int | None
    most_total: int | None
    earliest: date | None
    court: Court


def limits(creditor: CreditorPosition, debtor: DebtorPosition, court: Court, as_of: date) -> Limits:
    """Return both sides' conditions as figures."""
    months = creditor.longest_months

    return Limits(
        least_total=creditor.least_total.minor if creditor.least_total else None,
        latest=None if months is None else months_later(as_of, months),
        least_first=creditor.least_first_payment.minor if creditor.least_first_payment else None,
        most_total=debtor.most_total.minor if debtor.most_total else None,
        earliest=debtor.earliest_on,
        court=court,
    )


CONDITIONS = (
    "creditor_total",
    "creditor_time",
    "creditor_first",
    "debtor_means",
    "debtor_total",
    "debtor_first",
    "creditor_court",
    "debtor_court",
)
"""The conditions that a plan can fail, in the order of ``shortfalls``."""


def shortfalls(plan: Measures, limits: Limits, days: tuple[date, ...]) -> tuple[int, ...]:
    """Return how far a plan fails each condition: fen, or days; zero where it is met."""
    first, last = days[plan.first_slot], days[plan.last_slot]
    return (
        max((limits.least_total or 0) - plan.total, 0),
        max((last - limits.latest).days, 0) if limits.latest else 0,
        max((limits.least_first or 0) - plan.first, 0),
        max(-(plan.slack or 0), 0),
        max(plan.total - limits.most_total, 0) if limits.most_total is not None else 0,
        max((limits.earliest - first).days, 0) if limits.earliest else 0,
        max(limits.court.creditor - plan.creditor, 0),
        max(plan.debtor - limits.court.debtor, 0),
    )
