"""What the mediator pinned on the board, sealed: a reason may rest on what both rooms said.

It lies under the debtor's key, as all the rest that the mediator reckons with about payments;
no room opens it, only the board does.
"""

from __future__ import annotations

import json
from datetime import date, datetime

from mediator.domain.caucus import Room
from mediator.domain.money import Money
from mediator.domain.pins import Pin
from mediator.usecases.intake import one_line
from mediator.usecases.outlook import MEDIATORS
from mediator.usecases.ports import Archive

_ITEM = f"{MEDIATORS['pins']}kept"


def keep_pins(archive: Archive, case_id: str, pins: tuple[Pin, ...]) -> datetime:
    """Seal all pins; the case learns nothing. Returns when.

    Raises ``NameUnprintable`` for a reason with a hidden character.
    """
    rows = [
        [p.plan, p.total.minor, p.total.currency, p.last_due_on.isoformat(), one_line(p.why)]
        for p in pins
    ]
    with archive.room(case_id, Room.DEBTOR) as key:
        sealed = key.seal(_ITEM, json.dumps(rows, ensure_ascii=False))
    return archive.keep((sealed,), "pins_kept")


def open_pins(archive: Archive, case_id: str) -> tuple[Pin, ...]:
    """Open the pins for the mediator's board."""
    with archive.room(case_id, Room.DEBTOR) as key:
        texts = [
            key.open(sealed)
            for sealed in archive.sealed(case_id, Room.DEBTOR)
            if sealed.place.item == _ITEM
        ]
    return tuple(
        Pin(plan, Money(minor, currency), date.fromisoformat(day), why)
        for text in texts
        for plan, minor, currency, day, why in json.loads(text)
    )
