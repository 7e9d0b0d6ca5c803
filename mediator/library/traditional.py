"""The table of traditional characters in ``resources/traditional``."""

from __future__ import annotations

import lzma
from functools import cache

from mediator.library.places import resources
from mediator.wording.traditional import TraditionalTable


@cache
def traditional_table() -> TraditionalTable:
    """Return the table as shipped; it is read once, when a paper first needs it."""
    packed = resources() / "traditional" / "simplified-to-traditional.tsv.xz"
    lines = lzma.decompress(packed.read_bytes()).decode().splitlines()
    entries = dict(line.split("\t") for line in lines)
    return TraditionalTable(entries, max(map(len, entries)))
