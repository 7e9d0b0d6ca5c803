"""How the facts of performance lie on disk; where an agreement stands is not among them."""

from datetime import date
from decimal import Decimal
from typing import Self

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped

from mediator.domain.money import Money
from mediator.domain.receipts import (
    Conversion,
    HandedOver,
    Payer,
    Performance,
    Postponement,
    Receipt,
    Sign,
)
from mediator.domain.visits import Closing, ClosingWay
from mediator.vault.replan_rows import ReplanRow, VisitRow
from mediator.vault.rows import ListedInCase, OfCase, Row


class PerformanceRow(OfCase, Row):
    """When a court's confirmation took effect, and how the case was closed, once one of both."""

    __tablename__ = "performance"

    confirmed_on: Mapped[date | None]
    closed_on: Mapped[date | None]
    closing_way: Mapped[ClosingWay | None]
    closing_note: Mapped[str | None]

    def closing(self) -> Closing | None:
        """Return how the case was closed."""
        if self.closed_on is None or self.closing_way is None:
            return None
        return Closing(self.closed_on, self.closing_way, self.closing_note or "")


class ReceiptRow(ListedInCase, Row):
    """Money that came in."""

    __tablename__ = "money_received"
    __table_args__ = (CheckConstraint("amount_minor >= 0"),)

    on: Mapped[date]
    amount_minor: Mapped[int]
    currency: Mapped[str]
    means: Mapped[str]
    proof: Mapped[str]
    paid_by: Mapped[Payer]
    payer: Mapped[str]
    returned_on: Mapped[date | None]
    original_minor: Mapped[int | None]
    original_currency: Mapped[str | None]
    rate: Mapped[Decimal | None]
    rate_source: Mapped[str | None]
    rate_on: Mapped[date | None]
    pool_minor: Mapped[int | None]
    pool_currency: Mapped[str | None]

    @classmethod
    def from_domain(cls, case_id: str, position: int, receipt: Receipt) -> Self:
        """Lay a receipt out as a row."""
        return cls(
            case_id=case_id,
            position=position,
            on=receipt.on,
            amount_minor=receipt.amount.minor,
            currency=receipt.amount.currency,
            means=receipt.means,
            proof=receipt.proof,
            paid_by=receipt.paid_by,
            payer=receipt.payer,
            returned_on=receipt.returned_on,
            **_conversion(receipt.converted),
            pool_minor=None if receipt.pool is None else receipt.pool.minor,
            pool_currency=None if receipt.pool is None else receipt.pool.currency,
        )

    def to_domain(self) -> Receipt:
        """Return the receipt."""
        return Receipt(
            on=self.on,
            amount=Money(self.amount_minor, self.currency),
            means=self.means,
            proof=self.proof,
            paid_by=self.paid_by,
            payer=self.payer,
            returned_on=self.returned_on,
            converted=self._converted(),
            pool=_money(self.pool_minor, self.pool_currency),
        )

    def _converted(self) -> Conversion | None:
        original = _money(self.original_minor, self.original_currency)
        if original is None or self.rate is None:
            return None
        return Conversion(original, self.rate, self.rate_source or "", self.rate_on)


def _money(minor: int | None, currency: str | None) -> Money | None:
    return None if minor is None or currency is None else Money(minor, currency)


def _conversion(converted: Conversion | None) -> dict[str, object]:
    names = ("original_minor", "original_currency", "rate", "rate_source", "rate_on")
    if converted is None:
        return dict.fromkeys(names)
    original = converted.original
    values = (original.minor, original.currency, converted.rate, converted.source)
    return dict(zip(names, (*values, converted.rate_on), strict=True))


class PostponementRow(ListedInCase, Row):
    """Notice that an installment is put off."""

    __tablename__ = "postponement"

    number: Mapped[int]
    told_on: Mapped[date]

    @classmethod
    def from_domain(cls, case_id: str, position: int, notice: Postponement) -> Self:
        """Lay a notice out as a row."""
        return cls(case_id=case_id, position=position, number=notice.number, told_on=notice.told_on)

    def to_domain(self) -> Postponement:
        """Return the notice."""
        return Postponement(self.number, self.told_on)


class HandedOverRow(ListedInCase, Row):
    """A transfer that was completed."""

    __tablename__ = "handed_over"

    number: Mapped[int]
    on: Mapped[date]

    @classmethod
    def from_domain(cls, case_id: str, position: int, handed: HandedOver) -> Self:
        """Lay a completed transfer out as a row."""
        return cls(case_id=case_id, position=position, number=handed.number, on=handed.on)

    def to_domain(self) -> HandedOver:
        """Return the completed transfer."""
        return HandedOver(self.number, self.on)


class SignRow(ListedInCase, Row):
    """Something seen at a follow-up."""

    __tablename__ = "followup_sign"

    code: Mapped[str]
    on: Mapped[date]
    note: Mapped[str]
    over_on: Mapped[date | None]

    @classmethod
    def from_domain(cls, case_id: str, position: int, sign: Sign) -> Self:
        """Lay a sign out as a row."""
        return cls(
            case_id=case_id,
            position=position,
            code=sign.code,
            on=sign.on,
            note=sign.note,
            over_on=sign.over_on,
        )

    def to_domain(self) -> Sign:
        """Return the sign."""
        return Sign(self.code, self.on, self.note, self.over_on)


def performance_rows(case_id: str, known: Performance) -> dict[str, object]:
    """Return the rows of all facts of performance by the name of their column."""
    ended = known.closed
    row = PerformanceRow(
        case_id=case_id,
        confirmed_on=known.confirmed_on,
        closed_on=ended.on if ended else None,
        closing_way=ended.way if ended else None,
        closing_note=ended.note if ended else None,
    )
    return {
        "performance": row if known.confirmed_on or ended else None,
        "receipts": [ReceiptRow.from_domain(case_id, *x) for x in enumerate(known.receipts)],
        "postponed": [PostponementRow.from_domain(case_id, *x) for x in enumerate(known.postponed)],
        "handed_over": [
            HandedOverRow.from_domain(case_id, *x) for x in enumerate(known.handed_over)
        ],
        "replans": [ReplanRow.from_domain(case_id, *x) for x in enumerate(known.replans)],
        "visits": [VisitRow.from_domain(case_id, *x) for x in enumerate(known.visits)],
        "signs": [SignRow.from_domain(case_id, *x) for x in enumerate(known.signs)],
    }
