"""Payments that follow the months in which the debtor is known to earn more (bonus, harvest)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from mediator.domain.disclosure import Shareable
from mediator.domain.due_days import within
from mediator.domain.terms import Family
from mediator.engine.families.build import waiver
from mediator.engine.families.face import Grid, Parameters, Pattern
from mediator.engine.families.patterns import FEWER_COUNTS, counts, terms_up_to, weighted

FAMILY = Family.INCOME_SHAPED
IN_SEASON = 3
SIZES = (2, 3, 4, 6)


def published(facts: Shareable) -> Iterator[Parameters]:
    """Return plans of twelve and 24 months, where both know the months."""
    days, waived = facts.timeline, waiver(facts.owed, Fraction(1))
    if facts.policy.season_months:
        for months in terms_up_to(facts, (12, 24)):
            pattern = _shaped(facts, f"season-{months}", within(days, months), IN_SEASON)
            yield Parameters(FAMILY, waived, days, pattern)


def searched(facts: Shareable) -> Iterator[Grid]:
    """Return every length with several sizes of what is paid in season."""
    days = facts.timeline
    if facts.policy.season_months:
        patterns = [
            _shaped(facts, f"season-{size}-{n}", n, size)
            for size in SIZES
            for n in counts(len(days), 2, tried=FEWER_COUNTS)
        ]
        yield Grid(FAMILY, days, tuple(patterns))


def _shaped(facts: Shareable, name: str, count: int, size: int) -> Pattern:
    season = facts.policy.season_months
    return weighted(name, 0, [size if d.month in season else 1 for d in facts.timeline[:count]])
