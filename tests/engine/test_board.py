from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.bargaining import Verdict, monthly_means
from mediator.domain.caucus import CreditorPosition, DebtorPosition, Positions
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.engine.board import Board
from mediator.library.places import resources
from mediator.usecases.board import offer_menu, weigh
from mediator.usecases.ports import Opened


def weighed(
    loan_case: Opened,
    law: Law,
    creditor: dict[str, Any] | None = None,
    debtor: dict[str, Any] | None = None,
) -> Board:
    case, said = loan_case.case, loan_case.positions
    positions = Positions(
        replace(said.creditor, **(creditor or {})), replace(said.debtor, **(debtor or {}))
    )
    return weigh(case, offer_menu(case, law), positions, law)


def codes(verdict: Verdict) -> dict[str, bool | None]:
    return {reason.code: reason.met for reason in verdict.reasons}


def test_the_private_loan_ends_in_six_interest_free_installments(
    loan_case: Opened, law: Law
) -> None:
    board = weighed(loan_case, law)

    assert [entry.option.id for entry in board.acceptable] == ["equal-6"]
    assert not board.findings


def test_the_board_keeps_the_order_of_the_menu(loan_case: Opened, law: Law) -> None:
    menu = offer_menu(loan_case.case, law)

    board = weighed(loan_case, law)

    assert tuple(entry.option for entry in board.entries) == menu.options


def test_income_below_living_costs_is_said_for_every_plan(loan_case: Opened, law: Law) -> None:
    board = weighed(loan_case, law, debtor={"monthly_income": Money.of("3000")})

    assert all(codes(e.debtor)["debtor_below_living"] is False for e in board.entries)
    assert [finding.code for finding in board.findings] == ["income_below_living", "no_overlap"]
    assert all(entry.strain is None for entry in board.entries)


def test_what_was_not_said_cannot_be_told(loan_case: Opened, law: Law) -> None:
    case = loan_case.case
    nothing_said = Positions(CreditorPosition(), DebtorPosition())

    board = weigh(case, offer_menu(case, law), nothing_said, law)

    assert all(e.creditor.accepts is None and e.debtor.accepts is None for e in board.entries)
    assert {finding.place for finding in board.findings} == {
        "creditor_room.wish_total",
        "creditor_room.least_total",
        "creditor_room.longest_months",
        "debtor_room.monthly_income",
        "debtor_room.monthly_living",
    }


def test_a_first_payment_and_a_highest_sum_count_once_said(loan_case: Opened, law: Law) -> None:
    board = weighed(
        loan_case,
        law,
        creditor={"least_first_payment": Money.of("20000")},
        debtor={"most_total": Money.of("90000"), "earliest_on": date(2027, 6, 1)},
    )

    six = next(entry for entry in board.entries if entry.option.id == "equal-6")
    assert codes(six.creditor)["creditor_first"] is False
    assert codes(six.debtor)["debtor_total"] is False
    assert codes(six.debtor)["debtor_first"] is False


def test_a_wish_below_the_least_is_pointed_out(loan_case: Opened, law: Law) -> None:
    board = weighed(loan_case, law, creditor={"wish_total": Money.of("1")})

    assert "least_above_wish" in [finding.code for finding in board.findings]


def test_a_promise_above_the_surplus_is_pointed_out_and_not_believed(
    loan_case: Opened, law: Law
) -> None:
    board = weighed(loan_case, law, debtor={"most_monthly": Money.of("9000")})
    debtor = replace(loan_case.positions.debtor, most_monthly=Money.of("9000"))

    assert "more_than_surplus" in [finding.code for finding in board.findings]
    assert monthly_means(debtor) == debtor.surplus
    assert monthly_means(DebtorPosition(most_monthly=Money.of("5"))) == Money.of("5")


def test_waiting_costs_the_creditor_what_it_says_it_costs(loan_case: Opened, law: Law) -> None:
    free = weighed(loan_case, law, creditor={"yearly_discount": None})
    dear = weighed(loan_case, law, creditor={"yearly_discount": Decimal(12)})

    for one, other in zip(free.entries, dear.entries, strict=True):
        assert one.creditor_value == one.option.terms.settlement
        assert other.creditor_value < one.creditor_value


def test_court_costs_stand_beside_the_plans(loan_case: Opened, law: Law) -> None:
    assert weighed(loan_case, law).court.acceptance.plain == "2555.44"


@given(income=st.integers(0, 10**7), more=st.integers(0, 10**6))
def test_more_income_never_makes_a_plan_unaffordable(
    loan_case_session: Opened, law: Law, income: int, more: int
) -> None:
    poorer = weighed(loan_case_session, law, debtor={"monthly_income": Money(income)})
    richer = weighed(loan_case_session, law, debtor={"monthly_income": Money(income + more)})

    for one, other in zip(poorer.entries, richer.entries, strict=True):
        assert other.debtor.accepts or not one.debtor.accepts


def test_an_option_is_efficient_unless_another_is_better_all_round(
    loan_case: Opened, law: Law
) -> None:
    board = weighed(loan_case, law)

    def marks(index: int) -> tuple[int, int, int]:
        entry = board.entries[index]
        terms = entry.option.terms
        value = entry.creditor_value.minor
        return value, -terms.settlement.minor, -terms.schedule.largest.minor

    for i, entry in enumerate(board.entries):
        beaten = any(
            marks(j) != marks(i) and all(a >= b for a, b in zip(marks(j), marks(i), strict=True))
            for j in range(len(board.entries))
        )
        assert entry.efficient is not beaten


def test_expected_funding_counts_from_its_day_on(read: Callable[[Path], Opened], law: Law) -> None:
    opened = read(resources() / "examples" / "3-restaurant-supply.json")
    case = opened.case
    menu = offer_menu(case, law)

    with_funding = weigh(case, menu, opened.positions, law)
    without = weigh(replace(case, funding=None), menu, opened.positions, law)

    assert {e.option.id for e in with_funding.acceptable} == {"equal-6", "funded"}
    assert without.acceptable == ()
