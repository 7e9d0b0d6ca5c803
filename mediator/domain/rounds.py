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
class Outcome:
    """What a round reveals: the first plan in menu order that both accept, or none."""

    round: int
    menu_digest: str
    receipts: tuple[tuple[Side, str], ...]
    joint_yes: str | None
