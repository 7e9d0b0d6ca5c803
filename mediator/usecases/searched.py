"""What a case file tells of all its cases: found, counted, listed by day, kept by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date, datetime

    from mediator.domain.archive import Day
    from mediator.domain.listing import Found
    from mediator.domain.retention import Closed, Keep
    from mediator.domain.searching import Wanted
    from mediator.domain.statistics import Counted


class SearchedArchive(Protocol):
    """A case file that answers about all cases at once, from joint facts alone."""

    def find(self, wanted: Wanted) -> Found:
        """Return a page of the cases that answer, from joint facts alone."""
        ...

    def counted(
        self, as_of: date, first: date | None = None, last: date | None = None
    ) -> tuple[Counted, ...]:
        """Return what statistics count of the cases accepted in a period, as of a day."""
        ...

    def retention(self) -> dict[str, Keep]:
        """Return the years that closed cases are kept, by kind of debt, where they were set."""
        ...

    def set_retention(self, kind: str, keep: Keep) -> datetime:
        """Set how long cases of a kind are kept; raises ``NotSaved``."""
        ...

    def closed(self) -> tuple[Closed, ...]:
        """Return every closed case, with the day of its closing."""
        ...

    def days(self, as_of: date, until: date) -> tuple[tuple[str, str, str, Day], ...]:
        """Return the days up to one that mean something, each with its case, number and parties."""
        ...

    def in_review(self) -> frozenset[str]:
        """Return the open cases whose agreement waits for a lawyer's second look."""
        ...

    def upgraded_just_now(self) -> bool:
        """Tell, once, whether this opening brought the file to today's tables."""
        ...
