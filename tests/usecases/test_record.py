"""The record is checked alone and against a head on paper."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from mediator.domain.record import Entry, entry_hash
from mediator.domain.safe_refusals import MarkUnreadable
from mediator.usecases.record import record_of, verify_record


@pytest.fixture
def record(archive: Any) -> Any:
    before = b"\0" * 32
    for seq in range(1, 6):
        case = f"c-{seq % 2}"
        entry = Entry(seq, f"2026-11-{seq:02}", "changed", case, bytes([seq]) * 32, before, b"")
        entry = replace(entry, hash=entry_hash(entry))
        archive.record, before = (*archive.record, entry), entry.hash
    return archive


def test_a_whole_record_holds(record: Any) -> None:
    check = verify_record(record)

    assert check.holds
    assert (check.head.seq, check.head.hash) == (5, record.record[-1].hash)


@pytest.mark.parametrize("seq", [0, 1, 5])
def test_a_head_on_paper_is_found(record: Any, seq: int) -> None:
    known = b"\0" * 32 if seq == 0 else record.record[seq - 1].hash

    assert verify_record(record, f"{seq}-{known.hex()[:12]}").holds


@pytest.mark.parametrize("mark", ["5-00000000", "6-00000000"])
def test_another_head_is_not(record: Any, mark: str) -> None:
    assert verify_record(record, mark).mark_holds is False


def test_what_is_no_head_is_refused(record: Any) -> None:
    with pytest.raises(MarkUnreadable):
        verify_record(record, "five")


def test_a_broken_record_does_not_hold(record: Any) -> None:
    record.record = (*record.record[:2], replace(record.record[2], act="x"), *record.record[3:])

    assert verify_record(record).broken == 3
    assert not verify_record(record).holds


def test_one_case_is_proved_without_the_others(record: Any) -> None:
    whole = record_of(record, "c-1")

    assert [entry.seq for entry in whole.entries] == [1, 3, 5]
    assert whole.broken() is None
    forged = replace(whole, entries=(replace(whole.entries[0], act="x"), *whole.entries[1:]))
    assert forged.broken() == 1
    assert whole.head.mark == f"5-{record.record[-1].hash.hex()[:12]}"


def test_an_entry_of_the_first_version_bears_its_salt() -> None:
    entry = Entry(1, "2026", "changed", "c", b"b" * 32, b"p" * 32, b"", salt=b"s")

    assert replace(entry, hash=entry_hash(entry)).holds
    assert not replace(entry, hash=entry_hash(entry), salt=b"").holds
