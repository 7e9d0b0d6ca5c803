"""Law as dated data: rate tables, caps and fee ladders, each with its source and standing.

The values come from ``resources/law`` through ``mediator.library``; nothing here holds a
figure of the law itself.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Self

from mediator.domain.clauses import ClauseLibrary
from mediator.domain.due_days import Workdays
from mediator.domain.periods import Conventions, Tenor, after, months_later
from mediator.domain.refusals import BenchmarkNotKnown, LprNotKnown
from mediator.domain.standing import Standing

PUBLICATION_DAY = 20
"""The LPR is announced on the 20th of each month, later when that is a holiday."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that a line of a result names: its article in both languages and its standing."""

    id: str
    article: str
    article_en: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class DatedRates:
    """The two rates in force from a day on, in percent a year, and where they were published."""

    on: date
    one_year: Decimal
    five_year: Decimal
    source: str

    def percent(self, tenor: Tenor) -> Decimal:
        """Return the rate of one tenor."""
        return self.one_year if tenor is Tenor.ONE_YEAR else self.five_year


class LprAnnouncement(DatedRates):
    """One monthly LPR announcement."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class LprTable:
    """The LPR announcements known, oldest first."""

    announcements: tuple[LprAnnouncement, ...]

    @property
    def known_from(self) -> date:
        """The first day with an LPR."""
        return self.announcements[0].on

    @property
    def known_to(self) -> date:
        """The last day surely covered: the day before the next announcement is due."""
        return self._reach(len(self.announcements) - 1)

    def percent(self, on: date, tenor: Tenor = Tenor.ONE_YEAR) -> Decimal:
        """Return the rate in force on a day: the last one announced on or before it.

        Raises ``LprNotKnown`` before the first and after the last day covered, and for a day
        in a gap where a month's announcement is missing.
        """
        index = bisect_right(self.announcements, on, key=lambda a: a.on) - 1
        if index < 0 or on > self._reach(index):
            known_to = self._reach(index) if index >= 0 else self.known_to
            raise LprNotKnown(on, self.known_from, known_to)
        return self.announcements[index].percent(tenor)

    @property
    def unknown_from(self) -> tuple[date, ...]:
        """The days from which no rate is known: after each gap's last day, and at the end."""
        ends = [after(self._reach(i), 1) for i in range(len(self.announcements))]
        begun = {announcement.on for announcement in self.announcements}
        return tuple(day for day in ends if day not in begun)

    def _reach(self, index: int) -> date:
        """Return the last day an announcement surely covers.

        To the day before the next one, if that is of the following month; otherwise to the
        day before the next one was due.
        """
        announced = self.announcements[index].on
        due = months_later(announced.replace(day=PUBLICATION_DAY), 1)
        if index + 1 < len(self.announcements):
            following = self.announcements[index + 1].on
            if (following.year, following.month) <= (due.year, due.month):
                return after(following, -1)
        return after(due, -1)

    def changes(self, start: date, end: date, tenor: Tenor = Tenor.ONE_YEAR) -> tuple[date, ...]:
        """Return the days after ``start`` and before ``end`` on which the rate changed."""
        pairs = zip(self.announcements, self.announcements[1:], strict=False)
        return tuple(
            new.on
            for old, new in pairs
            if start < new.on < end and old.percent(tenor) != new.percent(tenor)
        )

    def with_announcements(self, added: tuple[LprAnnouncement, ...]) -> Self:
        """Return the table with more announcements; one of a known day replaces it."""
        merged = {a.on: a for a in (*self.announcements, *added)}
        return replace(self, announcements=tuple(merged[day] for day in sorted(merged)))


class BenchmarkRate(DatedRates):
    """The central bank's loan rates before the LPR.

    ``one_year`` is that for six months to a year, ``five_year`` that above five years.
    """

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ReferenceRates:
    """The reference rate of any day: the benchmark to 2019-08-19, the LPR from 2019-08-20."""

    lpr: LprTable
    benchmark: tuple[BenchmarkRate, ...]

    def percent(self, on: date, tenor: Tenor = Tenor.ONE_YEAR) -> Decimal:
        """Return the reference rate of a tenor in force on a day."""
        if on >= self.lpr.known_from:
            return self.lpr.percent(on, tenor)
        index = bisect_right(self.benchmark, on, key=lambda b: b.on) - 1
        if index < 0:
            raise BenchmarkNotKnown(on, self.benchmark[0].on)
        return self.benchmark[index].percent(tenor)

    def changes(self, start: date, end: date, tenor: Tenor = Tenor.ONE_YEAR) -> tuple[date, ...]:
        """Return the days after ``start`` and before ``end`` on which a new rate began."""
        old = tuple(b.on for b in self.benchmark if start < b.on < end)
        first = (self.lpr.known_from,) if start < self.lpr.known_from < end else ()
        return (*old, *first, *self.lpr.changes(start, end, tenor))


class LenderClass(StrEnum):
    """Who lent decides which cap applies (law facts 2.1, 2.4)."""

    ORDINARY = "ordinary"  # a natural person or an ordinary company
    LOCAL_FINANCIAL = "local_financial"  # the seven local financial organizations
    FINANCIAL = "financial"  # bank, card issuer, consumer-finance company


class CapDay(StrEnum):
    """On which day the LPR of a cap is read."""

    FORMATION = "formation"
    FILING = "filing"


@dataclass(frozen=True, slots=True)
class CapRule:
    """One dated cap: for which contracts and which days of interest, and how high.

    ``formed_from`` and ``days_from`` count, ``formed_before`` and ``days_before`` do not.
    Either ``percent`` a year is fixed, or ``lpr_multiple`` times the one-year LPR of
    ``lpr_on``. ``on_request`` says that the rule applies only if a party asks for it.
    ``kept_percent`` is the rate up to which interest already paid is not refunded, where that
    is more than what can still be asked.
    """

    rule: Rule
    lender: LenderClass
    formed_from: date | None
    formed_before: date | None
    days_from: date | None
    days_before: date | None
    percent: Decimal | None
    lpr_multiple: Decimal
    lpr_on: CapDay
    on_request: bool
    kept_percent: Decimal | None = None

    def covers(self, lender: LenderClass, formed_on: date, day: date) -> bool:
        """Tell whether this cap speaks about interest of ``day`` under such a contract."""
        return (
            lender is self.lender
            and _within(formed_on, self.formed_from, self.formed_before)
            and _within(day, self.days_from, self.days_before)
        )


def _within(day: date, start: date | None, before: date | None) -> bool:
    return (start is None or day >= start) and (before is None or day < before)


@dataclass(frozen=True, slots=True)
class Profile:
    """Conventions known by a name, with who used them; ``rule`` tells source and standing."""

    id: str
    name: str
    name_en: str
    conventions: Conventions
    rule: Rule


@dataclass(frozen=True, slots=True)
class FeeStep:
    """One step of a court-fee ladder: up to ``up_to`` fen, ``flat`` fen plus a rate."""

    up_to: int | None
    percent: Decimal
    flat: int


@dataclass(frozen=True, slots=True)
class CourtFees:
    """The ladders of 国务院令第481号, amounts in fen, with the article of each."""

    acceptance: tuple[FeeStep, ...]
    enforcement: tuple[FeeStep, ...]
    preservation: tuple[FeeStep, ...]
    preservation_most: int
    bankruptcy_most: int
    rule: Rule


class Procedure(StrEnum):
    """A way through a court, or beside it."""

    CONFIRMATION = "confirmation"  # 司法确认
    PAYMENT_ORDER = "payment_order"  # 支付令
    SMALL_CLAIMS = "small_claims"
    SIMPLE = "simple"
    ORDINARY = "ordinary"
    ENFORCEMENT = "enforcement"


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """How long the law gives a stage: from ``least`` to ``most`` days, months or years.

    ``least`` is the plain limit and ``most`` the extended one where the law extends it; zero
    where the law names only an end.
    """

    stage: str
    least: int
    most: int
    unit: str
    rule: Rule


@dataclass(frozen=True, slots=True)
class ProcedureRules:
    """One procedure: its conditions by code, its time limits, and the name of its fee."""

    procedure: Procedure
    fee: str | None
    conditions: tuple[tuple[str, Rule], ...]
    limits: tuple[TimeLimit, ...]
    notes: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class YearlyWage:
    """The average wage, in fen a year, that counts for cases filed in a span of days."""

    filed_from: date
    filed_before: date
    amount: int
    rule: Rule


@dataclass(frozen=True, slots=True)
class CourtProcedures:
    """Every procedure in the order it is shown; ``ways`` are other roads to enforcement.

    Small claims reach up to ``half_percent`` of the yearly average wage, and up to
    ``agreed_percent`` where both parties agree.
    """

    procedures: tuple[ProcedureRules, ...]
    ways: tuple[Rule, ...]
    half_percent: Decimal
    agreed_percent: Decimal
    wages: tuple[YearlyWage, ...]


@dataclass(frozen=True, slots=True)
class DoubledRate:
    """The doubled part of delayed-performance interest: percent a day from a day on."""

    effective_from: date
    daily_percent: Decimal
    rule: Rule
    order_rule: Rule
    pause_rule: Rule


@dataclass(frozen=True, slots=True)
class LegalPeriods:
    """How long claims can be pressed and guarantors held, in months.

    Before ``ordinary_since`` and ``guarantee_since`` another law was in force, whose periods
    are pointed out and not worked out.
    """

    ordinary_months: int
    longest_months: int
    suspension_months: int
    guarantee_months: int
    ordinary_since: date
    guarantee_since: date


@dataclass(frozen=True, slots=True)
class Law:
    """Everything dated that a calculation may ask for.

    ``overdue_defaults`` are rates that an older text names where nothing was agreed; they are
    dated like caps. ``clauses`` are those an agreement is drawn up with.
    """

    reference: ReferenceRates
    caps: tuple[CapRule, ...]
    overdue_defaults: tuple[CapRule, ...]
    profiles: tuple[Profile, ...]
    court_fees: CourtFees
    periods: LegalPeriods
    rules: Mapping[str, Rule]
    procedures: CourtProcedures
    doubled: DoubledRate
    workdays: Workdays = field(default_factory=Workdays)
    clauses: ClauseLibrary = field(default_factory=ClauseLibrary)

    @property
    def lpr(self) -> LprTable:
        """The LPR table."""
        return self.reference.lpr

    def profile(self, conventions: Conventions) -> Rule | None:
        """Return who is known to have used these conventions; None where they are one's own."""
        return next((p.rule for p in self.profiles if p.conventions == conventions), None)

    def with_lpr(self, added: tuple[LprAnnouncement, ...]) -> Self:
        """Return the law with LPR announcements that a mediator added by hand."""
        if not added:
            return self
        lpr = self.lpr.with_announcements(added)
        return replace(self, reference=replace(self.reference, lpr=lpr))


def step_fee(ladder: tuple[FeeStep, ...], amount_minor: int) -> Fraction:
    """Return the fee in fen that a ladder asks for an amount in fen, not yet rounded."""
    fee, below = Fraction(0), 0
    for step in ladder:
        top = amount_minor if step.up_to is None else min(step.up_to, amount_minor)
        fee += step.flat + Fraction(step.percent) / 100 * (top - below)
        below = top
    return fee
