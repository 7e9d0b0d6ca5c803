"""A record of many years: each act is added at once, and the whole is checked while one waits."""

from __future__ import annotations

from itertools import islice
from time import process_time
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import insert

from mediator.domain.record import Entry, entry_hash
from mediator.vault import Vault, journal, open_vault
from mediator.vault.record_rows import JournalRow, MetaRow
from tests.vault.conftest import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mediator.domain.case import Case

ENTRIES = 1_000_000
AT = "2026-11-21T09:00:00+00:00"
AT_ONCE = 10_000
MOST_TO_CHECK, MOST_TO_OPEN, MOST_TO_ADD = 45.0, 15.0, 1.5
"""Seconds of processor, several times what they are (10, 2, 0.2): some machines are half as fast,
and work that grows with the square of the record takes hours, not three times as long."""


def later_entries(before: journal.Head) -> Iterator[dict[str, Any]]:
    for number in range(before.seq + 1, ENTRIES + 1):
        bare = Entry(number, AT, "register_set", "c-1", b"b" * 32, before.hash, b"")
        before = journal.Head(number, entry_hash(bare))
        yield {
            "seq": number,
            "at": AT,
            "act": bare.act,
            "case_id": bare.case,
            "salt": b"s" * 16,
            "body_hash": bare.body_hash,
            "previous_hash": bare.previous,
            "own_hash": before.hash,
        }


@pytest.fixture
def long_record(vault: Vault, case: Case) -> Vault:
    vault.save(case, "opened")
    with vault._writing() as session:
        last = journal.head(session)
        rows = later_entries(last)
        while some := list(islice(rows, AT_ONCE)):
            session.execute(insert(JournalRow), some)
            last = journal.Head(some[-1]["seq"], some[-1]["own_hash"])
        session.get_one(MetaRow, "journal_head").value = last.mark
    return vault


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_a_record_of_a_million_acts_is_opened_added_to_and_checked_in_time(
    long_record: Vault, case: Case
) -> None:
    began = process_time()
    assert long_record.verify_journal() is None
    checked = process_time() - began
    began = process_time()
    long_record.save(case, "opened")
    added = process_time() - began
    path, clock = long_record.path, long_record._clock
    long_record.close()
    began = process_time()
    with open_vault(path, PASSPHRASE, clock=clock) as opened:
        took = process_time() - began

        assert opened.journal_head().startswith(f"{ENTRIES + 1}-")
    print(f"\nchecked {checked:.1f} s, added {added:.2f} s, opened {took:.1f} s of CPU")  # noqa: T201
    assert checked < MOST_TO_CHECK
    assert added < MOST_TO_ADD
    assert took < MOST_TO_OPEN
