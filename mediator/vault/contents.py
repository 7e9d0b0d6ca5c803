"""What a new file is given, and what every opening looks for: whose it is, and how new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy.exc import SQLAlchemyError

from mediator.domain.refusals import VaultDamaged, VaultNewer
from mediator.vault import journal
from mediator.vault.record_rows import MetaRow
from mediator.vault.rows import Row

if TYPE_CHECKING:
    from mediator.vault.storage import Storage

SCHEMA = 1
"""The version of the tables; a file with a later one is left alone."""


def write_contents(storage: Storage, vault: str) -> None:
    """Lay out the tables of a new file; raises what SQLite raises."""
    with storage.session() as session, session.begin():
        Row.metadata.create_all(session.connection())
        session.add(MetaRow(name="schema", value=str(SCHEMA)))
        session.add(MetaRow(name="vault", value=vault))
        journal.write_genesis(session, vault)


def prove_contents(storage: Storage, vault: str) -> None:
    """Check that the file belongs to its key file and that the record's end is unbroken.

    Raises ``VaultNewer`` and ``VaultDamaged``.
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
