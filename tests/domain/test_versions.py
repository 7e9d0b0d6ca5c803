"""A second version of a claim: what can be switched, and what it then says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.case import Case
from mediator.domain.claims import (
    Claim,
    ClaimKind,
    Disbursement,
    InterestStop,
    Repayment,
    StatedCap,
    Waived,
)
from mediator.domain.components import BY_LAW, Component
from mediator.domain.money import Money
from mediator.domain.promises import Rate, Rests, RestsEvery, Rollover, SaidBy
from mediator.domain.versions import (
    MOST_CAUSES,
    Second,
    Switch,
    Turn,
    second_version,
    switches,
    too_many_causes,
)

DAY = date(2024, 1, 1)
CLAIM = Claim(
    in_term_rate=Rate(Decimal(10)),
    disbursements=(Disbursement(DAY, Money.of("1000"), Money.of("100")),),
    repayments=(
        Repayment(DAY, Money.of("10"), said_by=SaidBy.DEBTOR, counted=False),
        Repayment(DAY, Money.of("20"), said_by=SaidBy.CREDITOR),
    ),
    waivers=(Waived(DAY, Money.of("1")),),
    appropriation=(Component.COSTS, Component.PRINCIPAL),
    rests=Rests(RestsEvery.YEAR),
    rollovers=(Rollover(DAY, Money.of("1100")),),
    interest_stops=(InterestStop(DAY, None, "停"),),
    accelerated_on=DAY,
    performance_due_on=DAY,
)
CASE = Case("1", "甲", DAY, claim=CLAIM)
ALL = switches(CLAIM)


def switched(*chosen: Switch) -> Claim:
    return second_version(CASE, replace(Second.of(CASE), switched=frozenset(chosen))).claim


def test_a_second_version_with_nothing_switched_is_the_case_itself() -> None:
    second = second_version(CASE, Second.of(CASE))

    assert second.claim == CLAIM
    assert second.as_of == CASE.as_of


@pytest.mark.parametrize(
    ("turn", "field", "value"),
    [
        (Turn.PRINCIPAL_FIRST, "appropriation", (Component.PRINCIPAL,)),
        (Turn.ORDER_BY_LAW, "appropriation", BY_LAW),
        (Turn.NO_CAP, "cap", StatedCap(Decimal(1000), "")),
        (Turn.OLD_RULE, "old_rule_requested", False),
        (Turn.NO_COMPOUNDING, "rests", None),
        (Turn.NO_ROLLOVER, "rollovers", ()),
        (Turn.NO_STOPS, "interest_stops", ()),
        (Turn.NO_ACCELERATION, "accelerated_on", None),
        (Turn.NO_DELAY, "performance_due_on", None),
    ],
)
def test_a_switch_changes_its_own_field_alone(turn: Turn, field: str, value: object) -> None:
    assert switched(Switch(turn)) == replace(CLAIM, **{field: value})  # type: ignore[arg-type]


def test_what_was_kept_back_can_count_as_principal() -> None:
    assert switched(Switch(Turn.DEDUCTION)).disbursements[0].principal == Money.of("1000")


def test_one_fact_is_counted_or_left_out() -> None:
    paid = switched(
        Switch(Turn.COUNTED, "repayments", 0), Switch(Turn.COUNTED, "repayments", 1)
    ).repayments

    assert [p.counted for p in paid] == [True, False]


@pytest.mark.parametrize(
    ("turn", "counted"),
    [(Turn.CREDITORS_WORD, [False, True]), (Turn.DEBTORS_WORD, [True, False])],
)
def test_one_sides_word_counts_its_facts_and_those_of_both(turn: Turn, counted: list[bool]) -> None:
    second = switched(Switch(turn))

    assert [paid.counted for paid in second.repayments] == counted
    assert second.waivers[0].counted
    assert second.disbursements[0].counted


@given(st.permutations(ALL))
def test_the_order_of_switching_means_nothing(order: list[Switch]) -> None:
    assert switched(*order) == switched(*ALL)


def test_only_what_means_something_is_offered() -> None:
    plain = Claim(disbursements=(Disbursement(DAY, Money.of("1")),))
    trade = replace(plain, kind=ClaimKind.TRADE)

    assert {s.turn for s in switches(plain)} == {Turn.NO_CAP, Turn.OLD_RULE, Turn.COUNTED}
    assert {s.turn for s in switches(trade)} == {Turn.COUNTED}
    assert {s.turn for s in ALL} == set(Turn)


def test_a_switch_of_a_fact_that_is_gone_does_nothing() -> None:
    gone = frozenset({Switch(Turn.COUNTED, "costs", 3)})

    assert second_version(CASE, replace(Second.of(CASE), switched=gone)).claim == CLAIM


def test_terms_conventions_and_the_day_are_chosen_anew() -> None:
    other = replace(
        Second.of(CASE), overdue_rate=Rate(Decimal(5)), due_on=DAY, as_of=date(2025, 1, 1)
    )
    second = second_version(CASE, other)

    assert (second.claim.overdue_rate, second.claim.due_on) == (Rate(Decimal(5)), DAY)
    assert second.as_of == date(2025, 1, 1)


def test_more_causes_than_can_be_split_are_counted() -> None:
    assert too_many_causes(CASE, CASE) == 0

    second = replace(
        Second.of(CASE),
        switched=frozenset(ALL),
        in_term_rate=None,
        due_on=DAY,
        as_of=date(2025, 1, 1),
    )
    count = too_many_causes(CASE, second_version(CASE, second))
    assert count > MOST_CAUSES or count == 0


def test_a_handful_of_causes_is_split() -> None:
    few = replace(Second.of(CASE), in_term_rate=None)

    assert too_many_causes(CASE, second_version(CASE, few)) == 0
