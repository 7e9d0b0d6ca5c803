"""How an archive is closed and opened again: what the disk did not take, and what came last."""

from __future__ import annotations

from pathlib import Path

from mediator.desktop.open_mark import take_mark
from mediator.domain.listing import CaseSummary
from mediator.domain.refusals import NotSaved, SealBroken, VaultDamaged
from mediator.domain.safe_refusals import HeldAtLock
from mediator.usecases.ports import Leftover, SafeArchive

LastSaved = tuple[CaseSummary, ...]
"""The case that was saved last; nothing where there is none."""


def put_away(archive: SafeArchive, path: Path) -> Leftover | None:
    """Back up and close; return what the disk did not take.

    A backup that fails is told, unless there is worse to tell; the file is closed all the same.
    """
    try:
        archive.backup()
    except (NotSaved, VaultDamaged):
        held = archive.leftover()
        if held is None:
            raise
        return held
    finally:
        archive.close()
        take_mark(path)
    return archive.leftover()


def taken_back(archive: SafeArchive, held: Leftover | None) -> Leftover | None:
    """Write what the last lock held; what belongs to another archive is held on.

    Raises ``NotSaved``; the archive is closed then.
    """
    if held is None:
        return None
    try:
        archive.take_back(held)
    except SealBroken:
        return held
    except NotSaved as refused:
        archive.close()
        raise HeldAtLock(refused.reason) from refused
    return None


def last_saved(archive: SafeArchive) -> LastSaved:
    """Return the case that was saved last: the first thing to look at after a sudden end."""
    return tuple(sorted(archive.summaries(), key=lambda case: case.changed_at)[-1:])
