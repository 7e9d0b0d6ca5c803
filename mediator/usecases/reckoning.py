"""What the mediator reckons with beside the court, sealed under the keys of both rooms.

Each side's wishes were learned in its room, so they lie under that room's key; assumptions and
futures are about the debtor's payments and lie under its key. Like the outlook in court, no
room ever opens any of it: only the board does.
"""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import datetime

from mediator.domain.caucus import Room
from mediator.domain.reckoning import Assumptions, Reckoning, Shocks
from mediator.domain.wishes import CREDITORS, CRITERIA, Wishes
from mediator.usecases.outlook import MEDIATORS
from mediator.usecases.ports import Archive

_PREFIX = MEDIATORS["reckoning"]
_WISHED = {Room.CREDITOR: CRITERIA[:CREDITORS], Room.DEBTOR: CRITERIA[CREDITORS:]}


def keep_reckoning(archive: Archive, case_id: str, reckoning: Reckoning) -> datetime:
    """Seal the reckoning item by item; the case learns nothing of it. Returns when."""
    wishes = dict(zip(CRITERIA, reckoning.wishes.weights, strict=True))
    texts = {room: {name: wishes[name] for name in names} for room, names in _WISHED.items()}
    for part, value in (("assumed", reckoning.assumed), ("shocks", reckoning.shocks)):
        texts[Room.DEBTOR] |= {f"{part}.{f.name}": getattr(value, f.name) for f in fields(value)}
    sealed = []
    for room, figures in texts.items():
        with archive.room(case_id, room) as key:
            sealed += [key.seal(f"{_PREFIX}{item}", str(n)) for item, n in figures.items()]
    return archive.keep(tuple(sealed), "reckoning_kept")


def open_reckoning(archive: Archive, case_id: str) -> Reckoning:
    """Open the reckoning for the mediator's board; what is absent was never changed."""
    said: dict[str, int] = {}
    for room in Room:
        with archive.room(case_id, room) as key:
            ours = [s for s in archive.sealed(case_id, room) if s.place.item.startswith(_PREFIX)]
            said |= {s.place.item.removeprefix(_PREFIX): int(key.open(s)) for s in ours}
    started = Wishes().weights
    weights = tuple(said.get(name, w) for name, w in zip(CRITERIA, started, strict=True))
    return Reckoning(
        assumed=replace(Assumptions(), **_part("assumed.", said)),
        shocks=replace(Shocks(), **_part("shocks.", said)),
        wishes=Wishes(weights),
    )


def _part(prefix: str, said: dict[str, int]) -> dict[str, int]:
    return {n.removeprefix(prefix): v for n, v in said.items() if n.startswith(prefix)}
