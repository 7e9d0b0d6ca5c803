"""An open vault as somebody uses it who looks for cases, counts them or plans the week."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, or_, select

from mediator.domain.agenda import LASTING, RIGHT_SHOWN
from mediator.domain.archive import Day, Ending
from mediator.domain.listing import Found
from mediator.domain.periods import after
from mediator.domain.retention import Closed, Keep
from mediator.domain.statistics import Counted
from mediator.vault import catalog, journal
from mediator.vault.archive_rows import COUNTED, DAY_COLUMNS, ArchiveDayRow, ArchiveRow
from mediator.vault.case_rows import OUTLINED, SUMMARY_COLUMNS, CaseRow, summary_of
from mediator.vault.copied_file import CopiedFile
from mediator.vault.offer_rows import PolicyRow
from mediator.vault.part_rows import SettlementRow
from mediator.vault.record_rows import MetaRow
from mediator.vault.settlement_texts import write_review

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from mediator.domain.searching import Wanted


_RETENTION = "retention"
_OF_PAGE = (
    select(*SUMMARY_COLUMNS)
    .join(ArchiveRow, OUTLINED)
    .where(ArchiveRow.no.in_(bindparam("numbers", expanding=True)))
    .order_by(ArchiveRow.no.desc())
)


class SearchedFile(CopiedFile):
    """Searches and lists joint facts only: outlines are made from nothing else."""

    upgraded = False

    def find(self, wanted: Wanted) -> Found:
        """Return a page of the cases that answer, the last taken in first."""
        with self._reading() as session:
            numbers, count = catalog.found(session, wanted)
            cases = tuple(map(summary_of, session.execute(_OF_PAGE, {"numbers": numbers})))
        full = len(numbers) == wanted.most
        return Found(cases, count, numbers[-1] if full else None)

    def counted(
        self, as_of: date, first: date | None = None, last: date | None = None
    ) -> tuple[Counted, ...]:
        """Return what is counted of the cases accepted in a period, as they stand on a day."""
        ends = {"as_of": as_of, "first": first or date.min, "last": last or date.max}
        values = {name: day.isoformat() for name, day in ends.items()}
        with self._reading() as session:
            return tuple(map(Counted._make, session.connection().execute(COUNTED, values)))

    def days(self, as_of: date, until: date) -> tuple[tuple[str, str, str, Day], ...]:
        """Return the days up to one that mean something, each with its case, number and parties."""
        day = ArchiveDayRow
        begun = or_(day.since.is_(None), day.since <= as_of)
        lasts = or_(day.until.is_(None), day.until > as_of)
        recent = or_(day.act.in_(sorted(LASTING)), day.day >= after(as_of, -RIGHT_SHOWN))
        of_cases = select(CaseRow.id, CaseRow.number, CaseRow.shown_parties, *DAY_COLUMNS)
        near = of_cases.join(day, day.case_id == CaseRow.id).where(day.day <= until)
        with self._reading() as session:
            rows = session.execute(near.where(begun, lasts, recent).order_by(day.day)).all()
        return tuple((row[0], row[1], row[2], Day(*row[3:])) for row in rows)

    def in_review(self) -> frozenset[str]:
        """Return the open cases whose agreement waits for a lawyer's second look.

        A look that a later change made void is not told from a good one: only the bytes tell.
        """
        asked = select(SettlementRow.case_id).join(
            PolicyRow, PolicyRow.case_id == SettlementRow.case_id
        )
        waiting = asked.join(ArchiveRow, ArchiveRow.case_id == SettlementRow.case_id).where(
            PolicyRow.lawyer_review,
            SettlementRow.review == write_review(None),
            ArchiveRow.ending == Ending.OPEN,
        )
        with self._reading() as session:
            return frozenset(session.scalars(waiting))

    def upgraded_just_now(self) -> bool:
        """Tell, once, whether this opening brought the file to today's tables."""
        told, self.upgraded = self.upgraded, False
        return told

    # --- how long cases are kept -----------------------------------------------------------

    def retention(self) -> dict[str, Keep]:
        """Return the years that were set, by kind of debt."""
        with self._reading() as session:
            row = session.get(MetaRow, _RETENTION)
            return _kept(row.value) if row is not None else {}

    def set_retention(self, kind: str, keep: Keep) -> datetime:
        """Set how long cases of a kind are kept; the record says so. Raises ``NotSaved``."""
        at = self._clock()

        def work(session: Session) -> None:
            row = session.get(MetaRow, _RETENTION)
            rules = {**(_kept(row.value) if row is not None else {}), kind: keep}
            value = _written(rules)
            journal.append(session, "retention_set", "", value.encode(), at=at)
            session.merge(MetaRow(name=_RETENTION, value=value))

        self._write(work)
        return at

    def closed(self) -> tuple[Closed, ...]:
        """Return every closed case, with the day of its closing."""
        known = (CaseRow.id, CaseRow.number, CaseRow.shown_parties)
        listed = select(*known, ArchiveRow.kind, ArchiveRow.closed_on).join(ArchiveRow, OUTLINED)
        with self._reading() as session:
            rows = session.execute(listed.where(ArchiveRow.closed_on.is_not(None)))
            return tuple(
                Closed(case, number, parties, kind, on)
                for case, number, parties, kind, on in rows
                if on is not None
            )

    # --- outlines --------------------------------------------------------------------------

    def mend_outlines(self) -> None:
        """Make the outlines of all cases anew where some are missing or of an older kind."""
        with self._reading() as session:
            if catalog.is_complete(session):
                return
        self._write(lambda session: catalog.rebuild(session, self._outline))


def _written(rules: dict[str, Keep]) -> str:
    facts = {
        kind: [keep.years, keep.source, keep.set_on.isoformat() if keep.set_on else None]
        for kind, keep in rules.items()
    }
    return json.dumps(facts, ensure_ascii=False)


def _kept(text: str) -> dict[str, Keep]:
    return {
        kind: Keep(years, source, date.fromisoformat(on) if on else None)
        for kind, (years, source, on) in json.loads(text).items()
    }
