"""Equal principal, with interest on what is open at the agreed rate; interest so far waived.

Offered where both agree on a rate inside the plan and payments come at even intervals.
"""

from __future__ import annotations

from collections.abc import Iterator

from mediator.domain.disclosure import Shareable
from mediator.domain.terms import Family
from mediator.engine.families.face import Bearing, Grid, Parameters
from mediator.engine.families.patterns import grids_at_a_rate, plans_at_a_rate

FAMILY = Family.EQUAL_PRINCIPAL


def published(facts: Shareable) -> Iterator[Parameters]:
    """Return a plan of 24 months, interest so far waived; raises ``RateAboveCap``."""
    return plans_at_a_rate(facts, FAMILY, "equal-principal", Bearing.ON_BALANCE)


def searched(facts: Shareable) -> Iterator[Grid]:
    """Return the usual lengths up to the longest."""
    return grids_at_a_rate(facts, FAMILY, "equal-principal", Bearing.ON_BALANCE)
