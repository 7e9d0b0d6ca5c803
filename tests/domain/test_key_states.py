"""One room at a time, both on the board to read, and no way between rooms but by the table."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.key_states import (
    BALLOT,
    COMMON,
    CREDITOR,
    DEBTOR,
    KeyState,
    may_follow,
    reads_only,
    state_for,
)

ROOMS = (CREDITOR, DEBTOR, BALLOT, COMMON)
STEPS = {
    (KeyState.LOCKED, KeyState.JOINT),
    *((KeyState.JOINT, to) for to in (KeyState.ROOM_C, KeyState.ROOM_D, KeyState.BOARD)),
    *((back, KeyState.JOINT) for back in (KeyState.ROOM_C, KeyState.ROOM_D, KeyState.BOARD)),
    *((state, KeyState.LOCKED) for state in KeyState),
    *((state, state) for state in KeyState),
}


@pytest.mark.parametrize("now", KeyState)
@pytest.mark.parametrize("then", KeyState)
def test_each_step_is_allowed_or_not_as_the_table_says(now: KeyState, then: KeyState) -> None:
    assert may_follow(now, then) == ((now, then) in STEPS)


@given(st.lists(st.sampled_from(KeyState), max_size=12))
def test_no_way_of_steps_leads_from_room_to_room_past_the_table(wanted: list[KeyState]) -> None:
    now, seen = KeyState.LOCKED, [KeyState.LOCKED]
    for then in wanted:
        if may_follow(now, then):
            now = then
            seen.append(now)

    rooms = {KeyState.ROOM_C, KeyState.ROOM_D}
    for one, other in itertools.pairwise(seen):
        assert {one, other} != rooms


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("now", KeyState)
def test_a_room_opens_only_where_its_key_may_be(now: KeyState, room: str) -> None:
    opened = {
        KeyState.LOCKED: {},
        KeyState.JOINT: {
            COMMON: KeyState.JOINT,
            BALLOT: KeyState.JOINT,
            CREDITOR: KeyState.ROOM_C,
            DEBTOR: KeyState.ROOM_D,
        },
        KeyState.ROOM_C: dict.fromkeys((COMMON, CREDITOR), KeyState.ROOM_C),
        KeyState.ROOM_D: dict.fromkeys((COMMON, DEBTOR), KeyState.ROOM_D),
        KeyState.BOARD: dict.fromkeys((COMMON, CREDITOR, DEBTOR), KeyState.BOARD),
    }

    assert state_for(now, room) == opened[now].get(room)
    assert reads_only(now, room) == (now is KeyState.BOARD and room in (CREDITOR, DEBTOR))
