"""Lines about cases, for lists: what is shown of a case without loading it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a list shows before what its lines hold is loaded
    from datetime import date, datetime

    from mediator.domain.case_days import CaseDay
    from mediator.domain.money import Money


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """A line of the home page: joint facts only, never anything from a room.

    ``amount`` is the money that was advanced, None where nothing was entered yet.
    """

    id: str
    number: str
    parties: str
    stage: str
    accepted_on: date
    changed_at: datetime
    deadlines: tuple[CaseDay, ...] = ()
    amount: Money | None = None
    kind: str = ""
    mediator: str = ""
    ending: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A page of a search: ``count`` is how many answer, up to one more than ``MOST_FOUND``.

    ``next`` goes on below the page (``Wanted.before``); None where it is the last.
    """

    cases: tuple[CaseSummary, ...]
    count: int
    next: int | None
