"""Checking the record of acts, alone or against a head that somebody has on paper."""

from __future__ import annotations

import re

from mediator.domain.record import Extract, extract, head_of
from mediator.domain.safe_refusals import MarkUnreadable
from mediator.domain.safekeeping import RecordCheck
from mediator.usecases.ports import SafeArchive
from mediator.usecases.steps import Steps, unwatched

_MARK = re.compile(r"(\d{1,12})-([0-9a-f]{8,64})")


def verify_record(
    archive: SafeArchive, mark: str | None = None, steps: Steps = unwatched
) -> RecordCheck:
    """Check the whole record, and a head like ``42-9f86d0818f2c`` against it.

    Raises ``MarkUnreadable`` for a text that is no head, and ``Cancelled``.
    """
    wanted = _MARK.fullmatch(mark.strip().lower()) if mark is not None else None
    if mark is not None and wanted is None:
        raise MarkUnreadable(mark)
    entries, empty = archive.entries(steps)
    head = head_of(entries, empty)
    holds = None
    if wanted is not None:
        seq = int(wanted[1])
        known = empty if seq == 0 else entries[seq - 1].hash if seq <= len(entries) else b""
        holds = bool(known) and known.hex().startswith(wanted[2])
    return RecordCheck(head, archive.verify_journal(steps), holds)


def record_of(archive: SafeArchive, case_id: str) -> Extract:
    """Return what the record says of one case, provable without the rest."""
    entries, empty = archive.entries()
    return extract(case_id, entries, head_of(entries, empty))
