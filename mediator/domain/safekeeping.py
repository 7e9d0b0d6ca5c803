"""What is found when a case file is cared for: its record checked, a backup tried or needed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mediator.domain.evidence import Exhibit
from mediator.domain.record import Head


@dataclass(frozen=True, slots=True)
class RecordCheck:
    """What a check of the record found.

    ``broken`` is the first entry that breaks the chain, ``mark_holds`` tells whether a head on
    paper is in the record, None where none was asked for.
    """

    head: Head
    broken: int | None
    mark_holds: bool | None

    @property
    def holds(self) -> bool:
        """Tell whether nothing was found."""
        return self.broken is None and self.mark_holds is not False


@dataclass(frozen=True, slots=True)
class FileCheck:
    """The whole file was checked: every page is authentic, the record was read to its end.

    ``entries`` were proved; ``broken`` is the first that breaks the chain, or None.
    """

    at: datetime
    entries: int
    broken: int | None


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup beside the case file: its name, when it was written, and its bytes."""

    name: str
    written_at: datetime
    size: int


@dataclass(frozen=True, slots=True)
class Taken:
    """A bundle that was taken in; ``without`` names the exhibits whose files it did not hold."""

    number: str
    audience: str
    fingerprint: str
    without: tuple[Exhibit, ...]


@dataclass(frozen=True, slots=True)
class Drill:
    """What a backup gave when it was restored for a trial: it was read to the last text."""

    backup: Path
    cases: int
    texts: int
    entries: int
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Missing:
    """A change that was confirmed once and is not in the backup that had to be opened."""

    at: str
    act: str
    case: str


@dataclass(frozen=True, slots=True)
class Rescue:
    """Which backup took a damaged file's place, where that went, and what is missing."""

    kept_as: Path
    backup: Path
    missing: tuple[Missing, ...]
