"""The measures of all candidates of one pattern at once, in whole numbers.

Payments of one size in a row are one segment, so a value is a few look-ups in prefix sums of
the weights. What the debtor has left is least at a corner of the lower hull of its means,
whatever the size of the payments, so only the corners are looked at.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from mediator.domain.disclosure import Shareable
from mediator.domain.money import MOST_MINOR
from mediator.domain.valuation import Besides, Timetable
from mediator.engine.families.face import Bearing, Grid, Pattern

Array = NDArray[np.int64]
Mask = NDArray[np.bool_]
SAFE = 1 << 62
PLAIN_BITS = 20


def width(most: int, bits: int) -> type:
    """Return int64 where no sum can pass 62 bits, and Python's own integers where one could."""
    return np.int64 if bits >= PLAIN_BITS and most << bits < SAFE else object


@dataclass(frozen=True, slots=True)
class Segment:
    """``count`` payments of one size each from ``slot`` on, for every candidate."""

    slot: int
    count: int
    amount: Array


@dataclass(frozen=True, slots=True)
class Paid:
    """What a pattern pays: level segments, then the last payment; where it is a plan at all."""

    segments: tuple[Segment, ...]
    last_slot: int
    last: Array
    valid: Mask | bool


@dataclass(frozen=True, slots=True)
class Weights:
    """A timetable as prefix sums, with the hulls of the means by first slot."""

    table: Timetable
    creditor: list[int]
    debtor: list[int]
    hulls: dict[int, list[tuple[tuple[int, int], ...]]] = field(default_factory=dict)

    @classmethod
    def of(cls, table: Timetable, *, secured: bool) -> Weights:
        """Return the prefix sums of a timetable."""
        own = table.secured if secured else table.creditor
        return cls(table, _sums(own), _sums(table.debtor))

    def corners(self, slot: int, count: int) -> tuple[tuple[int, int], ...]:
        """Return (payment, means) where level payments from a slot can first fall short."""
        if slot not in self.hulls:
            self.hulls[slot] = _hulls((self.table.means or ())[slot:])
        return self.hulls[slot][count - 1]


@dataclass(frozen=True, slots=True)
class Columns:
    """The sums of a grid, a column for each level of waiver and down payment.

    ``cash`` is paid in money, of it ``down`` on the first day and ``rest`` in the pattern.
    """

    cash: Array
    down: Array
    rest: Array
    down_paid: bool
    valid: Mask
    least_rest: int
    down_creditor: Array | int
    down_debtor: Array | int
    left_at_first: Array | None


@dataclass(frozen=True, slots=True)
class Block:
    """The measures of all candidates of one pattern (see ``valuation.Measures``).

    The largest payment is worked out apart, for those that are kept.
    """

    total: Array
    creditor: Array
    debtor: Array
    first: Array
    slack: Array | None
    valid: Mask | bool
    first_slot: int
    last_slot: int


def columns(
    facts: Shareable, kept: tuple[int, ...], grid: Grid, besides: Besides, weights: Weights
) -> Columns:
    """Return the sums of a grid; a candidate with nothing to pay in money is no plan."""
    unit, owed = facts.policy.rounding_fen, facts.owed.total.minor
    kind = width(2 * owed, weights.table.bits)
    cash: Array = np.array([left - besides.credited for left in kept], dtype=kind)
    whole: Array = np.repeat(cash, len(grid.downs))
    down = _first_sums(cash, grid, unit)
    wanted = bool(grid.downs[0]) or grid.first is not None
    means, table = weights.table.means, weights.table
    first = (table.secured if besides.secured else table.creditor)[0]
    valid = (whole > down) & (down > 0) if wanted else whole > 0
    rest, half = whole - down, 1 << (table.bits - 1)
    creditor, debtor = besides.to_creditor + half, besides.to_debtor + half
    return Columns(
        cash=whole,
        down=down,
        rest=rest,
        down_paid=wanted,
        valid=valid,
        least_rest=int(rest[valid].min(initial=MOST_MINOR)),
        down_creditor=down * first + creditor if wanted else creditor,
        down_debtor=down * table.debtor[0] + debtor if wanted else debtor,
        left_at_first=means[0] - down if wanted and means is not None else None,
    )


def _first_sums(cash: Array, grid: Grid, unit: int) -> Array:
    """Return what is paid on the first day in every column; ``build.first_sum`` on arrays."""
    if grid.first is not None:
        return np.minimum(cash, grid.first.minor)
    downs = np.array(grid.downs, dtype=cash.dtype)
    first: Array = (cash[:, None] * downs // 100 // unit * unit).ravel()
    return first


def weighted(pattern: Pattern, of: Columns, unit: int) -> Paid:
    """Return the payments of a pattern by its weights, rounded as the paper rounds them."""
    pieces, rest = pattern.pieces, of.rest
    share = sum(piece.weight * piece.count for piece in pieces)
    least = min(piece.weight for piece in pieces)
    units: int | Array = unit
    valid: Mask | bool = True
    if of.least_rest * least // share < unit:
        smallest = rest * least // share
        units, valid = np.where(smallest < unit, 1, unit), smallest >= 1
    segments: list[Segment] = []
    left = rest
    for place, piece in enumerate(pieces):
        count = piece.count - (place == len(pieces) - 1)
        if count:
            amount = _rounded(rest, piece.weight, share, units)
            left = left - (amount * count if count > 1 else amount)
            segments.append(Segment(piece.slot, count, amount))
    last = pieces[-1].slot + pieces[-1].count - 1
    return Paid(tuple(segments), last, left, valid)


def _rounded(rest: Array, weight: int, share: int, units: int | Array) -> Array:
    """Round down to the unit: two divisions by figures are one by their product."""
    part = rest if weight == 1 else rest * weight
    if isinstance(units, int):
        rounded = part // (share * units)
        return rounded if units == 1 else rounded * units
    return part // share // units * units


def bearing(pattern: Pattern, of: Columns, rate: Fraction, kind: Bearing) -> Paid:
    """Return payments with interest, period by period as the paper rounds each."""
    rest = of.rest
    count, slot = len(pattern.slots), pattern.pieces[0].slot
    if int(rest.max(initial=0)) * 4 * max(rate.numerator, rate.denominator) >= SAFE:
        rest = rest.astype(object)
    borne = _level if kind is Bearing.LEVEL else _on_balance
    return borne(slot, count, rest, rate)


def _interest(balance: Array, rate: Fraction) -> Array:
    """Half up, as ``money.half_up``; a balance is never below zero where it counts."""
    return (balance * (2 * rate.numerator) + rate.denominator) // (2 * rate.denominator)


def _level(slot: int, count: int, rest: Array, rate: Fraction) -> Paid:
    if not rate:
        return _equal(slot, count, rest)
    growth = (1 + rate) ** count
    factor = rate * growth / (growth - 1)
    level = _level_payments(rest, factor)
    double, growing = 2 * rate.denominator, 2 * (rate.numerator + rate.denominator)
    balance = rest.copy()
    for _ in range(count - 1):  # a balance once below zero stays there, so the last tells all
        balance *= growing
        balance += rate.denominator
        balance //= double
        balance -= level
    last = balance + _interest(balance, rate)
    segments = (Segment(slot, count - 1, level),) if count > 1 else ()
    return Paid(segments, slot + count - 1, last, (level >= 1) & (last >= 1))


def _level_payments(rest: Array, factor: Fraction) -> Array:
    """Return rest × factor, half up. The factor has hundreds of digits, so floats only guess.

    A guess is taken where no fen lies near a half; the others are worked out whole.
    """
    guess = rest.astype(np.float64) * float(factor)
    floor = np.floor(guess + 0.5)
    doubtful = np.abs(guess + 0.5 - np.rint(guess + 0.5)) <= guess * 1e-12 + 1e-6
    level: Array = floor.astype(np.int64).astype(rest.dtype)
    double, under = 2 * factor.numerator, factor.denominator
    for place in np.flatnonzero(doubtful).tolist():
        level[place] = (int(rest[place]) * double + under) // (2 * under)
    return level


def _on_balance(slot: int, count: int, rest: Array, rate: Fraction) -> Paid:
    part, balance, segments = rest // count, rest, []
    for row in range(count - 1):
        segments.append(Segment(slot + row, 1, part + _interest(balance, rate)))
        balance = balance - part
    last = balance + _interest(balance, rate)
    smallest = segments[-1].amount if segments else last
    return Paid(tuple(segments), slot + count - 1, last, (smallest >= 1) & (last >= 1))


def _equal(slot: int, count: int, rest: Array) -> Paid:
    part = rest // count
    segments = (Segment(slot, count - 1, part),) if count > 1 else ()
    return Paid(segments, slot + count - 1, rest - part * (count - 1), part >= 1)


def block(paid: Paid, of: Columns, weights: Weights, besides: Besides, *, added: bool) -> Block:
    """Measure all candidates of a pattern; ``added`` says that it bears interest."""
    table, last = weights.table, paid.last_slot
    creditor = paid.last * (weights.creditor[last + 1] - weights.creditor[last]) + of.down_creditor
    debtor = paid.last * (weights.debtor[last + 1] - weights.debtor[last]) + of.down_debtor
    for segment in paid.segments:
        end, amount = segment.slot + segment.count, segment.amount
        creditor += amount * (weights.creditor[end] - weights.creditor[segment.slot])
        debtor += amount * (weights.debtor[end] - weights.debtor[segment.slot])
    creditor >>= table.bits
    debtor >>= table.bits
    cash = of.cash
    if added:
        cash = sum((s.amount * s.count for s in paid.segments), paid.last)
    first = paid.segments[0].amount if paid.segments else paid.last
    slot = paid.segments[0].slot if paid.segments else last
    return Block(
        total=cash + besides.credited if besides.credited else cash,
        creditor=creditor,
        debtor=debtor,
        first=of.down if of.down_paid else first,
        slack=None if table.means is None else _slack(paid, of, weights, cash),
        valid=of.valid if paid.valid is True else of.valid & paid.valid,
        first_slot=0 if of.down_paid else slot,
        last_slot=last,
    )


def _slack(paid: Paid, of: Columns, weights: Weights, cash: Array) -> Array:
    """Return the least that the debtor has left after any payment."""
    slack = (weights.table.means or ())[paid.last_slot] - cash
    if of.left_at_first is not None:
        np.minimum(slack, of.left_at_first, out=slack)
    so_far = of.down if of.down_paid else None
    for segment in paid.segments:
        for payment, means in weights.corners(segment.slot, segment.count):
            left = means - (segment.amount if payment == 1 else segment.amount * payment)
            if so_far is not None:
                left -= so_far
            np.minimum(slack, left, out=slack)
        paid_now = segment.amount * segment.count
        so_far = paid_now if so_far is None else so_far + paid_now
    return slack


def largest(paid: Paid, of: Columns) -> Array:
    """Return the largest payment of every column."""
    most = np.maximum(paid.last, of.down)
    for segment in paid.segments:
        most = np.maximum(most, segment.amount)
    return most


def _sums(weights: tuple[int, ...]) -> list[int]:
    sums = [0]
    for weight in weights:
        sums.append(sums[-1] + weight)
    return sums


def _hulls(means: tuple[int, ...]) -> list[tuple[tuple[int, int], ...]]:
    """Return for every number of payments the lower hull of (payment, means)."""
    hull: list[tuple[int, int]] = []
    snapshots = []
    for point in enumerate(means, 1):
        while len(hull) > 1 and _above(hull[-2], hull[-1], point):
            hull.pop()
        hull.append(point)
        snapshots.append(tuple(hull))
    return snapshots


def _above(one: tuple[int, int], two: tuple[int, int], three: tuple[int, int]) -> bool:
    """Tell whether the middle point lies on or above the line between the others."""
    left = (two[1] - one[1]) * (three[0] - one[0])
    return left >= (three[1] - one[1]) * (two[0] - one[0])
