"""Which rate a day of a debt bears: what was promised, and what the law supports.

Sources: 民法典676, 680; 民间借贷规定24, 25, 28, 31 (法释〔2020〕17号); 买卖合同解释18(4).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from mediator.domain.caps import CapBook
from mediator.domain.claims import Claim, ClaimKind, Debt
from mediator.domain.components import Component
from mediator.domain.law import Law, LenderClass, Rule
from mediator.domain.periods import LprReading, Tenor, after, months_later
from mediator.domain.promises import Rate, RatePer


@dataclass(frozen=True, slots=True)
class DayRate:
    """The rate of one day: a fraction of one a year, its component and its rules.

    ``asserted`` is what the creditor may ask by contract; ``supported`` is at most the cap.
    ``daily`` is the rate of one actual day where it was promised by the day; ``fact`` is the
    place of the promise in the case; ``kept`` is the yearly rate up to which interest already
    paid is not refunded, where that is more than what is supported.
    """

    component: Component
    asserted: Fraction
    supported: Fraction
    rule: Rule
    cap_rule: Rule | None
    fact: str
    daily: Fraction | None = None
    kept: Fraction | None = None

    @property
    def is_capped(self) -> bool:
        """Tell whether the law cuts the promised rate."""
        return self.supported is not self.asserted and self.supported < self.asserted


class RateBook:
    """Answers for one debt of a claim which rate each of its days bears."""

    def __init__(
        self,
        claim: Claim,
        debt: Debt,
        law: Law,
        caps: CapBook,
        *,
        formed_on: date,
        due_days: frozenset[date],
        until: date,
    ) -> None:
        """Take the debt with its claim, its contract and due days, and the last day asked for."""
        self._claim, self._debt, self._law, self.caps = claim, debt, law, caps
        self._formed_on, self._due_days, self._until = formed_on, due_days, until
        self._known: dict[tuple[int, date | None], DayRate] = {}
        self._one_of_each: dict[DayRate, DayRate] = {}
        self._in_term = tuple(self._promises("in_term_rate"))
        self._overdue = tuple(self._promises("overdue_rate"))
        self.boundaries = self._every_boundary()

    def rate(self, day: date, due_on: date | None) -> DayRate:
        """Return the rate of a day for principal that falls due on a day, or never.

        Equal rates are one object, so that principal of one rate can be gathered by identity.
        """
        overdue = due_on is not None and day > due_on
        key = bisect_right(self.boundaries, day), due_on if overdue else None
        known = self._known.get(key)
        if known is None:
            worked_out = self._worked_out(day, due_on if overdue else None)
            known = self._known[key] = self._one_of_each.setdefault(worked_out, worked_out)
        return known

    def _worked_out(self, day: date, overdue_since: date | None) -> DayRate:
        component = Component.INTEREST
        if overdue_since is None:
            asserted, rule, fact, daily = self._in_term_promise(day)
        else:
            component = Component.OVERDUE_INTEREST
            asserted, rule, fact, daily = self._overdue_promise(day, after(overdue_since, 1))
        cap = self.caps.cap(day) if asserted else None
        if cap is None:
            return DayRate(component, asserted, asserted, rule, None, fact, daily)
        supported = min(asserted, cap.yearly)
        kept = min(asserted, cap.kept) if min(asserted, cap.kept) > supported else None
        return DayRate(component, asserted, supported, rule, cap.rule, fact, daily, kept)

    def _promises(self, name: str) -> Iterator[tuple[date, Rate, str]]:
        """Give each promised rate of a kind with its first day and its place in the case."""
        claim, debt = self._claim, self._debt
        index = next((i for i, known in enumerate(claim.debts) if known is debt), None)
        own: Rate | None = getattr(debt, name)
        first: Rate | None = own or getattr(claim, name)
        if first is not None:
            yield date.min, first, f"claim.debts[{index}].{name}" if own else f"claim.{name}"
        changes = enumerate(claim.later_rates)
        for i, change in sorted(changes, key=lambda pair: pair[1].on):
            rate: Rate | None = getattr(change, name)
            if rate is not None and change.debt in ("", debt.name):
                yield change.on, rate, f"claim.later_rates[{i}].{name}"

    def _every_boundary(self) -> list[date]:
        days = set(self.caps.boundaries)
        days |= {on for on, _, _ in (*self._in_term, *self._overdue) if on > date.min}
        chosen = self._claim.conventions
        for reading, tenor in {*self._lpr_readings(), (chosen.lpr_reading, chosen.lpr_tenor)}:
            if reading is LprReading.FLOATING:
                days |= set(self._law.reference.changes(date.min, date.max, tenor))
                days |= set(self._law.lpr.unknown_from)
            elif reading is LprReading.NEW_YEAR:
                years = range(self._formed_on.year, self._until.year + 1)
                days |= {date(year, 1, 1) for year in years}
            elif reading is LprReading.ANNIVERSARY:
                days |= {day for start in self._reading_starts() for day in self._yearly(start)}
        return sorted(days)

    def _lpr_readings(self) -> Iterator[tuple[LprReading, Tenor]]:
        for _, rate, _ in (*self._in_term, *self._overdue):
            if rate.lpr is not None:
                yield rate.lpr.reading, rate.lpr.tenor

    def _reading_starts(self) -> set[date]:
        """Return every day on which an LPR of this debt may be read for the first time."""
        rates = (rate.lpr for _, rate, _ in (*self._in_term, *self._overdue))
        agreed = {lpr.on for lpr in rates if lpr is not None and lpr.on is not None}
        return {self._formed_on, *(after(day, 1) for day in self._due_days), *agreed}

    def _yearly(self, start: date) -> Iterator[date]:
        years = range(1, self._until.year - start.year + 1)
        return (months_later(start, 12 * year) for year in years)

    def _in_term_promise(self, day: date) -> tuple[Fraction, Rule, str, Fraction | None]:
        promised = _holding(self._in_term, day)
        if promised is None:
            return Fraction(0), self._law.rules["no-interest-agreed"], "claim.in_term_rate", None
        trade = self._claim.kind is ClaimKind.TRADE
        rule = self._law.rules["trade-agreed" if trade else "in-term-agreed"]
        return self._promised(promised, day, self._formed_on, rule)

    def _overdue_promise(
        self, day: date, overdue_from: date
    ) -> tuple[Fraction, Rule, str, Fraction | None]:
        promised = _holding(self._overdue, day)
        if promised is not None:
            return self._promised(promised, day, overdue_from, self._overdue_rule)
        going_on = _holding(self._in_term, day)
        if going_on is not None:
            return self._promised(going_on, day, self._formed_on, self._going_on_rule)
        yearly, rule = self._reference(day, overdue_from)
        return yearly, rule, "claim.overdue_rate", None

    def _promised(
        self, promised: tuple[date, Rate, str], day: date, start: date, rule: Rule
    ) -> tuple[Fraction, Rule, str, Fraction | None]:
        _, rate, fact = promised
        yearly = rate.yearly(self._claim.conventions.days_in_year)
        if rate.lpr is None:
            by_day = rate.per is RatePer.DAY
            return yearly, rule, fact, Fraction(rate.percent) / 100 if by_day else None
        lpr = rate.lpr
        read_on = self._read_on(lpr.reading, day, lpr.on or start)
        percent = Fraction(self._law.reference.percent(read_on, lpr.tenor))
        return max(yearly + Fraction(lpr.times) * percent / 100, Fraction(0)), rule, fact, None

    def _read_on(self, reading: LprReading, day: date, start: date) -> date:
        """Return the day on which the LPR that holds on ``day`` is read."""
        if reading is LprReading.FLOATING:
            return day
        if reading is LprReading.NEW_YEAR:
            return max(start, date(day.year, 1, 1))
        if reading is LprReading.ANNIVERSARY:
            return max((start, *(on for on in self._yearly(start) if on <= day)))
        return start

    def _reference(self, day: date, overdue_from: date) -> tuple[Fraction, Rule]:
        """Nothing agreed: the reference rate, read as the conventions say.

        For days before 2020-08-20 under the older text, where a party asks for it, the rate
        that text names (民间借贷规定2015第29条).
        """
        claim, chosen = self._claim, self._claim.conventions
        trade = claim.kind is ClaimKind.TRADE
        if not trade:
            for old in self._law.overdue_defaults:
                if old.percent is not None and self.caps.applies(old, day):
                    return Fraction(old.percent) / 100, old.rule
        read_on = self._read_on(chosen.lpr_reading, day, overdue_from)
        percent = Fraction(self._law.reference.percent(read_on, chosen.lpr_tenor))
        source = "lpr" if read_on >= self._law.lpr.known_from else "benchmark"
        if trade:
            percent = percent * (100 + Fraction(claim.trade_markup_percent)) / 100
        kind = "trade-overdue" if trade else "overdue"
        return percent / 100, self._law.rules[f"{kind}-{source}"]

    @property
    def _going_on_rule(self) -> Rule:
        """Why the in-term rate goes on after the due day."""
        rules = self._law.rules
        if self._claim.kind is ClaimKind.TRADE:
            return rules["trade-agreed"]
        ordinary = self._claim.lender is LenderClass.ORDINARY
        return rules["overdue-as-in-term" if ordinary else "overdue-as-in-term-financial"]

    @property
    def _overdue_rule(self) -> Rule:
        rules = self._law.rules
        if self._claim.kind is ClaimKind.TRADE:
            return rules["penalty-agreed"]
        ordinary = self._claim.lender is LenderClass.ORDINARY
        return rules["overdue-agreed" if ordinary else "overdue-agreed-financial"]


def _holding(
    promises: tuple[tuple[date, Rate, str], ...], day: date
) -> tuple[date, Rate, str] | None:
    """Return the last promise made on or before a day."""
    known = [promise for promise in promises if promise[0] <= day]
    return known[-1] if known else None
