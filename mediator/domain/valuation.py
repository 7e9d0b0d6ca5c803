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
from decimal import Decimal
from fractions import Fraction

from mediator.domain.bargaining import means_on, monthly_means
from mediator.domain.caucus import CreditorPosition, DebtorPosition, Positions
from mediator.domain.disclosure import ExpectedFunding
from mediator.domain.periods import months_later, whole_months

MOST_BITS = 30
SAFE_BITS = 61
SURVIVAL_BITS = 40


@dataclass(frozen=True, slots=True)
class Assumptions:
    """What the mediator assumes where nobody can know; shown beside every result.

    None of this is a fact of the case or a statement of law. ``win_percent``: chance that a
    court grants the claim; ``recovery_*_percent``: share of a judgment that enforcement
    brings, as a range; ``court_months`` until then. ``stop_permille``: chance in a month
    that the debtor stops paying; ``after_stop_percent`` of the rest is then recovered,
    ``secured_percent`` with a guarantor or security. ``debtor_percent``: what a year of
    delay is worth to the debtor; ``debtor_loss_percent`` of the claim: what being enforced
    against costs it besides (credit record, interest for delay). ``creditor_percent`` stands
    in where the room has not said.
    """

    win_percent: int = 90
    recovery_low_percent: int = 30
    recovery_high_percent: int = 70
    court_months: int = 12
    stop_permille: int = 10
    after_stop_percent: int = 50
    secured_percent: int = 80
    debtor_percent: Decimal = Decimal(12)
    debtor_loss_percent: int = 10
    creditor_percent: Decimal = Decimal(4)


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
        sure = Fraction(kept * 100 + (one - kept) * percent, 100 * one)
        return self._rounded(self._discount(day, self.creditor_rate) * sure)

    def at_once(self, day: date) -> int:
        """Return what a fen surely handed over on a day weighs to the creditor."""
        return self._rounded(self._discount(day, self.creditor_rate))

    def to_debtor(self, day: date) -> int:
        """Return what a fen due on a day weighs to the debtor, in 2^-bits."""
        return self._rounded(self._discount(day, self.debtor_rate))

    def _still_paying(self, day: date) -> int:
        """Return the chance that the debtor still pays, in 2^-40, month by month."""
        kept = 1 << SURVIVAL_BITS
        for _ in range(max(whole_months(self.as_of, day), 0)):
            kept = kept * (1000 - self.assumed.stop_permille) // 1000
        return kept

    def _discount(self, day: date, rate: Fraction) -> Fraction:
        return 1 / (1 + rate * max((day - self.as_of).days, 0) / 365)

    def _rounded(self, weight: Fraction) -> int:
        return int(weight * (1 << self.bits) + Fraction(1, 2))


def weighing(positions: Positions, assumed: Assumptions, *, as_of: date, most: int) -> Weighing:
    """Return how payments are weighed; ``most`` fen is the largest sum that will be."""
    said = positions.creditor.yearly_discount
    creditor = assumed.creditor_percent if said is None else said
    bits = min(MOST_BITS, SAFE_BITS - most.bit_length())
    return Weighing(
        as_of,
        Fraction(creditor) / 100,
        Fraction(assumed.debtor_percent) / 100,
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
class Court:
    """What going to court instead comes to for each side today, in fen: a range each."""

    creditor_low: int
    creditor_high: int
    debtor_low: int
    debtor_high: int

    @property
    def creditor(self) -> int:
        """The middle of what the creditor can expect."""
        return (self.creditor_low + self.creditor_high) // 2

    @property
    def debtor(self) -> int:
        """What it would cost the debtor in the end: a judgment stays due until it is paid."""
        return self.debtor_high


def court(owed: int, fees: int, weighing: Weighing) -> Court:
    """Return the court alternative: claim × chance × recovery, discounted, with the fees.

    The creditor advances ``fees`` now and gets them back with the judgment as far as it is
    recovered; the debtor bears them if it loses, and loses more besides. Never below zero.
    """
    assumed = weighing.assumed
    ends = months_later(weighing.as_of, assumed.court_months)
    one = 1 << weighing.bits

    def brought(percent: int, weight: int) -> int:
        return (owed + fees) * assumed.win_percent * percent * weight // (10_000 * one)

    to_creditor, to_debtor = weighing.at_once(ends), weighing.to_debtor(ends)
    lost = owed * assumed.debtor_loss_percent // 100
    low, high = assumed.recovery_low_percent, assumed.recovery_high_percent
    return Court(
        creditor_low=max(brought(low, to_creditor) - fees, 0),
        creditor_high=max(brought(high, to_creditor) - fees, 0),
        debtor_low=brought(low, to_debtor) + lost,
        debtor_high=brought(100, to_debtor) + lost,
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
