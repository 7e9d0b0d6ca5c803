"""Three packages worth the same to the creditor at the public reference rate.

Soon and less, steadily, or late and more: which one is chosen reveals what matters to a side,
not where its limit lies. Worth the same up to the rounding of the payments.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from mediator.domain.components import waived_in_order
from mediator.domain.disclosure import Shareable
from mediator.domain.due_days import within
from mediator.domain.money import Money, half_up
from mediator.domain.terms import Family
from mediator.engine.families.build import waiver
from mediator.engine.families.face import Grid, Parameters, Pattern
from mediator.engine.families.patterns import counts, equal, fixed_sum, steps

FAMILY = Family.EQUAL_VALUE
STEADY_MONTHS = 12
LENGTHS = 6


def published(facts: Shareable) -> Iterator[Parameters]:
    """Return the packages, where both want them and the reference rate is known."""
    if not facts.policy.equal_packages or facts.reference_percent is None:
        return
    owed, days = facts.owed, facts.timeline
    steady, value = _steady(facts), _value(facts)
    late = steps("same-value-late", 0, len(days), (1, 2)) if len(days) > 1 else steady
    for pattern in (equal("same-value-soon", 0, 1), steady, late):
        sum_ = Money(
            min(half_up(value / worth(facts, pattern)), owed.total.minor), owed.principal.currency
        )
        waived = waived_in_order(owed, owed.total - sum_, facts.policy.waiver_order)
        yield Parameters(FAMILY, waived, days, pattern)


def worth(facts: Shareable, pattern: Pattern) -> Fraction:
    """Return what one yuan paid in a pattern is worth today, discounted simply at the LPR."""
    rate = Fraction(facts.reference_percent or 0) / 100
    days, weights = facts.timeline, pattern.weights
    pairs = zip(pattern.slots, weights, strict=True)
    worths = (w / (1 + rate * (days[s] - facts.as_of).days / 365) for s, w in pairs)
    return sum(worths, Fraction(0)) / sum(weights)


def searched(facts: Shareable) -> Iterator[Grid]:
    """Return equal and late payments of several lengths, each with the sum of the same value."""
    if not facts.policy.equal_packages or facts.reference_percent is None:
        return
    days, value = facts.timeline, _value(facts)
    for n in counts(len(days), tried=LENGTHS):
        patterns = [equal(f"same-value-{n}", 0, n)]
        patterns += [steps(f"same-value-late-{n}", 0, n, (1, 2))] if n > 1 else []
        for pattern in patterns:
            fen = half_up(value / worth(facts, pattern))
            yield from fixed_sum(facts, FAMILY, pattern, days, fen)


def _value(facts: Shareable) -> Fraction:
    """Return what all packages are worth today: the debt without interest, paid steadily."""
    kept = (facts.owed - waiver(facts.owed, Fraction(1))).total
    return kept.minor * worth(facts, _steady(facts))


def _steady(facts: Shareable) -> Pattern:
    months = min(STEADY_MONTHS, facts.policy.longest_months)
    return equal("same-value-steady", 0, within(facts.timeline, months))
