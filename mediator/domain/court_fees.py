"""What a court asks for: acceptance, preservation, enforcement, payment order, bankruptcy.

Source: 诉讼费用交纳办法 (国务院令第481号) arts 13(1), 14, 15, 16. The text fixes no rounding and
courts publish both fen and whole yuan, so the unit is a choice: each fee is worked out
exactly and rounded once, half up, to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from mediator.domain.law import CourtFees, Rule, step_fee
from mediator.domain.money import Money, half_up
from mediator.domain.periods import RoundingUnit


@dataclass(frozen=True, slots=True)
class CourtCosts:
    """The fees on one claim, each rounded to ``rounding``."""

    acceptance: Money
    acceptance_halved: Money  # mediated, withdrawn or simple procedure; never halved twice
    payment_order: Money
    enforcement: Money
    preservation: Money
    rounding: RoundingUnit
    rule: Rule


def court_costs(
    claim: Money, fees: CourtFees, rounding: RoundingUnit = RoundingUnit.FEN
) -> CourtCosts:
    """Return the fees on a claim, each by its ladder.

    >>> # 100 000 yuan: 2 300 to accept the case (worked example CF-01)
    """
    acceptance = step_fee(fees.acceptance, claim.minor)
    preservation = min(step_fee(fees.preservation, claim.minor), Fraction(fees.preservation_most))

    def fee(exact: Fraction) -> Money:
        return Money(half_up(exact, rounding.in_fen), claim.currency)

    return CourtCosts(
        acceptance=fee(acceptance),
        acceptance_halved=fee(acceptance / 2),
        payment_order=fee(acceptance / 3),
        enforcement=fee(step_fee(fees.enforcement, claim.minor)),
        preservation=fee(preservation),
        rounding=rounding,
        rule=fees.rule,
    )


def bankruptcy_fee(
    estate: Money, fees: CourtFees, rounding: RoundingUnit = RoundingUnit.FEN
) -> Money:
    """Return the fee on a bankrupt estate: half the acceptance fee, up to the cap of 14(6)."""
    exact = min(step_fee(fees.acceptance, estate.minor) / 2, Fraction(fees.bankruptcy_most))
    return Money(half_up(exact, rounding.in_fen), estate.currency)


def halved(fee: Money, rounding: RoundingUnit = RoundingUnit.FEN) -> Money:
    """Return half of a fee that a court has published (arts 15, 16)."""
    return Money(half_up(Fraction(fee.minor, 2), rounding.in_fen), fee.currency)
