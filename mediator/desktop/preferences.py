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
LANGUAGES = ("zh", "zh-Hant", "en")
ORDERS = ("number", "parties", "stage", "deadline", "amount", "accepted", "changed")
"""What the list of cases can be sorted by: its columns."""
COLUMNS = ORDERS[2:]
"""The columns that may be put away; a case is known by its number and its parties."""
DOWN = "-"
"""Before an order: the largest or the latest first."""
USUAL = f"{DOWN}changed"


@dataclass(frozen=True, slots=True)
class Preferences:
    """``zoom`` gives the size in per cent for each screen, by its name.

    ``hushed_on`` is the day on which no more reminders of a copy are wanted; ``language`` is empty
    until one is chosen. ``order`` is what the list of cases is sorted by, ``put_away`` which of its
    columns do not show.
    """

    zoom: dict[str, int] = field(default_factory=dict)
    scheme: str = "system"
    toured: bool = False
    discreet: bool = False
    hushed_on: str = ""
    language: str = ""
    order: str = USUAL
    put_away: tuple[str, ...] = ()

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
    zooms, scheme, language = (held.get(name) for name in ("zoom", "scheme", "language"))
    order, away = str(held.get("order")), held.get("put_away")
    known = zooms.items() if isinstance(zooms, dict) else ()
    return Preferences(
        zoom={str(name): percent for name, percent in known if isinstance(percent, int)},
        scheme=scheme if scheme in SCHEMES else "system",
        toured=held.get("toured") is True,
        discreet=held.get("discreet") is True,
        hushed_on=str(held.get("hushed_on", "")),
        language=language if language in LANGUAGES else "",
        order=order if order.removeprefix(DOWN) in ORDERS else USUAL,
        put_away=tuple(c for c in COLUMNS if isinstance(away, list) and c in away),
    )
