"""What the mediator reckons with where nobody can know: assumptions, futures, wishes.

Declared, shown beside every result and open to change; none of it is a fact of the case or a
statement of law. Sealed like the outlook in court, because wishes are learned in the rooms. What
concerns the court itself is estimated in one place only, ``domain.court_estimate``.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields

from mediator.domain.refusals import NotAssumable
from mediator.domain.wishes import Wishes

MOST_ASSUMED = {
    "stop_permille": 1000,
    "seed": (1 << 31) - 1,
    "paths": 100_000,
    "stop_months": 120,
}
"""The most that an assumption may be, where it is no share of a hundred."""

LEAST_ASSUMED = {"paths": 100}


@dataclass(frozen=True, slots=True)
class Assumptions:
    """What is assumed of performance and of a breach.

    ``stop_permille``: chance in a month that the debtor stops paying; ``after_stop_percent`` of
    the rest is then recovered, ``secured_percent`` with a guarantor or security.
    ``debtor_loss_percent`` of the claim: what being enforced against costs the debtor besides
    (credit record), where its other losses in court were not estimated.
    """

    stop_permille: int = 10
    after_stop_percent: int = 50
    secured_percent: int = 80
    debtor_loss_percent: int = 10

    def __post_init__(self) -> None:
        """Refuse what is no share of a hundred, or of a thousand."""
        _check(self)


@dataclass(frozen=True, slots=True)
class Shocks:
    """What may happen to the debtor's means: declared inputs, no facts of the case."""

    seed: int = 20261121
    paths: int = 10_000
    swing_percent: int = 20
    stop_permille: int = 15
    stop_months: int = 3

    def __post_init__(self) -> None:
        """Refuse what cannot be simulated."""
        _check(self)


@dataclass(frozen=True, slots=True)
class Reckoning:
    """Everything that the mediator declares on the board beside the court."""

    assumed: Assumptions = field(default_factory=Assumptions)
    shocks: Shocks = field(default_factory=Shocks)
    wishes: Wishes = field(default_factory=Wishes)


def bounds(name: str) -> tuple[int, int]:
    """Return the least and the most that an assumption may be."""
    return LEAST_ASSUMED.get(name, 0), MOST_ASSUMED.get(name, 100)


def _check(assumed: Assumptions | Shocks) -> None:
    for each in fields(assumed):
        value, (least, most) = getattr(assumed, each.name), bounds(each.name)
        if not least <= value <= most:
            raise NotAssumable(each.name, value, least, most)
