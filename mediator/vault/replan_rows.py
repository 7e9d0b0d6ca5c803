"""How changes of a plan and visits after the signing lie on disk."""

import json
from datetime import date
from decimal import Decimal
from typing import Self

from sqlalchemy.orm import Mapped

from mediator.domain.components import Component
from mediator.domain.due_days import Frequency
from mediator.domain.money import Money
from mediator.domain.replans import Replan, WaivedShare, WaiverOrder
from mediator.domain.visits import Satisfaction, Visit, VisitWay
from mediator.vault.rows import ListedInCase, Row

_PLAIN = (
    *("agreed_on", "first_due_on", "payments", "reason", "frequency", "capitalize", "order"),
    *("percent", "conditional", "grace_days", "missed_installments", "allowed_misses"),
    *("default_percent", "rounding_fen", "signed_on"),
)
"""The fields that lie in a column of their own name."""


class ReplanRow(ListedInCase, Row):
    """A change of the plan; lists that are never searched lie as JSON."""

    __tablename__ = "replan"

    agreed_on: Mapped[date]
    first_due_on: Mapped[date]
    payments: Mapped[int]
    reason: Mapped[str]
    frequency: Mapped[Frequency]
    waived: Mapped[str]
    capitalize: Mapped[bool]
    order: Mapped[WaiverOrder]
    percent: Mapped[Decimal | None]
    conditional: Mapped[bool]
    grace_days: Mapped[int]
    missed_installments: Mapped[int]
    allowed_misses: Mapped[int]
    default_percent: Mapped[Decimal | None]
    rounding_fen: Mapped[int]
    consents: Mapped[str]
    signed_on: Mapped[date | None]
    signed_minor: Mapped[int | None]
    signed_currency: Mapped[str | None]

    @classmethod
    def from_domain(cls, case_id: str, position: int, replan: Replan) -> Self:
        """Lay a change out as a row."""
        signed = replan.signed_sum
        return cls(
            case_id=case_id,
            position=position,
            **{name: getattr(replan, name) for name in _PLAIN},
            waived=json.dumps([[each.component, str(each.percent)] for each in replan.waived]),
            consents=json.dumps(list(replan.consents), ensure_ascii=False),
            signed_minor=None if signed is None else signed.minor,
            signed_currency=None if signed is None else signed.currency,
        )

    def to_domain(self) -> Replan:
        """Return the change."""
        signed = None
        if self.signed_minor is not None and self.signed_currency is not None:
            signed = Money(self.signed_minor, self.signed_currency)
        return Replan(
            **{name: getattr(self, name) for name in _PLAIN},
            waived=tuple(
                WaivedShare(Component(part), Decimal(percent))
                for part, percent in json.loads(self.waived)
            ),
            consents=tuple(json.loads(self.consents)),
            signed_sum=signed,
        )


class VisitRow(ListedInCase, Row):
    """A visit after the signing."""

    __tablename__ = "visit"

    on: Mapped[date]
    visited: Mapped[str]
    way: Mapped[VisitWay]
    visitor: Mapped[str]
    found: Mapped[str]
    satisfaction: Mapped[Satisfaction | None]
    opinion: Mapped[str]

    @classmethod
    def from_domain(cls, case_id: str, position: int, visit: Visit) -> Self:
        """Lay a visit out as a row."""
        return cls(
            case_id=case_id,
            position=position,
            on=visit.on,
            visited=visit.visited,
            way=visit.way,
            visitor=visit.visitor,
            found=visit.found,
            satisfaction=visit.satisfaction,
            opinion=visit.opinion,
        )

    def to_domain(self) -> Visit:
        """Return the visit."""
        return Visit(
            on=self.on,
            visited=self.visited,
            way=self.way,
            visitor=self.visitor,
            found=self.found,
            satisfaction=self.satisfaction,
            opinion=self.opinion,
        )
