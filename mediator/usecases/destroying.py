"""Destroying a case for good, and the proof of it that stays.

What stays is its number, the reason, and the hashes of its entries; ``proof_of`` finds the entry of
the destruction, by whose mark anybody checks the record later. A person names the case twice: by
choosing it, and by its number once more.
"""

from __future__ import annotations

from mediator.domain.destroying import Doomed, Proof
from mediator.domain.record import Purge
from mediator.domain.retention import Closed, kept_until
from mediator.domain.safe_refusals import CaseNotFound, NumberDiffers, ReasonMissing
from mediator.usecases.intake import one_line
from mediator.usecases.ports import SafeArchive
from mediator.usecases.steps import Steps, unwatched

PURGED = "case_purged"
"""The act under which a destruction stands in the record."""


def doomed(archive: SafeArchive, number: str) -> Doomed:
    """Return what would be destroyed with the case of a number, or of an id.

    Raises ``CaseNotFound`` where none bears it, or more than one.
    """
    found = [each for each in archive.summaries() if number in (each.id, each.number)]
    if len(found) != 1:
        raise CaseNotFound(number, len(found))
    (summary,), case = found, archive.load(found[0].id)
    closed = case.performance.closed
    rules, kind = archive.retention(), case.claim.kind.value
    until = None
    if closed is not None:
        line = Closed(summary.id, summary.number, summary.parties, kind, closed.on)
        until = kept_until(line, rules)
    return Doomed(
        case=summary,
        exhibits=len(case.exhibits),
        receipts=len(case.performance.receipts),
        entries=len(archive.entries_of(summary.id)),
        rule=rules.get(kind),
        closed_on=closed.on if closed else None,
        until=until,
    )


def destroy(
    archive: SafeArchive, what: Doomed, *, reason: str, typed: str, steps: Steps = unwatched
) -> Proof:
    """Destroy a case whose number was typed once more, and return the proof.

    Raises ``NumberDiffers``, ``ReasonMissing``, ``NameUnprintable``, ``NotSaved`` and
    ``Cancelled``, all before anything is destroyed.
    """
    if typed.strip() != what.name:
        raise NumberDiffers
    if not reason.strip():
        raise ReasonMissing
    one_line(reason.strip())
    return proof_of(archive, archive.purge(what.case.id, reason.strip(), steps))


def proofs(archive: SafeArchive) -> tuple[Proof, ...]:
    """Return the proof of every case that was destroyed, the last first."""
    return tuple(proof_of(archive, purge) for purge in archive.purges())


def proof_of(archive: SafeArchive, purge: Purge) -> Proof:
    """Return the proof of a case that was destroyed: the last entry that says so."""
    (*_, said) = (entry for entry in archive.entries_of(purge.case) if entry.act == PURGED)
    return Proof(purge, f"{said.seq}-{said.hash.hex()}")
