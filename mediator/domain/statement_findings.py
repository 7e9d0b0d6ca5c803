"""What a mediator should look at in the balance that a claim leads to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction

from mediator.domain.claim_findings import claim_findings
from mediator.domain.claims import Claim, ClaimKind
from mediator.domain.components import Component
from mediator.domain.findings import Finding, doubtful, note
from mediator.domain.law import LenderClass
from mediator.domain.money import Money
from mediator.domain.periods import OldInterestPaid
from mediator.domain.promises import ChargeKind
from mediator.domain.statements import EventKind, Ledger

FAR_ABOVE_LOSS = Fraction(13, 10)
"""A penalty above 130 percent of the loss is generally too high (合同编通则解释65)."""

BY_REFERENCE = frozenset(
    {"overdue-lpr", "trade-overdue-lpr", "overdue-benchmark", "trade-overdue-benchmark"}
)


def statement_findings(claim: Claim, ledger: Ledger, as_of: date) -> tuple[Finding, ...]:
    """Return the findings of the facts and of the ledger they lead to."""
    return (
        *claim_findings(claim, as_of),
        *_cuts(claim, ledger),
        *_payments(claim, ledger),
        *_readings(claim, ledger),
    )


def _cuts(claim: Claim, ledger: Ledger) -> Iterator[Finding]:
    """Tell what the law held back, and by which rule."""
    cut_by = {line.cap_rule.id for line in ledger.lines if line.cap_rule is not None}
    if cut_by - {"total-under-cap", "rollover-limit"}:
        yield note("claim", "rate_cut_to_cap")
    grown = (Component.PENALTY, Component.FEES)
    if claim.charges and (ledger.was_cut or "total-under-cap" in cut_by):
        asked = any(line.component in grown for line in ledger.lines)
        ordinary = claim.lender is LenderClass.ORDINARY
        code = "total_under_one_cap" if ordinary else "total_under_practice"
        yield note("claim.charges", code if asked else "no_room_under_cap")
    if "rollover-limit" in cut_by:
        yield note("claim.rollovers" if claim.rollovers else "claim.rests", "rollover_limited")
    if claim.lender is not LenderClass.ORDINARY:
        yield doubtful("claim.lender", "financial_cap_is_practice")


def _payments(claim: Claim, ledger: Ledger) -> Iterator[Finding]:
    if ledger.left_over:
        yield doubtful("claim.repayments", "overpaid", amount=ledger.left_over.plain)
    cut_by_old_rule = any(
        line.cap_rule is not None and line.cap_rule.id == "cap-old-24" for line in ledger.lines
    )
    kept = sum(event.kept.minor for event in ledger.events)
    if kept:
        amount = Money(kept, claim.currency).plain
        yield note("claim.conventions.old_interest_paid", "old_interest_kept", amount=amount)
    elif cut_by_old_rule and claim.repayments:
        credited = claim.conventions.old_interest_paid is OldInterestPaid.CREDITED
        if credited:
            yield doubtful("claim.conventions.old_interest_paid", "paid_between_24_and_36")
    for event in ledger.events:
        if event.kind is EventKind.WAIVER and event.left_over:
            yield doubtful(f"{event.place}.amount", "waived_beyond", amount=event.left_over.plain)
        if event.kind is EventKind.ROLLOVER and event.left_over:
            beyond = event.left_over.plain
            yield doubtful(f"{event.place}.face", "rollover_face_unexplained", amount=beyond)
    some = any(event.used.charges or event.used.principal for event in ledger.events)
    if some and any(c.kind is ChargeKind.PENALTY for c in claim.charges):
        yield note("claim.appropriation", "penalty_place_is_a_choice")


def _readings(claim: Claim, ledger: Ledger) -> Iterator[Finding]:
    """Tell where a text leaves a reading open, and which one was taken."""
    rules = {line.rule.id for line in ledger.lines}
    if rules & BY_REFERENCE:
        yield note("claim.conventions.lpr_reading", "lpr_reading_is_a_choice")
    if rules & {"overdue-benchmark", "trade-overdue-benchmark"}:
        yield doubtful("claim.due_on", "benchmark_stands_in")
    if "penalty-agreed" in rules:
        yield note("claim.overdue_rate", "penalty_is_adjustable")
    if claim.currency != "CNY":
        yield doubtful("claim.currency", "foreign_currency", currency=claim.currency)


def without_penalty(claim: Claim) -> Claim:
    """Return a trade claim as it would be had no penalty been agreed: it bears the loss by law."""
    fees = tuple(c for c in claim.charges if c.kind is not ChargeKind.PENALTY)
    later = tuple(
        replace(change, overdue_rate=None)
        for change in claim.later_rates
        if change.in_term_rate is not None
    )
    debts = tuple(replace(debt, overdue_rate=None) for debt in claim.debts)
    return replace(
        claim, overdue_rate=None, in_term_rate=None, charges=fees, later_rates=later, debts=debts
    )


def penalty_finding(claim: Claim, agreed: Ledger, by_law: Ledger) -> tuple[Finding, ...]:
    """Hold an agreed penalty against 130 percent of the loss (民法典585, 合同编通则解释65).

    The loss is measured by what the law itself gives a seller who agreed on no penalty
    (买卖合同解释18(4)); another loss may be proved, so the finding is only a doubt.
    """
    asked, loss = _late(agreed), _late(by_law)
    if claim.kind is not ClaimKind.TRADE or asked <= loss * FAR_ABOVE_LOSS:
        return ()
    amounts = {"penalty": asked, "loss": loss, "line": int(loss * FAR_ABOVE_LOSS)}
    figures = {name: Money(minor, claim.currency).plain for name, minor in amounts.items()}
    return (doubtful("claim.charges", "penalty_far_above_loss", **figures),)


def _late(ledger: Ledger) -> int:
    """Sum up what default has brought: overdue interest, and penalties of both kinds."""
    late = (Component.OVERDUE_INTEREST, Component.PENALTY)
    return sum(line.amount.minor for line in ledger.lines if line.component in late)
