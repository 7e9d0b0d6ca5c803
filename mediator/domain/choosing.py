"""Which two plans to ask a side about, so that its choice says most of what it wishes for.

Asked about are plans that both sides may see anyhow, never plans found from secrets: the question
must tell nothing, and only the answer is learned from (``Wishes.learned``).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import combinations

from mediator.domain.wishes import CREDITORS, WHOLE, Wishes

Pair = tuple[int, int]


def next_pair(
    criteria: Sequence[Sequence[int]],
    wishes: Wishes,
    *,
    creditor: bool,
    asked: Collection[Pair] = (),
) -> Pair | None:
    """Return the pair that differs most where it is a close call; None where all were asked.

    Each plan of a pair is better in something, or its choice would say nothing. The larger the
    differences and the nearer the scores, the earlier a pair comes; of equals the first.
    """
    side = slice(0, CREDITORS) if creditor else slice(CREDITORS, None)
    weights = wishes.weights[side]

    def worth(pair: Pair) -> int:
        one, other = (criteria[i][side] for i in pair)
        differences = [a - b for a, b in zip(one, other, strict=True)]
        apart = sum(w * d for w, d in zip(weights, differences, strict=True)) // WHOLE
        return sum(abs(d) for d in differences) - 2 * abs(apart)

    def tells(pair: Pair) -> bool:
        one, other = (criteria[i][side] for i in pair)
        better = [a > b for a, b in zip(one, other, strict=True)]
        worse = [a < b for a, b in zip(one, other, strict=True)]
        return any(better) and any(worse)

    pairs = [p for p in combinations(range(len(criteria)), 2) if p not in asked and tells(p)]
    return max(pairs, key=worth, default=None)
