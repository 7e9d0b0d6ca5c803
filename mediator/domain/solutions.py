"""Where a bargain may balance: named points of a frontier, in whole fen, by published rules.

For the mediator alone: each is a function of both sides' secrets. Points are given by what
each side gains over going without an agreement. Of points that a rule ranks equal, the one
with the larger gain of the creditor comes first; exact duplicates do not occur on a frontier.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

Gains = tuple[int, int]

BEND_PERCENT = 1
"""How far, in percent of the span, a frontier must stand off its chord to count as bent."""


class Balance(StrEnum):
    """The rules by which a point is named."""

    NASH = "nash"
    KALAI_SMORODINSKY = "kalai_smorodinsky"
    EGALITARIAN = "egalitarian"
    MAXIMIN = "maximin"
    RAIFFA = "raiffa"


@dataclass(frozen=True, slots=True)
class Named:
    """A point of the frontier by its index, and every rule that chooses it."""

    index: int
    rules: tuple[Balance, ...]

    @property
    def coincide(self) -> bool:
        """Tell whether more than one rule comes to this point."""
        return len(self.rules) > 1


def bends(points: Sequence[Gains]) -> bool:
    """Tell whether the frontier stands off the straight line between its ends.

    On a straight frontier every rule is the middle and says nothing that the middle does not.
    """
    if len(points) < 3:
        return False
    (a, b), (c, d) = points[0], points[-1]
    span = abs((c - a) * (d - b))
    off = max(abs((c - a) * (y - b) - (d - b) * (x - a)) for x, y in points)
    return off * 100 > span * BEND_PERCENT


def balance_points(points: Sequence[Gains]) -> tuple[Named, ...]:
    """Return the named points of a frontier; rules that choose the same one stand together."""
    if not points:
        return ()
    chosen: dict[int, list[Balance]] = {}
    for rule, choose in _RULES.items():
        chosen.setdefault(choose(points), []).append(rule)
    return tuple(Named(index, tuple(rules)) for index, rules in sorted(chosen.items()))


def _best(points: Sequence[Gains], merit: Callable[[Gains], tuple[int | Fraction, ...]]) -> int:
    return max(range(len(points)), key=lambda i: (*merit(points[i]), points[i][0]))


def nash(points: Sequence[Gains]) -> int:
    """The largest product of gains."""
    return _best(points, lambda g: (g[0] * g[1],))


def kalai_smorodinsky(points: Sequence[Gains]) -> int:
    """The point nearest to the line on which both get the same share of their best gain."""
    most_one, most_other = _ideal(points)
    return _best(points, lambda g: (-abs(g[0] * most_other - g[1] * most_one), g[0] + g[1]))


def egalitarian(points: Sequence[Gains]) -> int:
    """The largest of the smaller gains, in yuan; then the larger of the other."""
    return _best(points, lambda g: (min(g), max(g)))


def maximin(points: Sequence[Gains]) -> int:
    """The largest of the smaller shares of each side's best gain."""
    most_one, most_other = _ideal(points)

    def least(gains: Gains) -> tuple[int, int]:
        shares = sorted((gains[0] * most_other, gains[1] * most_one))
        return shares[0], shares[1]

    return _best(points, least)


def raiffa(points: Sequence[Gains]) -> int:
    """The point to which halfway concessions lead (discrete Raiffa), rounded down each time."""
    here = (0, 0)
    while True:
        open_ = [g for g in points if g[0] >= here[0] and g[1] >= here[1]]
        if not open_:
            break
        best = (max(g[0] for g in open_), max(g[1] for g in open_))
        step = ((here[0] + best[0]) // 2, (here[1] + best[1]) // 2)
        if step == here:
            break
        here = step
    return _best(points, lambda g: (min(g[0] - here[0], g[1] - here[1]),))


def _ideal(points: Sequence[Gains]) -> Gains:
    return max(*(g[0] for g in points), 1), max(*(g[1] for g in points), 1)


_RULES: dict[Balance, Callable[[Sequence[Gains]], int]] = {
    Balance.NASH: nash,
    Balance.KALAI_SMORODINSKY: kalai_smorodinsky,
    Balance.EGALITARIAN: egalitarian,
    Balance.MAXIMIN: maximin,
    Balance.RAIFFA: raiffa,
}


def pareto(points: Sequence[Gains]) -> list[int]:
    """Return the indices of the frontier the slow way: no other point is better for both."""
    kept: list[int] = []
    most = -1
    for index in sorted(range(len(points)), key=lambda i: (-points[i][0], -points[i][1], i)):
        if points[index][1] > most or not kept:
            most = points[index][1]
            kept.append(index)
    return kept[::-1]
