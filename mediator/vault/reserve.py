"""Room on the disk that is kept for the moment when there is none left.

Beside the vault lies a file of nothing. When a save fails because the disk is full, it is removed
and the save is tried once more, so that the work in hand reaches the disk; the person is told,
and it is laid down again at an opening with room enough.
"""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from mediator.vault.files import beside

if TYPE_CHECKING:
    from pathlib import Path

RESERVE_BYTES = 64 * 1024 * 1024
_CHUNK = bytes(1024 * 1024)


class Reserve:
    """The reserve of one vault; none where ``size`` is 0."""

    def __init__(self, vault: Path, size: int) -> None:
        """Take where it lies and how many bytes it holds."""
        self._path = beside(vault, ".reserve")
        self._size = size

    def lay(self) -> None:
        """Take the room, unless the disk has hardly more; a failure is no reason not to work."""
        with suppress(OSError):
            if not self._size or self.is_there:
                return
            if shutil.disk_usage(self._path.parent).free < 3 * self._size:
                return
            try:
                _fill(self._path, self._size)
            except OSError:
                self._path.unlink()
                raise

    @property
    def is_there(self) -> bool:
        """Tell whether it would help."""
        return self._path.exists() and self._path.stat().st_size >= self._size > 0

    def give(self) -> bool:
        """Give the room back to the disk; tell whether there was any."""
        try:
            self._path.unlink()
        except OSError:
            return False
        return True


def _fill(path: Path, size: int) -> None:
    """Take the room in fact and not in name: a file with a hole would take none."""
    with path.open("wb") as file:
        if sys.platform == "linux":
            os.posix_fallocate(file.fileno(), 0, size)
        else:
            for start in range(0, size, len(_CHUNK)):
                file.write(_CHUNK[: size - start])
            file.flush()
            os.fsync(file.fileno())
