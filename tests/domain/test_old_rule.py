"""When it can matter that a party asks for the rule before 2020-08-20 (民间借贷规定31)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.accrual import claim_statement
from mediator.domain.caps import old_rule_matters
from mediator.domain.claims import Claim, ClaimKind, Disbursement, StatedCap
from mediator.domain.law import LenderClass
from mediator.domain.money import Money
from mediator.domain.promises import Rate
from mediator.domain.refusals import Refusal
from mediator.domain.statements import ClaimStatement
from mediator.library import law_tables

LAST_OLD_DAY, FIRST_NEW_DAY = date(2020, 8, 19), date(2020, 8, 20)


def lent(on: date, **more: object) -> Claim:
    claim = Claim(disbursements=(Disbursement(on, Money.of("100000")),))
    return replace(claim, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("claim", "matters"),
    [
        (Claim(), True),
        (Claim(kind=ClaimKind.TRADE), False),
        (lent(LAST_OLD_DAY), True),
        (lent(FIRST_NEW_DAY), False),
        (lent(FIRST_NEW_DAY, formed_on=LAST_OLD_DAY), True),
        (lent(date(2025, 1, 1), formed_on=date(2025, 1, 1)), False),
        (lent(date(2012, 1, 1)), True),
        (lent(LAST_OLD_DAY, kind=ClaimKind.TRADE), False),
        (lent(LAST_OLD_DAY, lender=LenderClass.FINANCIAL), False),
        (lent(LAST_OLD_DAY, cap=StatedCap(Decimal(20), "")), True),
    ],
)
def test_it_matters_for_what_was_lent_before_that_day_by_anybody_but_a_licensed_lender(
    claim: Claim, *, matters: bool
) -> None:
    assert old_rule_matters(claim, law_tables.law()) is matters


@given(
    st.dates(date(2010, 1, 1), date(2026, 9, 1)),
    st.none() | st.dates(date(2010, 1, 1), date(2026, 9, 1)),
    st.sampled_from(ClaimKind),
    st.sampled_from(LenderClass),
    st.none() | st.just(Rate(Decimal(40))),
    st.none() | st.just(StatedCap(Decimal(20), "")),
)
def test_where_it_does_not_matter_no_figure_knows_the_difference(
    on: date,
    formed_on: date | None,
    kind: ClaimKind,
    lender: LenderClass,
    rate: Rate | None,
    cap: StatedCap | None,
) -> None:
    claim = lent(on, formed_on=formed_on, kind=kind, lender=lender, in_term_rate=rate, cap=cap)
    if not old_rule_matters(claim, law_tables.law()):
        assert _stated(claim) == _stated(replace(claim, old_rule_requested=False))


def _stated(claim: Claim) -> ClaimStatement | str:
    as_of = date(2026, 9, 1)
    try:
        return claim_statement(claim, law_tables.law(), as_of=as_of, assumed_filing=as_of)
    except Refusal as refusal:
        return str(refusal.args)
