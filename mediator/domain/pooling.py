"""Money paid to several creditors together, shared out day by day: costs first, then the rule.

The money of one day is one sum, so the order within a day changes nothing. What each has got by
a day follows the share of all that came by then; where rounding would ask somebody to give back,
nobody does, and the day's fen go to those who are behind. Each day's money is given out whole, as
long as somebody is owed; beyond that it is left over for the debtor.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from mediator.domain.findings import Finding
from mediator.domain.sharing import Division, costs_first


@dataclass(frozen=True, slots=True)
class PoolCreditor:
    """One who shares, in fen: ``costs`` are paid before any claim."""

    name: str
    costs: int
    claim: int


@dataclass(frozen=True, slots=True)
class PoolDay:
    """What came on a day, what each creditor gets of it, and what is left over, in fen."""

    on: date
    came: int
    awards: tuple[int, ...]
    left_over: int


@dataclass(frozen=True, slots=True)
class Pool:
    """The creditors who share payments, the one of the case first, and what each day brought."""

    rule: Division
    creditors: tuple[PoolCreditor, ...]
    days: tuple[PoolDay, ...]
    findings: tuple[Finding, ...]


def pool_days(
    paid: Iterable[tuple[date, int]], creditors: Sequence[PoolCreditor], rule: Division
) -> tuple[PoolDay, ...]:
    """Share out what was paid, day by day in order of time."""
    costs = tuple(each.costs for each in creditors)
    claims = tuple(each.claim for each in creditors)
    whole = sum(costs) + sum(claims)
    days: dict[date, int] = {}
    for on, amount in paid:
        days[on] = days.get(on, 0) + amount
    given, came, shared = [0] * len(creditors), 0, []
    for on, amount in sorted(days.items()):
        taken = min(came + amount, whole) - min(came, whole)
        came += amount
        target = costs_first(min(came, whole), costs, claims, rule)
        awards = _caught_up(target, given, taken)
        given = [before + award for before, award in zip(given, awards, strict=True)]
        shared.append(PoolDay(on, amount, awards, amount - taken))
    return tuple(shared)


def _caught_up(target: Sequence[int], given: Sequence[int], taken: int) -> tuple[int, ...]:
    """Return what brings everybody nearest to the target; nobody gives back what he has."""
    awards = [max(aim - has, 0) for aim, has in zip(target, given, strict=True)]
    for _ in range(sum(awards) - taken):
        awards[awards.index(max(awards))] -= 1
    return tuple(awards)
