"""Agreements in a few figures, and what was paid on them, for tests of performance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from mediator.domain.agreement import Agreement
from mediator.domain.components import Component, Components
from mediator.domain.installments import Installment, Schedule
from mediator.domain.money import Money
from mediator.domain.receipts import Payer, Performance, Receipt
from mediator.domain.terms import BreachTerms, Family, Rung, Terms
from tests.documents.samples import private_loan

OWED = Components(Money(0), Money.of("600"), Money.of("400"), Money.of("3000"))
"""A debt of 3 000 yuan with 600 of interest and 400 of overdue interest."""

FIRST = date(2026, 8, 3)  # a Monday
ROWS = ((FIRST, "1000"), (date(2026, 9, 3), "1000"), (date(2026, 10, 8), "1000"))


def terms(
    *,
    owed: Components = OWED,
    waived: Components | None = None,
    rows: Sequence[tuple[date, str]] = ROWS,
    breach: BreachTerms | None = None,
    ladder: tuple[Rung, ...] = (),
    revives: bool = True,
    added: str = "0",
    added_percent: Decimal | None = None,
) -> Terms:
    """Return terms that waive all charges unless told otherwise."""
    charges = owed.replaced(Component.PRINCIPAL, Money(0)).replaced(Component.COSTS, Money(0))
    schedule = Schedule(
        tuple(Installment(n, day, Money.of(amount)) for n, (day, amount) in enumerate(rows, 1))
    )
    return Terms(
        family=Family.EQUAL_INTEREST_WAIVED,
        owed=owed,
        waived=charges if waived is None else waived,
        added_interest=Money.of(added),
        added_percent=added_percent,
        schedule=schedule,
        revives=revives,
        breach=breach or BreachTerms(5, 2, Decimal("7.3")),
        ladder=ladder,
    )


def agreement(made: Terms | None = None) -> Agreement:
    """Return the sample agreement of 1 July 2026 on other terms."""
    return replace(private_loan(), terms=made or terms())


def paid(day: str, amount: str, **more: Any) -> Receipt:
    """Return a receipt."""
    return replace(Receipt(date.fromisoformat(day), Money.of(amount)), **more)


def performance(*receipts: Receipt, confirmed: str | None = None) -> Performance:
    """Return what was paid, and from when a court's confirmation holds."""
    on = date.fromisoformat(confirmed) if confirmed else None
    return Performance(receipts=receipts, confirmed_on=on)


__all__ = ["FIRST", "OWED", "ROWS", "Payer", "agreement", "paid", "performance", "terms"]
