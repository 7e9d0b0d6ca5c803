"""How what may help a settlement lies on disk: offers, and the other creditors."""

from datetime import date
from decimal import Decimal
from typing import Self

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped

from mediator.domain.disclosure import FellowCreditor, Offer, OfferKind
from mediator.domain.money import Money
from mediator.vault.rows import ListedInCase, Row


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
