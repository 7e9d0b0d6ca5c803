"""The Shapley value: a whole split among causes, owing nothing to any order.

A cause is given its average effect over every order in which the causes could come in
(Shapley 1953, "A value for n-person games"). Exact, and the parts sum to the whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import comb
from typing import TypeVar

K = TypeVar("K", bound=str)

Worths = Mapping[frozenset[int], Fraction] | Mapping[frozenset[int], int]


def shapley(count: int, worths: Worths) -> list[Fraction]:
    """Return each cause's average effect over all orders, exactly.

    ``worths`` gives the worth of every set of the causes 0 … ``count`` - 1.
    """
    values = []
    for cause in range(count):
        value = Fraction(0)
        for others, worth in worths.items():
            if cause not in others:
                orders = Fraction(1, count * comb(count - 1, len(others)))
                value += orders * (worths[others | {cause}] - worth)
        values.append(value)
    return values


def whole_parts(exact: Mapping[K, Fraction], whole: int) -> dict[K, int]:
    """Round parts to whole numbers by largest remainders, so that they sum to ``whole``.

    ``whole`` is the exact sum, or less than one away from it.
    """
    floors = {key: value.numerator // value.denominator for key, value in exact.items()}
    left = whole - sum(floors.values())
    by_remainder: Sequence[K] = sorted(exact, key=lambda key: (floors[key] - exact[key], key))
    for key in by_remainder[:left]:
        floors[key] += 1
    return floors
