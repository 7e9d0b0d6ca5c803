"""The named points of a frontier on arrays; equal to ``mediator.domain.solutions``.

Floats only sieve: whatever they leave near the best is compared again in whole numbers, by the
plain rule, so that no rounding decides.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from mediator.domain.solutions import (
    Balance,
    Gains,
    Named,
    egalitarian,
    kalai_smorodinsky,
    maximin,
    nash,
)

Floats = NDArray[np.float64]
NEAR = 1e-9


def balance_points(points: Sequence[Gains]) -> tuple[Named, ...]:
    """Return the named points of a frontier given from the least gain of the creditor on."""
    if not points:
        return ()
    one, other = (np.array(side, dtype=np.float64) for side in zip(*points, strict=True))
    first, second = max(float(one.max()), 1.0), max(float(other.max()), 1.0)
    shares = np.minimum(one / first, other / second)
    ideal = (int(one.argmax()), int(other.argmax()))
    merits: dict[Balance, tuple[Floats, Callable[[Sequence[Gains]], int]]] = {
        Balance.NASH: (one * other, nash),
        Balance.KALAI_SMORODINSKY: (-np.abs(one / first - other / second), kalai_smorodinsky),
        Balance.EGALITARIAN: (np.minimum(one, other), egalitarian),
        Balance.MAXIMIN: (shares, maximin),
    }
    chosen: dict[int, list[Balance]] = {}
    for rule, (merit, plain) in merits.items():
        chosen.setdefault(_best(points, merit, plain, ideal), []).append(rule)
    chosen.setdefault(_raiffa(points, one, other), []).append(Balance.RAIFFA)
    return tuple(Named(index, tuple(rules)) for index, rules in sorted(chosen.items()))


def _best(
    points: Sequence[Gains],
    merit: Floats,
    plain: Callable[[Sequence[Gains]], int],
    ideal: tuple[int, int],
) -> int:
    """Let the plain rule choose among those near the best; the ideal ends are always there."""
    most = float(merit.max())
    scale = float(np.abs(merit).max())
    near = np.flatnonzero(merit >= most - NEAR * scale).tolist()
    places = sorted({*near, *ideal})
    return int(places[plain([points[place] for place in places])])


def _raiffa(points: Sequence[Gains], one: Floats, other: Floats) -> int:
    """Walk halfway towards what each could still get at best, on a frontier in order."""
    up, down = [g[0] for g in points], [-g[1] for g in points]
    here = (0, 0)
    while True:
        first = bisect_left(up, here[0])
        last = bisect_left(down, -here[1] + 1) - 1
        if first > last:
            break
        step = ((here[0] + up[last]) // 2, (here[1] - down[first]) // 2)
        if step == here:
            break
        here = step
    merit = np.minimum(one - here[0], other - here[1])
    near = np.flatnonzero(merit >= float(merit.max()) - NEAR * float(np.abs(merit).max() + 1))
    return int(
        max(
            near.tolist(),
            key=lambda i: (min(up[i] - here[0], -down[i] - here[1]), up[i]),
        )
    )
