"""The table of traditional characters in ``resources/traditional``."""

from __future__ import annotations

from functools import cache

from mediator.library.places import resources
from mediator.wording.traditional import TraditionalTable


@cache
def traditional_table() -> TraditionalTable:
    """Return the table as shipped; it is read once, when a paper first needs it."""
    import lzma

    packed = resources() / "traditional" / "simplified-to-traditional.tsv.xz"
    lines = lzma.decompress(packed.read_bytes()).decode().splitlines()
    entries = dict(line.split("\t") for line in lines)
    return TraditionalTable(entries, max(map(len, entries)))


def in_traditional(text: str) -> str:
    """Return a text in traditional characters, by the table as shipped."""
    return traditional_table().converted(text)
