"""Expected funding on its day, such as a refinancing drawdown, and the rest in six months after."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from mediator.domain.disclosure import Shareable
from mediator.domain.installments import monthly_days
from mediator.domain.terms import Family
from mediator.engine.families.build import waiver
from mediator.engine.families.face import Grid, Parameters
from mediator.engine.families.patterns import counts, equal

FAMILY = Family.FUNDED
MONTHS_AFTER = 6


def published(facts: Shareable) -> Iterator[Parameters]:
    """Return the plan that waits for the funding, where there is any."""
    funding = facts.funding
    if funding is None or not funding.amount:
        return
    days = tuple(monthly_days(funding.on, MONTHS_AFTER + 1))
    waived = waiver(facts.owed, Fraction(1))
    pattern = equal("funded", 1, MONTHS_AFTER)
    yield Parameters(FAMILY, waived, days, pattern, first=funding.amount)


def searched(facts: Shareable) -> Iterator[Grid]:
    """Return the rest over any number of months after the funding."""
    funding = facts.funding
    if funding is None or not funding.amount:
        return
    days = tuple(monthly_days(funding.on, facts.policy.longest_months + 1))
    patterns = tuple(equal(f"funded-{n}", 1, n) for n in counts(len(days) - 1))
    yield Grid(FAMILY, days, patterns, first=funding.amount)
