from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.solutions import (
    Balance,
    balance_points,
    bends,
    egalitarian,
    kalai_smorodinsky,
    maximin,
    nash,
    pareto,
    raiffa,
)

STRAIGHT = [(i, 100 - i) for i in range(101)]
BENT = [(0, 100), (40, 98), (70, 90), (90, 60), (100, 0)]


def test_a_straight_frontier_is_told_from_a_bent_one() -> None:
    assert not bends(STRAIGHT)
    assert bends(BENT)
    assert not bends(BENT[:2])


def test_on_a_straight_frontier_every_rule_is_the_middle() -> None:
    rules = (nash, kalai_smorodinsky, egalitarian, maximin, raiffa)

    assert {STRAIGHT[rule(STRAIGHT)] for rule in rules} == {(50, 50)}


def test_a_bent_frontier_tells_the_rules_apart_and_says_which_coincide() -> None:
    lopsided = [(0, 400), (50, 390), (80, 340), (95, 210), (100, 95), (102, 0)]

    named = {rule: lopsided[n.index] for n in balance_points(lopsided) for rule in n.rules}

    assert named[Balance.NASH] == (80, 340)
    assert named[Balance.EGALITARIAN] == (95, 210)
    assert named[Balance.KALAI_SMORODINSKY] == (80, 340)
    assert any(point.coincide for point in balance_points(lopsided))
    assert balance_points([]) == ()


def test_raiffa_walks_halfway_until_nobody_can_gain() -> None:
    # (50, 50), then (70, 70), then towards (70, 90), the only point left
    assert BENT[raiffa(BENT)] == (70, 90)
    assert raiffa([(0, 0)]) == 0


def test_raiffa_stops_where_half_a_step_is_no_step() -> None:
    assert raiffa([(1, 0), (0, 1)]) == 0
    # halfway is (1, 1): no plan gives both so much
    assert raiffa([(2, 0), (0, 2)]) == 0


def test_a_point_worse_for_both_or_twice_there_is_not_on_the_frontier() -> None:
    assert pareto([(1, 1), (2, 3), (3, 2), (2, 3), (2, 2)]) == [1, 2]
    assert pareto([(0, 0)]) == [0]


gains = st.lists(st.tuples(st.integers(0, 1000), st.integers(0, 1000)), min_size=1, max_size=60)


@given(gains)
def test_the_frontier_is_what_no_other_point_beats(points: list[tuple[int, int]]) -> None:
    def beaten(index: int) -> bool:
        mine = points[index]
        return any(
            (other != mine and other[0] >= mine[0] and other[1] >= mine[1])
            or (other == mine and place < index)
            for place, other in enumerate(points)
        )

    assert sorted(pareto(points)) == [i for i in range(len(points)) if not beaten(i)]


@given(gains)
def test_every_rule_chooses_a_point_of_the_frontier(points: list[tuple[int, int]]) -> None:
    frontier = [points[i] for i in pareto(points)]

    chosen = [rule for point in balance_points(frontier) for rule in point.rules]

    assert sorted(chosen) == sorted(Balance)
    assert all(0 <= point.index < len(frontier) for point in balance_points(frontier))


@given(gains, st.integers(1, 50), st.integers(1, 50))
def test_nash_does_not_ask_in_which_unit_a_side_counts(
    points: list[tuple[int, int]], one: int, other: int
) -> None:
    frontier = [points[i] for i in pareto(points)]
    scaled = [(a * one, b * other) for a, b in frontier]

    product = frontier[nash(frontier)][0] * frontier[nash(frontier)][1]

    assert frontier[nash(scaled)][0] * frontier[nash(scaled)][1] == product
