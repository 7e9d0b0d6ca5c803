"""Plain tables for a terminal, aligned by display width (a Chinese character takes two)."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence


def table(header: Sequence[str], rows: Sequence[Sequence[str]], right: frozenset[int]) -> str:
    """Return lines of aligned columns; the columns in ``right`` are set flush right."""
    widths = [max(width(row[i]) for row in (header, *rows)) for i in range(len(header))]

    def line(cells: Sequence[str]) -> str:
        set_cells = (_set(cell, widths[i], flush_right=i in right) for i, cell in enumerate(cells))
        return "  ".join(set_cells).rstrip()

    return "\n".join(line(cells) for cells in (header, *rows))


def width(text: str) -> int:
    """Return how many columns a text takes on a terminal."""
    return sum(2 if unicodedata.east_asian_width(char) in "FW" else 1 for char in text)


def _set(text: str, columns: int, *, flush_right: bool) -> str:
    space = " " * (columns - width(text))
    return space + text if flush_right else text + space
