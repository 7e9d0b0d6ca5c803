"""The chances of many plans at once, on arrays; equal to ``mediator.domain.completion``.

For the mediator alone. Months lie along the first axis, so that a plan reads whole rows.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from mediator.domain.chance import GOLDEN, STEPS
from mediator.domain.completion import AIMED_AT_PERMILLE, PERMILLE, Due
from mediator.domain.reckoning import Shocks

Array = NDArray[np.int64]
Draws = NDArray[np.uint64]


def draws(seed: int, paths: int, steps: int) -> Draws:
    """Return 64 even bits for every step of every path: ``chance.draw`` on an array."""
    step = np.arange(1, steps + 1, dtype=np.uint64)[:, None]
    place = np.arange(paths, dtype=np.uint64)[None, :] * np.uint64(STEPS)
    mixed = np.uint64(seed) + (place + step) * np.uint64(GOLDEN)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


def below(bits: Draws, most: int) -> Array:
    """Return numbers from 0 to below ``most`` out of 32 even bits each."""
    low = bits & np.uint64(0xFFFFFFFF)
    return (low * np.uint64(most) >> np.uint64(32)).astype(np.int64)


def futures(shocks: Shocks, months: int, monthly: int) -> Array:
    """Return what every future brings in all after 0, 1, 2 … months, in fen."""
    bits = draws(shocks.seed, shocks.paths, months)
    swing = below(bits, 2 * shocks.swing_percent + 1) - shocks.swing_percent
    begins = below(bits >> np.uint64(32), PERMILLE) < shocks.stop_permille
    means = monthly * (100 + swing) // 100
    left = np.zeros(shocks.paths, dtype=np.int64)
    for month in range(months):
        left[(left == 0) & begins[month]] = shocks.stop_months
        means[month][left > 0] = 0
        left -= left > 0
    nothing = np.zeros((1, shocks.paths), dtype=np.int64)
    return np.concatenate((nothing, means.cumsum(axis=0)))


def chances(plans: Sequence[Due], monthly: int, shocks: Shocks) -> tuple[int, ...]:
    """Return for each plan in how many of a thousand futures it is kept."""
    if not plans:
        return ()
    months = max(plan.months[-1] + plan.misses for plan in plans)
    brought = futures(shocks, months, monthly)
    return tuple(_kept(plan, brought) * PERMILLE // shocks.paths for plan in plans)


def _kept(plan: Due, brought: Array) -> int:
    needs = np.array(plan.paid) - np.array(plan.sure)
    ended = brought[plan.months[-1] + plan.misses] >= needs[-1]
    if not plan.misses:
        whole = ended
        for month, need in zip(plan.months, needs, strict=True):
            if need > 0:
                whole = whole & (brought[month] >= need)
        return int(np.count_nonzero(whole))
    short = sum(
        (brought[month] < need).astype(np.int64)
        for month, need in zip(plan.months, needs, strict=True)
    )
    return int(np.count_nonzero(ended & (short <= plan.misses)))


def largest_level(months: Sequence[int], sure: Sequence[int], monthly: int, shocks: Shocks) -> int:
    """Return the largest level payment that at least 80% of futures can bear."""
    brought = futures(shocks, months[-1], monthly)
    rows = enumerate(zip(months, sure, strict=True), 1)
    each = [(brought[month] + extra) // number for number, (month, extra) in rows]
    bearable = np.sort(np.minimum.reduce(each))
    return int(bearable[shocks.paths * (PERMILLE - AIMED_AT_PERMILLE) // PERMILLE])
