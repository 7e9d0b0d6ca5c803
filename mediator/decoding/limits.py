"""How much a decoder may take, where the system can hold it to that."""

from __future__ import annotations

import sys

MEMORY = 320 * 1024 * 1024  # the interpreter and its libraries take some 60 of it
SECONDS = 120


def confine() -> None:
    """Give memory, time and files no further than needed; Windows has no such limits."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
