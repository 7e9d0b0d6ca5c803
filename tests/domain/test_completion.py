from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediator.domain import completion as plain
from mediator.domain.caucus import DebtorPosition
from mediator.domain.chance import below, draw
from mediator.domain.completion import Due, due_of
from mediator.domain.disclosure import ExpectedFunding
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.reckoning import Shocks
from mediator.engine import completion as fast
from mediator.usecases.board import offer_menu
from mediator.usecases.ports import Opened

CALM = Shocks(paths=200, swing_percent=0, stop_permille=0)
WILD = Shocks(paths=300, swing_percent=60, stop_permille=100, stop_months=2)
EARNER = DebtorPosition(most_monthly=Money(1000))


def test_draws_are_the_published_ones_of_splitmix64() -> None:
    # The first outputs of SplitMix64 from the seed 1234567, as its authors' code gives them.
    assert [draw(1234567, 0, step) for step in range(3)] == [
        6457827717110365317,
        3203168211198807973,
        9817491932198370423,
    ]


def test_arrays_draw_the_very_same_numbers() -> None:
    bits = fast.draws(99, 5, 7)

    assert bits.tolist() == [[draw(99, path, step) for path in range(5)] for step in range(7)]
    assert fast.below(bits, 41).tolist() == [
        [below(draw(99, path, step), 41) for path in range(5)] for step in range(7)
    ]


def test_without_shocks_a_plan_within_means_is_sure_and_one_beyond_is_lost() -> None:
    within = Due(months=(1, 2, 3), paid=(1000, 2000, 3000), sure=(0, 0, 0), misses=0)
    beyond = replace(within, paid=(1000, 2000, 3001))

    assert plain.chance(within, EARNER, CALM) == 1000
    assert plain.chance(beyond, EARNER, CALM) == 0
    assert plain.chance(within, DebtorPosition(), CALM) is None


def test_a_miss_that_is_allowed_saves_a_plan() -> None:
    tight = Due(months=(1, 2), paid=(1500, 2000), sure=(0, 0), misses=0)

    assert plain.chance(tight, EARNER, CALM) == 0
    assert plain.chance(replace(tight, misses=1), EARNER, CALM) == 1000


def test_the_largest_level_payment_of_means_that_do_not_swing_is_what_is_at_hand() -> None:
    """1 000 a month and 200 beside: 1 200 at once, then 1 100, 1 066 in three months."""
    assert plain.largest_level((1, 2, 3), (200, 200, 200), EARNER, CALM) == 1066
    assert fast.largest_level((1, 2, 3), (200, 200, 200), 1000, CALM) == 1066


dues = st.lists(st.integers(0, 2000), min_size=1, max_size=12).flatmap(
    lambda rows: st.builds(
        Due,
        months=st.just(tuple(range(1, len(rows) + 1))),
        paid=st.just(tuple(sum(rows[: i + 1]) for i in range(len(rows)))),
        sure=st.integers(0, 3000).map(lambda sure: (sure,) * len(rows)),
        misses=st.integers(0, 2),
    )
)


@settings(max_examples=25)
@given(st.lists(dues, min_size=1, max_size=4), st.integers(0, 3000))
def test_arrays_and_plain_rules_give_the_same_chances(plans: list[Due], monthly: int) -> None:
    debtor = DebtorPosition(most_monthly=Money(monthly))

    chances = fast.chances(plans, monthly, WILD)

    assert chances == tuple(plain.chance(due, debtor, WILD) for due in plans)


@given(dues, st.integers(0, 500))
def test_more_money_at_hand_never_lowers_the_chance(due: Due, more: int) -> None:
    richer = replace(due, sure=tuple(sure + more for sure in due.sure))

    one, other = fast.chances([due, richer], 900, WILD)

    assert other >= one


@settings(max_examples=25)
@given(st.integers(1, 24), st.integers(0, 5000), st.integers(0, 3000))
def test_the_largest_level_payment_is_kept_in_four_of_five_futures_and_a_fen_more_is_not(
    rows: int, sure: int, monthly: int
) -> None:
    months, extra = tuple(range(1, rows + 1)), (sure,) * rows
    debtor = DebtorPosition(most_monthly=Money(monthly))

    level = fast.largest_level(months, extra, monthly, WILD)

    assert level == plain.largest_level(months, extra, debtor, WILD)
    due = Due(months, tuple(level * n for n in range(1, rows + 1)), extra, 0)
    more = replace(due, paid=tuple((level + 1) * n for n in range(1, rows + 1)))
    kept, lost = fast.chances([due, more], monthly, WILD)
    assert kept >= 800
    assert lost <= 800


def test_without_means_or_plans_there_is_nothing_to_try() -> None:
    assert plain.largest_level((1,), (0,), DebtorPosition(), CALM) is None
    assert fast.chances([], 1, CALM) == ()


def test_what_is_due_and_what_is_sure_come_from_the_plan(loan_case: Opened, law: Law) -> None:
    menu = offer_menu(loan_case.case, law)
    funding = ExpectedFunding(date(2027, 1, 1), Money.of("5"), "")
    debtor = replace(loan_case.positions.debtor, bonus=Money.of("3"), bonus_month=12)

    due = due_of(menu.option("equal-6").terms, debtor, funding, menu.as_of)

    assert due.months == (0, 1, 2, 3, 4, 5)
    assert due.paid[-1] == 9_993_151
    assert [sure - 6_000_000 for sure in due.sure] == [0, 0, 800, 800, 800, 800]


@pytest.mark.parametrize("seed", [1, 2])
def test_the_same_seed_gives_the_same_chances(seed: int) -> None:
    due = Due((1, 2, 3), (900, 1800, 2700), (0, 0, 0), 0)
    shocks = replace(WILD, seed=seed, paths=5000)

    assert fast.chances([due], 1000, shocks) == fast.chances([due], 1000, shocks)
