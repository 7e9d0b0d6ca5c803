"""What the verbs about an encrypted case file need put together; ``bootstrap`` gives the clock."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from mediator.domain.safe_refusals import BundleRefused, CaseNotFound, PassphrasesDiffer
from mediator.usecases.bundles import Audience
from mediator.usecases.ports import Clock
from mediator.vault_cli import Asked, Taken

if TYPE_CHECKING:
    from mediator.documents.fonts import FontShelf


def change_passphrase(clock: Clock, vault: Path, secrets_of: Asked) -> None:
    """Give an encrypted case file another passphrase."""
    from mediator.vault import open_vault

    old = secrets_of("vault")
    with open_vault(vault, old, clock=clock) as archive:
        archive.change_passphrase(old, _new_passphrase(secrets_of))


def make_sheet(
    clock: Clock,
    fonts: Callable[[], FontShelf],
    vault: Path,
    secrets_of: Asked,
    printed: Callable[[bytes], None],
) -> None:
    """Print new recovery codes, and let them count once they were typed back."""
    from mediator.documents.slips import slips_pdf
    from mediator.vault import open_vault
    from mediator.wording.slips import recovery_slips

    passphrase = secrets_of("vault")
    with open_vault(vault, passphrase, clock=clock) as archive:
        kit = archive.prepare_recovery()
        on = clock().date()
        slips = recovery_slips(kit.codes, place=vault.name, printing=kit.set, on=on)
        printed(slips_pdf(slips, fonts()))
        archive.confirm_recovery(passphrase, kit, _codes(secrets_of))


def recover(clock: Clock, vault: Path, secrets_of: Asked) -> None:
    """Open an encrypted case file by its recovery codes, and give it a new passphrase."""
    from mediator.vault import recover_vault

    codes = _codes(secrets_of)
    recover_vault(vault, codes, _new_passphrase(secrets_of), clock=clock).close()


def _codes(secrets_of: Asked) -> list[str]:
    return list(iter(lambda: secrets_of("code"), ""))


def _new_passphrase(secrets_of: Asked) -> str:
    """Ask twice where a person types; raises ``PassphrasesDiffer``."""
    new = secrets_of("new")
    if secrets_of("again") != new:
        raise PassphrasesDiffer
    return new


def pack_bundle(
    clock: Clock, vault: Path, secrets_of: Asked, case: str, audience: Audience
) -> bytes:
    """Return a case of an encrypted file as a bundle; ``secrets_of`` asks for passphrases."""
    from mediator.exchange.bundle_parts import parts_of
    from mediator.usecases.bundles import pack
    from mediator.vault import open_vault
    from mediator.vault.bundle import Bundle, written_bundle

    with open_vault(vault, secrets_of("vault"), clock=clock) as archive:
        found = [s.id for s in archive.summaries() if case in (s.id, s.number)]
        if len(found) != 1:
            raise CaseNotFound(case, len(found))
        packed = pack(archive, found[0], audience)
    return written_bundle(Bundle(audience, parts_of(packed)), secrets_of("bundle"))


def take_bundle(
    clock: Clock, case_schema: Path, vault: Path, bundle: Path, secrets_of: Asked
) -> Taken:
    """Take a bundle into an encrypted file as a new case, with its files."""
    from mediator.exchange.bundle_parts import CASE
    from mediator.exchange.case_file import read_case as read_bytes
    from mediator.exchange.files import read_whole
    from mediator.usecases.bundles import take
    from mediator.vault import open_vault
    from mediator.vault.bundle import MOST_BYTES, fingerprint, read_bundle

    if bundle.exists() and bundle.stat().st_size > MOST_BYTES:
        raise BundleRefused(str(bundle), "too_large")
    data = read_whole(bundle, most=MOST_BYTES)
    found = read_bundle(data, secrets_of("bundle"), path=str(bundle))
    content = found.part(CASE)
    if content is None:
        raise BundleRefused(str(bundle), "index")
    opened = read_bytes(content, case_schema, uuid.uuid4().hex)
    with open_vault(vault, secrets_of("vault"), clock=clock) as archive:
        without = take(archive, opened, found.part)
    return Taken(opened.case.number, found.audience, fingerprint(data), without)
