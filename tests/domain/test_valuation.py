from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.bargaining import means_on
from mediator.domain.caucus import CreditorPosition, DebtorPosition
from mediator.domain.court_alternative import Court
from mediator.domain.court_estimate import Between, CourtEstimate, CourtOutlook
from mediator.domain.disclosure import ExpectedFunding
from mediator.domain.money import Money
from mediator.domain.reckoning import Assumptions
from mediator.domain.valuation import (
    CONDITIONS,
    Besides,
    Measures,
    Weighing,
    limits,
    measured,
    shortfalls,
    timetable,
    weighing,
)

TODAY = date(2026, 1, 1)
DAYS = (date(2026, 2, 1), date(2026, 3, 1), date(2027, 1, 1))
SURE = Assumptions(stop_permille=0)
COURT = CourtOutlook(
    creditor=CourtEstimate(discount=Between(Decimal(8), Decimal(12))),
    debtor=CourtEstimate(discount=Between(Decimal(0), Decimal(0))),
)
NOWHERE = Court(0, 0, 0, 0)


def scale(assumed: Assumptions = SURE) -> Weighing:
    return weighing(COURT, assumed, as_of=TODAY, most=10**9)


def test_a_payment_in_a_year_at_ten_percent_is_worth_ten_elevenths() -> None:
    table = timetable(DAYS, scale(), DebtorPosition(), None)

    plan = measured([(2, 110_000)], table, Besides())

    assert (plan.creditor, plan.debtor) == (100_000, 110_000)
    assert plan.slack is None


def test_who_may_stop_paying_is_worth_less_and_a_security_brings_some_back() -> None:
    table = timetable(DAYS, scale(replace(SURE, stop_permille=100)), DebtorPosition(), None)

    bare = measured([(2, 110_000)], table, Besides())
    secured = measured([(2, 110_000)], table, Besides(secured=True))

    assert bare.creditor < secured.creditor < 100_000
    # nine tenths twelve times over: 28.24% still pay, half of the rest is recovered
    assert bare.creditor == 64_121


def test_what_is_left_is_least_where_it_hurts_most() -> None:
    debtor = DebtorPosition(
        monthly_income=Money(5_000), monthly_living=Money(4_000), savings=Money(500)
    )
    table = timetable(DAYS, scale(), debtor, None)

    plan = measured([(0, 1_000), (1, 1_400), (2, 100)], table, Besides())

    assert table.means == (1_500, 2_500, 12_500)
    assert (plan.slack, plan.largest, plan.first, plan.last_slot) == (100, 1_400, 1_000, 2)


def test_a_bonus_counts_once_its_month_is_over_and_funding_from_its_day_on() -> None:
    debtor = DebtorPosition(most_monthly=Money(0), bonus=Money(700), bonus_month=2)
    funding = ExpectedFunding(date(2026, 3, 2), Money(50), "")

    assert timetable(DAYS, scale(), debtor, funding).means == (0, 700, 750)


def test_who_earns_less_than_it_needs_can_pay_nothing() -> None:
    debtor = DebtorPosition(monthly_income=Money(1), monthly_living=Money(2), savings=Money(9))

    assert timetable(DAYS, scale(), debtor, None).means == (0, 0, 0)


def test_each_condition_is_told_with_how_far_it_is_failed() -> None:
    needs = limits(
        CreditorPosition(least_total=Money(10), longest_months=1, least_first_payment=Money(20)),
        DebtorPosition(most_total=Money(1), earliest_on=date(2026, 2, 11)),
        NOWHERE,
        TODAY,
    )
    plan = Measures(5, -3, 4, 5, 5, 0, 1, -7)

    assert dict(zip(CONDITIONS, shortfalls(plan, needs, DAYS), strict=True)) == {
        "creditor_total": 5,
        "creditor_time": 28,
        "creditor_first": 15,
        "debtor_means": 7,
        "debtor_total": 4,
        "debtor_first": 10,
        "creditor_court": 3,
        "debtor_court": 4,
    }


def test_what_was_not_said_is_no_condition() -> None:
    needs = limits(CreditorPosition(), DebtorPosition(), NOWHERE, TODAY)

    assert not any(shortfalls(Measures(0, 0, 0, 0, 0, 0, 2, None), needs, DAYS))


@given(st.integers(1, 10**16), st.integers(0, 60))
def test_weights_fall_with_time_and_never_pass_one(most: int, stop: int) -> None:
    assumed = replace(SURE, stop_permille=stop)
    own = weighing(COURT, assumed, as_of=TODAY, most=most)

    weights = [own.to_creditor(day, secured=False) for day in (TODAY, *DAYS)]

    assert weights == sorted(weights, reverse=True)
    assert weights[0] == 1 << own.bits


def test_what_waiting_costs_is_the_middle_of_what_is_reckoned_with() -> None:
    own = weighing(COURT, SURE, as_of=TODAY, most=1)

    assert own.creditor_rate == Fraction(1, 10)
    assert own.debtor_rate == 0


def test_what_can_be_paid_is_unknown_where_means_are() -> None:
    assert means_on(DebtorPosition(), None, as_of=TODAY, day=DAYS[0]) is None
