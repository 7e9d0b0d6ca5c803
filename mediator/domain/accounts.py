"""What is open of one debt: its parts by due day, what has grown on it, and how it is paid.

Amounts are whole units of the smallest coin (分 for CNY).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from mediator.domain.components import CHARGES, Component
from mediator.domain.law import Rule

INTEREST = (Component.INTEREST, Component.OVERDUE_INTEREST, Component.COMPOUND_INTEREST)
"""What counts as interest when an old debt is written into a new instrument."""


@dataclass(slots=True)
class Part:
    """Open principal of one due day; ``of_advance`` is false for interest written into it."""

    due_on: date | None
    open: int
    of_advance: bool = True


@dataclass(slots=True)
class Pending:
    """A sum that is asked, and not yet supported: it waits for room under the cap."""

    component: Component
    asked: int
    open: int
    rule: Rule
    fact: str


@dataclass(slots=True)
class Used:
    """How a payment was used: off which parts, kept by old law, and what is left over."""

    parts: dict[Component, int]
    kept: int
    rest: int


@dataclass(slots=True)
class Account:
    """The open balance of one debt.

    ``natural`` is old interest that cannot be asked for, and is not refunded once paid;
    ``compounding`` is the unpaid interest that bears interest; ``advanced`` all principal ever
    advanced.
    """

    parts: list[Part] = field(default_factory=list)
    owed: dict[Component, int] = field(
        default_factory=lambda: dict.fromkeys((Component.COSTS, *CHARGES), 0)
    )
    natural: dict[Component, Fraction] = field(
        default_factory=lambda: dict.fromkeys(INTEREST, Fraction(0))
    )
    pending: list[Pending] = field(default_factory=list)
    compounding: int = 0
    advanced: int = 0

    @property
    def principal(self) -> int:
        """The principal still open."""
        if len(self.parts) == 1:
            return self.parts[0].open
        return sum(part.open for part in self.parts)

    @property
    def interest(self) -> int:
        """The interest still open, of every kind."""
        return sum(self.owed[component] for component in INTEREST)

    @property
    def total(self) -> int:
        """All that is open."""
        return self.principal + sum(self.owed.values())

    def due(self, day: date) -> int:
        """Return what is due on a day: all that has grown, and the principal due before it."""
        fallen = (part.open for part in self.parts if part.due_on and part.due_on <= day)
        return sum(self.owed.values()) + sum(fallen)

    def earliest_due(self) -> date | None:
        """Return the earliest due day of open principal."""
        return min((part.due_on for part in self.parts if part.open and part.due_on), default=None)

    def advance(self, amounts: Iterable[tuple[date | None, int]]) -> None:
        """Add principal, each amount with its due day."""
        for due_on, amount in amounts:
            self._add(Part(due_on, amount))
            self.advanced += amount

    def accelerate(self, day: date) -> int:
        """Let everything that would fall due later fall due on a day; returns how much."""
        early = [part for part in self.parts if part.due_on is None or part.due_on > day]
        for part in early:
            part.due_on = day
        return sum(part.open for part in early)

    def write_in(
        self, most: int, due_on: date | None, *, unexplained: bool
    ) -> dict[Component, int]:
        """Write open interest into the principal, at most ``most``; returns it part by part.

        ``unexplained`` takes the whole of ``most`` as principal, even beyond open interest.
        """
        used: dict[Component, int] = {}
        for component in INTEREST:
            used[component] = min(most - sum(used.values()), self.owed[component])
            self.owed[component] -= used[component]
        if due_on is not None:
            for part in self.parts:
                part.due_on = due_on
        latest = max((p.due_on for p in self.parts if p.due_on), default=None)
        written = most if unexplained else sum(used.values())
        self._add(Part(due_on or latest, written, of_advance=False))
        self.compounding = min(self.compounding, self.interest)
        return used

    def waive(self, component: Component, amount: int) -> int:
        """Let off a part, as far as it is open; returns how much."""
        used = self._take(component, amount)
        self.compounding = min(self.compounding, self.interest)
        return used

    def pay(self, amount: int, order: tuple[Component, ...], *, keeps: bool) -> Used:
        """Use a payment in an order; ``keeps`` lets it pay old interest not refunded."""
        used: dict[Component, int] = {}
        kept, rest = 0, amount
        for component in order:
            if not rest:
                break
            used[component] = self._take(component, rest)
            rest -= used[component]
            if keeps and component in INTEREST:
                old = min(rest, int(self.natural[component]))
                self.natural[component] -= old
                kept, rest = kept + old, rest - old
        self.compounding = min(self.compounding, self.interest)
        return Used(used, kept, rest)

    def _take(self, component: Component, most: int) -> int:
        if component is not Component.PRINCIPAL:
            share = min(most, self.owed[component])
            self.owed[component] -= share
            return share
        rest = most
        for part in self.parts:
            share = min(rest, part.open)
            part.open -= share
            rest -= share
        self.parts = [part for part in self.parts if part.open]
        return most - rest

    def _add(self, part: Part) -> None:
        if part.open:
            self.parts.append(part)
            self.parts.sort(key=lambda p: (p.due_on or date.max, p.of_advance))
