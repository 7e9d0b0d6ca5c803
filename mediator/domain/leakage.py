"""What somebody can work out about a sealed figure from all that was shown: possible worlds.

Let the audience know the mechanism, its own figures and everything shown before. For each value
a sealed figure might have, would all of it look the same? The values that remain are what the
audience can believe, and the leak is log2(before / after) bits (security.md 3.5).

A figure is an integer: fen for money, whole months, days. A ``Prior`` says what anybody would
believe before anything was shown; it must not depend on the sealed value itself, or the verdict
would give it away. A ``Known`` is one thing shown, as a test of a world: a value for each figure
that it names. Where something shown ties several figures together, a value counts as possible
when one of a fixed sample of the others goes with it; so the count is never too high.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import log2

World = Mapping[str, int]

LEAST_WORLDS = 64
LEAST_SHARE_PERCENT = 20
"""Fewer values left than both of these say is too much told."""

QUIET_BITS = 1.0
"""Up to one bit, half of the range, is called nothing to worry about."""

_SAMPLE = 16


@dataclass(frozen=True, slots=True)
class Prior:
    """What anybody would believe of a figure: from ``low`` to ``high`` in steps."""

    figure: str
    low: int
    high: int
    step: int = 1

    @property
    def values(self) -> range:
        """Every value the figure might have."""
        return range(self.low, self.high + 1, self.step)


@dataclass(frozen=True, slots=True)
class Known:
    """One thing that was shown, or is about to be: ``holds`` is asked of worlds.

    ``figures`` are those that it depends on; ``what`` names it for the mediator.
    """

    what: str
    figures: tuple[str, ...]
    holds: Callable[[World], bool]


def between(figure: str, least: int | None, most: int | None, *, what: str = "") -> Known:
    """Return the knowledge that a figure lies between two values, both included."""

    def holds(world: World) -> bool:
        value = world[figure]
        return (least is None or least <= value) and (most is None or value <= most)

    return Known(what or figure, (figure,), holds)


@dataclass(frozen=True, slots=True)
class Remaining:
    """What is left to believe of one figure: how many values, and from where to where."""

    figure: str
    before: int
    after: int
    least: int | None
    most: int | None

    @property
    def bits(self) -> float:
        """How much was told: 0 for nothing, log2 of the range for everything."""
        return log2(self.before / self.after) if self.after else log2(max(self.before, 1))

    @property
    def enough(self) -> bool:
        """Tell whether so many values are left that the figure is still a secret."""
        return self.after >= least_worlds(self.before)


def least_worlds(before: int) -> int:
    """Return how many of so many values must be left: 64 or a fifth, whichever is more.

    Of a range that has fewer than 64 values to begin with, a fifth, rounded up.
    """
    share = -(-before * LEAST_SHARE_PERCENT // 100)
    return max(LEAST_WORLDS, share) if before >= LEAST_WORLDS else max(share, 2)


class OverBudgetError(RuntimeError):
    """The count took longer than it may; what was not counted must not be trusted."""


def remaining(
    priors: Sequence[Prior],
    known: Sequence[Known],
    *,
    over_budget: Callable[[], bool] = lambda: False,
) -> tuple[Remaining, ...]:
    """Return what is left of each figure; raises ``OverBudgetError``.

    Nothing depends on the sealed values: what is counted is what could have been.
    """
    ranges = {prior.figure: prior for prior in priors}
    return tuple(_left(prior, ranges, known, over_budget) for prior in priors)


def _left(
    prior: Prior,
    ranges: Mapping[str, Prior],
    known: Sequence[Known],
    over_budget: Callable[[], bool],
) -> Remaining:
    tied, told = _tied(prior.figure, ranges, known)
    samples = list(_samples([ranges[name] for name in sorted(tied - {prior.figure})]))
    left = []
    for count, value in enumerate(prior.values):
        if count % 16 == 0 and over_budget():
            raise OverBudgetError
        if _possible({prior.figure: value}, samples, told):
            left.append(value)
    ends = (left[0], left[-1]) if left else (None, None)
    return Remaining(prior.figure, len(prior.values), len(left), *ends)


def _possible(fixed: World, samples: Sequence[World], told: Sequence[Known]) -> bool:
    return any(all(known.holds({**others, **fixed}) for known in told) for others in samples)


def _tied(
    figure: str, ranges: Mapping[str, Prior], known: Sequence[Known]
) -> tuple[frozenset[str], tuple[Known, ...]]:
    """Return the figures that what was shown ties to this one, and what ties them."""
    tied, told = {figure}, list[Known]()
    rest = [each for each in known if set(each.figures) <= ranges.keys()]
    while found := [each for each in rest if tied & set(each.figures)]:
        told += found
        tied.update(*(each.figures for each in found))
        rest = [each for each in rest if each not in found]
    return frozenset(tied), tuple(told)


def _samples(others: Sequence[Prior]) -> Iterator[dict[str, int]]:
    """Yield worlds of the other figures: all lowest, all highest, the middle, then at random."""
    yield {prior.figure: prior.values[0] for prior in others}
    if not others:
        return
    yield {prior.figure: prior.values[-1] for prior in others}
    yield {prior.figure: prior.values[len(prior.values) // 2] for prior in others}
    chance = random.Random(20_261_121)  # noqa: S311  the same worlds every time, no secret
    for _ in range(_SAMPLE - 3):
        yield {prior.figure: chance.choice(prior.values) for prior in others}


class Light(StrEnum):
    """The gate's answer to the mediator, and to nobody else."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


def light(found: Sequence[Remaining]) -> Light:
    """Return the verdict on a count: red where too little is left, amber over one bit in all."""
    if not all(each.enough for each in found):
        return Light.RED
    return Light.AMBER if any(each.bits > QUIET_BITS for each in found) else Light.GREEN
