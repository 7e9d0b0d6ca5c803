"""Speed, measured by ``pytest tests/benchmarks --benchmark-enable``; equality comes first."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from mediator.domain.accrual import claim_statement
from mediator.domain.claims import Claim, Disbursement, Repayment
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.periods import Conventions, LprReading, months_later
from mediator.printing import OurPress
from mediator.usecases.agreement import draft
from mediator.usecases.board import offer_menu
from mediator.usecases.ports import Opened

START, AS_OF = date(2016, 9, 1), date(2026, 9, 1)


@pytest.fixture
def ten_years() -> Claim:
    """Ten years overdue at a floating reference rate, repaid monthly."""
    return Claim(
        disbursements=(Disbursement(START, Money.of("1000000")),),
        due_on=START,
        old_rule_requested=False,
        repayments=tuple(
            Repayment(months_later(START, n), Money.of("3000")) for n in range(1, 120)
        ),
        conventions=Conventions(lpr_reading=LprReading.FLOATING),
    )


def by_segments(claim: Claim, law: Law) -> Decimal:
    """The same balance with ``Decimal``, segment by segment, in a plain loop."""
    cuts = {START, AS_OF, *(r.on for r in claim.repayments), date(2016, 9, 2)}
    cuts |= set(law.reference.changes(START, AS_OF))
    days = sorted(cuts)
    paid = {r.on: Decimal(r.amount.minor) for r in claim.repayments}
    principal, interest, cent = Decimal(100_000_000), Decimal(0), Decimal(1)
    running = Decimal(0)
    for start, end in pairwise(days):
        if start > START:
            rate = law.reference.percent(start)
            running = principal * rate * (end - start).days / Decimal(36500)
            interest += running.quantize(cent, ROUND_HALF_UP)
        if end in paid:
            to_interest = min(interest, paid[end])
            interest -= to_interest
            principal -= paid[end] - to_interest
    return principal + interest


def test_a_ten_year_claim_with_monthly_repayments(
    benchmark: BenchmarkFixture, ten_years: Claim, law: Law
) -> None:
    def stated() -> int:
        statement = claim_statement(ten_years, law, as_of=AS_OF, assumed_filing=AS_OF)
        return statement.supported.total.minor

    assert stated() == by_segments(ten_years, law)

    benchmark(stated)


def test_the_menu_of_a_case(benchmark: BenchmarkFixture, loan_case: Opened, law: Law) -> None:
    menu = benchmark(offer_menu, loan_case.case, law)

    assert all(option.terms.balances for option in menu.options)


def test_an_agreement_with_its_annexes(
    benchmark: BenchmarkFixture, loan_case: Opened, law: Law
) -> None:
    press, agreement = OurPress(), draft(loan_case.case, law, "part-waiver-24")
    first = press.agreement(agreement).pdf

    assert benchmark(lambda: press.agreement(agreement).pdf) == first
