"""A receivable assigned for a part (债权转让), the rest in equal payments."""

from __future__ import annotations

from collections.abc import Iterator

from mediator.domain.disclosure import OfferKind, Shareable
from mediator.domain.terms import Family, TransferKind
from mediator.engine.families import transfers
from mediator.engine.families.face import Grid, Parameters

FAMILY = Family.ASSIGNMENT
WAY = transfers.Way(FAMILY, TransferKind.RECEIVABLE, OfferKind.RECEIVABLE, "assignment", 6)


def published(facts: Shareable) -> Iterator[Parameters]:
    """Return a plan for each such offer that covers a part of the debt."""
    return transfers.published(facts, WAY)


def searched(facts: Shareable) -> Iterator[Grid]:
    """Return each such offer with every number of payments of the rest."""
    return transfers.searched(facts, WAY)
