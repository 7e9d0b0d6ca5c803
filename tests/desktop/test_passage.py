"""Into a room and out of it one comes through the curtain; what both may see stands open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from mediator.desktop.caucus import CreditorRoom, DebtorRoom
from mediator.desktop.home import HomePage
from mediator.desktop.passage import Passage
from mediator.domain.key_states import KeyState
from mediator.domain.stages import Stage
from mediator.wording import screen_caucus
from tests.desktop.desk import Desk

JOINT, ROOM_C, ROOM_D, BOARD = KeyState.JOINT, KeyState.ROOM_C, KeyState.ROOM_D, KeyState.BOARD
CALLED = "called"


@pytest.mark.parametrize(
    ("way", "veiled"),
    [
        ((ROOM_C,), [True]),  # whoever sat at the common table may still sit there
        ((ROOM_C, JOINT, ROOM_C), [True, False, False]),  # the creditor may see both
        ((ROOM_C, ROOM_D), [True, True]),
        ((ROOM_C, JOINT, ROOM_D), [True, False, True]),
        ((ROOM_C, BOARD), [True, True]),
        ((ROOM_C, JOINT, JOINT, BOARD), [True, False, False, True]),
        ((BOARD, JOINT, BOARD), [False, False, False]),
        ((ROOM_C, CALLED, ROOM_D), [True, False]),  # the next party came in
        ((ROOM_C, CALLED, ROOM_C), [True, False]),
        ((ROOM_C, CALLED, JOINT, ROOM_D), [True, False, True]),
        ((ROOM_C, CALLED, BOARD), [True, False]),
        ((ROOM_C, CALLED, BOARD, ROOM_D), [True, False, True]),
        ((ROOM_C, BOARD, ROOM_D), [True, True, True]),
    ],
)
def test_nobody_sees_a_page_that_is_not_for_whoever_may_still_sit_there(
    way: tuple[KeyState | str, ...], veiled: list[bool]
) -> None:
    passage, found = Passage(), []
    for step in way:
        if isinstance(step, KeyState):
            found.append(passage.is_veiled(step))
        else:
            passage.call_next()

    assert found == veiled


def test_a_lock_sends_everybody_out() -> None:
    passage = Passage()
    passage.is_veiled(ROOM_C)
    passage.forget()

    assert not passage.is_veiled(BOARD)


def turn(desk: Desk, stage: Stage) -> None:
    desk.control(getattr(Qt.Key, f"Key_{list(Stage).index(stage) + 1}"))
    desk.settle()


def test_the_other_room_opens_only_behind_the_curtain_and_says_who_stays(hearing: Desk) -> None:
    hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom)

    turn(hearing, Stage.DEBTOR_ROOM)

    window = hearing.window
    assert window.cover.isVisible()
    assert window.cover.says.text() == screen_caucus.AT_THE_DOOR[ROOM_D].zh
    assert not hearing.page(DebtorRoom).isVisible()
    hearing.lift()
    assert hearing.page(DebtorRoom).isVisible()


def test_after_the_next_party_was_called_its_room_stands_open(hearing: Desk) -> None:
    hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom)
    hearing.window.next_party()
    hearing.lift()

    turn(hearing, Stage.DEBTOR_ROOM)

    assert hearing.page(DebtorRoom).isVisible()


def test_the_claim_may_be_looked_up_with_the_party_there(hearing: Desk) -> None:
    hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom)
    for stage in (Stage.CLAIMS, Stage.CREDITOR_ROOM):
        turn(hearing, stage)

        assert hearing.window.is_seen()


def test_a_curtain_for_a_pause_sends_nobody_out(hearing: Desk) -> None:
    hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom)
    turn(hearing, Stage.CLAIMS)
    hearing.control(Qt.Key.Key_B)
    hearing.lift()

    for stage in (Stage.BOARD, Stage.DEBTOR_ROOM):
        turn(hearing, stage)
        assert hearing.window.cover.isVisible(), stage
        hearing.lift()


def test_the_list_of_cases_comes_behind_the_curtain_too(hearing: Desk) -> None:
    hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom)

    hearing.press(hearing.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    hearing.settle()

    assert hearing.window.cover.isVisible()
    assert hearing.window.cover.says.text() == screen_caucus.AT_THE_DOOR[BOARD].zh
    hearing.lift()
    assert hearing.page(HomePage).isVisible()


def test_when_the_curtain_rises_the_keys_go_where_they_went(hearing: Desk) -> None:
    room = hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom)
    at = hearing.window.focusWidget()
    assert room.isAncestorOf(at)

    hearing.control(Qt.Key.Key_B)
    assert hearing.window.focusWidget() is hearing.window.cover
    hearing.lift()

    assert hearing.window.focusWidget() is at
