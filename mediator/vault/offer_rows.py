"""How what plans are made with lies on disk: joint choices, offers, the other creditors."""

from datetime import date
from decimal import Decimal
from typing import Self

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped

from mediator.domain.components import Component
from mediator.domain.disclosure import FellowCreditor, Offer, OfferKind, Policy
from mediator.domain.due_days import Frequency
from mediator.domain.money import Money
from mediator.domain.sharing import Division
from mediator.vault.rows import ListedInCase, OfCase, Row


class PolicyRow(OfCase, Row):
    """The joint choices about plans; lists of days, months and parts with a space between."""

    __tablename__ = "policy"

    settled_on: Mapped[date | None]
    first_due_on: Mapped[date | None]
    longest_months: Mapped[int]
    rounding_fen: Mapped[int]
    installment_percent: Mapped[Decimal | None]
    grace_days: Mapped[int]
    missed_installments: Mapped[int]
    default_percent: Mapped[Decimal | None]
    lump_reduction_percent: Mapped[Decimal]
    conditional: Mapped[bool]
    frequency: Mapped[Frequency]
    chosen_days: Mapped[str]
    on_workdays: Mapped[bool]
    allowed_misses: Mapped[int]
    moratorium_months: Mapped[int]
    season_months: Mapped[str]
    waiver_order: Mapped[str]
    division: Mapped[Division]
    equal_packages: Mapped[bool]
    lawyer_review: Mapped[bool]

    @classmethod
    def from_domain(cls, case_id: str, policy: Policy) -> Self:
        """Lay the policy out as a row."""
        return cls(
            case_id=case_id,
            settled_on=policy.settled_on,
            first_due_on=policy.first_due_on,
            longest_months=policy.longest_months,
            rounding_fen=policy.rounding_fen,
            installment_percent=policy.installment_percent,
            grace_days=policy.grace_days,
            missed_installments=policy.missed_installments,
            default_percent=policy.default_percent,
            lump_reduction_percent=policy.lump_reduction_percent,
            conditional=policy.conditional,
            frequency=policy.frequency,
            chosen_days=" ".join(day.isoformat() for day in policy.chosen_days),
            on_workdays=policy.on_workdays,
            allowed_misses=policy.allowed_misses,
            moratorium_months=policy.moratorium_months,
            season_months=" ".join(str(month) for month in policy.season_months),
            waiver_order=" ".join(policy.waiver_order),
            division=policy.division,
            equal_packages=policy.equal_packages,
            lawyer_review=policy.lawyer_review,
        )

    def to_domain(self) -> Policy:
        """Return the policy."""
        return Policy(
            settled_on=self.settled_on,
            first_due_on=self.first_due_on,
            longest_months=self.longest_months,
            rounding_fen=self.rounding_fen,
            installment_percent=self.installment_percent,
            grace_days=self.grace_days,
            missed_installments=self.missed_installments,
            default_percent=self.default_percent,
            lump_reduction_percent=self.lump_reduction_percent,
            conditional=self.conditional,
            frequency=self.frequency,
            chosen_days=tuple(date.fromisoformat(day) for day in self.chosen_days.split()),
            on_workdays=self.on_workdays,
            allowed_misses=self.allowed_misses,
            moratorium_months=self.moratorium_months,
            season_months=tuple(int(month) for month in self.season_months.split()),
            waiver_order=tuple(Component(part) for part in self.waiver_order.split()),
            division=self.division,
            equal_packages=self.equal_packages,
            lawyer_review=self.lawyer_review,
        )


class OfferRow(ListedInCase, Row):
    """One thing offered besides payments."""

    __tablename__ = "offer"
    __table_args__ = (CheckConstraint("low_minor >= 0"), CheckConstraint("high_minor >= 0"))

    kind: Mapped[OfferKind]
    what: Mapped[str]
    low_minor: Mapped[int]
    low_currency: Mapped[str]
    high_minor: Mapped[int]
    high_currency: Mapped[str]
    haircut_percent: Mapped[Decimal]
    by: Mapped[date | None]
    earn_out_percent: Mapped[Decimal | None]

    @classmethod
    def from_domain(cls, case_id: str, position: int, offer: Offer) -> Self:
        """Lay an offer out as a row."""
        return cls(
            case_id=case_id,
            position=position,
            kind=offer.kind,
            what=offer.what,
            low_minor=offer.low.minor,
            low_currency=offer.low.currency,
            high_minor=offer.high.minor,
            high_currency=offer.high.currency,
            haircut_percent=offer.haircut_percent,
            by=offer.by,
            earn_out_percent=offer.earn_out_percent,
        )

    def to_domain(self) -> Offer:
        """Return the offer."""
        return Offer(
            kind=self.kind,
            what=self.what,
            low=Money(self.low_minor, self.low_currency),
            high=Money(self.high_minor, self.high_currency),
            haircut_percent=self.haircut_percent,
            by=self.by,
            earn_out_percent=self.earn_out_percent,
        )


class FellowRow(ListedInCase, Row):
    """One other creditor."""

    __tablename__ = "fellow_creditor"
    __table_args__ = (CheckConstraint("owed_minor >= 0"), CheckConstraint("costs_minor >= 0"))

    name: Mapped[str]
    owed_minor: Mapped[int]
    owed_currency: Mapped[str]
    costs_minor: Mapped[int]
    costs_currency: Mapped[str]

    @classmethod
    def from_domain(cls, case_id: str, position: int, fellow: FellowCreditor) -> Self:
        """Lay a fellow creditor out as a row."""
        return cls(
            case_id=case_id,
            position=position,
            name=fellow.name,
            owed_minor=fellow.owed.minor,
            owed_currency=fellow.owed.currency,
            costs_minor=fellow.costs.minor,
            costs_currency=fellow.costs.currency,
        )

    def to_domain(self) -> FellowCreditor:
        """Return the fellow creditor."""
        return FellowCreditor(
            name=self.name,
            owed=Money(self.owed_minor, self.owed_currency),
            costs=Money(self.costs_minor, self.costs_currency),
        )
