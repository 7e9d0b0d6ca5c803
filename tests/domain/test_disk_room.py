"""When a disk is too full: warned of in time, and text always goes on."""

from __future__ import annotations

import pytest

from mediator.domain.disk_room import ROOM_FOR_FILES, ROOM_TO_WARN, is_low, require_room
from mediator.domain.safe_refusals import DiskNearlyFull


@pytest.mark.parametrize(
    ("free", "low"), [(ROOM_TO_WARN, False), (ROOM_TO_WARN - 1, True), (0, True), (None, False)]
)
def test_less_than_500_mb_is_warned_of(free: int | None, low: bool) -> None:
    assert is_low(free) is low


@pytest.mark.parametrize(("free", "size"), [(ROOM_FOR_FILES + 7, 7), (None, 10**12)])
def test_a_file_that_leaves_100_mb_is_taken_in(free: int | None, size: int) -> None:
    require_room(free, size)


@pytest.mark.parametrize(
    ("free", "size", "told"), [(ROOM_FOR_FILES + 7, 8, 100), (2 * 1024**2, 1, 2), (0, 1, 0)]
)
def test_a_file_that_would_leave_less_is_refused_with_what_is_left(
    free: int, size: int, told: int
) -> None:
    with pytest.raises(DiskNearlyFull) as refused:
        require_room(free, size)

    assert refused.value.free == told
