"""Going to court instead of a deal, all of it: what the mediator's report and board show.

For the mediator alone: the cards rest on sealed estimates.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediator.domain.court_fees import CourtCosts
from mediator.domain.court_value import CourtCard
from mediator.domain.fee_bearing import Bearing
from mediator.domain.findings import Finding
from mediator.domain.law import Rule
from mediator.domain.money import Money
from mediator.domain.procedures import ProcedureAnswer

SAID_IN_ROOM = "creditor_room.yearly_discount"
"""The source of a discount that the creditor named in its room."""


@dataclass(frozen=True, slots=True)
class CourtView:
    """Everything about going to court instead, for the mediator alone.

    ``asked`` is what the law supports and ``claimed`` what the creditor asserts; the fees are on
    ``asked``, the split of fees on ``claimed``. ``doubled_daily`` is the doubled part of a day
    on everything. ``bankruptcy`` is the fee of a company's bankruptcy with assets worth what is
    asked; None where the debtor is no company. A card is None while its side lacks an estimate.
    """

    as_of: date
    claimed: Money
    asked: Money
    costs: CourtCosts
    answers: tuple[ProcedureAnswer, ...]
    bearings: tuple[Bearing, ...]
    ways: tuple[Rule, ...]
    free: tuple[Rule, ...]
    bankruptcy: Money | None
    bankruptcy_rule: Rule
    doubled_daily: Money
    doubled_rule: Rule
    creditor: CourtCard | None
    debtor: CourtCard | None
    findings: tuple[Finding, ...]
