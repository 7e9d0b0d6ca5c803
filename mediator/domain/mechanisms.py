"""Three ways to find a sum, tried on made-up cases with truthful and with shading parties.

A bench for the claim that a public menu with sealed answers gives away less than dividing what
both confess. Everything is in hundredths of the claim; limits are drawn evenly by place from
SplitMix64. A shading party acts as if it needed more: a tenth of the way to its best end; on a
menu it then says no to sums that it could accept, hoping for a later one. Bits are what the
creditor learns of the debtor's limit from what it is shown, its own limit known.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import log2

from mediator.domain.chance import below, draw

LEVELS = 100
ANCHORS = (50, 40, 60, 30, 70, 20, 80, 10, 90)
"""Nine public sums in percent of the claim, in a published order, the middle first."""

Sum = int | None
Outcome = tuple[Sum, object]


def midpoint(demand: int, offer: int) -> Outcome:
    """The exact middle of both words; what is seen is the sum, or that there is none."""
    if offer < demand:
        return None, None
    return (demand + offer) // 2, demand + offer


def blind_bids(demand: int, offer: int) -> Outcome:
    """Three rounds of sealed bids that approach the limits; a deal at the middle when they cross.

    Each opens with a quarter of the claim to spare, then half of that, then nothing.
    """
    for number, spare in enumerate((25, 12, 0), 1):
        ask, bid = min(demand + spare, LEVELS), max(offer - spare, 0)
        if bid >= ask:
            return (ask + bid) // 2, (number, ask + bid)
    return None, None


def menu(demand: int, offer: int) -> Outcome:
    """The first public sum, in the published order, to which both answer yes in sealed form."""
    for anchor in ANCHORS:
        if demand <= anchor <= offer:
            return anchor, anchor
    return None, None


@dataclass(frozen=True, slots=True)
class Result:
    """What a mechanism did over all cases; all but the bits in permille.

    ``deals`` of cases with room reached a deal; ``efficiency``: share of the possible gain;
    ``equity``: the smaller side's share of the gain in a deal, mean (500 is even).
    """

    mechanism: str
    shading: bool
    deals: int
    efficiency: int
    equity: int
    centibits: int


MECHANISMS: dict[str, Callable[[int, int], Outcome]] = {
    "midpoint": midpoint,
    "blind_bids": blind_bids,
    "menu": menu,
}


def bench(cases: int, seed: int) -> tuple[Result, ...]:
    """Try every mechanism on the same cases, with truthful and with shading parties."""
    pairs = [
        (below(draw(seed, n, 0), LEVELS + 1), below(draw(seed, n, 1), LEVELS + 1))
        for n in range(cases)
    ]
    return tuple(
        _result(name, rule, pairs, shading=shading)
        for name, rule in MECHANISMS.items()
        for shading in (False, True)
    )


def _said(limits: tuple[int, int], *, shading: bool) -> tuple[int, int]:
    """Return what both say: a tenth of the way to the best end more than they need."""
    least, most = limits
    return (least + (LEVELS - least) // 10, most - most // 10) if shading else limits


def _result(
    name: str,
    rule: Callable[[int, int], Outcome],
    pairs: list[tuple[int, int]],
    *,
    shading: bool,
) -> Result:
    room = gained = possible = deals = fair = 0
    for least, most in pairs:
        if most < least:
            continue
        room, possible = room + 1, possible + most - least
        sum_, _ = rule(*_said((least, most), shading=shading))
        if sum_ is not None:
            deals, gained = deals + 1, gained + most - least
            fair += _smaller_share(sum_ - least, most - sum_)
    return Result(
        mechanism=name,
        shading=shading,
        deals=1000 * deals // max(room, 1),
        efficiency=1000 * gained // max(possible, 1),
        equity=fair // max(deals, 1),
        centibits=_leak(rule, pairs, shading=shading),
    )


def _smaller_share(one: int, other: int) -> int:
    return 500 if one == other else 1000 * max(min(one, other), 0) // (one + other)


def _leak(
    rule: Callable[[int, int], Outcome], pairs: list[tuple[int, int]], *, shading: bool
) -> int:
    """Return the mean bits that the creditor learns, in hundredths, over the cases' limits."""
    known: dict[int, dict[object, int]] = {}
    bits = 0.0
    for least, most in pairs:
        if least not in known:
            seen: dict[object, int] = {}
            for level in range(LEVELS + 1):
                shown = rule(*_said((least, level), shading=shading))[1]
                seen[shown] = seen.get(shown, 0) + 1
            known[least] = seen
        shown = rule(*_said((least, most), shading=shading))[1]
        bits += log2((LEVELS + 1) / known[least][shown])
    return round(100 * bits / max(len(pairs), 1))
