"""What is said in a room opens in that room, at that place, while somebody is in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import update

from mediator.domain.case import Case
from mediator.domain.key_states import KeyState
from mediator.domain.refusals import NotSaved, SealBroken
from mediator.domain.safe_refusals import BoardReadsOnly, KeysElsewhere
from mediator.domain.sealing import Place, Sealed
from mediator.usecases.outlook import MEDIATORS
from mediator.vault import Vault
from mediator.vault.record_rows import RoomKeyRow
from mediator.vault.rooms import RoomClosedError


@pytest.fixture
def archive(vault: Vault, case: Case) -> Vault:
    """A vault with two cases in it."""
    vault.save(case, "opened")
    vault.save(replace(case, id="c-2"), "opened")
    return vault


@pytest.mark.parametrize("name", ["creditor", "debtor", "ballot"])
def test_what_was_kept_in_a_room_can_be_opened_there(archive: Vault, name: str) -> None:
    with archive.room("c-1", name) as room:
        archive.keep((room.seal("least_total", "底线 600000，𬱖"),), "noted")

    with archive.room("c-1", name) as room:
        (kept,) = archive.sealed("c-1", name)
        assert room.open(kept) == "底线 600000，𬱖"


def test_rooms_open_again_after_closing_the_vault(opened: Callable[[], Vault], case: Case) -> None:
    with opened() as vault:
        vault.save(case, "opened")
        with vault.room("c-1", "debtor") as room:
            vault.keep((room.seal("savings", "80000"),), "noted")

    with opened() as vault, vault.room("c-1", "debtor") as room:
        assert [room.open(each) for each in vault.sealed("c-1", "debtor")] == ["80000"]


@pytest.mark.parametrize("text", ["", "a\0b", "\ud86c", "底" * 100_000])
def test_any_text_comes_back(archive: Vault, text: str) -> None:
    with archive.room("c-1", "creditor") as room:
        assert room.open(room.seal("worries", text)) == text


def test_the_same_text_looks_different_each_time(archive: Vault) -> None:
    with archive.room("c-1", "creditor") as room:
        one, other = room.seal("least_total", "1"), room.seal("least_total", "1")

    assert one.ciphertext != other.ciphertext


@pytest.mark.parametrize(
    "place",
    [
        Place("c-1", "creditor", "wish_total"),
        Place("c-1", "creditor", "least_total", version=2),
        Place("c-1", "debtor", "least_total"),
        Place("c-2", "creditor", "least_total"),
    ],
    ids=["other item", "other version", "other room", "other case"],
)
def test_a_value_moved_to_another_place_does_not_open(archive: Vault, place: Place) -> None:
    with archive.room("c-1", "creditor") as room:
        moved = Sealed(place, room.seal("least_total", "600000").ciphertext)

    with archive.room(place.case, place.room) as room, pytest.raises(SealBroken) as refused:
        room.open(moved)

    assert refused.value.place == f"{place.room}.{place.item}"


def test_the_other_rooms_key_does_not_open_it(archive: Vault) -> None:
    with archive.room("c-1", "creditor") as room:
        sealed = room.seal("least_total", "600000")

    with archive.room("c-1", "debtor") as room, pytest.raises(SealBroken):
        room.open(sealed)


@pytest.mark.parametrize("cut", [0, 5, 12, 20])
def test_an_altered_or_cut_value_does_not_open(archive: Vault, cut: int) -> None:
    with archive.room("c-1", "creditor") as room:
        sealed = room.seal("least_total", "600000")
        whole = sealed.ciphertext
        flipped = whole[:-1] + bytes([whole[-1] ^ 1])

        for ciphertext in (whole[:cut], flipped):
            with pytest.raises(SealBroken):
                room.open(Sealed(sealed.place, ciphertext))


def test_a_room_that_was_left_neither_seals_nor_opens(archive: Vault) -> None:
    with archive.room("c-1", "creditor") as room:
        sealed = room.seal("least_total", "600000")

    with pytest.raises(RoomClosedError):
        room.open(sealed)
    with pytest.raises(RoomClosedError):
        room.seal("least_total", "1")


def test_closing_the_vault_leaves_every_room(opened: Callable[[], Vault], case: Case) -> None:
    vault = opened()
    vault.save(case, "opened")
    with vault.room("c-1", "creditor") as room:
        vault.close()

        with pytest.raises(RoomClosedError):
            room.seal("least_total", "600000")


def test_a_wrapped_key_put_into_another_room_is_noticed(archive: Vault) -> None:
    with archive._storage.session() as session, session.begin():
        row = session.get_one(RoomKeyRow, {"case_id": "c-1", "room": "creditor"})
        other = update(RoomKeyRow).where(RoomKeyRow.room == "debtor")
        session.execute(other.values(wrapped=row.wrapped))

    with pytest.raises(SealBroken), archive.room("c-1", "debtor"):
        pass


def test_a_room_nobody_knows_is_not_there(archive: Vault) -> None:
    with pytest.raises(KeyError), archive.room("c-1", "kitchen"):
        pass
    with pytest.raises(KeyError), archive.room("c-9", "creditor"):
        pass


def test_a_place_holds_one_text_at_a_time(archive: Vault) -> None:
    with archive.room("c-1", "creditor") as room:
        archive.keep((room.seal("least_total", "1"), room.seal("wish_total", "9")), "noted")
        archive.keep((room.seal("least_total", "2"),), "noted")

        texts = [room.open(each) for each in archive.sealed("c-1", "creditor")]

    assert texts == ["2", "9"]


def test_what_is_discarded_is_gone_and_the_record_says_so(archive: Vault) -> None:
    with archive.room("c-1", "ballot") as room:
        archive.keep((room.seal("1.creditor", "yes"), room.seal("1.debtor", "no")), "voted")
    before = archive.journal_head()

    archive.discard((Place("c-1", "ballot", "1.creditor"),), "opened the round")

    (left,) = archive.sealed("c-1", "ballot")
    assert left.place.item == "1.debtor"
    assert archive.journal_head() != before


def test_texts_of_two_cases_are_kept_in_one_go(archive: Vault) -> None:
    for_both = []
    for case_id in ("c-2", "c-1"):
        with archive.room(case_id, "creditor") as room:
            for_both.append(room.seal("wish_total", case_id))

    archive.keep(tuple(for_both), "noted")

    assert [len(archive.sealed(case_id, "creditor")) for case_id in ("c-1", "c-2")] == [1, 1]
    assert archive.verify_journal() is None


def test_nothing_is_kept_for_a_case_that_was_never_saved(archive: Vault) -> None:
    stray = Sealed(Place("c-9", "creditor", "wish_total"), b"x" * 40)

    with pytest.raises(NotSaved) as refused:
        archive.keep((stray,), "noted")

    assert refused.value.reason == "SQLITE_CONSTRAINT"


def test_a_text_under_a_code_opens_by_the_room_and_the_code_together_only(
    vault: Vault, case: Case
) -> None:
    vault.save(case, "case_opened")
    with vault.room("c-1", "ballot") as room:
        sealed = room.with_code("ABCD").seal("round-1-debtor", "yes")
        assert room.with_code("ABCD").open(sealed) == "yes"
        for without in (room, room.with_code("ABCE"), room.with_code("")):
            with pytest.raises(SealBroken):
                without.open(sealed)
    with vault.room("c-1", "debtor") as other, pytest.raises(SealBroken):
        other.with_code("ABCD").open(sealed)


def test_a_code_opens_nothing_once_its_room_is_left(vault: Vault, case: Case) -> None:
    vault.save(case, "case_opened")
    with vault.room("c-1", "ballot") as room:
        locked = room.with_code("ABCD")
        sealed = locked.seal("round-1-debtor", "yes")

    with pytest.raises(RoomClosedError):
        locked.open(sealed)


# --- one room at a time --------------------------------------------------------------------

ROOM_OF = {KeyState.ROOM_C: "creditor", KeyState.ROOM_D: "debtor"}


@pytest.mark.parametrize(("inside", "other"), [("creditor", "debtor"), ("debtor", "creditor")])
def test_while_one_room_is_open_the_other_stays_shut(
    archive: Vault, inside: str, other: str
) -> None:
    with archive.room("c-1", inside), pytest.raises(KeysElsewhere), archive.room("c-1", other):
        pass
    with archive.room("c-1", other):  # through the table, where neither is held
        pass


@pytest.mark.parametrize("state", ROOM_OF)
def test_in_one_room_nothing_in_the_program_opens_the_other_or_a_ballot(
    archive: Vault, state: KeyState
) -> None:
    archive.enter(state)

    for name in ("creditor", "debtor", "ballot", "joint"):
        if name in (ROOM_OF[state], "joint"):
            with archive.room("c-1", name) as room:
                assert room.open(room.seal("said", "底线")) == "底线"
        else:
            with pytest.raises(KeysElsewhere), archive.room("c-1", name):
                pass


def test_from_room_to_room_there_is_no_way_but_by_the_table(archive: Vault) -> None:
    archive.enter(KeyState.ROOM_C)
    for wanted in (KeyState.ROOM_D, KeyState.BOARD):
        with pytest.raises(KeysElsewhere):
            archive.enter(wanted)
    archive.enter(KeyState.JOINT)
    archive.enter(KeyState.ROOM_D)


def test_the_board_reads_both_and_changes_nothing_a_party_said(archive: Vault) -> None:
    with archive.room("c-1", "creditor") as room:
        archive.keep((room.seal("least_total", "600000"),), "noted")
    archive.enter(KeyState.BOARD)

    (sealed,) = archive.sealed("c-1", "creditor")
    with archive.room("c-1", "creditor") as creditor, archive.room("c-1", "debtor") as debtor:
        assert creditor.open(sealed) == "600000"
        for room in (creditor, debtor):
            with pytest.raises(BoardReadsOnly):
                room.seal("least_total", "500000")
        mine = next(iter(MEDIATORS.values()))  # the mediator's own reckoning is kept there
        assert creditor.open(creditor.seal(mine, "0.7")) == "0.7"
    with pytest.raises(KeysElsewhere), archive.room("c-1", "ballot"):
        pass


def test_the_state_does_not_change_while_somebody_is_in_a_room(archive: Vault) -> None:
    with archive.room("c-1", "creditor"), pytest.raises(KeysElsewhere):
        archive.enter(KeyState.JOINT)


def test_a_locked_vault_enters_nothing(archive: Vault) -> None:
    archive.close()

    with pytest.raises(KeysElsewhere):
        archive.enter(KeyState.BOARD)
