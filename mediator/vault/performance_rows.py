"""How the facts of performance lie on disk; where an agreement stands is not among them."""

from datetime import date
from typing import Self

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped

from mediator.domain.money import Money
from mediator.domain.receipts import (
    HandedOver,
    Payer,
    Performance,
    Postponement,
    Receipt,
    Sign,
)
from mediator.vault.rows import ListedInCase, OfCase, Row


class PerformanceRow(OfCase, Row):
    """When a court's confirmation took effect; there is a row only once one did."""

    __tablename__ = "performance"

    confirmed_on: Mapped[date]


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
        )


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
    confirmed = known.confirmed_on
    return {
        "performance": PerformanceRow(case_id=case_id, confirmed_on=confirmed)
        if confirmed
        else None,
        "receipts": [ReceiptRow.from_domain(case_id, *x) for x in enumerate(known.receipts)],
        "postponed": [PostponementRow.from_domain(case_id, *x) for x in enumerate(known.postponed)],
        "handed_over": [
            HandedOverRow.from_domain(case_id, *x) for x in enumerate(known.handed_over)
        ],
        "signs": [SignRow.from_domain(case_id, *x) for x in enumerate(known.signs)],
    }
