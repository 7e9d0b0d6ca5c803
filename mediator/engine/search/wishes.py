"""What each side wishes for besides its conditions, as a score that is the sum of its reasons.

Wishes are whole weights out of a thousand a side; each criterion of a plan is a whole number
from 0 to 1 000. A reason is weight × criterion // 1 000, and the score of a side is the sum of
its reasons. Weights are learned from choices between plans, never asked for as numbers.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from mediator.domain.criteria import Scale
from mediator.domain.wishes import WHOLE, Wishes
from mediator.engine.families.face import Grid
from mediator.engine.search.arrays import Array, Block

Points = NDArray[np.int16]
Floats = NDArray[np.float64]

SIEVE = 1.0
"""How far below the least of the best a sieved score may lie: far more than floats can err."""


class HasGrid(Protocol):
    """Whatever knows the grid that candidates are of."""

    @property
    def grid(self) -> Grid:
        """The grid."""
        ...


@dataclass(slots=True)
class Kept:
    """The plans that both could accept, with what the criteria need, in published order."""

    parts: list[tuple[Array, ...]] = field(default_factory=list)

    def add(
        self, keys: Array, made: Block, chosen: Array, largest: Array, prepared: HasGrid
    ) -> None:
        """Keep the chosen columns of one pattern."""
        grid = prepared.grid
        ends = (grid.days[made.last_slot] - grid.days[0]).days
        starts = (grid.days[made.first_slot] - grid.days[0]).days
        size = chosen.size
        self.parts.append(
            (
                keys,
                made.total[chosen],
                made.creditor[chosen],
                largest,
                made.first[chosen],
                np.full(size, starts),
                np.full(size, ends),
                np.full(size, int(grid.extras.support is not None)),
            )
        )


@dataclass(frozen=True, slots=True)
class Scored:
    """The kept plans with their criteria worked out: moving a wish is one product of arrays."""

    keys: Array
    criteria: tuple[Points, ...]

    @classmethod
    def of(cls, kept: Kept, scale: Scale) -> Scored:
        """Work the criteria of all kept plans out."""
        if not kept.parts:
            return cls(np.empty(0, dtype=np.int64), ())
        keys, *measures = (np.concatenate(side) for side in zip(*kept.parts, strict=True))
        points = scale.criteria(*measures)
        return cls(keys, tuple(np.clip(each, 0, 1000).astype(np.int16) for each in points))

    def best(self, wishes: Wishes, count: int) -> list[int]:
        """Return the places of the best plans, the best first; of equals the first published."""
        if not self.keys.size:
            return []
        score = np.zeros(self.keys.size, dtype=np.int32)
        for weight, points in zip(wishes.weights, self.criteria, strict=True):
            if weight:
                score += points * np.int32(weight) // np.int32(1000)
        reached = np.bincount(score)[::-1].cumsum()
        least = len(reached) - 1 - int(np.searchsorted(reached, min(count, score.size)))
        places = np.flatnonzero(score >= least)
        order = np.lexsort((self.keys[places], -score[places]))
        return [int(key) for key in self.keys[places][order][:count]]


@dataclass(frozen=True, slots=True)
class Measured:
    """Plans of one pattern as the wishes see them; ``largest`` is worked out only when needed.

    Their places follow one another from ``first_key`` on.
    """

    first_key: int
    total: Array
    creditor: Array
    first: Array
    largest: Callable[[], Array]
    starts: int
    ends: int
    secured: int


@dataclass(slots=True)
class Top:
    """The few best plans by the wishes out of any number, while blocks stream by; exact.

    Floats only sieve: they say what a plan that both could accept would score if nothing were
    held at a thousand and its largest payment were its first, which is never less than its score
    by more than a rounding of a float. What they leave is scored in whole numbers. ``best`` holds
    (-score, place): the best first, of equals the first published.
    """

    wishes: Wishes
    scale: Scale
    count: int
    best: list[tuple[int, int]] = field(default_factory=list)

    @property
    def keys(self) -> list[int]:
        """The places of the best plans, the best first."""
        return [key for _, key in self.best]

    def look(self, plans: Measured, chosen: Array) -> None:
        """Look at the chosen plans of one pattern; both sides could accept them."""
        full = len(self.best) == self.count
        if full:
            chosen = chosen[self._most(plans)[chosen] > -self.best[-1][0] - SIEVE]
        if not chosen.size:
            return
        keys, score = chosen + plans.first_key, self._score(plans, chosen)
        if full:
            better = np.flatnonzero(score > -self.best[-1][0])
            keys, score = keys[better], score[better]
        order = np.lexsort((keys, -score))[: self.count]
        fresh = [(-int(score[at]), int(keys[at])) for at in order]
        self.best = sorted(self.best + fresh)[: self.count]

    def _most(self, plans: Measured) -> Floats:
        """Return no less than the score of every plan, but for the rounding of floats."""
        scale, weights = self.scale, self.wishes.weights
        per_value = weights[0] / max(scale.owed - scale.court_creditor, 1)
        per_first = weights[2] / max(scale.owed, 1)
        per_total = 2 * weights[4] / max(scale.owed, 1)
        fixed = scale.criteria(
            0, 0, int(plans.first.min()), 0, plans.starts, plans.ends, plans.secured
        )
        held = [w * min(max(c, 0), WHOLE) / WHOLE for w, c in zip(weights, fixed, strict=True)]
        rest = held[1] + held[3] + held[5] + held[6] - per_value * scale.court_creditor
        most: Floats = np.asarray(plans.creditor * per_value + plans.first * per_first)
        if int(plans.total.max()) > scale.owed:
            most += rest + weights[4]
            return most
        most -= plans.total * per_total
        most += rest + per_total * scale.owed
        return most

    def _score(self, plans: Measured, at: Array) -> Array:
        """Return the sum of all reasons."""
        score: Array = np.zeros(at.size, dtype=np.int64)
        measures = (plans.total[at], plans.creditor[at], plans.largest()[at], plans.first[at])
        points = self.scale.criteria(*measures, plans.starts, plans.ends, plans.secured)
        for weight, each in zip(self.wishes.weights, points, strict=True):
            if weight:
                score = score + np.minimum(np.maximum(each, 0), WHOLE) * weight // WHOLE
        return score
