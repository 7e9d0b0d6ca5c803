"""What a settlement says: how much, when, what is waived, and what happens on breach.

Everything here may be read by both parties; there is no field where a secret could sit.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from mediator.domain.components import Component, Components
from mediator.domain.installments import Schedule
from mediator.domain.money import Money, total
from mediator.domain.sharing import Division


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
    EQUAL_PRINCIPAL = "equal_principal"
    MORATORIUM = "moratorium"
    INCOME_SHAPED = "income_shaped"
    ALLOWED_MISSES = "allowed_misses"
    WAIVER_LADDER = "waiver_ladder"
    IN_KIND = "in_kind"
    ASSIGNMENT = "assignment"
    EQUITY = "equity"
    SECURED = "secured"
    SHARED = "shared"
    EQUAL_VALUE = "equal_value"


class TransferKind(StrEnum):
    """What is given instead of money."""

    ASSET = "asset"  # 以物抵债
    RECEIVABLE = "receivable"  # 债权转让
    EQUITY = "equity"  # 债转股


@dataclass(frozen=True, slots=True)
class Transfer:
    """Something handed over by a day, and the part of the settlement that it pays.

    ``low`` and ``high`` are the band in which it was valued; ``credited`` is what counts.
    """

    kind: TransferKind
    what: str
    by: date
    low: Money
    high: Money
    credited: Money


@dataclass(frozen=True, slots=True)
class Rung:
    """A step of a waiver ladder: once payment ``number`` is made, ``amount`` is final."""

    number: int
    amount: Money


def stepped(whole: Money, rows: int, steps: int) -> tuple[Rung, ...]:
    """Make a waiver final in equal steps over so many payments; the last rung absorbs."""
    each = whole.minor // steps
    rungs = [Rung(rows * i // steps, Money(each, whole.currency)) for i in range(1, steps)]
    rest = whole.minor - each * (steps - 1)
    return (*rungs, Rung(rows, Money(rest, whole.currency)))


@dataclass(frozen=True, slots=True)
class EarnOut:
    """What is paid on top if the debtor's business does well: at most ``most``, until a day."""

    most: Money
    percent: Decimal
    until: date


@dataclass(frozen=True, slots=True)
class Support:
    """A guarantor or a security that the plan rests on."""

    guarantor: bool
    what: str
    by: date


@dataclass(frozen=True, slots=True)
class Share:
    """What one creditor gets of what there is: its claim without costs, its costs, the share.

    ``creditor`` is empty for the creditor of the case.
    """

    creditor: str
    claim: Money
    costs: Money
    award: Money


@dataclass(frozen=True, slots=True)
class Sharing:
    """How several creditors share, and the figures for each, the creditor of the case first."""

    rule: Division
    shares: tuple[Share, ...]

    @property
    def estate(self) -> Money:
        """What is shared out in all."""
        return total([share.award for share in self.shares], self.shares[0].award.currency)


@dataclass(frozen=True, slots=True)
class BreachTerms:
    """What happens when the debtor falls behind.

    A row still unpaid ``grace_days`` after its due day is missed. Once ``missed_installments``
    rows are missed, or the last one, all that is open falls due at once (acceleration),
    conditional waivers revive, and the open principal bears ``default_percent`` a year,
    never above the cap. ``allowed_misses`` payments may, on notice before their day, be put off
    to the months after the last one without being missed.
    """

    grace_days: int
    missed_installments: int
    default_percent: Decimal
    allowed_misses: int = 0


@dataclass(frozen=True, slots=True)
class Terms:
    """One settlement in full.

    ``owed`` less ``waived`` plus ``added_interest`` is the settlement: the sum of the schedule
    and of what ``transfers`` are credited for. ``revives`` says that the waiver is conditional:
    it falls away on breach, but for the rungs of the ``ladder`` that were reached.
    """

    family: Family
    owed: Components
    waived: Components
    added_interest: Money
    added_percent: Decimal | None
    schedule: Schedule
    revives: bool
    breach: BreachTerms
    transfers: tuple[Transfer, ...] = ()
    ladder: tuple[Rung, ...] = ()
    earn_out: EarnOut | None = None
    support: Support | None = None
    sharing: Sharing | None = None

    @property
    def credited(self) -> Money:
        """What is paid by handing something over."""
        return total([t.credited for t in self.transfers], self.added_interest.currency)

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
        paid = self.schedule.total + self.credited
        return within and paid == self.settlement and self._ladder_holds and self._share_holds

    @property
    def _share_holds(self) -> bool:
        """Tell whether the settlement is this creditor's own share."""
        return self.sharing is None or self.sharing.shares[0].award == self.settlement

    @property
    def _ladder_holds(self) -> bool:
        """Tell whether the rungs rise and make the whole waiver final with the last payment."""
        if not self.ladder:
            return True
        numbers = [rung.number for rung in self.ladder]
        final = total([rung.amount for rung in self.ladder], self.added_interest.currency)
        rising = numbers == sorted(set(numbers)) and numbers[-1] == len(self.schedule.rows)
        return rising and final == self.waived.total
