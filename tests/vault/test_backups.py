"""A backup counts only when it was opened and found whole."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import update

from mediator.domain.case import Case
from mediator.domain.refusals import (
    NotSaved,
    SealBroken,
    VaultDamaged,
    VaultExists,
    WrongPassphrase,
)
from mediator.domain.safe_refusals import NoGoodBackup
from mediator.usecases.steps import unwatched
from mediator.vault import Vault, open_vault
from mediator.vault import backups as backup_module
from mediator.vault.backups import worth_keeping
from mediator.vault.drill import restored_and_read
from mediator.vault.record_rows import JournalRow, RoomKeyRow


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


def test_one_for_each_half_hour_is_kept_and_nothing_else_is_touched(
    vault: Vault, case: Case
) -> None:
    folder = vault.path.parent / "backups"
    folder.mkdir()
    (folder / "cases-of-my-own.vault").touch()
    (folder / "cases-00000001-0123456789abcdef-schema1.vault").touch()
    names = []
    for number in range(6):
        vault.save(replace(case, number=str(number)), "changed")
        path = vault.backup()
        os.utime(path, (number * 900, number * 900))  # each quarter of an hour
        names.append(path.name)
    backup_module.drop_surplus(vault.path)

    assert backups(vault) == sorted(
        [
            *names[1::2],
            names[4],
            "cases-00000001-0123456789abcdef-schema1.vault",
            "cases-of-my-own.vault",
        ]
    )
    assert len(list(folder.glob("*.key"))) == 4


MOMENT = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


def test_two_days_of_half_hours_a_month_of_days_and_a_year_of_months_are_kept() -> None:
    every_quarter = [MOMENT - timedelta(minutes=15 * back) for back in range(4 * 24 * 400)]

    kept = sorted(worth_keeping(every_quarter), reverse=True)

    assert kept[0] == MOMENT
    assert len(kept) == 48 + 1 + 28 + 10  # the newest days and months are among the half hours
    assert kept[48] == MOMENT - timedelta(hours=23, minutes=30) + timedelta(minutes=15)
    assert {when.month for when in kept} == set(range(1, 13))


@given(st.lists(st.datetimes(timezones=st.just(UTC)), max_size=200))
def test_the_newest_is_always_kept_and_never_more_than_93(written: list[datetime]) -> None:
    kept = worth_keeping(written)

    assert kept <= set(written)
    assert len(kept) <= 93
    assert not written or max(written) in kept
    assert worth_keeping(kept) >= {max(kept)} if kept else True


# --- a trial of restoring ------------------------------------------------------------------


def test_a_drill_reads_everything_in_the_newest_backup(vault: Vault, case: Case) -> None:
    vault.save(case, "opened")
    vault.save(replace(case, id="c-2"), "opened")
    with vault.room(case.id, "debtor") as room:
        vault.keep((room.seal("savings", "80000"), room.seal("worries", "x")), "noted")
    path = vault.backup()

    found = vault.drill()

    assert (found.backup, found.cases, found.texts, found.entries) == (path, 2, 2, 3)
    assert vault.last_drill() == vault._clock().date()
    assert vault.verify_journal() is None
    assert found.seconds > 0
    assert not list(path.parent.glob("drill-*"))


def test_a_drill_without_a_backup_says_so(vault: Vault) -> None:
    assert vault.last_drill() is None
    with pytest.raises(NoGoodBackup):
        vault.drill()
    assert vault.last_drill() is None


def test_a_drill_finds_a_backup_that_would_not_have_helped(vault: Vault, case: Case) -> None:
    vault.save(case, "opened")
    path = vault.backup()
    content = bytearray(path.read_bytes())
    content[9000] ^= 1
    path.write_bytes(content)

    with pytest.raises(VaultDamaged):
        vault.drill()


def test_a_drill_finds_a_record_that_is_broken_far_back(vault: Vault, case: Case) -> None:
    vault.save(case, "opened")
    with vault._storage.session() as session, session.begin():
        session.execute(update(JournalRow).values(act="nothing"))
    keys = vault._keys
    path = vault.path.with_name("copy.vault")
    vault.close()
    path.write_bytes(vault.path.read_bytes())

    with pytest.raises(VaultDamaged):
        restored_and_read(path, keys, unwatched)


def test_a_drill_finds_a_room_whose_key_was_altered(vault: Vault, case: Case) -> None:
    vault.save(case, "opened")
    with vault._storage.session() as session, session.begin():
        session.execute(update(RoomKeyRow).values(wrapped=b"x" * 60))
    vault.backup()

    with pytest.raises(SealBroken):
        vault.drill()


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
