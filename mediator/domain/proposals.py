"""A plan that the mediator lays before both sides, beside the menu of public facts.

Found on the board, where both rooms are known, so laying it out tells something by itself: what,
was weighed before (``light``), and where it told too much, whose ``consent`` there was. From then
on it is a joint fact, and both sides read the same under the same letter. It stands for the debt
it was made for; once that has changed, it is on no menu any more.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Self

from mediator.domain.components import BY_LAW, Component, Components
from mediator.domain.installments import Schedule, scheduled
from mediator.domain.money import Money
from mediator.domain.terms import Family, Rung, Terms


@dataclass(frozen=True, slots=True)
class ProposedPart:
    """One part of the debt: what is owed of it, and what of that is let off."""

    part: Component
    owed: Money
    waived: Money


@dataclass(frozen=True, slots=True)
class ProposedRow:
    """One payment in money, and its last day."""

    on: date
    amount: Money


@dataclass(frozen=True, slots=True)
class Proposal:
    """One plan in money alone; ``percent`` is a yearly rate inside it, None where it bears none.

    ``revives`` says whether the waiver falls away on breach, None where the joint choice on breach
    rules; ``ladder`` is what of it is final by then. ``allowed_misses`` payments may be put off.
    ``light`` is the grade of what it tells (``leakage.Light``), ``consent`` who agreed and how.
    """

    id: str
    family: Family
    parts: tuple[ProposedPart, ...]
    rows: tuple[ProposedRow, ...]
    on: date
    percent: Decimal | None = None
    light: str = ""
    consent: str = ""
    revives: bool | None = None
    ladder: tuple[Rung, ...] = ()
    allowed_misses: int = 0

    @classmethod
    def of(cls, name: str, terms: Terms, *, on: date, light: str, consent: str) -> Self:
        """Return the proposal of a plan's terms."""
        owed, waived = terms.owed, terms.waived
        return cls(
            id=name,
            family=terms.family,
            parts=tuple(
                ProposedPart(part, owed.of(part), waived.of(part))
                for part in BY_LAW
                if owed.of(part)
            ),
            rows=tuple(ProposedRow(row.due_on, row.amount) for row in terms.schedule.rows),
            on=on,
            percent=terms.added_percent,
            light=light,
            consent=consent,
            revives=terms.revives,
            ladder=terms.ladder,
            allowed_misses=terms.breach.allowed_misses,
        )

    @property
    def schedule(self) -> Schedule:
        """The payments in their order."""
        return scheduled([row.amount for row in self.rows], [row.on for row in self.rows])

    @property
    def waived(self) -> Components:
        """What is let off, part by part."""
        return self._parts({each.part: each.waived for each in self.parts})

    def stands_for(self, owed: Components) -> bool:
        """Tell whether the debt is still the one the plan was made for, to the fen."""
        return self._parts({each.part: each.owed for each in self.parts}) == owed

    def _parts(self, known: dict[Component, Money]) -> Components:
        nil = Money.zero(self.rows[0].amount.currency)
        return Components.made(lambda part: known.get(part, nil))


def in_money_alone(terms: Terms) -> bool:
    """Tell whether a plan asks for nothing but payments in money, shared with nobody."""
    return not (terms.transfers or terms.earn_out or terms.support or terms.sharing)
