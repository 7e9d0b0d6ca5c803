"""Simplified Chinese in traditional characters, by a table whose longest entry is taken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TraditionalTable:
    """Characters and phrases with their traditional form; ``longest`` is that of the phrases."""

    entries: Mapping[str, str]
    longest: int

    def converted(self, text: str, keep: Iterable[str] = ()) -> str:
        """Return a text in traditional characters; what is to be kept, such as names, stays."""
        names = sorted({name for name in keep if name}, key=len, reverse=True)
        if not names:
            return self._converted(text)
        parts = re.split(f"({'|'.join(map(re.escape, names))})", text)
        known = set(names)
        return "".join(part if part in known else self._converted(part) for part in parts)

    def _converted(self, text: str) -> str:
        said, at = [], 0
        while at < len(text):
            for size in range(min(self.longest, len(text) - at), 0, -1):
                found = self.entries.get(text[at : at + size])
                if found is not None:
                    break
            else:
                size, found = 1, text[at]
            said.append(found)
            at += size
        return "".join(said)
