"""What the record proves to others, and what is left of a case that was destroyed."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from sqlalchemy import select, update

from mediator.domain.case import Case
from mediator.domain.record import Extract, entry_hash
from mediator.domain.refusals import NotSaved
from mediator.domain.safe_refusals import MarkUnreadable
from mediator.usecases.record import record_of, verify_record
from mediator.vault import Vault, journal
from mediator.vault.record_rows import JournalRow, MetaRow


@pytest.fixture
def record(vault: Vault, case: Case) -> Vault:
    """A vault with twelve entries about three cases, two of them said in rooms."""
    for number in range(3):
        for name in ("c-1", "c-2", "c-3"):
            vault.save(replace(case, id=name, number=f"{name} {number}"), "changed")
    for name in ("c-1", "c-2", "c-3"):
        with vault.room(name, "creditor") as room:
            vault.keep((room.seal("least_total", "底线陆拾万元"),), "creditor_kept")
    return vault


def altered(whole: Extract, **changes: Any) -> Extract:
    entry = replace(whole.entries[1], **changes)
    return replace(whole, entries=(whole.entries[0], entry, *whole.entries[2:]))


def test_an_extract_proves_its_entries_without_the_rest(record: Vault) -> None:
    whole = record_of(record, "c-2")

    assert [entry.seq for entry in whole.entries] == [2, 5, 8, 11]
    assert {entry.case for entry in whole.entries} == {"c-2"}
    assert whole.broken() is None
    assert whole.head == verify_record(record).head
    assert record.journal_head().startswith(whole.head.mark)


@pytest.mark.parametrize(
    "changes",
    [
        {"at": "2020-01-01"},
        {"act": "nothing"},
        {"case": "c-1"},
        {"body_hash": b"x" * 32},
        {"previous": b"x" * 32},
        {"seq": 6},
        {"seq": 99},
    ],
    ids=str,
)
def test_an_altered_extract_is_noticed(record: Vault, changes: dict[str, Any]) -> None:
    forged = altered(record_of(record, "c-2"), **changes)

    assert forged.broken() is not None


def test_an_extract_that_is_not_of_this_record_is_noticed(record: Vault) -> None:
    whole = record_of(record, "c-2")
    record.save(replace(record.load("c-1"), number="later"), "changed")

    assert replace(whole, head=verify_record(record).head).broken() == 2


def test_entries_in_another_order_are_noticed(record: Vault) -> None:
    whole = record_of(record, "c-2")
    turned = replace(whole, entries=whole.entries[::-1], proofs=whole.proofs[::-1])

    assert turned.broken() == 8


def test_an_empty_record_has_a_head_too(vault: Vault) -> None:
    head = verify_record(vault).head

    assert head.seq == 0
    assert vault.journal_head().startswith(head.mark)
    assert record_of(vault, "c-1").broken() is None


def test_a_head_on_paper_is_found_in_the_record(record: Vault) -> None:
    old = verify_record(record).head
    record.save(replace(record.load("c-1"), number="later"), "changed")

    assert verify_record(record, f" {old.mark.upper()} ").mark_holds
    assert verify_record(record, record.journal_head()).holds
    assert verify_record(record).mark_holds is None
    empty = record.entries()[1]
    assert verify_record(record, f"0-{empty.hex()}").mark_holds


@pytest.mark.parametrize("mark", ["12-00000000", "99-00000000"])
def test_a_head_that_is_not_of_this_record_is_said(record: Vault, mark: str) -> None:
    check = verify_record(record, mark)

    assert check.mark_holds is False
    assert check.broken is None
    assert not check.holds


@pytest.mark.parametrize("mark", ["", "12", "12-xyz", "head", "-00000000"])
def test_what_is_no_head_is_refused(record: Vault, mark: str) -> None:
    with pytest.raises(MarkUnreadable):
        verify_record(record, mark)


def test_a_broken_record_does_not_hold(record: Vault) -> None:
    with record._storage.session() as session, session.begin():
        session.execute(update(JournalRow).where(JournalRow.seq == 5).values(act="nothing"))

    check = verify_record(record)

    assert check.broken == 5
    assert not check.holds


# --- destroying a case ---------------------------------------------------------------------


PAGE, TAIL, SALT = 4096, 80, 16


def decrypted(vault: Vault) -> bytes:
    """Every page as SQLite sees it, unused ones included; of a copy, for the file is open."""
    copy = vault.path.with_name("copy.vault")
    copy.write_bytes(b"")
    subprocess.run(["cp", str(vault.path), str(copy)], check=True)  # not by this process: locks
    content, plain = copy.read_bytes(), b""
    for start in range(0, len(content), PAGE):
        page = content[start : start + PAGE]
        cipher = Cipher(AES(vault._keys.database), CBC(page[-TAIL : -TAIL + 16]))
        plain += cipher.decryptor().update(page[0 if start else SALT : -TAIL])
    return plain


def test_of_a_purged_case_nothing_is_left_but_the_record(
    record: Vault, case: Case, clock: Any
) -> None:
    words = ["张𬱖".encode(), "上海某某有限公司".encode(), b"13800138000"]
    only = replace(record.load("c-2"), parties=case.parties)
    for other in ("c-1", "c-3"):
        record.save(replace(record.load(other), parties=()), "changed")
    record.save(only, "changed")
    assert all(word in decrypted(record) for word in words)

    purge = record.purge("c-2", "保管期届满")

    assert [word for word in words if word in decrypted(record)] == []
    assert [summary.id for summary in record.summaries()] == ["c-3", "c-1"]
    with pytest.raises(KeyError):
        record.load("c-2")
    with pytest.raises(KeyError), record.room("c-2", "creditor"):
        pass
    assert record.purges() == (purge,)
    assert (purge.number, purge.reason, purge.entries) == ("c-2 2", "保管期届满", 5)
    assert purge.backups_until == date(2027, 11, 22)


def test_the_record_of_a_purged_case_stays_provable(record: Vault) -> None:
    before = record_of(record, "c-2")

    record.purge("c-2", "保管期届满")

    assert record.verify_journal() is None
    after = record_of(record, "c-2")
    assert after.broken() is None
    assert after.entries[:-1] == before.entries
    assert after.entries[-1].act == "case_purged"


def test_the_hashes_of_a_purged_case_cannot_be_tried_any_more(record: Vault) -> None:
    record.purge("c-2", "保管期届满")

    with record._storage.session() as session:
        rows = session.scalars(select(JournalRow).order_by(JournalRow.seq)).all()
    assert {row.salt for row in rows if row.case_id == "c-2"} - {rows[-1].salt} == {b""}
    assert all(row.salt for row in rows if row.case_id != "c-2")


def test_entries_of_the_first_version_are_taken_as_they_are(record: Vault) -> None:
    with record._storage.session() as session, session.begin():
        before = journal.genesis(record._keys.vault).hash
        for row in session.scalars(select(JournalRow).order_by(JournalRow.seq)):
            row.previous_hash = before
            row.own_hash = before = entry_hash(replace(journal._entry(row), salt=row.salt))
        session.execute(
            update(MetaRow)
            .where(MetaRow.name == "journal_head")
            .values(value=journal.Head(12, before).mark)
        )
    assert record.verify_journal() is None

    record.purge("c-2", "保管期届满")

    assert record.verify_journal() is None


def test_a_backup_is_made_before_anything_is_destroyed(
    record: Vault, opened: Callable[[], Vault]
) -> None:
    record.purge("c-2", "保管期届满")

    assert record.drill().cases == 3


def test_a_case_that_is_not_there_cannot_be_destroyed(record: Vault) -> None:
    head = record.journal_head()

    with pytest.raises(KeyError):
        record.purge("c-9", "保管期届满")

    assert record.journal_head() == head


def test_what_was_not_written_yet_goes_with_the_case(
    record: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise NotSaved("SQLITE_FULL")

    with monkeypatch.context() as patch:
        patch.setattr(Vault, "_write", full)
        with pytest.raises(NotSaved):
            record.save(record.load("c-2"), "changed")

    record.purge("c-2", "保管期届满")

    assert record.leftover() is None
