"""What happened to the time in which a claim can be pressed: dated acts, each with its proof."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ActKind(StrEnum):
    """What somebody did that may begin the limitation anew (民法典195, 时效规定8至17)."""

    DEMAND = "demand"  # on the day it arrived
    SIGNED_REMINDER = "signed_reminder"
    PUBLIC_NOTICE = "public_notice"  # where the debtor cannot be found
    DEDUCTION = "deduction"  # by a bank, from the debtor's account
    PART_CLAIM = "part_claim"  # of a part, without giving up the rest
    PART_PAYMENT = "part_payment"
    DELAY_REQUEST = "delay_request"
    PROMISE = "promise"
    REPAYMENT_PLAN = "repayment_plan"
    SECURITY = "security"
    SUIT = "suit"
    SUIT_WITHDRAWN = "suit_withdrawn"
    ARBITRATION = "arbitration"
    PAYMENT_ORDER = "payment_order"
    PRESERVATION = "preservation"
    BANKRUPTCY = "bankruptcy"
    ENFORCEMENT = "enforcement"
    SET_OFF = "set_off"
    MEDIATION_REQUEST = "mediation_request"
    REPORT = "report"  # to the police, a prosecutor or a court
    SUBROGATION = "subrogation"
    ASSIGNMENT_NOTICE = "assignment_notice"  # on the day it reached the debtor
    ASSUMPTION = "assumption"  # by another, acknowledging the debt
    REFUSAL = "refusal"  # at the first demand, of a debt without a due day


PROCEDURES = frozenset(
    {
        ActKind.SUIT,
        ActKind.SUIT_WITHDRAWN,
        ActKind.ARBITRATION,
        ActKind.PAYMENT_ORDER,
        ActKind.PRESERVATION,
        ActKind.BANKRUPTCY,
        ActKind.ENFORCEMENT,
        ActKind.SET_OFF,
        ActKind.REPORT,
        ActKind.SUBROGATION,
    }
)
"""Acts that last: the time begins anew when the procedure ends (民法典195)."""

AGREEING = frozenset(
    {ActKind.DELAY_REQUEST, ActKind.PROMISE, ActKind.REPAYMENT_PLAN, ActKind.SECURITY}
)
"""Acts by which the debtor agrees to perform (时效规定14), part payment apart."""


@dataclass(frozen=True, slots=True)
class LimitationAct:
    """One act, on the day it took effect, with what proves it.

    ``until`` is the day a procedure ended, the last day of a repayment plan, or, for the first
    demand of a debt without a due day, the end of the time allowed. ``toward`` names a joint
    debtor, where the act was toward him instead of the debtor (时效规定15).
    """

    on: date
    kind: ActKind
    until: date | None = None
    toward: str = ""
    proof: str = ""


class ObstacleKind(StrEnum):
    """What kept the creditor from acting (民法典194)."""

    FORCE_MAJEURE = "force_majeure"
    NO_REPRESENTATIVE = "no_representative"
    NO_HEIR = "no_heir"
    CONTROLLED = "controlled"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A time in which the creditor could not act; ``until`` is its last day."""

    on: date
    kind: ObstacleKind
    until: date | None = None
    proof: str = ""


@dataclass(frozen=True, slots=True)
class LimitationFacts:
    """All that is recorded about the time of one claim.

    ``requested_on`` is the day the creditor asked for this mediation, where it is not the day
    of acceptance. ``harmed_on`` is the day of harm for the twenty years of 民法典188, where it is
    not the day the limitation begins.
    """

    acts: tuple[LimitationAct, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()
    requested_on: date | None = None
    harmed_on: date | None = None
