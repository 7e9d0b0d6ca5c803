"""Facts of a claim that cannot be, and law tables that do not reach."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediator.domain.refusals.refusal import Refusal


@dataclass(eq=False)
class PaymentBeforeDisbursement(Refusal):
    """A repayment dated before any money was advanced; ``place`` tells which."""

    paid_on: date
    first_on: date
    place: str


@dataclass(eq=False)
class ChargeUnclear(Refusal):
    """A charge without its sum or percentage, with both, or without its day."""

    place: str
    lacks: str


@dataclass(eq=False)
class DebtUnknown(Refusal):
    """A fact that names a debt on which nothing was advanced."""

    name: str
    place: str


@dataclass(eq=False)
class NothingDisbursed(Refusal):
    """A claim in which no money was ever advanced or became due."""


@dataclass(eq=False)
class AsOfBeforeClaim(Refusal):
    """A balance asked for a day before the claim exists."""

    as_of: date
    first_on: date


@dataclass(eq=False)
class DeductionExceedsAdvance(Refusal):
    """Nothing left of an advance after what was deducted; ``place`` tells which."""

    on: date
    place: str


@dataclass(eq=False)
class LprNotKnown(Refusal):
    """A loan prime rate asked for a day the table does not reach."""

    on: date
    known_from: date
    known_to: date


@dataclass(eq=False)
class BenchmarkNotKnown(Refusal):
    """A benchmark loan rate asked for a day before the table begins."""

    on: date
    known_from: date


@dataclass(eq=False)
class CapNotSettled(Refusal):
    """No cap in the tables fits this contract day; a person has to state one."""

    formed_on: date


@dataclass(eq=False)
class MarkupOutOfRange(Refusal):
    """A markup on the LPR for a trade debt outside the 30 to 50 percent of the law."""

    percent: str
