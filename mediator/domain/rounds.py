"""Rounds of sealed answers, as far as both parties may see them.

The answers themselves are confidences (see ``mediator.domain.ballots``).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MOST_ROUNDS = 3
"""Each open yes or no halves what stays hidden, so a case has three rounds at most."""


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

    A joint yes is opened on both sides (``openings``), so that nobody can invent one.
    """

    round: int
    menu_digest: str
    receipts: tuple[tuple[Side, str], ...]
    joint_yes: str | None
    openings: tuple[Opening, ...] = ()
