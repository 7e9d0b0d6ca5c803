"""Patterns that several families share, over the due days of the longest plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from itertools import groupby

from mediator.domain.disclosure import Shareable
from mediator.domain.due_days import within
from mediator.domain.terms import Family
from mediator.engine.families.build import waiver
from mediator.engine.families.face import Extras, Grid, Parameters, Pattern, Piece

MOST_COUNTS = 60
FEWER_COUNTS = 30
DOWNS = (10, 20, 30, 40, 50)
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


def no_grids(_facts: Shareable) -> Iterator[Grid]:
    """Return no candidates for the search."""
    yield from ()


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
