"""The vault itself: the ``Archive`` that the use cases ask for, over one encrypted file."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from hashlib import sha256 as digest
from itertools import groupby
from shutil import disk_usage
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import delete, select, tuple_, update

from mediator.domain.disk_room import require_room
from mediator.domain.key_states import KeyState, may_follow, reads_only, state_for
from mediator.domain.listing import CaseSummary
from mediator.domain.refusals import NotSaved, SealBroken, VaultDamaged
from mediator.domain.safe_refusals import KeysElsewhere
from mediator.usecases.archive import outline_of
from mediator.vault import catalog, journal
from mediator.vault.archive_rows import ArchiveRow
from mediator.vault.case_rows import OUTLINED, SUMMARY_COLUMNS, CaseRow, summary_of
from mediator.vault.finding import SearchedFile
from mediator.vault.meetings import met
from mediator.vault.record_rows import ROOMS, AttachmentRow, RoomKeyRow, SealedRow
from mediator.vault.rooms import OpenRoom
from mediator.vault.unwritten import taken_back, why_unwritten

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime

    from sqlalchemy.orm import Session

    from mediator.domain.archive import Outline
    from mediator.domain.case import Case
    from mediator.domain.encounters import Presence, Sought
    from mediator.domain.sealing import Place, Sealed
    from mediator.usecases.ports import Leftover

T = TypeVar("T")


class Vault(SearchedFile):
    """An open case file; ``create_vault`` and ``open_vault`` make one.

    Everything is called from one thread, which need not be the one that opened it. A case that
    was never saved raises ``KeyError``; any use after closing raises ``ValueError``. After an
    error the file is proved anew before the next use, which may then raise ``VaultDamaged``,
    ``VaultBusy`` or, where something was only to be read, ``FileUnreadable``.
    """

    # --- cases -----------------------------------------------------------------------------

    def summaries(self) -> tuple[CaseSummary, ...]:
        """Return all cases, the last changed first, without loading any."""
        with self._reading() as session:
            listed = select(*SUMMARY_COLUMNS).outerjoin(ArchiveRow, OUTLINED)
            rows = session.execute(listed.order_by(CaseRow.changed_seq.desc()))
            return tuple(summary_of(row) for row in rows)

    def met(self, sought: Sought) -> tuple[Presence, ...]:
        """Return where in the file somebody who is sought is named."""
        with self._reading() as session:
            return met(session, sought)

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
        outline, fault = self._outlined(case)

        def work(session: Session) -> None:
            seq = journal.append(session, act, case.id, journal.case_body(case), at=at)
            is_new = session.get(CaseRow, case.id) is None
            session.merge(CaseRow.from_domain(case, changed_at=at, changed_seq=seq))
            if is_new:
                session.flush()  # a key row refers to its case
            session.add_all(self._missing_room_keys(session, case.id))
            session.flush()
            catalog.put(session, case.id, outline)

        try:
            self._write(work)
        except (NotSaved, VaultDamaged) as refused:
            self._unwritten.note_case(case, act, why_unwritten(refused))
            raise
        self._unwritten.written(case.id)
        if fault is not None:
            raise fault
        return at

    def _outlined(self, case: Case) -> tuple[Outline, Exception | None]:
        """Work out the outline; a bug in that must not cost a save, and is raised after it."""
        try:
            return self._outline(case), None
        except Exception as fault:  # noqa: BLE001  raised again once the case is on the disk
            return outline_of(case), fault

    def _missing_room_keys(self, session: Session, case_id: str) -> list[RoomKeyRow]:
        """Return keys for the rooms that have none: all of a new case, or a later version's."""
        known = select(RoomKeyRow.room).where(RoomKeyRow.case_id == case_id)
        missing = sorted(set(ROOMS) - set(session.scalars(known)))
        wrapped = {room: self._keys.wrapped_room_key(case_id, room) for room in missing}
        return [RoomKeyRow(case_id=case_id, room=r, wrapped=w) for r, w in wrapped.items()]

    def _complete_rooms(self, case_id: str) -> None:
        """Give a case the rooms that it has not had in its version."""
        with self._reading() as session:
            if session.get(CaseRow, case_id) is None:
                raise KeyError(case_id)
            missing = self._missing_room_keys(session, case_id)
        if missing:
            self._write(lambda session: session.add_all(missing))

    # --- rooms -----------------------------------------------------------------------------

    @contextmanager
    def room(self, case_id: str, room: str) -> Iterator[OpenRoom]:
        """Open one room: ``creditor``, ``debtor``, ``ballot`` or ``joint``, until it is left.

        Raises ``KeysElsewhere`` where the state of the keys does not lead there: never both
        rooms but on the board, and there to read.
        """
        wrapped = self._wrapped_key(case_id, room)
        if wrapped is None and room in ROOMS:
            self._complete_rooms(case_id)
            wrapped = self._wrapped_key(case_id, room)
        if wrapped is None:
            raise KeyError(case_id, room)
        state = state_for(self._state, room)
        if state is None:
            raise KeysElsewhere(self._state, room)
        key = self._keys.room_key(case_id, room, wrapped)
        if key is None:
            raise SealBroken(room)
        only = reads_only(state, room)
        opened = OpenRoom(self._keys.vault, case_id, room, key, reads_only=only)
        self._rooms.add(opened)
        before, self._state = self._state, state
        try:
            yield opened
        finally:
            self._state = before if self._state is not KeyState.LOCKED else self._state
            opened.leave()
            self._rooms.discard(opened)

    def enter(self, state: KeyState) -> None:
        """Go to another state of the keys and stay there; raises ``KeysElsewhere``."""
        if self._rooms or not may_follow(self._state, state):
            raise KeysElsewhere(self._state, state)
        self._state = state

    def _wrapped_key(self, case_id: str, room: str) -> bytes | None:
        with self._reading() as session:
            row = session.get(RoomKeyRow, {"case_id": case_id, "room": room})
            return None if row is None else row.wrapped

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
        except (NotSaved, VaultDamaged) as refused:
            self._unwritten.note_texts(sealed, act, why_unwritten(refused))
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

    # --- files handed in -------------------------------------------------------------------

    @property
    def room_left(self) -> int | None:
        """Bytes free on the disk beside the file; None where the system does not say."""
        with suppress(OSError):
            return disk_usage(self.path.parent).free
        return None

    def attach(self, case_id: str, sha256: str, content: bytes) -> datetime:
        """Keep a file encrypted with a case; one that is there already stays as it is.

        Raises ``DiskNearlyFull`` before anything is written, and ``NotSaved``.
        """
        require_room(self.room_left, len(content))
        at = self._clock()
        with self.room(case_id, "joint") as room:
            ciphertext = room.seal_file(sha256, content)

        def work(session: Session) -> None:
            if session.get(AttachmentRow, {"case_id": case_id, "sha256": sha256}) is not None:
                return
            seq = journal.append(session, "file_attached", case_id, sha256.encode(), at=at)
            self._touch(session, case_id, at, seq)
            row = AttachmentRow(case_id=case_id, sha256=sha256, ciphertext=ciphertext)
            session.add(row)

        self._write(work)
        return at

    def attachment(self, case_id: str, sha256: str) -> bytes:
        """Return a file that was handed in.

        Raises ``KeyError``, and ``SealBroken`` where it is not the file it was.
        """
        with self._reading() as session:
            row = session.get(AttachmentRow, {"case_id": case_id, "sha256": sha256})
            if row is None:
                raise KeyError(case_id, sha256)
            ciphertext = row.ciphertext
        with self.room(case_id, "joint") as room:
            content = room.open_file(sha256, ciphertext)
        if digest(content).hexdigest() != sha256:
            raise SealBroken(f"joint.{sha256}")
        return content

    # --- what is not written yet -----------------------------------------------------------

    def leftover(self) -> Leftover | None:
        """Return what was refused and not written since, to be taken back after an unlock."""
        locked = self._state is KeyState.LOCKED
        return self._left if locked else self._unwritten.leave(self._keys)

    def take_back(self, leftover: Leftover) -> None:
        """Write what an earlier opening left; raises ``NotSaved`` and ``SealBroken``."""
        unwritten = taken_back(leftover, self._keys)
        for sealed, act in unwritten.texts.values():
            self.keep((sealed,), act)
        for case, act in unwritten.cases.values():
            self.save(case, act)


def _by_case(values: Iterable[T], case: Callable[[T], str]) -> Iterator[tuple[str, tuple[T, ...]]]:
    return ((key, tuple(group)) for key, group in groupby(sorted(values, key=case), case))
