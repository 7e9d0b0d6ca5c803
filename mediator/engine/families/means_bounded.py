"""The amount the debtor released, each period, until the debt without interest is paid."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from mediator.domain.disclosure import Shareable
from mediator.domain.installments import monthly_days
from mediator.domain.money import Money
from mediator.domain.terms import Family
from mediator.engine.families.build import waiver
from mediator.engine.families.face import Parameters
from mediator.engine.families.patterns import equal, no_grids

FAMILY = Family.MEANS_BOUNDED
MOST_MONTHS = 60


def published(facts: Shareable) -> Iterator[Parameters]:
    """Return the plan within the released means, where it ends within five years."""
    if facts.means is None or not facts.means.monthly:
        return
    waived = waiver(facts.owed, Fraction(1))
    kept, monthly = (facts.owed - waived).total, facts.means.monthly
    full, rest = divmod(kept.minor, monthly.minor)
    months = full + (rest > 0)
    if not 0 < months <= MOST_MONTHS:
        return
    given = (monthly,) * full + (Money(rest, kept.currency),) * (rest > 0)
    days = tuple(monthly_days(facts.first_due_on, months))
    yield Parameters(FAMILY, waived, days, equal(f"means-{months}", 0, months), given=given)


searched = no_grids
"""Equal payments of any length are searched already."""
