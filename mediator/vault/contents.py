"""What a new file is given, and what every opening looks for: whose it is, and how new."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.schema import CreateIndex, CreateTable

from mediator.domain.refusals import VaultDamaged, VaultNewer
from mediator.vault import catalog, journal
from mediator.vault.case_rows import CaseRow
from mediator.vault.migrations import SCHEMA
from mediator.vault.record_rows import MetaRow
from mediator.vault.rows import Row

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from mediator.vault.storage import Storage

assert CaseRow.metadata is Row.metadata  # noqa: S101  every row class is known from here on


def write_contents(storage: Storage, vault: str) -> None:
    """Lay out the tables of a new file; raises what SQLite raises."""
    with storage.session() as session, session.begin():
        Row.metadata.create_all(session.connection())
        session.add(MetaRow(name="vault", value=vault))
        catalog.make_index(session.connection())
        catalog.note_complete(session)
        note_version(session)
        journal.write_genesis(session, vault)


def note_version(session: Session) -> None:
    """Write down which tables the file has."""
    session.merge(MetaRow(name="schema", value=str(SCHEMA)))
    session.merge(MetaRow(name="tables", value=tables_digest()))


@cache
def tables_digest() -> str:
    """Return a digest of today's tables, so that no change of the rows goes unnoticed."""
    made = []
    for table in Row.metadata.sorted_tables:
        made.append(str(CreateTable(table).compile(dialect=sqlite.dialect())))
        made += sorted(str(CreateIndex(index)) for index in table.indexes)
    return sha256("\n".join(made).encode()).hexdigest()


def schema_of(storage: Storage) -> int:
    """Return the version of the tables of a proved file."""
    with storage.session() as session:
        return int(session.get_one(MetaRow, "schema").value)


def is_current(storage: Storage) -> bool:
    """Tell whether a proved file has today's tables."""
    with storage.session() as session:
        tables = session.get(MetaRow, "tables")
        return tables is not None and tables.value == tables_digest()


def prove_contents(storage: Storage, vault: str) -> None:
    """Check that the file belongs to its key file and that the record's end is unbroken.

    Files of older versions pass too: only tables that never change are read. Raises
    ``VaultNewer`` and ``VaultDamaged``.
    """
    try:
        with storage.session() as session:
            schema = int(session.get_one(MetaRow, "schema").value)
            if schema > SCHEMA:
                raise VaultNewer(schema)
            ours = session.get_one(MetaRow, "vault").value == vault
            broken = journal.first_broken(session, vault, newest=journal.RECENT)
    except (SQLAlchemyError, ValueError) as error:
        raise VaultDamaged(str(storage.path)) from error
    if not ours or broken is not None:
        raise VaultDamaged(str(storage.path))
