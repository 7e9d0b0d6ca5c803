"""What one step says about the rows of the version before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

Added = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Step:
    """How the rows of the version before become those of ``version``.

    ``added`` gives, for each table, the SQL expression over an old row that fills a column it
    has not; ``dropped`` names what is left behind, ``table`` or ``table.column``. ``after`` is
    given the old and the new connection once all rows are copied; it may only read the old, and
    must do no harm where a file in work has had it already.
    """

    version: int
    added: Added = field(default_factory=dict)
    dropped: frozenset[str] = frozenset()
    after: Callable[[Any, Any], None] | None = None
