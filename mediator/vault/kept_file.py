"""What keeps a vault safe over the years: its record, its backups, its keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from time import perf_counter
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select
from sqlalchemy.exc import DBAPIError

from mediator.domain.record import Entry, Purge
from mediator.domain.refusals import FileUnreadable, NotSaved, VaultExists, system_word
from mediator.domain.safe_refusals import NoGoodBackup
from mediator.domain.safekeeping import Backup, FileCheck
from mediator.domain.steps import Step
from mediator.usecases.steps import Steps, unwatched
from mediator.vault import backups, catalog, custody, journal
from mediator.vault.case_rows import CaseRow
from mediator.vault.drill import restored_and_read
from mediator.vault.header import has_other_key_file
from mediator.vault.idle_check import IdleCheck
from mediator.vault.open_file import OpenFile
from mediator.vault.record_rows import JournalRow, PurgeRow
from mediator.vault.recovery import RecoveryKit
from mediator.vault.storage import error_name

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.orm import Session

    from mediator.domain.safekeeping import Drill
    from mediator.vault.header import Header


LONGEST_BACKUP_DAYS = 366
"""After a year of months the last backup that holds a purged case has been replaced."""


class KeptFile(OpenFile):
    """An open vault as somebody cares for it who need not look at a case."""

    # --- the record and its copies ---------------------------------------------------------

    def journal_head(self) -> str:
        """Return the head of the record, ``42-9f86d081...``, to be printed on papers."""
        with self._reading() as session:
            return journal.head(session).mark

    def note(self, act: str, body: bytes) -> None:
        """Add an entry to the record that is about no case; raises ``NotSaved``."""
        at = self._clock()

        def work(session: Session) -> None:
            journal.append(session, act, "", body, at=at)

        self._write(work)

    def verify_journal(self, steps: Steps = unwatched) -> int | None:
        """Return the number of the first broken entry of the whole record, or None."""
        with self._reading() as session:
            return journal.first_broken(session, self._keys.vault, steps=steps)

    def begin_check(self) -> IdleCheck:
        """Begin to check the whole file; its ``read_pages`` may run on another thread."""
        with self._reading() as session:
            head = journal.head(session)
        self._check.end()
        self._check = IdleCheck(self.path, self._keys, head)
        return self._check

    def go_on_checking(self, check: IdleCheck) -> FileCheck | None:
        """Check a slice more; return what was found at the end, None while there is more.

        Raises ``VaultDamaged``. Where something was saved while the pages seemed false, the
        result is None and ``check.seems_damaged`` stays: it is begun anew then.
        """
        with self._reading() as session:
            if check.seems_damaged and check.saved_meanwhile(session):
                return None
        if check.seems_damaged:
            self._doubtful = True
            self._mend()
            check.seems_damaged = False
        with self._reading() as session:
            broken = check.prove_slice(session)
            if broken is None and not check.is_through(session):
                return None
        self.last_check = FileCheck(self._clock(), check.entries, broken)
        return self.last_check

    def entries(self, steps: Steps = unwatched) -> tuple[tuple[Entry, ...], bytes]:
        """Return the whole record in its order, and the hash before its first entry."""
        with self._reading() as session:
            return journal.entries(session, steps), journal.genesis(self._keys.vault).hash

    def entries_of(self, case_id: str) -> tuple[Entry, ...]:
        """Return the entries of one case in their order, without proving them."""
        with self._reading() as session:
            return journal.entries_of(session, case_id)

    def purges(self) -> tuple[Purge, ...]:
        """Return the cases that were destroyed, the last first."""
        with self._reading() as session:
            rows = session.scalars(select(PurgeRow).order_by(PurgeRow.purged_at.desc()))
            return tuple(row.to_domain() for row in rows)

    def purge(self, case_id: str, reason: str, steps: Steps = unwatched) -> Purge:
        """Destroy a case with the keys of its rooms; its entries stay, without their salts.

        A backup is written before. Raises ``KeyError`` for a case that is not there,
        ``NotSaved``, and ``Cancelled`` before anything of it is destroyed.
        """
        self.backup(steps)
        steps(Step.WRITING)
        at = self._clock()
        made: list[Purge] = []

        def work(session: Session) -> None:
            row = session.get(CaseRow, case_id)
            if row is None:
                raise KeyError(case_id)
            ours = select(func.count()).where(JournalRow.case_id == case_id)
            count = session.scalar(ours) or 0
            until = at.date() + timedelta(days=LONGEST_BACKUP_DAYS)
            purge = Purge(case_id, row.number, at, reason, count, until)
            session.merge(PurgeRow.from_domain(purge))
            catalog.take_out(session, case_id)
            journal.without_salts(session, case_id)
            journal.append(session, "case_purged", case_id, reason.encode(), at=at)
            session.execute(delete(CaseRow).where(CaseRow.id == case_id))  # all else goes with it
            made.append(purge)

        self._write(work)
        self._unwritten.forget(case_id)
        return made[-1]

    def backup(self, steps: Steps = unwatched) -> Path:
        """Write a backup into ``backups`` beside the file, and drop what is surplus; return it.

        Nothing is written where nothing changed since. Raises as ``backup_to``.
        """
        path = backups.backup_path(self.path, self.journal_head())
        if not path.exists():
            self.backup_to(path, steps)
            backups.drop_surplus(self.path)
        return path

    def backup_to(self, path: Path, steps: Steps = unwatched) -> None:
        """Write a copy that opens like this vault; it is opened and proved before it counts.

        Raises ``VaultExists``, ``NotSaved``, ``Cancelled``, or ``VaultDamaged`` where the copy is
        not whole.
        """
        path = path.absolute()
        try:
            if path.exists() or has_other_key_file(path, self._header):
                raise VaultExists(str(path))
            self._mend()
            backups.write_backup(self._storage, self._keys, self._header, path, steps)
        except FileUnreadable as error:
            raise NotSaved(error.reason) from error
        except OSError as error:
            raise NotSaved(system_word(error)) from error
        except DBAPIError as error:
            raise NotSaved(error_name(error)) from error

    def backups(self) -> tuple[Backup, ...]:
        """Return the backups beside the file, the newest first."""
        found = []
        for path in backups.backups_of(self.path):
            stat = path.stat()
            written = datetime.fromtimestamp(stat.st_mtime, tz=UTC)
            found.append(Backup(path.name, written, stat.st_size))
        return tuple(found)

    def drill(self, steps: Steps = unwatched) -> Drill:
        """Restore the newest backup into a folder of its own, open all that is in it, and count.

        Raises ``NoGoodBackup``, ``NotSaved``, ``Cancelled``, and ``VaultDamaged`` or
        ``SealBroken`` for a backup that would not have helped.
        """
        newest = next(iter(backups.backups_of(self.path)), None)
        if newest is None:
            raise NoGoodBackup(str(self.path), 0)
        began = perf_counter()
        try:
            found = restored_and_read(newest, self._keys, steps)
        except OSError as error:
            raise NotSaved(system_word(error)) from error
        return replace(found, seconds=perf_counter() - began)

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
        with self._reading() as session:
            shown = session.scalars(select(CaseRow.shown_parties)).all()
        return tuple(name for names in shown for name in names.split(" / "))
