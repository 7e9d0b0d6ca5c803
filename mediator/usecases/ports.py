"""What the use cases need from outside, as the narrowest faces that do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol

from mediator.domain.agreement import Agreement
from mediator.domain.case import Case
from mediator.domain.case_days import CaseDay
from mediator.domain.caucus import Positions
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.papers import Matter, PaperKind
from mediator.domain.record import Entry, Purge
from mediator.domain.safekeeping import Backup, Drill, Rescue, Taken
from mediator.domain.sealing import Place, Sealed
from mediator.domain.warnings import SignKind

Clock = Callable[[], datetime]

Table = tuple[tuple[str, ...], ...]
"""Rows of a spreadsheet as texts."""


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """A line of the home page: joint facts only, never anything from a room.

    ``amount`` is the money that was advanced, None where nothing was entered yet.
    """

    id: str
    number: str
    parties: str
    stage: str
    accepted_on: date
    changed_at: datetime
    deadlines: tuple[CaseDay, ...] = ()
    amount: Money | None = None


class RoomKey(Protocol):
    """The key of one room of one case; it works only while its room is open."""

    def seal(self, item: str, text: str) -> Sealed:
        """Seal a text for its place in this room."""
        ...

    def open(self, sealed: Sealed) -> str:
        """Open a text sealed for this very place; raises ``SealBroken``."""
        ...


@dataclass(frozen=True, slots=True)
class Leftover:
    """What could not be written before an archive was closed: ciphertext, and why."""

    reason: str
    ciphertext: bytes


class Archive(Protocol):
    """The encrypted case file. Everything here is called from one thread only."""

    def summaries(self) -> tuple[CaseSummary, ...]:
        """Return all cases, the last changed first."""
        ...

    def load(self, case_id: str) -> Case:
        """Return one case."""
        ...

    def save(self, case: Case, act: str) -> datetime:
        """Write a case and a journal entry in one transaction; return when.

        Raises ``NotSaved``; the file then still holds what it held before.
        """
        ...

    def room(self, case_id: str, room: str) -> AbstractContextManager[RoomKey]:
        """Open one room: ``creditor``, ``debtor`` or ``ballot``."""
        ...

    def sealed(self, case_id: str, room: str) -> tuple[Sealed, ...]:
        """Return what lies sealed in a room, without opening it."""
        ...

    def keep(self, sealed: tuple[Sealed, ...], act: str) -> datetime:
        """Write sealed texts, each replacing what lay in its place; return when."""
        ...

    def discard(self, places: tuple[Place, ...], act: str) -> datetime:
        """Remove sealed texts; the journal keeps that it happened."""
        ...

    def backup(self) -> Path:
        """Write a proved backup beside the file, unless nothing changed; return where."""
        ...

    def close(self) -> None:
        """Close the file and drop its keys."""
        ...


class Kit(Protocol):
    """A new set of recovery codes, worth nothing until it is typed back."""

    @property
    def set(self) -> str:
        """What tells one printing from the next."""
        ...

    @property
    def codes(self) -> tuple[tuple[str, str], ...]:
        """The codes as they are printed, each under its kind."""
        ...


class SafeArchive(Archive, Protocol):
    """The encrypted case file as the window knows it: it can also be cared for."""

    def attach(self, case_id: str, sha256: str, content: bytes) -> datetime:
        """Keep a file encrypted with a case; return when."""
        ...

    def attachment(self, case_id: str, sha256: str) -> bytes:
        """Return a file that was handed in; raises ``SealBroken``."""
        ...

    def note(self, act: str, body: bytes) -> None:
        """Add an entry to the record that is about no case; raises ``NotSaved``."""
        ...

    @property
    def on_reserve(self) -> bool:
        """Tell whether the disk was full and the last saves live on the room kept for that."""
        ...

    def journal_head(self) -> str:
        """Return the head of the record, to be printed on papers."""
        ...

    def entries(self) -> tuple[tuple[Entry, ...], bytes]:
        """Return the whole record in its order, and the hash before its first entry."""
        ...

    def verify_journal(self) -> int | None:
        """Return the number of the first broken entry of the whole record, or None."""
        ...

    def purge(self, case_id: str, reason: str) -> Purge:
        """Destroy a case with the keys of its rooms; the record stays provable."""
        ...

    def purges(self) -> tuple[Purge, ...]:
        """Return the cases that were destroyed, the last first."""
        ...

    def drill(self) -> Drill:
        """Restore the newest backup for a trial; raises ``NoGoodBackup`` and what it finds."""
        ...

    def backups(self) -> tuple[Backup, ...]:
        """Return the backups beside the file, the newest first."""
        ...

    def backup_to(self, path: Path) -> None:
        """Write a proved copy somewhere else; raises ``VaultExists`` and ``NotSaved``."""
        ...

    def change_passphrase(self, old: str, new: str) -> None:
        """Let another passphrase open the file.

        Raises ``WrongPassphrase``, ``PassphraseWeak``, ``NotSaved``.
        """
        ...

    def prepare_recovery(self) -> Kit:
        """Draw new recovery codes; they open nothing before they were typed back."""
        ...

    def confirm_recovery(self, passphrase: str, kit: Any, typed: list[str]) -> None:
        """Let codes typed back from paper open the file, and older ones no more.

        Raises ``WrongPassphrase``, ``RecoveryCodeWrong``, ``RecoveryCodesMissing``, ``NotSaved``.
        """
        ...

    @property
    def recovery_ways(self) -> tuple[str, ...]:
        """What would open the file without its passphrase: ``S``, ``1+2``, ``1+3``, ``2+3``."""
        ...

    def leftover(self) -> Leftover | None:
        """Return what was refused and not written since, to be taken back after an unlock."""
        ...

    def take_back(self, leftover: Leftover) -> None:
        """Write what an earlier opening left.

        Raises ``NotSaved``, and ``SealBroken`` for what another archive left.
        """
        ...


@dataclass(frozen=True, slots=True)
class Rescued:
    """An archive opened from a backup, and what there is to say about that."""

    archive: SafeArchive
    rescue: Rescue


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished paper: its bytes, and the fingerprint of the terms it carries."""

    pdf: bytes
    fingerprint: str


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page for the screen: packed RGB, ``stride`` bytes a line."""

    width: int
    height: int
    stride: int
    rgb: bytes


class Press(Protocol):
    """Makes papers and shows them; it computes nothing."""

    def agreement(self, agreement: Agreement) -> Paper:
        """Print an agreement; raises ``GlyphMissing``."""
        ...

    def schedule(self, agreement: Agreement) -> bytes:
        """Print the payment schedule alone."""
        ...

    def paper(self, kind: PaperKind, matter: Matter) -> bytes:
        """Print one of the other papers of a case."""
        ...

    def dossier(self, matter: Matter) -> bytes:
        """Print the whole dossier in the official order."""
        ...

    def texts(self, pdf: bytes) -> tuple[str, ...]:
        """Read the text of each page of a paper."""
        ...

    def pictures(self, pdf: bytes, dpi: int) -> tuple[PagePicture, ...]:
        """Show the pages of a paper as pictures: the very bytes that print."""
        ...


@dataclass(frozen=True, slots=True)
class Opened:
    """A case read from a file, with what the file holds of both rooms."""

    case: Case
    positions: Positions


@dataclass(frozen=True, slots=True)
class Keeping:
    """What the care of a case file needs from outside.

    ``print_codes`` sets a kit's codes on paper; ``pack`` puts a case into an encrypted bundle for
    a reader, by its id and a passphrase; ``take`` takes one in.
    """

    print_codes: Callable[[Kit], bytes]
    pack: Callable[[SafeArchive, str, str, str], bytes]
    take: Callable[[SafeArchive, Path, str], Taken]


@dataclass(frozen=True, slots=True)
class Services:
    """All that the window is given; ``bootstrap`` alone knows what stands behind it.

    ``create_archive``, ``open_archive``, ``rescue_archive`` (for a damaged one) and
    ``open_older_archive`` (one older than what was saved) take a path and a passphrase.
    ``read_table`` reads a spreadsheet; ``write_file`` writes a whole file or raises
    ``OutputNotWritable`` and leaves none.
    ``examples`` gives a title and a reader for each bundled example; ``help`` is the folder of
    the manual and of the pages about the screens.
    """

    clock: Clock
    law: Law
    press: Press
    archive_path: Path
    create_archive: Callable[[Path, str], SafeArchive]
    open_archive: Callable[[Path, str], SafeArchive]
    open_older_archive: Callable[[Path, str], SafeArchive]
    rescue_archive: Callable[[Path, str], Rescued]
    read_case: Callable[[Path], Opened]
    read_table: Callable[[Path], Table]
    write_file: Callable[[Path, bytes], None]
    examples: tuple[tuple[str, Callable[[], Opened]], ...]
    new_id: Callable[[], str]
    random_bytes: Callable[[int], bytes]
    fonts: Path
    keeping: Keeping
    help: Path
    signs: Mapping[str, SignKind]
