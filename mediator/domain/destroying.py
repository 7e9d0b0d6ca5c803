"""What would be destroyed with a case, and what proves that it was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediator.domain.listing import CaseSummary
from mediator.domain.record import Purge
from mediator.domain.retention import Keep


@dataclass(frozen=True, slots=True)
class Doomed:
    """What would be destroyed with a case, and how long it would have to be kept.

    ``rule`` is None where no years were set for its kind, ``closed_on`` where it is still open,
    ``until`` without either of them.
    """

    case: CaseSummary
    exhibits: int
    receipts: int
    entries: int
    rule: Keep | None
    closed_on: date | None
    until: date | None

    @property
    def name(self) -> str:
        """What is typed once more to destroy it: its number, or its id where it has none."""
        return self.case.number or self.case.id


@dataclass(frozen=True, slots=True)
class Proof:
    """A case that was destroyed, and the mark of the entry that says so: ``42-9f86d0818f2c``."""

    purge: Purge
    mark: str
