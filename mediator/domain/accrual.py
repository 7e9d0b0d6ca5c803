"""The lawful balance of a claim on a day: every line, every event, every convention.

Two ledgers are run over the same facts: one at the promised rates (债权人主张), one cut to the
cap (依法支持). Their difference is what the law does not support; it is shown, never dropped.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from fractions import Fraction

from mediator.domain.appropriation import appropriate
from mediator.domain.claims import Claim, ClaimKind, claim_findings
from mediator.domain.components import Component, Components
from mediator.domain.findings import Finding, doubtful, note
from mediator.domain.interest_rates import DayRate, RateBook
from mediator.domain.law import Law, LenderClass, Rule
from mediator.domain.limitation import limitation_findings
from mediator.domain.money import MOST_MINOR, Money, half_up
from mediator.domain.periods import (
    Conventions,
    CountedDays,
    RoundingStep,
    after,
    counted,
    year_fraction,
)
from mediator.domain.refusals import (
    AmountTooLarge,
    AsOfBeforeClaim,
    DeductionExceedsAdvance,
    MarkupOutOfRange,
    NothingDisbursed,
    PaymentBeforeDisbursement,
)


class EventKind(StrEnum):
    """What happened to the balance on a day."""

    DISBURSEMENT = "disbursement"
    COST = "cost"
    REPAYMENT = "repayment"


@dataclass(frozen=True, slots=True)
class StatementLine:
    """Interest of one period: base × rate × days, rounded by the conventions.

    ``first_day`` and ``last_day`` both earned interest; ``rate`` is a fraction of one a year.
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


@dataclass(frozen=True, slots=True)
class StatementEvent:
    """One fact on the way: what it was, how it was used, and the balance after it.

    Interest is in the balance up to the last event that moved principal.
    """

    on: date
    kind: EventKind
    amount: Money
    used: Components
    left_over: Money
    balance: Components
    place: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """One run over the facts."""

    lines: tuple[StatementLine, ...]
    events: tuple[StatementEvent, ...]
    balance: Components
    left_over: Money


@dataclass(frozen=True, slots=True)
class ClaimStatement:
    """The balance of a claim on ``as_of``: what is asked, supported and not supported.

    ``per_diem`` is the interest of the next day on the supported principal, rounded half up
    to the fen. ``filed_on`` is None where no filing day is known or needed; ``filing_assumed``
    says that a cap was read on it although it is not known.
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

    @property
    def unsupported(self) -> Components:
        """What the contract promises and the law does not support."""
        return self.asserted - self.supported


def claim_statement(claim: Claim, law: Law, *, as_of: date, assumed_filing: date) -> ClaimStatement:
    """Work out what is owed on ``as_of``, line by line.

    ``assumed_filing`` is the day mediation was requested: it stops the limitation, and stands
    in for the day of filing where none is stated. Rounding is that
    of the conventions; nothing else is rounded. Raises a ``Refusal`` for facts that cannot
    be (payment before disbursement), and for law tables that do not reach.
    """
    law = law.with_lpr(claim.added_lpr)
    first_on = _checked_first_day(claim, as_of)
    filed_on = claim.filed_on or assumed_filing
    book = RateBook(claim, law, formed_on=claim.formed_on or first_on, filed_on=filed_on)
    supported = _Run(claim, book, as_of, capped=True).ledger()
    cut = any(line.cap_rule for line in supported.lines)
    asserted = _Run(claim, book, as_of, capped=False).ledger() if cut else supported
    if asserted.balance.total.minor > MOST_MINOR:
        raise AmountTooLarge(asserted.balance.total.plain)
    end = _first_free_day(claim.conventions, as_of)
    today = book.rate(max(end, first_on))
    one_day = year_fraction(end, after(end, 1), claim.conventions.day_basis)
    per_diem = half_up(supported.balance.principal.minor * today.supported * one_day)
    return ClaimStatement(
        as_of=as_of,
        filed_on=filed_on if claim.filed_on or book.reads_filing_day else None,
        filing_assumed=claim.filed_on is None and book.reads_filing_day,
        conventions=claim.conventions,
        lines=supported.lines,
        events=supported.events,
        asserted=asserted.balance,
        supported=supported.balance,
        overpaid=supported.left_over,
        per_diem=Money(per_diem, claim.currency),
        findings=(
            *_statement_findings(claim, supported, as_of),
            *limitation_findings(claim, requested_on=assumed_filing),
        ),
    )


def _checked_first_day(claim: Claim, as_of: date) -> date:
    first_on = claim.first_on
    if first_on is None:
        raise NothingDisbursed
    if as_of < first_on:
        raise AsOfBeforeClaim(as_of, first_on)
    for i, disbursement in enumerate(claim.disbursements):
        if disbursement.principal.minor <= 0:
            place = f"claim.disbursements[{i}].amount"
            raise DeductionExceedsAdvance(disbursement.on, place)
    if claim.kind is ClaimKind.TRADE and not 30 <= claim.trade_markup_percent <= 50:
        raise MarkupOutOfRange(f"{claim.trade_markup_percent:f}")
    for i, repayment in enumerate(claim.repayments):
        if repayment.on < first_on:
            place = f"claim.repayments[{i}].on"
            raise PaymentBeforeDisbursement(repayment.on, first_on, place)
    return first_on


def _first_free_day(conventions: Conventions, last: date) -> date:
    """Return the first day after ``last`` that earns nothing: ``last`` itself, or the next."""
    return last if conventions.counted_days is CountedDays.FIRST else after(last, 1)


class _Run:
    """One pass over the facts in order of time.

    A sum earns interest from the day it is advanced, or the next one if the first day does
    not count; a repaid sum earns to the day before, or that day if the last day counts. Every
    day so belongs to one line only.
    """

    def __init__(self, claim: Claim, book: RateBook, as_of: date, *, capped: bool) -> None:
        self._claim, self._book, self._capped = claim, book, capped
        self._conventions = claim.conventions
        self._as_of = as_of
        self._end = _first_free_day(claim.conventions, as_of)
        self._balance = Components.none(claim.currency)
        self._exact = dict.fromkeys(Component, Fraction(0))  # interest before rounding once
        self._lines: list[StatementLine] = []
        self._events: list[StatementEvent] = []
        self._left_over = Money.zero(claim.currency)

    def ledger(self) -> Ledger:
        """Run and return the result."""
        facts = sorted(self._facts(), key=lambda fact: (fact[0], fact[2].on, fact[1]))
        start = facts[0][0]
        for effective, _, event in facts:
            if event.kind is not EventKind.COST:  # costs bear no interest and end no line
                self._accrue(start, min(effective, self._end))
                start = max(start, min(effective, self._end))
            self._book_event(event)
        self._accrue(start, self._end)
        return Ledger(tuple(self._lines), tuple(self._events), self._balance, self._left_over)

    def _facts(self) -> Iterator[tuple[date, int, StatementEvent]]:
        """Give each fact up to ``as_of`` with the first day it changes interest for."""
        claim, none = self._claim, Components.none(self._claim.currency)
        late = 1 if self._conventions.counted_days is CountedDays.LAST else 0

        def event(on: date, kind: EventKind, amount: Money, place: str) -> StatementEvent:
            return StatementEvent(on, kind, amount, none, amount - amount, none, place)

        for i, d in enumerate(claim.disbursements):
            if d.on <= self._as_of:
                place = f"claim.disbursements[{i}]"
                yield after(d.on, late), 0, event(d.on, EventKind.DISBURSEMENT, d.principal, place)
        for i, c in enumerate(claim.costs):
            if c.on <= self._as_of:
                place = f"claim.costs[{i}]"
                yield after(c.on, late), 1, event(c.on, EventKind.COST, c.amount, place)
        for i, r in enumerate(claim.repayments):
            if r.on <= self._as_of:
                free = _first_free_day(self._conventions, r.on)
                place = f"claim.repayments[{i}]"
                yield free, 2, event(r.on, EventKind.REPAYMENT, r.amount, place)

    def _book_event(self, event: StatementEvent) -> None:
        if event.kind is EventKind.REPAYMENT:
            use = appropriate(event.amount, self._balance, self._claim.appropriation)
            self._balance = self._balance - use.used
            self._left_over = self._left_over + use.left_over
            event = replace(event, used=use.used, left_over=use.left_over)
        else:
            cost = event.kind is EventKind.COST
            part = Component.COSTS if cost else Component.PRINCIPAL
            self._balance = self._balance.plus(part, event.amount)
        self._events.append(replace(event, balance=self._balance))

    def _accrue(self, start: date, end: date) -> None:
        if start >= end or not self._balance.principal:
            return
        days = [start, *self._book.boundaries(start, end), end]
        for first, stop in _merged(days, self._book):
            self._add_line(first, stop, self._book.rate(first))

    def _add_line(self, start: date, end: date, day_rate: DayRate) -> None:
        rate = day_rate.supported if self._capped else day_rate.asserted
        if not rate:
            return
        base = self._balance.principal
        exact = base.minor * rate * year_fraction(start, end, self._conventions.day_basis)
        amount = Money(self._rounded(day_rate.component, exact), self._claim.currency)
        self._balance = self._balance.plus(day_rate.component, amount)
        self._lines.append(
            StatementLine(
                component=day_rate.component,
                first_day=start,
                last_day=after(end, -1),
                days=counted(start, end, self._conventions.day_basis),
                base=base,
                rate=rate,
                amount=amount,
                rule=day_rate.rule,
                cap_rule=day_rate.cap_rule if day_rate.is_capped else None,
                promised_rate=day_rate.asserted,
            )
        )

    def _rounded(self, component: Component, exact: Fraction) -> int:
        """Round a line; rounding once gives each line its step of the rounded running sum."""
        if self._conventions.rounding_step is RoundingStep.EACH_LINE:
            return self._conventions.rounded(exact)
        before = self._exact[component]
        self._exact[component] = before + exact
        return self._conventions.rounded(before + exact) - self._conventions.rounded(before)


def _merged(days: list[date], book: RateBook) -> Iterator[tuple[date, date]]:
    """Give the periods between the days, joining neighbors of one rate."""
    start, last = days[0], days[-1]
    for day in days[1:]:
        if day == last or book.rate(day) != book.rate(start):
            yield start, day
            start = day


def _statement_findings(claim: Claim, ledger: Ledger, as_of: date) -> tuple[Finding, ...]:
    found = list(claim_findings(claim, as_of))
    if any(line.cap_rule for line in ledger.lines):
        found.append(note("claim", "rate_cut_to_cap"))
    if claim.lender is not LenderClass.ORDINARY:
        found.append(doubtful("claim.lender", "financial_cap_is_practice"))
    if ledger.left_over:
        found.append(doubtful("claim.repayments", "overpaid", amount=ledger.left_over.plain))
    cut_by_old_rule = any(
        line.cap_rule is not None and line.cap_rule.id == "cap-old-24" for line in ledger.lines
    )
    if cut_by_old_rule and claim.repayments:
        found.append(doubtful("claim.repayments", "paid_between_24_and_36"))
    rules = {line.rule.id for line in ledger.lines}
    if rules & {"overdue-lpr", "trade-overdue-lpr", "overdue-benchmark", "trade-overdue-benchmark"}:
        found.append(note("claim.conventions.lpr_reading", "lpr_reading_is_a_choice"))
    if rules & {"overdue-benchmark", "trade-overdue-benchmark"}:
        found.append(doubtful("claim.due_on", "benchmark_stands_in"))
    if "penalty-agreed" in rules:
        found.append(note("claim.overdue_rate", "penalty_is_adjustable"))
    return tuple(found)
