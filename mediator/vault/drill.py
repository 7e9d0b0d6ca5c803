"""Reading a backup to the last text, in a folder of its own: a backup nobody restored is a hope."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from mediator.domain.refusals import SealBroken, VaultDamaged
from mediator.domain.safekeeping import Drill
from mediator.domain.steps import Step
from mediator.usecases.steps import EVERY, Steps, told
from mediator.vault import journal
from mediator.vault.case_rows import CaseRow
from mediator.vault.contents import is_current, prove_contents
from mediator.vault.record_rows import RoomKeyRow, SealedRow
from mediator.vault.rooms import OpenRoom
from mediator.vault.storage import Storage

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from mediator.vault.keys import VaultKeys


def restored_and_read(backup: Path, keys: VaultKeys, steps: Steps) -> Drill:
    """Copy a closed backup into a folder of its own, read everything in it, and count.

    One of an older version is proved, its cases are not read. Raises ``VaultDamaged``,
    ``SealBroken``, ``Cancelled``, and ``OSError`` where the copy does not fit.
    """
    steps(Step.CHECKING)
    with TemporaryDirectory(dir=backup.parent, prefix="drill-") as folder:
        copy = Path(shutil.copy(backup, folder))
        with closing(Storage(copy, keys.database)) as found:
            prove_contents(found, keys.vault)
            readable = is_current(found)
            with found.session() as session:
                if journal.first_broken(session, keys.vault, steps=steps) is not None:
                    raise VaultDamaged(str(backup))
                entries = journal.head(session).seq
                if not readable:
                    return Drill(backup, 0, 0, entries)
                cases = _cases(session, steps)
                return Drill(backup, cases, _texts(session, keys, steps), entries)


def _cases(session: Session, steps: Steps) -> int:
    """Read every case to its last fact and count them; raises ``Cancelled``."""
    count = session.scalar(select(func.count()).select_from(CaseRow)) or 0
    for row in told(session.scalars(select(CaseRow)).yield_per(EVERY), steps, Step.CASES, count):
        row.to_domain()
    return count


def _texts(session: Session, keys: VaultKeys, steps: Steps) -> int:
    """Open every sealed text and count them; raises ``SealBroken`` and ``Cancelled``."""
    rooms = {}
    steps(Step.TEXTS)
    for row in session.scalars(select(RoomKeyRow)):
        key = keys.room_key(row.case_id, row.room, row.wrapped)
        if key is None:
            raise SealBroken(row.room)
        rooms[row.case_id, row.room] = OpenRoom(keys.vault, row.case_id, row.room, key)
    count = 0
    texts = session.scalar(select(func.count()).select_from(SealedRow)) or 0
    for text in told(session.scalars(select(SealedRow)), steps, Step.TEXTS, texts):
        rooms[text.case_id, text.room].open(text.to_domain())
        count += 1
    for room in rooms.values():
        room.leave()
    return count
