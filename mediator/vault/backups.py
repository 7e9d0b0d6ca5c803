"""Copies of the file that were opened and found whole before they count.

Why so: the open file must not be copied by other means (that would drop SQLite's lock), and a
backup nobody has opened is a hope. SQLite's own backup writes an encrypted file with the same
key; the key file goes beside it, so a backup opens like any vault. Its name carries the head
of the journal, which makes every backup a witness of the record.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

from mediator.domain.refusals import FileUnreadable, system_word
from mediator.domain.safe_refusals import MigrationFailed
from mediator.domain.steps import Step
from mediator.usecases.steps import Steps, unwatched
from mediator.vault import journal
from mediator.vault.contents import prove_contents, schema_of
from mediator.vault.files import beside, sync_folder
from mediator.vault.header import Header, key_files, write_header
from mediator.vault.storage import Storage, error_name

if TYPE_CHECKING:
    from pathlib import Path

    from mediator.vault.keys import VaultKeys

HALF_HOURS, DAYS, MONTHS, NEWEST = 48, 30, 12, 3
"""How many are kept: the newest of each of the last so many that have one, and the last three,
so that one damaged backup is not the only one of its hour."""
PAGES_AT_ONCE = 512
"""Two megabytes: on a slow stick a fifth of a second."""


def backup_path(vault: Path, mark: str) -> Path:
    """Return the place of a backup with this journal head."""
    seq, _, digest = mark.partition("-")
    name = f"{vault.stem}-{int(seq):08d}-{digest[:16]}{vault.suffix}"
    return vault.parent / "backups" / name


def write_backup(
    source: Storage, keys: VaultKeys, header: Header, path: Path, steps: Steps = unwatched
) -> None:
    """Copy an open vault to ``path``; it appears there only when it has been proved.

    Raises what the system and SQLite raise, ``VaultDamaged`` and ``Cancelled``; nothing is there
    then.
    """
    partial = beside(path, ".part")
    path.parent.mkdir(parents=True, exist_ok=True)
    partial.unlink(missing_ok=True)
    try:
        copy = Storage(partial, keys.database, create=True)
        try:
            copy_pages(source, copy, steps)
            steps(Step.PROVING)
            copy.reopen()
            prove_contents(copy, keys.vault)
        finally:
            copy.close()
        steps(Step.PROVING)
        write_header(path, header)
        partial.replace(path)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def copy_pages(source: Storage, copy: Storage, steps: Steps) -> None:
    """Copy every page of an open file into another; raises what SQLite raises and ``Cancelled``."""

    def tell(_status: int, left: int, pages: int) -> None:
        steps(Step.COPYING, pages - left, pages)

    steps(Step.COPYING)
    source.raw().backup(copy.raw(), pages=PAGES_AT_ONCE, progress=tell)


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


def drop_surplus(vault: Path) -> None:
    """Drop the backups that stand neither for a half hour nor for a day nor for a month."""
    found = [path for path in backups_of(vault) if "-schema" not in path.name]
    written = [datetime.fromtimestamp(path.stat().st_mtime, tz=UTC) for path in found]
    kept = worth_keeping(written)
    for path, when in zip(found, written, strict=True):
        if when not in kept:
            companions = (beside(path, ending) for ending in (".lock", ".heads", ".reserve"))
            for each in (path, *key_files(path), *companions):
                each.unlink(missing_ok=True)


def worth_keeping(written: Iterable[datetime]) -> frozenset[datetime]:
    """Return the last 3, and the newest of each of 48 half hours, 30 days and 12 months."""
    newest_first = sorted(written, reverse=True)
    kept = set(newest_first[:NEWEST])
    for span, most in ((_half_hour, HALF_HOURS), (_day, DAYS), (_month, MONTHS)):
        first_of = {span(when): when for when in reversed(newest_first)}
        kept.update(first_of[key] for key in sorted(first_of, reverse=True)[:most])
    return frozenset(kept)


def _half_hour(when: datetime) -> tuple[int, ...]:
    return (when.year, when.month, when.day, when.hour, when.minute // 30)


def _day(when: datetime) -> tuple[int, ...]:
    return (when.year, when.month, when.day)


def _month(when: datetime) -> tuple[int, ...]:
    return (when.year, when.month)
