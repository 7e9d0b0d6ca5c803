"""What the verbs about an encrypted case file need put together; ``bootstrap`` gives the clock."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

from mediator.domain.disk_room import require_room
from mediator.domain.rounds import rest_of_tick
from mediator.domain.safe_refusals import BundleRefused, CaseNotFound, PassphrasesDiffer
from mediator.domain.steps import Step
from mediator.library.places import resources
from mediator.usecases.ports import Clock, Keeping, Kit, Opened, Rescued, SafeArchive
from mediator.usecases.steps import Steps, unwatched

if TYPE_CHECKING:
    from datetime import date

    from mediator import cli
    from mediator.documents.fonts import FontShelf
    from mediator.domain.archive import Outline
    from mediator.domain.ballots import Ballot
    from mediator.domain.case import Case
    from mediator.domain.destroying import Proof
    from mediator.domain.proofs import Subjects
    from mediator.domain.retention import Shipped
    from mediator.domain.safekeeping import Taken
    from mediator.usecases.bundles import Audience
    from mediator.vault.bundle import Bundle
    from mediator.vault_cli import Asked, BallotTools, PurgeTools


def outline(case: Case) -> Outline:
    """Work out what an archive keeps of a case to find it by."""
    from mediator.library.law_tables import law
    from mediator.library.sounds import sounds
    from mediator.usecases.archive import outline_of

    return outline_of(case, law(), sounds())


def proofs() -> Subjects:
    """Return what papers can prove, and the bands in which it is told, as shipped."""
    from mediator.library.proofs import proofs

    return proofs()


def telling_tools() -> cli.TellingTools:
    """Return what the verbs about telling one side of the other are given."""
    from mediator import cli
    from mediator.exchange.outlook_answers import leaks_answer
    from mediator.exchange.telling_answers import pass_on_answer

    return cli.TellingTools(leaks_answer, proofs, pass_on_answer)


def archive_tools() -> cli.ArchiveTools:
    """Return what the verbs over all cases are given."""
    from mediator import cli
    from mediator.exchange import archive_answers as answers
    from mediator.exchange.calendar_file import agenda_file
    from mediator.exchange.tables_out import table_file
    from mediator.library.retention import shipped_retention

    return cli.ArchiveTools(
        search_answer=answers.search_answer,
        statistics_answer=answers.statistics_answer,
        agenda_answer=answers.agenda_answer,
        agenda_file=agenda_file,
        table_file=table_file,
        shipped_retention=shipped_retention,
        retention_answer=answers.retention_answer,
    )


def ballot_tools(clock: Clock) -> BallotTools:
    """Return what the verbs of sealed answers are given."""
    from mediator.printing import ballot_paper
    from mediator.vault_cli import BallotTools

    return BallotTools(
        today=lambda: clock().date(),
        random_bytes=secrets.token_bytes,
        print_slips=ballot_paper,
        read_envelope=read_envelope,
        opening_tick=opening_tick,
    )


def purge_tools(clock: Clock, fonts: Callable[[], FontShelf]) -> PurgeTools:
    """Return what the verb that destroys a case is given."""
    from mediator.exchange.record_answers import proofs_answer
    from mediator.vault_cli import PurgeTools

    return PurgeTools(
        print_proofs=partial(proofs_pdf, clock, fonts),
        proofs_answer=proofs_answer,
        today=lambda: clock().date(),
    )


@contextmanager
def opening_tick() -> Iterator[None]:
    """Last for whole ticks, however soon what is done within is over."""
    began = monotonic()
    try:
        yield
    finally:
        sleep(rest_of_tick(monotonic() - began))


def create_archive(clock: Clock, path: Path, passphrase: str) -> SafeArchive:
    """Make a new encrypted case file."""
    from mediator.vault import RESERVE_BYTES, create_vault

    return create_vault(path, passphrase, clock=clock, reserve_bytes=RESERVE_BYTES, outline=outline)


def open_archive(
    clock: Clock,
    path: Path,
    passphrase: str,
    steps: Steps = unwatched,
    *,
    accept_older: bool = False,
) -> SafeArchive:
    """Open an encrypted case file; one older than what was saved only where it is accepted."""
    from mediator.vault import RESERVE_BYTES, open_vault

    return open_vault(
        path,
        passphrase,
        clock=clock,
        reserve_bytes=RESERVE_BYTES,
        accept_older=accept_older,
        outline=outline,
        steps=steps,
    )


def rescue_archive(clock: Clock, path: Path, passphrase: str, steps: Steps = unwatched) -> Rescued:
    """Open the newest good backup in the place of a damaged case file."""
    from mediator.vault import RESERVE_BYTES, rescue_vault

    return rescue_vault(
        path,
        passphrase,
        clock=clock,
        reserve_bytes=RESERVE_BYTES,
        outline=outline,
        steps=steps,
    )


def recover_archive(
    clock: Clock, path: Path, codes: list[str], passphrase: str, steps: Steps = unwatched
) -> SafeArchive:
    """Open an encrypted case file by its recovery codes under a new passphrase."""
    from mediator.vault import RESERVE_BYTES, recover_vault

    return recover_vault(
        path,
        codes,
        passphrase,
        clock=clock,
        reserve_bytes=RESERVE_BYTES,
        outline=outline,
        steps=steps,
    )


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
    codes = _codes(secrets_of)
    recover_archive(clock, vault, codes, _new_passphrase(secrets_of)).close()


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


def packed(
    archive: SafeArchive,
    case_id: str,
    audience: str,
    passphrase: str,
    steps: Steps = unwatched,
) -> bytes:
    """Return a case of an open file as an encrypted bundle for a reader."""
    from mediator.exchange.bundle_parts import parts_of
    from mediator.usecases.bundles import Audience, pack
    from mediator.vault.bundle import Bundle, written_bundle
    from mediator.vault.passphrases import check_passphrase

    check_passphrase(passphrase)
    parts = parts_of(pack(archive, case_id, Audience(audience), steps))
    return written_bundle(Bundle(audience, parts), passphrase)


def take_bundle(
    clock: Clock, case_schema: Path, vault: Path, bundle: Path, secrets_of: Asked
) -> Taken:
    """Take a bundle into an encrypted file as a new case, with its files."""
    from mediator.vault import open_vault

    secret = secrets_of("bundle")
    bundle_read(bundle, secret)  # before the file is asked for: a wrong word costs nothing
    with open_vault(vault, secrets_of("vault"), clock=clock, outline=outline) as archive:
        return taken(case_schema, archive, bundle, secret)


def taken(
    case_schema: Path,
    archive: SafeArchive,
    bundle: Path,
    passphrase: str,
    steps: Steps = unwatched,
) -> Taken:
    """Take a bundle into an open file as a new case, with its files.

    Raises ``Cancelled`` and ``DiskNearlyFull`` as long as nothing is written; from then on it goes
    to its end, so that no case lies there without its files.
    """
    from mediator.domain.safekeeping import Taken
    from mediator.exchange.bundle_parts import CASE
    from mediator.exchange.case_file import read_case as read_bytes
    from mediator.usecases.bundles import take
    from mediator.vault.bundle import fingerprint

    steps(Step.READING)
    data, found = bundle_read(bundle, passphrase)
    content = found.part(CASE)
    if content is None:
        raise BundleRefused(str(bundle), "index")
    opened = read_bytes(content, case_schema, uuid.uuid4().hex)
    files = sum(exhibit.size for exhibit in opened.case.exhibits)
    if files:  # SQLite writes them twice, into its log and into the file
        require_room(archive.room_left, 2 * max(files, len(data)))
    steps(Step.WRITING)
    without = take(archive, opened, found.part)
    return Taken(opened.case.number, found.audience, fingerprint(data), without)


def read_envelope(path: Path) -> Ballot:
    """Read the openings of a sealed envelope; raises ``FileInvalid`` and ``FileUnreadable``."""
    from mediator.exchange.envelopes import read_envelope as read
    from mediator.exchange.files import read_whole

    return read(read_whole(path))


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

    def print_proofs(made: tuple[Proof, ...]) -> bytes:
        return proofs_pdf(clock, fonts, made, place)

    def read_ground() -> Shipped:
        from mediator.library.retention import shipped_retention

        return shipped_retention()

    return Keeping(print_codes, print_proofs, read_ground, packed, partial(taken, case_schema))


def proofs_pdf(
    clock: Clock, fonts: Callable[[], FontShelf], made: tuple[Proof, ...], place: str
) -> bytes:
    """Return a page for each case that was destroyed."""
    from mediator.documents.slips import slips_pdf
    from mediator.wording.destroying import certificates

    return slips_pdf(certificates(made, place=place, on=clock().date()), fonts())


def codes_pdf(kit: Kit, fonts: Callable[[], FontShelf], *, place: str, on: date) -> bytes:
    """Return the recovery sheet and the three shares, a page each."""
    from mediator.documents.slips import slips_pdf
    from mediator.wording.slips import recovery_slips

    return slips_pdf(recovery_slips(kit.codes, place=place, printing=kit.set, on=on), fonts())


def examples(
    read_case: Callable[[Path], Opened],
) -> tuple[tuple[str, Callable[[], Opened]], ...]:
    """Return a title, in the language of the window, and a reader for each bundled example."""
    from mediator.desktop.words import say
    from mediator.wording import demo

    folder = resources() / "examples"
    return tuple(
        (say(title), partial(read_case, folder / f"{name}.json"))
        for name, title in demo.EXAMPLES.items()
    )
