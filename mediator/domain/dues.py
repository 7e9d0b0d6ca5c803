"""What an agreement asks for and by when: installments and transfers, put off and off holidays.

Clauses: 付款的期限和方式 (a due day on a holiday moves to the next workday, 民法典203; a row may be
put off on notice), 违约 (days of grace) and the clause on transfers, of which each that is not
completed in time is owed in money from the next day.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mediator.domain.agreement import Agreement
from mediator.domain.due_days import Workdays
from mediator.domain.findings import Finding, doubtful
from mediator.domain.installments import Installment
from mediator.domain.money import Money
from mediator.domain.periods import after, months_later
from mediator.domain.receipts import Performance


class DueKind(StrEnum):
    """What is due."""

    INSTALLMENT = "installment"
    TRANSFER = "transfer"


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to do: ``due_on`` as agreed or put off, ``last_day`` moved off the holidays.

    ``grace_to`` is the last day on which paying late is no breach; it moves off holidays too.
    """

    kind: DueKind
    number: int
    due_on: date
    last_day: date
    grace_to: date
    amount: Money
    postponed: bool = False


def dues(
    agreement: Agreement, performance: Performance, workdays: Workdays, *, as_of: date
) -> tuple[Due, ...]:
    """Return everything due in order of time, as the notices known on ``as_of`` have left it."""
    put_off = dict(_put_off(agreement, performance, as_of))
    grace = agreement.terms.breach.grace_days
    made = [
        _due(DueKind.INSTALLMENT, row, put_off.get(row.number), grace, workdays)
        for row in agreement.terms.schedule.rows
    ]
    for number, transfer in enumerate(agreement.terms.transfers, 1):
        row = Installment(number, transfer.by, transfer.credited)
        made.append(_due(DueKind.TRANSFER, row, None, grace, workdays))
    return tuple(sorted(made, key=lambda due: (due.last_day, due.kind, due.number)))


def _due(
    kind: DueKind, row: Installment, put_off: date | None, grace: int, workdays: Workdays
) -> Due:
    due_on = put_off or row.due_on
    last_day = workdays.on_or_after(due_on)
    grace_to = workdays.on_or_after(after(last_day, grace)) if grace else last_day
    return Due(kind, row.number, due_on, last_day, grace_to, row.amount, put_off is not None)


def _put_off(
    agreement: Agreement, performance: Performance, as_of: date
) -> Iterator[tuple[int, date]]:
    """Give the rows validly put off with their new days, in the order of the notices."""
    last = agreement.terms.schedule.last_due_on
    allowed = [index for index, code in _notices(agreement, performance, as_of) if not code]
    for place, index in enumerate(allowed, 1):
        yield performance.postponed[index].number, months_later(last, place)


def _notices(
    agreement: Agreement, performance: Performance, as_of: date
) -> Iterator[tuple[int, str]]:
    """Give each notice known on a day with what is wrong with it, nothing where it holds."""
    due_days = {row.number: row.due_on for row in agreement.terms.schedule.rows}
    seen = set[int]()
    notices = sorted(
        enumerate(performance.postponed), key=lambda pair: (pair[1].told_on, pair[1].number)
    )
    for index, notice in notices:
        if notice.told_on > as_of:
            continue
        if notice.number not in due_days or notice.number in seen:
            yield index, "postponement_unknown"
        elif notice.told_on >= due_days[notice.number]:
            yield index, "postponement_late"
        elif len(seen) >= agreement.terms.breach.allowed_misses:
            yield index, "postponement_not_allowed"
        else:
            seen.add(notice.number)
            yield index, ""


def due_findings(
    agreement: Agreement, performance: Performance, workdays: Workdays, *, as_of: date
) -> tuple[Finding, ...]:
    """Return the notices without effect, and days beyond the known holidays."""
    found = [
        doubtful(f"performance.postponed[{index}]", code)
        for index, code in _notices(agreement, performance, as_of)
        if code
    ]
    known_to, last = workdays.known_to, agreement.terms.schedule.last_due_on
    if known_to is not None and known_to < last:
        found.append(doubtful("terms.schedule", "holidays_unknown", day=known_to.isoformat()))
    numbers = range(1, len(agreement.terms.transfers) + 1)
    found += [
        doubtful(f"performance.handed_over[{index}]", "transfer_unknown")
        for index, handed in enumerate(performance.handed_over)
        if handed.number not in numbers
    ]
    return tuple(found)
