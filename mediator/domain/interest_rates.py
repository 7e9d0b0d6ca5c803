"""Which rate a day of a claim bears: what was promised, and what the law supports.

Sources: 民法典676, 680; 民间借贷规定24, 25, 28, 31 (法释〔2020〕17号); 买卖合同解释18(4).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from mediator.domain.claims import Claim, ClaimKind
from mediator.domain.components import Component
from mediator.domain.law import CapDay, CapRule, Law, LenderClass, Rule
from mediator.domain.periods import LprReading, after
from mediator.domain.refusals import CapNotSettled


@dataclass(frozen=True, slots=True)
class DayRate:
    """The rate of one day: a fraction of one a year, its component and its rules.

    ``asserted`` is what the creditor may ask by contract; ``supported`` is at most the cap.
    """

    component: Component
    asserted: Fraction
    supported: Fraction
    rule: Rule
    cap_rule: Rule | None

    @property
    def is_capped(self) -> bool:
        """Tell whether the law cuts the promised rate."""
        return self.supported < self.asserted


@dataclass(frozen=True, slots=True)
class Cap:
    """The highest yearly rate the law supports, with the rule that says so."""

    yearly: Fraction
    rule: Rule


class RateBook:
    """Answers for one claim which rate each of its days bears."""

    def __init__(self, claim: Claim, law: Law, *, formed_on: date, filed_on: date) -> None:
        """Take the claim, the law, the contract day, and the filing day (real or assumed)."""
        self._claim, self._law = claim, law
        self._formed_on, self._filed_on = formed_on, filed_on
        self._known: dict[int, DayRate] = {}
        self._boundaries = self._every_boundary()

    def rate(self, day: date) -> DayRate:
        """Return the rate of a day; between two boundaries all days bear the same."""
        period = bisect_right(self._boundaries, day)
        known = self._known.get(period)
        if known is None:
            known = self._known[period] = self._worked_out(day)
        return known

    def _worked_out(self, day: date) -> DayRate:
        component, asserted, rule = self._promised(day)
        cap = self.cap(day) if asserted else None
        if cap is None:
            return DayRate(component, asserted, asserted, rule, None)
        return DayRate(component, asserted, min(asserted, cap.yearly), rule, cap.rule)

    @property
    def reads_filing_day(self) -> bool:
        """Tell whether a cap of this claim is read on the day of filing."""
        return self._claim.kind is not ClaimKind.TRADE and any(
            cap.lpr_on is CapDay.FILING
            and cap.covers(self._claim.lender, self._formed_on, cap.days_from or date.min)
            for cap in self._law.caps
        )

    def boundaries(self, start: date, end: date) -> list[date]:
        """Return the days inside a period on which another rate may begin, in order."""
        days = self._boundaries
        return days[bisect_right(days, start) : bisect_left(days, end)]

    def _every_boundary(self) -> list[date]:
        days = {after(self._claim.due_on, 1)} if self._claim.due_on else set()
        days |= {
            day
            for cap in self._law.caps
            for day in (cap.days_from, cap.days_before)
            if day is not None
        }
        if self._claim.conventions.lpr_reading is LprReading.FLOATING and self._by_reference:
            days |= set(self._law.reference.changes(date.min, date.max))
            days |= set(self._law.lpr.unknown_from)
        return sorted(days)

    def cap(self, day: date) -> Cap | None:
        """Return the cap on interest of a day; None where the law names none (trade debt).

        Raises ``CapNotSettled`` where the tables leave it open and nobody stated one, and
        ``LprNotKnown`` where the table does not reach the day of the LPR.
        """
        claim = self._claim
        if claim.cap is not None:
            return Cap(Fraction(claim.cap.percent) / 100, self._law.rules["cap-stated"])
        if claim.kind is ClaimKind.TRADE:
            return None
        for rule in self._law.caps:
            if self._applies(rule, day):
                return Cap(self._cap_yearly(rule), rule.rule)
        raise CapNotSettled(self._formed_on)

    def _applies(self, cap: CapRule, day: date) -> bool:
        asked = self._claim.old_rule_requested or not cap.on_request
        return asked and cap.covers(self._claim.lender, self._formed_on, self._cap_day(cap, day))

    def _cap_day(self, cap: CapRule, day: date) -> date:
        """Where no party asks for the old rule, the new one covers its days as well."""
        if self._claim.old_rule_requested or cap.days_from is None:
            return day
        return max(day, cap.days_from)

    def _cap_yearly(self, cap: CapRule) -> Fraction:
        if cap.percent is not None:
            return Fraction(cap.percent) / 100
        on = self._formed_on if cap.lpr_on is CapDay.FORMATION else self._filed_on
        return Fraction(cap.lpr_multiple) * Fraction(self._law.lpr.percent(on)) / 100

    @property
    def _by_reference(self) -> bool:
        return self._claim.in_term_rate is None and self._claim.overdue_rate is None

    def _promised(self, day: date) -> tuple[Component, Fraction, Rule]:
        claim, rules = self._claim, self._law.rules
        year = claim.conventions.days_in_year
        if claim.due_on is None or day <= claim.due_on:
            if claim.in_term_rate is None:
                return Component.INTEREST, Fraction(0), rules["no-interest-agreed"]
            rule = rules["trade-agreed" if claim.kind is ClaimKind.TRADE else "in-term-agreed"]
            return Component.INTEREST, claim.in_term_rate.yearly(year), rule
        if claim.overdue_rate is not None:
            return Component.OVERDUE_INTEREST, claim.overdue_rate.yearly(year), self._overdue_rule
        if claim.in_term_rate is not None:
            rate = claim.in_term_rate.yearly(year)
            return Component.OVERDUE_INTEREST, rate, self._going_on_rule
        return Component.OVERDUE_INTEREST, *self._reference(day, after(claim.due_on, 1))

    def _reference(self, day: date, overdue_from: date) -> tuple[Fraction, Rule]:
        """Nothing agreed: the one-year reference rate of the day default began, or floating.

        For days before 2020-08-20 under the older text, where a party asks for it, the rate
        that text names (民间借贷规定2015第29条).
        """
        claim = self._claim
        if claim.kind is not ClaimKind.TRADE:
            for old in self._law.overdue_defaults:
                if old.percent is not None and self._applies(old, day):
                    return Fraction(old.percent) / 100, old.rule
        floating = claim.conventions.lpr_reading is LprReading.FLOATING
        read_on = day if floating else overdue_from
        percent = Fraction(self._law.reference.percent(read_on))
        kind = "trade-overdue" if claim.kind is ClaimKind.TRADE else "overdue"
        source = "lpr" if read_on >= self._law.lpr.known_from else "benchmark"
        if claim.kind is ClaimKind.TRADE:
            percent = percent * (100 + Fraction(claim.trade_markup_percent)) / 100
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
