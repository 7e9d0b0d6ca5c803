"""Which rooms' keys may be in use at one time, and how one gets from one state to the next.

```
LOCKED --passphrase--> JOINT <--> ROOM_C
                       JOINT <--> ROOM_D
                       JOINT <--> BOARD        any --lock--> LOCKED
```

One room at a time; on the board both can be read and what the parties said cannot be changed;
sealed answers are handled at the common table only. Going from one room to the other leads
through ``JOINT``, where neither room's key is held.
"""

from __future__ import annotations

from enum import StrEnum

CREDITOR, DEBTOR, BALLOT, COMMON = "creditor", "debtor", "ballot", "joint"


class KeyState(StrEnum):
    """What is open."""

    LOCKED = "locked"
    JOINT = "joint"
    ROOM_C = "room_c"
    ROOM_D = "room_d"
    BOARD = "board"


_OPEN: dict[KeyState, frozenset[str]] = {
    KeyState.LOCKED: frozenset(),
    KeyState.JOINT: frozenset({COMMON, BALLOT}),
    KeyState.ROOM_C: frozenset({COMMON, CREDITOR}),
    KeyState.ROOM_D: frozenset({COMMON, DEBTOR}),
    KeyState.BOARD: frozenset({COMMON, CREDITOR, DEBTOR}),
}
_OF_ROOM = {CREDITOR: KeyState.ROOM_C, DEBTOR: KeyState.ROOM_D}


def may_follow(now: KeyState, then: KeyState) -> bool:
    """Tell whether one state leads to another; staying is no step."""
    if now is then or then is KeyState.LOCKED:
        return True
    return KeyState.JOINT in (now, then) and (now is not KeyState.LOCKED or then is KeyState.JOINT)


def state_for(now: KeyState, room: str) -> KeyState | None:
    """Return the state in which a room opens from here: this one, or a room's own from the table.

    None where it must not open.
    """
    if room in _OPEN[now]:
        return now
    return _OF_ROOM.get(room) if now is KeyState.JOINT else None


def reads_only(now: KeyState, room: str) -> bool:
    """Tell whether what a party said may be read there and not be written."""
    return now is KeyState.BOARD and room in _OF_ROOM
