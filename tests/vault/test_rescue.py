"""A damaged or an older file: noticed, kept, and made good as far as there is anything to."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mediator.domain.case import Case
from mediator.domain.refusals import (
    NotSaved,
    VaultBusy,
    VaultDamaged,
    VaultForeign,
    WrongPassphrase,
)
from mediator.domain.safe_refusals import NoGoodBackup, VaultRolledBack
from mediator.vault import Vault, open_vault, rescue_vault
from mediator.vault import witness as witness_module
from mediator.vault.header import key_files
from mediator.vault.witness import Witness

Rescue = Callable[[], Any]


@pytest.fixture
def worked(opened: Callable[[], Vault], case: Case) -> Path:
    """A vault with two backups and two changes after the last of them."""
    with opened() as vault:
        vault.save(case, "opened")
        vault.backup()
        vault.save(replace(case, number="2"), "changed")
        vault.backup()
        vault.save(replace(case, number="3"), "claim_stated")
        with vault.room(case.id, "debtor") as room:
            vault.keep((room.seal("savings", "80000"),), "debtor_kept")
    return vault.path


@pytest.fixture
def rescue(worked: Path, passphrase: str, clock: Any) -> Rescue:
    return lambda: rescue_vault(worked, passphrase, clock=clock)


def damage(path: Path) -> bytes:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    return bytes(content)


def by_age(path: Path) -> list[Path]:
    found = (path.parent / "backups").glob("*.vault")
    return sorted(found, key=lambda backup: backup.name)


def test_the_newest_backup_takes_the_place_and_what_is_missing_is_listed(
    worked: Path, rescue: Rescue, case: Case
) -> None:
    damaged = damage(worked)

    rescued = rescue()

    with rescued.archive as vault:
        assert vault.path == worked
        assert vault.load(case.id).number == "2"
        assert vault.verify_journal() is None
    assert rescued.rescue.kept_as.read_bytes() == damaged
    assert rescued.rescue.backup == by_age(worked)[-1]
    assert [(each.act, each.case) for each in rescued.rescue.missing] == [
        ("claim_stated", "2"),
        ("debtor_kept", "2"),
    ]
    assert rescued.rescue.missing[0].at < rescued.rescue.missing[1].at


def test_the_rescued_vault_opens_like_any_other(
    worked: Path, rescue: Rescue, opened: Callable[[], Vault], case: Case
) -> None:
    damage(worked)
    with rescue().archive as vault:
        vault.save(replace(case, number="4"), "changed")

    with opened() as vault:
        assert vault.load(case.id).number == "4"


def test_a_backup_that_is_damaged_too_is_passed_over(
    worked: Path, rescue: Rescue, case: Case
) -> None:
    damage(worked)
    damage(by_age(worked)[-1])

    rescued = rescue()

    with rescued.archive as vault:
        assert vault.load(case.id).number == case.number
    assert len(rescued.rescue.missing) == 3


def test_where_no_backup_opens_everything_stays(worked: Path, rescue: Rescue) -> None:
    for path in (worked, *by_age(worked)):
        damage(path)
    before = {each.name: each.read_bytes() for each in worked.parent.iterdir() if each.is_file()}

    with pytest.raises(NoGoodBackup) as refused:
        rescue()

    assert refused.value.tried == 2
    after = {each.name: each.read_bytes() for each in worked.parent.iterdir() if each.is_file()}
    assert {name: after[name] for name in before if name != "cases.vault.lock"} == {
        name: content for name, content in before.items() if name != "cases.vault.lock"
    }


def test_lost_key_files_come_from_a_backup(worked: Path, rescue: Rescue, case: Case) -> None:
    damage(worked)
    for path in key_files(worked):
        path.unlink()

    with rescue().archive as vault:
        assert vault.load(case.id).number == "2"


def test_a_file_that_is_gone_is_rescued_as_well(worked: Path, rescue: Rescue, case: Case) -> None:
    worked.unlink()

    rescued = rescue()

    with rescued.archive as vault:
        assert vault.load(case.id).number == "2"
    assert not rescued.rescue.kept_as.exists()


def test_a_rescue_needs_the_passphrase(worked: Path, clock: Any) -> None:
    damage(worked)

    with pytest.raises(WrongPassphrase):
        rescue_vault(worked, "not the passphrase", clock=clock)


def test_a_file_without_any_key_is_foreign(tmp_path: Path, passphrase: str, clock: Any) -> None:
    with pytest.raises(VaultForeign):
        rescue_vault(tmp_path / "other.vault", passphrase, clock=clock)


def test_an_open_vault_is_not_rescued(
    worked: Path, rescue: Rescue, opened: Callable[[], Vault]
) -> None:
    with opened(), pytest.raises(VaultBusy):
        rescue()


def test_a_place_that_cannot_be_written_is_said(worked: Path, rescue: Rescue) -> None:
    damage(worked)
    worked.with_name("cases.vault.next").mkdir()

    with pytest.raises(NotSaved):
        rescue()


def test_cut_before_the_last_rename_it_is_done_again(
    worked: Path, rescue: Rescue, monkeypatch: pytest.MonkeyPatch, case: Case
) -> None:
    damage(worked)
    real = Path.replace

    def cut(path: Path, target: Path) -> Path:
        if path.name.endswith(".next"):
            raise OSError(5, "cut")
        return real(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", cut)
        with pytest.raises(NotSaved):
            rescue()

    rescued = rescue()
    with rescued.archive as vault:
        assert vault.load(case.id).number == "2"
    assert len(rescued.rescue.missing) == 2


# --- a whole older file --------------------------------------------------------------------


@pytest.fixture
def rolled_back(opened: Callable[[], Vault], case: Case) -> Path:
    """A vault in whose place a copy of yesterday was put."""
    with opened() as vault:
        vault.save(case, "opened")
    yesterday = vault.path.read_bytes()
    with opened() as vault:
        vault.save(replace(case, number="2"), "changed")
        vault.save(replace(case, number="3"), "changed")
    vault.path.write_bytes(yesterday)
    return vault.path


def test_an_older_file_is_noticed(rolled_back: Path, opened: Callable[[], Vault]) -> None:
    content = rolled_back.read_bytes()

    with pytest.raises(VaultRolledBack) as refused:
        opened()

    assert refused.value.missing == 2
    assert refused.value.last_at == "2026-11-21T09:00:05+00:00"
    assert rolled_back.read_bytes() == content


def test_an_older_file_opens_when_somebody_says_so_and_the_record_keeps_that(
    rolled_back: Path, passphrase: str, clock: Any, opened: Callable[[], Vault], case: Case
) -> None:
    with open_vault(rolled_back, passphrase, clock=clock, accept_older=True) as vault:
        assert vault.load(case.id) == case
        assert vault.journal_head().startswith("2-")

    opened().close()
    assert rolled_back.with_name("cases.vault.heads.to-3").exists()


def test_another_history_of_the_same_length_is_noticed(
    rolled_back: Path, passphrase: str, clock: Any, opened: Callable[[], Vault], case: Case
) -> None:
    heads = rolled_back.with_name("cases.vault.heads")
    noted = heads.read_bytes()
    heads.unlink()
    with opened() as vault:
        vault.save(replace(case, number="7"), "changed")
        vault.save(replace(case, number="8"), "changed")
    heads.write_bytes(noted)

    with pytest.raises(VaultRolledBack) as refused:
        opened()

    assert refused.value.missing == 1


def test_a_file_that_is_new_enough_opens_without_a_word(
    worked: Path, passphrase: str, clock: Any
) -> None:
    open_vault(worked, passphrase, clock=clock, accept_older=True).close()

    assert not list(worked.parent.glob("*.heads.to-*"))


# --- the side file -------------------------------------------------------------------------


def heads(vault: Vault) -> Path:
    return vault.path.with_name(vault.path.name + ".heads")


def test_every_save_is_noted_beside_and_nothing_of_it_can_be_read(vault: Vault, case: Case) -> None:
    vault.save(case, "opened")
    vault.save(case, "changed")

    noted = Witness(vault.path, vault._keys).noted
    assert [(each.seq, each.act) for each in noted] == [(1, "opened"), (2, "changed")]
    assert b"opened" not in heads(vault).read_bytes()


@pytest.mark.parametrize("left", [b"half a li", b"\0" * 512, b"\xff\xfe", b"QUJD"])
def test_half_a_line_is_passed_over_and_the_next_is_noted(
    vault: Vault, case: Case, left: bytes, keys: Any
) -> None:
    vault.save(case, "opened")
    with heads(vault).open("ab") as file:
        file.write(left)
    vault.save(case, "changed")

    assert [each.seq for each in Witness(vault.path, vault._keys).noted] == [1, 2]


def test_a_save_that_could_not_be_noted_is_noted_with_the_next(
    vault: Vault, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patch:
        patch.setattr(Witness, "_append", full)
        vault.save(case, "opened")
    vault.save(case, "changed")

    assert [each.seq for each in Witness(vault.path, vault._keys).noted] == [1, 2]


def test_a_lost_side_file_is_begun_anew(opened: Callable[[], Vault], case: Case) -> None:
    with opened() as vault:
        vault.save(case, "opened")
    heads(vault).unlink()

    with opened() as again:
        assert [each.seq for each in Witness(again.path, again._keys).noted] == [1]


def test_a_long_side_file_is_shortened(
    vault: Vault, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(6):
        vault.save(case, "changed")
    monkeypatch.setattr(witness_module, "_MOST", 5)
    monkeypatch.setattr(witness_module, "_KEPT", 3)

    assert [each.seq for each in Witness(vault.path, vault._keys).noted] == [4, 5, 6]
    assert len(heads(vault).read_bytes().split()) == 3


def test_a_backup_carries_no_side_file_of_its_own(vault: Vault, case: Case) -> None:
    vault.save(case, "opened")
    path = vault.backup()

    assert sorted(each.name for each in path.parent.iterdir()) == sorted(
        [path.name, path.name + ".key", path.name + ".key.bak"]
    )


def test_a_vault_copied_elsewhere_without_it_opens(
    worked: Path, tmp_path: Path, passphrase: str, clock: Any, case: Case
) -> None:
    (tmp_path / "elsewhere").mkdir()
    for name in ("cases.vault", "cases.vault.key"):
        shutil.copy(worked.with_name(name), tmp_path / "elsewhere")

    with open_vault(tmp_path / "elsewhere" / "cases.vault", passphrase, clock=clock) as vault:
        assert vault.load(case.id).number == "3"


def test_damage_is_still_damage(worked: Path, opened: Callable[[], Vault]) -> None:
    damage(worked)

    with pytest.raises(VaultDamaged):
        opened()
