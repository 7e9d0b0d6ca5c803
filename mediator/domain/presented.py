"""What was on the parties' screen: kept word for word, because it cannot be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Presented:
    """One page that both sides saw: the day, its title, and its lines as they read."""

    on: date
    title: str
    lines: tuple[str, ...] = ()
