"""Files handed in come back to the byte, and lie encrypted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import delete, update

from mediator.domain.case import Case
from mediator.domain.disk_room import ROOM_FOR_FILES, is_low
from mediator.domain.refusals import SealBroken
from mediator.domain.safe_refusals import DiskNearlyFull
from mediator.vault import Vault
from mediator.vault.record_rows import AttachmentRow, RoomKeyRow

PICTURE = "借条的照片".encode() * 500
DIGEST = sha256(PICTURE).hexdigest()


@pytest.fixture
def kept(vault: Vault, case: Case) -> Vault:
    vault.save(case, "opened")
    vault.attach(case.id, DIGEST, PICTURE)
    return vault


def test_a_file_comes_back_to_the_byte(kept: Vault, case: Case) -> None:
    assert kept.attachment(case.id, DIGEST) == PICTURE
    assert kept.verify_journal() is None


def test_the_same_file_twice_is_kept_once(kept: Vault, case: Case) -> None:
    head = kept.journal_head()

    kept.attach(case.id, DIGEST, PICTURE)

    assert kept.journal_head() == head


def test_a_file_survives_a_save_of_its_case(kept: Vault, case: Case) -> None:
    kept.save(case, "changed")

    assert kept.attachment(case.id, DIGEST) == PICTURE


def test_it_lies_encrypted_even_to_who_can_read_the_file(kept: Vault) -> None:
    dump = kept._storage.raw().execute("SELECT ciphertext FROM attachment").fetchall()

    assert "借条".encode() not in dump[0][0]


def test_it_goes_with_its_case(kept: Vault, case: Case) -> None:
    kept.purge(case.id, "保管期届满")

    assert kept._storage.raw().execute("SELECT count(*) FROM attachment").fetchone() == (0,)


def test_a_file_put_under_another_name_is_noticed(kept: Vault, case: Case) -> None:
    with kept._storage.session() as session, session.begin():
        session.execute(update(AttachmentRow).values(sha256="ab" * 32))

    with pytest.raises(SealBroken):
        kept.attachment(case.id, "ab" * 32)


def test_a_file_that_never_had_that_hash_is_noticed(kept: Vault, case: Case) -> None:
    kept.attach(case.id, "cd" * 32, PICTURE)

    with pytest.raises(SealBroken):
        kept.attachment(case.id, "cd" * 32)


def test_a_file_that_is_not_there_is_not_made_up(kept: Vault, case: Case) -> None:
    with pytest.raises(KeyError):
        kept.attachment(case.id, "ef" * 32)
    with pytest.raises(KeyError):
        kept.attach("c-9", DIGEST, PICTURE)


def test_a_case_of_the_first_version_gets_the_room_it_lacks(kept: Vault, case: Case) -> None:
    with kept._storage.session() as session, session.begin():
        session.execute(delete(AttachmentRow))
        session.execute(delete(RoomKeyRow).where(RoomKeyRow.room == "joint"))

    kept.attach(case.id, DIGEST, PICTURE)

    assert kept.attachment(case.id, DIGEST) == PICTURE


def test_it_is_in_the_backup(
    kept: Vault, case: Case, opened: Callable[[], Vault], clock: Any
) -> None:
    path: Path = kept.backup()

    assert kept.drill().backup == path


def left(monkeypatch: pytest.MonkeyPatch, free: int) -> None:
    """Let the system say how much room the disk has left."""
    monkeypatch.setattr("mediator.vault.vault.disk_usage", lambda _path: SimpleNamespace(free=free))


def test_a_disk_that_runs_full_takes_no_more_files_but_every_text(
    kept: Vault, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    left(monkeypatch, ROOM_FOR_FILES + 2)
    kept.attach(case.id, sha256(b"ab").hexdigest(), b"ab")
    head = kept.journal_head()
    with pytest.raises(DiskNearlyFull) as refused:
        kept.attach(case.id, sha256(b"abc").hexdigest(), b"abc")

    assert refused.value.free == 100
    assert kept.journal_head() == head
    kept.save(replace(case, number="还可以写"), "changed")
    assert kept.load(case.id).number == "还可以写"
    assert kept.attachment(case.id, DIGEST) == PICTURE


def test_where_the_system_does_not_say_what_is_left_files_are_taken_in(
    kept: Vault, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unsaid(_path: Path) -> None:
        raise OSError

    monkeypatch.setattr("mediator.vault.vault.disk_usage", unsaid)

    assert kept.room_left is None
    kept.attach(case.id, sha256(b"abc").hexdigest(), b"abc")
    assert not is_low(kept.room_left)
