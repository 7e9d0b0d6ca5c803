"""Equal payments, all interest waived; searched with any down payment."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from mediator.domain.disclosure import Shareable
from mediator.domain.terms import Family
from mediator.engine.families.build import interest
from mediator.engine.families.face import Grid, Parameters
from mediator.engine.families.patterns import equal_grids, equal_plans

FAMILY = Family.EQUAL_INTEREST_WAIVED


def published(facts: Shareable) -> Iterator[Parameters]:
    """Return plans of six and twelve months."""
    return equal_plans(facts, FAMILY, "equal", (6, 12), Fraction(1))


def searched(facts: Shareable) -> Iterator[Grid]:
    """Return every number of payments, from two on, with all of the interest let off.

    Without interest there is nothing to let off but principal, and every level is tried.
    """
    yield from equal_grids(
        facts, FAMILY, "equal", whole_interest=bool(interest(facts.owed)) or None
    )
