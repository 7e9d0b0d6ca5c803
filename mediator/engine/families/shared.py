"""This creditor's share of the released means beside other creditors: costs first, then a rule."""

from __future__ import annotations

from collections.abc import Iterator

from mediator.domain.components import Component, waived_in_order
from mediator.domain.disclosure import Shareable
from mediator.domain.money import Money
from mediator.domain.sharing import costs_first
from mediator.domain.terms import Family
from mediator.engine.families.face import Parameters
from mediator.engine.families.patterns import equal, no_grids

FAMILY = Family.SHARED


def published(facts: Shareable) -> Iterator[Parameters]:
    """Return the share in all that the released means bring in the longest plan."""
    award = awards(facts)
    if not award or not award[0]:
        return
    owed, days = facts.owed, facts.timeline
    share = Money(award[0], owed.principal.currency)
    order = (*(c for c in facts.policy.waiver_order if c is not Component.COSTS), Component.COSTS)
    waived = waived_in_order(owed, owed.total - share, order)
    yield Parameters(FAMILY, waived, days, equal("shared", 0, len(days)))


def awards(facts: Shareable) -> tuple[int, ...]:
    """Return what each creditor gets in fen, this one first; empty without means or fellows."""
    means, fellows = facts.means, facts.fellows
    if means is None or not fellows:
        return ()
    estate = means.monthly.minor * facts.policy.longest_months
    owed = facts.owed
    costs = (owed.costs.minor, *(fellow.costs.minor for fellow in fellows))
    claims = ((owed.total - owed.costs).minor, *(fellow.owed.minor for fellow in fellows))
    return costs_first(estate, costs, claims, facts.policy.division)


searched = no_grids
"""The rule fixes the sum, and equal payments are searched already."""
