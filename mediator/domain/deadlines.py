"""What must be done, by when and toward whom, so that a right is not lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediator.domain.law import Rule

SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Ground:
    """One reason of a result: its sentence (``mediator.wording.grounds``), rule and figures."""

    code: str
    rule: Rule
    figures: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Deadline:
    """One thing to do; ``by`` is the last day, None where the sooner the better."""

    act: str
    by: date | None
    toward: str
    rule: Rule

    @property
    def on_weekend(self) -> bool:
        """Tell whether the last day may move to the next workday (民法典203)."""
        return self.by is not None and self.by.weekday() >= SATURDAY
