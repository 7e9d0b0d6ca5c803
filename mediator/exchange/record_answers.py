"""What the verbs about an encrypted case file answer in JSON."""

from __future__ import annotations

from typing import Any

from mediator.domain.destroying import Proof
from mediator.domain.record import short
from mediator.domain.safekeeping import Drill, RecordCheck, Rescue


def record_answer(check: RecordCheck) -> dict[str, Any]:
    """Return what a check of the record found."""
    return {
        "schema": "mediator-record-check/1",
        "holds": check.holds,
        "entries": check.head.seq,
        "head": f"{check.head.seq}-{check.head.hash.hex()}",
        "mark": check.head.mark,
        "root": check.head.root.hex(),
        "broken": check.broken,
        "mark_holds": check.mark_holds,
    }


def proofs_answer(made: tuple[Proof, ...]) -> dict[str, Any]:
    """Return which cases were destroyed, each with the mark of the entry that says so."""
    return {
        "schema": "mediator-purge/1",
        "destroyed": [
            {
                "case": proof.purge.case,
                "number": proof.purge.number,
                "at": proof.purge.at.isoformat(),
                "reason": proof.purge.reason,
                "entries": proof.purge.entries,
                "backups_until": proof.purge.backups_until.isoformat(),
                "head": proof.mark,
                "mark": short(proof.mark),
            }
            for proof in made
        ],
    }


def drill_answer(drill: Drill) -> dict[str, Any]:
    """Return what a backup gave when it was restored for a trial."""
    return {
        "schema": "mediator-drill/1",
        "backup": str(drill.backup),
        "cases": drill.cases,
        "texts": drill.texts,
        "entries": drill.entries,
        "milliseconds": round(drill.seconds * 1000),
    }


def rescue_answer(rescue: Rescue) -> dict[str, Any]:
    """Return which backup took the place of a damaged file, and what is missing in it."""
    return {
        "schema": "mediator-rescue/1",
        "backup": str(rescue.backup),
        "kept_as": str(rescue.kept_as),
        "missing": [{"at": each.at, "act": each.act, "case": each.case} for each in rescue.missing],
    }
