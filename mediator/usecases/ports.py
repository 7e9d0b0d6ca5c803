"""What the use cases need from outside, as the narrowest faces that do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from mediator.usecases.checking import CheckedArchive
from mediator.usecases.copied import CopiedArchive
from mediator.usecases.destroyed import PurgedArchive
from mediator.usecases.searched import SearchedArchive
from mediator.usecases.steps import Steps, unwatched

if TYPE_CHECKING:  # faces only: what stands behind them is loaded by whoever needs it
    from mediator.domain.agreement import Agreement
    from mediator.domain.case import Case
    from mediator.domain.caucus import Positions
    from mediator.domain.destroying import Proof
    from mediator.domain.encounters import Presence, Sought
    from mediator.domain.envelopes import Envelope
    from mediator.domain.hand_marks import Dots, MadeMark
    from mediator.domain.key_states import KeyState
    from mediator.domain.law import Law
    from mediator.domain.listing import CaseSummary
    from mediator.domain.menu import Menu
    from mediator.domain.papers import Matter, PaperKind
    from mediator.domain.proofs import Subjects
    from mediator.domain.record import Entry
    from mediator.domain.retention import Shipped
    from mediator.domain.safekeeping import Backup, Rescue, Taken
    from mediator.domain.scans import SheetPicture
    from mediator.domain.sealing import Place, Sealed
    from mediator.domain.warnings import SignKind

Clock = Callable[[], datetime]

Table = tuple[tuple[str, ...], ...]
"""Rows of a spreadsheet as texts."""


class RoomKey(Protocol):
    """The key of one room of one case; it works only while its room is open."""

    def seal(self, item: str, text: str) -> Sealed:
        """Seal a text for its place in this room."""
        ...

    def open(self, sealed: Sealed) -> str:
        """Open a text sealed for this very place; raises ``SealBroken``."""
        ...

    def with_code(self, code: str) -> RoomKey:
        """Return the key that this room and a one-time code make together."""
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

    def journal_head(self) -> str:
        """Return the head of the record, to be printed on papers."""
        ...

    def backup(self, steps: Steps = unwatched) -> Path:
        """Write a proved backup beside the file, unless nothing changed; return where."""
        ...

    def close(self) -> None:
        """Close the file and drop its keys."""
        ...


class Files(Protocol):
    """Where files of a case lie encrypted, told by their SHA-256."""

    @property
    def room_left(self) -> int | None:
        """Bytes free on the disk beside them; None where the system does not say."""
        ...

    def attach(self, case_id: str, sha256: str, content: bytes) -> datetime:
        """Keep a file encrypted with a case; return when.

        Raises ``DiskNearlyFull``, and ``NotSaved``.
        """
        ...

    def attachment(self, case_id: str, sha256: str) -> bytes:
        """Return a file that was handed in; raises ``SealBroken``."""
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


class SafeArchive(
    Archive, Files, CheckedArchive, CopiedArchive, PurgedArchive, SearchedArchive, Protocol
):
    """The encrypted case file as the window knows it: it can also be cared for."""

    def met(self, sought: Sought) -> tuple[Presence, ...]:
        """Return where in the file somebody who is sought is named."""
        ...

    def enter(self, state: KeyState) -> None:
        """Go to another state of the rooms' keys; raises ``KeysElsewhere``."""
        ...

    def note(self, act: str, body: bytes) -> None:
        """Add an entry to the record that is about no case; raises ``NotSaved``."""
        ...

    @property
    def on_reserve(self) -> bool:
        """Tell whether the disk was full and the last saves live on the room kept for that."""
        ...

    def entries(self, steps: Steps = unwatched) -> tuple[tuple[Entry, ...], bytes]:
        """Return the whole record in its order, and the hash before its first entry."""
        ...

    def verify_journal(self, steps: Steps = unwatched) -> int | None:
        """Return the number of the first broken entry of the whole record, or None."""
        ...

    def backups(self) -> tuple[Backup, ...]:
        """Return the backups beside the file, the newest first."""
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

    def agreement(self, agreement: Agreement, marks: tuple[MadeMark, ...] = ()) -> Paper:
        """Print an agreement, with pictures of signatures; raises ``GlyphMissing``."""
        ...

    def schedule(self, agreement: Agreement) -> bytes:
        """Print the payment schedule alone."""
        ...

    def paper(self, kind: PaperKind, matter: Matter) -> bytes:
        """Print one of the other papers of a case."""
        ...

    def dossier(self, matter: Matter, steps: Steps = unwatched) -> bytes:
        """Print the whole dossier in the official order."""
        ...

    def texts(self, pdf: bytes) -> tuple[str, ...]:
        """Read the text of each page of a paper."""
        ...

    def pictures(self, pdf: bytes, dpi: int, steps: Steps = unwatched) -> tuple[PagePicture, ...]:
        """Show the pages of a paper as pictures: the very bytes that print."""
        ...

    def picture(self, pdf: bytes, number: int, dpi: int) -> PagePicture:
        """Show one page, counted from 1."""
        ...


@dataclass(frozen=True, slots=True)
class Opened:
    """A case read from a file, with what the file holds of both rooms."""

    case: Case
    positions: Positions


@dataclass(frozen=True, slots=True)
class Keeping:
    """What the care of a case file needs from outside.

    ``print_codes`` sets a kit's codes on paper, ``print_proofs`` what proves that cases were
    destroyed; ``read_ground`` gives what is shipped about years of keeping; ``pack`` puts a case
    into an encrypted bundle for a reader, by its id and a passphrase; ``take`` takes one in.
    """

    print_codes: Callable[[Kit], bytes]
    print_proofs: Callable[[tuple[Proof, ...]], bytes]
    read_ground: Callable[[], Shipped]
    pack: Callable[[SafeArchive, str, str, str, Steps], bytes]
    take: Callable[[SafeArchive, Path, str, Steps], Taken]


@dataclass(frozen=True, slots=True)
class SignedPapers:
    """What the table needs from outside; files are decoded in a process of their own.

    ``trace`` gives the signature or fingerprint in a picture file, ``scan`` a file with its
    sheets, ``read_scan`` the sheets of one that was kept. ``sign`` appends the body's signature
    by a key file and its passphrase, and checks it.
    """

    trace: Callable[[Path], Dots]
    scan: Callable[[Path, Steps], tuple[bytes, tuple[SheetPicture, ...]]]
    read_scan: Callable[[bytes, Steps], tuple[SheetPicture, ...]]
    sign: Callable[[bytes, Path, str], bytes]


@dataclass(frozen=True, slots=True)
class Services:
    """All that the window is given; ``bootstrap`` alone knows what stands behind it.

    ``create_archive``, ``open_archive``, ``rescue_archive`` (for a damaged one) and
    ``open_older_archive`` (one older than what was saved) take a path and a passphrase, and all
    but the first the steps; ``recover_archive`` takes codes and a new passphrase. ``read_table``
    reads a spreadsheet; ``write_file`` writes a whole file or raises ``OutputNotWritable`` and
    leaves none; ``table_file`` lays a table out as the file's name asks. ``print_slips`` sets on
    paper what a party takes away after answering; ``opening_tick`` makes opening last whole ticks.
    ``list_examples`` gives a title and a reader of each bundled one; ``help`` is the folder of the
    manual and of the pages about the screens. ``read_law``, ``read_signs`` and ``read_proofs``
    read what is shipped, once: the first page needs none. ``warm_up`` loads what the pages after
    it need. ``spool`` sends bytes under a name to a printer's queue, None where the system takes
    no PDF.
    """

    clock: Clock
    read_law: Callable[[], Law]
    press: Press
    archive_path: Path
    create_archive: Callable[[Path, str], SafeArchive]
    open_archive: Callable[[Path, str, Steps], SafeArchive]
    open_older_archive: Callable[[Path, str, Steps], SafeArchive]
    rescue_archive: Callable[[Path, str, Steps], Rescued]
    recover_archive: Callable[[Path, list[str], str, Steps], SafeArchive]
    read_case: Callable[[Path], Opened]
    read_table: Callable[[Path, Steps], Table]
    write_file: Callable[[Path, bytes], None]
    table_file: Callable[[Path, Table], bytes]
    list_examples: Callable[[], tuple[tuple[str, Callable[[], Opened]], ...]]
    new_id: Callable[[], str]
    random_bytes: Callable[[int], bytes]
    print_slips: Callable[[Case, Menu, Envelope], bytes]
    opening_tick: Callable[[], AbstractContextManager[None]]
    fonts: Path
    keeping: Keeping
    help: Path
    read_signs: Callable[[], Mapping[str, SignKind]]
    read_proofs: Callable[[], Subjects]
    warm_up: Callable[[], None]
    signed: SignedPapers
    spool: Callable[[bytes, str, str], bool] | None = None

    @property
    def law(self) -> Law:
        """The law as shipped."""
        return self.read_law()

    @property
    def signs(self) -> Mapping[str, SignKind]:
        """What may be seen after an agreement, by code."""
        return self.read_signs()
