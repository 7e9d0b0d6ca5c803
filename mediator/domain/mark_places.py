"""Where on an agreement a signature or a fingerprint goes, and who leaves it there."""

from __future__ import annotations

from mediator.domain.agreement import Agreement
from mediator.domain.hand_marks import Capacity, Spot, Trace
from mediator.domain.parties import Party, PartyKind
from mediator.domain.refusals import MarkHasNoPlace


def signing_capacities(party: Party) -> tuple[Capacity, ...]:
    """Return who signs for a party, one to each line, as the paper is laid out."""
    if party.kind is PartyKind.COMPANY:
        return (Capacity.AGENT if party.agent else Capacity.REPRESENTATIVE,)
    return (Capacity.SELF, Capacity.AGENT) if party.agent else (Capacity.SELF,)


BODY_CAPACITIES = (Capacity.MEDIATOR, Capacity.RECORDER)


def spots_of(agreement: Agreement) -> tuple[Spot, ...]:
    """Return every place on an agreement where a signature or a finger goes, in reading order.

    A company leaves a seal, whose picture nobody places; parties of one name have no place that
    could be told apart.
    """
    names = [party.name for party in agreement.signatories]
    spots = []
    for party in agreement.signatories:
        if names.count(party.name) > 1:
            continue
        capacities = signing_capacities(party)
        spots += [Spot(party.name, each, Trace.SIGNATURE) for each in capacities]
        if party.kind is not PartyKind.COMPANY:
            spots += [Spot(party.name, each, Trace.FINGERPRINT) for each in capacities]
    return (*spots, *(Spot("", each, Trace.SIGNATURE) for each in BODY_CAPACITIES))


def check_spot(agreement: Agreement, spot: Spot) -> None:
    """Raise ``MarkHasNoPlace`` where an agreement has no such place."""
    if spot not in spots_of(agreement):
        raise MarkHasNoPlace(spot.party, spot.capacity.value, spot.trace.value)
