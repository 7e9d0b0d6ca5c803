"""The face that every family of settlements shows: what it publishes, and what is searched.

Why so: the plan that a party reads and the candidate that the search weighs are made from the
same ``Pattern`` by the same rule of rounding, so that one cannot say other than the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from mediator.domain.components import Components
from mediator.domain.disclosure import Shareable
from mediator.domain.money import Money
from mediator.domain.terms import EarnOut, Family, Sharing, Support, Transfer


@dataclass(frozen=True, slots=True)
class Piece:
    """``count`` payments of one size from ``slot`` on; ``weight`` is the size beside others."""

    slot: int
    count: int
    weight: int = 1


class Bearing(StrEnum):
    """How interest inside a plan is borne."""

    NONE = "none"
    LEVEL = "level"  # level payments (等额本息)
    ON_BALANCE = "on_balance"  # equal principal, interest on what is open (等额本金)


@dataclass(frozen=True, slots=True)
class Pattern:
    """When what is to be paid is paid: pieces in order of time, over slots (due days)."""

    name: str
    pieces: tuple[Piece, ...]

    @property
    def weights(self) -> list[int]:
        """The weight of each payment."""
        return [piece.weight for piece in self.pieces for _ in range(piece.count)]

    @property
    def slots(self) -> list[int]:
        """The slot of each payment."""
        return [piece.slot + i for piece in self.pieces for i in range(piece.count)]


@dataclass(frozen=True, slots=True)
class Extras:
    """What a plan says beside waiver and payments."""

    bearing: Bearing = Bearing.NONE
    percent: Decimal | None = None
    transfers: tuple[Transfer, ...] = ()
    ladder_steps: int = 0
    earn_out_percent: Decimal | None = None
    support: Support | None = None
    allowed_misses: int = 0
    sharing: Sharing | None = None


@dataclass(frozen=True, slots=True)
class Parameters:
    """One plan of a family: what is waived, over which days, in which pattern, and more.

    ``down`` percent of what is kept, or the sum ``first``, is paid on the first day; the
    pattern then holds what follows. ``given`` are the payments of the pattern outright, where
    they follow from a fact and not from weights.
    """

    family: Family
    waived: Components
    days: tuple[date, ...]
    pattern: Pattern
    down: int = 0
    first: Money | None = None
    given: tuple[Money, ...] = ()
    extras: Extras = field(default_factory=Extras)

    @property
    def name(self) -> str:
        """The published name of the plan."""
        return self.pattern.name


@dataclass(frozen=True, slots=True)
class Grid:
    """The candidates of a family that are searched: every pattern with every down payment.

    Either all of ``downs`` are zero or none is; where something is paid down, patterns begin
    after the first slot.

    Each is combined with every waiver level (see ``levels``), or, where the facts fix the sum, with
    the grid's own ``waivers`` alone. ``whole_interest`` keeps to the levels that let all of the
    interest off (True) or less than all of it (False), so that two families share what is searched
    without searching it twice. The order of all is published and depends on nothing secret.
    """

    family: Family
    days: tuple[date, ...]
    patterns: tuple[Pattern, ...]
    downs: tuple[int, ...] = (0,)
    first: Money | None = None
    extras: Extras = field(default_factory=Extras)
    waivers: tuple[Components, ...] = ()
    whole_interest: bool | None = None


class FamilyOfPlans(Protocol):
    """A module of this package; adding a family is adding one and naming it in ``IN_ORDER``."""

    @property
    def FAMILY(self) -> Family:  # noqa: N802  a constant of the module
        """Which family this is."""
        ...

    def published(self, facts: Shareable, /) -> Iterator[Parameters]:
        """Return the plans for the menu, in published order; none where facts are missing."""
        ...

    def searched(self, facts: Shareable, /) -> Iterator[Grid]:
        """Return the candidates for the mediator's search."""
        ...


def earn_out(facts: Shareable, waived: Components, percent: Decimal) -> EarnOut | None:
    """Return an earn-out of at most what is waived, until a year after the longest plan."""
    if not waived.total:
        return None
    return EarnOut(waived.total, percent, facts.timeline[-1])
