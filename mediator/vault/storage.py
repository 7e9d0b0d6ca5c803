"""The one connection to the encrypted file: how it is opened, proved and opened again.

Why so (measured, security.md 4): with a rollback journal and ``synchronous=EXTRA`` none of
1 011 simulated power cuts lost or tore a confirmed save; of the usual WAL with ``NORMAL``,
1 172 of 1 475 lost one. One connection, exclusive lock, one thread: nothing to deadlock.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from mediator.domain.refusals import FileUnreadable, VaultBusy, VaultDamaged, system_word
from mediator.vault.files import beside
from mediator.vault.wiping import wipe

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection, Engine

SETTINGS = (
    # name, value as written, value as SQLite reads it back
    ("journal_mode", "DELETE", "delete"),
    ("synchronous", "EXTRA", "3"),
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("foreign_keys", "ON", "1"),
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("secure_delete", "ON", "1"),
    ("temp_store", "MEMORY", "2"),  # a temporary file would hold plaintext
    ("mmap_size", "0", "0"),
)
_PAGE = 4096
_BUSY = {"SQLITE_BUSY", "SQLITE_LOCKED"}
_UNREADABLE = {"SQLITE_CANTOPEN", "SQLITE_IOERR", "SQLITE_PERM", "SQLITE_READONLY", "SQLITE_FULL"}


class SettingNotKeptError(RuntimeError):
    """SQLite did not take a setting that the promises rest on: a wrong build of it."""


class Storage:
    """An open database file, proved to be whole and to be read with the right key."""

    def __init__(self, path: Path, key: bytes, *, create: bool = False) -> None:
        """Open the file; raises ``VaultBusy``, ``VaultDamaged`` or ``FileUnreadable``."""
        self.path = path
        self._key = key
        self._create = create
        self._engine: Engine | None = None
        self._identity: tuple[int, int] | None = None
        self.reopen()

    @property
    def engine(self) -> Engine:
        """The engine of the one connection; raises ``ValueError`` after closing."""
        if self._engine is None:
            message = f"{self.path.name} is closed"
            raise ValueError(message)
        return self._engine

    def session(self) -> Session:
        """Return a session; its transaction holds the write lock from the start."""
        return Session(self.engine)

    def reopen(self) -> None:
        """Close the connection and prove the file anew: after an error of the disk, say.

        SQLite then rolls back what was half done; what its memory held is not trusted again.
        """
        self.close()
        if not self._create:
            _check_size(self.path)
        cut_short = beside(self.path, "-journal").exists()
        engine = _engine(self.path, self._key, create=self._create)
        try:
            _prove(engine, cut_short=cut_short)
        except (sqlcipher.DatabaseError, DBAPIError) as error:
            engine.dispose()
            raise refusal(self.path, error) from error
        except BaseException:
            engine.dispose()
            raise
        self._engine = engine
        self._identity = _identity(self.path)

    def check_in_place(self) -> None:
        """Raise ``FileUnreadable`` where the open file is not the one at its path any more.

        A file deleted or replaced while it is open takes every save without complaint, and
        they are gone when it is closed. Programs that synchronize folders do that.
        """
        if _identity(self.path) != self._identity:
            raise FileUnreadable(str(self.path), "ENOENT")

    def raw(self) -> Any:
        """Return SQLite's own connection, for its backup function."""
        return self.engine.raw_connection().driver_connection

    def close(self) -> None:
        """Close the connection; the file may then be renamed or copied.

        From here on SQLite clears what it frees: the key, and every page it held in memory.
        Doing so all along would cost half the speed.
        """
        if self._engine is not None:
            with suppress(DBAPIError, sqlcipher.Error):
                self.raw().execute("PRAGMA cipher_memory_security = ON")
            self._engine.dispose()
            self._engine = None


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _check_size(path: Path) -> None:
    """Look before SQLite does: in less than a page it would begin a new database."""
    try:
        size = path.stat().st_size
    except OSError as error:
        raise FileUnreadable(str(path), system_word(error)) from error
    if size < _PAGE:
        raise VaultDamaged(str(path))


def _engine(path: Path, key: bytes, *, create: bool) -> Engine:
    address = f"{path.absolute().as_uri()}?mode={'rwc' if create else 'rw'}"

    def connect() -> Any:
        connection = sqlcipher.connect(
            address, uri=True, timeout=0, isolation_level=None, check_same_thread=False
        )
        try:
            _set(connection, key)
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=connect,
        poolclass=StaticPool,
        hide_parameters=True,  # or an error would quote what was being saved
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _set(connection: Any, key: bytes) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")  # else HMAC errors go to stderr
    spelled = key.hex()
    command = f"PRAGMA key = \"x'{spelled}'\""
    connection.execute(command)
    wipe(spelled, command)
    for name, value, _ in SETTINGS:
        connection.execute(f"PRAGMA {name} = {value}").fetchall()
    for name, _, kept in SETTINGS:
        found = connection.execute(f"PRAGMA {name}").fetchone()
        if found is None or str(found[0]).lower() != kept:
            message = f"{name} is {found}"
            raise SettingNotKeptError(message)
    connection.execute("BEGIN EXCLUSIVE")  # rolls back a killed program's half save, and
    connection.execute("COMMIT")  # takes the lock now, not at the first save


def false_pages_of(path: Path, key: bytes) -> int:
    """Return how many pages of an open file are not authentic, by a connection of its own.

    It takes no lock, and closing it leaves that of the open file; raises what SQLite raises.
    """
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    connection = sqlcipher.connect(address, uri=True, isolation_level=None)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        spelled = key.hex()
        command = f"PRAGMA key = \"x'{spelled}'\""
        connection.execute(command)
        wipe(spelled, command)
        connection.execute("PRAGMA cipher_memory_security = ON")
        return len(connection.execute("PRAGMA cipher_integrity_check").fetchall())
    finally:
        connection.close()


def _prove(engine: Engine, *, cut_short: bool) -> None:
    """Read every page: all authentic, and the trees they form whole.

    SQLite does not journal a free page that a save begins to use, since nothing is in it; where
    the power goes in the middle of it, rolling back leaves it torn. It is read by nobody, which
    a whole structure proves, but would be taken for damage ever after. So after a save that was
    ``cut_short`` the file is written anew without its free pages, in one transaction.
    """
    false_pages, structure = _found(engine)
    if false_pages and cut_short and structure == "ok":
        connection: Any = engine.raw_connection().driver_connection
        connection.execute("VACUUM")
        false_pages, structure = _found(engine)
    if false_pages or structure != "ok":
        message = f"{false_pages} false pages; {structure}"
        raise sqlcipher.DatabaseError(message)


def _found(engine: Engine) -> tuple[int, str]:
    """Return how many pages are not authentic, and the first word on the structure: ``ok``."""
    with engine.connect() as connection:
        false_pages = connection.exec_driver_sql("PRAGMA cipher_integrity_check").all()
        structure = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    return len(false_pages), str(structure[0])


def error_name(error: Exception) -> str:
    """Return SQLite's name of an error: ``SQLITE_FULL``, ``SQLITE_IOERR_WRITE``."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return getattr(cause, "sqlite_errorname", None) or type(cause).__name__


def refusal(path: Path, error: Exception) -> VaultBusy | VaultDamaged | FileUnreadable:
    """Return what an error of SQLite means for somebody who wants to read the file."""
    name = error_name(error)
    kind = "_".join(name.split("_")[:2])  # SQLITE_IOERR_WRITE is a kind of SQLITE_IOERR
    if kind in _BUSY:
        return VaultBusy(str(path), "")
    if kind in _UNREADABLE:
        return FileUnreadable(str(path), name)
    return VaultDamaged(str(path))
