"""When the file is damaged: keep it, open the newest good backup, and say what is missing."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from sqlalchemy.exc import SQLAlchemyError

from mediator.domain.refusals import (
    FileUnreadable,
    NotSaved,
    Refusal,
    VaultDamaged,
    VaultForeign,
    WrongPassphrase,
    system_word,
)
from mediator.domain.safe_refusals import Cancelled, NoGoodBackup
from mediator.domain.safekeeping import Missing, Rescue
from mediator.domain.steps import Step
from mediator.usecases.archive import outline_of
from mediator.usecases.ports import Rescued
from mediator.usecases.steps import Steps, unwatched
from mediator.vault import journal
from mediator.vault.backups import backups_of, copy_pages
from mediator.vault.contents import prove_contents
from mediator.vault.files import beside, sync_folder
from mediator.vault.header import Header, read_header, write_header
from mediator.vault.lock import VaultLock
from mediator.vault.opening import open_vault
from mediator.vault.storage import Storage, error_name
from mediator.vault.witness import Witness

if TYPE_CHECKING:
    from pathlib import Path

    from mediator.usecases.archive import Outliner
    from mediator.usecases.ports import Clock
    from mediator.vault.keys import VaultKeys
    from mediator.vault.witness import Noted


def rescue_vault(
    path: Path,
    passphrase: str,
    *,
    clock: Clock,
    reserve_bytes: int = 0,
    outline: Outliner = outline_of,
    steps: Steps = unwatched,
) -> Rescued:
    """Put the newest good backup in the place of a damaged vault, and open it.

    The damaged file is renamed and kept with its journal. Cut short between the two renames,
    there is no file in the place, and doing it again completes it. Raises ``WrongPassphrase``,
    ``NoGoodBackup``, ``VaultBusy``, ``NotSaved``, and ``Cancelled`` as long as nothing was renamed.
    """
    path = path.absolute()
    header, keys = _unlocked(path, passphrase)
    try:
        lock = VaultLock(path, now=clock())
    except OSError as error:
        raise NotSaved(system_word(error)) from error
    kept_as = beside(path, f".damaged-{clock():%Y%m%d-%H%M%S}")
    try:
        backup, seq = _written_beside(path, keys, steps)
        noted = Witness(path, keys).after(seq)
        _swapped(path, kept_as, header, keys)
    except OSError as error:
        raise NotSaved(system_word(error)) from error
    finally:
        lock.release()
    vault = open_vault(path, passphrase, clock=clock, reserve_bytes=reserve_bytes, outline=outline)
    vault.note("restored_from_backup", "\n".join(each.hash for each in noted).encode())
    numbers = {summary.id: summary.number for summary in vault.summaries()}
    missing = tuple(_missing(each, numbers) for each in noted)
    return Rescued(vault, Rescue(kept_as, backup, missing))


def _missing(noted: Noted, numbers: dict[str, str]) -> Missing:
    return Missing(noted.at, noted.act, numbers.get(noted.case_id, ""))


def _unlocked(path: Path, passphrase: str) -> tuple[Header, VaultKeys]:
    """Open the first key file that the passphrase opens: the vault's own, or a backup's."""
    wrong: Refusal = VaultForeign(str(path))
    for place in (path, *backups_of(path)):
        try:
            header = read_header(place)
            return header, header.unlocked(passphrase)
        except (WrongPassphrase, VaultDamaged, VaultForeign, FileUnreadable) as refusal:
            wrong = refusal if not isinstance(wrong, WrongPassphrase) else wrong
    raise wrong


def _written_beside(path: Path, keys: VaultKeys, steps: Steps) -> tuple[Path, int]:
    """Copy the newest good backup to ``.next``; return which it was and its last entry."""
    found = backups_of(path)
    for backup in found:
        try:
            steps(Step.CHECKING)
            with closing(Storage(backup, keys.database)) as source:
                _prove(source, keys, steps, Step.CHECKING)
                seq = _copied(source, beside(path, ".next"), keys, steps)
        except Cancelled:
            beside(path, ".next").unlink(missing_ok=True)
            raise
        except (VaultDamaged, FileUnreadable):
            continue
        except SQLAlchemyError as error:
            raise NotSaved(error_name(error)) from error
        return backup, seq
    raise NoGoodBackup(str(path), len(found))


def _prove(source: Storage, keys: VaultKeys, steps: Steps, step: Step) -> None:
    prove_contents(source, keys.vault)
    with source.session() as session:
        if journal.first_broken(session, keys.vault, steps=steps, step=step) is not None:
            raise VaultDamaged(str(source.path))


def _copied(source: Storage, place: Path, keys: VaultKeys, steps: Steps) -> int:
    for each in (place, beside(place, "-journal")):
        each.unlink(missing_ok=True)
    with closing(Storage(place, keys.database, create=True)) as copy:
        copy_pages(source, copy, steps)
        steps(Step.PROVING)
        copy.reopen()
        _prove(copy, keys, steps, Step.RECORD)
        with copy.session() as session:
            return journal.head(session).seq


def _swapped(path: Path, kept_as: Path, header: Header, keys: VaultKeys) -> None:
    place = beside(path, ".next")
    place.chmod(0o600)
    write_header(path, header)
    for ending in ("", "-journal"):  # what SQLite did not finish belongs to the damaged file
        if beside(path, ending).exists():
            beside(path, ending).replace(beside(kept_as, ending))
    sync_folder(path.parent)
    place.replace(path)
    Witness(path, keys).begin_anew()
    sync_folder(path.parent)
