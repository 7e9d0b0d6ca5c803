from __future__ import annotations

from fractions import Fraction
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.shapley import shapley, whole_parts


def every_set(count: int) -> list[frozenset[int]]:
    return [frozenset(c) for size in range(count + 1) for c in combinations(range(count), size)]


@given(st.integers(0, 4).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, 10**6))))
def test_the_parts_sum_to_the_whole(given_: tuple[int, int]) -> None:
    count, seed = given_
    worths = {s: (seed * (sum(s) + 7) ** 2 + len(s)) % 1009 for s in every_set(count)}

    values = shapley(count, worths)

    assert sum(values) == worths[frozenset(range(count))] - worths[frozenset()]


def test_a_joint_effect_is_shared_evenly() -> None:
    worths = {s: Fraction(len(s) == 2) for s in every_set(2)}

    assert shapley(2, worths) == [Fraction(1, 2), Fraction(1, 2)]


@given(st.dictionaries(st.sampled_from("abcdef"), st.fractions(-100, 100), min_size=1))
def test_whole_parts_sum_to_the_whole_and_stay_within_one(exact: dict[str, Fraction]) -> None:
    whole = round(sum(exact.values()))

    parts = whole_parts(exact, whole)

    assert sum(parts.values()) == whole
    assert all(abs(parts[key] - exact[key]) <= 2 for key in exact)
