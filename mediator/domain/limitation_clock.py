"""The clock of a claim as a value: every step with its rule, and what a settlement does to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mediator.domain.deadlines import Deadline
from mediator.domain.law import Law, Rule
from mediator.domain.periods import months_later


class StepKind(StrEnum):
    """What one fact did to the clock."""

    BEGINS = "begins"
    INTERRUPTED = "interrupted"
    RESTARTS = "restarts"  # at the end of a procedure or a plan
    HELD = "held"  # by a procedure whose end is not known
    SUSPENDED = "suspended"
    OBSTRUCTED = "obstructed"  # by an obstacle that lasts
    CUT = "cut"  # by the twenty years
    TOO_EARLY = "too_early"
    TOO_LATE = "too_late"
    PERFORMED_LATE = "performed_late"
    REMINDED_LATE = "reminded_late"
    AGREED_LATE = "agreed_late"


class ClockState(StrEnum):
    """Where the clock stands."""

    NOT_BEGUN = "not_begun"
    RUNNING = "running"
    HELD = "held"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class ClockStep:
    """One step: the day, what it did, by which act, its rules, and the last day from then on."""

    on: date
    kind: StepKind
    rules: tuple[Rule, ...]
    expires_on: date
    act: str = ""
    proof: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class LimitationClock:
    """The clock of one claim on a day, with every step that led there.

    ``expires_on`` is the last day it runs to, at the earliest where it is held; None where it
    has not begun. ``proven_until`` is the last day if acts without a recorded proof fall away.
    ``longest_on`` is the end of the twenty years, ``given_up_on`` the day the debtor gave an
    expired clock's defence up.
    """

    as_of: date
    state: ClockState
    steps: tuple[ClockStep, ...]
    begins_on: date | None
    expires_on: date | None
    proven_until: date | None
    longest_on: date | None
    given_up_on: date | None
    deadline: Deadline | None


class SettlementMeans(StrEnum):
    """What a settlement signed today does to the clock."""

    BEGINS_ANEW = "begins_anew"
    GIVES_UP = "gives_up"


@dataclass(frozen=True, slots=True)
class SettlementEffect:
    """What signing does: the rules, and the new last day counted from the last payment due."""

    signed_on: date
    means: SettlementMeans
    rules: tuple[Rule, ...]
    runs_from: date
    expires_on: date


@dataclass(frozen=True, slots=True)
class TimeOfClaim:
    """The clock, what a settlement signed that day does to it, and the court's own part."""

    clock: LimitationClock
    effect: SettlementEffect
    court: Rule


def settlement_effect(
    clock: LimitationClock, law: Law, *, signed_on: date, last_payment_on: date
) -> SettlementEffect:
    """Return what a settlement signed on a day does to the clock (民法典192, 195, 时效规定14, 19).

    The new time runs from the last payment that the settlement asks for (民法典189), or from the
    signing where that is later.
    """
    runs_from = max(signed_on, last_payment_on)
    expired = clock.state is ClockState.EXPIRED
    asked = (
        ("new-agreement-after-expiry", "agreed-after-expiry", "anew-after-giving-up")
        if expired
        else ("interrupted-by-agreeing", "limitation-last-installment")
    )
    return SettlementEffect(
        signed_on=signed_on,
        means=SettlementMeans.GIVES_UP if expired else SettlementMeans.BEGINS_ANEW,
        rules=tuple(law.rules[rule] for rule in asked),
        runs_from=runs_from,
        expires_on=months_later(runs_from, law.periods.ordinary_months),
    )
