"""What happened after the signing, as facts: money that came in, notices, things handed over.

Facts only; where an agreement stands is worked out from them (``domain.performance``) and never
kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from mediator.domain.money import Money, half_up
from mediator.domain.replans import Replan
from mediator.domain.visits import Closing, Visit


class Payer(StrEnum):
    """Who paid."""

    DEBTOR = "debtor"
    GUARANTOR = "guarantor"
    OTHER = "other"  # 他人代为清偿，各方认可是为本案付款
    UNKNOWN = "unknown"  # 付款人或者用途不明，核实以前不计入


@dataclass(frozen=True, slots=True)
class Conversion:
    """What a payment in another currency was, and how it was turned into that of the agreement.

    ``rate`` is what one unit of it comes to, as published by ``source`` for the day ``rate_on``;
    the amount is rounded half up.
    """

    original: Money
    rate: Decimal
    source: str = ""
    rate_on: date | None = None

    def amount(self, currency: str) -> Money:
        """Return what the payment comes to."""
        return Money(half_up(self.original.minor * Fraction(self.rate)), currency)


@dataclass(frozen=True, slots=True)
class Receipt:
    """Money that reached the creditor on a day.

    ``means`` is how it was paid, ``proof`` what shows it, ``payer`` the name where it was not the
    debtor. ``returned_on`` is the day it went back: a payment recalled, refused or made by
    mistake, which from that day has paid nothing. ``converted`` tells of a payment in another
    currency. ``pool`` is the whole that was paid to several creditors together, of which
    ``amount`` reached this one (``domain.pooling``).
    """

    on: date
    amount: Money
    means: str = ""
    proof: str = ""
    paid_by: Payer = Payer.DEBTOR
    payer: str = ""
    returned_on: date | None = None
    converted: Conversion | None = None
    pool: Money | None = None


@dataclass(frozen=True, slots=True)
class Postponement:
    """Notice, ``told_on`` in writing, that the installment ``number`` is put off to the end."""

    number: int
    told_on: date


@dataclass(frozen=True, slots=True)
class HandedOver:
    """The transfer ``number`` of the agreement, counted from 1, was completed on a day."""

    number: int
    on: date


@dataclass(frozen=True, slots=True)
class Sign:
    """Something seen at a follow-up that bears on performance, such as a lost job.

    ``code`` names it in ``resources/followup/signs.json``; ``over_on`` is the day it ceased.
    """

    code: str
    on: date
    note: str = ""
    over_on: date | None = None


@dataclass(frozen=True, slots=True)
class Performance:
    """All that is known of how an agreement is performed.

    ``confirmed_on`` is the day a court's ruling that confirms the agreement took effect; from
    then on delay bears doubled interest (民事诉讼法264) and enforcement can be applied for (206).
    ``replans`` are the changes of the plan in their order; only the last may be unsigned.
    """

    receipts: tuple[Receipt, ...] = ()
    postponed: tuple[Postponement, ...] = ()
    handed_over: tuple[HandedOver, ...] = ()
    confirmed_on: date | None = None
    signs: tuple[Sign, ...] = ()
    replans: tuple[Replan, ...] = ()
    visits: tuple[Visit, ...] = ()
    closed: Closing | None = None
