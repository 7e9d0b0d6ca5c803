"""Equal payments over a longer time, half of the interest waived."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from mediator.domain.disclosure import Shareable
from mediator.domain.terms import Family
from mediator.engine.families.build import interest
from mediator.engine.families.face import Grid, Parameters
from mediator.engine.families.patterns import equal_grids, equal_plans

FAMILY = Family.EQUAL_PART_WAIVER


def published(facts: Shareable) -> Iterator[Parameters]:
    """Return plans of twelve and 24 months, where there is interest."""
    if interest(facts.owed):
        yield from equal_plans(facts, FAMILY, "part-waiver", (12, 24), Fraction(1, 2))


def searched(facts: Shareable) -> Iterator[Grid]:
    """Return every number of payments, with less than all of the interest let off."""
    if interest(facts.owed):
        yield from equal_grids(facts, FAMILY, "part", whole_interest=False)
