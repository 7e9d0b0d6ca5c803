from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediator.domain.caucus import Room
from mediator.domain.law import Law
from mediator.domain.leakage import Light
from mediator.domain.menu import Menu
from mediator.domain.money import Money
from mediator.domain.possible_worlds import (
    Guess,
    centibits,
    first_yes,
    grade,
    leak_of,
    outcomes,
    ranges,
    world,
)
from mediator.domain.rounds import Outcome
from mediator.engine import leak as fast
from mediator.usecases.board import offer_menu, weigh
from mediator.usecases.caucus import release_means
from mediator.usecases.ports import Opened
from mediator.usecases.prospects import leaks, prospects
from mediator.usecases.rounds import menu_digest
from mediator.wording.phrases import Language
from mediator.wording.prospects import leaks_said, prospects_said

FEW = Guess(worlds=400)


@pytest.fixture
def menu(loan_case: Opened, law: Law) -> Menu:
    return offer_menu(loan_case.case, law)


def test_a_half_of_the_worlds_left_is_one_bit() -> None:
    assert centibits(1000, 500) == 100
    assert centibits(1001, 1) == 997  # the exact midpoint of security notes 3.5
    assert centibits(8, 0) == 300


@pytest.mark.parametrize(
    ("left", "wanted"),
    [(10_000, Light.GREEN), (4_999, Light.AMBER), (1_999, Light.RED), (63, Light.RED)],
)
def test_what_is_left_is_graded(left: int, wanted: Light) -> None:
    assert grade(10_000, left) is wanted


def test_only_the_first_joint_yes_is_an_outcome() -> None:
    assert first_yes([False, True, True], [True, False, True]) == 2
    assert first_yes([True], [False]) == -1


@pytest.mark.parametrize("room", Room)
def test_worlds_stay_within_their_public_range(room: Room) -> None:
    spans = ranges(room, 1_000_000, 24)
    for number in range(200):
        of = world(room, Guess(), number, 1_000_000, 24)
        figures = (of.one, of.two, of.three)
        assert all(low <= f <= high for (low, high), f in zip(spans, figures, strict=True))


@settings(max_examples=15)
@given(about=st.sampled_from(Room), answers=st.lists(st.booleans(), min_size=10, max_size=10))
def test_arrays_and_plain_rules_count_the_same_worlds(
    loan_case_session: Opened, about: Room, answers: list[bool]
) -> None:
    from mediator.library.law_tables import law

    menu = offer_menu(loan_case_session.case, law())
    answers = answers[: len(menu.options)]

    for past in ([], [-1]):
        plain = outcomes(about, menu, answers, FEW, past)
        assert fast.outcomes(about, menu, answers, FEW, past) == plain


@pytest.mark.parametrize("past", [[], [-1]])
def test_every_world_is_counted_once_and_an_earlier_round_takes_some_away(
    menu: Menu, past: list[int]
) -> None:
    yes = [True] * len(menu.options)

    counts = outcomes(Room.DEBTOR, menu, yes, FEW, past)

    assert counts == fast.outcomes(Room.DEBTOR, menu, yes, FEW, past)
    assert (sum(counts.values()) == FEW.worlds) is (past == [])


def test_who_says_no_to_everything_learns_nothing(menu: Menu) -> None:
    counts = fast.outcomes(Room.DEBTOR, menu, [False] * len(menu.options), FEW, [])

    leak = leak_of(Room.DEBTOR, menu, FEW.worlds, counts)

    assert (leak.mean_centibits, [shown.centibits for shown in leak.shown]) == (0, [0])


def board_leaks(opened: Opened, law: Law, **told: tuple[int, int]):  # type: ignore[no-untyped-def]
    menu = offer_menu(opened.case, law)
    board = weigh(opened.case, menu, opened.positions, law)
    return leaks(opened.case, opened.positions, board, menu, told=told)


def test_a_disclosure_leaves_fewer_worlds_and_costs_bits(loan_case: Opened, law: Law) -> None:
    before = board_leaks(loan_case, law).to_creditor
    after = board_leaks(loan_case, law, most_monthly=(800_000, 900_000)).to_creditor

    assert before.spent_centibits == 0
    assert after.before < before.before
    assert after.spent_centibits > 300


def test_released_means_are_known_already(loan_case: Opened, law: Law) -> None:
    case = loan_case.case
    released = release_means(case, Money.of("8500"), words="每月可还8500元", on=case.as_of).case
    told = replace(loan_case, case=released)

    assert board_leaks(told, law).to_creditor.spent_centibits > 400
    assert board_leaks(told, law).to_debtor.spent_centibits == 0


def test_an_earlier_round_on_the_same_menu_counts_and_another_menu_does_not(
    loan_case: Opened, law: Law
) -> None:
    menu = offer_menu(loan_case.case, law)
    here = Outcome(1, menu_digest(menu), (), None)
    there = Outcome(1, "another", (), "gone")
    yes = Outcome(1, menu_digest(menu), (), "equal-6")

    def after(*outcomes: Outcome) -> int:
        case = replace(loan_case.case, outcomes=outcomes)
        return int(board_leaks(replace(loan_case, case=case), law).to_creditor.spent_centibits)

    assert after(here) > 0 == after(there)
    assert after(yes) > after(here)


def test_public_figures_near_sealed_ones_are_pointed_out(loan_case: Opened, law: Law) -> None:
    near = board_leaks(loan_case, law).near

    # 99 931.51 in a plan, 98 000 said as the least
    assert ("equal-6", Room.CREDITOR, "least_total") in [(n.plan, n.room, n.item) for n in near]


@pytest.mark.parametrize("language", Language)
def test_everything_is_said_in_both_languages(
    loan_case: Opened, law: Law, menu: Menu, language: Language
) -> None:
    tight = board_leaks(loan_case, law, monthly=(850_000, 850_001), savings=(0, 10_000))

    assert leaks_said(board_leaks(loan_case, law), menu, language)
    assert "●" in leaks_said(tight, menu, language) or "*" in leaks_said(tight, menu, language)
    said = prospects_said(prospects(loan_case.case, loan_case.positions, menu), language)
    assert "80.6%" in said


def test_without_means_no_chance_is_told(loan_case: Opened, law: Law, menu: Menu) -> None:
    silent = replace(loan_case.positions.debtor, monthly_income=None)
    positions = replace(loan_case.positions, debtor=silent)

    found = prospects(loan_case.case, positions, menu)

    assert found.level is None
    assert {plan.kept_permille for plan in found.plans} == {None}
    assert "？" in prospects_said(found, Language.CHINESE)
