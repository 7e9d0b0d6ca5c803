"""The record shows what was changed in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from mediator.domain.case import Case
from mediator.domain.record import entry_hash
from mediator.domain.refusals import VaultDamaged
from mediator.vault import Vault, journal
from mediator.vault.record_rows import JournalRow, MetaRow


@pytest.fixture
def record(vault: Vault, case: Case) -> Vault:
    """A vault with twenty entries."""
    for number in range(20):
        vault.save(replace(case, number=str(number)), "changed")
    return vault


def tamper(vault: Vault, statement: Any) -> None:
    with vault._storage.session() as session, session.begin():
        session.execute(statement)


def renumber(old: int, new: int) -> Any:
    return update(JournalRow).where(JournalRow.seq == old).values(seq=new)


def test_an_untouched_record_is_whole(record: Vault) -> None:
    assert record.verify_journal() is None
    assert record.journal_head().startswith("20-")


def test_an_empty_record_is_whole(vault: Vault) -> None:
    assert vault.verify_journal() is None


def test_an_entry_says_when_what_and_on_which_case(vault: Vault, case: Case) -> None:
    at = vault.save(case, "opened")

    with vault._storage.session() as session:
        entry = session.get_one(JournalRow, 1)
        assert (entry.at, entry.act, entry.case_id) == (at.isoformat(), "opened", "c-1")
        assert entry.body_hash == sha256(entry.salt + journal.case_body(case)).digest()


def test_the_same_case_saved_twice_has_two_different_hashes(vault: Vault, case: Case) -> None:
    vault.save(case, "opened")
    vault.save(case, "opened")

    with vault._storage.session() as session:
        one, other = session.scalars(select(JournalRow.body_hash))

    assert one != other


@pytest.mark.parametrize(
    "column", ["at", "act", "case_id", "body_hash", "previous_hash", "own_hash"]
)
def test_a_changed_entry_is_named(record: Vault, column: str) -> None:
    changed = "x" if column in {"at", "act", "case_id"} else b"x" * 32
    tamper(record, update(JournalRow).where(JournalRow.seq == 7).values({column: changed}))

    assert record.verify_journal() == 7


def test_a_removed_entry_is_named(record: Vault) -> None:
    tamper(record, delete(JournalRow).where(JournalRow.seq == 7))

    assert record.verify_journal() == 7


def test_entries_that_changed_places_are_noticed(record: Vault) -> None:
    for old, new in ((7, 99), (8, 7), (99, 8)):
        tamper(record, renumber(old, new))

    assert record.verify_journal() == 7


def test_a_cut_tail_is_noticed(record: Vault) -> None:
    tamper(record, delete(JournalRow).where(JournalRow.seq > 15))

    assert record.verify_journal() == 16


def test_an_entry_rewritten_with_its_hash_is_noticed_by_the_next(record: Vault) -> None:
    with record._storage.session() as session, session.begin():
        entry = session.get_one(JournalRow, 7)
        entry.act = "nothing"
        entry.own_hash = entry_hash(replace(journal._entry(entry), salt=b""))

    assert record.verify_journal() == 8


def test_the_last_entry_rewritten_with_its_hash_is_noticed_by_the_head(record: Vault) -> None:
    with record._storage.session() as session, session.begin():
        entry = session.get_one(JournalRow, 20)
        entry.act = "nothing"
        entry.own_hash = entry_hash(replace(journal._entry(entry), salt=b""))

    assert record.verify_journal() == 20


def test_a_head_put_back_is_noticed(record: Vault) -> None:
    with record._storage.session() as session, session.begin():
        entry = session.get_one(JournalRow, 15)
        head = session.get_one(MetaRow, "journal_head")
        head.value = journal.Head(15, entry.own_hash).mark

    assert record.verify_journal() == 16


def test_only_the_newest_entries_are_looked_at_on_request(record: Vault) -> None:
    tamper(record, update(JournalRow).where(JournalRow.seq == 7).values(act="nothing"))

    def first_broken(session: Session, newest: int) -> int | None:
        return journal.first_broken(session, record._keys.vault, newest=newest)

    with record._storage.session() as session:
        assert first_broken(session, 5) is None
        assert first_broken(session, 14) == 7
        assert first_broken(session, 1000) == 7


def test_a_gap_before_the_newest_entries_is_noticed(record: Vault) -> None:
    tamper(record, delete(JournalRow).where(JournalRow.seq == 15))

    with record._storage.session() as session:
        assert journal.first_broken(session, record._keys.vault, newest=5) == 15


def test_a_vault_with_a_broken_record_does_not_open(
    opened: Callable[[], Vault], case: Case
) -> None:
    with opened() as vault:
        vault.save(case, "opened")
        vault.save(case, "changed")
        tamper(vault, update(JournalRow).where(JournalRow.seq == 1).values(act="nothing"))

    with pytest.raises(VaultDamaged):
        opened()
