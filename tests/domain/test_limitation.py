from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.claims import Claim, Disbursement, Repayment
from mediator.domain.limitation import guarantee_ends, limitation, limitation_findings
from mediator.domain.money import Money

DUE = date(2020, 6, 30)
CLAIM = Claim(
    disbursements=(Disbursement(date(2019, 7, 1), Money.of("10000")),),
    due_on=DUE,
)


def paid(*days: date) -> Claim:
    return replace(CLAIM, repayments=tuple(Repayment(day, Money.of("10")) for day in days))


def code(claim: Claim, requested_on: date) -> list[str]:
    return [finding.code for finding in limitation_findings(claim, requested_on=requested_on)]


def test_three_years_run_from_the_due_day_and_the_request_begins_them_anew() -> None:
    clock = limitation(CLAIM, requested_on=date(2023, 6, 30))

    assert clock is not None
    assert clock.interrupted_on == (date(2023, 6, 30),)
    assert clock.expires_on == date(2026, 6, 30)
    assert code(CLAIM, date(2023, 6, 30)) == ["limitation_runs"]


def test_a_day_later_it_has_run_out() -> None:
    clock = limitation(CLAIM, requested_on=date(2023, 7, 1))

    assert clock is not None
    assert (clock.interrupted_on, clock.expires_on) == ((), date(2023, 6, 30))
    assert code(CLAIM, date(2023, 7, 1)) == ["limitation_expired"]


def test_a_part_payment_in_time_begins_the_clock_anew() -> None:
    claim = paid(date(2022, 2, 28))

    assert code(claim, date(2025, 2, 28)) == ["limitation_runs"]
    assert code(claim, date(2025, 3, 1)) == ["limitation_expired"]


def test_a_payment_before_the_due_day_begins_nothing() -> None:
    clock = limitation(paid(date(2020, 1, 1)), requested_on=date(2021, 1, 1))

    assert clock is not None
    assert clock.interrupted_on == (date(2021, 1, 1),)


def test_a_payment_after_the_end_revives_nothing_by_itself() -> None:
    claim = paid(date(2024, 1, 1))
    clock = limitation(claim, requested_on=date(2024, 6, 1))

    assert clock is not None
    assert clock.late_payments == (date(2024, 1, 1),)
    assert code(claim, date(2024, 6, 1)) == ["limitation_expired"]


def test_without_a_due_day_no_clock_runs() -> None:
    assert limitation(replace(CLAIM, due_on=None), requested_on=date(2030, 1, 1)) is None
    assert code(replace(CLAIM, due_on=None), date(2030, 1, 1)) == []


@given(st.lists(st.dates(date(2019, 7, 1), date(2030, 1, 1)), max_size=6), st.dates(DUE))
def test_one_more_payment_never_shortens_the_time(days: list[date], requested_on: date) -> None:
    fewer = limitation(paid(*days[1:]), requested_on=requested_on)
    more = limitation(paid(*days), requested_on=requested_on)

    assert fewer is not None
    assert more is not None
    assert fewer.expires_on <= more.expires_on


@pytest.mark.parametrize(
    ("due_on", "ends"),
    [(date(2021, 6, 30), date(2021, 12, 30)), (date(2021, 8, 31), date(2022, 2, 28))],
)
def test_a_guarantee_without_a_period_ends_after_six_months(due_on: date, ends: date) -> None:
    assert guarantee_ends(due_on) == ends
