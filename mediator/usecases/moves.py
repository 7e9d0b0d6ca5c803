"""Offers and counter-offers, sealed under the key of the room in which each was made.

No room opens them again: only the mediator's board does, where both sides' moves lie side by
side.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from mediator.domain.caucus import Move, Room
from mediator.domain.money import Money
from mediator.usecases.intake import one_line
from mediator.usecases.outlook import MEDIATORS
from mediator.usecases.ports import Archive

_ITEM = f"{MEDIATORS['moves']}made"


def keep_moves(archive: Archive, case_id: str, moves: tuple[Move, ...]) -> datetime:
    """Seal all moves, each side's under its room's key; the case learns nothing. Returns when.

    Raises ``NameUnprintable`` for a note with a hidden character.
    """
    sealed = []
    for room in Room:
        rows = [_row(number, m) for number, m in enumerate(moves) if m.side is room]
        with archive.room(case_id, room) as key:
            sealed.append(key.seal(_ITEM, json.dumps(rows, ensure_ascii=False)))
    return archive.keep(tuple(sealed), "moves_kept")


def open_moves(archive: Archive, case_id: str) -> tuple[Move, ...]:
    """Open both sides' moves for the mediator's board, in the order in which they were made."""
    numbered: list[tuple[int, Move]] = []
    for room in Room:
        with archive.room(case_id, room) as key:
            for sealed in archive.sealed(case_id, room):
                if sealed.place.item == _ITEM:
                    numbered += _moves(room, json.loads(key.open(sealed)))
    return tuple(move for _, move in sorted(numbered, key=lambda pair: pair[0]))


def _row(number: int, move: Move) -> list[object]:
    other = move.if_other.minor if move.if_other is not None else None
    total = [move.total.minor, move.total.currency]
    return [number, move.on.isoformat(), *total, move.months, other, one_line(move.note)]


def _moves(room: Room, rows: list[Any]) -> Iterator[tuple[int, Move]]:
    for number, on, minor, currency, months, other, note in rows:
        if_other = None if other is None else Money(other, currency)
        total = Money(minor, currency)
        yield number, Move(date.fromisoformat(on), room, total, months, if_other, note)
