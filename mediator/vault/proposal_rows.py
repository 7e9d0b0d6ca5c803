"""How the plans that the mediator laid before both lie on disk."""

import json
from datetime import date
from decimal import Decimal
from typing import Self

from sqlalchemy.orm import Mapped

from mediator.domain.components import Component
from mediator.domain.money import Money
from mediator.domain.proposals import Proposal, ProposedPart, ProposedRow
from mediator.domain.terms import Family, Rung
from mediator.vault.rows import ListedInCase, Row

_Sum = list[object]


class ProposalRow(ListedInCase, Row):
    """One plan; parts, payments and ladder are JSON lists, their sums in the smallest unit."""

    __tablename__ = "proposal"

    plan: Mapped[str]
    family: Mapped[Family]
    parts: Mapped[str]
    payments: Mapped[str]
    proposed_on: Mapped[date]
    percent: Mapped[Decimal | None]
    light: Mapped[str]
    consent: Mapped[str]
    revives: Mapped[bool | None]
    ladder: Mapped[str]
    allowed_misses: Mapped[int]

    @classmethod
    def from_domain(cls, case_id: str, position: int, proposal: Proposal) -> Self:
        """Lay a plan out as a row."""
        parts = [[p.part, _written(p.owed), _written(p.waived)] for p in proposal.parts]
        payments = [[row.on.isoformat(), _written(row.amount)] for row in proposal.rows]
        return cls(
            case_id=case_id,
            position=position,
            plan=proposal.id,
            family=proposal.family,
            parts=json.dumps(parts),
            payments=json.dumps(payments),
            proposed_on=proposal.on,
            percent=proposal.percent,
            light=proposal.light,
            consent=proposal.consent,
            revives=proposal.revives,
            ladder=json.dumps([[rung.number, _written(rung.amount)] for rung in proposal.ladder]),
            allowed_misses=proposal.allowed_misses,
        )

    def to_domain(self) -> Proposal:
        """Return the plan."""
        return Proposal(
            id=self.plan,
            family=self.family,
            parts=tuple(
                ProposedPart(Component(part), Money(*owed), Money(*waived))
                for part, owed, waived in json.loads(self.parts)
            ),
            rows=tuple(
                ProposedRow(date.fromisoformat(on), Money(*amount))
                for on, amount in json.loads(self.payments)
            ),
            on=self.proposed_on,
            percent=self.percent,
            light=self.light,
            consent=self.consent,
            revives=self.revives,
            ladder=tuple(
                Rung(number, Money(*amount)) for number, amount in json.loads(self.ladder)
            ),
            allowed_misses=self.allowed_misses,
        )


def _written(money: Money) -> _Sum:
    return [money.minor, money.currency]
