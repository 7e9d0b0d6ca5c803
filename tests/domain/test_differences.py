from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.accrual import claim_statement
from mediator.domain.claims import Claim, Cost, Disbursement, Repayment
from mediator.domain.components import Component
from mediator.domain.differences import Cause, Version, blended, difference
from mediator.domain.money import Money
from mediator.domain.periods import Conventions, CountedDays, DayBasis, RoundingUnit
from mediator.domain.promises import Rate
from mediator.domain.refusals import NothingDisbursed
from mediator.library import law_tables

DAY = date(2025, 1, 1)
BASE = Claim(
    disbursements=(Disbursement(date(2024, 1, 1), Money.of("100000")),),
    in_term_rate=Rate(Decimal(12)),
    repayments=(Repayment(date(2024, 7, 1), Money.of("10000")),),
)


def supported(version: Version) -> Money:
    statement = claim_statement(
        version.claim, law_tables.law(), as_of=version.as_of, assumed_filing=DAY
    )
    return statement.supported.total


def split(other: Claim, as_of: date = DAY, one: Claim = BASE) -> dict[Cause, str]:
    found = difference(Version(one, DAY), Version(other, as_of), supported)
    return {share.cause: share.amount.plain for share in found.shares}


CHANGES: dict[Cause, Claim] = {
    Cause.MONEY_ADVANCED: replace(
        BASE, disbursements=(Disbursement(date(2024, 1, 1), Money.of("120000")),)
    ),
    Cause.DEDUCTION: replace(
        BASE, disbursements=(replace(BASE.disbursements[0], deducted=Money.of("6000")),)
    ),
    Cause.REPAYMENTS: replace(BASE, repayments=()),
    Cause.COSTS: replace(BASE, costs=(Cost(date(2024, 8, 1), Money.of("500"), "保全费"),)),
    Cause.RATE: replace(BASE, in_term_rate=Rate(Decimal(6))),
    Cause.DUE_DAY: replace(BASE, due_on=date(2024, 6, 30), overdue_rate=Rate(Decimal(12))),
    Cause.APPROPRIATION: replace(BASE, appropriation=tuple(reversed(list(Component)))),
    Cause.DAY_BASIS: replace(BASE, conventions=Conventions(DayBasis.ACT_360)),
    Cause.END_DAYS: replace(BASE, conventions=Conventions(counted_days=CountedDays.BOTH)),
    Cause.ROUNDING: replace(BASE, conventions=Conventions(rounding_unit=RoundingUnit.YUAN)),
}


@pytest.mark.parametrize("cause", set(CHANGES) - {Cause.DUE_DAY})
def test_one_cause_alone_takes_the_whole_gap(cause: Cause) -> None:
    found = difference(Version(BASE, DAY), Version(CHANGES[cause], DAY), supported)

    assert [(share.cause, share.amount) for share in found.shares] == [(cause, found.gap)]
    assert found.gap


def test_another_day_is_a_cause_of_its_own() -> None:
    assert set(split(BASE, as_of=date(2025, 2, 1))) == {Cause.BALANCE_DAY}


def test_two_versions_that_agree_differ_in_nothing() -> None:
    assert split(BASE) == {}


mixtures = st.lists(st.sampled_from(sorted(CHANGES)), min_size=1, max_size=4, unique=True)


def mixed(causes: list[Cause]) -> Claim:
    claim = BASE
    for cause in causes:
        claim = blended(Version(claim, DAY), Version(CHANGES[cause], DAY), [cause]).claim
        if cause is Cause.DUE_DAY:
            claim = replace(claim, overdue_rate=Rate(Decimal(12)))
    return claim


@given(mixtures)
def test_the_causes_sum_to_the_gap_and_turn_round_with_the_versions(causes: list[Cause]) -> None:
    one, other = Version(BASE, DAY), Version(mixed(causes), DAY)

    there, back = difference(one, other, supported), difference(other, one, supported)

    assert sum(share.amount.minor for share in there.shares) == there.gap.minor
    assert there.gap == supported(other) - supported(one)
    for share, opposite in zip(there.shares, back.shares, strict=True):
        assert share.cause is opposite.cause
        assert abs(share.amount.minor + opposite.amount.minor) <= 1


def test_the_split_is_the_average_over_every_order() -> None:
    """Three causes, all six orders walked by hand."""
    causes = [Cause.REPAYMENTS, Cause.RATE, Cause.DAY_BASIS]
    one, other = Version(BASE, DAY), Version(mixed(causes), DAY)
    effects = dict.fromkeys(causes, 0)
    for order in permutations(causes):
        at = supported(one).minor
        for count, cause in enumerate(order, 1):
            to = supported(blended(one, other, order[:count])).minor
            effects[cause] += to - at
            at = to

    found = difference(one, other, supported)

    for share in found.shares:
        assert abs(share.amount.minor - effects[share.cause] / 6) <= 1


def test_facts_that_hang_together_are_one_cause() -> None:
    """The other version's loan is later than the one's repayment: no mixture of the two holds."""
    later = replace(
        BASE,
        disbursements=(Disbursement(date(2024, 9, 1), Money.of("100000")),),
        repayments=(),
        in_term_rate=Rate(Decimal(6)),
    )

    shares = split(later)

    assert set(shares) == {Cause.RATE, Cause.FACTS}


def test_a_version_that_cannot_be_is_refused() -> None:
    with pytest.raises(NothingDisbursed):
        split(replace(BASE, disbursements=()))
