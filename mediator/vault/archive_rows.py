"""How outlines lie on disk: a row a case, its days, and the index of its texts.

The index (FTS5) holds no text itself, only where each pair of characters occurs. What goes is
taken out of it at once, piece by piece (``secure-delete``), for which its old text must be known:
so the text lies in ``archive_line``. All of it is derived; cases are the truth.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Self

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from mediator.domain.archive import Day, Ending, Outline, Result
from mediator.domain.money import Money
from mediator.domain.searching import Wanted
from mediator.vault.rows import ListedInCase, Row

if TYPE_CHECKING:
    from typing import Any

OUTLINES = "4"
"""Raised whenever outlines hold something else than before: all of them are then made anew."""

INDEX = "search"
"""The name of the index; its own tables begin with it."""

INDEX_MADE = (
    f"CREATE VIRTUAL TABLE {INDEX} USING fts5(texts, marks, content='', tokenize='ascii')",
    f"INSERT INTO {INDEX}({INDEX}, rank) VALUES ('secure-delete', 1)",  # noqa: S608
)


_COUNTED_COLUMNS = (
    *("accepted_on", "kind", "mediator", "ending", "ended_on", "currency"),
    *("owed_minor", "waived_minor", "performed_on", "broken_on"),
)
"""All that is counted, so that counting reads an index and none of the texts."""


class ArchiveRow(Row):
    """One outline. ``no`` rises with the order in which cases were taken in, and stays."""

    __tablename__ = "archive_line"
    __table_args__ = (Index("archive_line_counted", *_COUNTED_COLUMNS),)

    no: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[str] = mapped_column(
        ForeignKey("case_file.id", ondelete="CASCADE"), unique=True
    )
    texts: Mapped[str]
    kind: Mapped[str]
    mediator: Mapped[str]
    accepted_on: Mapped[date]
    stage: Mapped[str]
    ending: Mapped[Ending]
    ended_on: Mapped[date | None]
    currency: Mapped[str | None]
    owed_minor: Mapped[int | None]
    waived_minor: Mapped[int | None]
    last_due_on: Mapped[date | None]
    performed_on: Mapped[date | None]
    broken_on: Mapped[date | None]
    closed_on: Mapped[date | None]


COUNTED = text(
    "SELECT kind, mediator, substr(accepted_on, 1, 7), ending = 'agreed',"
    " CASE WHEN ended_on >= accepted_on"
    " THEN CAST(julianday(ended_on) - julianday(accepted_on) AS INTEGER) END,"
    " CASE currency WHEN 'CNY' THEN owed_minor END,"
    " CASE currency WHEN 'CNY' THEN waived_minor END,"
    " coalesce(performed_on <= :as_of, 0), coalesce(broken_on <= :as_of, 0)"
    " FROM archive_line WHERE accepted_on BETWEEN :first AND :last"
)
"""What ``Counted`` holds, in its order; worked out here, for a hundred thousand at once."""


def values_of(outline: Outline) -> dict[str, Any]:
    """Lay an outline out as columns, without its days."""
    result = outline.result
    return {
        "texts": outline.texts,
        "kind": outline.kind,
        "mediator": outline.mediator,
        "accepted_on": outline.accepted_on,
        "stage": outline.stage,
        "ending": outline.ending,
        "ended_on": outline.ended_on,
        "currency": result.owed.currency if result else None,
        "owed_minor": result.owed.minor if result else None,
        "waived_minor": result.waived.minor if result else None,
        "last_due_on": result.last_due_on if result else None,
        "performed_on": result.performed_on if result else None,
        "broken_on": result.broken_on if result else None,
        "closed_on": outline.closed_on,
    }


def outline_in(row: ArchiveRow, days: tuple[Day, ...]) -> Outline:
    """Return the outline that lies in a row."""
    result = None
    if row.currency is not None and row.last_due_on is not None:
        owed, waived = (Money(n or 0, row.currency) for n in (row.owed_minor, row.waived_minor))
        result = Result(owed, waived, row.last_due_on, row.performed_on, row.broken_on)
    known = (row.texts, row.kind, row.mediator, row.accepted_on, row.stage)
    return Outline(*known, row.ending, row.ended_on, result, days, row.closed_on)


def wanted_like(outline: Outline) -> Wanted:
    """Return the conditions that an outline meets: the marks it is filed under."""
    return Wanted(
        stage=outline.stage,
        kind=outline.kind,
        year=outline.accepted_on.year,
        mediator=outline.mediator,
        ending=outline.ending.value,
    )


class ArchiveDayRow(ListedInCase, Row):
    """One day of an outline."""

    __tablename__ = "archive_day"
    __table_args__ = (Index("archive_day_on", "day"),)

    day: Mapped[date]
    act: Mapped[str]
    number: Mapped[int]
    toward: Mapped[str]
    rule: Mapped[str]
    since: Mapped[date | None]
    until: Mapped[date | None]
    breach_on: Mapped[date | None]

    @classmethod
    def from_domain(cls, case_id: str, position: int, day: Day) -> Self:
        """Lay a day out as a row."""
        return cls(
            case_id=case_id,
            position=position,
            day=day.on,
            act=day.act,
            number=day.number,
            toward=day.toward,
            rule=day.rule,
            since=day.since,
            until=day.until,
            breach_on=day.breach_on,
        )

    def to_domain(self) -> Day:
        """Return the day."""
        return Day(
            on=self.day,
            act=self.act,
            number=self.number,
            toward=self.toward,
            rule=self.rule,
            since=self.since,
            until=self.until,
            breach_on=self.breach_on,
        )


DAY_COLUMNS = (
    ArchiveDayRow.day,
    ArchiveDayRow.act,
    ArchiveDayRow.number,
    ArchiveDayRow.toward,
    ArchiveDayRow.rule,
    ArchiveDayRow.since,
    ArchiveDayRow.until,
    ArchiveDayRow.breach_on,
)
"""The columns of a ``Day``, in its order."""
