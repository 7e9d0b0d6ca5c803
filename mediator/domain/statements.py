"""What a claim leads to: lines, events, and the balance in its columns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from mediator.domain.components import Component, Components
from mediator.domain.findings import Finding
from mediator.domain.law import Rule
from mediator.domain.money import Money
from mediator.domain.periods import Conventions


class EventKind(StrEnum):
    """What happened to the balance on a day."""

    DISBURSEMENT = "disbursement"
    COST = "cost"
    CHARGE = "charge"
    WAIVER = "waiver"
    REPAYMENT = "repayment"
    SET_OFF = "set_off"
    REST = "rest"
    ROLLOVER = "rollover"
    ACCELERATION = "acceleration"


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A charge of one period: base × rate × days, rounded by the conventions.

    ``first_day`` and ``last_day`` both earned it; ``rate`` is a fraction of one a year. A rate of
    nothing tells that the amount is part of a sum fixed beforehand (``base``), as far as the
    total cap left room for it. ``fact`` is the place of the promise in the case, ``debt`` the
    name of the debt where there are several.
    """

    component: Component
    first_day: date
    last_day: date
    days: int
    base: Money
    rate: Fraction
    amount: Money
    rule: Rule
    cap_rule: Rule | None
    promised_rate: Fraction
    fact: str = ""
    debt: str = ""


@dataclass(frozen=True, slots=True)
class StatementEvent:
    """One fact on the way: what it was, how it was used, and the balance after it.

    ``used`` is what it took off the balance, ``kept`` what it paid of old interest that cannot
    be asked for and is not refunded either, ``left_over`` the rest; of a roll-over ``used`` is the
    interest that became principal, of a charge ``left_over`` is what waits for room under the cap.
    Interest is in the balance up to the last event that moved
    principal.
    """

    on: date
    kind: EventKind
    amount: Money
    used: Components
    left_over: Money
    balance: Components
    place: str
    kept: Money = Money(0)


@dataclass(frozen=True, slots=True)
class Ledger:
    """One run over the facts; ``was_cut`` tells whether the law held anything back."""

    lines: tuple[StatementLine, ...]
    events: tuple[StatementEvent, ...]
    balance: Components
    left_over: Money
    was_cut: bool
    per_diem: Money


@dataclass(frozen=True, slots=True)
class ClaimStatement:
    """The balance of a claim on ``as_of``: what is asked, supported, acknowledged, not supported.

    ``per_diem`` is what the next day adds to the supported balance, rounded half up to the fen.
    ``filed_on`` is None where no filing day is known or needed; ``filing_assumed`` says that a
    cap was read on it although it is not known. ``acknowledged`` is None where the debtor has
    not said anything of its own; ``profile`` tells who else is known to have used these
    conventions, None where they are one's own.
    """

    as_of: date
    filed_on: date | None
    filing_assumed: bool
    conventions: Conventions
    lines: tuple[StatementLine, ...]
    events: tuple[StatementEvent, ...]
    asserted: Components
    supported: Components
    overpaid: Money
    per_diem: Money
    findings: tuple[Finding, ...]
    acknowledged: Components | None = None
    profile: Rule | None = None

    @property
    def sums_up(self) -> bool:
        """Tell whether all that came in, less all that went out, is the supported balance."""
        grown = sum(line.amount.minor for line in self.lines)
        brought = sum(
            event.amount.minor - event.left_over.minor
            for event in self.events
            if event.kind in (EventKind.DISBURSEMENT, EventKind.COST, EventKind.CHARGE)
        )
        gone = sum(
            event.used.total.minor
            for event in self.events
            if event.kind in (EventKind.REPAYMENT, EventKind.SET_OFF, EventKind.WAIVER)
        )
        return brought + grown - gone == self.supported.total.minor

    @property
    def unsupported(self) -> Components:
        """What is asked and the law does not support."""
        return self.asserted - self.supported
