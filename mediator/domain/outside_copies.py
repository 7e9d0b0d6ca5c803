"""When a copy of the case file outside this computer is asked for.

A backup beside the file does not survive the theft or the end of the disk it lies on. How many
days may pass is the center's own choice; no text of law sets it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

USUAL_DAYS = 7
MOST_DAYS = 90


@dataclass(frozen=True, slots=True)
class OutsideCopies:
    """The day of the last copy, None for none yet, and after how many days another is asked for.

    ``days`` of zero asks for none.
    """

    last_on: date | None = None
    days: int = USUAL_DAYS

    def age(self, today: date) -> int | None:
        """Return how many days ago the last copy was written; None without one."""
        return (today - self.last_on).days if self.last_on is not None else None

    def is_due(self, today: date) -> bool:
        """Tell whether a copy is asked for: none yet, or the last one is as old as ``days``.

        A last copy that lies in the future, after a clock was put right, counts as none.
        """
        age = self.age(today)
        return self.days > 0 and (age is None or age < 0 or age >= self.days)
