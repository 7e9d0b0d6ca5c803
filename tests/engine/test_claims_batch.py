"""Claims in batches are the claims one by one, and these are the full statement, to the fen."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.accrual import claim_statement
from mediator.domain.claims import Claim, Disbursement, Repayment
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.periods import Conventions, LprReading, RoundingStep
from mediator.domain.refusals import LprNotKnown
from mediator.engine.claims_batch import (
    DebtTable,
    FloatingDebt,
    Open,
    RateIntegral,
    balances,
    balances_one_by_one,
)
from mediator.library import law_tables

FIRST, LAST = date(2016, 1, 1), date(2026, 9, 1)
RATES = RateIntegral.of(law_tables.law().reference, FIRST, LAST)

debts = st.builds(
    lambda principal, since, payments: FloatingDebt(
        principal,
        FIRST + timedelta(days=since),
        tuple(sorted((FIRST + timedelta(days=since + on), paid) for on, paid in payments)),
        LAST,
    ),
    st.integers(1, 10**9),
    st.integers(0, 1500),
    st.lists(st.tuples(st.integers(0, 2300), st.integers(0, 10**8)), max_size=8),
)


def by_statement(debt: FloatingDebt, law: Law) -> Open:
    """The same debt through the full statement of a claim."""
    claim = Claim(
        disbursements=(Disbursement(debt.since, Money(debt.principal)),),
        due_on=debt.since - timedelta(days=1),
        old_rule_requested=False,
        repayments=tuple(Repayment(on, Money(paid)) for on, paid in debt.payments),
        conventions=Conventions(lpr_reading=LprReading.FLOATING, rounding_step=RoundingStep.ONCE),
    )
    owed = claim_statement(claim, law, as_of=debt.as_of, assumed_filing=LAST).supported
    return Open(owed.principal.minor, owed.overdue_interest.minor)


@given(st.lists(debts, min_size=1, max_size=5))
def test_a_batch_is_the_full_statement_to_the_fen(batch: list[FloatingDebt]) -> None:
    singly = balances_one_by_one(batch, RATES)
    principals, interests = balances(DebtTable.of(batch), RATES)

    assert singly == [by_statement(debt, law_tables.law()) for debt in batch]
    assert singly == [Open(int(p), int(i)) for p, i in zip(principals, interests, strict=True)]


def test_nothing_in_is_nothing_out() -> None:
    principals, interests = balances(DebtTable.of([]), RATES)

    assert len(principals) == len(interests) == 0


def test_sums_beyond_64_bits_are_refused_in_arrays_and_exact_one_by_one(law: Law) -> None:
    huge = FloatingDebt(10**17, FIRST, (), LAST)

    with pytest.raises(OverflowError):
        balances(DebtTable.of([huge]), RATES)
    assert balances_one_by_one([huge], RATES)[0].interest > 10**16


def test_a_table_that_does_not_reach_is_refused(law: Law) -> None:
    with pytest.raises(LprNotKnown):
        RateIntegral.of(law.reference, FIRST, date(2030, 1, 1))


def test_a_multiple_finer_than_the_integral_is_refused(law: Law) -> None:
    with pytest.raises(ValueError, match=r"0\.00001"):
        RateIntegral.of(law.reference, FIRST, LAST, times=Decimal("0.00001"))
