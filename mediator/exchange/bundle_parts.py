"""What lies in a bundle by name: the case as a case file, the ledger, and files by their hash."""

from __future__ import annotations

import json

from mediator.exchange.case_file import written_case
from mediator.usecases.bundles import Packed

CASE = "case.json"
SHOWN = "shown.json"


def parts_of(packed: Packed) -> tuple[tuple[str, bytes], ...]:
    """Return the parts of a bundle; a file that stands twice on the list lies there once."""
    lines = [
        {
            "kind": line.kind,
            "on": line.on.isoformat() if line.on else None,
            "what": line.what,
            "words": line.words,
        }
        for line in packed.shown
    ]
    shown = json.dumps(lines, ensure_ascii=False, indent=2).encode() + b"\n"
    files = {exhibit.sha256: content for exhibit, content in packed.files}
    files |= dict(packed.signed)
    case = written_case(packed.case, packed.positions)
    return ((CASE, case), (SHOWN, shown), *files.items())
