"""How much of the interest inside a plan is earned by a day.

An agreement that charges interest while the plan runs prints it as one sum inside the rows. On
a breach, or where all is paid early, only what is earned by that day counts (the clauses 违约
and 提前付款), so the sum is taken apart again here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import product

from mediator.domain.appropriation import in_proportion
from mediator.domain.due_days import PERIODS_A_YEAR, Frequency, due_day
from mediator.domain.money import half_up
from mediator.domain.terms import Terms


@dataclass(frozen=True, slots=True)
class PlanInterest:
    """The interest within each row, in fen, and the first day that earns it.

    ``by_rate`` is false where the rows do not follow from the agreed rate; the sum is then
    spread over the rows in proportion to their amounts.
    """

    begins: date
    days: tuple[date, ...]
    shares: tuple[int, ...]
    by_rate: bool

    def earned(self, on: date) -> int:
        """Return what is earned by a day, in fen, rounded half up; that day does not count."""
        exact, start = Fraction(0), self.begins
        for day, share in zip(self.days, self.shares, strict=True):
            length = (day - start).days
            if length > 0:
                gone = min(max((on - start).days, 0), length)
                exact += Fraction(share * gone, length)
            elif on >= day:
                exact += share
            start = max(start, day)
        return half_up(exact)


def plan_interest(terms: Terms, *, since: date) -> PlanInterest:
    """Take the interest inside a plan apart, row by row; ``since`` is the day of the balance."""
    days = tuple(row.due_on for row in terms.schedule.rows)
    if not terms.added_interest:
        return PlanInterest(since, days, (0,) * len(days), by_rate=True)
    for frequency, paid_down in product(Frequency, (0, 1)):
        shares = _walked(terms, frequency, paid_down)
        if shares is not None:
            begins = days[0] if paid_down else due_day(days[0], frequency, -1)
            return PlanInterest(begins, days, shares, by_rate=True)
    amounts = [row.amount.minor for row in terms.schedule.rows]
    spread = tuple(in_proportion(terms.added_interest.minor, amounts))
    return PlanInterest(since, days, spread, by_rate=False)


def _walked(terms: Terms, frequency: Frequency, paid_down: int) -> tuple[int, ...] | None:
    """Return the split that the agreed rate leads to, where it ends at nothing open.

    A payment on the first day of a plan (首付) bears no interest: it stands where interest
    begins.
    """
    if terms.added_percent is None:
        return None
    rate = Fraction(terms.added_percent) / 100 / PERIODS_A_YEAR[frequency]
    open_, shares = (terms.kept.total - terms.credited).minor, []
    for index, row in enumerate(terms.schedule.rows):
        shares.append(half_up(open_ * rate) if index >= paid_down else 0)
        open_ += shares[-1] - row.amount.minor
    return tuple(shares) if open_ == 0 else None
