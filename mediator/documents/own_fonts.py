"""The computer's own 仿宋, which official papers are set in and nobody may ship.

It is used only when asked for, and only where its maker lets it be embedded: the field ``fsType``
of its ``OS/2`` table says so. A paper set in it looks the same on every computer, but only one that
has the same font can print it again and compare.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from pathlib import Path

NAMES = ("simfang.ttf", "fangsong.ttf", "stfangso.ttf", "fzfsjw.ttf", "仿宋_gb2312.ttf", "仿宋.ttf")
_RESTRICTED, _NO_SUBSET, _BITMAP_ONLY = 0x0002, 0x0100, 0x0200
_TRUETYPE = b"\x00\x01\x00\x00"


def own_fangsong(folders: Iterable[Path]) -> Path | None:
    """Return the first 仿宋 in these folders that may be embedded."""
    for folder in folders:
        for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if path.name.lower() in NAMES and may_be_embedded(path):
                return path
    return None


def may_be_embedded(path: Path) -> bool:
    """Tell whether a font has TrueType outlines and its maker lets a subset of it be embedded."""
    try:
        with path.open("rb") as file:
            head = file.read(12)
            if head[:4] != _TRUETYPE:
                return False
            tables = file.read(16 * struct.unpack(">H", head[4:6])[0])
            place = _place(tables, b"OS/2")
            if place is None:
                return False
            file.seek(place + 8)
            (rights,) = struct.unpack(">H", file.read(2))
    except (OSError, struct.error):
        return False
    return not rights & (_RESTRICTED | _NO_SUBSET | _BITMAP_ONLY)


def _place(tables: bytes, wanted: bytes) -> int | None:
    for tag, _, start, _ in struct.iter_unpack(">4sIII", tables):
        if tag == wanted:
            return int(start)
    return None
