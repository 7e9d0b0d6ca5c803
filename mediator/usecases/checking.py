"""What a check of the whole file needs, which goes on while nobody works."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from mediator.domain.safekeeping import FileCheck


class Checking(Protocol):
    """A check of the whole file under way."""

    @property
    def seems_damaged(self) -> bool:
        """Tell whether pages seemed false, which the archive has still to confirm."""
        ...

    def read_pages(self) -> None:
        """Prove every page; the one thing here that may run on another thread."""
        ...


class CheckedArchive(Protocol):
    """A case file that is checked to the last page and entry while it lies open."""

    def begin_check(self) -> Checking:
        """Begin to check the whole file."""
        ...

    def go_on_checking(self, check: Any) -> FileCheck | None:
        """Check a slice more; None while there is more, or the pages must be read anew.

        Raises ``VaultDamaged``.
        """
        ...

    @property
    def last_check(self) -> FileCheck | None:
        """What the last check of the whole file found since it was opened."""
        ...
