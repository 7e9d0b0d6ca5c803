"""Who bears which court fee, by how the case ends.

Source: 诉讼费用交纳办法 arts 15, 29, 31, 34, 36, 38; 民诉法解释 art 207 for the refund. A split by
the part supported is the usual way of courts, not a text, and says so by its rule.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from mediator.domain.court_fees import CourtCosts
from mediator.domain.law import Rule
from mediator.domain.money import Money
from mediator.domain.refusals import ShareAboveFee


class Ending(StrEnum):
    """How a case before a court may end."""

    WON = "won"
    WON_SIMPLE = "won_simple"
    PART_WON = "part_won"
    LOST = "lost"
    COURT_MEDIATED = "court_mediated"
    WITHDRAWN = "withdrawn"
    ORDER_UNOPPOSED = "order_unopposed"
    ORDER_OPPOSED = "order_opposed"
    PRESERVED = "preserved"
    ENFORCED = "enforced"


@dataclass(frozen=True, slots=True)
class FeeShare:
    """A fee and the part of it that the creditor bears; the debtor bears the rest."""

    fee: Money
    creditor: Money

    def __post_init__(self) -> None:
        """Refuse a part below nothing or above the fee."""
        if not Money.zero(self.fee.currency) <= self.creditor <= self.fee:
            raise ShareAboveFee(self.creditor.plain, self.fee.plain)

    @property
    def debtor(self) -> Money:
        """The part that the debtor bears."""
        return self.fee - self.creditor

    def __add__(self, other: FeeShare) -> FeeShare:
        """Return both fees taken together."""
        return FeeShare(self.fee + other.fee, self.creditor + other.creditor)


@dataclass(frozen=True, slots=True)
class Bearing:
    """One ending: the fee it costs, and the split; None where parties or court decide."""

    ending: Ending
    fee: Money
    share: FeeShare | None
    rule: Rule


def pro_rata(fee: Money, claimed: Money, supported: Money) -> FeeShare:
    """Split a fee by the part of the claim that was supported, the creditor's part rounded.

    Rounding: half up to the fen; the two parts sum to the fee.
    """
    lost = Fraction((claimed - supported).minor, claimed.minor)
    return FeeShare(fee, fee.share(lost))


def bearings(
    asked: CourtCosts, claimed: Money, supported: Money, rules: Mapping[str, Rule]
) -> tuple[Bearing, ...]:
    """Return who bears what for a claim of ``claimed``, of which ``supported`` would hold.

    ``asked`` are the fees on the claimed sum. A part win is listed only where there is a part.
    """
    full, half, order = asked.acceptance, asked.acceptance_halved, asked.payment_order
    nothing = Money.zero(full.currency)

    def on_debtor(fee: Money) -> FeeShare:
        return FeeShare(fee, nothing)

    def on_creditor(fee: Money) -> FeeShare:
        return FeeShare(fee, fee)

    table: list[tuple[Ending, Money, FeeShare | None, str]] = [
        (Ending.WON_SIMPLE, half, on_debtor(half), "fees-loser"),
        (Ending.WON, full, on_debtor(full), "fees-loser"),
    ]
    if supported < claimed:
        part = pro_rata(full, claimed, supported)
        table.append((Ending.PART_WON, full, part, "fees-part"))
    table += [
        (Ending.LOST, full, on_creditor(full), "fees-loser"),
        (Ending.COURT_MEDIATED, half, None, "fees-mediated"),
        (Ending.WITHDRAWN, half, on_creditor(half), "fees-withdrawn"),
        (Ending.ORDER_UNOPPOSED, order, on_debtor(order), "fees-order"),
        (Ending.ORDER_OPPOSED, order, on_creditor(order), "fees-order"),
        (
            Ending.PRESERVED,
            asked.preservation,
            on_creditor(asked.preservation),
            "fees-preservation-claimed",
        ),
        (Ending.ENFORCED, asked.enforcement, on_debtor(asked.enforcement), "fees-enforced"),
    ]
    return tuple(Bearing(ending, fee, share, rules[name]) for ending, fee, share, name in table)
