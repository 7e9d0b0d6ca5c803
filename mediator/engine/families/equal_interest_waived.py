"""Equal payments, all interest waived; searched with any waiver and down payment."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from mediator.domain.disclosure import Shareable
from mediator.domain.terms import Family
from mediator.engine.families.face import Grid, Parameters
from mediator.engine.families.patterns import DOWNS, counts, equal, equal_plans

FAMILY = Family.EQUAL_INTEREST_WAIVED


def published(facts: Shareable) -> Iterator[Parameters]:
    """Return plans of six and twelve months."""
    return equal_plans(facts, FAMILY, "equal", (6, 12), Fraction(1))


def searched(facts: Shareable) -> Iterator[Grid]:
    """Return every number of payments, from two on."""
    days = facts.timeline
    longest = len(days)
    yield Grid(FAMILY, days, tuple(equal(f"equal-{n}", 0, n) for n in counts(longest, 2)))
    after_down = tuple(equal(f"down-equal-{n}", 1, n) for n in counts(longest - 1))
    yield Grid(FAMILY, days, after_down, DOWNS)
