"""What going to court instead comes to for each side, as the search reckons with it.

For the mediator alone. The estimates and the formula are those of ``domain.court_value``; here a
judgment stays due until it is paid, and being enforced against costs the debtor besides.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from mediator.domain.court_estimate import Between, CourtEstimate
from mediator.domain.court_value import CourtSum, FeeRange, creditor_ends, debtor_ends
from mediator.domain.law import DoubledRate
from mediator.domain.reckoning import Assumptions

_ALL = Between(Decimal(100), Decimal(100))


@dataclass(frozen=True, slots=True)
class Court:
    """What going to court instead comes to for each side today, in fen: a range each."""

    creditor_low: int
    creditor_high: int
    debtor_low: int
    debtor_high: int

    @property
    def creditor(self) -> int:
        """The middle of what the creditor can expect."""
        return (self.creditor_low + self.creditor_high) // 2

    @property
    def debtor(self) -> int:
        """What it would cost the debtor in the end: a judgment stays due until it is paid."""
        return self.debtor_high


@dataclass(frozen=True, slots=True)
class Side:
    """What one side has to reckon with: its estimate, lacking nothing, and the court fees."""

    estimate: CourtEstimate
    fees: FeeRange


def losses(owed: int, estimate: CourtEstimate, assumed: Assumptions) -> int:
    """Return what being enforced against costs the debtor besides, in fen, rounded down.

    The middle of its other losses where they were estimated, or else the assumed share.
    """
    other = estimate.other_costs
    if other is None:
        return owed * assumed.debtor_loss_percent // 100
    return (other.low.minor + other.high.minor) // 2


def alternative(
    asked: CourtSum, creditor: Side, debtor: Side, rate: DoubledRate, assumed: Assumptions
) -> Court:
    """Return the court alternative of both sides; nothing is ever worth less than nothing.

    Where the debtor's other losses were estimated, they are in the formula already; otherwise
    the assumed share of the claim is added, rounded down to the fen.
    """
    low, high = creditor_ends(creditor.estimate, asked, creditor.fees, rate)
    least, _ = debtor_ends(debtor.estimate, asked, debtor.fees, rate)
    in_full = replace(debtor.estimate, recovery=_ALL)
    _, most = debtor_ends(in_full, asked, debtor.fees, rate)
    lost = 0
    if debtor.estimate.other_costs is None:
        lost = losses(asked.claim.minor, debtor.estimate, assumed)
    return Court(
        creditor_low=max(low.minor, 0),
        creditor_high=max(high.minor, 0),
        debtor_low=least.minor + lost,
        debtor_high=most.minor + lost,
    )
