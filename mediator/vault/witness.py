"""A second memory of the record beside the file: the head after every save.

Why so: the hash chain cannot see that its end was cut off or that a whole older file was put
back. So after each save a line with the newest entry goes into ``.heads``, encrypted and flushed.
A file whose record ends before the last line is older than what was confirmed to a person, and
after damage the lines after the newest good backup tell what is missing. Who puts back both
files together is caught by a head on paper only. Lines that cannot be read are passed over: a
power cut may tear the last one.
"""

from __future__ import annotations

import base64
import binascii
import json
import os
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from mediator.domain.safe_refusals import VaultRolledBack
from mediator.vault import journal
from mediator.vault.files import beside, write_durably
from mediator.vault.keys import VaultKeys, derived, opened_bytes, sealed_bytes
from mediator.vault.record_rows import JournalRow
from mediator.vault.wiping import wipe

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from sqlalchemy.orm import Session

_KEPT = 5_000
_MOST = 10_000


@dataclass(frozen=True, slots=True)
class Noted:
    """One entry of the record, as noted beside the file."""

    seq: int
    at: str
    act: str
    case_id: str
    hash: str

    @classmethod
    def of(cls, row: JournalRow) -> Noted:
        """Note an entry."""
        return cls(row.seq, row.at, row.act, row.case_id, row.own_hash.hex())


class Witness:
    """The side file of one vault."""

    def __init__(self, vault: Path, keys: VaultKeys) -> None:
        """Read what is noted already."""
        self._vault = vault
        self._path = beside(vault, ".heads")
        self._key = derived(keys.vault.encode(), keys.database, b"heads")
        self._bound = keys.vault.encode()
        self.noted = self._read()

    def forget(self) -> None:
        """Overwrite the key; nothing more is noted."""
        wipe(self._key)

    def check(self, session: Session) -> None:
        """Raise ``VaultRolledBack`` where the file does not hold all that is noted."""
        if not self.noted:
            return
        last = self.noted[-1]
        row = session.get(JournalRow, last.seq)
        if row is None or row.own_hash.hex() != last.hash:
            missing = self.after(journal.head(session).seq)
            raise VaultRolledBack(str(self._vault), max(len(missing), 1), last.at)

    def after(self, seq: int) -> tuple[Noted, ...]:
        """Return what is noted after an entry."""
        return tuple(each for each in self.noted if each.seq > seq)

    def catch_up(self, session: Session) -> None:
        """Note what the file holds beyond; a failure of the disk is made good next time."""
        last = self.noted[-1].seq if self.noted else 0
        newest = select(JournalRow).where(JournalRow.seq > last)
        rows = session.scalars(newest.order_by(JournalRow.seq.desc()).limit(_KEPT))
        fresh = [Noted.of(row) for row in rows][::-1]
        with suppress(OSError):
            self._append(fresh)
            self.noted = (*self.noted, *fresh)

    def begin_anew(self) -> None:
        """Set the notes aside, because an older file was accepted; raises ``OSError``."""
        if self._path.exists():
            last = self.noted[-1].seq if self.noted else 0
            self._path.replace(beside(self._vault, f".heads.to-{last}"))
        self.noted = ()

    def _append(self, fresh: Iterable[Noted]) -> None:
        lines = [self._line(each) for each in fresh]
        if not lines:
            return
        with self._path.open("ab") as file:
            file.write(b"\n" + b"\n".join(lines) + b"\n")  # after half a line, too
            file.flush()
            os.fsync(file.fileno())

    def _line(self, noted: Noted) -> bytes:
        parts = [noted.seq, noted.at, noted.act, noted.case_id, noted.hash]
        return base64.b64encode(sealed_bytes(self._key, json.dumps(parts).encode(), self._bound))

    def _read(self) -> tuple[Noted, ...]:
        try:
            lines = self._path.read_bytes().splitlines()
        except OSError:
            return ()
        found = tuple(noted for line in lines if (noted := self._noted(line)) is not None)
        if len(found) > _MOST:
            found = found[-_KEPT:]
            with suppress(OSError):
                write_durably(self._path, b"\n".join(map(self._line, found)) + b"\n")
        return found

    def _noted(self, line: bytes) -> Noted | None:
        try:
            plain = opened_bytes(self._key, base64.b64decode(line, validate=True), self._bound)
        except binascii.Error:
            return None
        return None if not plain else Noted(*json.loads(plain))
