"""The amount the debtor released, each period, until the debt without interest is paid."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from mediator.domain.disclosure import Shareable
from mediator.domain.installments import monthly_days
from mediator.domain.money import Money
from mediator.domain.terms import Family
from mediator.engine.families.build import waiver
from mediator.engine.families.face import Grid, Parameters
from mediator.engine.families.patterns import equal, fixed_sum

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


def searched(facts: Shareable) -> Iterator[Grid]:
    """Return the released means each month, in whole units, for every time that fits the debt."""
    if facts.means is None:
        return
    unit = facts.policy.rounding_fen
    each = facts.means.monthly.minor // unit * unit
    days = tuple(monthly_days(facts.first_due_on, MOST_MONTHS))
    for months in range(1, MOST_MONTHS + 1):
        yield from fixed_sum(
            facts, FAMILY, equal(f"means-{months}", 0, months), days, months * each
        )
