"""The vault itself: the ``Archive`` that the use cases ask for, over one encrypted file."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import groupby
from typing import TYPE_CHECKING, Self, TypeVar

from sqlalchemy import delete, select, tuple_, update
from sqlalchemy.exc import DBAPIError

from mediator.domain.refusals import FileUnreadable, NotSaved, SealBroken, VaultExists
from mediator.usecases.ports import CaseSummary
from mediator.vault import backups, custody, journal
from mediator.vault.case_rows import SUMMARY_COLUMNS, CaseRow
from mediator.vault.contents import prove_contents
from mediator.vault.files import system_word
from mediator.vault.header import has_other_key_file
from mediator.vault.record_rows import ROOMS, RoomKeyRow, SealedRow
from mediator.vault.recovery import RecoveryKit
from mediator.vault.reserve import Reserve
from mediator.vault.rooms import OpenRoom
from mediator.vault.storage import error_name, refusal
from mediator.vault.unwritten import Unwritten, taken_back

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime
    from pathlib import Path
    from types import TracebackType

    from sqlalchemy.orm import Session

    from mediator.domain.case import Case
    from mediator.domain.sealing import Place, Sealed
    from mediator.usecases.ports import Clock, Leftover
    from mediator.vault.header import Header
    from mediator.vault.keys import VaultKeys
    from mediator.vault.lock import VaultLock
    from mediator.vault.storage import Storage

T = TypeVar("T")

_FULL = {"SQLITE_FULL", "ENOSPC"}


class Vault:
    """An open case file; ``create_vault`` and ``open_vault`` make one.

    Everything is called from one thread, which need not be the one that opened it. A case that
    was never saved raises ``KeyError``; any use after closing raises ``ValueError``. After an
    error the file is proved anew before the next use, which may then raise ``VaultDamaged``,
    ``VaultBusy`` or, where something was only to be read, ``FileUnreadable``.
    """

    def __init__(
        self,
        header: Header,
        keys: VaultKeys,
        storage: Storage,
        lock: VaultLock,
        clock: Clock,
        *,
        reserve_bytes: int = 0,
    ) -> None:
        """Take what the opening has proved; ``reserve_bytes`` are kept free for a full disk."""
        self._header = header
        self._keys = keys
        self._storage = storage
        self._lock = lock
        self._clock = clock
        self._rooms: set[OpenRoom] = set()
        self._doubtful = False
        self._unwritten = Unwritten()
        self._reserve = Reserve(storage.path, reserve_bytes)
        self._reserve.lay()
        self.on_reserve = False

    @property
    def path(self) -> Path:
        """Where the database lies; never open it by other means (see ``mediator.vault``)."""
        return self._storage.path

    # --- cases -----------------------------------------------------------------------------

    def summaries(self) -> tuple[CaseSummary, ...]:
        """Return all cases, the last changed first, without loading any."""
        with self._reading() as session:
            rows = session.execute(select(*SUMMARY_COLUMNS).order_by(CaseRow.changed_seq.desc()))
            return tuple(CaseSummary(*row) for row in rows)

    def load(self, case_id: str) -> Case:
        """Return one case."""
        with self._reading() as session:
            row = session.get(CaseRow, case_id)
            if row is None:
                raise KeyError(case_id)
            return row.to_domain()

    def save(self, case: Case, act: str) -> datetime:
        """Write a case and a journal entry in one transaction; return when.

        Raises ``NotSaved``; the file then still holds what it held before. One exception was
        measured: where only the last flush of a commit fails (of 13 tried, 2 were such), the
        change is refused and yet found there later. Saving again is then harmless.
        """
        at = self._clock()

        def work(session: Session) -> None:
            seq = journal.append(session, act, case.id, journal.case_body(case), at=at)
            is_new = session.get(CaseRow, case.id) is None
            session.merge(CaseRow.from_domain(case, changed_at=at, changed_seq=seq))
            if is_new:
                session.flush()  # a key row refers to its case
                session.add_all(self._new_room_keys(case.id))

        try:
            self._write(work)
        except NotSaved as refused:
            self._unwritten.note_case(case, act, refused.reason)
            raise
        self._unwritten.written(case.id)
        return at

    def _new_room_keys(self, case_id: str) -> list[RoomKeyRow]:
        wrapped = {room: self._keys.wrapped_room_key(case_id, room) for room in ROOMS}
        return [RoomKeyRow(case_id=case_id, room=r, wrapped=w) for r, w in wrapped.items()]

    # --- rooms -----------------------------------------------------------------------------

    @contextmanager
    def room(self, case_id: str, room: str) -> Iterator[OpenRoom]:
        """Open one room: ``creditor``, ``debtor`` or ``ballot``; its key goes when it is left."""
        with self._reading() as session:
            row = session.get(RoomKeyRow, {"case_id": case_id, "room": room})
            if row is None:
                raise KeyError(case_id, room)
            key = self._keys.room_key(case_id, room, row.wrapped)
        if key is None:
            raise SealBroken(room)
        opened = OpenRoom(self._keys.vault, case_id, room, key)
        self._rooms.add(opened)
        try:
            yield opened
        finally:
            opened.leave()
            self._rooms.discard(opened)

    def sealed(self, case_id: str, room: str) -> tuple[Sealed, ...]:
        """Return what lies sealed in a room, by item, without opening it."""
        in_room = (SealedRow.case_id == case_id, SealedRow.room == room)
        with self._reading() as session:
            rows = session.scalars(select(SealedRow).where(*in_room).order_by(SealedRow.item))
            return tuple(row.to_domain() for row in rows)

    def keep(self, sealed: tuple[Sealed, ...], act: str) -> datetime:
        """Write sealed texts, each replacing what lay in its place; return when."""
        at = self._clock()

        def work(session: Session) -> None:
            for case_id, group in _by_case(sealed, lambda each: each.place.case):
                body = journal.sealed_body(group)
                seq = journal.append(session, act, case_id, body, at=at)
                self._touch(session, case_id, at, seq)
                for each in group:
                    session.merge(SealedRow.from_domain(each))

        try:
            self._write(work)
        except NotSaved as refused:
            self._unwritten.note_texts(sealed, act, refused.reason)
            raise
        self._unwritten.kept(tuple(each.place for each in sealed))
        return at

    def discard(self, places: tuple[Place, ...], act: str) -> datetime:
        """Remove sealed texts; the journal keeps that it happened."""
        at = self._clock()

        def work(session: Session) -> None:
            for case_id, group in _by_case(places, lambda place: place.case):
                body = journal.discarded_body(group)
                seq = journal.append(session, act, case_id, body, at=at)
                self._touch(session, case_id, at, seq)
                emptied = [(place.room, place.item) for place in group]
                here = tuple_(SealedRow.room, SealedRow.item).in_(emptied)
                session.execute(delete(SealedRow).where(SealedRow.case_id == case_id, here))

        self._write(work)
        self._unwritten.kept(places)
        return at

    def _touch(self, session: Session, case_id: str, at: datetime, seq: int) -> None:
        changed = update(CaseRow).where(CaseRow.id == case_id)
        session.execute(changed.values(changed_at=at, changed_seq=seq))

    # --- the record and its copies ---------------------------------------------------------

    def journal_head(self) -> str:
        """Return the head of the record, ``42-9f86d081...``, to be printed on papers."""
        with self._reading() as session:
            return journal.head(session).mark

    def verify_journal(self) -> int | None:
        """Return the number of the first broken entry of the whole record, or None."""
        with self._reading() as session:
            return journal.first_broken(session, self._keys.vault)

    def backup(self) -> Path:
        """Write a backup into ``backups`` beside the file, keep the newest ten; return it.

        Nothing is written where nothing changed since. Raises as ``backup_to``.
        """
        path = backups.backup_path(self.path, self.journal_head())
        if not path.exists():
            self.backup_to(path)
            backups.drop_oldest(path.parent, self.path, path)
        return path

    def backup_to(self, path: Path) -> None:
        """Write a copy that opens like this vault; it is opened and proved before it counts.

        Raises ``VaultExists``, ``NotSaved``, or ``VaultDamaged`` where the copy is not whole.
        """
        path = path.absolute()
        try:
            if path.exists() or has_other_key_file(path, self._header):
                raise VaultExists(str(path))
            self._mend()
            backups.write_backup(self._storage, self._keys, self._header, path)
        except FileUnreadable as error:
            raise NotSaved(error.reason) from error
        except OSError as error:
            raise NotSaved(system_word(error)) from error
        except DBAPIError as error:
            raise NotSaved(error_name(error)) from error

    # --- its keys --------------------------------------------------------------------------

    def change_passphrase(self, old: str, new: str) -> None:
        """Let another passphrase open the vault and its backups beside it.

        Raises ``WrongPassphrase``, ``PassphraseWeak``, ``NotSaved``.
        """
        self._rekey(custody.with_passphrase(self._header, old, new, self._names()))

    def prepare_recovery(self) -> RecoveryKit:
        """Draw new recovery codes; they open nothing before ``confirm_recovery``."""
        return RecoveryKit.new(self._keys.vault)

    def confirm_recovery(self, passphrase: str, kit: RecoveryKit, typed: list[str]) -> None:
        """Let codes that were typed back from paper open the vault, and older ones no more.

        Raises ``WrongPassphrase``, ``RecoveryCodeWrong``, ``RecoveryCodesMissing``, ``NotSaved``.
        """
        self._rekey(custody.with_recovery(self._header, passphrase, kit, typed))

    @property
    def recovery_ways(self) -> tuple[str, ...]:
        """What would open the vault without its passphrase: ``S``, ``1+2``, ``1+3``, ``2+3``."""
        recovery = self._header.recovery
        return tuple(name for name, _ in recovery.wrapped) if recovery else ()

    def _rekey(self, header: Header) -> None:
        custody.put_header(self.path, header)
        self._header = header

    def _names(self) -> tuple[str, ...]:
        shown = [summary.parties.split(" / ") for summary in self.summaries()]
        return tuple(name for names in shown for name in names)

    # --- what is not written yet -----------------------------------------------------------

    def leftover(self) -> Leftover | None:
        """Return what was refused and not written since, to be taken back after an unlock."""
        return self._unwritten.leave(self._keys)

    def take_back(self, leftover: Leftover) -> None:
        """Write what an earlier opening left; raises ``NotSaved`` and ``SealBroken``."""
        unwritten = taken_back(leftover, self._keys)
        for sealed, act in unwritten.texts.values():
            self.keep((sealed,), act)
        for case, act in unwritten.cases.values():
            self.save(case, act)

    # --- opening and closing ---------------------------------------------------------------

    def close(self) -> None:
        """Drop all keys of rooms, close the file and let others have it; twice is no harm."""
        for room in self._rooms:
            room.leave()
        self._doubtful = False
        self._storage.close()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def _reading(self) -> Iterator[Session]:
        """Give a session to read in; what fails is about the file, so it is said so."""
        self._mend()
        try:
            with self._storage.session() as session:
                yield session
        except DBAPIError as error:
            self._doubtful = True
            raise refusal(self.path, error) from error

    def _write(self, work: Callable[[Session], None]) -> None:
        """Do some work in a transaction; on a full disk once more with the reserve given up."""
        try:
            with self._writing() as session:
                work(session)
        except NotSaved as refused:
            if refused.reason not in _FULL or not self._reserve.give():
                raise
            self.on_reserve = True
            with self._writing() as session:
                work(session)

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        """Give a session whose transaction is on the disk when this ends, or never was."""
        try:
            self._mend()
            with self._storage.session() as session, session.begin():
                yield session
                self._storage.check_in_place()
        except FileUnreadable as error:
            raise NotSaved(error.reason) from error
        except DBAPIError as error:
            self._doubtful = True
            raise NotSaved(error_name(error)) from error
        except (UnicodeError, OverflowError) as error:  # half a character, or beyond 64 bits
            raise NotSaved(type(error).__name__) from error

    def _mend(self) -> None:
        """After any error, trust neither SQLite's memory nor the disk before a fresh look.

        A failed flush leaves pages that the system calls clean and the disk never got.
        """
        if self._doubtful:
            self._storage.reopen()
            prove_contents(self._storage, self._keys.vault)
            self._doubtful = False


def _by_case(values: Iterable[T], case: Callable[[T], str]) -> Iterator[tuple[str, tuple[T, ...]]]:
    return ((key, tuple(group)) for key, group in groupby(sorted(values, key=case), case))
