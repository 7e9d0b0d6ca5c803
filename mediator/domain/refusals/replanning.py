"""Refusals about a change of the plan, shared receipts and the closing of a case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediator.domain.refusals.refusal import Refusal


@dataclass(eq=False)
class DelayInterestOpen(Refusal):
    """Delay interest of a judgment is open: a new plan cannot carry it."""


@dataclass(eq=False)
class NoPrincipalToReplan(Refusal):
    """No principal is left, so that a new agreement would have no debt to rest on."""


@dataclass(eq=False)
class RateOnInterest(Refusal):
    """A rate inside the plan while unpaid interest is neither waived nor made principal."""

    charges: str


@dataclass(eq=False)
class TransferStillOpen(Refusal):
    """Something is still to be handed over under the plan that is to be changed."""


@dataclass(eq=False)
class ReplanMissing(Refusal):
    """There is no change of the plan to print, sign or take back."""


@dataclass(eq=False)
class ReplanSigned(Refusal):
    """A change that was signed is not edited or taken back; another may supersede it."""

    on: date


@dataclass(eq=False)
class ReplanTooEarly(Refusal):
    """A change before the agreement, or before the change it supersedes."""

    on: date
    before: date


@dataclass(eq=False)
class ReplanDaysReversed(Refusal):
    """The first payment of a new plan before the day it was agreed on, or signed before it."""

    agreed_on: date
    other: date


@dataclass(eq=False)
class ConversionDiffers(Refusal):
    """What a foreign payment comes to at its rate is not the amount recorded."""

    original: str
    rate: str
    expected: str
    recorded: str


@dataclass(eq=False)
class PoolNeedsFellows(Refusal):
    """A payment for several creditors in a case that names no other creditor."""


@dataclass(eq=False)
class CaseAlreadyClosed(Refusal):
    """A case is closed once."""

    on: date


@dataclass(eq=False)
class ClosedWhileOpen(Refusal):
    """Closed as performed while something is open."""

    open: str
