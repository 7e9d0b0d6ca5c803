"""The Pareto frontier of very many points, kept as a staircase while blocks stream by.

A point is worth ``up`` to the creditor and costs the debtor ``down``; one beats another that is
worth no more and costs no less, if it is better in one. Of equal points the first in the
published order stays. No order of a sort decides anything: keys are a total order.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.int64]

MOST_WAITING = 1 << 16
STEP_BITS = 12


@dataclass(slots=True)
class Staircase:
    """The frontier so far, from the least to the most worth; ``keys`` name the points."""

    up: Array
    down: Array
    keys: Array

    @classmethod
    def empty(cls) -> Staircase:
        """Return a frontier of nothing."""
        none = np.empty(0, dtype=np.int64)
        return cls(none, none, none)

    def add(self, up: Array, down: Array, keys: Array) -> None:
        """Take more points in; those beaten already are sieved out before anything is sorted."""
        if self.up.size:
            kept = np.flatnonzero(self._coarse(up) > down)
            kept = kept[self._exact(up[kept]) > down[kept]]
            up, down, keys = up[kept], down[kept], keys[kept]
        if up.size:
            self._merge(up, down, keys)

    def _exact(self, up: Array) -> Array:
        """Return what the cheapest known point costs that is worth at least as much."""
        cheapest = np.append(self.down, _never(self.down))
        exact: Array = cheapest[np.searchsorted(self.up, up)]
        return exact

    def _coarse(self, up: Array) -> Array:
        """Return no less than ``_exact``, by a table of steps of worth instead of a search."""
        low, most = int(self.up[0]), int(self.up[-1])
        shift = max((most - low).bit_length() - STEP_BITS, 0)
        steps = ((most - low) >> shift) + 2
        edges = np.arange(1, steps + 1).astype(self.up.dtype) * (1 << shift) + low
        table = self._exact(edges)
        coarse: Array = table[np.clip((up - low) >> shift, 0, steps - 1).astype(np.int64)]
        return coarse

    def _merge(self, up: Array, down: Array, keys: Array) -> None:
        up, down = np.concatenate((self.up, up)), np.concatenate((self.down, down))
        keys = np.concatenate((self.keys, keys))
        order = np.lexsort((keys, down, -up))
        down_sorted = down[order]
        least = np.minimum.accumulate(down_sorted)
        better = np.ones(len(order), dtype=bool)
        better[1:] = down_sorted[1:] < least[:-1]
        kept = order[better][::-1]
        self.up, self.down, self.keys = up[kept], down[kept], keys[kept]


def _never(like: Array) -> Array:
    """Return a cost above all, for a point worth more than every other."""
    return np.array([np.iinfo(np.int64).max if like.dtype != object else 1 << 200], like.dtype)


def frontier(up: Array, down: Array) -> Array:
    """Return the indices of the frontier of points given at once, from least to most worth."""
    stairs = Staircase.empty()
    for start in range(0, len(up), MOST_WAITING):
        part = slice(start, start + MOST_WAITING)
        keys = np.arange(start, min(start + MOST_WAITING, len(up)), dtype=np.int64)
        stairs.add(up[part], down[part], keys)
    return stairs.keys
