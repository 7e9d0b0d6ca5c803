"""The doubled part of interest on delayed performance (民事诉讼法264, 法释〔2014〕8号).

What a document of a court leaves unpaid bears 0.0175 percent a day on top of the general
interest, which is no part of the base (art 1). Each instalment runs by itself (art 2); a
payment ends it for its part (art 3); stays that the debtor did not ask for do not count
(art 3(3)); the judgment debt is paid first, the doubled part last, unless agreed (art 4).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Self

from mediator.domain.findings import Finding, doubtful
from mediator.domain.law import DoubledRate, Rule
from mediator.domain.money import Money
from mediator.domain.periods import Conventions, CountedDays, RoundingStep, after
from mediator.domain.refusals import DaysReversed


@dataclass(frozen=True, slots=True)
class FixedDebt:
    """Money that a document orders to be paid, without general interest.

    ``runs_from`` is the first day of delay: the day after the last day to perform, or the
    day the document takes effect where it fixes none (art 2).
    """

    amount: Money
    runs_from: date

    @classmethod
    def due(cls, amount: Money, last_day: date) -> Self:
        """Return a debt that may be paid up to and on a day."""
        return cls(amount, after(last_day, 1))


@dataclass(frozen=True, slots=True)
class Paid:
    """Money paid, or taken from the debtor's account, on a day."""

    on: date
    amount: Money


@dataclass(frozen=True, slots=True)
class Pause:
    """Days that do not count, the first and the last included (art 3(3))."""

    first_day: date
    last_day: date

    def __post_init__(self) -> None:
        """Refuse a pause that ends before it begins."""
        if self.last_day < self.first_day:
            raise DaysReversed(self.first_day, self.last_day)


@dataclass(frozen=True, slots=True)
class Delay:
    """What the doubled part is worked out from.

    ``general_interest`` is what the document fixes as general interest and is still unpaid: it
    bears no doubled part, and a payment meets it before the debts (民法典561). ``doubled_first``
    says that the parties agreed to pay the doubled part before the judgment debt (art 4).
    """

    debts: tuple[FixedDebt, ...]
    paid: tuple[Paid, ...] = ()
    pauses: tuple[Pause, ...] = ()
    general_interest: Money = Money(0)
    doubled_first: bool = False


@dataclass(frozen=True, slots=True)
class DoubledLine:
    """One stretch of days on one debt; ``debt`` counts the debts as given, from 0."""

    debt: int
    first_day: date
    last_day: date
    days: int
    base: Money
    amount: Money
    rule: Rule


@dataclass(frozen=True, slots=True)
class DoubledInterest:
    """The doubled part up to a day: what accrued, what of it was paid, and what is left of all.

    ``debts_left`` stand in the order of the debts. ``left_over`` was paid beyond everything.
    """

    lines: tuple[DoubledLine, ...]
    accrued: Money
    paid: Money
    debts_left: tuple[Money, ...]
    general_interest_left: Money
    left_over: Money
    findings: tuple[Finding, ...]

    @property
    def unpaid(self) -> Money:
        """The doubled part still owed."""
        return self.accrued - self.paid


def doubled_interest(
    delay: Delay, rate: DoubledRate, conventions: Conventions, *, as_of: date
) -> DoubledInterest:
    """Work out the doubled part of every debt from its first day of delay up to ``as_of``.

    Days: of the two ends of a delay those count that ``conventions.counted_days`` says. A day
    of payment bears on what is left where the last day does not count, on what was there
    before where it does, so no day counts twice. Rounding by the conventions, each line or the
    running sum. Payments after ``as_of`` are left out. Days before the rate began are left out
    with a finding: the older text is not worked out here.
    """
    run = _Run(delay, rate, conventions)
    payments: dict[date, Money] = {}
    for paid in delay.paid:
        if paid.on <= as_of:
            payments[paid.on] = payments.get(paid.on, run.nothing) + paid.amount
    edges = sorted({as_of, *payments, *run.edges(as_of)})
    for at, start in enumerate(edges):
        if start in payments:
            run.pay(payments[start])
        if start < as_of:
            run.pass_days(start, edges[at + 1])
    return run.result(_too_early(delay, rate, as_of))


def _too_early(delay: Delay, rate: DoubledRate, as_of: date) -> tuple[Finding, ...]:
    first = min((debt.runs_from for debt in delay.debts), default=as_of)
    if min(first, as_of) >= rate.effective_from:
        return ()
    found = doubtful("delay.debts", "doubled_before_rate", day=rate.effective_from.isoformat())
    return (found,)


class _Run:
    """Walks over the days; a day is known by the start of its stretch of the count.

    Where the last day counts, day ``k`` stands for the stretch that ends on it, so everything
    that is said about days (pauses, the beginning of the rate) moves back by one.
    """

    def __init__(self, delay: Delay, rate: DoubledRate, conventions: Conventions) -> None:
        self._delay = delay
        self._rate = rate
        self._conventions = conventions
        self.nothing = Money.zero(delay.general_interest.currency)
        if delay.debts:
            self.nothing = Money.zero(delay.debts[0].amount.currency)
        counted = conventions.counted_days
        self._back = 0 if counted is CountedDays.FIRST else 1
        early = 1 if counted is CountedDays.BOTH else 0
        self._starts = [after(debt.runs_from, -early) for debt in delay.debts]
        self._left = [debt.amount for debt in delay.debts]
        self._interest_left = delay.general_interest or self.nothing
        self._lines: list[DoubledLine] = []
        self._exact = Fraction(0)
        self._accrued = self._paid = self._over = self.nothing

    def edges(self, as_of: date) -> tuple[date, ...]:
        """Return the days up to ``as_of`` at which days begin or cease to count."""
        days = [after(self._rate.effective_from, -self._back)]
        for pause in self._delay.pauses:
            days += [self._pause_start(pause), self._pause_end(pause)]
        return tuple(day for day in days if day <= as_of)

    def pass_days(self, start: date, end: date) -> None:
        """Let the days of one stretch pass, in which no base changes."""
        if start < after(self._rate.effective_from, -self._back) or self._stands_still(start):
            return
        for debt, base in enumerate(self._left):
            begin = max(start, self._starts[debt])
            if base and begin < end:
                self._add(debt, base, begin, end)

    def pay(self, amount: Money) -> None:
        """Take a payment: judgment debt first, doubled part last, unless agreed otherwise."""
        if self._delay.doubled_first:
            amount = self._pay_doubled(amount)
        used = min(amount, self._interest_left)
        self._interest_left -= used
        amount -= used
        for debt in sorted(range(len(self._left)), key=lambda i: (self._starts[i], i)):
            used = min(amount, self._left[debt])
            self._left[debt] -= used
            amount -= used
        self._over += self._pay_doubled(amount)

    def result(self, findings: tuple[Finding, ...]) -> DoubledInterest:
        """Return where the walk ended."""
        return DoubledInterest(
            lines=tuple(self._lines),
            accrued=self._accrued,
            paid=self._paid,
            debts_left=tuple(self._left),
            general_interest_left=self._interest_left,
            left_over=self._over,
            findings=findings,
        )

    def _pay_doubled(self, amount: Money) -> Money:
        used = min(amount, self._accrued - self._paid)
        self._paid += used
        return amount - used

    def _add(self, debt: int, base: Money, start: date, end: date) -> None:
        days = (end - start).days
        exact = base.minor * Fraction(self._rate.daily_percent) / 100 * days
        before = self._accrued
        if self._conventions.rounding_step is RoundingStep.ONCE:
            self._exact += exact
            self._accrued = Money(self._conventions.rounded(self._exact), base.currency)
        else:
            self._accrued += Money(self._conventions.rounded(exact), base.currency)
        line = DoubledLine(
            debt=debt,
            first_day=after(start, self._back),
            last_day=after(end, self._back - 1),
            days=days,
            base=base,
            amount=self._accrued - before,
            rule=self._rate.rule,
        )
        self._lines.append(line)

    def _stands_still(self, start: date) -> bool:
        return any(
            self._pause_start(pause) <= start < self._pause_end(pause)
            for pause in self._delay.pauses
        )

    def _pause_start(self, pause: Pause) -> date:
        return after(pause.first_day, -self._back)

    def _pause_end(self, pause: Pause) -> date:
        return after(pause.last_day, 1 - self._back)
