"""A mark beside the case file while it is open: one that is found there tells of a sudden end.

It is empty. A disk that cannot be written to takes no mark, and then no end is called sudden.
"""

from __future__ import annotations

import contextlib
from pathlib import Path


def put_mark(vault: Path) -> bool:
    """Mark a case file as open; tell whether it was marked still, so that its end was sudden."""
    mark = _mark(vault)
    found = mark.exists()
    with contextlib.suppress(OSError):
        mark.touch()
    return found


def take_mark(vault: Path) -> None:
    """Take the mark away: the case file was closed as it should be."""
    with contextlib.suppress(OSError):
        _mark(vault).unlink(missing_ok=True)


def _mark(vault: Path) -> Path:
    return vault.with_name(f"{vault.name}.open")
