"""Every file that any version wrote opens today with everything in it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from mediator.domain.refusals import VaultNewer
from mediator.domain.safe_refusals import MigrationFailed
from mediator.vault import Vault, create_vault, open_vault
from mediator.vault.contents import tables_digest
from mediator.vault.header import read_header
from mediator.vault.keys import KeyCost, VaultKeys
from mediator.vault.migrations import SCHEMA, STEPS, copying
from mediator.vault.migrations.copying import StepMissingError
from mediator.vault.migrations.step import Step
from mediator.vault.rows import Row

RELEASED = Path(__file__).with_name("released")
VERSIONS = sorted(int(each.name) for each in RELEASED.iterdir() if each.name.isdecimal())
PASSPHRASE = "correct horse battery staple"
OURS = {"meta": 1, "journal": 1}  # the migration's own note in each

Alter = Callable[..., None]


@pytest.fixture(params=VERSIONS)
def version(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def old(tmp_path: Path, version: int) -> Path:
    """Where a file of an older version lies, closed."""
    for name in ("cases.vault", "cases.vault.key"):
        shutil.copy(RELEASED / str(version) / name, tmp_path)
    return tmp_path / "cases.vault"


@pytest.fixture
def alter(old: Path) -> Alter:
    """Do something to the old file that its own version never did."""

    def alter(*statements: str) -> None:
        keys: VaultKeys = read_header(old).unlocked(PASSPHRASE)
        connection = sqlcipher.connect(str(old))
        connection.execute(f"PRAGMA key = \"x'{keys.database.hex()}'\"")
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        connection.close()

    return alter


def rows(vault: Vault, table: str) -> list[dict[str, Any]]:
    cursor = vault._storage.raw().execute(f'SELECT * FROM "{table}" ORDER BY rowid')  # noqa: S608
    names = [column[0] for column in cursor.description]
    return [
        {n: v.hex() if isinstance(v, bytes) else v for n, v in zip(names, row, strict=True)}
        for row in cursor.fetchall()
    ]


def tables(vault: Vault) -> list[tuple[str, str]]:
    statement = "SELECT name, sql FROM sqlite_master WHERE sql NOT NULL ORDER BY name"
    return [tuple(row) for row in vault._storage.raw().execute(statement).fetchall()]


def left_behind(since: int) -> frozenset[str]:
    return frozenset[str]().union(*(step.dropped for step in STEPS if step.version > since))


def test_versions_follow_each_other() -> None:
    assert [step.version for step in STEPS] == list(range(2, SCHEMA + 1))


def test_every_released_version_but_the_one_in_work_has_its_file() -> None:
    assert list(range(1, SCHEMA)) == [v for v in VERSIONS if v < SCHEMA]


def test_everything_in_an_old_file_is_there_afterwards(old: Path, version: int, clock: Any) -> None:
    before = json.loads((RELEASED / str(version) / "rows.json").read_text("utf-8"))
    gone = left_behind(version)

    with open_vault(old, PASSPHRASE, clock=clock) as vault:
        for table, lines in before.items():
            if table in gone or table == "meta":
                continue
            found = rows(vault, table)
            assert len(found) == len(lines) + OURS.get(table, 0), table
            for line, there in zip(lines, found, strict=False):
                kept = {
                    name: value for name, value in line.items() if f"{table}.{name}" not in gone
                }
                assert {name: there[name] for name in kept} == kept, table
        assert vault.verify_journal() is None


def test_cases_and_rooms_of_an_old_file_open(old: Path, version: int, clock: Any) -> None:
    with open_vault(old, PASSPHRASE, clock=clock) as vault:
        summaries = vault.summaries()
        for summary in summaries:
            case = vault.load(summary.id)
            vault.save(case, "changed")
            for name, room_heard in case.heard:
                with vault.room(case.id, name) as room:
                    texts = [room.open(each) for each in vault.sealed(case.id, name)]
                assert bool(texts) or not room_heard
        assert len(summaries) == 5


def test_an_old_file_then_has_the_very_tables_of_a_new_one(
    old: Path, clock: Any, tmp_path: Path
) -> None:
    """The test that fails when the rows change and no step says what old rows become."""
    new = tmp_path / "new.vault"
    cost = KeyCost(memory_kib=64 * 1024, iterations=3, lanes=4)
    with (
        create_vault(new, PASSPHRASE, clock=clock, cost=cost) as fresh,
        open_vault(old, PASSPHRASE, clock=clock) as vault,
    ):
        assert tables(vault) == tables(fresh)
        assert {line["name"]: line["value"] for line in rows(vault, "meta")}["schema"] == str(
            SCHEMA
        )


def test_the_second_opening_migrates_nothing(old: Path, version: int, clock: Any) -> None:
    open_vault(old, PASSPHRASE, clock=clock).close()
    with open_vault(old, PASSPHRASE, clock=clock) as vault:
        noted = [line for line in rows(vault, "journal") if line["act"] == "schema_migrated"]

    assert len(noted) == (version < SCHEMA)


def test_an_upgrade_is_told_of_once_and_never_again(old: Path, version: int, clock: Any) -> None:
    with open_vault(old, PASSPHRASE, clock=clock) as vault:
        assert vault.upgraded_just_now() or version == SCHEMA
        assert not vault.upgraded_just_now()
    with open_vault(old, PASSPHRASE, clock=clock) as vault:
        assert not vault.upgraded_just_now()


@pytest.mark.skipif(SCHEMA == 1, reason="nothing is older")
def test_the_old_file_is_kept_as_it_was(old: Path, version: int, clock: Any) -> None:
    before = json.loads((RELEASED / str(version) / "rows.json").read_text("utf-8"))
    if version == SCHEMA:
        return
    open_vault(old, PASSPHRASE, clock=clock).close()

    (kept,) = (old.parent / "backups").glob(f"*-schema{version}.vault")
    keys = read_header(kept).unlocked(PASSPHRASE)
    connection = sqlcipher.connect(str(kept))
    connection.execute(f"PRAGMA key = \"x'{keys.database.hex()}'\"")
    (count,) = connection.execute("SELECT count(*) FROM sealed").fetchone()
    connection.close()
    assert count == len(before["sealed"])


def test_a_column_that_no_step_accounts_for_is_a_bug_and_the_file_stays(
    old: Path, alter: Alter, clock: Any
) -> None:
    alter(
        "ALTER TABLE party ADD COLUMN shoe_size", "UPDATE meta SET value = '' WHERE name='tables'"
    )
    content = old.read_bytes()

    with pytest.raises(StepMissingError, match=r"party\.shoe_size"):
        open_vault(old, PASSPHRASE, clock=clock)

    assert old.read_bytes() == content
    assert not old.with_name("cases.vault.next").exists() or old.read_bytes() == content


def test_a_required_column_without_a_word_for_old_rows_is_a_bug(
    old: Path, alter: Alter, clock: Any
) -> None:
    alter("ALTER TABLE party DROP COLUMN phone", "UPDATE meta SET value = '' WHERE name = 'tables'")

    with pytest.raises(StepMissingError, match=r"party\.phone"):
        open_vault(old, PASSPHRASE, clock=clock)


def test_a_step_fills_drops_and_moves(
    old: Path, alter: Alter, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    alter(
        "ALTER TABLE party RENAME COLUMN phone TO telephone",
        "CREATE TABLE odd (one)",
        "UPDATE meta SET value = '1' WHERE name = 'schema'",
        "UPDATE meta SET value = '' WHERE name = 'tables'",
    )

    def after(before: Any, there: Any) -> None:
        assert STEPS[-1].after is not None
        STEPS[-1].after(before, there)
        there.execute("UPDATE case_file SET number = 'moved ' || number")

    step = Step(
        SCHEMA,
        added={**STEPS[-1].added, "party": {"phone": "telephone || ' !'"}},
        dropped=STEPS[-1].dropped | {"odd", "party.telephone"},
        after=after,
    )
    monkeypatch.setattr(copying, "STEPS", (*STEPS[:-1], step))

    with open_vault(old, PASSPHRASE, clock=clock) as vault:
        cases = [vault.load(summary.id) for summary in vault.summaries()]

    assert all(party.phone.endswith(" !") for case in cases for party in case.parties)
    assert all(case.number.startswith("moved ") for case in cases)


def test_a_row_that_does_not_fit_any_more_leaves_the_file_as_it_was(
    old: Path, alter: Alter, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    alter(
        "UPDATE meta SET value = '' WHERE name = 'tables'",
        "UPDATE meta SET value=1 WHERE name='schema'",
    )
    content = old.read_bytes()
    rude = Step(
        SCHEMA,
        STEPS[-1].added,
        STEPS[-1].dropped,
        lambda _, new: new.execute("DELETE FROM room_key"),
    )
    monkeypatch.setattr(copying, "STEPS", (*STEPS[:-1], rude))

    with pytest.raises(MigrationFailed) as refused:
        open_vault(old, PASSPHRASE, clock=clock)

    assert refused.value.reason == "VaultDamaged"
    assert old.read_bytes() == content


def test_a_folder_in_the_way_is_named_by_the_system(old: Path, alter: Alter, clock: Any) -> None:
    alter("UPDATE meta SET value = '' WHERE name = 'tables'")
    old.with_name("cases.vault.next").mkdir()
    content = old.read_bytes()

    with pytest.raises(MigrationFailed):
        open_vault(old, PASSPHRASE, clock=clock)

    assert old.read_bytes() == content


def test_what_a_killed_migration_left_is_no_hindrance(old: Path, alter: Alter, clock: Any) -> None:
    alter("UPDATE meta SET value = '' WHERE name = 'tables'")
    old.with_name("cases.vault.next").write_bytes(b"half a file" * 1000)

    open_vault(old, PASSPHRASE, clock=clock).close()

    assert not old.with_name("cases.vault.next").exists()


def test_a_file_of_a_later_version_is_left_alone(old: Path, alter: Alter, clock: Any) -> None:
    alter(f"UPDATE meta SET value = '{SCHEMA + 1}' WHERE name = 'schema'")  # noqa: S608
    content = old.read_bytes()

    with pytest.raises(VaultNewer):
        open_vault(old, PASSPHRASE, clock=clock)

    assert old.read_bytes() == content


def test_a_change_of_any_table_changes_the_digest(monkeypatch: pytest.MonkeyPatch) -> None:
    before = tables_digest()
    assert len(before) == 64
    tables_digest.cache_clear()
    monkeypatch.setattr(Row.metadata.tables["party"].columns["phone"], "nullable", True)

    assert tables_digest() != before

    monkeypatch.undo()
    tables_digest.cache_clear()
    assert tables_digest() == before
