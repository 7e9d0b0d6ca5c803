"""Equal payments in which the waiver becomes final step by step: what is earned stays earned."""

from __future__ import annotations

from collections.abc import Iterator

from mediator.domain.disclosure import Shareable
from mediator.domain.terms import Family
from mediator.engine.families.build import interest
from mediator.engine.families.face import Extras, Grid, Parameters
from mediator.engine.families.patterns import equal_over, equal_with

FAMILY = Family.WAIVER_LADDER
MONTHS = 18
STEPS = 3


def published(facts: Shareable) -> Iterator[Parameters]:
    """Return a plan of 18 months, where waivers are conditional and there is interest."""
    if facts.policy.conditional and interest(facts.owed):
        months = min(MONTHS, facts.policy.longest_months)
        yield equal_over(facts, FAMILY, f"ladder-{months}", months, Extras(ladder_steps=STEPS))


def searched(facts: Shareable) -> Iterator[Grid]:
    """Return equal payments of many lengths, where a waiver can fall away step by step."""
    if facts.policy.conditional and interest(facts.owed):
        yield equal_with(facts, FAMILY, "ladder", Extras(ladder_steps=STEPS))
