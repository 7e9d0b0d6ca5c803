"""The settings that the promises rest on hold, and nothing leaks beside the file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import StaticPool, text
from sqlalchemy.exc import DBAPIError

from mediator.domain.case import Case
from mediator.domain.refusals import FileUnreadable, NotSaved, VaultBusy, VaultDamaged
from mediator.vault import Vault, storage
from mediator.vault.storage import SettingNotKeptError, Storage, error_name, refusal

AS_SPECIFIED = {
    "cipher_log_level": "NONE",
    "journal_mode": "delete",
    "synchronous": 3,  # EXTRA
    "locking_mode": "exclusive",
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "secure_delete": 1,
    "temp_store": 2,  # MEMORY
    "mmap_size": 0,
}


def pragma(vault: Vault, name: str) -> object:
    with vault._storage.engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


@pytest.mark.parametrize("name", AS_SPECIFIED)
def test_the_settings_are_as_specified(vault: Vault, name: str) -> None:
    assert pragma(vault, name) == AS_SPECIFIED[name]


@pytest.mark.parametrize("name", AS_SPECIFIED)
def test_the_settings_hold_after_reopening(vault: Vault, name: str) -> None:
    vault._storage.reopen()

    assert pragma(vault, name) == AS_SPECIFIED[name]


def test_a_setting_that_sqlite_does_not_take_stops_the_program(
    path: Path, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = bytes(bytearray(vault._keys.database))  # closing overwrites the vault's own
    vault.close()
    monkeypatch.setattr(storage, "SETTINGS", (("synchronous", "EXTRA", "4"),))

    with pytest.raises(SettingNotKeptError):
        Storage(path, key)


def test_sqlite_is_new_enough() -> None:
    assert sqlcipher.sqlite_version_info >= (3, 51, 3)  # older ones can reset a log wrongly


def test_there_is_one_connection(vault: Vault) -> None:
    assert isinstance(vault._storage.engine.pool, StaticPool)


def test_an_error_does_not_quote_what_was_being_saved(vault: Vault) -> None:
    with vault._storage.session() as session, pytest.raises(DBAPIError) as failed:
        session.execute(text("INSERT INTO nowhere VALUES (:secret)"), {"secret": "底线六十万"})

    assert "底线六十万" not in f"{failed.value} {failed.value!r} {failed.value.args}"


def test_a_damaged_file_is_not_talked_about_on_the_terminal(
    path: Path, vault: Vault, capfd: pytest.CaptureFixture[str]
) -> None:
    vault.close()
    content = bytearray(path.read_bytes())
    content[5000] ^= 1
    path.write_bytes(content)

    with pytest.raises(VaultDamaged):
        Storage(path, vault._keys.database)

    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("name", "meaning"),
    [
        ("SQLITE_BUSY", VaultBusy),
        ("SQLITE_IOERR_READ", FileUnreadable),
        ("SQLITE_CANTOPEN", FileUnreadable),
        ("SQLITE_CORRUPT", VaultDamaged),
        ("SQLITE_NOTADB", VaultDamaged),
    ],
)
def test_errors_of_sqlite_mean_what_a_reader_can_act_on(
    tmp_path: Path, name: str, meaning: type[Exception]
) -> None:
    error = sqlcipher.OperationalError("as SQLite says")
    error.sqlite_errorname = name

    assert error_name(error) == name
    assert type(refusal(tmp_path, error)) is meaning


def test_a_save_into_a_file_that_was_moved_away_is_refused(vault: Vault, case: Case) -> None:
    vault.save(case, "opened")
    away = vault.path.rename(vault.path.with_name("away.vault"))

    with pytest.raises(NotSaved) as refused:
        vault.save(replace(case, number="2"), "changed")
    away.rename(vault.path)
    vault.save(replace(case, number="3"), "changed")

    assert refused.value.reason == "ENOENT"
    assert vault.load(case.id).number == "3"


def test_a_save_into_a_file_that_was_replaced_is_refused(vault: Vault, case: Case) -> None:
    vault.path.rename(vault.path.with_name("away.vault"))
    vault.path.touch()

    with pytest.raises(NotSaved):
        vault.save(case, "opened")


def test_no_word_of_a_case_lies_readable_on_the_disk(vault: Vault, case: Case) -> None:
    vault.save(case, "opened the case 甲")
    with vault.room(case.id, "creditor") as room:
        vault.keep((room.seal("least_total", "底线陆拾万元 612345"),), "noted")
    vault.backup()
    canaries = ["张𬱖", "上海某某有限公司", "13800138000", "底线陆拾万元", "612345", "借条"]
    canaries += ["creditor", "least_total", "opened the case", "SQLite format 3", "CREATE TABLE"]

    folder = vault.path.parent
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert {"cases.vault", "cases.vault-journal"} <= {file.name for file in files}
    for file in files:
        content = file.read_bytes()
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            forms = [word.encode(encoding) for word in canaries]
            # Four bytes may stand in a file of ciphertext by chance.
            assert [form for form in forms if len(form) > 5 and form in content] == [], file.name


def test_a_sealed_text_is_ciphertext_even_to_who_can_read_the_file(
    vault: Vault, case: Case
) -> None:
    vault.save(case, "opened")
    with vault.room(case.id, "creditor") as room:
        vault.keep((room.seal("least_total", "底线陆拾万元 612345"),), "noted")

    dump = "".join(map(str, vault._storage.raw().execute("SELECT * FROM sealed").fetchall()))
    dump += "".join(map(str, vault._storage.raw().execute("SELECT * FROM journal").fetchall()))

    assert "612345" not in dump
    assert str("底线".encode())[2:-1] not in dump


def test_a_case_and_its_members_are_found_by_index(vault: Vault, case: Case) -> None:
    plan = vault._storage.raw().execute(
        "EXPLAIN QUERY PLAN SELECT * FROM repayment WHERE case_id = 'c-1' ORDER BY position"
    )

    assert [row[3].split(" (")[0] for row in plan] == [
        "SEARCH repayment USING INDEX sqlite_autoindex_repayment_1"
    ]
