"""Other keys to the same vault: a new passphrase, and recovery codes.

Only the wrapping of the master key is written, first to the key file and then to its copy, each
in one rename: cut short anywhere, the old passphrase or the new one works. The key files of the
backups beside the vault follow, so that an old passphrase that was seen opens none of them;
copies kept elsewhere still open by it.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from mediator.domain.refusals import FileUnreadable, NotSaved, system_word
from mediator.vault.backups import backups_of
from mediator.vault.header import Header, read_header, write_header
from mediator.vault.passphrases import check_passphrase

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mediator.vault.recovery import RecoveryKit


def with_passphrase(header: Header, old: str, new: str, names: Iterable[str]) -> Header:
    """Return the header for a new passphrase; raises ``WrongPassphrase``, ``PassphraseWeak``."""
    master = header.master(old)
    check_passphrase(new, names)
    return header.rewrapped(master, new)


def with_recovery(header: Header, passphrase: str, kit: RecoveryKit, typed: list[str]) -> Header:
    """Return the header with the codes typed back from paper; older codes open nothing then.

    Raises ``WrongPassphrase``, ``RecoveryCodeWrong``, ``RecoveryCodesMissing``.
    """
    master = header.master(passphrase)
    return header.with_recovery(passphrase, master, kit.confirmed(typed, master))


def put_header(path: Path, header: Header) -> None:
    """Write another header of this vault in its places; raises ``NotSaved``."""
    try:
        write_header(path, header)
    except OSError as error:
        raise NotSaved(system_word(error)) from error
    except FileUnreadable as error:
        raise NotSaved(error.reason) from error
    for backup in backups_of(path):
        with suppress(OSError, FileUnreadable):  # it still opens by the passphrase before
            if read_header(backup).vault == header.vault:
                write_header(backup, header)
