"""How a claim lies on disk: its facts, and what was advanced, paid back and spent."""

from datetime import date
from decimal import Decimal
from typing import Self

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, relationship

from mediator.domain.claims import (
    Claim,
    ClaimKind,
    Cost,
    Disbursement,
    Repayment,
    RepaymentKind,
    StatedCap,
)
from mediator.domain.components import Component
from mediator.domain.law import LenderClass, LprAnnouncement
from mediator.domain.money import Money
from mediator.domain.periods import (
    BasisChange,
    Conventions,
    CountedDays,
    DayBasis,
    LprReading,
    OldInterestPaid,
    RoundingMode,
    RoundingStep,
    RoundingUnit,
    Tenor,
)
from mediator.domain.promises import Rate, RatePer, SaidBy
from mediator.vault import claim_terms
from mediator.vault.claim_terms import ClaimTerms
from mediator.vault.rows import ListedInClaim, OfCase, Row

ALL = "all, delete-orphan"


class DisbursementRow(ListedInClaim, Row):
    """Money advanced or fallen due."""

    __tablename__ = "disbursement"
    __table_args__ = (CheckConstraint("amount_minor >= 0 AND deducted_minor >= 0"),)

    day: Mapped[date]
    amount_minor: Mapped[int]
    amount_currency: Mapped[str]
    deducted_minor: Mapped[int]
    deducted_currency: Mapped[str]
    means: Mapped[str]
    due_on: Mapped[date | None]
    debt: Mapped[str]
    said_by: Mapped[SaidBy]
    counted: Mapped[bool]

    @classmethod
    def from_domain(cls, case_id: str, position: int, advance: Disbursement) -> Self:
        """Lay a disbursement out as a row."""
        return cls(
            case_id=case_id,
            position=position,
            day=advance.on,
            amount_minor=advance.amount.minor,
            amount_currency=advance.amount.currency,
            deducted_minor=advance.deducted.minor,
            deducted_currency=advance.deducted.currency,
            means=advance.means,
            due_on=advance.due_on,
            debt=advance.debt,
            said_by=advance.said_by,
            counted=advance.counted,
        )

    def to_domain(self) -> Disbursement:
        """Return the disbursement."""
        return Disbursement(
            on=self.day,
            amount=Money(self.amount_minor, self.amount_currency),
            deducted=Money(self.deducted_minor, self.deducted_currency),
            means=self.means,
            due_on=self.due_on,
            debt=self.debt,
            said_by=self.said_by,
            counted=self.counted,
        )


class RepaymentRow(ListedInClaim, Row):
    """Money paid back; ``appropriation`` is its own order, a space between."""

    __tablename__ = "repayment"
    __table_args__ = (CheckConstraint("amount_minor >= 0"),)

    day: Mapped[date]
    amount_minor: Mapped[int]
    amount_currency: Mapped[str]
    means: Mapped[str]
    kind: Mapped[RepaymentKind]
    appropriation: Mapped[str]
    debt: Mapped[str]
    said_by: Mapped[SaidBy]
    counted: Mapped[bool]

    @classmethod
    def from_domain(cls, case_id: str, position: int, repayment: Repayment) -> Self:
        """Lay a repayment out as a row."""
        return cls(
            case_id=case_id,
            position=position,
            day=repayment.on,
            amount_minor=repayment.amount.minor,
            amount_currency=repayment.amount.currency,
            means=repayment.means,
            kind=repayment.kind,
            appropriation=" ".join(repayment.order),
            debt=repayment.debt,
            said_by=repayment.said_by,
            counted=repayment.counted,
        )

    def to_domain(self) -> Repayment:
        """Return the repayment."""
        return Repayment(
            on=self.day,
            amount=Money(self.amount_minor, self.amount_currency),
            means=self.means,
            kind=self.kind,
            order=tuple(Component(word) for word in self.appropriation.split()),
            debt=self.debt,
            said_by=self.said_by,
            counted=self.counted,
        )


class CostRow(ListedInClaim, Row):
    """A cost of realizing the claim."""

    __tablename__ = "cost"
    __table_args__ = (CheckConstraint("amount_minor >= 0"),)

    day: Mapped[date]
    amount_minor: Mapped[int]
    amount_currency: Mapped[str]
    what: Mapped[str]
    debt: Mapped[str]
    said_by: Mapped[SaidBy]
    counted: Mapped[bool]

    @classmethod
    def from_domain(cls, case_id: str, position: int, cost: Cost) -> Self:
        """Lay a cost out as a row."""
        return cls(
            case_id=case_id,
            position=position,
            day=cost.on,
            amount_minor=cost.amount.minor,
            amount_currency=cost.amount.currency,
            what=cost.what,
            debt=cost.debt,
            said_by=cost.said_by,
            counted=cost.counted,
        )

    def to_domain(self) -> Cost:
        """Return the cost."""
        return Cost(
            on=self.day,
            amount=Money(self.amount_minor, self.amount_currency),
            what=self.what,
            debt=self.debt,
            said_by=self.said_by,
            counted=self.counted,
        )


class AddedLprRow(ListedInClaim, Row):
    """A loan prime rate that the mediator added by hand."""

    __tablename__ = "added_lpr"

    day: Mapped[date]
    one_year: Mapped[Decimal]
    five_year: Mapped[Decimal]
    source: Mapped[str]

    @classmethod
    def from_domain(cls, case_id: str, position: int, added: LprAnnouncement) -> Self:
        """Lay an announcement out as a row."""
        return cls(
            case_id=case_id,
            position=position,
            day=added.on,
            one_year=added.one_year,
            five_year=added.five_year,
            source=added.source,
        )

    def to_domain(self) -> LprAnnouncement:
        """Return the announcement."""
        return LprAnnouncement(self.day, self.one_year, self.five_year, self.source)


class ConventionsRow(OfCase, Row):
    """The choices that decide a figure when the law leaves them open.

    ``basis_changes`` are a day and its new basis each, a space between.
    """

    __tablename__ = "conventions"

    day_basis: Mapped[DayBasis]
    counted_days: Mapped[CountedDays]
    rounding_step: Mapped[RoundingStep]
    rounding_unit: Mapped[RoundingUnit]
    rounding_mode: Mapped[RoundingMode]
    lpr_reading: Mapped[LprReading]
    lpr_tenor: Mapped[Tenor]
    daily_rate_days: Mapped[int | None]
    basis_changes: Mapped[str]
    old_interest_paid: Mapped[OldInterestPaid]

    @classmethod
    def from_domain(cls, case_id: str, conventions: Conventions) -> Self:
        """Lay the conventions out as a row."""
        return cls(
            case_id=case_id,
            day_basis=conventions.day_basis,
            counted_days=conventions.counted_days,
            rounding_step=conventions.rounding_step,
            rounding_unit=conventions.rounding_unit,
            rounding_mode=conventions.rounding_mode,
            lpr_reading=conventions.lpr_reading,
            lpr_tenor=conventions.lpr_tenor,
            daily_rate_days=conventions.daily_rate_days,
            basis_changes=" ".join(
                f"{change.on.isoformat()}={change.day_basis}"
                for change in conventions.basis_changes
            ),
            old_interest_paid=conventions.old_interest_paid,
        )

    def to_domain(self) -> Conventions:
        """Return the conventions."""
        return Conventions(
            day_basis=self.day_basis,
            counted_days=self.counted_days,
            rounding_step=self.rounding_step,
            rounding_unit=self.rounding_unit,
            rounding_mode=self.rounding_mode,
            lpr_reading=self.lpr_reading,
            lpr_tenor=self.lpr_tenor,
            daily_rate_days=self.daily_rate_days,
            basis_changes=tuple(_basis_change(word) for word in self.basis_changes.split()),
            old_interest_paid=self.old_interest_paid,
        )


class ClaimRow(OfCase, Row):
    """The claim of a case; ``appropriation`` is its components in order, a space between.

    ``terms`` is a document of its own (see ``mediator.vault.claim_terms``).
    """

    __tablename__ = "claim"
    __table_args__ = (
        CheckConstraint("(in_term_percent IS NULL) = (in_term_per IS NULL)"),
        CheckConstraint("(overdue_percent IS NULL) = (overdue_per IS NULL)"),
        CheckConstraint("(cap_percent IS NULL) = (cap_reason IS NULL)"),
    )

    kind: Mapped[ClaimKind]
    lender: Mapped[LenderClass]
    instrument: Mapped[str]
    formed_on: Mapped[date | None]
    due_on: Mapped[date | None]
    filed_on: Mapped[date | None]
    old_rule_requested: Mapped[bool]
    in_term_percent: Mapped[Decimal | None]
    in_term_per: Mapped[RatePer | None]
    in_term_lpr: Mapped[str | None]
    overdue_percent: Mapped[Decimal | None]
    overdue_per: Mapped[RatePer | None]
    overdue_lpr: Mapped[str | None]
    trade_markup_percent: Mapped[Decimal]
    cap_percent: Mapped[Decimal | None]
    cap_reason: Mapped[str | None]
    appropriation: Mapped[str]
    currency: Mapped[str]
    terms: Mapped[str]

    disbursements: Mapped[list[DisbursementRow]] = relationship(
        cascade=ALL, order_by=DisbursementRow.position
    )
    repayments: Mapped[list[RepaymentRow]] = relationship(
        cascade=ALL, order_by=RepaymentRow.position
    )
    costs: Mapped[list[CostRow]] = relationship(cascade=ALL, order_by=CostRow.position)
    added_lpr: Mapped[list[AddedLprRow]] = relationship(cascade=ALL, order_by=AddedLprRow.position)

    @classmethod
    def from_domain(cls, case_id: str, claim: Claim) -> Self:
        """Lay a claim out as rows."""
        in_term, overdue, cap = claim.in_term_rate, claim.overdue_rate, claim.cap
        return cls(
            case_id=case_id,
            kind=claim.kind,
            lender=claim.lender,
            instrument=claim.instrument,
            formed_on=claim.formed_on,
            due_on=claim.due_on,
            filed_on=claim.filed_on,
            old_rule_requested=claim.old_rule_requested,
            in_term_percent=in_term.percent if in_term else None,
            in_term_per=in_term.per if in_term else None,
            in_term_lpr=claim_terms.written_lpr(in_term),
            overdue_percent=overdue.percent if overdue else None,
            overdue_per=overdue.per if overdue else None,
            overdue_lpr=claim_terms.written_lpr(overdue),
            trade_markup_percent=claim.trade_markup_percent,
            cap_percent=cap.percent if cap else None,
            cap_reason=cap.reason if cap else None,
            appropriation=" ".join(claim.appropriation),
            currency=claim.currency,
            terms=claim_terms.written(ClaimTerms.of(claim)),
            disbursements=[
                DisbursementRow.from_domain(case_id, *x) for x in enumerate(claim.disbursements)
            ],
            repayments=[RepaymentRow.from_domain(case_id, *x) for x in enumerate(claim.repayments)],
            costs=[CostRow.from_domain(case_id, *x) for x in enumerate(claim.costs)],
            added_lpr=[AddedLprRow.from_domain(case_id, *x) for x in enumerate(claim.added_lpr)],
        )

    def to_domain(self, conventions: Conventions) -> Claim:
        """Return the claim, worked out by these conventions."""
        return Claim(
            kind=self.kind,
            lender=self.lender,
            instrument=self.instrument,
            formed_on=self.formed_on,
            due_on=self.due_on,
            filed_on=self.filed_on,
            old_rule_requested=self.old_rule_requested,
            in_term_rate=_rate(self.in_term_percent, self.in_term_per, self.in_term_lpr),
            overdue_rate=_rate(self.overdue_percent, self.overdue_per, self.overdue_lpr),
            trade_markup_percent=self.trade_markup_percent,
            cap=_cap(self.cap_percent, self.cap_reason),
            disbursements=tuple(row.to_domain() for row in self.disbursements),
            repayments=tuple(row.to_domain() for row in self.repayments),
            costs=tuple(row.to_domain() for row in self.costs),
            appropriation=tuple(Component(word) for word in self.appropriation.split()),
            conventions=conventions,
            added_lpr=tuple(row.to_domain() for row in self.added_lpr),
            currency=self.currency,
            **claim_terms.read(self.terms).facts,
        )


def _rate(percent: Decimal | None, per: RatePer | None, lpr: str | None) -> Rate | None:
    if percent is None or per is None:
        return None
    return Rate(percent, per, claim_terms.read_lpr(lpr))


def _basis_change(word: str) -> BasisChange:
    on, _, basis = word.partition("=")
    return BasisChange(date.fromisoformat(on), DayBasis(basis))


def _cap(percent: Decimal | None, reason: str | None) -> StatedCap | None:
    return None if percent is None or reason is None else StatedCap(percent, reason)
