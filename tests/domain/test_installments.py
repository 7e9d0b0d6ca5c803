from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.installments import (
    annuity_amounts,
    equal_amounts,
    monthly_days,
    scheduled,
    weighted_amounts,
)
from mediator.domain.money import Money

units = st.sampled_from([1, 100, 1000, 10000])


@given(st.integers(1, 10**14), st.lists(st.integers(1, 9), min_size=1, max_size=60), units)
def test_the_rows_sum_to_the_whole_and_none_is_empty_or_below_zero(
    whole: int, weights: list[int], unit: int
) -> None:
    amounts = weighted_amounts(Money(whole), weights, unit)

    assert sum(amount.minor for amount in amounts) == whole
    assert len(amounts) == len(weights)
    assert all(amount.minor >= 0 for amount in amounts)
    if whole >= sum(weights):
        assert all(amount.minor > 0 for amount in amounts)


@given(st.integers(10**6, 10**12), st.integers(2, 60), units)
def test_all_rows_but_the_last_are_whole_units(whole: int, count: int, unit: int) -> None:
    amounts = equal_amounts(Money(whole), count, unit)

    used = unit if whole // count >= unit else 1
    assert all(amount.minor % used == 0 for amount in amounts[:-1])
    assert len(set(amounts[:-1])) <= 1


def test_a_thousand_in_three_leaves_the_odd_fen_to_the_last() -> None:
    amounts = equal_amounts(Money.of("1000.00"), 3, 1)

    assert [amount.plain for amount in amounts] == ["333.33", "333.33", "333.34"]


@given(st.integers(10_000, 10**12), st.integers(1, 3600), st.integers(1, 120))
def test_an_annuity_pays_off_its_principal_exactly(
    principal: int, basis_points: int, count: int
) -> None:
    rate = Fraction(basis_points, 120_000)

    amounts = annuity_amounts(Money(principal), rate, count)

    balance = principal
    for amount in amounts:
        interest = int(balance * rate + Fraction(1, 2))
        balance += interest - amount.minor
    assert balance == 0
    assert abs(amounts[-1].minor - amounts[0].minor) <= max(count * 2, 2) * (1 + rate) ** count


def test_an_annuity_without_interest_is_an_equal_split() -> None:
    amounts = annuity_amounts(Money.of("100"), Fraction(0), 3)

    assert [amount.plain for amount in amounts] == ["33.33", "33.33", "33.34"]


def test_months_without_payment_leave_no_row_and_numbers_run_on() -> None:
    days = monthly_days(date(2026, 1, 31), 3)

    schedule = scheduled([Money(0), Money(500), Money(700)], days)

    assert [(row.number, row.due_on) for row in schedule.rows] == [
        (1, date(2026, 2, 28)),
        (2, date(2026, 3, 31)),
    ]
    assert (schedule.total, schedule.largest) == (Money(1200), Money(700))
    assert schedule.last_due_on == date(2026, 3, 31)
