"""The offers and counter-offers of both sides, and what their run says. For the mediator alone.

An offer is made in confidence until its side lets it be told. A midpoint is never shown to a
party: whoever knows one end of it can work out the other. Rules of thumb, each with its figures;
none is a law and none is done by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import chain, pairwise

from mediator.domain.advice import Advice
from mediator.domain.caucus import Move, Room
from mediator.domain.money import Money, half_up
from mediator.domain.refusals import CurrenciesDiffer

NARROWING = Fraction(1, 2)
"""A step of at most this part of the one before is taken for a sign that a limit is near."""


@dataclass(frozen=True, slots=True)
class Talks:
    """How far the moves have come.

    ``steps`` are what each move of a side gave, in fen: what the creditor's fell by, what the
    debtor's rose by; less than nothing where it was taken back. ``gap`` is the last sum asked
    less the last offered, ``midpoint`` lies between them (half up to the fen) and ``drift``
    tells how far it went since both had first moved. ``bracket`` is the narrowest pair of sums
    that the last brackets leave, low before high.
    """

    asked: tuple[Money, ...]
    offered: tuple[Money, ...]
    steps: dict[Room, tuple[int, ...]]
    in_a_row: tuple[Room, int] | None
    gap: Money | None
    midpoint: Money | None
    drift: Money | None
    bracket: tuple[Money, Money] | None
    brackets_of: frozenset[Room]


def talks_of(moves: tuple[Move, ...]) -> Talks:
    """Read the moves in their order; raises ``CurrenciesDiffer``."""
    currencies = sorted({m.total.currency for m in moves})
    if len(currencies) > 1:
        raise CurrenciesDiffer(*currencies[:2])
    firm = [move for move in moves if move.if_other is None]
    asked = tuple(m.total for m in firm if m.side is Room.CREDITOR)
    offered = tuple(m.total for m in firm if m.side is Room.DEBTOR)
    both = bool(asked) and bool(offered)
    brackets = {m.side: (m.total, m.if_other) for m in moves if m.if_other is not None}
    middle = _between(asked[-1], offered[-1]) if both else None
    return Talks(
        asked,
        offered,
        {Room.CREDITOR: _steps(asked, falls=True), Room.DEBTOR: _steps(offered, falls=False)},
        _in_a_row(firm),
        asked[-1] - offered[-1] if both else None,
        middle,
        middle - _first_middle(firm) if middle is not None else None,
        _bracket(brackets),
        frozenset(brackets),
    )


def _steps(sums: tuple[Money, ...], *, falls: bool) -> tuple[int, ...]:
    return tuple((a.minor - b.minor) * (1 if falls else -1) for a, b in pairwise(sums))


def _in_a_row(firm: list[Move]) -> tuple[Room, int] | None:
    """Return who moved last, and how often since the other did."""
    if not firm:
        return None
    last = firm[-1].side
    others = [index for index, move in enumerate(firm) if move.side is not last]
    return last, len(firm) - 1 - (others[-1] if others else -1)


def _between(one: Money, other: Money) -> Money:
    return Money(half_up(Fraction(one.minor + other.minor, 2)), one.currency)


def _first_middle(firm: list[Move]) -> Money:
    """Return the middle of the sums that stood when the second side had first moved."""
    started = next(n for n, move in enumerate(firm) if move.side is not firm[0].side)
    return _between(firm[started - 1].total, firm[started].total)


def _bracket(brackets: dict[Room, tuple[Money, Money]]) -> tuple[Money, Money] | None:
    """Return the sums that are left between what the last brackets name."""
    if not brackets:
        return None
    ends = [sorted(pair, key=_fen) for pair in brackets.values()]
    low, high = max((e[0] for e in ends), key=_fen), min((e[1] for e in ends), key=_fen)
    return (low, high) if low.minor <= high.minor else None


def _fen(money: Money) -> int:
    return money.minor


def read_talks(talks: Talks) -> tuple[Advice, ...]:
    """Return what the run of the moves says, and what might be done next; most pressing first."""
    if talks.in_a_row is None:
        return (Advice("first_offer"),)
    last, count = talks.in_a_row
    if talks.gap is None:
        return (Advice("answer_wanted", (("side", last),)),)
    if talks.gap.minor <= 0:
        return (Advice("offers_meet", (("middle", _plain(talks.midpoint)),)),)
    found = [Advice("one_way", (("side", last), ("count", str(count))))] if count > 1 else []
    moved = [_of_steps(side, steps, talks.gap.currency) for side, steps in talks.steps.items()]
    found += sorted(chain.from_iterable(moved), key=lambda advice: advice.code != "took_back")
    if _stand_still(talks):
        found.append(Advice("stalled", (("gap", talks.gap.plain),)))
    found += _of_brackets(talks)
    figures = (
        ("gap", talks.gap.plain),
        ("middle", _plain(talks.midpoint)),
        ("drift", _plain(talks.drift)),
    )
    return (*found, Advice("gap", figures))


def _of_steps(side: Room, steps: tuple[int, ...], currency: str) -> list[Advice]:
    if not steps:
        return []
    last = steps[-1]
    step = ("step", Money(abs(last), currency).plain)
    if last < 0:
        return [Advice("took_back", (("side", side), step))]
    if len(steps) > 1 and 0 < last <= steps[-2] * NARROWING:
        before = ("before", Money(steps[-2], currency).plain)
        return [Advice("near_limit", (("side", side), step, before))]
    return []


def _stand_still(talks: Talks) -> bool:
    """Tell whether both sides said the same sum twice."""
    return all(steps and steps[-1] == 0 for steps in talks.steps.values())


def _of_brackets(talks: Talks) -> list[Advice]:
    if not talks.brackets_of:
        return []
    if talks.bracket is None:
        return [Advice("brackets_apart")]
    low, high = talks.bracket
    ends = (("low", low.plain), ("high", high.plain), ("middle", _between(low, high).plain))
    if len(talks.brackets_of) == 1:
        return [Advice("bracket_open", (("side", next(iter(talks.brackets_of))), *ends))]
    return [Advice("brackets_meet", ends)]


def _plain(amount: Money | None) -> str:
    return amount.plain if amount is not None else ""
