"""What of a case goes into a bundle, by who will read it; and taking one in.

A bundle for a lawyer holds the joint facts and nothing of any room. One for a party holds what
that party has been shown: joint facts, and of the other side's means only what was released to it.
A full one is for the mediator's own other machine, or a colleague who takes the case over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256

from mediator.domain.case import Case
from mediator.domain.caucus import CreditorPosition, DebtorPosition, Positions
from mediator.domain.evidence import Exhibit
from mediator.domain.parties import Role
from mediator.domain.proposals import Proposal
from mediator.domain.steps import Step
from mediator.usecases.caucus import keep_positions, open_both
from mediator.usecases.ports import Opened, SafeArchive
from mediator.usecases.releasing import LedgerLine, ledger
from mediator.usecases.steps import Steps, told, unwatched

NOTHING_SAID = Positions(CreditorPosition(), DebtorPosition())


class Audience(StrEnum):
    """Who will read a bundle."""

    FULL = "full"
    LAWYER = "lawyer"
    CREDITOR = "creditor"
    DEBTOR = "debtor"


@dataclass(frozen=True, slots=True)
class Packed:
    """What goes into a bundle: the case, what rooms hold, evidence with its bytes, the ledger.

    ``signed`` are pictures of signatures and scans of the signed paper, by their SHA-256.
    """

    audience: Audience
    case: Case
    positions: Positions
    files: tuple[tuple[Exhibit, bytes], ...]
    shown: tuple[LedgerLine, ...]
    signed: tuple[tuple[str, bytes], ...] = ()


def pack(
    archive: SafeArchive, case_id: str, audience: Audience, steps: Steps = unwatched
) -> Packed:
    """Return what a reader may have of a case; the record keeps that it was packed.

    A file on the list whose bytes never came in is left out. Raises ``SealBroken``, and
    ``Cancelled`` before the record says anything.
    """
    case = archive.load(case_id)
    positions = open_both(archive, case_id) if audience is Audience.FULL else NOTHING_SAID
    shown: tuple[LedgerLine, ...] = ()
    if audience in (Audience.CREDITOR, Audience.DEBTOR):
        to = Role(audience.value)
        shown, case = ledger(case, to), _as_shown(case, to)
    elif audience is Audience.LAWYER:
        both = tuple(each for each in case.exhibits if each.shown)
        laid = _laid_out(case)
        case = replace(case, means=None, disclosures=(), heard=(), exhibits=both, proposals=laid)
    files = tuple(_files(archive, case, steps))
    signed = tuple(_signed(archive, case))
    steps(Step.SEALING)
    archive.note("bundle_exported", f"{case_id}|{audience}".encode())
    return Packed(audience, case, positions, files, shown, signed)


def _as_shown(case: Case, to: Role) -> Case:
    """Leave out what the other side's rooms touched and this side was not told.

    What the gate said depends on the secret, how the other side agreed is its own affair, and the
    SHA-256 of a paper would let a guess at its content be tried; none goes with the words.
    """
    told = tuple(
        replace(each, light="", consent="", paper="") for each in case.disclosures if each.to is to
    )
    released = any(each.figure == "most_monthly" for each in told)
    return replace(
        case,
        means=case.means if released else None,
        disclosures=told,
        heard=(),
        exhibits=tuple(each for each in case.exhibits if each.may_see(to)),
        proposals=_laid_out(case),
    )


def _laid_out(case: Case) -> tuple[Proposal, ...]:
    """Return the plans laid before both without what the gate said and who agreed."""
    return tuple(replace(each, light="", consent="") for each in case.proposals)


def _signed_files(case: Case) -> tuple[str, ...]:
    """Return the SHA-256 of each picture and scan on record, once."""
    named = [mark.picture for mark in case.marks] + [sheet.file for sheet in case.scans]
    return tuple(dict.fromkeys(named))


def _signed(archive: SafeArchive, case: Case) -> Iterator[tuple[str, bytes]]:
    for digest in _signed_files(case):
        with suppress(KeyError):
            yield digest, archive.attachment(case.id, digest)


def _files(archive: SafeArchive, case: Case, steps: Steps) -> list[tuple[Exhibit, bytes]]:
    found = []
    for exhibit in told(case.exhibits, steps, Step.FILES, len(case.exhibits), every=1):
        try:
            found.append((exhibit, archive.attachment(case.id, exhibit.sha256)))
        except KeyError:
            continue
    return found


def take(
    archive: SafeArchive, opened: Opened, part: Callable[[str], bytes | None]
) -> tuple[Exhibit, ...]:
    """Keep a case from a bundle, with what rooms hold and its files; return files that lack.

    ``part`` gives the bytes of a file by its SHA-256; they are checked against it.
    """
    case = opened.case
    archive.save(case, "case_imported")
    case = keep_positions(archive, case, opened.positions)
    without = []
    for exhibit in case.exhibits:
        content = part(exhibit.sha256)
        if content is None or sha256(content).hexdigest() != exhibit.sha256:
            without.append(exhibit)
        else:
            archive.attach(case.id, exhibit.sha256, content)
    for digest in _signed_files(case):
        content = part(digest)
        if content is not None and sha256(content).hexdigest() == digest:
            archive.attach(case.id, digest, content)
    archive.save(case, "case_imported")
    return tuple(without)
