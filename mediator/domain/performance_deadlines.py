"""The days by which something must be done for an agreement, so that no right is lost.

Confirmation by a court within thirty days of the agreement (民事诉讼法205), enforcement of a
confirmed one within two years (250), and suit on one that no court confirmed within the limitation.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mediator.domain.agreement import Agreement
from mediator.domain.deadlines import Deadline
from mediator.domain.law import Law
from mediator.domain.performance import Course
from mediator.domain.periods import after, months_later
from mediator.domain.receipts import Performance

CONFIRMATION_DAYS = 30
ENFORCEMENT_MONTHS = 24


def performance_deadlines(
    agreement: Agreement, performance: Performance, found: Course, law: Law
) -> Iterator[Deadline]:
    """Give what must still be done, by when, for an agreement that is not performed yet.

    Where all fell due early, periods are counted from that day: the text counts them from the
    last installment, and the earlier day is the safe one. A last day on a holiday moves.
    """
    confirmed = performance.confirmed_on
    if confirmed is not None and confirmed <= found.as_of:
        begun, rule = _begun(found, "enforcement-two-years-accelerated", "enforcement-two-years")
        by = law.workdays.on_or_after(months_later(begun, ENFORCEMENT_MONTHS))
        yield Deadline("apply_enforcement", by, "", law.rules[rule])
        return
    by = law.workdays.on_or_after(after(agreement.agreed_on, CONFIRMATION_DAYS))
    if found.as_of <= by:
        yield Deadline("apply_confirmation", by, "", law.rules["confirmation-thirty-days"])
    begun, rule = _begun(found, "limitation-accelerated", "limitation-last-installment")
    by = law.workdays.on_or_after(months_later(begun, law.periods.ordinary_months))
    yield Deadline("sue_on_agreement", by, "", law.rules[rule])


def _begun(found: Course, early: str, late: str) -> tuple[date, str]:
    """Return the day a period is counted from, and the rule that says so."""
    if found.breach is not None:
        return found.breach.on, early
    return max(each.due.last_day for each in found.dues), late
