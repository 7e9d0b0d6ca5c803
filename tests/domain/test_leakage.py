"""The count of possible worlds: against brute force, and against an attacker who solves for it."""

from __future__ import annotations

from collections.abc import Callable
from math import isclose, log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.leakage import (
    Known,
    Light,
    OverBudgetError,
    Prior,
    Remaining,
    World,
    between,
    least_worlds,
    light,
    remaining,
)

# Security report, table 3.5: 1 001 values of a debtor's ceiling, on a grid of 1 000 yuan.
CEILING = Prior("ceiling", 0, 1_000_000, 1_000)
FLOOR, TRUE_CEILING = 600_000, 720_000


def midpoint(rounded: int) -> Known:
    """What the creditor learns who is shown the middle of both limits, rounded."""
    shown = round((FLOOR + TRUE_CEILING) / 2 / rounded) * rounded

    def holds(world: World) -> bool:
        return round((FLOOR + world["ceiling"]) / 2 / rounded) * rounded == shown

    return Known("midpoint", ("ceiling",), holds)


@pytest.mark.parametrize(("rounded", "left"), [(1, 1), (10_000, 21), (50_000, 99), (100_000, 199)])
def test_a_shown_midpoint_leaves_as_many_values_as_was_measured(rounded: int, left: int) -> None:
    (found,) = remaining([CEILING], [midpoint(rounded)])

    assert found.before == 1001
    assert found.after == left
    assert isclose(found.bits, log2(1001 / left))
    assert found.least is not None
    assert found.most is not None
    assert found.least <= TRUE_CEILING <= found.most


def test_whether_both_limits_overlap_leaves_what_lies_above() -> None:
    (found,) = remaining([CEILING], [between("ceiling", FLOOR, None)])

    assert (found.after, found.least, found.most) == (401, 600_000, 1_000_000)


def test_the_same_question_with_other_figures_halves_and_halves_again() -> None:
    known, low, high, left = [], 0, 1_000_000, []
    for _ in range(10):
        middle = (low + high) // 2
        known.append(
            between("ceiling", middle, None)
            if middle <= TRUE_CEILING
            else between("ceiling", None, middle - 1)
        )
        low, high = (middle, high) if middle <= TRUE_CEILING else (low, middle)
        left.append(remaining([CEILING], known)[0].after)

    assert left[0] == 501
    assert left[4] <= 32
    assert left[-1] <= 2


def test_nothing_shown_leaves_everything() -> None:
    (found,) = remaining([CEILING], [])

    assert (found.after, found.bits) == (1001, 0.0)
    assert light([found]) is Light.GREEN


def test_what_cannot_be_is_all_told() -> None:
    (found,) = remaining([CEILING], [between("ceiling", 2_000_000, None)])

    assert (found.after, found.least, found.most) == (0, None, None)
    assert isclose(found.bits, log2(1001))
    assert light([found]) is Light.RED


def test_what_depends_on_figures_nobody_keeps_secret_is_passed_over() -> None:
    (found,) = remaining([CEILING], [between("other", 1, 2)])

    assert found.after == 1001


LIMIT = st.integers(0, 30)
BOUNDS = st.lists(st.tuples(st.sampled_from("ab"), LIMIT, LIMIT), max_size=4)


@given(BOUNDS)
def test_figures_that_nothing_ties_are_counted_exactly(
    bounds: list[tuple[str, int, int]],
) -> None:
    priors = [Prior("a", 0, 30), Prior("b", 0, 30, 3)]
    known = [between(name, least, most) for name, least, most in bounds]

    for prior, found in zip(priors, remaining(priors, known), strict=True):
        worlds = [{"a": a, "b": b} for a in priors[0].values for b in priors[1].values]
        possible = [w for w in worlds if all(k.holds(w) for k in known)]
        others = [n for n in ("a", "b") if n != prior.figure]
        alone = [k for k in known if k.figures == (prior.figure,)]
        expected = [v for v in prior.values if all(k.holds({prior.figure: v}) for k in alone)]
        assert found.after == len(expected)
        assert {w[prior.figure] for w in possible} <= set(expected)
        assert others


def plan(total: int, months: int) -> Callable[[World], bool]:
    return lambda world: world["a"] <= total and world["b"] >= months


def answer(accepts: Callable[[World], bool], yes: bool) -> Callable[[World], bool]:
    return lambda world: accepts(world) == yes


@given(st.lists(st.tuples(LIMIT, LIMIT, st.booleans()), max_size=5))
def test_figures_that_are_tied_are_never_counted_too_high(
    answers: list[tuple[int, int, bool]],
) -> None:
    priors = [Prior("a", 0, 30), Prior("b", 0, 30)]
    known = []
    for total, months, yes in answers:
        known.append(Known("", ("a", "b"), answer(plan(total, months), yes)))

    worlds = [{"a": a, "b": b} for a in range(31) for b in range(31)]
    possible = [w for w in worlds if all(k.holds(w) for k in known)]
    for found in remaining(priors, known):
        values = {w[found.figure] for w in possible}
        assert found.after <= len(values)
        assert found.least is None or found.least in values


def test_the_count_stops_when_the_time_is_up() -> None:
    with pytest.raises(OverBudgetError):
        remaining([CEILING], [], over_budget=lambda: True)


@pytest.mark.parametrize(
    ("before", "least"), [(1001, 201), (120, 64), (64, 64), (63, 13), (4, 2), (1, 2)]
)
def test_sixty_four_or_a_fifth_must_be_left(before: int, least: int) -> None:
    assert least_worlds(before) == least


@pytest.mark.parametrize(
    ("after", "shown"),
    [
        (1001, Light.GREEN),
        (501, Light.GREEN),
        (500, Light.AMBER),
        (201, Light.AMBER),
        (200, Light.RED),
    ],
)
def test_the_light_follows_what_is_left(after: int, shown: Light) -> None:
    assert light([Remaining("a", 1001, after, 0, 1), Remaining("b", 10, 10, 0, 1)]) is shown
