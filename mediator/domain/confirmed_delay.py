"""What the doubled part is worked out from, once a court has confirmed an agreement.

Base: overdue principal alone, so that no interest bears it (法释〔2014〕8号第1条). Each row runs
from the day after its last day (art 2), and none before the ruling took effect. What is interest
and what principal in a row follows from the agreement's own order of appropriation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mediator.domain.agreement import Agreement
from mediator.domain.appropriation import appropriate
from mediator.domain.components import full_order
from mediator.domain.delayed_interest import Delay, FixedDebt, Paid
from mediator.domain.dues import DueKind
from mediator.domain.money import Money
from mediator.domain.performance import Course
from mediator.domain.periods import after
from mediator.domain.plan_interest import plan_interest
from mediator.domain.revival import Grown, Revival


@dataclass(frozen=True, slots=True)
class _Part:
    """One due that is owed in money: its last day, its amount and the principal in it, in fen."""

    last_day: date
    amount: int
    principal: int


def confirmed_delay(
    agreement: Agreement,
    found: Course,
    revived: Revival | None,
    later: Grown | None,
    *,
    confirmed_on: date | None,
) -> Delay | None:
    """Return the overdue principal and what was paid on it; None where no court confirmed."""
    if confirmed_on is None or confirmed_on > found.as_of:
        return None
    currency = found.received.currency
    parts = list(_parts(agreement, found))
    if found.breach is not None:
        parts = [part for part in parts if part.last_day < found.breach.on]
    paid = [Paid(day, Money(minor, currency)) for day, minor in _principal_paid(found, parts)]
    debts = [
        FixedDebt(Money(part.principal, currency), max(after(part.last_day, 1), confirmed_on))
        for part in parts
        if part.principal
    ]
    if revived is not None and later is not None:
        open_ = sum(part.principal for part in parts) - sum(each.amount.minor for each in paid)
        rest = max(revived.opened.principal.minor - open_, 0)
        runs_from = max(after(revived.on, 1), confirmed_on)
        debts.append(FixedDebt(Money(rest, currency), runs_from))
        paid += _paid_later(found, later)
    return Delay(tuple(debts), tuple(paid), general_interest=Money.zero(currency))


def _parts(agreement: Agreement, found: Course) -> Iterator[_Part]:
    terms = agreement.terms
    order = full_order(agreement.claim.appropriation)
    shares = plan_interest(terms, since=agreement.statement.as_of).shares
    before, principal = 0, 0
    for each in found.dues:
        due = each.due
        row = due.kind is DueKind.INSTALLMENT
        before += due.amount.minor - (shares[due.number - 1] if row else 0)
        used = appropriate(Money(before, due.amount.currency), terms.kept, order).used
        yield _Part(due.last_day, due.amount.minor, used.principal.minor - principal)
        principal = used.principal.minor


def _principal_paid(found: Course, parts: list[_Part]) -> Iterator[tuple[date, int]]:
    """Give the principal that the money of each day has paid; in a row it is paid last."""
    whole, paid = 0, 0
    for day, amount in found.flow:
        whole += amount
        now, rest = 0, whole
        for part in parts:
            here = min(rest, part.amount)
            rest -= here
            now += max(here - (part.amount - part.principal), 0)
        if now > paid:
            yield day, now - paid
        paid = now


def _paid_later(found: Course, later: Grown) -> Iterator[Paid]:
    """Give the principal paid since the breach; what is left over meets the doubled part."""
    for event in later.events:
        if event.used.principal:
            yield Paid(event.on, event.used.principal)
    if later.left_over and found.late:
        yield Paid(max(each.on for each in found.late), later.left_over)
