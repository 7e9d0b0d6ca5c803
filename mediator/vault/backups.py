"""Copies of the file that were opened and found whole before they count.

Why so: the open file must not be copied by other means (that would drop SQLite's lock), and a
backup nobody has opened is a hope. SQLite's own backup writes an encrypted file with the same
key; the key file goes beside it, so a backup opens like any vault. Its name carries the head
of the journal, which makes every backup a witness of the record.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

from mediator.domain.refusals import FileUnreadable, MigrationFailed
from mediator.vault import journal
from mediator.vault.contents import prove_contents, schema_of
from mediator.vault.files import beside, sync_folder, system_word
from mediator.vault.header import Header, key_files, write_header
from mediator.vault.storage import Storage, error_name

if TYPE_CHECKING:
    from pathlib import Path

    from mediator.vault.keys import VaultKeys

KEPT = 10


def backup_path(vault: Path, mark: str) -> Path:
    """Return the place of a backup with this journal head."""
    seq, _, digest = mark.partition("-")
    name = f"{vault.stem}-{int(seq):08d}-{digest[:16]}{vault.suffix}"
    return vault.parent / "backups" / name


def write_backup(source: Storage, keys: VaultKeys, header: Header, path: Path) -> None:
    """Copy an open vault to ``path``; it appears there only when it has been proved.

    Raises what the system and SQLite raise, and ``VaultDamaged``; nothing is there then.
    """
    partial = beside(path, ".part")
    path.parent.mkdir(parents=True, exist_ok=True)
    partial.unlink(missing_ok=True)
    try:
        copy = Storage(partial, keys.database, create=True)
        try:
            source.raw().backup(copy.raw())
            copy.reopen()
            prove_contents(copy, keys.vault)
        finally:
            copy.close()
        write_header(path, header)
        partial.replace(path)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_old_version(storage: Storage, keys: VaultKeys, header: Header) -> None:
    """Keep a file as it is before its tables are brought up to date; it is never dropped.

    Raises ``MigrationFailed``.
    """
    with storage.session() as session:
        usual = backup_path(storage.path, journal.head(session).mark)
    path = usual.with_stem(f"{usual.stem}-schema{schema_of(storage)}")
    try:
        if not path.exists():
            write_backup(storage, keys, header, path)
    except OSError as error:
        raise MigrationFailed(str(storage.path), system_word(error)) from error
    except DBAPIError as error:
        raise MigrationFailed(str(storage.path), error_name(error)) from error
    except FileUnreadable as error:
        raise MigrationFailed(str(storage.path), error.reason) from error


def backups_of(vault: Path) -> list[Path]:
    """Return the backups beside a vault, the newest first, by the time they were written."""
    folder = vault.parent / "backups"
    name = re.compile(
        rf"{re.escape(vault.stem)}-\d+-[0-9a-f]{{16}}(-schema\d+)?{re.escape(vault.suffix)}"
    )
    found = [path for path in folder.glob("*") if name.fullmatch(path.name)]
    return sorted(found, key=lambda path: path.stat().st_mtime_ns, reverse=True)


def drop_oldest(folder: Path, vault: Path, newest: Path) -> None:
    """Keep the ten newest backups of a vault, by the time they were written."""
    name = re.compile(rf"{re.escape(vault.stem)}-\d+-[0-9a-f]{{16}}{re.escape(vault.suffix)}")
    others = [path for path in folder.iterdir() if name.fullmatch(path.name) and path != newest]
    others.sort(key=lambda path: path.stat().st_mtime_ns)
    for path in others[: max(len(others) - (KEPT - 1), 0)]:
        for each in (path, *key_files(path), beside(path, ".lock")):
            each.unlink(missing_ok=True)
