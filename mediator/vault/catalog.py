"""Writing outlines beside their cases, in the same transaction, and finding cases by them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, insert, select, text, update

from mediator.domain.searching import MOST_FOUND, Wanted, marked, pieces, wanted_pieces
from mediator.vault.archive_rows import (
    INDEX,
    INDEX_MADE,
    OUTLINES,
    ArchiveDayRow,
    ArchiveRow,
    outline_in,
    values_of,
    wanted_like,
)
from mediator.vault.case_rows import CaseRow
from mediator.vault.record_rows import MetaRow

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

    from mediator.domain.archive import Day, Outline
    from mediator.usecases.archive import Outliner

_META = "outlines"
_OUT = text(
    f"INSERT INTO {INDEX}({INDEX}, rowid, texts, marks) VALUES ('delete', :no, :texts, :marks)"  # noqa: S608
)
_IN = text(f"INSERT INTO {INDEX}(rowid, texts, marks) VALUES (:no, :texts, :marks)")  # noqa: S608
_PAGE = text(  # in one row: a thousand rows of one number took longer than finding them
    "SELECT group_concat(no) FROM"  # noqa: S608
    f" (SELECT rowid AS no FROM {INDEX} WHERE {INDEX} MATCH :wanted AND rowid < :before"
    " ORDER BY rowid DESC LIMIT :most)"
)
_COUNT = text(
    f"SELECT count(*) FROM (SELECT 1 FROM {INDEX} WHERE {INDEX} MATCH :wanted LIMIT :most)"  # noqa: S608
)
_LAST = 2**63 - 1


def make_index(connection: Connection) -> None:
    """Lay out the index of a file that has none."""
    for statement in INDEX_MADE:
        connection.exec_driver_sql(statement)


def put(session: Session, case_id: str, outline: Outline) -> None:
    """Write the outline of a case in the place of the one before, and into the index."""
    row = session.scalar(select(ArchiveRow).where(ArchiveRow.case_id == case_id))
    days = _days_of(session, case_id)
    before = outline_in(row, days) if row is not None else None
    if before == outline:
        return
    if row is None:
        made = insert(ArchiveRow).values(case_id=case_id, **values_of(outline))
        no = session.execute(made.returning(ArchiveRow.no)).scalar_one()
    else:
        no = row.no
        session.execute(update(ArchiveRow).where(ArchiveRow.no == no).values(**values_of(outline)))
    if outline.days != days:
        session.execute(delete(ArchiveDayRow).where(ArchiveDayRow.case_id == case_id))
        session.add_all(ArchiveDayRow.from_domain(case_id, *x) for x in enumerate(outline.days))
    now, then = _indexed(outline), _indexed(before) if before else None
    if now != then:
        if then is not None:
            session.execute(_OUT, {"no": no, **then})
        session.execute(_IN, {"no": no, **now})


def take_out(session: Session, case_id: str) -> None:
    """Take a case out of the index; its rows go with the case."""
    row = session.scalar(select(ArchiveRow).where(ArchiveRow.case_id == case_id))
    if row is not None:
        session.execute(_OUT, {"no": row.no, **_indexed(outline_in(row, ()))})


def _days_of(session: Session, case_id: str) -> tuple[Day, ...]:
    of_case = select(ArchiveDayRow).where(ArchiveDayRow.case_id == case_id)
    rows = session.scalars(of_case.order_by(ArchiveDayRow.position))
    return tuple(row.to_domain() for row in rows)


def _indexed(outline: Outline) -> dict[str, str]:
    """Return what the index holds of an outline; a line's last character ends its run."""
    cut = (" ".join(pieces(line)) for line in outline.texts.split("\n"))
    return {"texts": " ".join(cut), "marks": " ".join(map(marked, wanted_like(outline).marks))}


# --- finding -------------------------------------------------------------------------------


def is_complete(session: Session) -> bool:
    """Tell whether every case has an outline of today's kind, and the index is there."""
    there = select(func.count()).select_from(text("sqlite_master")).where(text("name = :name"))
    kind = session.get(MetaRow, _META)
    if not session.scalar(there, {"name": INDEX}) or kind is None or kind.value != OUTLINES:
        return False
    cases, lines = (
        session.scalar(select(func.count()).select_from(t)) for t in (CaseRow, ArchiveRow)
    )
    return cases == lines


def rebuild(session: Session, outline: Outliner) -> None:
    """Make all outlines and the index anew from the cases."""
    session.execute(text(f"DROP TABLE IF EXISTS {INDEX}"))
    session.execute(delete(ArchiveDayRow))
    session.execute(delete(ArchiveRow))
    make_index(session.connection())
    order = select(CaseRow.id).order_by(CaseRow.accepted_on, CaseRow.id)
    for case_id in session.scalars(order).all():
        put(session, case_id, outline(session.get_one(CaseRow, case_id).to_domain()))
        session.flush()
        session.expunge_all()  # or all cases would be in memory at the end
    note_complete(session)


def note_complete(session: Session) -> None:
    """Write down of which kind the outlines are."""
    session.merge(MetaRow(name=_META, value=OUTLINES))


def found_numbers(session: Session, wanted: Wanted) -> list[int]:
    """Return the numbers of the outlines that answer, the last taken in first."""
    before, asked = wanted.before or _LAST, _asked(wanted)
    if asked:
        values = {"wanted": asked, "before": before, "most": wanted.most}
        joined = session.scalar(_PAGE, values)
        return sorted(map(int, joined.split(",")), reverse=True) if joined else []
    newest = select(ArchiveRow.no).where(ArchiveRow.no < before).order_by(ArchiveRow.no.desc())
    return list(session.scalars(newest.limit(wanted.most)))


def found(session: Session, wanted: Wanted) -> tuple[list[int], int]:
    """Return the numbers of a page, and how many answer, one more than ``MOST_FOUND`` at most.

    A first page is the beginning of what is counted, so one look into the index gives both.
    """
    if wanted.before is not None or not _asked(wanted):
        return found_numbers(session, wanted), _count_found(session, wanted)
    numbers = found_numbers(session, replace(wanted, most=max(MOST_FOUND + 1, wanted.most)))
    return numbers[: wanted.most], min(len(numbers), MOST_FOUND + 1)


def _count_found(session: Session, wanted: Wanted) -> int:
    asked, most = _asked(wanted), MOST_FOUND + 1
    if asked:
        return session.scalar(_COUNT, {"wanted": asked, "most": most}) or 0
    return session.scalar(select(func.count()).select_from(ArchiveRow)) or 0


def _asked(wanted: Wanted) -> str:
    """Return what is wanted in the language of the index; every sign in it stands for itself."""
    asked = [_phrase(word) for word in wanted.words]
    asked += [f'marks : "{marked(mark)}"' for mark in wanted.marks]
    return " AND ".join(asked)


def _phrase(word: str) -> str:
    cut = wanted_pieces(word)
    begins = " *" if len(cut) == 1 and len(cut[0]) == 1 else ""
    return f'texts : "{" ".join(cut)}"{begins}'
