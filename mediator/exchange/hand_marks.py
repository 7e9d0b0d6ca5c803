"""What binds pictures of signatures to a paper, as a file inside it; answers about the table."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from mediator.domain.hand_marks import HandMark
from mediator.domain.refusals import FileInvalid
from mediator.domain.scans import ScannedSheet
from mediator.exchange.codec import structured, unstructured
from mediator.exchange.strict_json import strict_json

VERSION = "mediator-marks/1"


@dataclass(frozen=True, slots=True)
class EmbeddedMarks:
    """The layout of the file; the n-th mark is that of the n-th picture."""

    schema: str
    marks: tuple[HandMark, ...]


def written_marks(marks: tuple[HandMark, ...]) -> bytes:
    """Write marks: sorted keys, no spaces, so that the same marks give the same bytes."""
    content = unstructured(EmbeddedMarks(VERSION, marks))
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def read_marks(content: bytes) -> tuple[HandMark, ...]:
    """Read marks back; raises ``FileInvalid`` or ``InFile`` with the place."""
    embedded = structured(strict_json(content), EmbeddedMarks)
    if embedded.schema != VERSION:
        raise FileInvalid("schema", "choice", VERSION)
    return embedded.marks


def marks_answer(marks: tuple[HandMark, ...]) -> list[dict[str, Any]]:
    """Return marks for an answer in JSON, every value of each written out."""
    return [
        {
            "party": mark.party,
            "capacity": mark.capacity.value,
            "trace": mark.trace.value,
            "on": mark.on.isoformat(),
            "minute": mark.minute,
            "picture": mark.picture,
            "terms": mark.terms,
            "paper": mark.paper,
        }
        for mark in marks
    ]


def sheets_answer(sheets: tuple[ScannedSheet, ...]) -> list[dict[str, Any]]:
    """Return the sheets of a scan for an answer in JSON, every value of each written out."""
    return [
        {
            "file": sheet.file,
            "sheet": sheet.sheet,
            "page": sheet.page or None,
            "mark": sheet.mark or None,
            "by_eye": sheet.by_eye,
        }
        for sheet in sheets
    ]
