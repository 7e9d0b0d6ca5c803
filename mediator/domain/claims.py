"""The facts of a money claim, as the parties state them jointly."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from mediator.domain.components import BY_LAW, Component
from mediator.domain.findings import Finding, doubtful, missing, note
from mediator.domain.law import LenderClass, LprAnnouncement
from mediator.domain.money import Money
from mediator.domain.periods import Conventions


class ClaimKind(StrEnum):
    """What the debt arises from; it decides which rules of interest apply."""

    LOAN = "loan"
    TRADE = "trade"  # sale, construction, service
    CONSUMER_CREDIT = "consumer_credit"


class RatePer(StrEnum):
    """The span a promised rate is quoted for."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Rate:
    """A promised simple rate in percent for a year, a month or a day."""

    percent: Decimal
    per: RatePer = RatePer.YEAR

    def yearly(self, days_in_year: int) -> Fraction:
        """Return the rate a year as a fraction of one: 6 percent is 6/100."""
        times = {RatePer.YEAR: 1, RatePer.MONTH: 12, RatePer.DAY: days_in_year}[self.per]
        return Fraction(self.percent) * times / 100


@dataclass(frozen=True, slots=True)
class Disbursement:
    """Money advanced or a price falling due; ``deducted`` was kept back up front.

    Principal is what was really advanced (民法典670): ``amount`` less ``deducted``.
    """

    on: date
    amount: Money
    deducted: Money = Money(0)
    means: str = ""

    @property
    def principal(self) -> Money:
        """The money really advanced."""
        return self.amount - self.deducted


@dataclass(frozen=True, slots=True)
class Repayment:
    """Money paid back on a day."""

    on: date
    amount: Money
    means: str = ""


@dataclass(frozen=True, slots=True)
class Cost:
    """A cost of realizing the claim (民法典561), such as a preservation fee."""

    on: date
    amount: Money
    what: str


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
    currency: str = "CNY"

    @property
    def first_on(self) -> date | None:
        """The day of the first disbursement."""
        return min((d.on for d in self.disbursements), default=None)


def claim_findings(claim: Claim, as_of: date) -> tuple[Finding, ...]:
    """Return what a claim still lacks and what a mediator should look at."""
    found: list[Finding] = []
    if not claim.disbursements:
        found.append(missing("claim.disbursements", "disbursement_missing"))
    trade = claim.kind is ClaimKind.TRADE
    if claim.formed_on is None and claim.disbursements and not trade:
        found.append(note("claim.formed_on", "formed_by_disbursement"))
    if claim.due_on is None:
        found.append(note("claim.due_on", "no_due_date_trade" if trade else "no_due_date"))
    elif claim.first_on is not None and claim.due_on < claim.first_on:
        found.append(doubtful("claim.due_on", "due_before_disbursement"))
    if not claim.instrument:
        found.append(missing("claim.instrument"))
    found += _day_findings(claim)
    found += [
        doubtful(f"claim.disbursements[{i}].means", "cash_without_trace", amount=d.amount.plain)
        for i, d in enumerate(claim.disbursements)
        if d.means.strip() in ("现金", "cash")
    ]
    found += [
        note(f"claim.disbursements[{i}].deducted", "deducted_up_front", amount=d.deducted.plain)
        for i, d in enumerate(claim.disbursements)
        if d.deducted
    ]
    found += [
        note(f"claim.repayments[{i}].on", "after_as_of", day=r.on.isoformat())
        for i, r in enumerate(claim.repayments)
        if r.on > as_of
    ]
    return tuple(found)


def _day_findings(claim: Claim) -> list[Finding]:
    """Return doubts about days that decide which rules apply."""
    found = []
    formed, filed, first = claim.formed_on, claim.filed_on, claim.first_on
    if formed is not None and first is not None and formed > first:
        found.append(doubtful("claim.formed_on", "formed_after_disbursement"))
    begun = formed or first
    if filed is not None and begun is not None and filed < begun:
        found.append(doubtful("claim.filed_on", "filed_before_contract"))
    return found
