"""The record of acts as a hash chain.

Why so: an entry hashes what was saved together with a salt of its own (or a hash of "底线
600000" is guessed in a second), and the hash of the entry before. That proves order, and that
no entry before a known head was changed; it cannot prove that nobody rewrote the whole. So the
head belongs on paper and in the names of backups (security.md 5). Order is by ``seq`` only,
because clocks go back. An entry's own hash does not cover the salt itself, so that a purge can
destroy it; entries of version 1 did, and are taken as they are.
"""

from __future__ import annotations

import json
import secrets
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from mediator.domain.record import Entry, entry_hash
from mediator.domain.steps import Step
from mediator.usecases.steps import Steps, told, unwatched
from mediator.vault.record_rows import JournalRow, MetaRow

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Row, Select
    from sqlalchemy.orm import Session

    from mediator.domain.case import Case
    from mediator.domain.sealing import Place, Sealed

RECENT = 1000
"""How many of the newest entries are checked at each opening: a few milliseconds."""

_HEAD = "journal_head"


@dataclass(frozen=True, slots=True)
class Head:
    """The newest entry: how many there are, and the hash that stands for all of them."""

    seq: int
    hash: bytes

    @property
    def mark(self) -> str:
        """The head as it is written down: ``42-9f86d081...``."""
        return f"{self.seq}-{self.hash.hex()}"


def genesis(vault: str) -> Head:
    """Return the head of an empty journal, which no other vault shares."""
    return Head(0, sha256(f"journal|{vault}".encode()).digest())


def write_genesis(session: Session, vault: str) -> None:
    """Begin the journal of a new vault."""
    session.add(MetaRow(name=_HEAD, value=genesis(vault).mark))


def head(session: Session) -> Head:
    """Return the head that the last entry left."""
    seq, _, digest = session.get_one(MetaRow, _HEAD).value.partition("-")
    return Head(int(seq), bytes.fromhex(digest))


def append(session: Session, act: str, case_id: str, body: bytes, *, at: datetime) -> int:
    """Add an entry about what is being saved; return its number."""
    last = head(session)
    salt = secrets.token_bytes(16)
    entry = JournalRow(
        seq=last.seq + 1,
        at=at.isoformat(),
        act=act,
        case_id=case_id,
        salt=salt,
        body_hash=sha256(salt + body).digest(),
        previous_hash=last.hash,
        own_hash=b"",
    )
    entry.own_hash = entry_hash(replace(_entry(entry), salt=b""))
    session.add(entry)
    session.get_one(MetaRow, _HEAD).value = Head(entry.seq, entry.own_hash).mark
    return entry.seq


def first_broken(
    session: Session,
    vault: str,
    *,
    newest: int | None = None,
    steps: Steps = unwatched,
    step: Step = Step.RECORD,
) -> int | None:
    """Return the number of the first entry that breaks the chain, or None.

    ``newest`` checks only so many at the end. Raises ``Cancelled``.
    """
    end = head(session)
    first = 1 if newest is None else max(end.seq - newest, 0) + 1
    before = _head_before(session, vault, first)
    if before is None:
        return first - 1
    rows = session.execute(_in_order().where(JournalRow.seq >= first)).yield_per(RECENT)
    for row in told(rows, steps, step, end.seq - first + 1):
        following = _following(before, row)
        if following is None:
            return before.seq + 1
        before = following
    if before == end:
        return None
    return end.seq + 1 if before.seq > end.seq else min(before.seq + 1, end.seq)


def next_proved(session: Session, before: Head, *, most: int) -> tuple[int | None, Head]:
    """Go on along the chain from a proved head, a few entries at a time.

    Returns the first entry that breaks it, or None, and the head as far as it is proved now.
    """
    rows = session.execute(_in_order().where(JournalRow.seq > before.seq).limit(most)).all()
    for row in rows:
        following = _following(before, row)
        if following is None:
            return before.seq + 1, before
        before = following
    if not rows and before != head(session):
        return before.seq + 1, before
    return None, before


def _head_before(session: Session, vault: str, seq: int) -> Head | None:
    if seq == 1:
        return genesis(vault)
    entry = session.get(JournalRow, seq - 1)
    return Head(entry.seq, entry.own_hash) if entry else None


def entries(session: Session, steps: Steps = unwatched) -> tuple[Entry, ...]:
    """Return the whole record in its order; raises ``Cancelled``."""
    rows = session.execute(_in_order()).yield_per(RECENT)
    count = head(session).seq
    return tuple(_entry(row) for row in told(rows, steps, Step.READING, count))


def entries_of(session: Session, case_id: str) -> tuple[Entry, ...]:
    """Return the entries of one case in their order."""
    rows = select(JournalRow).where(JournalRow.case_id == case_id).order_by(JournalRow.seq)
    return tuple(_entry(row) for row in session.scalars(rows))


def without_salts(session: Session, case_id: str) -> None:
    """Destroy the salts of a case: what its hashes were made of cannot be tried any more.

    Entries of version 1 keep theirs, because their own hash covers it.
    """
    for row in session.scalars(select(JournalRow).where(JournalRow.case_id == case_id)):
        if not _entry(row).salt:
            row.salt = b""


def _in_order() -> Select[Any]:
    """Ask for entries as plain values: a record of a million takes a third of an object's time."""
    return select(*JournalRow.__table__.columns).order_by(JournalRow.seq)


def _following(before: Head, row: Row[Any]) -> Head | None:
    """Return the head that an entry makes of the one before; None where it breaks the chain."""
    entry = _without_salt(row)
    if (entry.seq, entry.previous) != (before.seq + 1, before.hash):
        return None
    holds = entry.holds or replace(entry, salt=row.salt).holds
    return Head(entry.seq, entry.hash) if holds else None


def _entry(row: JournalRow | Row[Any]) -> Entry:
    entry = _without_salt(row)
    return entry if entry.holds else replace(entry, salt=row.salt)


def _without_salt(row: JournalRow | Row[Any]) -> Entry:
    hashes = (row.body_hash, row.previous_hash, row.own_hash)
    return Entry(row.seq, row.at, row.act, row.case_id, *hashes)


def case_body(case: Case) -> bytes:
    """Return the canonical bytes of a case; raises ``UnicodeError`` for half characters."""
    text = json.dumps(asdict(case), default=str, ensure_ascii=False, sort_keys=True)
    return text.encode()


def sealed_body(sealed: tuple[Sealed, ...]) -> bytes:
    """Return the canonical bytes of sealed texts: their places and ciphertext."""
    return b"\n".join(each.place.bound + b" " + each.ciphertext.hex().encode() for each in sealed)


def discarded_body(places: tuple[Place, ...]) -> bytes:
    """Return the canonical bytes of places that were emptied."""
    return b"\n".join(place.bound for place in places)
