"""The walk through all candidates: who could accept which, the frontier, the best of a family.

Blocks stream by; what is kept is bounded by the frontier and the number of families, unless the
candidates themselves are asked for (see ``wishes``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

import numpy as np

from mediator.domain.caucus import DebtorPosition
from mediator.domain.court_estimate import CourtOutlook
from mediator.domain.disclosure import ExpectedFunding
from mediator.domain.reckoning import Reckoning
from mediator.domain.terms import Family
from mediator.domain.valuation import Besides, Limits, Weighing, timetable
from mediator.engine.families.face import Bearing, Grid
from mediator.engine.search.arrays import (
    Array,
    Block,
    Columns,
    Mask,
    Paid,
    Weights,
    bearing,
    block,
    columns,
    largest,
    weighted,
)
from mediator.engine.search.candidates import Candidate, Space, besides
from mediator.engine.search.frontier import MOST_WAITING, Staircase
from mediator.engine.search.wishes import Kept, Measured, Top


@dataclass(frozen=True, slots=True)
class Question:
    """What is searched, how payments are weighed, and what each side needs."""

    space: Space
    weighing: Weighing
    limits: Limits
    debtor: DebtorPosition
    funding: ExpectedFunding | None
    reckoning: Reckoning = field(default_factory=Reckoning)
    estimates: CourtOutlook = field(default_factory=CourtOutlook)


@dataclass(frozen=True, slots=True)
class Prepared:
    """One grid with its sums and weights, ready for its patterns."""

    number: int
    grid: Grid
    offset: int
    columns: Columns
    weights: Weights
    besides: Besides
    rate: Fraction | None
    sums: tuple[int, int]

    def paid(self, pattern: int, unit: int) -> Paid:
        """Return what one pattern pays in every column."""
        made = self.grid.patterns[pattern]
        if self.rate is None:
            return weighted(made, self.columns, unit)
        return bearing(made, self.columns, self.rate, self.grid.extras.bearing)

    def block(self, paid: Paid) -> Block:
        """Measure every column of one pattern."""
        added = self.rate is not None
        return block(paid, self.columns, self.weights, self.besides, added=added)

    def key(self, pattern: int) -> int:
        """Return the place of a pattern's first column among all candidates."""
        return self.offset + pattern * len(self.columns.cash)


@dataclass(frozen=True, slots=True)
class Best:
    """The candidate of a family whose smaller gain is the largest."""

    gain: int
    key: int


@dataclass(slots=True)
class Found:
    """What the walk found: how many, the frontier, the region, and the best of each family.

    ``region`` gives for each last due day the least and the most sum that both could accept.
    """

    examined: int = 0
    acceptable: int = 0
    stairs: Staircase = field(default_factory=Staircase.empty)
    region: dict[date, tuple[int, int]] = field(default_factory=dict)
    best: dict[Family, Best] = field(default_factory=dict)
    kept: Kept | None = None


def prepared(question: Question) -> Iterator[Prepared]:
    """Return every grid of a question, in order."""
    space, offset = question.space, 0
    tables: dict[tuple[date, ...], Weights] = {}
    for number, grid in enumerate(space.grids):
        gives = besides(grid, question.weighing)
        if grid.days not in tables or gives.secured:
            table = timetable(grid.days, question.weighing, question.debtor, question.funding)
            tables[grid.days] = Weights.of(table, secured=gives.secured)
        weights = tables[grid.days]
        if gives.secured:
            del tables[grid.days]
        sums = columns(space.facts, space.left(grid), grid, gives, weights)
        percent, bears = grid.extras.percent, grid.extras.bearing is not Bearing.NONE
        rate = Fraction(percent or 0) / 100 / space.facts.periods_a_year if bears else None
        span = (int(sums.cash.min()), int(sums.cash.max()))
        yield Prepared(number, grid, offset, sums, weights, gives, rate, span)
        offset += len(grid.patterns) * len(sums.cash)


def candidate(question: Question, key: int) -> Candidate:
    """Return the candidate of a place."""
    for number, grid in enumerate(question.space.grids):
        wide = question.space.wide(grid)
        size = wide * len(grid.patterns)
        if key < size:
            return Candidate(number, *divmod(key, wide))
        key -= size
    raise IndexError(key)


def explore(question: Question, *, keep: int = 0, top: Top | None = None) -> Found:
    """Walk through all candidates once.

    Those that both could accept are kept for the wishes, unless they are more than ``keep``;
    the best of them by the wishes are gathered in ``top``, however many there are.
    """
    found = Found(kept=Kept() if keep else None)
    unit, waiting = question.space.facts.policy.rounding_fen, _Waiting(found.stairs)
    for grid in prepared(question):
        fits = _sums_fit(grid, question.limits)
        for pattern in range(len(grid.grid.patterns)):
            paid = grid.paid(pattern, unit)
            made = grid.block(paid)
            found.examined += len(made.creditor)
            chosen = np.flatnonzero(_both(made, fits, grid, question.limits))
            if chosen.size:
                at = Taken(grid, pattern, chosen, made)
                _take(found, waiting, at, question.limits)
                if top is not None:
                    _rank(top, at, paid)
                if found.acceptable > keep:
                    found.kept = None
                if found.kept is not None:
                    most = largest(paid, grid.columns)[chosen]
                    found.kept.add(at.keys, made, chosen, most, grid)
    waiting.flush()
    return found


def _sums_fit(grid: Prepared, limits: Limits) -> Mask | None:
    """Tell which columns keep both sides' sums; None where a pattern adds interest."""
    if grid.rate is not None:
        return None
    total = grid.columns.cash + grid.besides.credited
    return _within(total, limits) & grid.columns.valid


def _within(total: Array, limits: Limits) -> Mask:
    fits: Mask = total >= (limits.least_total or 0)
    return fits if limits.most_total is None else fits & (total <= limits.most_total)


def _both(made: Block, fits: Mask | None, grid: Prepared, limits: Limits) -> Mask:
    """Tell which columns meet every condition of both sides (``valuation.CONDITIONS``)."""
    days = grid.grid.days
    late = limits.latest is not None and days[made.last_slot] > limits.latest
    early = limits.earliest is not None and days[made.first_slot] < limits.earliest
    if late or early:
        return np.zeros(len(made.creditor), dtype=bool)
    both = made.valid & (_within(made.total, limits) if fits is None else fits)
    both = both & (made.creditor >= limits.court.creditor) & (made.debtor <= limits.court.debtor)
    if made.slack is not None:
        both &= made.slack >= 0
    return both if limits.least_first is None else both & (made.first >= limits.least_first)


@dataclass(frozen=True, slots=True)
class Taken:
    """The columns of one pattern that both could accept."""

    grid: Prepared
    pattern: int
    chosen: Array
    made: Block

    @property
    def keys(self) -> Array:
        """Their places among all candidates."""
        return self.chosen + self.grid.key(self.pattern)


def _take(found: Found, waiting: _Waiting, at: Taken, limits: Limits) -> None:
    found.acceptable += at.chosen.size
    made, keys = at.made, at.keys
    up, down, total = made.creditor, made.debtor, made.total
    if at.chosen.size < up.size:
        up, down, total = up[at.chosen], down[at.chosen], total[at.chosen]
    waiting.add(up, down, keys)
    gain = np.minimum(up - limits.court.creditor, limits.court.debtor - down)
    place = int(gain.argmax())  # the first of equals, in the published order
    best, family = Best(int(gain[place]), int(keys[place])), at.grid.grid.family
    if family not in found.best or best.gain > found.best[family].gain:
        found.best[family] = best
    day = at.grid.grid.days[made.last_slot]
    low, high = (
        at.grid.sums if total is at.grid.columns.cash else (int(total.min()), int(total.max()))
    )
    known = found.region.get(day, (low, high))
    found.region[day] = (min(low, known[0]), max(high, known[1]))


def _rank(top: Top, at: Taken, paid: Paid) -> None:
    """Look for the best by the wishes among the columns that both could accept."""
    made, grid = at.made, at.grid.grid
    days = grid.days
    plans = Measured(
        first_key=at.grid.key(at.pattern),
        total=made.total,
        creditor=made.creditor,
        first=made.first,
        largest=lambda: largest(paid, at.grid.columns),
        starts=(days[made.first_slot] - days[0]).days,
        ends=(days[made.last_slot] - days[0]).days,
        secured=int(grid.extras.support is not None),
    )
    top.look(plans, at.chosen)


@dataclass(slots=True)
class _Waiting:
    """Points gathered until there are enough to be worth a merge."""

    stairs: Staircase
    parts: list[tuple[Array, Array, Array]] = field(default_factory=list)
    size: int = 0

    def add(self, up: Array, down: Array, keys: Array) -> None:
        self.parts.append((up, down, keys))
        self.size += keys.size
        if self.size >= MOST_WAITING:
            self.flush()

    def flush(self) -> None:
        if self.parts:
            self.stairs.add(*(np.concatenate(side) for side in zip(*self.parts, strict=True)))
        self.parts, self.size = [], 0
