"""The order of the list of cases: by any of its columns, one way or the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from mediator.desktop.home_list import CaseList
from mediator.desktop.preferences import DOWN, ORDERS
from mediator.domain.stages import Stage

_STAGES = {stage.value: number for number, stage in enumerate(Stage)}


def column_of(order: str) -> int:
    """Return the column that an order goes by."""
    return ORDERS.index(order.removeprefix(DOWN))


def turned(order: str, name: str) -> str:
    """Return the order after a column was chosen: chosen again, it goes the other way."""
    return f"{DOWN}{name}" if order == name else name


def ordered(cases: CaseList, order: str) -> CaseList:
    """Return the list in an order; cases that lack what it goes by come last either way.

    Names go by their sounds. Done away from the window's thread.
    """
    key = _KEYS[order.removeprefix(DOWN)]
    keys = [key(cases, at) for at in range(len(cases.cases))]
    known = [at for at, value in enumerate(keys) if value is not None]
    known.sort(key=keys.__getitem__, reverse=order.startswith(DOWN))
    places = [*known, *(at for at, value in enumerate(keys) if value is None)]
    return replace(
        cases,
        cases=tuple(cases.cases[at] for at in places),
        keys=tuple(cases.keys[at] for at in places),
        sounds=tuple(cases.sounds[at] for at in places),
    )


def _deadline(cases: CaseList, at: int) -> object:
    days = cases.days.get(cases.cases[at].id, ())
    return days[0].on if days else None


def _amount(cases: CaseList, at: int) -> object:
    amount = cases.cases[at].amount
    return (amount.currency, amount.minor) if amount is not None else None


_KEYS: dict[str, Callable[[CaseList, int], Any]] = {
    "number": lambda cases, at: cases.cases[at].number or None,
    "parties": lambda cases, at: (cases.sounds[at], cases.cases[at].parties),
    "stage": lambda cases, at: _STAGES.get(cases.cases[at].stage),
    "deadline": _deadline,
    "amount": _amount,
    "accepted": lambda cases, at: cases.cases[at].accepted_on,
    "changed": lambda cases, at: cases.cases[at].changed_at,
}
