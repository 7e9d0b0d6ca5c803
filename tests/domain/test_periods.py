from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.periods import (
    Conventions,
    DayBasis,
    RoundingMode,
    RoundingUnit,
    counted,
    months_later,
    year_fraction,
)

days = st.dates(date(2000, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("basis", "expected"),
    [
        (DayBasis.ACT_365, Fraction(366, 365)),
        (DayBasis.ACT_360, Fraction(366, 360)),
        (DayBasis.ACT_ACT, Fraction(1)),
        (DayBasis.THIRTY_360, Fraction(1)),
    ],
)
def test_a_leap_year_by_each_basis(basis: DayBasis, expected: Fraction) -> None:
    assert year_fraction(date(2024, 1, 1), date(2025, 1, 1), basis) == expected


def test_twenty_two_months_by_thirty_three_sixty() -> None:
    assert counted(date(2021, 3, 9), date(2023, 1, 9), DayBasis.THIRTY_360) == 660


@given(days, days, days, st.sampled_from([b for b in DayBasis if b != DayBasis.THIRTY_360]))
def test_splitting_a_period_changes_nothing(
    one: date, two: date, three: date, basis: DayBasis
) -> None:
    start, middle, end = sorted((one, two, three))

    parts = year_fraction(start, middle, basis) + year_fraction(middle, end, basis)

    assert parts == year_fraction(start, end, basis)


@given(days, st.integers(0, 600))
def test_a_month_later_keeps_the_day_or_takes_the_month_end(day: date, months: int) -> None:
    later = months_later(day, months)

    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == day.day or later.day in (28, 29, 30)


def test_the_last_of_january_and_a_month_is_the_last_of_february() -> None:
    assert months_later(date(2024, 1, 31), 1) == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("mode", "unit", "exact", "rounded"),
    [
        (RoundingMode.HALF_UP, RoundingUnit.FEN, Fraction(5, 2), 3),
        (RoundingMode.HALF_EVEN, RoundingUnit.FEN, Fraction(5, 2), 2),
        (RoundingMode.HALF_EVEN, RoundingUnit.YUAN, Fraction(150), 200),
        (RoundingMode.HALF_UP, RoundingUnit.JIAO, Fraction(14), 10),
    ],
)
def test_rounding_follows_the_convention(
    mode: RoundingMode, unit: RoundingUnit, exact: Fraction, rounded: int
) -> None:
    assert Conventions(rounding_mode=mode, rounding_unit=unit).rounded(exact) == rounded
