"""What a search is told to reckon with: assumptions, futures, estimates of the court, wishes."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import fields, replace
from decimal import Decimal
from typing import Any

from mediator.domain.caucus import Positions
from mediator.domain.court_estimate import Between, CourtEstimate
from mediator.domain.money import Money
from mediator.domain.reckoning import Assumptions, Shocks, bounds
from mediator.domain.refusals import Refusal
from mediator.domain.wishes import CRITERIA, WHOLE

Assumed = tuple[str, Any]

SIDES = ("creditor", "debtor")
_AMOUNTS, _MONTHS = ("lawyer", "other_costs"), ("months_to_judgment", "months_to_payment")
_ESTIMATES = tuple(f.name for f in fields(CourtEstimate))
_ASSUMED, _SHOCKS = (tuple(f.name for f in fields(kind)) for kind in (Assumptions, Shocks))


def adding(parser: argparse.ArgumentParser) -> None:
    """Add what every search can be told."""
    parser.add_argument(
        "--assume",
        action="append",
        default=[],
        metavar="NAME=NUMBER",
        type=_assumption,
        help="such as stop_permille=5, shocks.swing_percent=30, creditor.win=70..90;"
        " see the answer for names",
    )
    parser.add_argument(
        "--wish",
        action="append",
        default=[],
        metavar="CRITERION=WEIGHT",
        type=_wish,
        help="weight out of a thousand, such as creditor_speed=600",
    )


def reckoned(positions: Positions, parsed: argparse.Namespace) -> Positions:
    """Return the positions of a case with what the command line says in their place."""
    reckoning, court = positions.reckoning, positions.court
    wishes = reckoning.wishes
    for criterion, weight in parsed.wish:
        wishes = wishes.moved(criterion, weight)
    said: list[Assumed] = parsed.assume
    court = replace(
        court,
        creditor=replace(court.creditor, **_of("creditor", said)),
        debtor=replace(court.debtor, **_of("debtor", said)),
    )
    reckoning = replace(
        reckoning,
        assumed=replace(reckoning.assumed, **_of("assumed", said)),
        shocks=replace(reckoning.shocks, **_of("shocks", said)),
        wishes=wishes,
    )
    return replace(positions, court=court, reckoning=reckoning)


def setting(text: str) -> tuple[str, str]:
    """Split a place from what is put there."""
    place, equals, value = text.partition("=")
    if not place or not equals:
        raise argparse.ArgumentTypeError(f"PLACE=VALUE, not {text!r}")
    return place, value


def _of(part: str, said: Iterable[Assumed]) -> dict[str, Any]:
    pairs = [(name.partition("."), value) for name, value in said]
    return {name: value for (where, _, name), value in pairs if where == part}


def _assumption(text: str) -> Assumed:
    place, value = setting(text)
    if place in _ASSUMED:
        return f"assumed.{place}", _whole(place, value)
    part, _dot, name = place.rpartition(".")
    if part == "shocks" and name in _SHOCKS:
        return place, _whole(name, value)
    if part in SIDES and name in _ESTIMATES:
        return place, _range(name, value)
    known = (*_ASSUMED, *(f"shocks.{n}" for n in _SHOCKS), *(f"SIDE.{n}" for n in _ESTIMATES))
    raise argparse.ArgumentTypeError(f"one of {', '.join(known)}; SIDE is creditor or debtor")


def _whole(name: str, value: str) -> int:
    least, most = bounds(name)
    if not value.isascii() or not value.isdecimal() or not least <= int(value) <= most:
        raise argparse.ArgumentTypeError(f"{name}: whole, {least} to {most}, not {value!r}")
    return int(value)


def _range(name: str, value: str) -> Between[Any]:
    """Read one figure, or both ends of a range with two dots between."""
    low, dots, high = value.partition("..")
    try:
        ends = [_end(name, end) for end in (low, high if dots else low)]
        between: Between[Any] = Between(ends[0], ends[1])
        CourtEstimate(**{name: between})
    except (Refusal, ValueError):
        raise argparse.ArgumentTypeError(f"{name}: NUMBER or LOW..HIGH, not {value!r}") from None
    return between


def _end(name: str, text: str) -> Any:
    if name in _AMOUNTS:
        return Money.of(text)
    if not text.isascii() or not text.replace(".", "", 1).isdigit():
        raise ValueError(text)
    return int(text) if name in _MONTHS else Decimal(text)


def _wish(text: str) -> tuple[str, int]:
    name, value = setting(text)
    if name not in CRITERIA or not value.isdecimal() or int(value) > WHOLE:
        raise argparse.ArgumentTypeError(f"one of {', '.join(CRITERIA)} = 0 to {WHOLE}")
    return name, int(value)
