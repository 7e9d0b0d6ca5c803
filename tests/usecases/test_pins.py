"""What is pinned is sealed with its reason, and read back by the board alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mediator.domain.caucus import Positions
from mediator.domain.money import Money
from mediator.domain.pins import Pin, with_pin, without_pin
from mediator.domain.refusals import NameUnprintable
from mediator.usecases.caucus import keep_positions, open_both, open_debtor
from mediator.usecases.pins import keep_pins, open_pins
from mediator.usecases.ports import Opened
from tests.conftest import MemoryArchive

PIN = Pin("lump_sum-1#42", Money.of("49000"), date(2026, 12, 1), "债权人急用钱")


def test_pins_read_back_with_their_reasons() -> None:
    archive = MemoryArchive()
    assert open_pins(archive, "case-1") == ()

    pins = (PIN, replace(PIN, plan="annuity-12#7", why=""))
    keep_pins(archive, "case-1", pins)
    assert open_pins(archive, "case-1") == pins


def test_a_hidden_character_in_a_reason_is_refused() -> None:
    with pytest.raises(NameUnprintable):
        keep_pins(MemoryArchive(), "case-1", (replace(PIN, why="急\u202e"),))


def test_pins_go_with_the_positions_of_a_file_and_no_room_reads_them(loan_case: Opened) -> None:
    archive = MemoryArchive()
    said = replace(loan_case.positions, pins=(PIN,))
    keep_positions(archive, loan_case.case, said)

    back = open_both(archive, loan_case.case.id)
    assert isinstance(back, Positions)
    assert back.pins == (PIN,)
    assert open_debtor(archive, loan_case.case.id) == said.debtor


def test_a_plan_is_pinned_once_and_is_the_pinned_one_only_while_it_is_the_same() -> None:
    anew = replace(PIN, why="别的理由")
    other = replace(PIN, plan="annuity-12#7")

    assert with_pin((PIN, other), anew) == (other, anew)
    assert without_pin((PIN, other), PIN.plan) == (other,)
    assert PIN.is_for(PIN.plan, PIN.total, PIN.last_due_on)
    assert not PIN.is_for(PIN.plan, Money.of("1"), PIN.last_due_on)
