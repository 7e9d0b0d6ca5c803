"""What is odd about the days of single rows of a claim."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mediator.domain.claim_findings import row_findings
from mediator.domain.claims import Claim, ClaimKind, Cost, Disbursement, Repayment
from mediator.domain.money import Money

TODAY = date(2026, 10, 12)
TEN = Money.of("10")


def lent(on: date, debt: str = "", *, counted: bool = True) -> Disbursement:
    return Disbursement(on, Money.of("100"), debt=debt, counted=counted)


def places(claim: Claim) -> list[tuple[str, str]]:
    return [(f.code, f.place) for f in row_findings(claim, today=TODAY)]


def test_money_back_before_the_first_advance_of_its_debt_is_told_with_both_days() -> None:
    early, late = date(2024, 1, 1), date(2024, 6, 1)
    claim = Claim(
        kind=ClaimKind.LOAN,
        disbursements=(lent(early, "甲"), lent(late, "乙"), lent(date(2020, 1, 1), counted=False)),
        repayments=(
            Repayment(date(2023, 12, 31), TEN),
            Repayment(early, TEN),
            Repayment(early, TEN, debt="乙"),
            Repayment(date(2023, 1, 1), TEN, counted=False),
            Repayment(date(2023, 1, 1), TEN, debt="丙"),
        ),
    )

    first, second = row_findings(claim, today=TODAY)

    assert {first.code, second.code} == {"paid_before_advance"}
    assert (first.place, second.place) == ("claim.repayments[0].on", "claim.repayments[2].on")
    assert first.figures == (("day", "2023-12-31"), ("first", "2024-01-01"))


def test_a_price_may_be_paid_before_it_is_due_and_be_due_on_a_day_to_come() -> None:
    to_come = date(2026, 10, 13)
    loan = Claim(
        kind=ClaimKind.LOAN,
        disbursements=(lent(TODAY), lent(to_come)),
        repayments=(Repayment(to_come, TEN),),
        costs=(Cost(to_come, TEN, "保全费"),),
    )
    rows = [("day_to_come", f"claim.{name}.on") for name in ("repayments[0]", "costs[0]")]

    assert places(loan) == [("day_to_come", "claim.disbursements[1].on"), *rows]
    assert places(replace(loan, kind=ClaimKind.TRADE)) == rows
    assert places(replace(loan, kind=ClaimKind.TRADE, disbursements=())) == rows
