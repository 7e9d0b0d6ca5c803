"""An independent account kept day by day in fractions, against the statement kept by periods.

The oracle knows nothing of segments, boundaries, caches or running sums: it walks every day, asks
what that day's principal of each due day bears, and cuts the day's sum to the day's cap.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.accrual import claim_statement
from mediator.domain.claims import (
    Claim,
    Disbursement,
    DueInstallment,
    InterestStop,
    Repayment,
)
from mediator.domain.money import Money, half_up
from mediator.domain.periods import Conventions, RoundingStep
from mediator.domain.promises import Charge, ChargeBase, ChargeEvery, Rate, RateChange
from mediator.library import law_tables

START, END = date(2024, 1, 1), date(2025, 3, 1)
CAP = Fraction(138, 1000)  # four times the LPR of January 2024
YEAR = 365


@dataclass
class DayByDay:
    """The account: open principal by due day, and what has grown, exactly."""

    claim: Claim
    parts: list[list[int | date | None]] = field(default_factory=list)
    interest: Fraction = Fraction(0)
    overdue: Fraction = Fraction(0)
    penalty: Fraction = Fraction(0)
    paid_interest: int = 0
    paid_overdue: int = 0
    paid_penalty: int = 0
    room: Fraction = Fraction(0)

    def run(self) -> tuple[int, int, int, int]:
        """Return principal, interest, overdue interest and penalty on the last day, in fen."""
        day = START
        self._advance()
        while day <= END:
            for repayment in self.claim.repayments:
                if repayment.on == day:
                    self._pay(repayment.amount.minor)
            if day < END:
                self._grow(day)
            day += timedelta(days=1)
        return (
            sum(self._open(part) for part in self.parts),
            half_up(self.interest) - self.paid_interest,
            half_up(self.overdue) - self.paid_overdue,
            half_up(self.penalty) - self.paid_penalty,
        )

    def _advance(self) -> None:
        rest = sum(d.principal.minor for d in self.claim.disbursements)
        rows = sorted(self.claim.installments, key=lambda row: row.on)
        for row in rows:
            share = min(rest, row.amount.minor)
            rest -= share
            self.parts.append([row.on, share])
        last = self.claim.due_on or (rows[-1].on if rows else None)
        self.parts.append([last, rest])
        self.parts.sort(key=lambda part: part[0] or date.max)

    def _grow(self, day: date) -> None:
        for stop in self.claim.interest_stops:
            if stop.first_day <= day <= (stop.last_day or END):
                return
        late = sum(self._open(p) for p in self.parts if isinstance(p[0], date) and p[0] < day)
        running = sum(self._open(p) for p in self.parts) - late
        in_term, overdue = self._rates(day)
        self.interest += running * min(in_term, CAP) / YEAR
        asked = late * min(overdue, CAP) / YEAR
        self.overdue += asked
        self.room += late * CAP / YEAR - asked
        for charge in self.claim.charges:
            more = late * Fraction(charge.percent or 0) / 100
            more *= 1 if charge.every is ChargeEvery.DAY else Fraction(12, YEAR)
            given = min(more, self.room)
            self.room -= given
            self.penalty += given

    def _rates(self, day: date) -> tuple[Fraction, Fraction]:
        in_term, overdue = self.claim.in_term_rate, self.claim.overdue_rate
        for change in sorted(self.claim.later_rates, key=lambda change: change.on):
            if change.on <= day:
                in_term = change.in_term_rate or in_term
                overdue = change.overdue_rate or overdue
        assert in_term is not None
        assert overdue is not None
        return Fraction(in_term.percent) / 100, Fraction(overdue.percent) / 100

    def _pay(self, amount: int) -> None:
        open_interest = half_up(self.interest) - self.paid_interest
        used = min(amount, open_interest)
        self.paid_interest += used
        amount -= used
        used = min(amount, half_up(self.overdue) - self.paid_overdue)
        self.paid_overdue += used
        amount -= used
        used = min(amount, half_up(self.penalty) - self.paid_penalty)
        self.paid_penalty += used
        amount -= used
        for part in self.parts:
            used = min(amount, self._open(part))
            part[1] = self._open(part) - used
            amount -= used

    @staticmethod
    def _open(part: list[int | date | None]) -> int:
        assert isinstance(part[1], int)
        return part[1]


days = st.dates(START, END)
percents = st.integers(0, 2500).map(lambda n: Rate(Decimal(n) / 100))
claims = st.builds(
    Claim,
    disbursements=st.just((Disbursement(START, Money.of("100000")),)),
    due_on=st.none() | st.dates(START, END),
    in_term_rate=percents,
    overdue_rate=percents,
    later_rates=st.lists(
        st.builds(RateChange, days, st.none() | percents, st.none() | percents),
        max_size=2,
        unique_by=lambda change: change.on,
    ).map(tuple),
    installments=st.lists(
        st.builds(DueInstallment, days, st.integers(1, 6_000_000).map(Money)), max_size=3
    ).map(tuple),
    charges=st.lists(
        st.builds(
            Charge,
            every=st.sampled_from([ChargeEvery.DAY, ChargeEvery.MONTH]),
            percent=st.integers(1, 40).map(lambda n: Decimal(n) / 100),
            base=st.just(ChargeBase.OVERDUE),
        ),
        max_size=1,
    ).map(tuple),
    interest_stops=st.lists(
        days.map(lambda day: InterestStop(day, day + timedelta(days=30), "停止")), max_size=2
    ).map(tuple),
    repayments=st.lists(
        st.builds(Repayment, days, st.integers(1, 5_000_000).map(Money)), max_size=4
    ).map(tuple),
    conventions=st.just(Conventions(rounding_step=RoundingStep.ONCE)),
)


@given(claims)
def test_the_statement_equals_an_account_kept_day_by_day(claim: Claim) -> None:
    supported = claim_statement(claim, law_tables.law(), as_of=END, assumed_filing=END).supported

    assert (
        supported.principal.minor,
        supported.interest.minor,
        supported.overdue_interest.minor,
        supported.penalty.minor,
    ) == DayByDay(claim).run()
