"""What a claim still lacks, and what a mediator should look at in its facts."""

from __future__ import annotations

from datetime import date

from mediator.domain.claims import Claim, ClaimKind
from mediator.domain.findings import Finding, doubtful, missing, note
from mediator.domain.money import Money

DATED = ("disbursements", "repayments", "costs")


def claim_findings(claim: Claim, as_of: date) -> tuple[Finding, ...]:
    """Return what a claim still lacks and what a mediator should look at."""
    found: list[Finding] = []
    if not claim.disbursements:
        found.append(missing("claim.disbursements", "disbursement_missing"))
    trade = claim.kind is ClaimKind.TRADE
    if claim.formed_on is None and claim.disbursements and not trade:
        found.append(note("claim.formed_on", "formed_by_disbursement"))
    due_on = claim.last_due_on
    if due_on is None:
        found.append(note("claim.due_on", "no_due_date_trade" if trade else "no_due_date"))
    elif claim.first_on is not None and due_on < claim.first_on:
        found.append(doubtful("claim.due_on", "due_before_disbursement"))
    if not claim.instrument:
        found.append(missing("claim.instrument"))
    found += _day_findings(claim)
    found += _fact_findings(claim)
    found += [
        doubtful(f"claim.disbursements[{i}].means", "cash_without_trace", amount=d.amount.plain)
        for i, d in enumerate(claim.disbursements)
        if d.means.strip() in ("现金", "cash")
    ]
    found += [
        note(f"claim.disbursements[{i}].deducted", "deducted_up_front", amount=d.deducted.plain)
        for i, d in enumerate(claim.disbursements)
        if d.deducted
    ]
    found += [
        note(f"claim.repayments[{i}].on", "after_as_of", day=r.on.isoformat())
        for i, r in enumerate(claim.repayments)
        if r.on > as_of
    ]
    return tuple(found)


def row_findings(claim: Claim, *, today: date) -> tuple[Finding, ...]:
    """Return what is odd about the days of single rows, to be said where they are typed.

    Money paid before any was advanced, and a day that has not come yet. A price may fall due on a
    day to come, and be paid before it.
    """
    lists = ("repayments", "costs") if claim.kind is ClaimKind.TRADE else DATED
    to_come = [
        doubtful(f"claim.{name}[{index}].on", "day_to_come", day=fact.on.isoformat())
        for name in lists
        for index, fact in enumerate(getattr(claim, name))
        if fact.on > today
    ]
    return (*_paid_early(claim), *to_come)


def _paid_early(claim: Claim) -> list[Finding]:
    """Return the payments that came before the first advance of their debt."""
    counted = [d for d in claim.disbursements if d.counted]
    if claim.kind is ClaimKind.TRADE:
        return []
    found = []
    for index, paid in enumerate(claim.repayments):
        days = [d.on for d in counted if not paid.debt or d.debt == paid.debt]
        if paid.counted and days and paid.on < min(days):
            place, first = f"claim.repayments[{index}].on", min(days).isoformat()
            said = {"day": paid.on.isoformat(), "first": first}
            found.append(doubtful(place, "paid_before_advance", **said))
    return found


def _fact_findings(claim: Claim) -> list[Finding]:
    """Return what stands out in single facts: not counted, not summing up, several debts."""
    lists = ("disbursements", "repayments", "costs", "charges", "waivers")
    found = [
        note(f"claim.{name}[{index}]", "fact_not_counted")
        for name in lists
        for index, fact in enumerate(getattr(claim, name))
        if not fact.counted
    ]
    found += _installment_findings(claim)
    found += [
        doubtful(f"claim.charges[{index}]", "settled_unchecked")
        for index, charge in enumerate(claim.charges)
        if charge.is_settled
    ]
    if len({advance.debt for advance in claim.disbursements}) > 1:
        found.append(note("claim.debts", "several_debts"))
    if claim.performance_due_on is not None:
        found.append(note("claim.performance_due_on", "doubled_part_runs"))
    return found


def _installment_findings(claim: Claim) -> list[Finding]:
    """Tell where the installments do not sum to the principal that they are of."""
    whole = [d for d in claim.disbursements if d.due_on is None]
    advanced = sum(d.amount.minor - d.deducted.minor for d in whole)
    planned = sum(row.amount.minor for row in claim.installments)
    if not claim.installments or not whole or planned == advanced:
        return []
    figures = {"amount": planned, "advanced": advanced}
    said = {name: Money(minor, claim.currency).plain for name, minor in figures.items()}
    return [doubtful("claim.installments", "installments_differ", **said)]


def _day_findings(claim: Claim) -> list[Finding]:
    """Return doubts about days that decide which rules apply."""
    found = []
    formed, filed, first = claim.formed_on, claim.filed_on, claim.first_on
    if formed is not None and first is not None and formed > first:
        found.append(doubtful("claim.formed_on", "formed_after_disbursement"))
    begun = formed or first
    if filed is not None and begun is not None and filed < begun:
        found.append(doubtful("claim.filed_on", "filed_before_contract"))
    return found
