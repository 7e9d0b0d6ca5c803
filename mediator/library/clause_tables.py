"""The clause library of ``resources/clauses`` as domain values."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from mediator.domain.clauses import (
    ChipKind,
    ClauseLaw,
    ClauseLibrary,
    LibraryClause,
    Paragraph,
    Piece,
    Use,
    Variant,
)
from mediator.domain.standing import Standing


def read_clauses(folder: Path) -> ClauseLibrary:
    """Read every clause of a folder laid out like ``resources/clauses``."""
    entries = [
        entry
        for path in sorted(folder.glob("*.json"))
        for entry in json.loads(path.read_text("utf-8"))["clauses"]
    ]
    return ClauseLibrary(tuple(sorted(map(_clause, entries), key=lambda clause: clause.order)))


def _clause(entry: dict[str, Any]) -> LibraryClause:
    return LibraryClause(
        id=entry["id"],
        order=entry["order"],
        use=Use(entry["use"]),
        heading=_pieces(entry["heading"]),
        variants=tuple(_variant(variant) for variant in entry["variants"]),
        chips=tuple((name, ChipKind(kind)) for name, kind in entry.get("chips", {}).items()),
        law=tuple(_law(law) for law in entry["law"]),
        gloss_zh=entry["gloss"]["zh"],
        gloss_en=entry["gloss"]["en"],
        when=tuple(entry.get("when", ())),
        needed=entry.get("needed", False),
    )


def _variant(entry: dict[str, Any]) -> Variant:
    return Variant(
        id=entry["id"],
        name_zh=entry["name"]["zh"],
        name_en=entry["name"]["en"],
        paragraphs=tuple(
            Paragraph(_pieces(paragraph["pieces"]), paragraph.get("each", ""))
            for paragraph in entry["paragraphs"]
        ),
        when=tuple(entry.get("when", ())),
    )


def _pieces(entries: list[dict[str, Any]]) -> tuple[Piece, ...]:
    return tuple(Piece(e["zh"], e["en"], tuple(e.get("when", ()))) for e in entries)


def _law(entry: dict[str, Any]) -> ClauseLaw:
    return ClauseLaw(
        entry["article"],
        entry["article_en"],
        Standing(entry["standing"]),
        tuple(entry.get("when", ())),
    )
