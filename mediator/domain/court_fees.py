"""What a court would ask for instead: acceptance, preservation, enforcement, payment order.

Source: 诉讼费用交纳办法 (国务院令第481号) art 13(1), 14, 15. Rounding: each fee once, half up to
the fen; the text itself fixes none.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from mediator.domain.law import CourtFees, Rule, step_fee
from mediator.domain.money import Money, half_up


@dataclass(frozen=True, slots=True)
class CourtCosts:
    """The fees on one claim."""

    acceptance: Money
    acceptance_halved: Money  # mediated, withdrawn or simple procedure
    payment_order: Money
    enforcement: Money
    preservation: Money
    rule: Rule


def court_costs(claim: Money, fees: CourtFees) -> CourtCosts:
    """Return the fees on a claim, each by its ladder.

    >>> # 100 000 yuan: 2 300 to accept the case (worked example CF-01)
    """
    acceptance = step_fee(fees.acceptance, claim.minor)
    preservation = min(step_fee(fees.preservation, claim.minor), Fraction(fees.preservation_most))
    return CourtCosts(
        acceptance=_fee(acceptance, claim),
        acceptance_halved=_fee(acceptance / 2, claim),
        payment_order=_fee(acceptance / 3, claim),
        enforcement=_fee(step_fee(fees.enforcement, claim.minor), claim),
        preservation=_fee(preservation, claim),
        rule=fees.rule,
    )


def _fee(exact: Fraction, claim: Money) -> Money:
    return Money(half_up(exact), claim.currency)
