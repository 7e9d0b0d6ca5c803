"""One program at a time: a file beside the database that the operating system holds locked.

Why not the database's own lock alone: SQLite's lock is dropped as soon as our own process
opens and closes the file by other means, and it cannot say who holds it. This one ends with
the process, however it ends, so there is no stale lock to take over.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
import sys
from errno import EACCES, EROFS
from typing import TYPE_CHECKING

from mediator.domain.refusals import VaultBusy
from mediator.vault.files import beside

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # Windows locks forbid reading, so the locked byte lies behind the text

    def _hold(descriptor: int) -> None:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _hold(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class VaultLock:
    """The lock of one vault, held until it is released or the process ends."""

    def __init__(self, vault: Path, *, now: datetime) -> None:
        """Take the lock; raises ``VaultBusy``, or ``OSError`` where the disk fails.

        On a disk that can only be read there is nothing to guard but what SQLite's own lock
        guards, so a lock file that cannot be made is no reason to keep a vault from being read.
        """
        self._descriptor: int | None = None
        try:
            descriptor = os.open(beside(vault, ".lock"), os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            if error.errno not in (EACCES, EROFS):
                raise
            return
        try:
            _hold(descriptor)
        except OSError as error:
            holder = _holder(descriptor)
            os.close(descriptor)
            raise VaultBusy(str(vault), holder) from error
        self._descriptor = descriptor
        with contextlib.suppress(OSError):  # on a full disk the vault still opens
            _say_who(descriptor, now)

    def release(self) -> None:
        """Let go. The file stays: removing it could remove another program's lock."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def _say_who(descriptor: int, now: datetime) -> None:
    content = {"host": socket.gethostname(), "pid": os.getpid(), "since": now.isoformat()}
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, json.dumps(content).encode())


def _holder(descriptor: int) -> str:
    """Return who holds the lock, as far as the file says."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        content = json.loads(os.read(descriptor, 1000))
        return f"{content['host']} (pid {content['pid']}, {content['since']})"
    except (ValueError, KeyError, TypeError):
        return ""
