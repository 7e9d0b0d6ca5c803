"""Making a vault and opening one: the order of the steps is what keeps both safe."""

from __future__ import annotations

from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

from mediator.domain.refusals import FileUnreadable, NotSaved, VaultExists, system_word
from mediator.domain.safe_refusals import VaultRolledBack
from mediator.domain.steps import Step
from mediator.usecases.archive import outline_of
from mediator.usecases.steps import Steps, unwatched
from mediator.vault.backups import write_old_version
from mediator.vault.contents import is_current, prove_contents, write_contents
from mediator.vault.custody import put_header
from mediator.vault.files import beside, sync_folder
from mediator.vault.header import Header, key_files, read_header, write_header
from mediator.vault.keys import KeyCost, VaultKeys
from mediator.vault.lock import VaultLock
from mediator.vault.migrations.copying import migrated
from mediator.vault.passphrases import check_passphrase
from mediator.vault.recovery import recovered
from mediator.vault.storage import Storage, error_name
from mediator.vault.vault import Vault
from mediator.vault.witness import Witness

if TYPE_CHECKING:
    from pathlib import Path

    from mediator.usecases.archive import Outliner
    from mediator.usecases.ports import Clock


def create_vault(
    path: Path,
    passphrase: str,
    *,
    clock: Clock,
    cost: KeyCost | None = None,
    reserve_bytes: int = 0,
    outline: Outliner = outline_of,
) -> Vault:
    """Make a new, empty vault and open it; a guess at the passphrase will take about a second.

    ``reserve_bytes`` are kept on the disk for the day when it is full.

    The database appears in its place only when it and its key file are complete, so that a
    creation cut short can simply be repeated. Raises ``PassphraseWeak``, ``VaultExists``,
    ``VaultBusy``, ``NotSaved``.
    """
    check_passphrase(passphrase)
    path = path.absolute()
    with ExitStack() as undo:
        try:
            lock = VaultLock(path, now=clock())
            undo.callback(lock.release)
            header, keys = _created(path, passphrase, cost or KeyCost.calibrated())
            storage = Storage(path, keys.database)
        except OSError as error:
            raise NotSaved(system_word(error)) from error
        except DBAPIError as error:
            raise NotSaved(error_name(error)) from error
        except FileUnreadable as error:
            raise NotSaved(error.reason) from error
        undo.pop_all()
    return Vault(header, keys, storage, lock, clock, reserve_bytes=reserve_bytes, outline=outline)


def _created(path: Path, passphrase: str, cost: KeyCost) -> tuple[Header, VaultKeys]:
    unfinished = beside(path, ".new")
    if path.exists() or (_has_key_file(path) and not unfinished.exists()):
        raise VaultExists(str(path))
    for key_file in key_files(path):
        key_file.unlink(missing_ok=True)
    sync_folder(path.parent)  # the unfinished file must outlive the keys: see the test above
    unfinished.unlink(missing_ok=True)
    header, keys = Header.new(passphrase, cost)
    storage = Storage(unfinished, keys.database, create=True)
    try:
        write_contents(storage, header.vault)
    finally:
        storage.close()
    unfinished.chmod(0o600)
    write_header(path, header)
    unfinished.rename(path)
    sync_folder(path.parent)
    return header, keys


def recover_vault(
    path: Path,
    codes: list[str],
    passphrase: str,
    *,
    clock: Clock,
    reserve_bytes: int = 0,
    outline: Outliner = outline_of,
    steps: Steps = unwatched,
) -> Vault:
    """Open a vault by its recovery codes, and give it a new passphrase.

    Raises ``RecoveryCodeWrong``, ``RecoveryCodesMissing``, ``PassphraseWeak``, ``NotSaved``, and
    as ``open_vault``.
    """
    path = path.absolute()
    header = read_header(path)
    master = recovered(header, codes)
    check_passphrase(passphrase)
    try:
        lock = VaultLock(path, now=clock())
    except OSError as error:
        raise NotSaved(system_word(error)) from error
    try:
        put_header(path, header.rewrapped(master, passphrase))
    finally:
        lock.release()
    return open_vault(
        path,
        passphrase,
        clock=clock,
        reserve_bytes=reserve_bytes,
        outline=outline,
        steps=steps,
    )


def open_vault(
    path: Path,
    passphrase: str,
    *,
    clock: Clock,
    reserve_bytes: int = 0,
    accept_older: bool = False,
    outline: Outliner = outline_of,
    steps: Steps = unwatched,
) -> Vault:
    """Open a vault, having proved every page of it and the end of its record.

    ``accept_older`` takes a file that is older than what was last confirmed as saved, and the
    record says so. ``outline`` works out what the archive keeps of a case to find it by. One of an
    older version is brought up to date first, beside the old one (see ``migrations``).
    Raises ``VaultForeign``, ``VaultBusy``, ``VaultNewer``, ``WrongPassphrase``, ``VaultDamaged``,
    ``VaultRolledBack``, ``FileUnreadable``, ``MigrationFailed``, ``Cancelled``.
    """
    path = path.absolute()
    header = read_header(path)
    with ExitStack() as undo:
        lock = _locked(path, clock)
        undo.callback(lock.release)
        steps(Step.KEY)
        keys = header.unlocked(passphrase)
        steps(Step.OPENING)
        storage = Storage(path, keys.database)
        undo.callback(storage.close)
        steps(Step.OPENING)
        prove_contents(storage, header.vault)
        older = _is_older(storage, keys, accept=accept_older)
        upgrades = not is_current(storage)
        if upgrades:
            write_old_version(storage, keys, header)
            storage = migrated(storage, keys, outline, at=clock())
            undo.callback(storage.close)
        with suppress(OSError):  # where only reading is allowed, one good copy is enough
            write_header(path, header)
        opened = (header, keys, storage, lock, clock)
        vault = Vault(*opened, reserve_bytes=reserve_bytes, outline=outline)
        vault.upgraded = upgrades
        _begin(vault, older=older)
        undo.pop_all()
    return vault


def _begin(vault: Vault, *, older: bool) -> None:
    """Write what an opening has to write."""
    with suppress(NotSaved):  # where nothing can be written, what is there is searched
        vault.mend_outlines()
    if older:
        vault.note("older_file_accepted", b"")


def _locked(path: Path, clock: Clock) -> VaultLock:
    try:
        return VaultLock(path, now=clock())
    except OSError as error:
        raise FileUnreadable(str(path), system_word(error)) from error


def _is_older(storage: Storage, keys: VaultKeys, *, accept: bool) -> bool:
    """Tell whether more was confirmed than the file holds; raises ``VaultRolledBack`` if so."""
    witness = Witness(storage.path, keys)
    try:
        with storage.session() as session:
            witness.check(session)
    except VaultRolledBack:
        if not accept:
            raise
        witness.begin_anew()
        return True
    return False


def _has_key_file(path: Path) -> bool:
    return any(file.exists() for file in key_files(path))
