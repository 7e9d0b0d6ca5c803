"""Equal payments of which a few may be put off to the end: room for a bad month."""

from __future__ import annotations

from collections.abc import Iterator

from mediator.domain.disclosure import Shareable
from mediator.domain.terms import Family
from mediator.engine.families.face import Extras, Grid, Parameters
from mediator.engine.families.patterns import equal_over, equal_with

FAMILY = Family.ALLOWED_MISSES
MONTHS = 12


def published(facts: Shareable) -> Iterator[Parameters]:
    """Return a plan of twelve months, where both allow misses."""
    misses = facts.policy.allowed_misses
    if misses:
        extras = Extras(allowed_misses=misses)
        yield equal_over(facts, FAMILY, f"misses-{misses}", MONTHS, extras)


def searched(facts: Shareable) -> Iterator[Grid]:
    """Return equal payments of many lengths, where both allow misses."""
    misses = facts.policy.allowed_misses
    if misses:
        yield equal_with(facts, FAMILY, f"misses-{misses}", Extras(allowed_misses=misses))
