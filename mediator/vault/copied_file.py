"""The copies of a vault: when one was last taken outside, and when one was last restored."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from mediator.domain.outside_copies import OutsideCopies
from mediator.usecases.steps import Steps, unwatched
from mediator.vault import journal
from mediator.vault.kept_file import KeptFile
from mediator.vault.record_rows import MetaRow

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy.orm import Session

    from mediator.domain.safekeeping import Drill

_NAME = "outside_copies"
_DRILL = "last_drill"


class CopiedFile(KeptFile):
    """An open vault that remembers its copies."""

    def copy_to(self, path: Path, steps: Steps = unwatched) -> None:
        """Write a copy as ``backup_to`` does; the record then says that there is one."""
        self.backup_to(path, steps)
        at = self._clock()
        self._set(replace(self.outside_copies(), last_on=at.date()), "copied_out", at)

    def outside_copies(self) -> OutsideCopies:
        """Return the day of the last copy, and how old it may become."""
        with self._reading() as session:
            row = session.get(MetaRow, _NAME)
            held = json.loads(row.value) if row is not None else {}
        if not held:
            return OutsideCopies()
        last = held["last_on"]
        return OutsideCopies(date.fromisoformat(last) if last else None, held["days"])

    def set_copy_days(self, days: int) -> datetime:
        """Set after how many days a copy is asked for; the record says so."""
        at = self._clock()
        self._set(replace(self.outside_copies(), days=days), "copy_days_set", at)
        return at

    def drill(self, steps: Steps = unwatched) -> Drill:
        """Restore the newest backup for a trial; the record then says that it was of use."""
        found = super().drill(steps)
        at = self._clock()
        day = at.date().isoformat()

        def work(session: Session) -> None:
            journal.append(session, "drilled", "", day.encode(), at=at)
            session.merge(MetaRow(name=_DRILL, value=day))

        self._write(work)
        return found

    def last_drill(self) -> date | None:
        """Return the day on which a backup was last restored for a trial, or None."""
        with self._reading() as session:
            row = session.get(MetaRow, _DRILL)
            return date.fromisoformat(row.value) if row is not None else None

    def _set(self, copies: OutsideCopies, act: str, at: datetime) -> None:
        last = copies.last_on.isoformat() if copies.last_on else ""
        value = json.dumps({"last_on": last, "days": copies.days})

        def work(session: Session) -> None:
            journal.append(session, act, "", value.encode(), at=at)
            session.merge(MetaRow(name=_NAME, value=value))

        self._write(work)
