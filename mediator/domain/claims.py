"""The facts of a money claim, as the parties state them jointly.

A fact that only one side states says so (``said_by``), and the mediator decides whether the
lawful balance counts it (``counted``); so the same facts give what the creditor asks, what the
law supports and what the debtor acknowledges.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from mediator.domain.components import BY_LAW, Component
from mediator.domain.law import LenderClass, LprAnnouncement
from mediator.domain.limitation_facts import LimitationFacts
from mediator.domain.money import Money
from mediator.domain.periods import Conventions, after
from mediator.domain.promises import Charge, Rate, RateChange, Rests, Rollover, SaidBy


class ClaimKind(StrEnum):
    """What the debt arises from; it decides which rules of interest apply."""

    LOAN = "loan"
    TRADE = "trade"  # sale, construction, service
    CONSUMER_CREDIT = "consumer_credit"


@dataclass(frozen=True, slots=True)
class Disbursement:
    """Money advanced or a price falling due; ``deducted`` was kept back up front.

    Principal is what was really advanced (民法典670): ``amount`` less ``deducted``. ``due_on`` is
    its own last day, such as that of an invoice; ``debt`` names the debt it belongs to where
    there are several.
    """

    on: date
    amount: Money
    deducted: Money = Money(0)
    means: str = ""
    due_on: date | None = None
    debt: str = ""
    said_by: SaidBy = SaidBy.BOTH
    counted: bool = True

    @property
    def principal(self) -> Money:
        """The money really advanced."""
        return self.amount - self.deducted if self.deducted else self.amount


class RepaymentKind(StrEnum):
    """How a debt was paid: by money, or by setting off a debt of the creditor's."""

    PAYMENT = "payment"
    SET_OFF = "set_off"


@dataclass(frozen=True, slots=True)
class Repayment:
    """Money paid back on a day, or a set-off that took effect on it (合同编通则解释55, 56).

    ``order`` is the order designated or agreed for this payment alone; ``debt`` the debt the
    debtor named when paying (民法典560).
    """

    on: date
    amount: Money
    means: str = ""
    kind: RepaymentKind = RepaymentKind.PAYMENT
    order: tuple[Component, ...] = ()
    debt: str = ""
    said_by: SaidBy = SaidBy.BOTH
    counted: bool = True


@dataclass(frozen=True, slots=True)
class Cost:
    """A cost of realizing the claim (民法典561), such as a preservation fee."""

    on: date
    amount: Money
    what: str
    debt: str = ""
    said_by: SaidBy = SaidBy.BOTH
    counted: bool = True


@dataclass(frozen=True, slots=True)
class Waived:
    """What the creditor has already let off, of one part of the debt."""

    on: date
    amount: Money
    component: Component = Component.OVERDUE_INTEREST
    what: str = ""
    debt: str = ""
    said_by: SaidBy = SaidBy.BOTH
    counted: bool = True


@dataclass(frozen=True, slots=True)
class DueInstallment:
    """Principal that falls due on a day of its own."""

    on: date
    amount: Money
    debt: str = ""


@dataclass(frozen=True, slots=True)
class Demand:
    """A demand where no due day was agreed: it arrived ``on``, with ``days`` to pay (民法典675)."""

    on: date
    days: int = 0

    @property
    def due_on(self) -> date:
        """The last day of the time allowed."""
        return after(self.on, self.days)


@dataclass(frozen=True, slots=True)
class InterestStop:
    """Days that bear nothing, both counted; without a last day the stop is open."""

    first_day: date
    last_day: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class Debt:
    """One of several debts of a kind to one creditor, with what differs from the claim's terms.

    ``secured`` decides, with rate and due day, which debt a payment reaches first (民法典560).
    """

    name: str
    due_on: date | None = None
    in_term_rate: Rate | None = None
    overdue_rate: Rate | None = None
    secured: bool = False


Fact = Disbursement | Repayment | Cost | Charge | Waived
"""A fact of a claim that one side may state alone."""


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """What the debtor acknowledges, part by part; nothing said of a part acknowledges nothing."""

    principal: Money | None = None
    interest: Money | None = None
    overdue_interest: Money | None = None
    compound_interest: Money | None = None
    penalty: Money | None = None
    fees: Money | None = None
    costs: Money | None = None


@dataclass(frozen=True, slots=True)
class StatedCap:
    """A yearly cap that the mediator states where the tables leave it open, and why."""

    percent: Decimal
    reason: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One creditor's money claim from one legal relationship.

    ``formed_on`` is the contract day; where it is not given, the first disbursement counts
    (民法典679). ``filed_on`` is the day of filing, or the one assumed for the transitional
    rule. ``old_rule_requested`` says that a party asks for the rule in force before
    2020-08-20 (民间借贷规定31). ``trade_markup_percent`` is the 30 to 50 percent of 买卖合同解释18.
    ``accelerated_on`` is the day everything still open fell due. ``performance_due_on`` is the
    last day an effective legal document gives for performance (民事诉讼法264).
    """

    kind: ClaimKind = ClaimKind.LOAN
    lender: LenderClass = LenderClass.ORDINARY
    instrument: str = ""
    formed_on: date | None = None
    due_on: date | None = None
    filed_on: date | None = None
    old_rule_requested: bool = True
    in_term_rate: Rate | None = None
    overdue_rate: Rate | None = None
    trade_markup_percent: Decimal = Decimal(30)
    cap: StatedCap | None = None
    disbursements: tuple[Disbursement, ...] = ()
    repayments: tuple[Repayment, ...] = ()
    costs: tuple[Cost, ...] = ()
    appropriation: tuple[Component, ...] = BY_LAW
    conventions: Conventions = field(default_factory=Conventions)
    added_lpr: tuple[LprAnnouncement, ...] = ()
    limitation: LimitationFacts = LimitationFacts()
    currency: str = "CNY"
    later_rates: tuple[RateChange, ...] = ()
    charges: tuple[Charge, ...] = ()
    rests: Rests | None = None
    rollovers: tuple[Rollover, ...] = ()
    installments: tuple[DueInstallment, ...] = ()
    accelerated_on: date | None = None
    demand: Demand | None = None
    debts: tuple[Debt, ...] = ()
    waivers: tuple[Waived, ...] = ()
    interest_stops: tuple[InterestStop, ...] = ()
    performance_due_on: date | None = None
    acknowledged: Acknowledged | None = None

    @property
    def first_on(self) -> date | None:
        """The day of the first disbursement."""
        return min((d.on for d in self.disbursements), default=None)

    @property
    def falls_due_on(self) -> date | None:
        """The last day to pay: as agreed, or the end of the time a demand allowed."""
        return self.due_on or (self.demand.due_on if self.demand else None)

    @property
    def last_due_on(self) -> date | None:
        """The last day on which any part falls due, or fell due early; None if never."""
        named = [self.falls_due_on, *(advance.due_on for advance in self.disbursements)]
        named += [*(debt.due_on for debt in self.debts), *(row.on for row in self.installments)]
        days = [day for day in named if day is not None]
        if self.accelerated_on is None:
            return max(days, default=None)
        return min(max(days, default=self.accelerated_on), self.accelerated_on)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact that one side may state alone."""
        return (
            *self.disbursements,
            *self.repayments,
            *self.costs,
            *self.charges,
            *self.waivers,
        )

    @property
    def disputed(self) -> bool:
        """Tell whether some fact is the word of one side alone."""
        return any(fact.said_by is not SaidBy.BOTH for fact in self.facts)
