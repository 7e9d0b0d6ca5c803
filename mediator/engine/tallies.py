"""Where thousands of agreements stand, all at once, equal to ``domain.tally`` one by one.

Plain plans (no transfer, no rung, no interest inside, nothing put off) are laid out as columns of
int64, fen and day ordinals, and followed together; the others go through the plain rules. Days
off are one table over ordinals, built once. Blocks keep the columns small, so memory stays flat.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from mediator.domain.agreement import Agreement
from mediator.domain.components import Component, full_order
from mediator.domain.due_days import Workdays
from mediator.domain.performance import State
from mediator.domain.receipts import Payer, Performance
from mediator.domain.tally import Tally, tally

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

Followed = tuple[Agreement, Performance]

BLOCK = 2048
"""Agreements worked out together."""

FAR = 10**7
"""A day ordinal after every day."""


def tallies(followed: Sequence[Followed], workdays: Workdays, *, as_of: date) -> tuple[Tally, ...]:
    """Return the tally of every agreement, in the order given."""
    plain = [_is_plain(*pair) for pair in followed]
    columns = [pair for pair, is_plain in zip(followed, plain, strict=True) if is_plain]
    moved = _Moved.over(columns, workdays, as_of)
    together = iter(
        [
            found
            for start in range(0, len(columns), BLOCK)
            for found in _block(columns[start : start + BLOCK], moved, as_of)
        ]
    )
    return tuple(
        next(together) if is_plain else tally(*pair, workdays, as_of=as_of)
        for pair, is_plain in zip(followed, plain, strict=True)
    )


def _is_plain(agreement: Agreement, performance: Performance) -> bool:
    terms = agreement.terms
    special = terms.transfers or terms.ladder or terms.added_interest or agreement.supersedes
    return not (special or performance.postponed or performance.handed_over)


@dataclass(frozen=True, slots=True)
class _Moved:
    """For every day from ``first`` on, the day itself or the next workday, as ordinals."""

    first: int
    days: Ints

    @classmethod
    def over(cls, followed: Sequence[Followed], workdays: Workdays, as_of: date) -> _Moved:
        """Build the table over every due day and its grace."""
        import numpy as np  # after the first paint

        ends = [
            (terms.schedule.rows[0].due_on, terms.schedule.last_due_on, terms.breach.grace_days)
            for terms in (agreement.terms for agreement, _ in followed)
        ]
        first = min((start.toordinal() for start, _, _ in ends), default=as_of.toordinal())
        last = max((end.toordinal() + grace for _, end, grace in ends), default=first)
        table = [
            workdays.on_or_after(date.fromordinal(day)).toordinal()
            for day in range(first, last + 60)
        ]
        return cls(first, np.array(table, dtype=np.int64))

    def of(self, days: Ints) -> Ints:
        """Return the days moved off the days off."""
        return self.days[days - self.first]


@dataclass(frozen=True, slots=True)
class _Columns:
    """Agreements as columns: a row each, padded with dues of nothing on their last day."""

    due_on: Ints
    last_day: Ints
    grace_to: Ints
    amounts: Ints
    needed: Ints
    count: Ints
    paid_on: Ints
    paid: Ints


def _laid_out(block: Sequence[Followed], moved: _Moved, as_of: date) -> _Columns:
    import numpy as np

    schedules = [agreement.terms.schedule.rows for agreement, _ in block]
    widest = max(len(rows) for rows in schedules)
    due_on, amounts = [], []
    for rows in schedules:
        spare = widest - len(rows)
        due_on.append([r.due_on.toordinal() for r in rows] + [rows[-1].due_on.toordinal()] * spare)
        amounts.append([r.amount.minor for r in rows] + [0] * spare)
    money = [_paid(agreement, performance, as_of) for agreement, performance in block]
    most = max(1, *(len(days) for days in money))
    padded = [days + [(FAR, 0)] * (most - len(days)) for days in money]
    flat = np.array(padded, dtype=np.int64).reshape(len(block), most, 2)
    breach = [agreement.terms.breach for agreement, _ in block]
    count = np.array([len(rows) for rows in schedules], dtype=np.int64)
    asked = np.array([each.missed_installments for each in breach], dtype=np.int64)
    grace = np.array([[each.grace_days] for each in breach], dtype=np.int64)
    due = np.array(due_on, dtype=np.int64)
    last_day = moved.of(due)
    return _Columns(
        due_on=due,
        last_day=last_day,
        grace_to=np.where(grace > 0, moved.of(last_day + grace), last_day),
        amounts=np.array(amounts, dtype=np.int64),
        needed=np.where((asked > 1) & (asked <= count), asked, 1),
        count=count,
        paid_on=flat[:, :, 0],
        paid=flat[:, :, 1],
    )


def _paid(agreement: Agreement, performance: Performance, as_of: date) -> list[tuple[int, int]]:
    """Return what counts by the day, as ``left_out`` has it, for a plan that supersedes none."""
    first, unknown = agreement.statement.as_of, Payer.UNKNOWN
    return sorted(
        (receipt.on.toordinal(), receipt.amount.minor)
        for receipt in performance.receipts
        if first <= receipt.on <= as_of
        and receipt.paid_by is not unknown
        and (receipt.returned_on is None or receipt.returned_on > as_of)
    )


def _block(block: Sequence[Followed], moved: _Moved, as_of: date) -> list[Tally]:
    import numpy as np

    columns, today = _laid_out(block, moved, as_of), as_of.toordinal()
    real = np.arange(columns.amounts.shape[1]) < columns.count[:, None]
    _, missed = _met(columns, columns.paid, today, real)
    breach = _breach(columns, missed)
    before = np.where(columns.paid_on < breach[:, None], columns.paid, 0)
    settled, missed = _met(columns, before, today, real)
    sums = np.cumsum(columns.amounts, axis=1)
    whole = before.sum(axis=1)
    paid = np.clip(whole[:, None] - (sums - columns.amounts), 0, columns.amounts)
    open_ = columns.amounts - paid
    waiting = real & (settled == FAR)
    some = waiting.any(axis=1)
    next_at = waiting.argmax(axis=1)
    rows = np.arange(len(block))
    overdue = np.where(some, np.maximum(today - columns.last_day[rows, next_at], 0), 0)
    alone = (columns.last_day < breach[:, None]).all(axis=1)
    states = np.select(
        [(breach < FAR) & alone, breach < FAR, ~some, overdue == 0],
        [0, 1, 2, 3],
        np.where(today <= columns.grace_to[rows, next_at], 4, 5),
    )
    opened, principal = _opened(block, whole)
    due_now = np.where(columns.due_on <= today, open_, 0).sum(axis=1)
    figures = zip(
        *(
            each.tolist()
            for each in (
                states,
                overdue,
                missed.sum(axis=1),
                columns.paid.sum(axis=1),
                due_now,
                open_.sum(axis=1),
                breach,
                opened,
                principal,
            )
        ),
        strict=True,
    )
    return [_told(*figure) for figure in figures]


_STATES = (
    State.BREACHED,
    State.ACCELERATED,
    State.PERFORMED,
    State.CURRENT,
    State.IN_GRACE,
    State.OVERDUE,
)


def _told(state: int, *figures: int) -> Tally:
    overdue, missed, received, due_now, open_, breach, opened, principal = figures
    broken = breach != FAR
    return Tally(
        state=_STATES[state],
        overdue_days=overdue,
        missed=missed,
        received=received,
        due_now=due_now,
        open=open_,
        breach_on=date.fromordinal(breach) if broken else None,
        opened=opened if broken else 0,
        opened_principal=principal if broken else 0,
    )


def _met(
    columns: _Columns, paid: Ints, today: int, real: NDArray[np.bool_]
) -> tuple[Ints, NDArray[np.bool_]]:
    """Return the day each due was settled, ``FAR`` if it was not, and which were missed."""
    import numpy as np

    sums = np.cumsum(columns.amounts, axis=1)
    came = np.cumsum(paid, axis=1)
    at = (came[:, None, :] < sums[:, :, None]).sum(axis=2)
    days = np.concatenate([columns.paid_on, np.full((len(sums), 1), FAR)], axis=1)
    settled = np.take_along_axis(days, at, axis=1)
    late = (today > columns.grace_to) & (settled > columns.grace_to)
    return settled, late & real


def _breach(columns: _Columns, missed: NDArray[np.bool_]) -> Ints:
    """Return the first day of the breach, ``FAR`` where there is none."""
    import numpy as np

    rows, last = np.arange(len(missed)), columns.count - 1
    reached = missed & (np.cumsum(missed, axis=1) >= columns.needed[:, None])
    by_count = np.where(
        reached.any(axis=1), columns.grace_to[rows, reached.argmax(axis=1)], FAR - 1
    )
    by_last = np.where(missed[rows, last], columns.grace_to[rows, last], FAR - 1)
    return np.minimum(by_count, by_last) + 1


def _opened(block: Sequence[Followed], paid: Ints) -> tuple[Ints, Ints]:
    """Return what is open once the paid money is appropriated over the debt, and its principal."""
    import numpy as np

    debts, places = [], []
    for agreement, _ in block:
        terms, order = agreement.terms, full_order(agreement.claim.appropriation)
        confirmed = terms.owed if terms.revives else terms.kept
        debts.append([confirmed.of(part).minor for part in order])
        places.append(order.index(Component.PRINCIPAL))
    parts = np.array(debts, dtype=np.int64)
    before = np.cumsum(parts, axis=1) - parts
    left = parts - np.clip(paid[:, None] - before, 0, parts)
    return left.sum(axis=1), left[np.arange(len(block)), places]
