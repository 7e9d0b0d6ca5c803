"""Small files that are either whole or not there: the key file and its copy."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def write_durably(path: Path, data: bytes) -> None:
    """Put ``data`` in the place of a file, on the disk before this returns.

    Raises ``OSError``; the file then still holds what it held before.
    """
    partial = beside(path, ".part")
    partial.touch(mode=0o600)
    with partial.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk; a rename alone does not."""
    if sys.platform == "win32":  # has no such call
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def beside(path: Path, ending: str) -> Path:
    """Return the path of a file beside another: ``cases.vault`` and ``.key``."""
    return path.with_name(path.name + ending)
