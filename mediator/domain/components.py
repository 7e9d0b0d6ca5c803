"""The parts a debt is made of, and sums kept apart by part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache

from mediator.domain.money import Money


class Component(StrEnum):
    """One part of a debt, in the order in which a payment extinguishes it.

    Costs, interest, principal follow 民法典561, the doubled part of delayed-performance
    interest comes last (法释〔2014〕8号第4条). Where a penalty stands is not settled by a text; it
    is put with the interest, and the order can be agreed otherwise.
    """

    COSTS = "costs"
    INTEREST = "interest"
    OVERDUE_INTEREST = "overdue_interest"
    COMPOUND_INTEREST = "compound_interest"
    PENALTY = "penalty"
    FEES = "fees"
    PRINCIPAL = "principal"
    DELAY_INTEREST = "delay_interest"


BY_LAW = tuple(Component)
"""The order in which a payment extinguishes a debt unless agreed otherwise."""

CHARGES = tuple(c for c in Component if c not in (Component.COSTS, Component.PRINCIPAL))
"""What grows out of a debt with time, beside its principal and the costs of realizing it."""


WAIVER_ORDER = (*reversed(CHARGES), Component.PRINCIPAL)
"""Which part a waiver takes first unless chosen otherwise: what accrued last, principal last."""

USUAL = (Component.COSTS, Component.INTEREST, Component.OVERDUE_INTEREST, Component.PRINCIPAL)
"""The parts that every account of a debt names, even where there is nothing of them."""


@cache
def full_order(named: tuple[Component, ...]) -> tuple[Component, ...]:
    """Return an agreed order with the parts it does not name behind it, as by law."""
    return (*named, *(part for part in BY_LAW if part not in named))


@dataclass(frozen=True, slots=True)
class Components:
    """One amount for each part of a debt, all of one currency.

    Parts left out are nothing, in the currency of the principal.
    """

    costs: Money
    interest: Money
    overdue_interest: Money
    principal: Money
    compound_interest: Money = Money(0)
    penalty: Money = Money(0)
    fees: Money = Money(0)
    delay_interest: Money = Money(0)

    def __post_init__(self) -> None:
        """Give the parts left out the currency of the others."""
        currency = self.principal.currency
        if currency != "CNY":
            for name in ("compound_interest", "penalty", "fees", "delay_interest"):
                given: Money = getattr(self, name)
                object.__setattr__(self, name, given or Money.zero(currency))

    @classmethod
    def none(cls, currency: str = "CNY") -> Components:
        """Return nothing in every part."""
        nil = Money.zero(currency)
        return cls(nil, nil, nil, nil)

    @classmethod
    def made(cls, amount: Callable[[Component], Money]) -> Components:
        """Return the amount that a function gives for each part."""
        return cls(**{str(component): amount(component) for component in BY_LAW})

    def of(self, component: Component) -> Money:
        """Return one part."""
        amount: Money = getattr(self, component)
        return amount

    def replaced(self, component: Component, amount: Money) -> Components:
        """Return the same parts with one of them set to ``amount``."""
        return Components.made(lambda part: amount if part is component else self.of(part))

    def plus(self, component: Component, amount: Money) -> Components:
        """Return the same parts with ``amount`` added to one of them."""
        return self.replaced(component, self.of(component) + amount)

    def __add__(self, other: Components) -> Components:
        """Return the sum, part by part."""
        return Components.made(lambda part: self.of(part) + other.of(part))

    def __sub__(self, other: Components) -> Components:
        """Return the difference, part by part."""
        return Components.made(lambda part: self.of(part) - other.of(part))

    @property
    def charges(self) -> Money:
        """The sum of what has grown out of the debt: neither costs nor principal."""
        return self.total - self.costs - self.principal

    @property
    def total(self) -> Money:
        """The sum of all parts."""
        return Money(sum(self.of(part).minor for part in BY_LAW), self.principal.currency)


AS_HELD = tuple(Component(field.name) for field in fields(Components))
"""The parts in the order in which ``Components`` takes them."""


def waived_in_order(owed: Components, whole: Money, order: tuple[Component, ...]) -> Components:
    """Return a waiver of ``whole``, each part used up before the next; parts not named are kept.

    Where ``whole`` is more than the parts named, all of them are waived and no more.
    """
    waived, left = Components.none(owed.principal.currency), whole
    for component in order:
        taken = min(left, owed.of(component), key=lambda money: money.minor)
        waived, left = waived.plus(component, taken), left - taken
    return waived
