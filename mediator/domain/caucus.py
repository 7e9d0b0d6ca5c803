"""What each side says in its own room. Party-facing code may not import this module.

Every item carries a tag; the default is the closed one. What was said reaches the other side
only by a recorded disclosure (see ``mediator.domain.disclosure``).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from mediator.domain.court_estimate import CourtOutlook
from mediator.domain.findings import Finding, doubtful, missing
from mediator.domain.money import Money
from mediator.domain.pins import Pin
from mediator.domain.reckoning import Reckoning

MONEY_ITEMS = frozenset(
    {
        "wish_total",
        "least_total",
        "least_first_payment",
        "monthly_income",
        "monthly_living",
        "monthly_other_debts",
        "savings",
        "most_monthly",
        "most_total",
        "bonus",
    }
)
"""The items of both rooms that are amounts of money."""


class Room(StrEnum):
    """The two rooms."""

    CREDITOR = "creditor"
    DEBTOR = "debtor"


class Tag(StrEnum):
    """How far the mediator may go with a confidence."""

    SEALED = "sealed"  # 保密
    ASK = "ask"  # 可用于提问
    TELL = "tell"  # 可转述
    SHOW = "show"  # 可出示


class Mood(StrEnum):
    """How a party feels as the mediator sees it; no figure is ever made of it."""

    UPSET = "upset"  # 很激动
    UNEASY = "uneasy"  # 不安
    CALM = "calm"  # 平静
    OPEN = "open"  # 愿意谈
    RELIEVED = "relieved"  # 轻松


@dataclass(frozen=True, slots=True)
class CreditorPosition:
    """What the creditor wants, would accept at worst, and why.

    ``least_total`` is the lowest sum it would accept, ``longest_months`` the longest it would
    wait, ``least_first_payment`` what it wants at the first due day, ``yearly_discount``
    what a year of waiting costs it, in percent. ``reasons`` says why it is this sum and no less.
    """

    wish_total: Money | None = None
    least_total: Money | None = None
    longest_months: int | None = None
    least_first_payment: Money | None = None
    yearly_discount: Decimal | None = None
    reasons: str = ""
    interests: str = ""
    worries: str = ""
    alternative: str = ""
    mood: Mood | None = None
    tags: tuple[tuple[str, Tag], ...] = field(default=())


@dataclass(frozen=True, slots=True)
class DebtorPosition:
    """What the debtor earns, needs and can truly pay; amounts a month unless said.

    ``savings`` can be used at once. ``most_monthly`` is what the debtor says it can pay; where
    it is not said, the surplus counts. ``most_total`` is the highest sum it would agree to.
    ``bonus`` comes once a year on top, such as a premium or a harvest, in ``bonus_month``.
    ``assets`` is what it owns beside savings, ``security`` what it could pledge, or who would
    stand in for it; both in words, and no figure is made of them.
    """

    monthly_income: Money | None = None
    monthly_living: Money | None = None
    dependants: int = 0
    monthly_other_debts: Money | None = None
    savings: Money | None = None
    most_monthly: Money | None = None
    most_total: Money | None = None
    earliest_on: date | None = None
    bonus: Money | None = None
    bonus_month: int | None = None
    assets: str = ""
    security: str = ""
    interests: str = ""
    worries: str = ""
    mood: Mood | None = None
    tags: tuple[tuple[str, Tag], ...] = field(default=())

    @property
    def surplus(self) -> Money | None:
        """Income less living costs less other debts a month; may be below zero."""
        if self.monthly_income is None or self.monthly_living is None:
            return None
        other = self.monthly_other_debts or Money.zero(self.monthly_income.currency)
        return self.monthly_income - self.monthly_living - other


@dataclass(frozen=True, slots=True)
class Move:
    """One move of one side: the whole sum it asks, or would pay, within so many months.

    With ``if_other`` it is a bracket: it holds if the other side comes to that sum, and binds
    nobody before.
    """

    on: date
    side: Room
    total: Money
    months: int | None = None
    if_other: Money | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Positions:
    """Both sides' positions and moves, the outlook in court, what else the mediator reckons with.

    Only the mediator's board holds them.
    """

    creditor: CreditorPosition
    debtor: DebtorPosition
    court: CourtOutlook = field(default_factory=CourtOutlook)
    reckoning: Reckoning = field(default_factory=Reckoning)
    moves: tuple[Move, ...] = ()
    pins: tuple[Pin, ...] = ()


def tag_of(position: CreditorPosition | DebtorPosition, item: str) -> Tag:
    """Return the tag of one item; whatever was not tagged is sealed."""
    return dict(position.tags).get(item, Tag.SEALED)


def creditor_findings(position: CreditorPosition) -> tuple[Finding, ...]:
    """Return what the creditor's room has not answered yet, or answered oddly."""
    asked = ("wish_total", "least_total", "longest_months")
    place = "creditor_room"
    found = [missing(f"{place}.{name}") for name in asked if getattr(position, name) is None]
    wish, least = position.wish_total, position.least_total
    if wish is not None and least is not None and wish < least:
        found.append(doubtful(f"{place}.least_total", "least_above_wish"))
    return tuple(found)


def debtor_findings(position: DebtorPosition) -> tuple[Finding, ...]:
    """Return what the debtor's room has not answered yet, or what does not add up."""
    asked = ("monthly_income", "monthly_living")
    place = "debtor_room"
    found = [missing(f"{place}.{name}") for name in asked if getattr(position, name) is None]
    surplus = position.surplus
    if surplus is None:
        return tuple(found)
    if surplus < Money.zero(surplus.currency):
        short = (-surplus).plain
        found.append(doubtful(f"{place}.monthly_income", "income_below_living", short=short))
    elif position.most_monthly is not None and surplus < position.most_monthly:
        found.append(doubtful(f"{place}.most_monthly", "more_than_surplus", surplus=surplus.plain))
    return tuple(found)
