"""How the list of evidence lies on disk; the files themselves are in ``record_rows``."""

from datetime import date
from typing import Self

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped

from mediator.domain.evidence import Acceptance, Exhibit
from mediator.domain.parties import Role
from mediator.vault.rows import ListedInCase, Row


class ExhibitRow(ListedInCase, Row):
    """One line of the list of evidence."""

    __tablename__ = "exhibit"
    __table_args__ = (CheckConstraint("size >= 0"),)

    name: Mapped[str]
    sha256: Mapped[str]
    size: Mapped[int]
    brought_by: Mapped[Role]
    brought_on: Mapped[date]
    proves: Mapped[str]
    acceptance: Mapped[Acceptance]
    original_seen: Mapped[bool]
    shown: Mapped[bool]

    @classmethod
    def from_domain(cls, case_id: str, position: int, exhibit: Exhibit) -> Self:
        """Lay an exhibit out as a row."""
        return cls(
            case_id=case_id,
            position=position,
            name=exhibit.name,
            sha256=exhibit.sha256,
            size=exhibit.size,
            brought_by=exhibit.brought_by,
            brought_on=exhibit.brought_on,
            proves=exhibit.proves,
            acceptance=exhibit.acceptance,
            original_seen=exhibit.original_seen,
            shown=exhibit.shown,
        )

    def to_domain(self) -> Exhibit:
        """Return the exhibit."""
        return Exhibit(
            name=self.name,
            sha256=self.sha256,
            size=self.size,
            brought_by=self.brought_by,
            brought_on=self.brought_on,
            proves=self.proves,
            acceptance=self.acceptance,
            original_seen=self.original_seen,
            shown=self.shown,
        )
