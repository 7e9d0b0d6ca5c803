"""Evidence: what was handed in, by whom, what it proves, and whether the other side may see it.

The list holds no file: a file is told by its SHA-256, and lies encrypted beside the case. What
is not shown to the other side stays with the mediator and the side that brought it; of it only a
checked conclusion is passed on (``usecases.releasing.conclude``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mediator.domain.findings import Finding, doubtful, missing
from mediator.domain.parties import Role

_DIGEST = re.compile(r"[0-9a-f]{64}")


class Acceptance(StrEnum):
    """What the other side says of an exhibit."""

    UNSAID = "unsaid"  # 未表态
    ACCEPTED = "accepted"  # 认可
    CONTENT_DISPUTED = "content_disputed"  # 对真实性无异议，对证明内容有异议
    DISPUTED = "disputed"  # 不认可


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One paper or file: ``sha256`` of its bytes as handed in, ``size`` in bytes.

    ``original_seen`` says that the mediator compared it with the original, ``shown`` that the
    side that did not bring it may see it.
    """

    name: str
    sha256: str
    size: int
    brought_by: Role
    brought_on: date
    proves: str = ""
    acceptance: Acceptance = Acceptance.UNSAID
    original_seen: bool = False
    shown: bool = False

    def may_see(self, role: Role) -> bool:
        """Tell whether a side may see it: whoever brought it, or everybody once it is shown."""
        return self.shown or self.brought_by is role


def is_digest(text: str) -> bool:
    """Tell whether a text is a SHA-256 in hexadecimal digits."""
    return _DIGEST.fullmatch(text) is not None


def evidence_findings(exhibits: Iterable[Exhibit]) -> tuple[Finding, ...]:
    """Return what the list still lacks, and files that stand on it twice."""
    found, seen = [], set[str]()
    for number, exhibit in enumerate(exhibits):
        place = f"exhibits[{number}]"
        if not exhibit.proves.strip():
            found.append(missing(f"{place}.proves", "proves_missing"))
        if exhibit.sha256 in seen:
            found.append(doubtful(f"{place}.sha256", "exhibit_twice", name=exhibit.name))
        seen.add(exhibit.sha256)
    return tuple(found)
