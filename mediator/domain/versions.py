"""A second version of a case: the same facts with some of them seen differently.

It answers "what would it be if": it is compared with the case and kept nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from mediator.domain.case import Case
from mediator.domain.claims import Claim, ClaimKind, StatedCap
from mediator.domain.components import BY_LAW, Component
from mediator.domain.differences import Version, causes_between
from mediator.domain.money import Money
from mediator.domain.periods import Conventions
from mediator.domain.promises import Rate, SaidBy

MOST_CAUSES = 8
"""The most causes that are split in the window: each doubles the work."""

BEYOND_ANY_CAP = Decimal(1000)
COUNTABLE = ("disbursements", "repayments", "costs", "charges", "waivers")


class Turn(StrEnum):
    """A way to see a claim differently."""

    COUNTED = "counted"  # one fact, counted or not
    CREDITORS_WORD = "creditors_word"
    DEBTORS_WORD = "debtors_word"
    DEDUCTION = "deduction"
    PRINCIPAL_FIRST = "principal_first"
    ORDER_BY_LAW = "order_by_law"
    NO_CAP = "no_cap"
    OLD_RULE = "old_rule"
    NO_COMPOUNDING = "no_compounding"
    NO_ROLLOVER = "no_rollover"
    NO_STOPS = "no_stops"
    NO_ACCELERATION = "no_acceleration"
    NO_DELAY = "no_delay"


@dataclass(frozen=True, slots=True)
class Switch:
    """One thing to switch; of a single fact, its list and its place there."""

    turn: Turn
    field: str = ""
    index: int = 0


@dataclass(frozen=True, slots=True)
class Second:
    """How a second version differs: what is switched, and what is chosen anew."""

    switched: frozenset[Switch]
    conventions: Conventions
    in_term_rate: Rate | None
    overdue_rate: Rate | None
    due_on: date | None
    as_of: date

    @classmethod
    def of(cls, case: Case) -> Second:
        """Return the second version that is the case itself."""
        claim = case.claim
        rates = claim.in_term_rate, claim.overdue_rate
        return cls(frozenset(), claim.conventions, *rates, claim.due_on, case.as_of)


def switches(claim: Claim) -> tuple[Switch, ...]:
    """Return what can be switched in a claim: only what would mean something for it."""
    whole = [Switch(turn) for turn, applies in _applying(claim) if applies]
    single = [
        Switch(Turn.COUNTED, field, index)
        for field in COUNTABLE
        for index in range(len(getattr(claim, field)))
    ]
    return (*whole, *single)


def _applying(claim: Claim) -> Iterator[tuple[Turn, bool]]:
    paid, first = bool(claim.repayments), claim.appropriation[0]
    yield Turn.CREDITORS_WORD, claim.disputed
    yield Turn.DEBTORS_WORD, claim.disputed
    yield Turn.DEDUCTION, any(advance.deducted for advance in claim.disbursements)
    yield Turn.PRINCIPAL_FIRST, paid and first is not Component.PRINCIPAL
    yield Turn.ORDER_BY_LAW, paid and claim.appropriation != BY_LAW
    yield Turn.NO_CAP, claim.kind is not ClaimKind.TRADE or claim.cap is not None
    yield Turn.OLD_RULE, claim.kind is not ClaimKind.TRADE
    yield Turn.NO_COMPOUNDING, claim.rests is not None
    yield Turn.NO_ROLLOVER, bool(claim.rollovers)
    yield Turn.NO_STOPS, bool(claim.interest_stops)
    yield Turn.NO_ACCELERATION, claim.accelerated_on is not None
    yield Turn.NO_DELAY, claim.performance_due_on is not None


def second_version(case: Case, second: Second) -> Case:
    """Return the case as the second version sees it; facts that are gone are not switched."""
    claim = case.claim
    for switch in switches(claim):  # in this order, whatever was switched first
        if switch in second.switched:
            claim = _switched(claim, switch)
    claim = replace(
        claim,
        conventions=second.conventions,
        in_term_rate=second.in_term_rate,
        overdue_rate=second.overdue_rate,
        due_on=second.due_on,
    )
    return replace(case, claim=claim, policy=replace(case.policy, settled_on=second.as_of))


def too_many_causes(one: Case, other: Case) -> int:
    """Return how many causes there are, where they are too many to split; else 0."""
    mine, theirs = (Version(case.claim, case.as_of) for case in (one, other))
    count = len(causes_between(mine, theirs))
    return count if count > MOST_CAUSES else 0


def _switched(claim: Claim, switch: Switch) -> Claim:
    if switch.turn is Turn.COUNTED:
        facts = list(getattr(claim, switch.field))
        fact = facts[switch.index]
        facts[switch.index] = replace(fact, counted=not fact.counted)
        return _with(claim, **{switch.field: tuple(facts)})
    if switch.turn in (Turn.CREDITORS_WORD, Turn.DEBTORS_WORD):
        creditors = switch.turn is Turn.CREDITORS_WORD
        return _by_word_of(claim, SaidBy.CREDITOR if creditors else SaidBy.DEBTOR)
    if switch.turn is Turn.DEDUCTION:
        whole = tuple(replace(d, deducted=Money(0)) for d in claim.disbursements)
        return replace(claim, disbursements=whole)
    return _with(claim, **_PLAIN[switch.turn](claim))


def _by_word_of(claim: Claim, side: SaidBy) -> Claim:
    counted = {
        field: tuple(
            replace(fact, counted=fact.said_by in (SaidBy.BOTH, side))
            for fact in getattr(claim, field)
        )
        for field in COUNTABLE
    }
    return _with(claim, **counted)


def _with(claim: Claim, **parts: Any) -> Claim:
    return replace(claim, **parts)


_PLAIN: dict[Turn, Any] = {
    Turn.PRINCIPAL_FIRST: lambda _claim: {"appropriation": (Component.PRINCIPAL,)},
    Turn.ORDER_BY_LAW: lambda _claim: {"appropriation": BY_LAW},
    Turn.NO_CAP: lambda _claim: {"cap": StatedCap(BEYOND_ANY_CAP, "")},
    Turn.OLD_RULE: lambda claim: {"old_rule_requested": not claim.old_rule_requested},
    Turn.NO_COMPOUNDING: lambda _claim: {"rests": None},
    Turn.NO_ROLLOVER: lambda _claim: {"rollovers": ()},
    Turn.NO_STOPS: lambda _claim: {"interest_stops": ()},
    Turn.NO_ACCELERATION: lambda _claim: {"accelerated_on": None},
    Turn.NO_DELAY: lambda _claim: {"performance_due_on": None},
}
