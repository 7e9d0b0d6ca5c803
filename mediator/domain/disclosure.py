"""What may be shown to both parties: joint facts, and confidences released on record.

``Shareable`` is all that a menu is ever made from; it has no field where a secret could sit.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from mediator.domain.components import WAIVER_ORDER, Component, Components
from mediator.domain.due_days import (
    PERIODS_A_YEAR,
    Frequency,
    Workdays,
    due_days,
    on_workdays,
)
from mediator.domain.money import Money
from mediator.domain.parties import Role
from mediator.domain.proofs import Measure
from mediator.domain.proposals import Proposal
from mediator.domain.sharing import Division

MEANS = "monthly_means"
"""What the released conclusion on means is called in the record."""


@dataclass(frozen=True, slots=True)
class Policy:
    """Joint choices about plans: neither side's secret, set with both or by the centre.

    ``rounding_fen`` is the unit of installments. ``installment_percent`` is a yearly rate for
    interest inside a plan, if the parties want a plan that bears interest. ``grace_days`` and
    ``missed_installments`` are the breach terms offered (see ``BreachTerms``), ``default_percent``
    what open principal
    then bears a year; where it is not set, the claim's own lawful rate goes on.
    ``lump_reduction_percent`` of the principal is let off for prompt payment of a debt that
    bears no interest which could be waived.

    Payments fall due by ``frequency``, or on ``chosen_days``; ``on_workdays`` moves a day off a
    holiday to the next workday. ``allowed_misses`` payments may be put off; ``moratorium_months``
    (0 to 24) without payment make a plan of their own, and so do ``season_months`` (of the year)
    in which the debtor is known to earn more. ``waiver_order`` says which part a waiver of a sum
    takes first, ``division`` how several creditors share, ``equal_packages`` whether three
    packages of equal value are offered. ``lawyer_review`` says that the final print needs a
    lawyer's second look.
    """

    settled_on: date | None = None
    first_due_on: date | None = None
    longest_months: int = 24
    rounding_fen: int = 100
    installment_percent: Decimal | None = None
    grace_days: int = 7
    missed_installments: int = 2
    default_percent: Decimal | None = None
    lump_reduction_percent: Decimal = Decimal(5)
    conditional: bool = True
    frequency: Frequency = Frequency.MONTHLY
    chosen_days: tuple[date, ...] = ()
    on_workdays: bool = False
    allowed_misses: int = 0
    moratorium_months: int = 0
    season_months: tuple[int, ...] = ()
    waiver_order: tuple[Component, ...] = WAIVER_ORDER
    division: Division = Division.PROPORTIONAL
    equal_packages: bool = False
    lawyer_review: bool = False


@dataclass(frozen=True, slots=True)
class ExpectedFunding:
    """Money that both sides know will come, such as a supply-chain refinancing drawdown."""

    on: date
    amount: Money
    source: str


class OfferKind(StrEnum):
    """What may help a settlement besides the debtor's own payments."""

    ASSET = "asset"
    RECEIVABLE = "receivable"
    EQUITY = "equity"
    GUARANTOR = "guarantor"
    SECURITY = "security"


@dataclass(frozen=True, slots=True)
class Offer:
    """Something both sides know of: an asset, a receivable, shares, a guarantor, a security.

    Valued between ``low`` and ``high``; ``haircut_percent`` comes off the middle of the band.
    ``by`` is the day it can be handed over, the first payment where it is not known.
    ``earn_out_percent`` of a later profit is paid on top, where shares are offered with that.
    """

    kind: OfferKind
    what: str
    low: Money = Money(0)
    high: Money = Money(0)
    haircut_percent: Decimal = Decimal(0)
    by: date | None = None
    earn_out_percent: Decimal | None = None

    @property
    def credited(self) -> Money:
        """The middle of the band less the haircut, rounded down to the fen."""
        middle = self.low.minor + self.high.minor
        kept = middle * (100 - Fraction(self.haircut_percent)) / 200
        return Money(int(kept), self.low.currency)


@dataclass(frozen=True, slots=True)
class FellowCreditor:
    """Another creditor who takes a share of the same means; ``costs`` are paid first."""

    name: str
    owed: Money
    costs: Money = Money(0)


@dataclass(frozen=True, slots=True)
class MeansConclusion:
    """The debtor's released conclusion on means: a monthly amount it can pay.

    ``words`` are the words in which it may be told, ``released_on`` the day of the leave.
    """

    monthly: Money
    released_on: date
    words: str


@dataclass(frozen=True, slots=True)
class Disclosure:
    """The record of one confidence passed on: whose, to whom, when, in which words.

    ``least`` and ``most`` are what the words say of the figure ``what``, in fen or whole months;
    equal ends say it exactly. A conclusion on a paper has a ``measure``, which says what they
    count (see ``domain.proofs``), and ``paper``, the SHA-256 of what the mediator saw. ``light``
    is what the gate said at the time (``green``, ``amber``, ``red``), ``consent`` how the one
    whose confidence it is agreed; under red, and for a conclusion, it is required.
    """

    by: Role
    to: Role
    on: date
    what: str
    words: str
    least: int | None = None
    most: int | None = None
    light: str = ""
    consent: str = ""
    measure: Measure | None = None
    paper: str = ""

    @property
    def crosses(self) -> bool:
        """Tell whether it was told to somebody else; a party's own paper goes back to itself."""
        return self.by is not self.to

    @property
    def exact(self) -> bool:
        """Tell whether the figure itself was told."""
        return self.what == MEANS or (self.least is not None and self.least == self.most)

    @property
    def figure(self) -> str:
        """The item of a position that was told of."""
        return "most_monthly" if self.what == MEANS else self.what


@dataclass(frozen=True, slots=True)
class Shareable:
    """Everything a party's menu is made from, and nothing else.

    ``cap_percent`` is the cap on interest inside a plan, None where the law names none;
    ``default_percent`` what open principal bears after a breach. ``reference_percent`` is the
    one-year LPR on the day, ``at_reference`` the claim with that rate in place of the promised
    ones; both None where it is not known. ``court_fees`` is what a judgment would add.
    ``proposals`` are plans that the mediator laid before both.
    """

    as_of: date
    owed: Components
    policy: Policy
    first_due_on: date
    cap_percent: Decimal | None
    default_percent: Decimal
    funding: ExpectedFunding | None
    means: MeansConclusion | None
    offers: tuple[Offer, ...] = ()
    fellows: tuple[FellowCreditor, ...] = ()
    workdays: Workdays = field(default_factory=Workdays)
    reference_percent: Decimal | None = None
    at_reference: Money | None = None
    court_fees: Money | None = None
    proposals: tuple[Proposal, ...] = ()

    @property
    def timeline(self) -> tuple[date, ...]:
        """The due days of the longest plan, from the first payment on."""
        return self.days_for(self.policy.longest_months)

    def days_for(self, months: int) -> tuple[date, ...]:
        """Return the due days of a plan of so many months; chosen days are what they are."""
        policy = self.policy
        chosen = tuple(sorted({d for d in policy.chosen_days if d >= self.first_due_on}))
        days = chosen or due_days(self.first_due_on, months, policy.frequency)
        return on_workdays(days, self.workdays) if policy.on_workdays else days

    @property
    def periods_a_year(self) -> int:
        """How many periods of a plan make a year, for interest inside it."""
        return PERIODS_A_YEAR[self.policy.frequency]
