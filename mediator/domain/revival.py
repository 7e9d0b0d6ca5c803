"""What is open on a breach and what it grows to: waivers fall away, the rest bears interest.

By the agreement's own clauses: all that is open falls due (违约), a conditional waiver falls away
but for the rungs reached (附条件的减免), what was paid is appropriated anew over the whole debt
(抵充顺序), and open principal bears the agreed rate from the day of the breach (违约后的利息). The
last is worked out by the same engine as the claim itself, under the claim's own cap and
conventions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from mediator.domain.accrual import claim_statement
from mediator.domain.agreement import Agreement
from mediator.domain.appropriation import appropriate
from mediator.domain.claims import Claim, Cost, Disbursement, Repayment
from mediator.domain.components import (
    WAIVER_ORDER,
    Component,
    Components,
    full_order,
    waived_in_order,
)
from mediator.domain.dues import DueKind
from mediator.domain.findings import Finding, note
from mediator.domain.law import Law
from mediator.domain.money import Money, total
from mediator.domain.performance import Course
from mediator.domain.periods import after
from mediator.domain.plan_interest import plan_interest
from mediator.domain.promises import Charge, ChargeKind, Rate
from mediator.domain.receipts import Receipt
from mediator.domain.statements import StatementEvent, StatementLine

_CARRIED = {
    Component.INTEREST: ChargeKind.INTEREST,
    Component.OVERDUE_INTEREST: ChargeKind.OVERDUE_INTEREST,
    Component.COMPOUND_INTEREST: ChargeKind.COMPOUND_INTEREST,
    Component.PENALTY: ChargeKind.PENALTY,
    Component.FEES: ChargeKind.FEE,
}


@dataclass(frozen=True, slots=True)
class Revival:
    """The debt on the day of the breach, step by step.

    ``confirmed`` is what the debt is counted from: the whole debt where the waiver falls away,
    what was kept of it where it stays. ``earned`` is plan interest up to the day; ``final`` the
    part of a conditional waiver that had become final; ``revived`` the part that falls away;
    ``paid`` money and transfers before the day; ``opened`` what is left of all; ``beyond`` what
    was paid above it.
    """

    on: date
    confirmed: Components
    earned: Money
    final: Money
    revived: Money
    paid: Money
    opened: Components
    beyond: Money
    findings: tuple[Finding, ...]


def revival(agreement: Agreement, found: Course, on: date) -> Revival:
    """Return what is open of an agreement broken on a day, before anything grows on it."""
    terms = agreement.terms
    interest = plan_interest(terms, since=agreement.statement.as_of)
    earned = Money(interest.earned(on), terms.added_interest.currency)
    final = _final(agreement, found)
    confirmed = terms.owed if terms.revives else terms.kept
    counted = confirmed - waived_in_order(terms.waived, final, WAIVER_ORDER)
    counted = counted.plus(Component.INTEREST, earned)
    paid = found.met + found.ahead + found.handed
    used = appropriate(paid, counted, full_order(agreement.claim.appropriation))
    split = () if interest.by_rate else (note("terms.added_interest", "plan_interest_spread"),)
    return Revival(
        on=on,
        confirmed=confirmed,
        earned=earned,
        final=final,
        revived=terms.waived.total - final if terms.revives else Money.zero(paid.currency),
        paid=paid,
        opened=counted - used.used,
        beyond=used.left_over,
        findings=split,
    )


def _final(agreement: Agreement, found: Course) -> Money:
    """Return the rungs reached: all rows up to each were paid in full before the breach."""
    terms = agreement.terms
    open_rows = {
        each.due.number
        for each in found.dues
        if each.due.kind is DueKind.INSTALLMENT and each.settled_on is None
    }
    reached = [
        rung.amount
        for rung in terms.ladder
        if not any(number <= rung.number for number in open_rows)
    ]
    return total(reached, terms.added_interest.currency)


@dataclass(frozen=True, slots=True)
class Grown:
    """The broken debt on a later day: interest line by line, payments, what is left.

    ``left_over`` is what was paid beyond everything, ``per_day`` what the next day adds.
    """

    lines: tuple[StatementLine, ...]
    events: tuple[StatementEvent, ...]
    open: Components
    left_over: Money
    per_day: Money
    findings: tuple[Finding, ...]


def grown(
    agreement: Agreement, revived: Revival, late: Sequence[Receipt], law: Law, *, as_of: date
) -> Grown:
    """Let the open debt of a breach grow and be paid up to a day.

    Raises what the claim's engine raises, such as ``LprNotKnown`` for a cap that floats.
    """
    if not revived.opened.principal:
        return _without_growth(agreement, revived, late)
    claim = _broken_claim(agreement, revived, late)
    statement = claim_statement(
        claim,
        law,
        as_of=as_of,
        assumed_filing=agreement.statement.filed_on or agreement.statement.as_of,
    )
    aside = revived.opened.delay_interest
    paid = min(statement.overpaid, aside)
    return Grown(
        lines=statement.lines,
        events=statement.events,
        open=statement.supported.plus(Component.DELAY_INTEREST, aside - paid),
        left_over=statement.overpaid - paid + revived.beyond,
        per_day=statement.per_diem,
        findings=(),
    )


def _broken_claim(agreement: Agreement, revived: Revival, late: Sequence[Receipt]) -> Claim:
    """State the open debt of a breach as a claim of its own, with what was paid on it since."""
    percent = agreement.terms.breach.default_percent
    claim = open_claim(agreement, revived.opened, revived.on, percent, agreement.number)
    paid = tuple(Repayment(each.on, each.amount, each.means) for each in late)
    return replace(claim, repayments=paid)


def open_claim(
    agreement: Agreement, opened: Components, on: date, percent: Decimal, instrument: str
) -> Claim:
    """State an open debt as a claim of its own: settled sums, and principal already due."""
    old = agreement.claim
    return Claim(
        kind=old.kind,
        lender=old.lender,
        instrument=instrument,
        formed_on=old.formed_on or old.first_on,
        filed_on=old.filed_on,
        old_rule_requested=old.old_rule_requested,
        overdue_rate=Rate(percent),
        cap=old.cap,
        disbursements=(Disbursement(on, opened.principal, due_on=after(on, -1)),),
        costs=(Cost(on, opened.costs, ""),) if opened.costs else (),
        charges=tuple(_carried(opened, on)),
        appropriation=old.appropriation,
        conventions=old.conventions,
        added_lpr=old.added_lpr,
        currency=old.currency,
    )


def _carried(opened: Components, on: date) -> Iterator[Charge]:
    for component, kind in _CARRIED.items():
        if opened.of(component):
            yield Charge(kind, on=on, amount=opened.of(component), settled=True)


def _without_growth(agreement: Agreement, revived: Revival, late: Sequence[Receipt]) -> Grown:
    """Pay a debt of which no principal is open: nothing grows."""
    paid = total([each.amount for each in late], revived.paid.currency)
    used = appropriate(paid, revived.opened, full_order(agreement.claim.appropriation))
    nothing = Money.zero(paid.currency)
    left_over = used.left_over + revived.beyond
    return Grown((), (), revived.opened - used.used, left_over, nothing, ())
