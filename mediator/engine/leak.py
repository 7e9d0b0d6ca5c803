"""The leak of a menu on arrays of possible worlds; equal to ``mediator.domain.possible_worlds``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from mediator.domain.caucus import Room
from mediator.domain.menu import Menu
from mediator.domain.periods import months_needed, whole_months
from mediator.domain.possible_worlds import (
    FIGURES,
    LEVELS,
    Bound,
    Guess,
    Inferred,
    PlanLeak,
    grade,
    longest_months,
    ranges,
)
from mediator.domain.terms import Terms
from mediator.engine.completion import below, draws

Array = NDArray[np.int64]
Mask = NDArray[np.bool_]


def worlds(about: Room, guess: Guess, menu: Menu) -> tuple[Array, ...]:
    """Return the figures of all worlds, an array each."""
    owed, longest = menu.owed.total.minor, longest_months(menu)
    level = below(draws(guess.seed, guess.worlds, 3), LEVELS)
    spans = ranges(about, owed, longest)
    return tuple(
        low + (high - low) * level[i] // (LEVELS - 1) for i, (low, high) in enumerate(spans)
    )


def outcomes(
    about: Room,
    menu: Menu,
    answers: Sequence[bool],
    guess: Guess,
    past: Sequence[int],
    *,
    within: Sequence[Bound] = (),
) -> dict[int, int]:
    """Count the worlds by the outcome they lead to.

    ``within`` bounds figures that were disclosed: a world outside of a bound is out.
    """
    figures = worlds(about, guess, menu)
    came = np.full(guess.worlds, -1, dtype=np.int64)
    for index in reversed(range(len(menu.options))):
        if answers[index]:
            came[_accepts(about, menu.options[index].terms, figures, menu.as_of)] = index
    possible = _within(figures, within)
    for earlier in past:
        possible &= came == earlier
    kinds, counts = np.unique(came[possible], return_counts=True)
    return {int(kind): int(count) for kind, count in zip(kinds, counts, strict=True)}


def leaks_of_plans(
    about: Room, menu: Menu, plans: Sequence[Terms], guess: Guess, within: Sequence[Bound]
) -> tuple[PlanLeak, ...]:
    """Return for each plan what is given away by telling that the other side would accept it."""
    figures = worlds(about, guess, menu)
    possible = _within(figures, within)
    before, count = _spans(figures, possible), int(np.count_nonzero(possible))
    found = []
    for terms in plans:
        after = possible & _accepts(about, terms, figures, menu.as_of)
        left = int(np.count_nonzero(after))
        spans = zip(FIGURES[about], before, _spans(figures, after), strict=True)
        inferred = tuple(Inferred(*each) for each in spans)
        found.append(PlanLeak(about, count, left, grade(count, left), inferred))
    return tuple(found)


def _within(figures: tuple[Array, ...], within: Sequence[Bound]) -> Mask:
    possible = np.ones(figures[0].size, dtype=bool)
    for bound, figure in zip(within, figures, strict=False):
        if bound is not None:
            possible &= (figure >= bound[0]) & (figure <= bound[1])
    return possible


def _spans(figures: tuple[Array, ...], where: Mask) -> list[Bound]:
    if not where.any():
        return [None] * len(figures)
    return [(int(each[where].min()), int(each[where].max())) for each in figures]


def _accepts(about: Room, terms: Terms, figures: tuple[Array, ...], as_of: date) -> Mask:
    one, two, three = figures
    rows, settlement = terms.schedule.rows, terms.settlement.minor
    if about is Room.CREDITOR:
        waited = months_needed(as_of, rows[-1].due_on)
        taken: Mask = (one <= settlement) & (two >= waited) & (three <= rows[0].amount.minor)
        return taken
    can: Mask = three >= settlement
    for row, due in zip(rows, accumulate(r.amount.minor for r in rows), strict=True):
        can &= two + one * whole_months(as_of, row.due_on) >= due
    return can
