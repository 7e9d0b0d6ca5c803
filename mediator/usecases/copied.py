"""What a case file remembers of its copies: taken outside the computer, restored for a trial."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from mediator.usecases.steps import Steps, unwatched

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from mediator.domain.outside_copies import OutsideCopies
    from mediator.domain.safekeeping import Drill


class CopiedArchive(Protocol):
    """A case file that knows when it was last copied to another place."""

    def copy_to(self, path: Path, steps: Steps = unwatched) -> None:
        """Write a proved copy somewhere else, and remember the day.

        Raises ``VaultExists``, ``NotSaved``, ``VaultDamaged``, ``Cancelled``.
        """
        ...

    def outside_copies(self) -> OutsideCopies:
        """Return the day of the last copy, and how old it may become."""
        ...

    def set_copy_days(self, days: int) -> datetime:
        """Set after how many days a copy is asked for, zero for never; raises ``NotSaved``."""
        ...

    def drill(self, steps: Steps = unwatched) -> Drill:
        """Restore the newest backup for a trial; raises ``NoGoodBackup`` and what it finds."""
        ...

    def last_drill(self) -> date | None:
        """Return the day on which a backup was last restored for a trial, or None."""
        ...
