"""The outlook in court, sealed: what the mediator reckons with, under the keys of both rooms.

An estimate of one side may rest on what the other said, so no room ever opens it: only the
board does, which holds both keys anyhow.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields
from datetime import datetime
from decimal import Decimal
from typing import Any

from mediator.domain.caucus import Room
from mediator.domain.court_estimate import Between, CourtEstimate, CourtFacts, CourtOutlook
from mediator.domain.money import Money
from mediator.domain.periods import RoundingUnit
from mediator.usecases.ports import Archive


def _money(text: str) -> Money:
    minor, currency = text.split()
    return Money(int(minor), currency)


MEDIATORS = {"court": "court.", "reckoning": "board.", "moves": "moves.", "pins": "pins."}
"""How the names of sealed items begin that the mediator alone reckons with."""

_PREFIX = MEDIATORS["court"]
_ESTIMATES: dict[str, Callable[[str], Any]] = {
    **dict.fromkeys(("win", "recovery", "discount", "agency"), Decimal),
    **dict.fromkeys(("months_to_judgment", "months_to_payment"), int),
    **dict.fromkeys(("lawyer", "other_costs"), _money),
}
_FACTS: dict[str, Callable[[str], Any]] = {
    "yearly_wage": _money,
    "wage_source": str,
    "fee_rounding": RoundingUnit,
}
"""How each item that is not a yes or no is read back."""


def of_mediator(item: str) -> bool:
    """Tell whether a sealed item is what the mediator reckons with, not what was said."""
    return item.startswith(tuple(MEDIATORS.values()))


def keep_outlook(archive: Archive, case_id: str, outlook: CourtOutlook) -> datetime:
    """Seal the outlook item by item: the facts and the creditor's side under that room's key.

    The rooms themselves never open it. The case learns nothing of it. Returns when.
    """
    rooms = {
        Room.CREDITOR: _facts_texts(outlook.facts) | _estimate_texts(outlook.creditor),
        Room.DEBTOR: _estimate_texts(outlook.debtor),
    }
    sealed = []
    for room, texts in rooms.items():
        with archive.room(case_id, room) as key:
            sealed += [key.seal(f"{_PREFIX}{item}", text) for item, text in texts.items()]
    return archive.keep(tuple(sealed), "outlook_kept")


def open_outlook(archive: Archive, case_id: str) -> CourtOutlook:
    """Open the outlook for the mediator's board; what is absent was never said."""
    creditor, debtor = (_opened(archive, case_id, room) for room in Room)
    facts = {name: text for name, text in creditor.items() if name not in _ESTIMATES}
    return CourtOutlook(
        facts=CourtFacts(**{n: _FACTS.get(n, _yes_or_no)(text) for n, text in facts.items()}),
        creditor=_estimate(creditor),
        debtor=_estimate(debtor),
    )


def _opened(archive: Archive, case_id: str, room: Room) -> dict[str, str]:
    with archive.room(case_id, room) as key:
        ours = [s for s in archive.sealed(case_id, room) if s.place.item.startswith(_PREFIX)]
        texts = {s.place.item.removeprefix(_PREFIX): key.open(s) for s in ours}
    return {item: text for item, text in texts.items() if text}


def _facts_texts(facts: CourtFacts) -> dict[str, str]:
    return {f.name: _text(getattr(facts, f.name)) for f in fields(facts)}


def _estimate_texts(estimate: CourtEstimate) -> dict[str, str]:
    return {f.name: _between_text(getattr(estimate, f.name)) for f in fields(estimate)}


def _between_text(between: Between[Any] | None) -> str:
    if between is None:
        return ""
    return json.dumps([_text(between.low), _text(between.high), between.source])


def _estimate(texts: dict[str, str]) -> CourtEstimate:
    estimates = {}
    for name, read in _ESTIMATES.items():
        if name in texts:
            low, high, source = json.loads(texts[name])
            estimates[name] = Between(read(low), read(high), source)
    return CourtEstimate(**estimates)


def _text(value: object) -> str:
    if isinstance(value, Money):
        return f"{value.minor} {value.currency}"
    return "" if value is None else str(value)


def _yes_or_no(text: str) -> bool:
    return text == str(True)
