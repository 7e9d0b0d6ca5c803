"""The machine-readable terms inside an agreement PDF: written once, read back exactly."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from mediator.domain.agreement import Agreement
from mediator.domain.refusals import FileInvalid
from mediator.exchange.codec import structured, unstructured
from mediator.exchange.strict_json import strict_json

VERSION = "mediator-agreement/1"


@dataclass(frozen=True, slots=True)
class EmbeddedTerms:
    """The layout of the embedded terms."""

    schema: str
    agreement: Agreement


def written_terms(agreement: Agreement) -> bytes:
    """Write the terms: sorted keys, no spaces, so that one agreement has one fingerprint."""
    content = unstructured(EmbeddedTerms(VERSION, agreement))
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def read_terms(content: bytes) -> Agreement:
    """Read embedded terms back; raises ``FileInvalid`` or ``InFile`` with the place."""
    embedded = structured(strict_json(content), EmbeddedTerms)
    if embedded.schema != VERSION:
        raise FileInvalid("schema", "choice", VERSION)
    agreement = embedded.agreement
    needed = {
        "claim.disbursements": agreement.claim.disbursements,
        "statement.events": agreement.statement.events,
        "terms.schedule.rows": agreement.terms.schedule.rows,
    }
    for place, values in needed.items():
        if not values:
            raise FileInvalid(f"agreement.{place}", "length", "≥ 1")
    return agreement


def fingerprint(terms: bytes) -> str:
    """Return the SHA-256 of the terms in hexadecimal."""
    return hashlib.sha256(terms).hexdigest()
