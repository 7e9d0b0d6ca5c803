"""How high the law lets a charge on a debt go, day by day.

Sources: 民间借贷规定25, 29, 31 (法释〔2020〕17号), 26, 31 (法释〔2015〕18号); the dated rules
lie in ``resources/law/caps.json``.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from mediator.domain.claims import Claim, ClaimKind
from mediator.domain.law import CapDay, CapRule, Law, Rule
from mediator.domain.refusals import CapNotSettled


@dataclass(frozen=True, slots=True)
class Cap:
    """The highest yearly rate the law supports, with the rule that says so.

    ``kept`` is the yearly rate up to which interest already paid is not refunded.
    """

    yearly: Fraction
    rule: Rule
    kept: Fraction


class CapBook:
    """Answers for one claim how high its charges may go on a day."""

    def __init__(self, claim: Claim, law: Law, *, formed_on: date, filed_on: date) -> None:
        """Take the claim, the law, the contract day, and the filing day (real or assumed)."""
        self._claim, self._law = claim, law
        self._formed_on, self._filed_on = formed_on, filed_on
        self._known: dict[int, Cap | None] = {}
        ends = ((cap.days_from, cap.days_before) for cap in law.caps)
        self.boundaries = sorted({day for pair in ends for day in pair if day is not None})

    @property
    def reads_filing_day(self) -> bool:
        """Tell whether a cap of this claim is read on the day of filing."""
        return (
            self._claim.kind is not ClaimKind.TRADE
            and self._claim.cap is None
            and any(
                cap.lpr_on is CapDay.FILING
                and cap.covers(self._claim.lender, self._formed_on, cap.days_from or date.min)
                for cap in self._law.caps
            )
        )

    def cap(self, day: date) -> Cap | None:
        """Return the cap on the charges of a day; None where the law names none (trade debt).

        Raises ``CapNotSettled`` where the tables leave it open and nobody stated one, and
        ``LprNotKnown`` where the table does not reach the day of the LPR.
        """
        period = bisect_right(self.boundaries, day)
        if period not in self._known:
            self._known[period] = self._worked_out(day)
        return self._known[period]

    def applies(self, cap: CapRule, day: date) -> bool:
        """Tell whether a dated rule of the law speaks about a day of this claim."""
        asked = self._claim.old_rule_requested or not cap.on_request
        return asked and cap.covers(self._claim.lender, self._formed_on, self._cap_day(cap, day))

    def _worked_out(self, day: date) -> Cap | None:
        claim = self._claim
        if claim.cap is not None:
            stated = Fraction(claim.cap.percent) / 100
            return Cap(stated, self._law.rules["cap-stated"], stated)
        if claim.kind is ClaimKind.TRADE:
            return None
        for rule in self._law.caps:
            if self.applies(rule, day):
                yearly = self._yearly(rule)
                kept = yearly if rule.kept_percent is None else Fraction(rule.kept_percent) / 100
                return Cap(yearly, rule.rule, kept)
        raise CapNotSettled(self._formed_on)

    def _cap_day(self, cap: CapRule, day: date) -> date:
        """Where no party asks for the old rule, the new one covers its days as well."""
        if self._claim.old_rule_requested or cap.days_from is None:
            return day
        return max(day, cap.days_from)

    def _yearly(self, cap: CapRule) -> Fraction:
        if cap.percent is not None:
            return Fraction(cap.percent) / 100
        on = self._formed_on if cap.lpr_on is CapDay.FORMATION else self._filed_on
        return Fraction(cap.lpr_multiple) * Fraction(self._law.lpr.percent(on)) / 100


def old_rule_matters(claim: Claim, law: Law) -> bool:
    """Tell whether it can change a balance that a party asks for the rule before 2020-08-20.

    It can where some cap or rate of the law tables speaks about contracts of that day to one side
    of a day in between (民间借贷规定31). An undated loan may be one of them, a trade debt is none.
    """
    if claim.kind is ClaimKind.TRADE:
        return False
    formed_on = claim.formed_on or claim.first_on
    return formed_on is None or any(
        rule.covers(claim.lender, formed_on, rule.days_from or date.min)
        for rule in (*law.caps, *law.overdue_defaults)
        if rule.on_request or rule.days_from is not None
    )
