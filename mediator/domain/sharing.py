"""How several creditors share what there is: four published rules, costs first.

Every rule gives out the whole estate (or every claim in full), never more than a claim, and
never less to anyone when the estate grows, but for the fen of rounding: fractions of a fen go,
one fen each, to the first claims that have one. The tests repeat the Talmud's own examples
(estates of 100, 200 and 300 among claims of 100, 200 and 300).
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction


class Division(StrEnum):
    """The rule by which claims share an estate."""

    PROPORTIONAL = "proportional"
    EQUAL_AWARDS = "equal_awards"
    EQUAL_LOSSES = "equal_losses"
    TALMUD = "talmud"


def shared(estate: int, claims: tuple[int, ...], rule: Division) -> tuple[int, ...]:
    """Divide an estate among claims, all in fen; where it covers them, each gets its claim.

    >>> shared(200, (100, 200, 300), Division.TALMUD)
    (50, 75, 75)
    """
    whole = sum(claims)
    if estate >= whole:
        return claims
    if rule is Division.PROPORTIONAL:
        exact = [Fraction(estate * claim, whole) for claim in claims]
    elif rule is Division.EQUAL_AWARDS:
        exact = _equal_awards(estate, claims)
    elif rule is Division.EQUAL_LOSSES:
        exact = _less(claims, _equal_awards(whole - estate, claims))
    else:
        exact = _talmud(estate, claims)
    return _whole_fen(estate, exact)


def costs_first(
    estate: int, costs: tuple[int, ...], claims: tuple[int, ...], rule: Division
) -> tuple[int, ...]:
    """Divide an estate so that every cost is paid before any claim (each in fen)."""
    paid = shared(estate, costs, Division.PROPORTIONAL)
    rest = shared(max(estate - sum(costs), 0), claims, rule)
    return tuple(cost + claim for cost, claim in zip(paid, rest, strict=True))


def _equal_awards(estate: int, claims: tuple[int, ...]) -> list[Fraction]:
    """Give all the same, but none more than its claim: the least first."""
    awards = [Fraction(0)] * len(claims)
    left = Fraction(estate)
    for place, index in enumerate(sorted(range(len(claims)), key=claims.__getitem__)):
        awards[index] = min(Fraction(claims[index]), left / (len(claims) - place))
        left -= awards[index]
    return awards


def _talmud(estate: int, claims: tuple[int, ...]) -> list[Fraction]:
    """Equal awards of half claims up to half of all, and equal losses of them beyond."""
    doubled = 2 * estate
    if doubled <= sum(claims):
        return [award / 2 for award in _equal_awards(doubled, claims)]
    losses = _equal_awards(2 * sum(claims) - doubled, claims)
    return _less(claims, [loss / 2 for loss in losses])


def _less(claims: tuple[int, ...], losses: list[Fraction]) -> list[Fraction]:
    return [claim - loss for claim, loss in zip(claims, losses, strict=True)]


def _whole_fen(estate: int, exact: list[Fraction]) -> tuple[int, ...]:
    """Round down, then give the fen left over to the first claims with a fraction of one."""
    awards = [int(award) for award in exact]
    broken = [index for index, award in enumerate(exact) if award != awards[index]]
    for index in broken[: estate - sum(awards)]:
        awards[index] += 1
    return tuple(awards)
