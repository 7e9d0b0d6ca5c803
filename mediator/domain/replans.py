"""A change of the plan after the signing, as a fact: what was agreed, not what follows from it.

A new plan supersedes the one before and never edits it; what it comes to is worked out from the
standing on its day (``domain.replanning``). Until it is signed it may be taken back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from mediator.domain.components import Component
from mediator.domain.due_days import Frequency
from mediator.domain.money import Money


class WaiverOrder(StrEnum):
    """Which comes first where interest is waived and interest is made principal."""

    WAIVE_FIRST = "waive_first"  # 先减免，余下的利息再并入本金
    CAPITALIZE_FIRST = "capitalize_first"  # 先把利息并入本金，再按并入后的各项减免


@dataclass(frozen=True, slots=True)
class WaivedShare:
    """A share, in percent, of one part of the open debt that is let off."""

    component: Component
    percent: Decimal


@dataclass(frozen=True, slots=True)
class Replan:
    """A new plan agreed on ``agreed_on``, for what is open at the end of that day.

    ``payments`` equal ones from ``first_due_on``, or level ones at ``percent`` a year.
    ``capitalize`` makes unpaid interest part of the principal (民间借贷规定27), ``order`` says
    whether before or after the waiver. ``conditional``: what is waived falls away on a breach.
    ``default_percent`` None keeps the rate of the plan before. ``consents`` names the guarantors
    who consent in writing (民法典695). ``signed_on`` None is a draft; ``signed_sum`` is
    what it came to when it was signed, by which a later change of the facts is noticed.
    """

    agreed_on: date
    first_due_on: date
    payments: int
    reason: str = ""
    frequency: Frequency = Frequency.MONTHLY
    waived: tuple[WaivedShare, ...] = ()
    capitalize: bool = False
    order: WaiverOrder = WaiverOrder.WAIVE_FIRST
    percent: Decimal | None = None
    conditional: bool = True
    grace_days: int = 7
    missed_installments: int = 2
    allowed_misses: int = 0
    default_percent: Decimal | None = None
    rounding_fen: int = 100
    consents: tuple[str, ...] = ()
    signed_on: date | None = None
    signed_sum: Money | None = None


@dataclass(frozen=True, slots=True)
class Superseded:
    """What a supplementary agreement takes the place of, and how the new sum came about.

    ``place`` counts the supplements of one agreement from 1; ``number`` and ``agreed_on`` are the
    first agreement's. ``asked`` is what the plan before asked for, ``received`` what came in on
    it, ``open`` what was open; ``capitalized`` is interest made principal, and ``broken_on`` the
    day the plan before was broken, None if it was not.
    """

    place: int
    number: str
    agreed_on: date
    asked: Money
    received: Money
    open: Money
    capitalized: Money
    order: WaiverOrder | None
    reason: str = ""
    broken_on: date | None = None
    confirmed_on: date | None = None

    @property
    def reason_place(self) -> str:
        """The place under which a person translates the reason."""
        return reason_place(self.place - 1)


def reason_place(index: int) -> str:
    """Return the place under which the reason of a change is translated."""
    return f"changes[{index}].reason"
