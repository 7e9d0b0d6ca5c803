"""The open file beneath the vault: reading, writing, and what is done when the disk fails."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Self

from sqlalchemy.exc import DBAPIError

from mediator.domain.key_states import KeyState
from mediator.domain.refusals import FileUnreadable, NotSaved
from mediator.usecases.archive import outline_of
from mediator.vault import journal
from mediator.vault.contents import prove_contents
from mediator.vault.idle_check import IdleCheck
from mediator.vault.reserve import Reserve
from mediator.vault.storage import error_name, refusal
from mediator.vault.unwritten import Unwritten
from mediator.vault.witness import Witness

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import TracebackType

    from sqlalchemy.orm import Session

    from mediator.domain.safekeeping import FileCheck
    from mediator.usecases.archive import Outliner
    from mediator.usecases.ports import Clock, Leftover
    from mediator.vault.header import Header
    from mediator.vault.keys import VaultKeys
    from mediator.vault.lock import VaultLock
    from mediator.vault.rooms import OpenRoom
    from mediator.vault.storage import Storage

_FULL = {"SQLITE_FULL", "ENOSPC"}


class OpenFile:
    """The parts of an open vault, and the only ways to read and to write."""

    def __init__(
        self,
        header: Header,
        keys: VaultKeys,
        storage: Storage,
        lock: VaultLock,
        clock: Clock,
        *,
        reserve_bytes: int = 0,
        outline: Outliner = outline_of,
    ) -> None:
        """Take what the opening has proved; ``reserve_bytes`` are kept free for a full disk.

        ``outline`` works out what the archive keeps of a case to find it by.
        """
        self._header = header
        self._keys = keys
        self._storage = storage
        self._lock = lock
        self._clock = clock
        self._outline = outline
        self._rooms: set[OpenRoom] = set()
        self._state = KeyState.JOINT
        self._doubtful = False
        self._unwritten = Unwritten()
        self._left: Leftover | None = None
        self._reserve = Reserve(storage.path, reserve_bytes)
        self._reserve.lay()
        self.on_reserve = False
        self._witness = Witness(storage.path, keys)
        self._note_heads()
        self._check = IdleCheck(storage.path, keys, journal.genesis(keys.vault))
        self.last_check: FileCheck | None = None

    @property
    def path(self) -> Path:
        """Where the database lies; never open it by other means (see ``mediator.vault``)."""
        return self._storage.path

    def close(self) -> None:
        """Close the file, overwrite all keys and let others have it; twice is no harm."""
        if self._state is not KeyState.LOCKED:
            self._left = self._unwritten.leave(self._keys)
        for room in self._rooms:
            room.leave()
        self._state = KeyState.LOCKED
        self._doubtful = False
        self._check.end()
        self._storage.close()
        self._witness.forget()
        self._keys.wiped()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def _reading(self) -> Iterator[Session]:
        """Give a session to read in; what fails is about the file, so it is said so."""
        self._mend()
        try:
            with self._storage.session() as session:
                yield session
        except DBAPIError as error:
            self._doubtful = True
            raise refusal(self.path, error) from error

    def _write(self, work: Callable[[Session], None]) -> None:
        """Do some work in a transaction; on a full disk once more with the reserve given up."""
        try:
            with self._writing() as session:
                work(session)
        except NotSaved as refused:
            if refused.reason not in _FULL or not self._reserve.give():
                raise
            self.on_reserve = True
            with self._writing() as session:
                work(session)
        self._note_heads()

    def _note_heads(self) -> None:
        """Note beside the file what was just written (see ``witness``)."""
        with suppress(DBAPIError, FileUnreadable), self._storage.session() as session:
            self._witness.catch_up(session)

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        """Give a session whose transaction is on the disk when this ends, or never was."""
        try:
            self._mend()
            with self._storage.session() as session, session.begin():
                yield session
                self._storage.check_in_place()
        except FileUnreadable as error:
            raise NotSaved(error.reason) from error
        except DBAPIError as error:
            self._doubtful = True
            raise NotSaved(error_name(error)) from error
        except (UnicodeError, OverflowError) as error:  # half a character, or beyond 64 bits
            raise NotSaved(type(error).__name__) from error

    def _mend(self) -> None:
        """After any error, trust neither SQLite's memory nor the disk before a fresh look.

        A failed flush leaves pages that the system calls clean and the disk never got.
        """
        if self._doubtful:
            self._storage.reopen()
            prove_contents(self._storage, self._keys.vault)
            self._doubtful = False
