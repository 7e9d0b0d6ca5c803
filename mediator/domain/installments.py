"""Payment schedules: exact integers of fen whose rows always sum to the total.

Rounding: every row but the last is a whole multiple of the unit (分, 元, 10 元, 100 元); the
last one absorbs the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from mediator.domain.money import Money, half_up, total
from mediator.domain.periods import months_later


@dataclass(frozen=True, slots=True)
class Installment:
    """One payment: its number from 1, the last day to pay, and the amount."""

    number: int
    due_on: date
    amount: Money


@dataclass(frozen=True, slots=True)
class Schedule:
    """Payments in order of time."""

    rows: tuple[Installment, ...]

    @property
    def total(self) -> Money:
        """The sum of all rows."""
        return total([row.amount for row in self.rows], self.rows[0].amount.currency)

    @property
    def last_due_on(self) -> date:
        """The day of the last payment."""
        return self.rows[-1].due_on

    @property
    def largest(self) -> Money:
        """The largest single payment."""
        return max((row.amount for row in self.rows), key=lambda amount: amount.minor)


def scheduled(amounts: list[Money], due_days: list[date]) -> Schedule:
    """Join amounts and days; rows of nothing (a grace period) are left out."""
    paid = [(a, d) for a, d in zip(amounts, due_days, strict=True) if a]
    return Schedule(tuple(Installment(i, d, a) for i, (a, d) in enumerate(paid, 1)))


def monthly_days(first: date, count: int) -> list[date]:
    """Return ``count`` days a month apart from ``first``, month ends kept (民法典202)."""
    return [months_later(first, i) for i in range(count)]


def equal_amounts(whole: Money, count: int, unit: int) -> list[Money]:
    """Split ``whole`` into equal payments in multiples of ``unit`` fen; the last absorbs."""
    return weighted_amounts(whole, [1] * count, unit)


def weighted_amounts(whole: Money, weights: list[int], unit: int) -> list[Money]:
    """Split ``whole`` in proportion to ``weights``, rounded down to ``unit``; the last absorbs.

    A unit too coarse for the smallest payment gives way to the fen, so that none is empty.

    >>> [m.plain for m in weighted_amounts(Money.of("1000.00"), [1, 1, 1], 100)]
    ['333.00', '333.00', '334.00']
    """
    return [Money(part, whole.currency) for part in weighted_parts(whole.minor, weights, unit)]


def weighted_parts(whole: int, weights: list[int], unit: int) -> list[int]:
    """Do the same in whole fen."""
    share = sum(weights)
    if whole * min(weights) // share < unit:
        unit = 1
    parts = [whole * weight // share // unit * unit for weight in weights[:-1]]
    return [*parts, whole - sum(parts)]


def annuity_amounts(principal: Money, monthly_rate: Fraction, count: int) -> list[Money]:
    """Return level monthly payments that repay ``principal`` at a monthly rate.

    The level payment is P·r / (1 − (1 + r)^−n), interest each month r × balance, both rounded
    half up to the fen; the last payment is the balance with its interest (worked example V6).
    """
    if not monthly_rate:
        return equal_amounts(principal, count, 1)
    growth = (1 + monthly_rate) ** count
    level = half_up(principal.minor * monthly_rate * growth / (growth - 1))
    payments, balance = [], principal.minor
    for _ in range(count - 1):
        due = balance + half_up(balance * monthly_rate)
        payments.append(min(level, due))
        balance = due - payments[-1]
    payments.append(balance + half_up(balance * monthly_rate))
    return [Money(payment, principal.currency) for payment in payments]


def principal_amounts(principal: Money, period_rate: Fraction, count: int) -> list[Money]:
    """Return payments of equal principal with the interest on what is still open (等额本金).

    Interest of each period is rate × balance, rounded half up to the fen; principal is split
    to the fen and the last payment absorbs.
    """
    balance, payments = principal.minor, []
    for part in equal_amounts(principal, count, 1):
        payments.append(Money(part.minor + half_up(balance * period_rate), principal.currency))
        balance -= part.minor
    return payments
