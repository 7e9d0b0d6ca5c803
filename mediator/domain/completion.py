"""How likely a plan is kept to its end, on many made-up futures. For the mediator alone.

A future is a path of months: each month's means swing evenly by some percent, and in a month
with a small chance income stops for a while. Nothing of it is a forecast: the inputs are
declared, shown beside the result and open to change; the same inputs give the same answer on
every machine. These are the plain rules; ``engine.completion`` does the same on arrays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from mediator.domain.bargaining import monthly_means, sure_money
from mediator.domain.caucus import DebtorPosition
from mediator.domain.chance import below, draw
from mediator.domain.disclosure import ExpectedFunding
from mediator.domain.periods import whole_months
from mediator.domain.reckoning import Shocks
from mediator.domain.terms import Terms

PERMILLE = 1000
AIMED_AT_PERMILLE = 800


@dataclass(frozen=True, slots=True)
class Due:
    """What must have been paid in all after how many full months; ``sure`` money beside means.

    ``sure`` is savings, bonus and expected funding by then, all in fen.
    """

    months: tuple[int, ...]
    paid: tuple[int, ...]
    sure: tuple[int, ...]
    misses: int


def path(shocks: Shocks, number: int, months: int, monthly: int) -> list[int]:
    """Return what one future brings in all after 0, 1, 2 … months, in fen."""
    brought, stopped_until = [0], -1
    for month in range(months):
        bits = draw(shocks.seed, number, month)
        if month > stopped_until and below(bits >> 32, PERMILLE) < shocks.stop_permille:
            stopped_until = month + shocks.stop_months - 1
        swing = below(bits, 2 * shocks.swing_percent + 1) - shocks.swing_percent
        means = 0 if month <= stopped_until else monthly * (100 + swing) // 100
        brought.append(brought[-1] + means)
    return brought


def kept(due: Due, brought: Sequence[int]) -> bool:
    """Tell whether a plan is kept: short no oftener than may be put off, and whole in the end.

    A payment put off is made up for in the months after the last one.
    """
    short = sum(
        brought[month] + sure < paid
        for month, paid, sure in zip(due.months, due.paid, due.sure, strict=True)
    )
    end = brought[due.months[-1] + due.misses] + due.sure[-1]
    return short <= due.misses and end >= due.paid[-1]


def due_of(
    terms: Terms, debtor: DebtorPosition, funding: ExpectedFunding | None, as_of: date
) -> Due:
    """Return what a plan asks for month by month, and what is sure to be there."""
    rows = terms.schedule.rows
    return Due(
        months=tuple(max(whole_months(as_of, row.due_on), 0) for row in rows),
        paid=tuple(accumulate(row.amount.minor for row in rows)),
        sure=tuple(sure_money(debtor, funding, as_of=as_of, day=r.due_on).minor for r in rows),
        misses=terms.breach.allowed_misses,
    )


def chance(due: Due, debtor: DebtorPosition, shocks: Shocks) -> int | None:
    """Return in how many of a thousand futures a plan is kept; None where means are unknown."""
    monthly = monthly_means(debtor)
    if monthly is None:
        return None
    months = due.months[-1] + due.misses
    futures = (path(shocks, number, months, monthly.minor) for number in range(shocks.paths))
    return sum(kept(due, brought) for brought in futures) * PERMILLE // shocks.paths


def largest_level(
    months: Sequence[int], sure: Sequence[int], debtor: DebtorPosition, shocks: Shocks
) -> int | None:
    """Return the largest level payment, in fen, that at least 80% of futures can bear."""
    monthly = monthly_means(debtor)
    if monthly is None:
        return None
    bearable = sorted(
        min(
            (brought[month] + extra) // number
            for number, (month, extra) in enumerate(zip(months, sure, strict=True), 1)
        )
        for brought in (
            path(shocks, number, months[-1], monthly.minor) for number in range(shocks.paths)
        )
    )
    return bearable[shocks.paths * (PERMILLE - AIMED_AT_PERMILLE) // PERMILLE]
