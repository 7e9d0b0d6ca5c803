"""Handing a paper to the system's own spooler as it is: CUPS, on Linux and macOS.

Nothing is written to a file of ours on the way; what the spooler itself keeps is not ours to say.
"""

from __future__ import annotations

import re
import shutil
import subprocess

_PRINTER = re.compile(r"[^\s/#-][^\s/#]{0,126}")  # what CUPS lets a queue be called
_SECONDS = 60.0


def can_spool() -> bool:
    """Tell whether this computer takes PDF by ``lp``."""
    return shutil.which("lp") is not None


def spooled(pdf: bytes, name: str, printer: str) -> bool:
    """Send one copy under a neutral name to a queue; tell whether the spooler took it."""
    command = shutil.which("lp")
    if command is None or _PRINTER.fullmatch(printer) is None:
        return False
    told = [command, "-s", "-d", printer, "-n", "1", "-t", name, "-o", "media=A4", "-"]
    try:
        sent = subprocess.run(  # noqa: S603  no shell; the queue's name is checked above
            told, input=pdf, capture_output=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return sent.returncode == 0
