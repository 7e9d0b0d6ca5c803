"""The leak of a menu on arrays of possible worlds; equal to ``mediator.domain.possible_worlds``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from mediator.domain.caucus import Room
from mediator.domain.menu import Menu, SettlementOption
from mediator.domain.periods import months_later, whole_months
from mediator.domain.possible_worlds import LEVELS, Guess, ranges
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


def longest_months(menu: Menu) -> int:
    """Return how long the longest plan of a menu runs."""
    return max(whole_months(menu.as_of, o.terms.schedule.last_due_on) for o in menu.options)


def outcomes(
    about: Room,
    menu: Menu,
    answers: Sequence[bool],
    guess: Guess,
    past: Sequence[int],
    *,
    within: Sequence[tuple[int, int] | None] = (),
) -> dict[int, int]:
    """Count the worlds by the outcome they lead to.

    ``within`` bounds figures that were disclosed: a world outside of a bound is out.
    """
    figures = worlds(about, guess, menu)
    came = np.full(guess.worlds, -1, dtype=np.int64)
    for index in reversed(range(len(menu.options))):
        if answers[index]:
            came[_accepts(about, menu.options[index], figures, menu)] = index
    possible = np.ones(guess.worlds, dtype=bool)
    for earlier in past:
        possible &= came == earlier
    for bound, figure in zip(within, figures, strict=False):
        if bound is not None:
            possible &= (figure >= bound[0]) & (figure <= bound[1])
    kinds, counts = np.unique(came[possible], return_counts=True)
    return {int(kind): int(count) for kind, count in zip(kinds, counts, strict=True)}


def _accepts(about: Room, option: SettlementOption, figures: tuple[Array, ...], menu: Menu) -> Mask:
    one, two, three = figures
    rows, settlement = option.terms.schedule.rows, option.terms.settlement.minor
    if about is Room.CREDITOR:
        waited = _least_patience(menu, option)
        taken: Mask = (one <= settlement) & (two >= waited) & (three <= rows[0].amount.minor)
        return taken
    can: Mask = three >= settlement
    for row, due in zip(rows, accumulate(r.amount.minor for r in rows), strict=True):
        can &= two + one * whole_months(menu.as_of, row.due_on) >= due
    return can


def _least_patience(menu: Menu, option: SettlementOption) -> int:
    """Return the months within which the last payment comes."""
    last = option.terms.schedule.last_due_on
    months = max(whole_months(menu.as_of, last), 0)
    return months if months_later(menu.as_of, months) >= last else months + 1
