"""Why no plan suits both: how far the nearest plan is from each condition, all others met."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from mediator.domain.outlook import Diagnosis, Gap, Weighed
from mediator.domain.valuation import CONDITIONS, Limits
from mediator.engine.search.arrays import Array, Block
from mediator.engine.search.explore import Prepared, Question, prepared

OF_TIME = ("creditor_time", "debtor_first")
DAYS_TO_SCALE = 365


@dataclass(slots=True)
class _Nearest:
    """The nearest plans so far: the smallest gap alone by condition, and the fewest failed."""

    alone: dict[int, tuple[int, int]] = field(default_factory=dict)
    fewest: int = len(CONDITIONS) + 1
    together: tuple[int, ...] = ()

    def look(self, gaps: list[Array], valid: Array, first_key: int) -> None:
        failed = sum((gap > 0).astype(np.int64) for gap in gaps)
        failed = np.where(valid, failed, len(CONDITIONS) + 1)
        place = int(failed.argmin())
        if failed[place] < self.fewest:
            self.fewest = int(failed[place])
            self.together = tuple(i for i, gap in enumerate(gaps) if gap[place] > 0)
        for index, gap in enumerate(gaps):
            sole = np.flatnonzero((failed == 1) & (gap > 0))
            if sole.size:
                at = int(sole[gap[sole].argmin()])
                found = (int(gap[at]), first_key + at)
                self.alone[index] = min(found, self.alone.get(index, found))


def diagnose(question: Question, weighed: Callable[[int], Weighed]) -> Diagnosis:
    """Return which conditions stand in the way, the one that lacks least first."""
    unit, nearest = question.space.facts.policy.rounding_fen, _Nearest()
    for grid in prepared(question):
        for pattern in range(len(grid.grid.patterns)):
            made = grid.block(grid.paid(pattern, unit))
            gaps = _gaps(made, grid, question.limits)
            valid = np.broadcast_to(made.valid, made.creditor.shape)
            nearest.look(gaps, valid, grid.key(pattern))
    owed = max(question.space.facts.owed.total.minor, 1)

    def part_of_scale(item: tuple[int, tuple[int, int]]) -> tuple[int, int]:
        index, (short, _) = item
        scale = DAYS_TO_SCALE if CONDITIONS[index] in OF_TIME else owed
        return short * 10_000 // scale, index

    ordered = sorted(nearest.alone.items(), key=part_of_scale)
    return Diagnosis(
        gaps=tuple(Gap(CONDITIONS[i], short, weighed(key)) for i, (short, key) in ordered),
        fewest=nearest.fewest,
        together=tuple(CONDITIONS[i] for i in nearest.together),
    )


def _gaps(made: Block, grid: Prepared, limits: Limits) -> list[Array]:
    """Return how far each column fails each condition (``valuation.shortfalls``)."""
    days, nothing = grid.grid.days, np.zeros(len(made.creditor), dtype=made.creditor.dtype)
    first, last = days[made.first_slot], days[made.last_slot]
    late = max((last - limits.latest).days, 0) if limits.latest else 0
    early = max((limits.earliest - first).days, 0) if limits.earliest else 0
    over = nothing if limits.most_total is None else made.total - limits.most_total
    gaps = (
        (limits.least_total or 0) - made.total,
        nothing + late,
        (limits.least_first or 0) - made.first,
        nothing if made.slack is None else -made.slack,
        over,
        nothing + early,
        limits.court.creditor - made.creditor,
        made.debtor - limits.court.debtor,
    )
    return [np.maximum(gap, 0) for gap in gaps]
