"""What the board knows beyond the menu, in one answer."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from mediator.domain.caucus import CreditorPosition, DebtorPosition, Positions, Room
from mediator.domain.completion import chance, due_of
from mediator.domain.law import Law
from mediator.domain.leakage import Light
from mediator.domain.money import Money
from mediator.domain.possible_worlds import FIGURES, Guess, leak_of_plan
from mediator.engine.leak import leaks_of_plans
from mediator.usecases.board import offer_menu, weigh
from mediator.usecases.ports import Opened
from mediator.usecases.prospects import known_bounds, leaks
from mediator.usecases.seeking import PROPOSED, SHOWN, seek
from mediator.wording.phrases import Language
from mediator.wording.prospects import leaks_said
from tests.engine.plans import with_everything

AIM = 20_000


def test_every_plan_that_is_named_is_told_of_in_full(loan_case: Opened, law: Law) -> None:
    found = seek(loan_case.case, loan_case.positions, law, aim=AIM)

    outlook = found.outlook
    assert found.proposed == found.sights[:PROPOSED]
    assert [s.plan for s in found.proposed] == list(outlook.shortlist[:PROPOSED])
    assert len(outlook.frontier) <= SHOWN
    values = [plan.measures.creditor for plan in outlook.frontier]
    assert values == sorted(values)
    for balanced in outlook.balances:
        assert found.sight(balanced.plan).on_frontier
    assert found.likely.level is not None
    assert found.moves


def test_the_chance_of_a_searched_plan_is_that_of_the_plain_rules(
    loan_case: Opened, law: Law
) -> None:
    few = replace(loan_case.positions.reckoning.shocks, paths=200)
    positions = replace(
        loan_case.positions, reckoning=replace(loan_case.positions.reckoning, shocks=few)
    )

    found = seek(loan_case.case, positions, law, aim=AIM)

    for sight in found.proposed:
        due = due_of(sight.plan.terms, positions.debtor, None, found.outlook.as_of)
        assert sight.kept_permille == chance(due, positions.debtor, few)


def test_without_means_no_chance_is_told(loan_case: Opened, law: Law) -> None:
    nobody = Positions(CreditorPosition(), DebtorPosition())

    found = seek(loan_case.case, nobody, law, aim=AIM)

    assert {sight.kept_permille for sight in found.sights} == {None}


def test_a_plan_in_hand_and_gaps_are_among_the_sights(loan_case: Opened, law: Law) -> None:
    short = replace(
        loan_case.positions,
        creditor=replace(loan_case.positions.creditor, longest_months=4),
        debtor=replace(loan_case.positions.debtor, savings=Money(0)),
    )

    found = seek(loan_case.case, short, law, aim=AIM)

    assert found.outlook.diagnosis is not None
    assert found.outlook.diagnosis.gaps
    for gap in found.outlook.diagnosis.gaps:
        assert found.sight(gap.plan).plan == gap.plan
    assert found.proposed == ()


@pytest.mark.parametrize("room", list(Room))
@pytest.mark.parametrize("released", [False, True])
def test_the_leak_of_a_plan_on_arrays_is_that_of_the_plain_rules(
    loan_case: Opened, law: Law, room: Room, *, released: bool
) -> None:
    case = with_everything(loan_case.case) if released else loan_case.case
    menu, few = offer_menu(case, law), Guess(worlds=300)
    told = known_bounds(case, menu)
    assert bool(told) is released
    within = [told.get(name) for name in FIGURES[room]]
    plans = [option.terms for option in menu.options]

    fast = leaks_of_plans(room, menu, plans, few, within)

    assert list(fast) == [leak_of_plan(room, menu, terms, few, within) for terms in plans]


def test_a_plan_that_nobody_in_the_public_range_could_accept_says_it_all(
    loan_case: Opened, law: Law
) -> None:
    menu = offer_menu(loan_case.case, law)
    terms = menu.options[0].terms

    leak = leak_of_plan(Room.CREDITOR, menu, terms, Guess(worlds=50), [(-2, -1)])
    first = leaks_of_plans(Room.CREDITOR, menu, [terms], Guess(worlds=50), [(-2, -1)])

    assert (leak.before, leak.left, leak.grade, leak.centibits) == (0, 0, Light.RED, 0)
    assert first == (leak,)
    assert all(each.before is None and each.after is None for each in leak.inferred)


def test_a_lower_sum_tells_more_of_the_creditors_limit(loan_case: Opened, law: Law) -> None:
    menu = offer_menu(loan_case.case, law)
    sums = sorted(menu.options, key=lambda option: option.terms.settlement.minor)
    low, high = (
        leak_of_plan(Room.CREDITOR, menu, option.terms, Guess(worlds=400), [])
        for option in (sums[0], sums[-1])
    )

    one, other = low.inferred[0].after, high.inferred[0].after
    assert one is not None
    assert other is not None
    assert one[1] <= sums[0].terms.settlement.minor <= other[1]
    assert Fraction(low.left, low.before) < 1


def test_when_every_outcome_gives_too_much_away_it_is_said_with_what_to_do(
    loan_case: Opened, law: Law
) -> None:
    """After a disclosure that leaves a handful of worlds, no round is safe."""
    case, positions = loan_case.case, loan_case.positions
    menu = offer_menu(case, law)
    told = {"least_total": (9_800_000, 9_810_000), "longest_months": (8, 9)}
    means = {"most_monthly": (840_000, 860_000), "savings": (4_000_000, 4_100_000)}

    found = leaks(case, positions, weigh(case, menu, positions, law), menu, told=told | means)

    for leak in (found.to_creditor, found.to_debtor):
        assert {shown.grade for shown in leak.shown} <= {Light.RED}
    assert any(leak.shown for leak in (found.to_creditor, found.to_debtor))
    assert "每一种结果都是红色" in leaks_said(found, menu, Language.CHINESE)
    assert "fewer plans" in leaks_said(found, menu, Language.ENGLISH)
