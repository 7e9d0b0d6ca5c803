"""What the window remembers from one day to the next: size, colors, whether the tour was seen.

A small file beside the case file. It holds nothing of any case. One that cannot be read is as
good as none, and one that cannot be written costs no more than its own content.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from mediator.domain.refusals import Refusal

NAME = "window.json"
SCHEMES = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class Preferences:
    """``zoom`` gives the size in per cent for each screen, by its name."""

    zoom: dict[str, int] = field(default_factory=dict)
    scheme: str = "system"
    toured: bool = False
    discreet: bool = False

    def with_zoom(self, screen: str, percent: int) -> Preferences:
        """Return these with another size on a screen."""
        return replace(self, zoom={**self.zoom, screen: percent})


class PreferencesFile:
    """Reads and writes the preferences."""

    def __init__(self, folder: Path, write: Callable[[Path, bytes], None]) -> None:
        self._path, self._write = folder / NAME, write
        self.now = _read(self._path)

    def keep(self, preferences: Preferences) -> None:
        """Take other preferences, and write them if that can be done."""
        if preferences == self.now:
            return
        self.now = preferences
        content = json.dumps(asdict(preferences), ensure_ascii=False, indent=1)
        with contextlib.suppress(Refusal, OSError):
            self._write(self._path, content.encode())


def _read(path: Path) -> Preferences:
    try:
        held = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return Preferences()
    return _checked(held) if isinstance(held, dict) else Preferences()


def _checked(held: dict[str, Any]) -> Preferences:
    zooms, scheme = held.get("zoom"), held.get("scheme")
    known = zooms.items() if isinstance(zooms, dict) else ()
    return Preferences(
        zoom={str(name): percent for name, percent in known if isinstance(percent, int)},
        scheme=scheme if scheme in SCHEMES else "system",
        toured=held.get("toured") is True,
        discreet=held.get("discreet") is True,
    )
