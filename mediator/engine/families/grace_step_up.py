"""Three months without payment, then payments in three rising steps."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from mediator.domain.disclosure import Shareable
from mediator.domain.due_days import within
from mediator.domain.terms import Family
from mediator.engine.families.build import waiver
from mediator.engine.families.face import Grid, Parameters
from mediator.engine.families.patterns import FEWER_COUNTS, counts, graces, steps, terms_up_to

FAMILY = Family.GRACE_STEP_UP
GRACE_MONTHS = 3
SIZES = (1, 2, 3)
SEARCHED_GRACES = (3, 6, 12)


def published(facts: Shareable) -> Iterator[Parameters]:
    """Return plans of twelve and 18 months in all."""
    days, waived = facts.timeline, waiver(facts.owed, Fraction(1, 2))
    start = within(days, GRACE_MONTHS)
    for months in terms_up_to(facts, (12, 18)):
        paying = within(days, months) - start
        if paying >= len(SIZES):
            pattern = steps(f"grace-step-up-{months}", start, paying, SIZES)
            yield Parameters(FAMILY, waived, days, pattern)


def searched(facts: Shareable) -> Iterator[Grid]:
    """Return every length after no grace or any of them."""
    days = facts.timeline
    for months, start in [(0, 0), *graces(days, SEARCHED_GRACES)]:
        lengths = counts(len(days) - start, len(SIZES), tried=FEWER_COUNTS)
        patterns = tuple(steps(f"step-up-{months}-{n}", start, n, SIZES) for n in lengths)
        yield Grid(FAMILY, days, patterns)
