"""Equal principal, with interest on what is open at the agreed rate; interest so far waived.

Offered where both agree on a rate inside the plan and payments come at even intervals.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from mediator.domain.disclosure import Shareable
from mediator.domain.due_days import within
from mediator.domain.terms import Family
from mediator.engine.families.build import check_cap, waiver
from mediator.engine.families.face import Bearing, Extras, Grid, Parameters
from mediator.engine.families.patterns import equal, terms_up_to

FAMILY = Family.EQUAL_PRINCIPAL
MONTHS = (6, 12, 18, 24, 30, 36, 48, 60)


def published(facts: Shareable) -> Iterator[Parameters]:
    """Return a plan of 24 months, interest so far waived; raises ``RateAboveCap``."""
    days, waived = facts.timeline, waiver(facts.owed, Fraction(1))
    for extras in _bearing(facts):
        for months in terms_up_to(facts, (24,)):
            pattern = equal(f"equal-principal-{months}", 0, within(days, months))
            yield Parameters(FAMILY, waived, days, pattern, extras=extras)


def searched(facts: Shareable) -> Iterator[Grid]:
    """Return the usual lengths up to the longest."""
    days, longest = facts.timeline, facts.policy.longest_months
    for extras in _bearing(facts):
        lengths = dict.fromkeys(within(days, min(m, longest)) for m in MONTHS)
        yield Grid(
            FAMILY, days, tuple(equal(f"equal-principal-{n}", 0, n) for n in lengths), extras=extras
        )


def _bearing(facts: Shareable) -> Iterator[Extras]:
    percent = facts.policy.installment_percent
    if percent is not None and not facts.policy.chosen_days:
        extras = Extras(Bearing.ON_BALANCE, percent)
        check_cap(facts, extras)
        yield extras
