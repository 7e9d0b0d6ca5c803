"""This creditor's share of the released means beside other creditors: costs first, then a rule."""

from __future__ import annotations

from collections.abc import Iterator

from mediator.domain.components import Component, Components, waived_in_order
from mediator.domain.disclosure import Shareable
from mediator.domain.money import Money
from mediator.domain.sharing import costs_first
from mediator.domain.terms import Family, Share, Sharing
from mediator.engine.families.face import Extras, Grid, Parameters
from mediator.engine.families.patterns import counts, equal

FAMILY = Family.SHARED


def published(facts: Shareable) -> Iterator[Parameters]:
    """Return the share in all that the released means bring in the longest plan."""
    award = awards(facts)
    if not award or not award[0]:
        return
    days, waived = facts.timeline, _waived(facts, award[0])
    pattern, extras = equal("shared", 0, len(days)), _extras(facts, award)
    yield Parameters(FAMILY, waived, days, pattern, extras=extras)


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


def searched(facts: Shareable) -> Iterator[Grid]:
    """Return the share in any number of equal payments; the rule fixes the sum."""
    award, days = awards(facts), facts.timeline
    if award and award[0]:
        patterns = tuple(equal(f"shared-{n}", 0, n) for n in counts(len(days)))
        waivers = (_waived(facts, award[0]),)
        yield Grid(FAMILY, days, patterns, extras=_extras(facts, award), waivers=waivers)


def _extras(facts: Shareable, award: tuple[int, ...]) -> Extras:
    """Return the figures of every creditor, so that the agreement can say how they share."""
    owed, currency = facts.owed, facts.owed.principal.currency
    known = [("", owed.total - owed.costs, owed.costs)]
    known += [(fellow.name, fellow.owed, fellow.costs) for fellow in facts.fellows]
    shares = tuple(
        Share(name, claim, costs, Money(fen, currency))
        for (name, claim, costs), fen in zip(known, award, strict=True)
    )
    return Extras(sharing=Sharing(facts.policy.division, shares))


def _waived(facts: Shareable, fen: int) -> Components:
    """Return what is let off to leave a share; costs, which are paid first, last of all."""
    owed = facts.owed
    order = (*(c for c in facts.policy.waiver_order if c is not Component.COSTS), Component.COSTS)
    return waived_in_order(owed, owed.total - Money(fen, owed.principal.currency), order)
