"""How much room a disk must have left: enough to warn in time, and enough to go on writing text.

The two sums are our own choice, no rule: text needs little, a file that is handed in may need much.
"""

from __future__ import annotations

from mediator.domain.safe_refusals import DiskNearlyFull

ROOM_TO_WARN = 500 * 1024 * 1024
ROOM_FOR_FILES = 100 * 1024 * 1024
"""Bytes; below the first the window warns, and what would go below the second is not taken in."""


def is_low(free: int | None) -> bool:
    """Tell whether to warn; never where the system does not say how much is free."""
    return free is not None and free < ROOM_TO_WARN


def require_room(free: int | None, size: int) -> None:
    """Let files of so many bytes in only where text can still be saved after them.

    Raises ``DiskNearlyFull``; never where the system does not say how much is free.
    """
    if free is not None and free - size < ROOM_FOR_FILES:
        raise DiskNearlyFull(max(free, 0) // 1024**2)
