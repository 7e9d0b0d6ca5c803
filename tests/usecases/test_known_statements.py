"""A balance asked for again is not worked out again, and is never another one's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from mediator.domain.accrual import claim_statement
from mediator.domain.law import Law
from mediator.domain.refusals import AsOfBeforeClaim
from mediator.usecases.claims import state_claim
from mediator.usecases.known_statements import MOST_KNOWN, forget_statements
from mediator.usecases.ports import Opened


@pytest.fixture(autouse=True)
def none_known() -> Iterator[None]:
    forget_statements()
    yield
    forget_statements()


def test_the_same_balance_is_the_same_statement(loan_case: Opened, law: Law) -> None:
    first = state_claim(loan_case.case, law)

    assert state_claim(replace(loan_case.case, number="another"), law) is first
    assert first == claim_statement(
        loan_case.case.claim,
        law,
        as_of=loan_case.case.as_of,
        assumed_filing=loan_case.case.accepted_on,
    )


def test_another_day_claim_or_acceptance_is_another_balance(loan_case: Opened, law: Law) -> None:
    case = loan_case.case
    first = state_claim(case, law)
    day = case.as_of + timedelta(days=1)
    fewer = replace(case.claim, repayments=case.claim.repayments[:-1])

    assert state_claim(case, law, as_of=day).as_of == day
    assert state_claim(replace(case, claim=fewer), law).supported != first.supported
    later = replace(case, accepted_on=case.accepted_on + timedelta(days=1))
    assert state_claim(later, law) is not first
    assert state_claim(case, replace(law), as_of=case.as_of) is not first


def test_a_refusal_is_said_each_time(loan_case: Opened, law: Law) -> None:
    for _ in range(2):
        with pytest.raises(AsOfBeforeClaim):
            state_claim(loan_case.case, law, as_of=date(1990, 1, 1))


def test_only_the_newest_are_known_and_none_after_they_were_forgotten(
    loan_case: Opened, law: Law
) -> None:
    case = loan_case.case
    first = state_claim(case, law)
    for n in range(1, MOST_KNOWN + 1):
        state_claim(case, law, as_of=case.as_of + timedelta(days=n))
    again = state_claim(case, law)
    assert again is not first
    assert again == first

    forget_statements()
    assert state_claim(case, law) is not again
