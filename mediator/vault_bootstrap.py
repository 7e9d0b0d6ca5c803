"""What the verbs about an encrypted case file need put together; ``bootstrap`` gives the clock."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mediator.domain.safe_refusals import BundleRefused, CaseNotFound, PassphrasesDiffer
from mediator.domain.safekeeping import Taken
from mediator.usecases.bundles import Audience
from mediator.usecases.ports import Clock, Keeping, Kit, SafeArchive
from mediator.vault_cli import Asked

if TYPE_CHECKING:
    from datetime import date

    from mediator.documents.fonts import FontShelf
    from mediator.vault.bundle import Bundle


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
    from mediator.vault import open_vault

    passphrase = secrets_of("vault")
    with open_vault(vault, passphrase, clock=clock) as archive:
        kit = archive.prepare_recovery()
        printed(codes_pdf(kit, fonts, place=vault.name, on=clock().date()))
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
    from mediator.vault import open_vault

    with open_vault(vault, secrets_of("vault"), clock=clock) as archive:
        found = [s.id for s in archive.summaries() if case in (s.id, s.number)]
        if len(found) != 1:
            raise CaseNotFound(case, len(found))
        return packed(archive, found[0], audience, secrets_of("bundle"))


def packed(archive: SafeArchive, case_id: str, audience: str, passphrase: str) -> bytes:
    """Return a case of an open file as an encrypted bundle for a reader."""
    from mediator.exchange.bundle_parts import parts_of
    from mediator.usecases.bundles import pack
    from mediator.vault.bundle import Bundle, written_bundle
    from mediator.vault.passphrases import check_passphrase

    check_passphrase(passphrase)
    parts = parts_of(pack(archive, case_id, Audience(audience)))
    return written_bundle(Bundle(audience, parts), passphrase)


def take_bundle(
    clock: Clock, case_schema: Path, vault: Path, bundle: Path, secrets_of: Asked
) -> Taken:
    """Take a bundle into an encrypted file as a new case, with its files."""
    from mediator.vault import open_vault

    secret = secrets_of("bundle")
    bundle_read(bundle, secret)  # before the file is asked for: a wrong word costs nothing
    with open_vault(vault, secrets_of("vault"), clock=clock) as archive:
        return taken(case_schema, archive, bundle, secret)


def taken(case_schema: Path, archive: SafeArchive, bundle: Path, passphrase: str) -> Taken:
    """Take a bundle into an open file as a new case, with its files."""
    from mediator.exchange.bundle_parts import CASE
    from mediator.exchange.case_file import read_case as read_bytes
    from mediator.usecases.bundles import take
    from mediator.vault.bundle import fingerprint

    data, found = bundle_read(bundle, passphrase)
    content = found.part(CASE)
    if content is None:
        raise BundleRefused(str(bundle), "index")
    opened = read_bytes(content, case_schema, uuid.uuid4().hex)
    without = take(archive, opened, found.part)
    return Taken(opened.case.number, found.audience, fingerprint(data), without)


def bundle_read(bundle: Path, passphrase: str) -> tuple[bytes, Bundle]:
    """Return the bytes of a bundle and what they hold; raises ``BundleRefused``."""
    from mediator.exchange.files import read_whole
    from mediator.vault.bundle import MOST_BYTES, read_bundle

    if bundle.exists() and bundle.stat().st_size > MOST_BYTES:
        raise BundleRefused(str(bundle), "too_large")
    data = read_whole(bundle, most=MOST_BYTES)
    return data, read_bundle(data, passphrase, path=str(bundle))


def keeping(clock: Clock, case_schema: Path, fonts: Callable[[], FontShelf], place: str) -> Keeping:
    """Return what the window needs to care for its case file, ``place`` by name."""

    def print_codes(kit: Kit) -> bytes:
        return codes_pdf(kit, fonts, place=place, on=clock().date())

    return Keeping(print_codes, packed, partial(taken, case_schema))


def codes_pdf(kit: Kit, fonts: Callable[[], FontShelf], *, place: str, on: date) -> bytes:
    """Return the recovery sheet and the three shares, a page each."""
    from mediator.documents.slips import slips_pdf
    from mediator.wording.slips import recovery_slips

    return slips_pdf(recovery_slips(kit.codes, place=place, printing=kit.set, on=on), fonts())
