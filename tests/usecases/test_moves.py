"""Offers are sealed under the key of the room they were made in, and read back in order."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.caucus import CreditorPosition, DebtorPosition, Move, Positions, Room
from mediator.domain.money import Money
from mediator.domain.refusals import NameUnprintable
from mediator.usecases.caucus import keep_positions, open_both, open_creditor, open_debtor
from mediator.usecases.moves import keep_moves, open_moves
from mediator.usecases.ports import Opened
from tests.conftest import MemoryArchive

amounts = st.integers(1, 10**15).map(Money)
moves = st.lists(
    st.builds(
        Move,
        on=st.dates(date(2000, 1, 1), date(2100, 1, 1)),
        side=st.sampled_from(Room),
        total=amounts,
        months=st.none() | st.integers(0, 600),
        if_other=st.none() | amounts,
        note=st.text("备注 a|\"'\\", max_size=9),
    ),
    max_size=6,
).map(tuple)


@given(moves)
def test_moves_read_back_in_their_order(made: tuple[Move, ...]) -> None:
    archive = MemoryArchive()
    keep_moves(archive, "case-1", made)

    assert open_moves(archive, "case-1") == made


def test_a_move_taken_out_is_gone(archive: Any) -> None:
    first = Move(date(2026, 10, 12), Room.CREDITOR, Money.of("95000"))
    keep_moves(archive, "case-1", (first, first))
    keep_moves(archive, "case-1", ())

    assert open_moves(archive, "case-1") == ()


def test_each_sides_moves_lie_under_its_own_key_and_no_room_opens_them(archive: Any) -> None:
    keep_moves(archive, "case-1", (Move(date(2026, 10, 12), Room.DEBTOR, Money.of("60000")),))

    for room in Room:
        assert [s.place.item for s in archive.sealed("case-1", room)] == ["moves.made"]
    assert open_creditor(archive, "case-1") == CreditorPosition()
    assert open_debtor(archive, "case-1") == DebtorPosition()
    assert archive.acts == ["moves_kept"]


def test_what_else_lies_sealed_in_a_room_is_no_move(archive: Any, loan_case: Opened) -> None:
    keep_positions(archive, loan_case.case, loan_case.positions)

    assert open_moves(archive, loan_case.case.id) == ()


def test_a_note_with_a_hidden_character_is_refused(archive: Any) -> None:
    with pytest.raises(NameUnprintable):
        keep_moves(
            archive,
            "case-1",
            (Move(date(2026, 10, 12), Room.DEBTOR, Money.of("1"), note="\u202e"),),
        )


def test_what_a_file_holds_of_moves_is_sealed_with_the_rest(
    archive: Any, loan_case: Opened
) -> None:
    made = (Move(date(2026, 10, 12), Room.CREDITOR, Money.of("95000"), months=6),)
    positions = Positions(CreditorPosition(), DebtorPosition(), moves=made)
    keep_positions(archive, loan_case.case, positions)

    assert open_both(archive, loan_case.case.id).moves == made
