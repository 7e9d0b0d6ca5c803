from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.due_days import (
    Frequency,
    Workdays,
    due_day,
    due_days,
    on_workdays,
    within,
)
from mediator.domain.law import Law
from mediator.domain.periods import months_later


@pytest.mark.parametrize(
    ("frequency", "second"),
    [
        (Frequency.WEEKLY, date(2026, 12, 7)),
        (Frequency.FORTNIGHTLY, date(2026, 12, 14)),
        (Frequency.MONTHLY, date(2026, 12, 30)),
        (Frequency.QUARTERLY, date(2027, 2, 28)),
    ],
)
def test_each_frequency_has_its_step(frequency: Frequency, second: date) -> None:
    assert due_day(date(2026, 11, 30), frequency, 1) == second


@given(st.dates(date(2020, 1, 1), date(2090, 1, 1)), st.integers(1, 60), st.sampled_from(Frequency))
def test_due_days_begin_with_the_first_rise_and_end_in_time(
    first: date, months: int, frequency: Frequency
) -> None:
    days = due_days(first, months, frequency)

    assert days[0] == first
    assert list(days) == sorted(set(days))
    assert days[-1] < months_later(first, months)
    assert within(days, months) == len(days)


def test_the_spring_festival_of_2026_moves_a_payment_and_a_working_saturday_does_not(
    law: Law,
) -> None:
    moved = on_workdays((date(2026, 2, 14), date(2026, 2, 16), date(2026, 2, 20)), law.workdays)

    assert moved == (date(2026, 2, 14), date(2026, 2, 24))


def test_beyond_the_notices_weekends_are_off(law: Law) -> None:
    assert law.workdays.known_to == date(2026, 12, 31)
    assert law.workdays.on_or_after(date(2027, 5, 1)) == date(2027, 5, 3)
    assert Workdays().is_workday(date(2026, 10, 1))
