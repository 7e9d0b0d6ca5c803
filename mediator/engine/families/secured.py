"""A guarantor or a security, in return for more time or for a reduction."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from mediator.domain.disclosure import OfferKind, Shareable
from mediator.domain.due_days import within
from mediator.domain.terms import Family, Support
from mediator.engine.families.build import waiver
from mediator.engine.families.face import Extras, Grid, Parameters
from mediator.engine.families.patterns import counts, equal

FAMILY = Family.SECURED
REDUCED_MONTHS = 12
LATER = Fraction(3, 2)


def published(facts: Shareable) -> Iterator[Parameters]:
    """Return for each offer half as much time again, and a reduction for a shorter one."""
    policy, owed = facts.policy, facts.owed
    longer = int(policy.longest_months * LATER)
    days = facts.days_for(longer)
    reduction = Fraction(policy.lump_reduction_percent) / 100
    for number, extras in _supports(facts):
        pattern = equal(f"secured-{number}-{longer}", 0, len(days))
        yield Parameters(FAMILY, waiver(owed, Fraction(1, 2)), days, pattern, extras=extras)
        count = within(days, min(REDUCED_MONTHS, policy.longest_months))
        pattern = equal(f"secured-{number}-reduced", 0, count)
        reduced = waiver(owed, Fraction(1), reduction)
        yield Parameters(FAMILY, reduced, days, pattern, extras=extras)


def searched(facts: Shareable) -> Iterator[Grid]:
    """Return each offer with every number of payments, up to half as long again."""
    days = facts.days_for(int(facts.policy.longest_months * LATER))
    for number, extras in _supports(facts):
        lengths = counts(len(days), 2)
        patterns = tuple(equal(f"secured-{number}-{n}", 0, n) for n in lengths)
        yield Grid(FAMILY, days, patterns, extras=extras)


def _supports(facts: Shareable) -> Iterator[tuple[int, Extras]]:
    kinds = (OfferKind.GUARANTOR, OfferKind.SECURITY)
    for number, offer in enumerate((o for o in facts.offers if o.kind in kinds), 1):
        by = offer.by or facts.first_due_on
        guarantor = offer.kind is OfferKind.GUARANTOR
        yield number, Extras(support=Support(guarantor, offer.what, by))
