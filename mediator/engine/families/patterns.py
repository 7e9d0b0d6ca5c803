"""Patterns that several families share, over the due days of the longest plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from itertools import groupby

from mediator.domain.components import waived_in_order
from mediator.domain.disclosure import Shareable
from mediator.domain.due_days import within
from mediator.domain.money import Money
from mediator.domain.terms import Family
from mediator.engine.families.build import check_cap, waiver
from mediator.engine.families.face import Bearing, Extras, Grid, Parameters, Pattern, Piece

MOST_COUNTS = 60
FEWER_COUNTS = 16
DOWNS = (10, 20, 30, 40, 50)
MOST_LET_OFF = Fraction(2, 5)
"""The most of the principal that a plan with a fixed sum may let off, as elsewhere."""

MONTHS_AT_A_RATE = (6, 12, 18, 24, 30, 36, 48, 60)
GRACES = (1, 2, 3, 6, 9, 12, 18, 24)


def equal(name: str, start: int, count: int) -> Pattern:
    """Return ``count`` equal payments from a slot on."""
    return Pattern(name, (Piece(start, count),))


def steps(name: str, start: int, count: int, sizes: tuple[int, ...]) -> Pattern:
    """Return payments whose size changes in steps of about equal length."""
    weights = [sizes[i * len(sizes) // count] for i in range(count)]
    return weighted(name, start, weights)


def weighted(name: str, start: int, weights: list[int]) -> Pattern:
    """Return payments of given weights; neighbors of one weight are one piece."""
    pieces, slot = [], start
    for weight, run in groupby(weights):
        count = len(tuple(run))
        pieces.append(Piece(slot, count, weight))
        slot += count
    return Pattern(name, tuple(pieces))


def terms_up_to(facts: Shareable, wanted: tuple[int, ...]) -> list[int]:
    """Return as many terms as wanted, none longer than allowed; halves fill up what is cut."""
    months = {min(term, facts.policy.longest_months) for term in wanted}
    while len(months) < len(wanted) and min(months) > 1:
        months.add(min(months) // 2)
    return sorted(months)


def counts(most: int, least: int = 1, *, tried: int = MOST_COUNTS) -> Iterable[int]:
    """Return the numbers of payments to try: all, or so many evenly spread where more fit."""
    span = most - least + 1
    if span <= tried:
        return range(least, most + 1)
    return [least + (span - 1) * i // (tried - 1) for i in range(tried)]


def graces(days: tuple[date, ...], tried: tuple[int, ...] = GRACES) -> list[tuple[int, int]]:
    """Return (months, slots) of each grace period that leaves room to pay."""
    slots = ((months, within(days, months)) for months in tried)
    return [(months, skipped) for months, skipped in slots if skipped < len(days)]


def equal_grids(
    facts: Shareable, family: Family, prefix: str, *, whole_interest: bool | None
) -> Iterator[Grid]:
    """Return every number of equal payments, with nothing or a part of the sum paid down."""
    days = facts.timeline
    plain = tuple(equal(f"{prefix}-{n}", 0, n) for n in counts(len(days), 2))
    yield Grid(family, days, plain, whole_interest=whole_interest)
    after_down = tuple(equal(f"down-{prefix}-{n}", 1, n) for n in counts(len(days) - 1))
    yield Grid(family, days, after_down, DOWNS, whole_interest=whole_interest)


def equal_with(facts: Shareable, family: Family, prefix: str, extras: Extras) -> Grid:
    """Return equal payments of many lengths that say something more than when and how much."""
    days = facts.timeline
    lengths = counts(len(days), 2, tried=FEWER_COUNTS)
    return Grid(family, days, tuple(equal(f"{prefix}-{n}", 0, n) for n in lengths), extras=extras)


def fixed_sum(
    facts: Shareable, family: Family, pattern: Pattern, days: tuple[date, ...], fen: int
) -> Iterator[Grid]:
    """Return one plan of a sum that the facts fix, waived in the agreed order.

    None where the sum is nothing, more than is owed, or lets off more principal than is tried.
    """
    owed = facts.owed
    least = (owed.total - owed.charges - owed.principal.share(MOST_LET_OFF)).minor
    if max(least, 1) <= fen <= owed.total.minor:
        rest = owed.total - Money(fen, owed.principal.currency)
        waived = waived_in_order(owed, rest, facts.policy.waiver_order)
        yield Grid(family, days, (pattern,), waivers=(waived,))


def equal_plans(
    facts: Shareable, family: Family, prefix: str, wanted: tuple[int, ...], part: Fraction
) -> Iterator[Parameters]:
    """Return equal payments over each of the terms wanted, with a part of the interest waived."""
    days, waived = facts.timeline, waiver(facts.owed, part)
    for months in terms_up_to(facts, wanted):
        pattern = equal(f"{prefix}-{months}", 0, within(days, months))
        yield Parameters(family, waived, days, pattern)


def equal_over(
    facts: Shareable, family: Family, name: str, months: int, extras: Extras
) -> Parameters:
    """Return equal payments over some months, all interest waived, with extras."""
    days = facts.timeline
    pattern = equal(name, 0, within(days, min(months, facts.policy.longest_months)))
    return Parameters(family, waiver(facts.owed, Fraction(1)), days, pattern, extras=extras)


def plans_at_a_rate(
    facts: Shareable, family: Family, prefix: str, bearing: Bearing
) -> Iterator[Parameters]:
    """Return a plan of 24 months at the agreed rate, interest so far waived.

    None where no rate is agreed or days are chosen by hand; raises ``RateAboveCap``.
    """
    for extras in _at_a_rate(facts, bearing):
        for months in terms_up_to(facts, (24,)):
            yield equal_over(facts, family, f"{prefix}-{months}", months, extras)


def grids_at_a_rate(
    facts: Shareable, family: Family, prefix: str, bearing: Bearing
) -> Iterator[Grid]:
    """Return the usual lengths at the agreed rate, up to the longest."""
    days, longest = facts.timeline, facts.policy.longest_months
    for extras in _at_a_rate(facts, bearing):
        lengths = dict.fromkeys(within(days, min(m, longest)) for m in MONTHS_AT_A_RATE)
        patterns = tuple(equal(f"{prefix}-{n}", 0, n) for n in lengths)
        yield Grid(family, days, patterns, extras=extras)


def _at_a_rate(facts: Shareable, bearing: Bearing) -> Iterator[Extras]:
    percent = facts.policy.installment_percent
    if percent is not None and not facts.policy.chosen_days:
        extras = Extras(bearing, percent)
        check_cap(facts, extras)
        yield extras
