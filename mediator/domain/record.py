"""The record of acts: what an entry is, and what anybody can check without the case file.

An entry's own hash covers its number, time, act, case and the hash of what was saved, and the
hash of the entry before: a chain. What was saved went into the hash together with a random salt,
or a hash of "底线 600000" would be guessed in a second. Destroying the salt when a case is purged
leaves the chain as it is.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from mediator.domain import merkle

SHORT = 12  # characters of a hash on paper, 48 bits


@dataclass(frozen=True, slots=True)
class Entry:
    """One act on record, without anything of what was said or saved.

    ``salt`` is known only of entries of version 1, whose own hash covers it.
    """

    seq: int
    at: str
    act: str
    case: str
    body_hash: bytes
    previous: bytes
    hash: bytes
    salt: bytes = b""

    @property
    def holds(self) -> bool:
        """Tell whether the entry's hash is its own."""
        return self.hash == entry_hash(self)


def entry_hash(entry: Entry) -> bytes:
    """Return the hash that an entry must bear."""
    parts: tuple[object, ...] = (entry.seq, entry.at, entry.act, entry.case)
    digests = (entry.body_hash.hex(), entry.previous.hex())
    first = [*parts, entry.salt.hex(), *digests] if entry.salt else ["2", *parts, *digests]
    return sha256(json.dumps(first).encode()).digest()


def short(mark: str) -> str:
    """Return a head as it stands on paper: enough of its hash to find it again.

    >>> short("42-9f86d081884c7d65")
    '42-9f86d081884c'
    """
    seq, _, digest = mark.partition("-")
    return f"{seq}-{digest[:SHORT]}"


@dataclass(frozen=True, slots=True)
class Head:
    """The state of a record: how many entries, the last one's hash, the root over all."""

    seq: int
    hash: bytes
    root: bytes

    @property
    def mark(self) -> str:
        """The head as it is written down: ``42-9f86d0818f2c``, enough to find it again."""
        return short(f"{self.seq}-{self.hash.hex()}")


def head_of(entries: tuple[Entry, ...], empty: bytes) -> Head:
    """Return the head of a whole record; ``empty`` is the hash before its first entry."""
    last = entries[-1].hash if entries else empty
    return Head(len(entries), last, merkle.root([entry.hash for entry in entries]))


@dataclass(frozen=True, slots=True)
class Extract:
    """The entries of one case with the proof that each stands in the whole record.

    It holds nothing of other cases but hashes, and of this one no word that was saved.
    """

    case: str
    head: Head
    entries: tuple[Entry, ...]
    proofs: tuple[tuple[bytes, ...], ...]

    def broken(self) -> int | None:
        """Return the number of the first entry that is not proved, or None."""
        before = 0
        for entry, path in zip(self.entries, self.proofs, strict=True):
            place, size = entry.seq - 1, self.head.seq
            proved = merkle.holds(entry.hash, place, size, path, self.head.root)
            if not (proved and entry.holds and entry.case == self.case and entry.seq > before):
                return entry.seq
            before = entry.seq
        return None


def extract(case: str, entries: tuple[Entry, ...], head: Head) -> Extract:
    """Return what concerns one case, of a whole record in its order."""
    leaves = [entry.hash for entry in entries]
    ours = tuple(entry for entry in entries if entry.case == case)
    proofs = merkle.proofs(leaves, [entry.seq - 1 for entry in ours])
    return Extract(case, head, ours, proofs)


@dataclass(frozen=True, slots=True)
class Purge:
    """A case destroyed with its keys: what is left of it besides the hashes of its entries.

    ``entries`` is how many entries the record has of it; backups may hold it until
    ``backups_until`` at the latest, when the last of them has been replaced.
    """

    case: str
    number: str
    at: datetime
    reason: str
    entries: int
    backups_until: date
