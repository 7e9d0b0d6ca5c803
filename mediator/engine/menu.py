"""The menu that both parties may see, from shareable facts only.

The order is that of ``families.IN_ORDER``, then what the mediator laid before both; letters are
given in that order. Nothing here can
import what was said in a room (an import contract and a difference test hold it to that).
"""

from __future__ import annotations

from string import ascii_uppercase

from mediator.domain.disclosure import Shareable
from mediator.domain.menu import Anchor, AnchorKind, Menu, SettlementOption, Source
from mediator.domain.money import Money
from mediator.domain.proposals import Proposal
from mediator.domain.refusals import NothingOwed
from mediator.domain.terms import Terms
from mediator.engine.families import IN_ORDER
from mediator.engine.families.build import breach_terms, in_money, terms


def generate(facts: Shareable) -> Menu:
    """Return every plan of every family that applies, no two alike.

    A plan that would waive everything, or leave nothing to pay in money, is none. Raises
    ``NothingOwed`` where nothing is left to settle.
    """
    if facts.owed.total.minor <= 0:
        raise NothingOwed
    plans: dict[str, Terms] = {}
    for family in IN_ORDER:
        for made in family.published(facts):
            if in_money(facts, made).minor <= 0:
                continue
            plan = terms(facts, made)
            if not any(alike(plan, known) for known in plans.values()):
                plans[made.name] = plan
    plans |= _proposed(facts)
    options = (
        SettlementOption(name, _letter(number), plan)
        for number, (name, plan) in enumerate(plans.items())
    )
    return Menu(facts.as_of, facts.owed, tuple(options), _made_from(facts), _anchors(facts))


def _proposed(facts: Shareable) -> dict[str, Terms]:
    """Return the terms of what the mediator laid before both, while the debt is the same."""
    found: dict[str, Terms] = {}
    for each in facts.proposals:
        if each.stands_for(facts.owed):
            schedule, waived = each.schedule, each.waived
            found[each.id] = Terms(
                family=each.family,
                owed=facts.owed,
                waived=waived,
                added_interest=schedule.total - (facts.owed - waived).total,
                added_percent=each.percent,
                schedule=schedule,
                revives=_falls_away(each, facts),
                breach=breach_terms(facts, each.allowed_misses),
                ladder=each.ladder,
            )
    return found


def _falls_away(each: Proposal, facts: Shareable) -> bool:
    """Tell whether a waiver is conditional: by the plan itself, or else by the joint choice."""
    if each.revives is None:
        return facts.policy.conditional and bool(each.waived.total)
    return each.revives


def _letter(number: int) -> str:
    """Return A to Z, then AA, AB and on.

    >>> [_letter(n) for n in (0, 25, 26, 53)]
    ['A', 'Z', 'AA', 'BB']
    """
    before, last = divmod(number, len(ascii_uppercase))
    return (_letter(before - 1) if before else "") + ascii_uppercase[last]


def alike(one: Terms, other: Terms) -> bool:
    """Tell whether two plans pay the same on the same days, and say the same besides."""
    return (
        one.schedule == other.schedule
        and one.transfers == other.transfers
        and one.ladder == other.ladder
        and one.revives == other.revives
        and one.support == other.support
        and one.breach == other.breach
        and one.sharing == other.sharing
    )


def _made_from(facts: Shareable) -> tuple[Source, ...]:
    sources = {
        Source.CLAIM: True,
        Source.LAW: True,
        Source.POLICY: True,
        Source.FUNDING: facts.funding is not None,
        Source.MEANS: facts.means is not None,
        Source.OFFERS: bool(facts.offers),
        Source.FELLOWS: bool(facts.fellows),
        Source.PROPOSALS: any(each.stands_for(facts.owed) for each in facts.proposals),
    }
    return tuple(source for source, used in sources.items() if used)


def _anchors(facts: Shareable) -> tuple[Anchor, ...]:
    owed = facts.owed

    def at(kind: AnchorKind, low: Money, high: Money | None = None) -> Anchor:
        return Anchor(kind, low, high or low)

    anchors = [
        at(AnchorKind.LAWFUL, owed.total),
        at(AnchorKind.PRINCIPAL, owed.principal + owed.costs),
    ]
    if facts.at_reference is not None:
        anchors.append(at(AnchorKind.AT_REFERENCE, facts.at_reference))
    if facts.court_fees is not None:
        low = min(owed.total, facts.at_reference or owed.total, key=lambda money: money.minor)
        anchors.append(at(AnchorKind.COURT, low, owed.total + facts.court_fees))
    if facts.means is not None:
        months = facts.policy.longest_months
        anchors.append(
            at(AnchorKind.MEANS, Money(facts.means.monthly.minor * months, owed.total.currency))
        )
    return tuple(anchors)
