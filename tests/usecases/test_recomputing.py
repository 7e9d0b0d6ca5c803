"""What `verify` works out anew in the terms, and that it finds what was changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from mediator.domain.agreement import Agreement
from mediator.domain.due_days import Frequency
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.sharing import Division
from mediator.domain.terms import EarnOut, Share, Sharing, Terms, Transfer, TransferKind
from mediator.exchange.case_file import load_case
from mediator.usecases.agreement import draft
from mediator.usecases.board import offer_menu
from mediator.usecases.recomputing import recomputed_terms
from tests.documents import samples
from tests.domain.lint_cases import SISTER

LOAN = samples.private_loan()
DAY = date(2027, 1, 1)


def wrong(agreement: Agreement) -> dict[str, str]:
    return {code: what for code, what in recomputed_terms(agreement).items() if what}


def of(terms: Terms) -> Agreement:
    return replace(LOAN, terms=terms)


def test_every_plan_of_every_example_comes_out_again(
    example: Path, law: Law, case_schema: Path
) -> None:
    case = load_case(example, case_schema, "case-1").case
    for option in offer_menu(case, law).options:
        assert wrong(draft(case, law, option.id)) == {}, option.id


@pytest.mark.parametrize("frequency", list(Frequency))
def test_interest_inside_a_plan_comes_out_again_for_every_rhythm(
    private_loan: Path, law: Law, case_schema: Path, frequency: Frequency
) -> None:
    case = load_case(private_loan, case_schema, "case-1").case
    policy = replace(case.policy, frequency=frequency, installment_percent=Decimal(4))
    case = replace(case, policy=policy)
    options = offer_menu(case, law).options

    assert any(option.terms.added_interest for option in options)
    for option in options:
        assert wrong(draft(case, law, option.id)) == {}, option.id


def test_interest_that_no_stated_rate_explains_is_found() -> None:
    more = replace(LOAN.terms, added_interest=Money.of("5"), added_percent=Decimal(3))

    assert wrong(of(more)) == {"plan_interest_recomputed": "5.00"}


def test_a_share_that_the_rule_does_not_give_is_found() -> None:
    owed = (Money.of("100"), Money.of("0"))
    fair = (Share("", *owed, Money.of("50")), Share("乙", *owed, Money.of("50")))
    unfair = (Share("", *owed, Money.of("60")), Share("乙", *owed, Money.of("40")))

    def terms(shares: tuple[Share, ...]) -> Terms:
        return replace(LOAN.terms, sharing=Sharing(Division.PROPORTIONAL, shares))

    assert wrong(of(terms(fair))) == {}
    assert wrong(of(terms(unfair))) == {"shares_recomputed": "100.00"}
    assert not terms(fair).balances  # it is not the settlement of this agreement


def test_what_passes_its_limit_is_named() -> None:
    band = Money.of("10"), Money.of("20")
    car = Transfer(TransferKind.ASSET, "轿车", DAY, *band, Money.of("21"))
    earned = EarnOut(LOAN.terms.waived.total + Money.of("1"), Decimal(10), DAY)
    sister = replace(SISTER, joins_up_to=Money.of("999999"))

    assert wrong(of(replace(LOAN.terms, transfers=(car,)))) == {"limits_hold": "轿车"}
    assert wrong(of(replace(LOAN.terms, earn_out=earned))) == {"limits_hold": "24413.60"}
    assert wrong(replace(LOAN, parties=(*LOAN.parties, sister))) == {"limits_hold": "999999.00"}
    assert wrong(replace(LOAN, expired_on=LOAN.agreed_on)) == {
        "limits_hold": LOAN.agreed_on.isoformat()
    }


def test_what_keeps_its_limit_is_not_named() -> None:
    band = Money.of("10"), Money.of("20")
    car = Transfer(TransferKind.ASSET, "轿车", DAY, *band, Money.of("20"))
    earned = EarnOut(LOAN.terms.waived.total, Decimal(10), DAY)
    kept = replace(
        of(replace(LOAN.terms, transfers=(car,), earn_out=earned)),
        parties=(*LOAN.parties, replace(SISTER, joins_up_to=Money.of("1000")), SISTER),
        expired_on=date(2026, 1, 1),
    )

    assert wrong(kept) == {}
