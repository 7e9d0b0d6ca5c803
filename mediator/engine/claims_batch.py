"""Many plain claims at once: what each still owes, equal to the fen to the full statement.

A center that takes in thousands of debts of one kind asks only what is open, not each line. For a
claim of one debt and one running rate the interest of any span is the difference of two values of
one integral, rate × days from a fixed day, so no rate period is ever walked through: a payment
costs a look-up, two products and a rounding. Whole claims go through one by one in integers
(``balances_one_by_one``) or all at once in arrays of int64 (``balances``).

Exact by construction: the integral counts ten-thousandths of a percent times days, a principal is
whole fen, and products stay below 2**63 (checked). Interest is rounded once, on the running sum
(``RoundingStep.ONCE``), payments go to interest first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from mediator.domain.law import ReferenceRates

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PER_PERCENT = 10**4
"""Rates are whole ten-thousandths of a percent."""


@dataclass(frozen=True, slots=True)
class FloatingDebt:
    """A debt that bears the floating reference rate from a day on, and what was paid since.

    ``payments`` are days and fen in order of time, none before ``since``; ``as_of`` earns nothing.
    """

    principal: int
    since: date
    payments: tuple[tuple[date, int], ...]
    as_of: date


@dataclass(frozen=True, slots=True)
class Open:
    """What is open of a debt, in fen."""

    principal: int
    interest: int


@dataclass(frozen=True, slots=True)
class RateIntegral:
    """Rate × days since a first day, in ten-thousandths of a percent, for every day of a span.

    ``values[d]`` is the integral up to the day with the ordinal ``first + d``, which is not
    counted; ``year`` are the days of the day basis.
    """

    first: int
    values: tuple[int, ...]
    year: int

    @classmethod
    def of(
        cls,
        reference: ReferenceRates,
        first: date,
        last: date,
        *,
        year: int = 365,
        times: Decimal = Decimal(1),
    ) -> RateIntegral:
        """Build the integral of ``times`` the one-year reference rate from a first to a last day.

        Raises ``LprNotKnown`` where the table does not reach, and ``ValueError`` for a multiple
        that is not whole in ten-thousandths of a percent.
        """
        reference.percent(last)
        starts = [first, *reference.changes(first, last)]
        days = [*(start.toordinal() for start in starts), last.toordinal()]
        values = [0]
        for start, day, following in zip(starts, days, days[1:], strict=False):
            rate = reference.percent(start) * times * PER_PERCENT
            if rate != int(rate):
                raise ValueError(times)
            values += [values[-1] + int(rate) * n for n in range(1, following - day + 1)]
        return cls(first.toordinal(), tuple(values), year)

    @property
    def unit(self) -> int:
        """What fen × integral must be divided by to give fen."""
        return 100 * PER_PERCENT * self.year


def balances_one_by_one(debts: Iterable[FloatingDebt], rates: RateIntegral) -> list[Open]:
    """Return what is open of each debt, in Python's integers: exact at any size."""
    return [_balance(debt, rates) for debt in debts]


def _balance(debt: FloatingDebt, rates: RateIntegral) -> Open:
    unit, first, values = rates.unit, rates.first, rates.values
    double = 2 * unit
    principal, grown, paid = debt.principal, 0, 0  # ``paid``: what has gone to interest so far
    seen = values[debt.since.toordinal() - first]
    for on, amount in debt.payments:
        now = values[on.toordinal() - first]
        grown += principal * (now - seen)
        seen = now
        interest = (2 * grown + unit) // double - paid
        if amount <= interest:
            paid += amount
        else:
            paid += interest
            principal -= amount - interest
            principal = max(principal, 0)
    grown += principal * (values[debt.as_of.toordinal() - first] - seen)
    return Open(principal, (2 * grown + unit) // double - paid)


@dataclass(frozen=True, slots=True)
class DebtTable:
    """Debts as columns of int64: amounts in fen, days as ordinals.

    ``paid_on`` and ``paid`` are one row a debt and one column a payment, in order of time; a debt
    with fewer payments pays nothing on its last day.
    """

    principal: NDArray[np.int64]
    since: NDArray[np.int64]
    as_of: NDArray[np.int64]
    paid_on: NDArray[np.int64]
    paid: NDArray[np.int64]

    @classmethod
    def of(cls, debts: Sequence[FloatingDebt]) -> DebtTable:
        """Lay debts out as columns."""
        import numpy as np  # after the first paint

        most = max((len(debt.payments) for debt in debts), default=0)
        padded = [
            [(on.toordinal(), amount) for on, amount in debt.payments]
            + [(debt.as_of.toordinal(), 0)] * (most - len(debt.payments))
            for debt in debts
        ]
        payments = np.array(padded, dtype=np.int64).reshape(len(debts), most, 2)
        return cls(
            np.array([debt.principal for debt in debts], dtype=np.int64),
            np.array([debt.since.toordinal() for debt in debts], dtype=np.int64),
            np.array([debt.as_of.toordinal() for debt in debts], dtype=np.int64),
            np.ascontiguousarray(payments[:, :, 0].T),
            np.ascontiguousarray(payments[:, :, 1].T),
        )


def balances(table: DebtTable, rates: RateIntegral) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the open principal and interest of every debt of a table, in fen.

    Raises ``OverflowError`` where a product might pass 2**62: such debts go one by one.
    """
    import numpy as np

    largest = int(table.principal.max(initial=0))
    if 2 * largest * rates.values[-1] + rates.unit >= 2**62:
        raise OverflowError(largest)
    whole = [_block(table, rates, slice(i, i + BLOCK)) for i in range(0, len(table.since), BLOCK)]
    if not whole:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    principals, interests = zip(*whole, strict=True)
    return np.concatenate(principals), np.concatenate(interests)


BLOCK = 4096
"""Debts worked out together: their columns stay in the processor's cache."""


def _block(
    table: DebtTable, rates: RateIntegral, rows: slice
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    import numpy as np

    values = np.array(rates.values, dtype=np.int64)
    unit, double = rates.unit, 2 * rates.unit
    principal = table.principal[rows].copy()
    seen = values[table.since[rows] - rates.first]
    grown, paid = np.zeros_like(principal), np.zeros_like(principal)
    for paid_on, amounts in zip(table.paid_on, table.paid, strict=True):
        now = values[paid_on[rows] - rates.first]
        grown += principal * (now - seen)
        seen = now
        interest = (2 * grown + unit) // double - paid
        amount = amounts[rows]
        to_interest = np.minimum(amount, interest)
        paid += to_interest
        principal -= np.minimum(amount - to_interest, principal)
    grown += principal * (values[table.as_of[rows] - rates.first] - seen)
    return principal, (2 * grown + unit) // double - paid
