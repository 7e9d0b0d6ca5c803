"""What each side wishes for besides its conditions, as a score that is the sum of its reasons.

Wishes are whole weights out of a thousand a side; each criterion of a plan is a whole number
from 0 to 1 000. A reason is weight × criterion // 1 000, and the score of a side is the sum of
its reasons. Weights are learned from choices between plans, never asked for as numbers.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from mediator.domain.criteria import Scale
from mediator.domain.wishes import Wishes
from mediator.engine.families.face import Grid
from mediator.engine.search.arrays import Array, Block

Points = NDArray[np.int16]


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
