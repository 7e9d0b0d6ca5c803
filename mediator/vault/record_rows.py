"""How what is not part of a case value lies on disk: sealed texts, keys of rooms, the record."""

from datetime import date, datetime
from typing import Self

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mediator.domain.record import Purge
from mediator.domain.sealing import Place, Sealed
from mediator.vault.rows import OfCase, Row

ROOMS = ("creditor", "debtor", "ballot", "joint")
_KNOWN_ROOM = f"room IN {ROOMS}"


class RoomKeyRow(OfCase, Row):
    """The wrapped key of one room of one case."""

    __tablename__ = "room_key"
    __table_args__ = (CheckConstraint(_KNOWN_ROOM),)

    room: Mapped[str] = mapped_column(primary_key=True)
    wrapped: Mapped[bytes]


class SealedRow(OfCase, Row):
    """One sealed text; a place holds one at a time."""

    __tablename__ = "sealed"
    __table_args__ = (CheckConstraint(_KNOWN_ROOM),)

    room: Mapped[str] = mapped_column(primary_key=True)
    item: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[int]
    ciphertext: Mapped[bytes]

    @classmethod
    def from_domain(cls, sealed: Sealed) -> Self:
        """Lay a sealed text out as a row."""
        return cls(
            case_id=sealed.place.case,
            room=sealed.place.room,
            item=sealed.place.item,
            version=sealed.place.version,
            ciphertext=sealed.ciphertext,
        )

    def to_domain(self) -> Sealed:
        """Return the sealed text, still sealed."""
        return Sealed(Place(self.case_id, self.room, self.item, self.version), self.ciphertext)


class AttachmentRow(OfCase, Row):
    """A file handed in, encrypted under its case's joint key; told by the hash of its bytes."""

    __tablename__ = "attachment"
    __table_args__ = (CheckConstraint("length(sha256) = 64"),)

    sha256: Mapped[str] = mapped_column(primary_key=True)
    ciphertext: Mapped[bytes]


class JournalRow(Row):
    """One entry of the record. It outlives the case, so it does not hang on its row."""

    __tablename__ = "journal"
    __table_args__ = (CheckConstraint("seq >= 1"), CheckConstraint("length(own_hash) = 32"))

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[str]
    act: Mapped[str]
    case_id: Mapped[str]
    salt: Mapped[bytes]
    body_hash: Mapped[bytes]
    previous_hash: Mapped[bytes]
    own_hash: Mapped[bytes]


class PurgeRow(Row):
    """A case that was destroyed: that it was there, when and why it went, nothing of it."""

    __tablename__ = "purge"

    case_id: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[str]
    purged_at: Mapped[datetime]
    reason: Mapped[str]
    entries: Mapped[int]
    backups_until: Mapped[date]

    @classmethod
    def from_domain(cls, purge: Purge) -> Self:
        """Lay a purge out as a row."""
        return cls(
            case_id=purge.case,
            number=purge.number,
            purged_at=purge.at,
            reason=purge.reason,
            entries=purge.entries,
            backups_until=purge.backups_until,
        )

    def to_domain(self) -> Purge:
        """Return the purge."""
        return Purge(
            case=self.case_id,
            number=self.number,
            at=self.purged_at,
            reason=self.reason,
            entries=self.entries,
            backups_until=self.backups_until,
        )


class MetaRow(Row):
    """What the file says about itself: schema version, vault id, head of the journal."""

    __tablename__ = "meta"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
