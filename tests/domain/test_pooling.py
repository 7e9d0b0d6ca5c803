"""Several creditors, one purse: no fen is lost, none is given twice, nobody gives back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.pooling import PoolCreditor, PoolDay, pool_days
from mediator.domain.sharing import Division, costs_first

DAY = date(2026, 11, 2)
THREE = (
    PoolCreditor("甲", 100, 1000),
    PoolCreditor("乙", 0, 1000),
    PoolCreditor("丙", 50, 1000),
)


def test_costs_come_first_and_the_rest_is_shared_by_the_claims() -> None:
    """150 of costs are paid first, then 1 000 in thirds: 334, 333 and 333."""
    (found,) = pool_days([(DAY, 1150)], THREE, Division.PROPORTIONAL)

    assert found == PoolDay(DAY, 1150, (434, 333, 383), 0)


def test_what_is_beyond_every_claim_is_left_over() -> None:
    first, second = pool_days(
        [(DAY, 3000), (DAY + timedelta(1), 500)], THREE, Division.PROPORTIONAL
    )

    assert (sum(first.awards), first.left_over) == (3000, 0)
    assert (sum(second.awards), second.left_over) == (150, 350)


def test_nobody_gives_back_a_fen_that_rounding_would_move() -> None:
    """Of 3 : 1 : 3, two fen go 1, 1, 0 and three would go 2, 0, 1: the third fen goes to one."""
    three = tuple(PoolCreditor("某", 0, claim) for claim in (3, 1, 3))

    first, second = pool_days([(DAY, 2), (DAY + timedelta(1), 1)], three, Division.PROPORTIONAL)

    assert first.awards == (1, 1, 0)
    assert second.awards == (0, 0, 1)


def test_nothing_paid_shares_nothing() -> None:
    assert pool_days([], THREE, Division.TALMUD) == ()


CREDITORS = st.lists(
    st.builds(PoolCreditor, st.just("某"), st.integers(0, 500), st.integers(1, 5000)),
    min_size=1,
    max_size=5,
)
PAID = st.lists(
    st.tuples(st.integers(0, 9).map(lambda n: DAY + timedelta(n)), st.integers(1, 3000)),
    max_size=9,
)


@given(PAID, CREDITORS, st.sampled_from(Division), st.randoms(use_true_random=False))
def test_money_is_conserved_and_the_order_within_a_day_changes_nothing(
    paid: list[tuple[date, int]],
    creditors: list[PoolCreditor],
    rule: Division,
    random: object,
) -> None:
    found = pool_days(paid, creditors, rule)
    random.shuffle(paid)  # type: ignore[attr-defined]

    assert pool_days(paid, creditors, rule) == found
    assert sum(day.came for day in found) == sum(amount for _, amount in paid)
    assert all(sum(day.awards) + day.left_over == day.came for day in found)
    assert all(award >= 0 for day in found for award in day.awards)
    got = [sum(day.awards[i] for day in found) for i in range(len(creditors))]
    assert all(has <= each.costs + each.claim for has, each in zip(got, creditors, strict=True))


@given(PAID, CREDITORS)
def test_nobody_is_further_from_his_share_than_rounding(
    paid: list[tuple[date, int]], creditors: list[PoolCreditor]
) -> None:
    found = pool_days(paid, creditors, Division.PROPORTIONAL)
    got = [sum(day.awards[i] for day in found) for i in range(len(creditors))]
    costs = tuple(each.costs for each in creditors)
    claims = tuple(each.claim for each in creditors)
    came = min(sum(amount for _, amount in paid), sum(costs) + sum(claims))
    target = costs_first(came, costs, claims, Division.PROPORTIONAL)

    assert all(abs(has - aim) <= len(creditors) for has, aim in zip(got, target, strict=True))


@pytest.mark.parametrize("rule", list(Division))
def test_enough_for_all_pays_all(rule: Division) -> None:
    (found,) = pool_days([(DAY, 3150)], THREE, rule)

    assert found.awards == (1100, 1000, 1050)
