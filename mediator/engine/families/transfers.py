"""Something handed over for a part, the rest in equal payments: what three families share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from mediator.domain.disclosure import Offer, OfferKind, Shareable
from mediator.domain.due_days import within
from mediator.domain.terms import Family, Transfer, TransferKind
from mediator.engine.families.build import waiver
from mediator.engine.families.face import Extras, Grid, Parameters
from mediator.engine.families.patterns import counts, equal


@dataclass(frozen=True, slots=True)
class Way:
    """How one kind of offer makes a family: its names and the months of the rest."""

    family: Family
    kind: TransferKind
    offered: OfferKind
    prefix: str
    months: int


def published(facts: Shareable, way: Way) -> Iterator[Parameters]:
    """Return a plan for each offer, all interest waived; one that covers all is no plan."""
    days, waived = facts.timeline, waiver(facts.owed, Fraction(1))
    count = within(days, min(way.months, facts.policy.longest_months))
    for number, offer in _offers(facts, way):
        extras = _extras(facts, way, offer)
        pattern = equal(f"{way.prefix}-{number}", 0, count)
        yield Parameters(way.family, waived, days, pattern, extras=extras)


def searched(facts: Shareable, way: Way) -> Iterator[Grid]:
    """Return each offer with every number of payments of the rest."""
    days = facts.timeline
    for number, offer in _offers(facts, way):
        patterns = tuple(equal(f"{way.prefix}-{number}-{n}", 0, n) for n in counts(len(days)))
        yield Grid(way.family, days, patterns, extras=_extras(facts, way, offer))


def _offers(facts: Shareable, way: Way) -> Iterator[tuple[int, Offer]]:
    offers = [offer for offer in facts.offers if offer.kind is way.offered and offer.credited]
    return enumerate(offers, 1)


def _extras(facts: Shareable, way: Way, offer: Offer) -> Extras:
    by = offer.by or facts.first_due_on
    transfer = Transfer(way.kind, offer.what, by, offer.low, offer.high, offer.credited)
    return Extras(transfers=(transfer,), earn_out_percent=offer.earn_out_percent)
