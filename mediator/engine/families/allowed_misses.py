"""Equal payments of which a few may be put off to the end: room for a bad month."""

from __future__ import annotations

from collections.abc import Iterator

from mediator.domain.disclosure import Shareable
from mediator.domain.terms import Family
from mediator.engine.families.face import Extras, Parameters
from mediator.engine.families.patterns import equal_over, no_grids

FAMILY = Family.ALLOWED_MISSES
MONTHS = 12


def published(facts: Shareable) -> Iterator[Parameters]:
    """Return a plan of twelve months, where both allow misses."""
    misses = facts.policy.allowed_misses
    if misses:
        extras = Extras(allowed_misses=misses)
        yield equal_over(facts, FAMILY, f"misses-{misses}", MONTHS, extras)


searched = no_grids
"""Sums and days are those of equal payments."""
