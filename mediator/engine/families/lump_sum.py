"""One payment: all interest waived, and half of it; without interest a small reduction."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from mediator.domain.disclosure import Shareable
from mediator.domain.due_days import within
from mediator.domain.terms import Family
from mediator.engine.families.build import interest, waiver
from mediator.engine.families.face import Grid, Parameters
from mediator.engine.families.patterns import equal

FAMILY = Family.LUMP_SUM
LATEST_MONTHS = 12


def published(facts: Shareable) -> Iterator[Parameters]:
    """Return one payment on the first due day."""
    owed, days = facts.owed, facts.timeline
    if interest(owed):
        for name, part in (("lump-interest-waived", 1), ("lump-half-waived", Fraction(1, 2))):
            yield Parameters(FAMILY, waiver(owed, Fraction(part)), days, equal(name, 0, 1))
        return
    reduction = Fraction(facts.policy.lump_reduction_percent) / 100
    reduced = waiver(owed, Fraction(0), reduction)
    yield Parameters(FAMILY, reduced, days, equal("lump-reduced", 0, 1))


def searched(facts: Shareable) -> Iterator[Grid]:
    """Return one payment on any due day of the first year."""
    days = facts.timeline
    slots = range(within(days, LATEST_MONTHS))
    yield Grid(FAMILY, days, tuple(equal(f"lump-{slot + 1}", slot, 1) for slot in slots))
