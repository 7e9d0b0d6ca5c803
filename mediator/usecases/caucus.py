"""The rooms: keeping what was said under the room's key, and releasing by record only."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from typing import Any

from mediator.domain.case import Case
from mediator.domain.caucus import (
    MONEY_ITEMS,
    CreditorPosition,
    DebtorPosition,
    Mood,
    Positions,
    Room,
    Tag,
    creditor_findings,
    debtor_findings,
)
from mediator.domain.court_estimate import CourtOutlook
from mediator.domain.disclosure import MEANS, Disclosure, MeansConclusion
from mediator.domain.findings import Severity
from mediator.domain.money import Money
from mediator.domain.parties import Role
from mediator.domain.reckoning import Reckoning
from mediator.usecases.history import Change
from mediator.usecases.intake import one_line
from mediator.usecases.moves import keep_moves, open_moves
from mediator.usecases.outlook import keep_outlook, of_mediator, open_outlook
from mediator.usecases.pins import keep_pins, open_pins
from mediator.usecases.ports import Archive
from mediator.usecases.reckoning import keep_reckoning, open_reckoning

Position = CreditorPosition | DebtorPosition

_READERS: dict[str, Callable[[str], object]] = {
    name: lambda text: Money(int(text.split()[0]), text.split()[1]) for name in MONEY_ITEMS
} | {
    "longest_months": int,
    "dependants": int,
    "bonus_month": int,
    "yearly_discount": Decimal,
    "earliest_on": date.fromisoformat,
    "mood": Mood,
    "tags": lambda text: tuple((name, Tag(tag)) for name, tag in json.loads(text).items()),
}
"""How each item that is not plain text is read back."""


def keep_position(archive: Archive, case: Case, position: Position) -> Change:
    """Seal every item of a position under its room's key, each bound to its place.

    The case only learns that the room was heard, and whether a required answer is missing.
    """
    if isinstance(position, CreditorPosition):
        room, gaps = Room.CREDITOR, creditor_findings(position)
    else:
        room, gaps = Room.DEBTOR, debtor_findings(position)
    with archive.room(case.id, room) as key:
        sealed = tuple(key.seal(item, text) for item, text in items_of(position).items())
    archive.keep(sealed, f"{room}_kept")
    complete = not any(finding.severity is Severity.MISSING for finding in gaps)
    heard = dict(case.heard) | {str(room): complete}
    return Change(replace(case, heard=tuple(sorted(heard.items()))), f"{room}_heard")


def open_creditor(archive: Archive, case_id: str) -> CreditorPosition:
    """Open the creditor's room and read what lies in it."""
    return creditor_from(_opened(archive, case_id, Room.CREDITOR))


def open_debtor(archive: Archive, case_id: str) -> DebtorPosition:
    """Open the debtor's room and read what lies in it."""
    return debtor_from(_opened(archive, case_id, Room.DEBTOR))


def open_both(archive: Archive, case_id: str) -> Positions:
    """Open both rooms for the mediator's board."""
    outlook = open_outlook(archive, case_id)
    said = open_creditor(archive, case_id), open_debtor(archive, case_id)
    reckoning, moves = open_reckoning(archive, case_id), open_moves(archive, case_id)
    return Positions(*said, outlook, reckoning, moves, open_pins(archive, case_id))


def _opened(archive: Archive, case_id: str, room: Room) -> dict[str, str]:
    """Open what was said in a room; what the mediator reckons with beside it stays sealed."""
    with archive.room(case_id, room) as key:
        said = (s for s in archive.sealed(case_id, room) if not of_mediator(s.place.item))
        return {s.place.item: key.open(s) for s in said}


def keep_positions(archive: Archive, case: Case, positions: Positions) -> Case:
    """Seal what a file holds of both rooms and of the mediator's own reckoning.

    What says nothing is not written. Returns the case, which learns which rooms were heard.
    """
    said: list[Position] = [positions.creditor, positions.debtor]
    for position in said:
        if position not in (CreditorPosition(), DebtorPosition()):
            case = keep_position(archive, case, position).case
    if positions.court != CourtOutlook():
        keep_outlook(archive, case.id, positions.court)
    if positions.reckoning != Reckoning():
        keep_reckoning(archive, case.id, positions.reckoning)
    if positions.moves:
        keep_moves(archive, case.id, positions.moves)
    if positions.pins:
        keep_pins(archive, case.id, positions.pins)
    return case


def release_means(case: Case, monthly: Money, *, words: str, on: date) -> Change:
    """Pass the debtor's conclusion on means to the creditor, on record, in agreed words.

    Raises ``NameUnprintable`` for words with a hidden character.
    """
    one_line(words)
    conclusion = MeansConclusion(monthly, on, words)
    record = Disclosure(Role.DEBTOR, Role.CREDITOR, on, MEANS, words)
    released = replace(case, means=conclusion, disclosures=(*case.disclosures, record))
    return Change(released, "means_released")


def items_of(position: Position) -> dict[str, str]:
    """Lay a position out as texts to be sealed one by one; every item is always present."""
    items = {f.name: _text(getattr(position, f.name)) for f in fields(position) if f.name != "tags"}
    return items | {"tags": json.dumps(dict(position.tags))}


def creditor_from(items: dict[str, str]) -> CreditorPosition:
    """Read a creditor's position back from its texts; what is absent was never said."""
    return replace(CreditorPosition(), **_values(items))


def debtor_from(items: dict[str, str]) -> DebtorPosition:
    """Read a debtor's position back from its texts; what is absent was never said."""
    return replace(DebtorPosition(), **_values(items))


def _text(value: object) -> str:
    if isinstance(value, Money):
        return f"{value.minor} {value.currency}"
    return "" if value is None else str(value)


def _values(items: dict[str, str]) -> dict[str, Any]:
    return {name: _READERS.get(name, str)(text) for name, text in items.items() if text}
