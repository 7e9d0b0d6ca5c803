"""What the mediator pins on the board: a plan worth coming back to, and why. For nobody else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediator.domain.money import Money


@dataclass(frozen=True, slots=True)
class Pin:
    """One plan by its name in the search, told again by its sum and last day, and the reason.

    A name is a place among the candidates; where the facts change, another plan may stand there,
    so a plan is the pinned one only while its sum and its last day are the same.
    """

    plan: str
    total: Money
    last_due_on: date
    why: str = ""

    def is_for(self, plan: str, total: Money, last_due_on: date) -> bool:
        """Tell whether a plan is the one that was pinned."""
        return (self.plan, self.total, self.last_due_on) == (plan, total, last_due_on)


def with_pin(pins: tuple[Pin, ...], pin: Pin) -> tuple[Pin, ...]:
    """Return the pins with one more, in the place of an older one of the same plan."""
    return (*(p for p in pins if p.plan != pin.plan), pin)


def without_pin(pins: tuple[Pin, ...], plan: str) -> tuple[Pin, ...]:
    """Return the pins without that of a plan."""
    return tuple(p for p in pins if p.plan != plan)
