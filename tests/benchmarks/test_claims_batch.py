"""Ten-year claims singly and in batches, against ``Decimal`` segment by segment.

Equality is asserted before anything is timed. The three figures to compare are of one run:
``pytest tests/benchmarks/test_claims_batch.py --benchmark-enable --benchmark-only``.
"""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from mediator.domain.law import Law
from mediator.domain.periods import months_later
from mediator.engine.claims_batch import (
    DebtTable,
    FloatingDebt,
    Open,
    RateIntegral,
    balances,
    balances_one_by_one,
)

FIRST, LAST = date(2016, 8, 1), date(2026, 9, 28)
MANY = 28_000


def ten_years(number: int) -> FloatingDebt:
    """Ten years of floating rate with 119 monthly repayments; each debt a little different."""
    since = date(2016, 8, 1 + number % 28)
    paid = 250_000 + number * 37 % 100_000
    payments = tuple((months_later(since, n), paid) for n in range(1, 120))
    return FloatingDebt(80_000_000 + number * 1013, since, payments, months_later(since, 120))


@pytest.fixture(scope="module")
def many() -> list[FloatingDebt]:
    return [ten_years(number) for number in range(MANY)]


@pytest.fixture(scope="module")
def rates(law: Law) -> RateIntegral:
    return RateIntegral.of(law.reference, FIRST, LAST)


def by_segments(debt: FloatingDebt, law: Law) -> Open:
    """The yardstick: one ``Decimal`` product for each span of one rate and one principal."""
    end = debt.as_of
    changes = law.reference.changes(debt.since, end)
    days = sorted({debt.since, end, *(on for on, _ in debt.payments), *changes})
    paid_on = {on: Decimal(paid) for on, paid in debt.payments}
    principal, grown, paid = Decimal(debt.principal), Decimal(0), Decimal(0)
    year, one = Decimal(36500), Decimal(1)
    rate = law.reference.percent(debt.since)
    rises = {day: law.reference.percent(day) for day in changes}
    for start, stop in pairwise(days):
        rate = rises.get(start, rate)
        grown += principal * rate * (stop - start).days / year
        amount = paid_on.get(stop)
        if amount is not None:
            interest = grown.quantize(one, ROUND_HALF_UP) - paid
            to_interest = min(amount, interest)
            paid += to_interest
            principal = max(principal - amount + to_interest, Decimal(0))
    return Open(int(principal), int(grown.quantize(one, ROUND_HALF_UP) - paid))


def test_the_yardstick_in_decimal_segments(
    benchmark: BenchmarkFixture, many: list[FloatingDebt], law: Law
) -> None:
    benchmark.extra_info["debts"] = 100
    benchmark(lambda: [by_segments(debt, law) for debt in many[:100]])


def test_claims_one_by_one(
    benchmark: BenchmarkFixture, many: list[FloatingDebt], rates: RateIntegral, law: Law
) -> None:
    assert balances_one_by_one(many[:100], rates) == [by_segments(d, law) for d in many[:100]]

    benchmark.extra_info["debts"] = 100
    benchmark(balances_one_by_one, many[:100], rates)


@pytest.mark.parametrize("count", [MANY // 4, MANY])
def test_claims_in_a_batch(
    benchmark: BenchmarkFixture,
    many: list[FloatingDebt],
    rates: RateIntegral,
    law: Law,
    count: int,
) -> None:
    table = DebtTable.of(many[:count])
    principals, interests = balances(table, rates)
    for number in range(0, count, 500):
        found = Open(int(principals[number]), int(interests[number]))
        assert found == by_segments(many[number], law)

    benchmark.extra_info["debts"] = count
    benchmark(balances, table, rates)
