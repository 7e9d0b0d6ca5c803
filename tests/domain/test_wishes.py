from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.criteria import Scale
from mediator.domain.valuation import Measures
from mediator.domain.wishes import CREDITORS, CRITERIA, WHOLE, Wishes

points = st.lists(st.integers(0, WHOLE), min_size=7, max_size=7)


@given(st.sampled_from(CRITERIA), st.integers(0, WHOLE), st.sampled_from(CRITERIA))
def test_the_weights_of_a_side_stay_a_thousand(name: str, weight: int, other: str) -> None:
    moved = Wishes().moved(name, WHOLE).moved(other, weight)

    assert moved.weights[CRITERIA.index(other)] == weight
    assert sum(moved.weights[:CREDITORS]) == sum(moved.weights[CREDITORS:]) == WHOLE


@given(points, points, st.booleans())
def test_a_choice_moves_weight_to_what_was_better_in_it(
    chosen: list[int], left: list[int], creditor: bool
) -> None:
    learned = Wishes().learned(chosen, left, creditor=creditor)

    assert sum(learned.weights[:CREDITORS]) == sum(learned.weights[CREDITORS:]) == WHOLE
    assert all(weight >= 0 for weight in learned.weights)


def test_choosing_the_sooner_plan_makes_speed_count_more() -> None:
    sooner, later = [500, 900, 500, 0, 0, 0, 0], [500, 100, 500, 0, 0, 0, 0]

    learned = Wishes().learned(sooner, later, creditor=True)

    assert learned.weights[1] > Wishes().weights[1]
    assert learned.weights[4:] == Wishes().weights[4:]


def test_a_side_that_loses_every_weight_keeps_a_thousand() -> None:
    learned = Wishes((1000, 0, 0, 0, 400, 400, 200)).learned(
        [0, 0, 0, 0, 0, 0, 0], [1000] * 4 + [0] * 3, creditor=True
    )

    assert sum(learned.weights[:CREDITORS]) == WHOLE


@given(points)
def test_reasons_sum_to_the_score_and_never_pass_a_thousand(criteria: list[int]) -> None:
    reasons = Wishes().reasons(criteria)

    assert 0 <= sum(reasons[:CREDITORS]) <= WHOLE
    assert 0 <= sum(reasons[CREDITORS:]) <= WHOLE


@given(st.integers(0, 10**10), st.integers(0, 10**10), st.none() | st.integers(0, 10**8))
def test_criteria_stay_between_nothing_and_a_thousand(
    total: int, value: int, monthly: int | None
) -> None:
    scale = Scale(owed=10**9, court_creditor=10**8, monthly=monthly, longest_days=0)
    plan = Measures(total, value, value, total, total, 0, 0, None)

    assert all(0 <= c <= WHOLE for c in scale.of(plan, 0, 30, secured=True))
