"""A backup counts only when it was opened and found whole."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from mediator.domain.case import Case
from mediator.domain.refusals import NotSaved, VaultDamaged, VaultExists, WrongPassphrase
from mediator.vault import Vault, open_vault
from mediator.vault.record_rows import JournalRow


def backups(vault: Vault) -> list[str]:
    return sorted(path.name for path in (vault.path.parent / "backups").glob("*.vault"))


def test_a_backup_opens_like_the_vault(
    vault: Vault, case: Case, passphrase: str, clock: Any
) -> None:
    vault.save(case, "opened")
    with vault.room(case.id, "debtor") as room:
        vault.keep((room.seal("savings", "80000"),), "noted")

    path = vault.backup()

    with open_vault(path, passphrase, clock=clock) as copy, copy.room(case.id, "debtor") as room:
        assert copy.load(case.id) == case
        assert [room.open(each) for each in copy.sealed(case.id, "debtor")] == ["80000"]
        assert copy.journal_head() == vault.journal_head()


def test_a_backup_does_not_open_with_another_passphrase(vault: Vault, clock: Any) -> None:
    with pytest.raises(WrongPassphrase):
        open_vault(vault.backup(), "another passphrase", clock=clock)


def test_the_name_of_a_backup_carries_the_head_of_the_record(vault: Vault, case: Case) -> None:
    vault.save(case, "opened")
    seq, _, digest = vault.journal_head().partition("-")

    assert vault.backup().name == f"cases-{int(seq):08d}-{digest[:16]}.vault"


def test_nothing_is_written_where_nothing_changed(vault: Vault, case: Case) -> None:
    vault.save(case, "opened")
    path = vault.backup()
    written_at = path.stat().st_mtime_ns

    assert vault.backup() == path
    assert path.stat().st_mtime_ns == written_at


def test_work_goes_on_after_a_backup(opened: Callable[[], Vault], case: Case) -> None:
    with opened() as vault:
        vault.save(case, "opened")
        vault.backup()
        vault.save(replace(case, number="2"), "changed")

    with opened() as vault:
        assert vault.load(case.id).number == "2"


def test_the_newest_ten_are_kept_and_nothing_else_is_touched(vault: Vault, case: Case) -> None:
    folder = vault.path.parent / "backups"
    folder.mkdir()
    (folder / "cases-of-my-own.vault").touch()
    names = []
    for number in range(13):
        vault.save(replace(case, number=str(number)), "changed")
        path = vault.backup()
        os.utime(path, (number, number))
        names.append(path.name)

    assert backups(vault) == sorted([*names[3:], "cases-of-my-own.vault"])
    assert len(list(folder.glob("*.key"))) == 10


def test_a_backup_goes_where_it_is_asked_to(
    vault: Vault, case: Case, tmp_path: Path, passphrase: str, clock: Any
) -> None:
    vault.save(case, "opened")

    vault.backup_to(tmp_path / "usb" / "copy.vault")

    with open_vault(tmp_path / "usb" / "copy.vault", passphrase, clock=clock) as copy:
        assert copy.load(case.id) == case


@pytest.mark.parametrize("lying_there", ["mine.vault", "mine.vault.key", "mine.vault.key.bak"])
def test_a_backup_writes_over_nothing(vault: Vault, tmp_path: Path, lying_there: str) -> None:
    (tmp_path / lying_there).write_bytes(b"mine")

    with pytest.raises(VaultExists):
        vault.backup_to(tmp_path / "mine.vault")

    assert (tmp_path / lying_there).read_bytes() == b"mine"


def test_what_a_killed_backup_left_is_no_hindrance(vault: Vault, tmp_path: Path) -> None:
    (tmp_path / "copy.vault.part").write_bytes(b"half a copy" * 1000)

    vault.backup_to(tmp_path / "copy.vault")

    assert not (tmp_path / "copy.vault.part").exists()


def test_a_backup_that_is_not_whole_does_not_appear(
    vault: Vault, case: Case, tmp_path: Path
) -> None:
    vault.save(case, "opened")
    vault.save(case, "changed")
    with vault._storage.session() as session, session.begin():
        session.execute(update(JournalRow).where(JournalRow.seq == 1).values(act="nothing"))

    with pytest.raises(VaultDamaged):
        vault.backup_to(tmp_path / "copy.vault")

    assert list(tmp_path.glob("copy*")) == []


def test_a_place_that_cannot_be_written_is_named_by_the_system(
    vault: Vault, tmp_path: Path
) -> None:
    (tmp_path / "usb").write_bytes(b"a file, not a folder")

    with pytest.raises(NotSaved) as refused:
        vault.backup_to(tmp_path / "usb" / "copy.vault")

    assert refused.value.reason in {"EEXIST", "ENOTDIR"}
