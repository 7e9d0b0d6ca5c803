"""How likely plans are kept, and what showing them gives away, as values to be shown.

For the mediator alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from mediator.domain.caucus import Room
from mediator.domain.enforcing import Hold, Mend, weak
from mediator.domain.menu import SettlementOption
from mediator.domain.money import Money
from mediator.domain.possible_worlds import Guess, Leak
from mediator.domain.reckoning import Shocks


@dataclass(frozen=True, slots=True)
class Prospect:
    """One plan: the chance that it is kept, and whether it defends itself on every due day."""

    option: SettlementOption
    kept_permille: int | None
    holds: tuple[Hold, ...]

    @property
    def weak_days(self) -> tuple[Hold, ...]:
        """The due days on which stopping is better for the debtor, or court for the creditor."""
        return weak(self.holds)


@dataclass(frozen=True, slots=True)
class SelfCheck:
    """One plan, every due day of it, and the waiver bound otherwise where that leaves fewer weak.

    ``mends`` is empty where nothing is weak, or where no binding of the waiver helps.
    """

    option: SettlementOption
    holds: tuple[Hold, ...]
    mends: tuple[Mend, ...]

    @property
    def weak_days(self) -> tuple[Hold, ...]:
        """The due days on which stopping is better for the debtor, or court for the creditor."""
        return weak(self.holds)


@dataclass(frozen=True, slots=True)
class Prospects:
    """All plans of a menu, and the largest level payment that 80% of futures can bear.

    ``level_months`` is over how many payments; both None where means are not known.
    """

    shocks: Shocks
    plans: tuple[Prospect, ...]
    level: Money | None
    level_payments: int | None


@dataclass(frozen=True, slots=True)
class Near:
    """A figure of a plan within two percent of one that was said in confidence."""

    plan: str
    room: Room
    item: str


@dataclass(frozen=True, slots=True)
class Leaks:
    """What the next answer to a menu would tell each side about the other.

    ``near`` are coincidences of public figures with sealed ones: nobody made them, yet they
    might be read as a hint. For the mediator alone: even that something is amber is a secret.
    """

    guess: Guess
    to_creditor: Leak
    to_debtor: Leak
    near: tuple[Near, ...]
