"""Reading a backup to the last text, in a folder of its own: a backup nobody restored is a hope."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from sqlalchemy import select

from mediator.domain.refusals import SealBroken, VaultDamaged
from mediator.domain.safekeeping import Drill
from mediator.vault import journal
from mediator.vault.case_rows import CaseRow
from mediator.vault.contents import is_current, prove_contents
from mediator.vault.record_rows import RoomKeyRow, SealedRow
from mediator.vault.rooms import OpenRoom
from mediator.vault.storage import Storage

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from mediator.vault.keys import VaultKeys


def restored_and_read(backup: Path, keys: VaultKeys) -> Drill:
    """Copy a closed backup into a folder of its own, read everything in it, and count.

    One of an older version is proved, its cases are not read. Raises ``VaultDamaged``,
    ``SealBroken``, and ``OSError`` where the copy does not fit.
    """
    with TemporaryDirectory(dir=backup.parent, prefix="drill-") as folder:
        copy = Path(shutil.copy(backup, folder))
        with closing(Storage(copy, keys.database)) as found:
            prove_contents(found, keys.vault)
            readable = is_current(found)
            with found.session() as session:
                if journal.first_broken(session, keys.vault) is not None:
                    raise VaultDamaged(str(backup))
                entries = journal.head(session).seq
                if not readable:
                    return Drill(backup, 0, 0, entries)
                cases = [row.to_domain() for row in session.scalars(select(CaseRow))]
                return Drill(backup, len(cases), _texts(session, keys), entries)


def _texts(session: Session, keys: VaultKeys) -> int:
    """Open every sealed text and count them; raises ``SealBroken``."""
    rooms = {}
    for row in session.scalars(select(RoomKeyRow)):
        key = keys.room_key(row.case_id, row.room, row.wrapped)
        if key is None:
            raise SealBroken(row.room)
        rooms[row.case_id, row.room] = OpenRoom(keys.vault, row.case_id, row.room, key)
    count = 0
    for text in session.scalars(select(SealedRow)):
        rooms[text.case_id, text.room].open(text.to_domain())
        count += 1
    for room in rooms.values():
        room.leave()
    return count
