"""Files read and written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from mediator.domain.refusals import FileUnreadable, OutputNotWritable, system_word

MOST_BYTES = 64 * 1024 * 1024


def read_whole(path: Path, *, most: int = MOST_BYTES) -> bytes:
    """Return what a file holds, or its beginning beyond any size that is ours to read.

    Raises ``FileUnreadable``.
    """
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise FileUnreadable(str(path), system_word(error)) from None


def write_whole(path: Path, content: bytes) -> None:
    """Write a file through a temporary one beside it, synced and renamed into place.

    It is readable by its owner alone: papers hold what concerns nobody else. Raises
    ``OutputNotWritable``, also for what is no plain file; what lay there still lies there.
    """
    if path.exists() and not path.is_file():
        raise OutputNotWritable(str(path), "not_a_file")
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
    except OSError as error:
        raise OutputNotWritable(str(path), system_word(error)) from None
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise OutputNotWritable(str(path), system_word(error)) from None
    finally:
        with contextlib.suppress(FileNotFoundError):
            temporary.unlink()


def _sync_folder(folder: Path) -> None:
    """Make the new name durable; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
