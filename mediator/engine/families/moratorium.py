"""Months without any payment for an honest debtor, up to 24, then equal payments."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from mediator.domain.disclosure import Shareable
from mediator.domain.due_days import within
from mediator.domain.terms import Family
from mediator.engine.families.build import waiver
from mediator.engine.families.face import Grid, Parameters
from mediator.engine.families.patterns import FEWER_COUNTS, counts, equal, graces

FAMILY = Family.MORATORIUM
PAYING_MONTHS = 12
DOWNS = (5, 10, 15, 20)


def published(facts: Shareable) -> Iterator[Parameters]:
    """Return the moratorium that both chose, then twelve months of payments."""
    months = facts.policy.moratorium_months
    if not months:
        return
    days = facts.days_for(months + PAYING_MONTHS)
    start = min(within(days, months), len(days) - 1)
    pattern = equal(f"moratorium-{months}", start, len(days) - start)
    yield Parameters(FAMILY, waiver(facts.owed, Fraction(1)), days, pattern)


def searched(facts: Shareable) -> Iterator[Grid]:
    """Return every length after any grace, with nothing or a little paid at once."""
    days = facts.timeline
    for months, start in graces(days):
        lengths = counts(len(days) - start, tried=FEWER_COUNTS)
        patterns = tuple(equal(f"grace-{months}-{n}", start, n) for n in lengths)
        yield Grid(FAMILY, days, patterns)
        yield Grid(FAMILY, days, patterns, DOWNS)
