"""Counts so small that they point at people are not shown, nor to be worked out from the rest.

A count of one to four is shown as "<5". Where the total is shown, one such count would follow by
subtraction; so larger ones are withheld with it until every small one may still be anything from
one to four, and where that does not help, the total is withheld too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

FEWEST = 5
"""From so many on a count is shown."""


class Kept(StrEnum):
    """Why a count is not shown."""

    SMALL = "small"  # below five
    WITHHELD = "withheld"  # or a small one could be worked out


@dataclass(frozen=True, slots=True)
class Count:
    """A count as it may be shown: its number, or why there is none."""

    number: int | None
    kept: Kept | None = None

    @property
    def is_shown(self) -> bool:
        """Tell whether the number is shown."""
        return self.kept is None


@dataclass(frozen=True, slots=True)
class Column:
    """The counts of all groups of a table, and their total."""

    counts: tuple[Count, ...]
    total: Count


def suppressed(
    numbers: Sequence[int], outer: Column | None = None, most: Sequence[int] = ()
) -> Column:
    """Return what may be shown of the counts of all groups, and of their sum.

    Where they are parts of larger counts, ``outer`` is what is shown of those and ``most`` what
    they are: a group, or a sum, not shown there is not shown here either: its part would bound it.

    >>> [c.number for c in suppressed([3, 7, 40]).counts]
    [None, None, 40]
    """
    gone = frozenset(at for at, c in enumerate(outer.counts) if not c.is_shown) if outer else set()
    small = {at for at, n in enumerate(numbers) if 0 < n < FEWEST and at not in gone}
    hidden, total = small | gone, sum(numbers)
    total_shown = outer is None or outer.total.is_shown
    ranges = _Ranges(numbers, frozenset(gone), frozenset(small), tuple(most))
    while total_shown and not ranges.are_safe(hidden):
        larger = [at for at, n in enumerate(numbers) if n >= FEWEST and at not in hidden]
        total_shown = bool(larger)
        if larger:
            hidden.add(min(larger, key=lambda at: (numbers[at], at)))
    whole = Count(total) if total_shown and not 0 < total < FEWEST else _kept(total)
    kept = {at: _kept(n) for at, n in enumerate(numbers) if at in hidden}
    kept |= {at: Count(None, Kept.WITHHELD) for at in gone}
    return Column(tuple(kept.get(at, Count(n)) for at, n in enumerate(numbers)), whole)


def _kept(number: int) -> Count:
    return Count(None, Kept.SMALL if 0 < number < FEWEST else Kept.WITHHELD)


@dataclass(frozen=True, slots=True)
class _Ranges:
    """What a reader knows of each count that is not shown, before the sum is taken into account.

    Of those ``gone`` with a larger count only that they are parts of it; ``most`` is empty where
    counts are no parts.
    """

    numbers: Sequence[int]
    gone: frozenset[int]
    small: frozenset[int]
    most: tuple[int, ...]

    def are_safe(self, hidden: set[int]) -> bool:
        """Tell whether each small count may still be all it could be, once the sum is known."""
        whole = sum(self.numbers[at] for at in hidden)
        least = {at: self._least(at) for at in hidden}
        most = {at: self._most(at, whole) for at in hidden}
        return all(
            whole - sum(least.values()) + least[at] >= most[at]
            and whole - sum(most.values()) + most[at] <= least[at]
            for at in self.small
        )

    def _least(self, at: int) -> int:
        return 0 if at in self.gone else 1 if at in self.small else FEWEST

    def _most(self, at: int, whole: int) -> int:
        highest = FEWEST - 1 if at in self.small else whole
        return min(highest, self.most[at]) if self.most else highest
