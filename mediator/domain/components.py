"""The parts a debt is made of, and sums kept apart by part."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mediator.domain.money import Money


class Component(StrEnum):
    """One part of a debt, in the order of 民法典561 (costs, interest, principal)."""

    COSTS = "costs"
    INTEREST = "interest"
    OVERDUE_INTEREST = "overdue_interest"
    PRINCIPAL = "principal"


BY_LAW = (
    Component.COSTS,
    Component.INTEREST,
    Component.OVERDUE_INTEREST,
    Component.PRINCIPAL,
)
"""The order in which a payment extinguishes a debt unless agreed otherwise (民法典561)."""


_PLACES = {component: place for place, component in enumerate(BY_LAW)}


@dataclass(frozen=True, slots=True)
class Components:
    """One amount for each part of a debt, all of one currency."""

    costs: Money
    interest: Money
    overdue_interest: Money
    principal: Money

    @classmethod
    def none(cls, currency: str = "CNY") -> Components:
        """Return nothing in every part."""
        nil = Money.zero(currency)
        return cls(nil, nil, nil, nil)

    def of(self, component: Component) -> Money:
        """Return one part."""
        amount: Money = getattr(self, component)
        return amount

    def replaced(self, component: Component, amount: Money) -> Components:
        """Return the same parts with one of them set to ``amount``."""
        parts = [self.costs, self.interest, self.overdue_interest, self.principal]
        parts[_PLACES[component]] = amount
        return Components(*parts)

    def plus(self, component: Component, amount: Money) -> Components:
        """Return the same parts with ``amount`` added to one of them."""
        return self.replaced(component, self.of(component) + amount)

    def __add__(self, other: Components) -> Components:
        """Return the sum, part by part."""
        return Components(
            self.costs + other.costs,
            self.interest + other.interest,
            self.overdue_interest + other.overdue_interest,
            self.principal + other.principal,
        )

    def __sub__(self, other: Components) -> Components:
        """Return the difference, part by part."""
        return Components(
            self.costs - other.costs,
            self.interest - other.interest,
            self.overdue_interest - other.overdue_interest,
            self.principal - other.principal,
        )

    @property
    def total(self) -> Money:
        """The sum of all parts."""
        return self.costs + self.interest + self.overdue_interest + self.principal
