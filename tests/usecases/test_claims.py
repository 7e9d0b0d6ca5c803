from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.promises import Rate
from mediator.domain.refusals import RateAboveCap
from mediator.library.places import resources
from mediator.usecases.claims import set_currency, set_policy, shareable, state_claim
from mediator.usecases.ports import Opened


def test_the_balance_is_worked_out_for_the_day_the_case_is_settled(
    loan_case: Opened, law: Law
) -> None:
    assert state_claim(loan_case.case, law).as_of == date(2026, 10, 12)
    assert state_claim(loan_case.case, law, as_of=date(2025, 1, 1)).as_of == date(2025, 1, 1)


def test_without_a_day_the_day_of_acceptance_counts(loan_case: Opened, law: Law) -> None:
    case = loan_case.case
    change = set_policy(case, replace(case.policy, settled_on=None, first_due_on=None), None)

    facts = shareable(change.case, law)

    assert facts.as_of == date(2026, 9, 28)
    assert facts.first_due_on == date(2026, 10, 28)


def test_open_principal_bears_the_lawful_rate_after_a_breach(loan_case: Opened, law: Law) -> None:
    case = loan_case.case
    usurious = replace(case, claim=replace(case.claim, in_term_rate=Rate(Decimal(36))))
    chosen = replace(case, policy=replace(case.policy, default_percent=Decimal(6)))
    undue = replace(case, claim=replace(case.claim, due_on=None))

    assert shareable(case, law).default_percent == 10
    assert shareable(usurious, law).default_percent == Decimal("13.8")
    assert shareable(chosen, law).default_percent == 6
    assert shareable(undue, law).default_percent == 10


def test_interest_inside_a_plan_knows_its_cap(
    loan_case: Opened, law: Law, read: Callable[[Path], Opened]
) -> None:
    case = loan_case.case
    bearing = replace(case.policy, installment_percent=Decimal(3))
    trade = read(resources() / "examples" / "2-construction-payment.json").case

    assert shareable(replace(case, policy=bearing), law).cap_percent == Decimal("13.8")
    assert shareable(case, law).cap_percent is None
    assert shareable(trade, law).cap_percent is None


def test_a_default_rate_above_the_cap_is_refused(loan_case: Opened, law: Law) -> None:
    case = loan_case.case
    high = replace(case.policy, default_percent=Decimal(48))

    with pytest.raises(RateAboveCap) as refusal:
        shareable(replace(case, policy=high), law)

    assert (refusal.value.cap_percent, refusal.value.place) == ("13.8", "policy.default_percent")


def test_a_claim_formed_by_its_disbursement_has_a_cap_too(loan_case: Opened, law: Law) -> None:
    case = loan_case.case
    bearing = replace(case.policy, installment_percent=Decimal(3))
    unsaid = replace(case.claim, formed_on=None)

    facts = shareable(replace(case, policy=bearing, claim=unsaid), law)

    assert facts.cap_percent == Decimal("13.8")


def test_another_currency_converts_nothing_and_leaves_nothings_alone(
    loan_case: Opened, law: Law
) -> None:
    before = state_claim(loan_case.case, law)
    change = set_currency(loan_case.case, "HKD")
    after = state_claim(change.case, law)

    assert change.case.claim.disbursements[0].deducted == Money(0)
    assert after.supported.total == Money(before.supported.total.minor, "HKD")
    assert set_currency(change.case, "CNY").case == loan_case.case
