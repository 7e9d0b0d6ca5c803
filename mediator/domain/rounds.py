"""Rounds of sealed answers, as far as both parties may see them.

The answers themselves are confidences (see ``mediator.domain.ballots``).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from mediator.domain.safe_refusals import OpeningDayFixed, OpeningDayPast

MOST_ROUNDS = 3
"""Each open yes or no halves what stays hidden, so a case has three rounds at most."""

OPENING_DAYS = 7
"""How long both have to come and open, where no day is named: our own choice."""

OPENING_TICK_SECONDS = 1.0
"""Opening lasts whole ticks, so that its length says nothing about what was answered."""


class Side(StrEnum):
    """The two who answer."""

    CREDITOR = "creditor"
    DEBTOR = "debtor"


@dataclass(frozen=True, slots=True)
class Question:
    """What is being answered: the menu of one round, told by its digest."""

    case: str
    round: int
    menu_digest: str
    plans: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Opening:
    """One yes opened, for its side to check against its slip; of other answers it says nothing.

    ``nonce`` and ``path`` are hexadecimal: the salt of the commitment, and the hashes beside its
    way up to the root whose code stands on the slip.
    """

    side: Side
    nonce: str
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a round reveals: the first plan in menu order that both accept, or none.

    A joint yes is opened on both sides (``openings``), so that nobody can invent one. ``open_by``
    is the last day for opening that both slips name, ``opened_on`` when it was done; older rounds
    have neither.
    """

    round: int
    menu_digest: str
    receipts: tuple[tuple[Side, str], ...]
    joint_yes: str | None
    openings: tuple[Opening, ...] = ()
    open_by: date | None = None
    opened_on: date | None = None

    @property
    def opened_late(self) -> bool:
        """Tell whether the day for opening had passed."""
        return bool(self.open_by and self.opened_on and self.opened_on > self.open_by)


@dataclass(frozen=True, slots=True)
class Sealing:
    """What is known of a round before it is opened: who has sealed, and until when both open.

    ``receipts`` are those that the sealed sides hold on paper; ``void`` are sides whose answers
    count no more, because the menu changed after they sealed.
    """

    sides: frozenset[Side] = frozenset()
    open_by: date | None = None
    receipts: tuple[tuple[Side, str], ...] = ()
    void: frozenset[Side] = frozenset()

    def is_overdue(self, on: date) -> bool:
        """Tell whether the day for opening has passed."""
        return self.open_by is not None and on > self.open_by


@dataclass(frozen=True, slots=True)
class OpeningDay:
    """What is wanted of the last day for opening, on the day a side seals; None: as usual."""

    today: date
    wanted: date | None = None

    def after(self, before: Sealing) -> date:
        """Return the day: the first slip's, or the one that is wanted.

        Raises ``OpeningDayFixed`` where the first slip names another, ``OpeningDayPast``.
        """
        if before.open_by is not None:
            if self.wanted not in (None, before.open_by):
                raise OpeningDayFixed(before.open_by)
            return before.open_by
        if self.wanted is not None and self.wanted < self.today:
            raise OpeningDayPast(self.wanted)
        return self.wanted or usual_opening_day(self.today)


def usual_opening_day(on: date) -> date:
    """Return the last day for opening where nobody names one.

    >>> usual_opening_day(date(2026, 11, 22))
    datetime.date(2026, 11, 29)
    """
    return on + timedelta(days=OPENING_DAYS)


def rest_of_tick(spent: float) -> float:
    """Return how many seconds are left of the tick at hand.

    >>> rest_of_tick(0.25), rest_of_tick(1.75)
    (0.75, 0.25)
    """
    return -spent % OPENING_TICK_SECONDS
