"""What an archive that destroys cases can do, and what it knows of them afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from mediator.usecases.steps import Steps, unwatched

if TYPE_CHECKING:
    from mediator.domain.record import Entry, Purge


class PurgedArchive(Protocol):
    """Cases go with their keys; their entries stay on the record."""

    def purge(self, case_id: str, reason: str, steps: Steps = unwatched) -> Purge:
        """Destroy a case with the keys of its rooms; the record stays provable."""
        ...

    def purges(self) -> tuple[Purge, ...]:
        """Return the cases that were destroyed, the last first."""
        ...

    def entries_of(self, case_id: str) -> tuple[Entry, ...]:
        """Return the entries of one case in their order, without proving them."""
        ...
