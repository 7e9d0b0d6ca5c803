"""A vault opens for its passphrase and for one program, or says exactly why not."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from mediator.domain.case import Case
from mediator.domain.refusals import (
    FileUnreadable,
    NotSaved,
    PassphraseWeak,
    VaultBusy,
    VaultDamaged,
    VaultExists,
    VaultForeign,
    VaultNewer,
    WrongPassphrase,
)
from mediator.vault import KeyCost, Vault, create_vault, open_vault
from mediator.vault.header import Header
from mediator.vault.keys import KeyCostRefusedError
from mediator.vault.record_rows import MetaRow

FLOOR = KeyCost(memory_kib=64 * 1024, iterations=3, lanes=4)


def key_file(vault: Path) -> Path:
    return vault.with_name(vault.name + ".key")


def key_copy(vault: Path) -> Path:
    return vault.with_name(vault.name + ".key.bak")


def rewrite(vault: Path, **changes: Any) -> None:
    """Write both key files anew with a right checksum, as somebody would who knows how."""
    content = json.loads(key_file(vault).read_bytes()) | changes
    del content["checksum"]
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":")).encode()
    content["checksum"] = sha256(canonical).hexdigest()
    for path in (key_file(vault), key_copy(vault)):
        path.write_bytes(json.dumps(content, indent=1).encode() + b"\n")


# --- making one ----------------------------------------------------------------------------


def test_a_new_vault_is_empty_and_opens_again(
    tmp_path: Path, passphrase: str, clock: Any, case: Case
) -> None:
    path = tmp_path / "new 库.vault"
    with create_vault(path, passphrase, clock=clock, cost=FLOOR) as vault:
        assert vault.summaries() == ()
        vault.save(case, "opened")

    with open_vault(path, passphrase, clock=clock) as vault:
        assert vault.load(case.id) == case
        assert vault.path == path


def test_a_weak_passphrase_makes_no_file(tmp_path: Path, clock: Any) -> None:
    with pytest.raises(PassphraseWeak):
        create_vault(tmp_path / "cases.vault", "13800138000", clock=clock, cost=FLOOR)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("lying_there", ["cases.vault", "cases.vault.key", "cases.vault.key.bak"])
def test_nothing_that_lies_there_is_written_over(
    tmp_path: Path, passphrase: str, clock: Any, lying_there: str
) -> None:
    (tmp_path / lying_there).write_bytes(b"something")

    with pytest.raises(VaultExists):
        create_vault(tmp_path / "cases.vault", passphrase, clock=clock, cost=FLOOR)

    assert (tmp_path / lying_there).read_bytes() == b"something"


def test_a_creation_cut_short_can_be_repeated(tmp_path: Path, passphrase: str, clock: Any) -> None:
    path = tmp_path / "cases.vault"
    for leftover in (".new", ".key", ".key.bak", ".key.part"):
        (tmp_path / f"cases.vault{leftover}").write_bytes(b"half")

    create_vault(path, passphrase, clock=clock, cost=FLOOR).close()

    open_vault(path, passphrase, clock=clock).close()


def test_a_folder_that_is_not_there_is_named_by_the_system(
    tmp_path: Path, passphrase: str, clock: Any
) -> None:
    with pytest.raises(NotSaved) as refused:
        create_vault(tmp_path / "no" / "cases.vault", passphrase, clock=clock, cost=FLOOR)

    assert refused.value.reason == "ENOENT"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such bits")
def test_others_on_the_machine_may_not_read_the_files(
    tmp_path: Path, passphrase: str, clock: Any
) -> None:
    create_vault(tmp_path / "cases.vault", passphrase, clock=clock, cost=FLOOR).close()

    modes = {file.name: file.stat().st_mode & 0o077 for file in tmp_path.iterdir()}

    assert len(modes) == 4
    assert set(modes.values()) == {0}


# --- the passphrase ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "correct horse battery stapl",
        "correct horse battery staple ",
        "Correct horse battery staple",
        "correct  horse battery staple",
    ],
)
def test_a_near_miss_does_not_open(path: Path, clock: Any, typed: str) -> None:
    with pytest.raises(WrongPassphrase):
        open_vault(path, typed, clock=clock)


def test_a_wrong_passphrase_leaves_the_vault_free_for_the_right_one(
    path: Path, passphrase: str, clock: Any
) -> None:
    with pytest.raises(WrongPassphrase):
        open_vault(path, "wrong", clock=clock)

    open_vault(path, passphrase, clock=clock).close()


def test_full_width_typing_opens_it_too(path: Path, clock: Any) -> None:
    typed = "ｃｏｒｒｅｃｔ　ｈｏｒｓｅ　ｂａｔｔｅｒｙ　ｓｔａｐｌｅ"

    open_vault(path, typed, clock=clock).close()


# --- the key file --------------------------------------------------------------------------


@pytest.mark.parametrize("lost", [key_file, key_copy])
def test_a_lost_key_file_is_healed_by_its_copy(
    path: Path, opened: Callable[[], Vault], lost: Callable[[Path], Path]
) -> None:
    content = lost(path).read_bytes()
    lost(path).unlink()

    opened().close()

    assert lost(path).read_bytes() == content


def test_every_damaged_bit_of_the_key_file_is_noticed_and_healed(
    path: Path, opened: Callable[[], Vault]
) -> None:
    content = key_file(path).read_bytes()
    for position in range(len(content) * 8):
        damaged = bytearray(content)
        damaged[position // 8] ^= 1 << position % 8
        assert Header.from_bytes(bytes(damaged)) is None
    key_file(path).write_bytes(content[: len(content) // 2])

    opened().close()

    assert key_file(path).read_bytes() == content


def test_a_vault_without_any_key_file_is_foreign(path: Path, opened: Callable[[], Vault]) -> None:
    key_file(path).unlink()
    key_copy(path).unlink()

    with pytest.raises(VaultForeign):
        opened()


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"7", b"[" * 100_000, b"\xff\xfe"])
def test_two_damaged_key_files_are_damage_and_not_a_wrong_passphrase(
    path: Path, opened: Callable[[], Vault], content: bytes
) -> None:
    key_file(path).write_bytes(content)
    key_copy(path).write_bytes(content)

    with pytest.raises(VaultDamaged):
        opened()


def test_the_cost_of_a_guess_cannot_be_turned_down(path: Path, opened: Callable[[], Vault]) -> None:
    rewrite(path, memory_kib=8)

    with pytest.raises(VaultDamaged):
        opened()


def test_the_cost_is_bound_to_the_wrapped_key(path: Path, opened: Callable[[], Vault]) -> None:
    rewrite(path, memory_kib=65 * 1024)

    with pytest.raises(WrongPassphrase):
        opened()


@pytest.mark.parametrize(
    "cost", [(64 * 1024 - 1, 3, 4), (64 * 1024, 2, 4), (64 * 1024, 3, 1), (2**32, 3, 4)]
)
def test_no_cost_beneath_the_floor_or_beyond_all_memory(cost: tuple[int, int, int]) -> None:
    with pytest.raises(KeyCostRefusedError):
        KeyCost(*cost)


def test_a_key_file_of_a_later_version_is_named(path: Path, opened: Callable[[], Vault]) -> None:
    rewrite(path, version=3, memory_kib="as it may be")

    with pytest.raises(VaultNewer) as refused:
        opened()

    assert refused.value.version == 3


def test_tables_of_a_later_version_are_left_alone(opened: Callable[[], Vault]) -> None:
    with opened() as vault, vault._storage.session() as session, session.begin():
        session.execute(update(MetaRow).where(MetaRow.name == "schema").values(value="99"))

    with pytest.raises(VaultNewer):
        opened()


# --- the database --------------------------------------------------------------------------


def plain_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE party (name TEXT)")
    connection.close()


def noise(path: Path) -> None:
    path.write_bytes(sha256(b"noise").digest() * 1024)


@pytest.mark.parametrize("make", [plain_database, noise, Path.touch])
def test_a_file_that_is_no_vault_is_foreign(
    tmp_path: Path, passphrase: str, clock: Any, make: Callable[[Path], None]
) -> None:
    make(tmp_path / "other.db")

    with pytest.raises(VaultForeign):
        open_vault(tmp_path / "other.db", passphrase, clock=clock)

    assert [file.name for file in tmp_path.iterdir()] == ["other.db"]


@pytest.mark.parametrize("make", [plain_database, noise, Path.touch])
def test_another_file_in_the_place_of_the_database_is_damage(
    path: Path, opened: Callable[[], Vault], make: Callable[[Path], None]
) -> None:
    path.unlink()
    make(path)
    before = path.read_bytes()

    with pytest.raises(VaultDamaged):
        opened()

    assert path.read_bytes() == before


def test_a_database_that_is_gone_is_not_begun_anew(path: Path, opened: Callable[[], Vault]) -> None:
    path.unlink()

    with pytest.raises(FileUnreadable) as refused:
        opened()

    assert refused.value.reason == "ENOENT"
    assert not path.exists()


def test_the_database_of_another_vault_is_damage(
    path: Path, passphrase: str, clock: Any, opened: Callable[[], Vault]
) -> None:
    other = path.with_name("other.vault")
    create_vault(other, passphrase, clock=clock, cost=FLOOR).close()
    other.replace(path)

    with pytest.raises(VaultDamaged):
        opened()


def test_a_folder_in_the_place_of_the_key_file_cannot_be_read(
    path: Path, opened: Callable[[], Vault]
) -> None:
    key_file(path).unlink()
    key_file(path).mkdir()

    with pytest.raises(FileUnreadable) as refused:
        opened()

    assert refused.value.reason == "EISDIR"


# --- one program at a time -----------------------------------------------------------------


def test_a_vault_opens_only_once(vault: Vault, opened: Callable[[], Vault]) -> None:
    with pytest.raises(VaultBusy) as refused:
        opened()

    assert "pid" in refused.value.holder


def test_a_holder_that_cannot_be_told_is_not_guessed(
    vault: Vault, opened: Callable[[], Vault]
) -> None:
    vault.path.with_name(vault.path.name + ".lock").write_bytes(b"nonsense")

    with pytest.raises(VaultBusy) as refused:
        opened()

    assert refused.value.holder == ""


def test_a_lock_file_that_cannot_be_is_named_by_the_system(
    path: Path, opened: Callable[[], Vault]
) -> None:
    lock = path.with_name(path.name + ".lock")
    lock.unlink()
    lock.mkdir()

    with pytest.raises(FileUnreadable) as refused:
        opened()

    assert refused.value.reason == "EISDIR"


def test_sqlite_itself_holds_the_file_even_without_the_lock_file(
    vault: Vault, opened: Callable[[], Vault]
) -> None:
    vault.path.with_name(vault.path.name + ".lock").unlink()

    with pytest.raises(VaultBusy) as refused:
        opened()

    assert refused.value.holder == ""


def test_a_lock_file_full_of_nonsense_is_no_hindrance(
    path: Path, opened: Callable[[], Vault]
) -> None:
    lock = path.with_name(path.name + ".lock")
    lock.write_bytes(b"nonsense, and more of it than what we write" * 9)

    with opened():
        assert json.loads(lock.read_bytes())["pid"] > 0
