"""Which part of which debt a payment extinguishes first (民法典560, 561)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import groupby

from mediator.domain.components import BY_LAW, Component, Components
from mediator.domain.money import Money


@dataclass(frozen=True, slots=True)
class Appropriation:
    """How one payment was used: part by part, and what was left over."""

    used: Components
    left_over: Money


def appropriate(
    payment: Money, owed: Components, order: tuple[Component, ...] = BY_LAW
) -> Appropriation:
    """Use a payment on a debt part by part in ``order``; never more than is owed.

    What was used plus what is left over is always the payment.
    """
    used, rest = Components.none(payment.currency), payment
    for component in order:
        share = min(rest, owed.of(component))
        used, rest = used.plus(component, share), rest - share
    return Appropriation(used, rest)


@dataclass(frozen=True, slots=True)
class OpenDebt:
    """One of several debts as a payment finds it; ``open`` is in the smallest unit.

    ``burden`` is the yearly rate it bears; ``due_on`` None never falls due.
    """

    open: int
    is_due: bool
    secured: bool
    burden: Fraction
    due_on: date | None


def among_debts(payment: int, debts: Sequence[OpenDebt]) -> list[int]:
    """Share a payment among debts of one kind to one creditor; no debt gets more than is open.

    The order of 民法典560 where the debtor named none: due debts first, then the less secured, then
    the heavier, then the one due earlier; in equal cases in proportion, the odd unit to the
    one that stands first.
    """
    shares, rest = [0] * len(debts), payment
    ranked = sorted(range(len(debts)), key=lambda i: _rank(debts[i]))
    for _, equals in groupby(ranked, key=lambda i: _rank(debts[i])):
        group = list(equals)
        opened = sum(debts[i].open for i in group)
        given = min(rest, opened)
        weights = [debts[i].open for i in group]
        for index, share in zip(group, in_proportion(given, weights), strict=True):
            shares[index] = share
        rest -= given
    return shares


def _rank(debt: OpenDebt) -> tuple[bool, bool, Fraction, date]:
    return not debt.is_due, debt.secured, -debt.burden, debt.due_on or date.max


def in_proportion(amount: int, weights: Sequence[int]) -> list[int]:
    """Share an amount in proportion to weights, whole units, by largest remainders.

    The shares sum to the amount where any weight is above nothing; equal remainders go to the
    one that stands first.
    """
    whole = sum(weights)
    if not whole:
        return [0] * len(weights)
    shares = [amount * weight // whole for weight in weights]
    left = amount - sum(shares)
    by_remainder = sorted(range(len(weights)), key=lambda i: (-(amount * weights[i] % whole), i))
    for index in by_remainder[:left]:
        shares[index] += 1
    return shares
