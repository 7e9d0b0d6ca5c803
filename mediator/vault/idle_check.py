"""The whole file checked while nobody types: every page, and the record from its first entry.

Why so: SQLCipher proves all pages in one call that cannot be cut into slices and takes 0.4 s for
163 MB. So a second connection of the same process reads them on a thread of its own, and the
vault's thread stays free. It is opened as ``immutable``: it takes no lock, and SQLite, which knows
of the first connection, does not drop that one's lock when this one closes. What is saved
meanwhile may be read half written; so pages that seem false count only where nothing was saved
meanwhile and the vault's own connection, opened anew, finds the same. The record is read on the
vault's thread, a slice at a time. Texts sealed in the rooms are not opened: no room's key is at
hand; their pages are proved.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

import sqlcipher3.dbapi2 as sqlcipher

from mediator.vault import journal
from mediator.vault.storage import false_pages_of

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.orm import Session

    from mediator.vault.keys import VaultKeys

SLICE = 100
"""Entries of the record in one slice: a few milliseconds, on a busy computer some more."""


class IdleCheck:
    """One check, from its first page to the last entry of the record.

    ``read_pages`` may run on any thread, everything else on the vault's.
    """

    def __init__(self, path: Path, keys: VaultKeys, head: journal.Head) -> None:
        """Take the open file, its keys, and the head of its record now."""
        self._path, self._keys = path, keys
        self._begun_at = head
        self._proved = journal.genesis(keys.vault)
        self._reading = Lock()
        self._ended = False
        self.seems_damaged = False

    def read_pages(self) -> None:
        """Prove every page; nothing is read of a file that was closed meanwhile."""
        with self._reading:
            if self._ended:
                return
            try:
                self.seems_damaged = false_pages_of(self._path, self._keys.database) > 0
            except sqlcipher.Error:
                self.seems_damaged = True

    def end(self) -> None:
        """Wait until no page is being read, and let none be read any more."""
        with self._reading:
            self._ended = True

    def saved_meanwhile(self, session: Session) -> bool:
        """Tell whether something was written since this check began."""
        return journal.head(session) != self._begun_at

    def prove_slice(self, session: Session) -> int | None:
        """Prove the next entries of the record; return the first that breaks the chain."""
        broken, self._proved = journal.next_proved(session, self._proved, most=SLICE)
        return broken

    def is_through(self, session: Session) -> bool:
        """Tell whether the record is proved to its end."""
        return self._proved == journal.head(session)

    @property
    def entries(self) -> int:
        """How many entries of the record are proved."""
        return self._proved.seq
