"""Vectors worked out from the rules, checkable with pencil and paper (law facts 12)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from mediator.domain.accrual import claim_statement
from mediator.domain.claims import Claim, Disbursement, Repayment
from mediator.domain.court_fees import court_costs
from mediator.domain.delayed_interest import Delay, FixedDebt, doubled_interest
from mediator.domain.installments import annuity_amounts
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.periods import Conventions
from mediator.domain.promises import Rate


def test_v4_two_payments_interest_first(law: Law) -> None:
    claim = Claim(
        disbursements=(Disbursement(date(2025, 1, 1), Money.of("100000")),),
        in_term_rate=Rate(Decimal(12)),
        repayments=(
            Repayment(date(2025, 7, 1), Money.of("20000")),
            Repayment(date(2026, 1, 1), Money.of("30000")),
        ),
    )

    statement = claim_statement(claim, law, as_of=date(2026, 1, 1), assumed_filing=date(2026, 1, 1))

    paid = statement.events[1:]
    assert [event.used.interest.plain for event in paid] == ["5950.68", "5199.43"]
    assert [event.balance.principal.plain for event in paid] == ["85950.68", "61150.11"]


def test_v6_twelve_level_payments_at_twelve_percent() -> None:
    amounts = annuity_amounts(Money.of("100000"), Fraction(12, 1200), 12)

    assert [amount.plain for amount in amounts] == ["8884.88"] * 11 + ["8884.85"]
    assert sum(amount.minor for amount in amounts) == 10_661_853


def test_v9_half_a_year_of_delayed_performance(law: Law) -> None:
    debt = FixedDebt(Money.of("50000"), date(2026, 1, 1))

    result = doubled_interest(Delay((debt,)), law.doubled, Conventions(), as_of=date(2026, 6, 30))

    assert result.accrued.plain == "1575.00"


def test_the_court_fee_table_of_the_law_notes(law: Law) -> None:
    table = {
        "10000": ("50.00", "25.00", "16.67", "50.00", "120.00"),
        "38800": ("770.00", "385.00", "256.67", "482.00", "408.00"),
        "87654.32": ("1991.36", "995.68", "663.79", "1214.81", "896.54"),
        "100000": ("2300.00", "1150.00", "766.67", "1400.00", "1020.00"),
        "200000": ("4300.00", "2150.00", "1433.33", "2900.00", "1520.00"),
        "500000": ("8800.00", "4400.00", "2933.33", "7400.00", "3020.00"),
        "1000000": ("13800.00", "6900.00", "4600.00", "12400.00", "5000.00"),
    }
    for claim, expected in table.items():
        fees = court_costs(Money.of(claim), law.court_fees)
        shown = (
            fees.acceptance,
            fees.acceptance_halved,
            fees.payment_order,
            fees.enforcement,
            fees.preservation,
        )
        assert tuple(fee.plain for fee in shown) == expected
