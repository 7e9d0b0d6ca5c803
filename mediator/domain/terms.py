"""What a settlement says: how much, when, what is waived, and what happens on breach.

Everything here may be read by both parties; there is no field where a secret could sit.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from mediator.domain.components import Component, Components
from mediator.domain.installments import Schedule
from mediator.domain.money import Money


class Family(StrEnum):
    """The families of settlements, in the published order of a menu."""

    LUMP_SUM = "lump_sum"
    EQUAL_INTEREST_WAIVED = "equal_interest_waived"
    EQUAL_PART_WAIVER = "equal_part_waiver"
    GRACE_STEP_UP = "grace_step_up"
    DOWN_BALLOON = "down_balloon"
    ANNUITY = "annuity"
    FUNDED = "funded"
    MEANS_BOUNDED = "means_bounded"


@dataclass(frozen=True, slots=True)
class BreachTerms:
    """What happens when the debtor falls behind.

    A row still unpaid ``grace_days`` after its due day is missed. Once ``missed_installments``
    rows are missed, or the last one, all that is open falls due at once (acceleration),
    conditional waivers revive, and the open principal bears ``default_percent`` a year,
    never above the cap.
    """

    grace_days: int
    missed_installments: int
    default_percent: Decimal


@dataclass(frozen=True, slots=True)
class Terms:
    """One settlement in full.

    ``owed`` less ``waived`` plus ``added_interest`` is the sum of the schedule. ``revives``
    says that the waiver is conditional: it falls away on breach.
    """

    family: Family
    owed: Components
    waived: Components
    added_interest: Money
    added_percent: Decimal | None
    schedule: Schedule
    revives: bool
    breach: BreachTerms

    @property
    def settlement(self) -> Money:
        """The sum to be paid."""
        return self.owed.total - self.waived.total + self.added_interest

    @property
    def kept(self) -> Components:
        """What of each part is still to be paid."""
        return self.owed - self.waived

    @property
    def waived_parts(self) -> tuple[tuple[Component, Money], ...]:
        """The parts of which something is waived."""
        return tuple((c, self.waived.of(c)) for c in Component if self.waived.of(c))

    @property
    def balances(self) -> bool:
        """Tell whether the schedule pays exactly the settlement and no waiver exceeds its part."""
        within = all(
            Money.zero(self.added_interest.currency) <= self.waived.of(c) <= self.owed.of(c)
            for c in Component
        )
        return within and self.schedule.total == self.settlement
