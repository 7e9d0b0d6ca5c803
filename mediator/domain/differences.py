"""Why two totals differ: the gap between two statements split by cause, to the fen.

The split is the Shapley value (see ``mediator.domain.shapley``): a cause is given its average
effect over every order in which the causes could be switched from one version to the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from itertools import combinations

from mediator.domain.claims import Claim
from mediator.domain.money import Money
from mediator.domain.periods import Conventions
from mediator.domain.refusals import Refusal
from mediator.domain.shapley import shapley, whole_parts


class Cause(StrEnum):
    """One thing the two versions may see differently."""

    MONEY_ADVANCED = "money_advanced"
    DEDUCTION = "deduction"
    REPAYMENTS = "repayments"
    COSTS = "costs"
    RATE = "rate"
    CAP = "cap"
    CONTRACT_DAY = "contract_day"
    DUE_DAY = "due_day"
    BALANCE_DAY = "balance_day"
    DAY_BASIS = "day_basis"
    END_DAYS = "end_days"
    ROUNDING = "rounding"
    LPR = "lpr"
    APPROPRIATION = "appropriation"
    CHARGES = "charges"
    COMPOUNDING = "compounding"
    WAIVERS = "waivers"
    STOPS = "stops"
    DELAY = "delay"
    OLD_INTEREST = "old_interest"
    FACTS = "facts"  # several of the above that make no sense one without the other


CLAIM_FIELDS: dict[Cause, frozenset[str]] = {
    Cause.REPAYMENTS: frozenset({"repayments"}),
    Cause.COSTS: frozenset({"costs"}),
    Cause.RATE: frozenset({"in_term_rate", "overdue_rate", "later_rates", "trade_markup_percent"}),
    Cause.CAP: frozenset({"kind", "lender", "cap", "filed_on", "old_rule_requested"}),
    Cause.CONTRACT_DAY: frozenset({"formed_on"}),
    Cause.DUE_DAY: frozenset({"due_on", "installments", "accelerated_on", "demand"}),
    Cause.LPR: frozenset({"added_lpr"}),
    Cause.APPROPRIATION: frozenset({"appropriation", "debts"}),
    Cause.CHARGES: frozenset({"charges"}),
    Cause.COMPOUNDING: frozenset({"rests", "rollovers"}),
    Cause.WAIVERS: frozenset({"waivers"}),
    Cause.STOPS: frozenset({"interest_stops"}),
    Cause.DELAY: frozenset({"performance_due_on"}),
}
CONVENTION_FIELDS: dict[Cause, frozenset[str]] = {
    Cause.DAY_BASIS: frozenset({"day_basis", "daily_rate_days", "basis_changes"}),
    Cause.END_DAYS: frozenset({"counted_days"}),
    Cause.ROUNDING: frozenset({"rounding_step", "rounding_unit", "rounding_mode"}),
    Cause.LPR: frozenset({"lpr_reading", "lpr_tenor"}),
    Cause.OLD_INTEREST: frozenset({"old_interest_paid"}),
}


@dataclass(frozen=True, slots=True)
class Version:
    """One side's version of a claim, and the day it is asked for."""

    claim: Claim
    as_of: date


@dataclass(frozen=True, slots=True)
class Share:
    """What one cause does to the total; ``amount`` is rounded so that all sum to the gap."""

    cause: Cause
    amount: Money


@dataclass(frozen=True, slots=True)
class Difference:
    """The two totals, and the gap (other less one) split by cause."""

    one: Money
    other: Money
    shares: tuple[Share, ...]

    @property
    def gap(self) -> Money:
        """The other total less the one."""
        return self.other - self.one


Total = Callable[[Version], Money]


def difference(one: Version, other: Version, total: Total) -> Difference:
    """Split the gap between two versions of a claim by cause.

    ``total`` works out the total of a version. Where mixing the versions makes facts that
    cannot be (a payment before the money), all facts are one cause. Raises the ``Refusal``
    of a version that cannot be worked out by itself.
    """
    totals = total(one), total(other)
    causes = causes_between(one, other)
    try:
        worths = _worths(one, other, causes, total)
    except Refusal:
        factual = [cause for cause in causes if cause in FACTUAL]
        causes = [*(cause for cause in causes if cause not in FACTUAL), Cause.FACTS]
        worths = _worths(one, other, causes, total, together=frozenset(factual))
    exact = dict(zip(causes, shapley(len(causes), worths), strict=True))
    shares = whole_parts(exact, (totals[1] - totals[0]).minor)
    currency = totals[0].currency
    split = tuple(Share(cause, Money(shares[cause], currency)) for cause in causes)
    return Difference(*totals, split)


def causes_between(one: Version, other: Version) -> list[Cause]:
    """Return what the two versions see differently; the work of a split doubles with each."""
    return [cause for cause in Cause if blended(one, other, {cause}) != one]


FACTUAL = frozenset(
    {
        Cause.MONEY_ADVANCED,
        Cause.DEDUCTION,
        Cause.REPAYMENTS,
        Cause.COSTS,
        Cause.CONTRACT_DAY,
        Cause.DUE_DAY,
        Cause.BALANCE_DAY,
        Cause.CHARGES,
        Cause.COMPOUNDING,
        Cause.WAIVERS,
        Cause.STOPS,
    }
)
"""The causes that are facts about days and money; the others are rules and conventions."""


def blended(one: Version, other: Version, switched: Iterable[Cause]) -> Version:
    """Return the one version with the causes named taken from the other."""
    causes = frozenset(switched)
    names = frozenset[str]().union(*(CLAIM_FIELDS.get(cause, frozenset()) for cause in causes))
    chosen = frozenset[str]().union(*(CONVENTION_FIELDS.get(c, frozenset()) for c in causes))
    claim = replace(
        one.claim,
        **{name: getattr(other.claim, name) for name in names},
        conventions=_conventions(one.claim.conventions, other.claim.conventions, chosen),
    )
    if _same_advances(one.claim, other.claim):
        if Cause.DEDUCTION in causes:
            claim = replace(claim, disbursements=other.claim.disbursements)
    elif Cause.MONEY_ADVANCED in causes:
        claim = replace(claim, disbursements=other.claim.disbursements)
    return Version(claim, other.as_of if Cause.BALANCE_DAY in causes else one.as_of)


def _conventions(one: Conventions, other: Conventions, names: frozenset[str]) -> Conventions:
    parts = {f.name: getattr(other if f.name in names else one, f.name) for f in fields(one)}
    return Conventions(**parts)


def _same_advances(one: Claim, other: Claim) -> bool:
    """Tell whether the two differ at most in what was deducted up front."""
    mine, theirs = ([(d.on, d.amount) for d in claim.disbursements] for claim in (one, other))
    return mine == theirs


def _worths(
    one: Version,
    other: Version,
    causes: list[Cause],
    total: Total,
    together: frozenset[Cause] = frozenset(),
) -> dict[frozenset[int], int]:
    """Work out the total of every mixture of the two versions, by the causes switched."""
    worths = {}
    for size in range(len(causes) + 1):
        for chosen in combinations(range(len(causes)), size):
            switched = {causes[i] for i in chosen}
            if Cause.FACTS in switched:
                switched |= together
            worths[frozenset(chosen)] = total(blended(one, other, switched)).minor
    return worths
