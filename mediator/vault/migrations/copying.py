"""Writing today's file beside an old one, and putting it in its place once it is proved."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from mediator.domain.refusals import VaultDamaged, system_word
from mediator.domain.safe_refusals import MigrationFailed
from mediator.vault import catalog, journal
from mediator.vault.archive_rows import INDEX, ArchiveDayRow, ArchiveRow
from mediator.vault.case_rows import CaseRow
from mediator.vault.contents import note_version, prove_contents, schema_of
from mediator.vault.files import beside, sync_folder
from mediator.vault.migrations import SCHEMA, STEPS, Step
from mediator.vault.rows import Row
from mediator.vault.storage import Storage, error_name

if TYPE_CHECKING:
    from sqlalchemy import Column, Table

    from mediator.usecases.archive import Outliner
    from mediator.vault.keys import VaultKeys

Columns = dict[str, list[str]]

_NOT_COPIED = ("sqlite_", INDEX, ArchiveRow.__tablename__, ArchiveDayRow.__tablename__)
"""Beginnings of the names of tables that are made anew."""


class StepMissingError(RuntimeError):
    """The rows changed and no step says what becomes of old ones: a bug in the program."""


def migrated(old: Storage, keys: VaultKeys, outline: Outliner, *, at: datetime) -> Storage:
    """Bring a proved old file up to today's tables; return it opened anew.

    Outlines are not copied but made anew.

    Raises ``MigrationFailed``; the old file then lies where it lay, unchanged.
    """
    path, new_path = old.path, beside(old.path, ".next")
    try:
        _clear(new_path)
        new = Storage(new_path, keys.database, create=True)
        try:
            _write(old, new, outline, at)
            new.reopen()
            _prove(old, new, keys)
        finally:
            new.close()
        new_path.chmod(0o600)
        old.close()
        sync_folder(path.parent)  # nothing of the old journal may outlive the old file
        new_path.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise MigrationFailed(str(path), system_word(error)) from error
    except (SQLAlchemyError, sqlcipher.Error) as error:
        raise MigrationFailed(str(path), error_name(error)) from error
    except (ValueError, VaultDamaged) as error:
        raise MigrationFailed(str(path), type(error).__name__) from error
    return Storage(path, keys.database)


def _clear(path: Any) -> None:
    for each in (path, beside(path, "-journal")):
        each.unlink(missing_ok=True)


def _write(old: Storage, new: Storage, outline: Outliner, at: datetime) -> None:
    """Copy in one transaction, so that a cut leaves an empty file and no half one."""
    before = schema_of(old)
    steps = [step for step in STEPS if step.version >= max(before, STEPS[0].version)]
    there = _columns(old)
    _check_dropped(there, steps)
    with new.session() as session, session.begin():
        Row.metadata.create_all(session.connection())
        target = session.connection().connection.driver_connection
        for table in Row.metadata.sorted_tables:
            if table.name in there:
                _copy(old.raw(), target, table, there[table.name], steps)
        for step in steps:
            if step.after is not None:
                step.after(old.raw(), target)
        session.flush()
        catalog.rebuild(session, outline)
        note_version(session)
        body = f"{before}|{SCHEMA}".encode()
        journal.append(session, "schema_migrated", "", body, at=at)


def _columns(storage: Storage) -> Columns:
    tables = storage.raw().execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    names = [name for (name,) in tables.fetchall() if not name.startswith(_NOT_COPIED)]
    return {
        name: [row[1] for row in storage.raw().execute(f'PRAGMA table_info("{name}")').fetchall()]
        for name in names
    }


def _check_dropped(there: Columns, steps: list[Step]) -> None:
    kept = {
        f"{table.name}.{column.name}"
        for table in Row.metadata.sorted_tables
        for column in table.columns
    }
    gone = frozenset[str]().union(*(step.dropped for step in steps))
    for table, columns in there.items():
        for column in columns:
            name = f"{table}.{column}"
            if name not in kept and table not in gone and name not in gone:
                raise StepMissingError(name)


def _copy(old: Any, new: Any, table: Table, there: list[str], steps: list[Step]) -> None:
    filled = {
        column.name: expression
        for column in table.columns
        if (expression := _expression(column, there, steps)) is not None
    }
    names = ", ".join(f'"{name}"' for name in filled)
    values = ", ".join("?" for _ in filled)
    rows = old.execute(f'SELECT {", ".join(filled.values())} FROM "{table.name}" ORDER BY rowid')  # noqa: S608
    new.executemany(f'INSERT INTO "{table.name}" ({names}) VALUES ({values})', rows)  # noqa: S608


def _expression(column: Column[Any], there: list[str], steps: list[Step]) -> str | None:
    """Return where a column's values come from; None leaves it NULL."""
    if column.name in there:
        return f'"{column.name}"'
    for step in steps:
        added = step.added.get(column.table.name, {})
        if column.name in added:
            return added[column.name]
    if column.nullable:
        return None
    raise StepMissingError(f"{column.table.name}.{column.name}")


def _prove(old: Storage, new: Storage, keys: VaultKeys) -> None:
    """Nothing is missing, nothing dangles, the record goes on, and every case opens."""
    prove_contents(new, keys.vault)
    old_tables, new_tables = _columns(old), _columns(new)
    for table in old_tables.keys() & new_tables.keys():
        more = 1 if table == "journal" else 2 if table == "meta" else 0
        if not 0 <= _count(new, table) - _count(old, table) <= more:
            raise VaultDamaged(f"{new.path}: {table}")
    if new.raw().execute("PRAGMA foreign_key_check").fetchall():
        raise VaultDamaged(f"{new.path}: foreign keys")
    with new.session() as session:
        if journal.first_broken(session, keys.vault) is not None:
            raise VaultDamaged(f"{new.path}: journal")
        for row in session.scalars(select(CaseRow)):
            row.to_domain()


def _count(storage: Storage, table: str) -> int:
    (count,) = storage.raw().execute(f'SELECT count(*) FROM "{table}"').fetchone()  # noqa: S608
    return int(count)
