"""What the archive keeps of a case in order to find it, to count it and to remind of it.

An outline is worked out from the joint facts when a case is saved and never read back into it: it
can be thrown away and made anew. What depends on today is not in it, only the days from which it
would be so: an agreement counts as broken from ``broken_on`` if nothing more comes in, and so the
state on any day follows without looking at the case again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mediator.domain.money import Money

SIGN = "sign"
"""The act of a day on which something was seen at a follow-up."""


class Ending(StrEnum):
    """How far a mediation has come, as statistics count it."""

    OPEN = "open"
    AGREED = "agreed"  # an agreement was drawn up and saved
    CLOSED = "closed"  # closed without an agreement


@dataclass(frozen=True, slots=True)
class Result:
    """What an agreement came to, and how it goes on by what is known.

    ``owed`` was due before it, ``waived`` was let off. ``last_due_on`` is the day of the last
    payment; ``performed_on`` the day from which nothing is left to pay, ``broken_on`` the first day
    of the breach, past or to come if nothing more is paid.
    """

    owed: Money
    waived: Money
    last_due_on: date
    performed_on: date | None
    broken_on: date | None


@dataclass(frozen=True, slots=True)
class Day:
    """A day on which something falls due or a right ends, in any case.

    ``act`` names its sentence, ``number`` the installment or transfer, ``toward`` a person, or the
    kind of a sign seen at a follow-up. It holds from ``since`` until the day before ``until``.
    ``breach_on`` is the day on which letting it pass becomes the breach; ``rule`` names the law's
    rule.
    """

    on: date
    act: str
    number: int = 0
    toward: str = ""
    rule: str = ""
    since: date | None = None
    until: date | None = None
    breach_on: date | None = None

    @property
    def order(self) -> tuple[date, str, int, str, str, date, date]:
        """Where the day stands among others: the earliest first, then always alike."""
        ends = (self.since or date.min, self.until or date.max)
        return (self.on, self.act, self.number, self.toward, self.rule, *ends)

    def holds(self, as_of: date) -> bool:
        """Tell whether the day still means something on a day."""
        begun = self.since is None or self.since <= as_of
        return begun and (self.until is None or as_of < self.until)


@dataclass(frozen=True, slots=True)
class Outline:
    """A case as the archive lists it: texts to search, marks to filter by, figures to count."""

    texts: str
    kind: str
    mediator: str
    accepted_on: date
    stage: str
    ending: Ending = Ending.OPEN
    ended_on: date | None = None
    result: Result | None = None
    days: tuple[Day, ...] = ()
    closed_on: date | None = None
