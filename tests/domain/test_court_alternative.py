"""The one court estimate, as the search reckons with it."""

from __future__ import annotations

from dataclasses import fields, replace
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.court_alternative import Side, alternative, losses
from mediator.domain.court_estimate import (
    STARTING,
    STARTING_CREDITOR,
    STARTING_DEBTOR,
    Between,
    CourtEstimate,
    CourtOutlook,
    middle,
)
from mediator.domain.court_value import (
    CourtSum,
    FeeRange,
    creditor_card,
    creditor_ends,
    debtor_card,
    debtor_ends,
)
from mediator.domain.money import Money
from mediator.domain.reckoning import Assumptions
from mediator.library.law_tables import law

NOTHING = Between(Money(0), Money(0))
PLAIN = CourtSum(Money(100_000), Money(0), Money(0))


def percents(low: int, high: int) -> Between[Decimal]:
    return Between(Decimal(low), Decimal(high))


def test_the_court_alternative_by_hand() -> None:
    """Half to all of 1 000 yuan with a chance of 80%, in a year at 10%, the fee of 100 advanced.

    Creditor: 0.8 × (50 000 + 10 000) / 1.1 − 10 000 = 33 636; 0.8 × 110 000 / 1.1 − 10 000 =
    70 000. Debtor: 0.8 × (50 000 + 10 000) = 48 000 and, in the end, 0.8 × 110 000 = 88 000,
    each with a tenth of the claim on top.
    """
    fees = FeeRange(Between(Money(10_000), Money(10_000)), NOTHING, NOTHING)
    creditor = CourtEstimate(
        win=percents(80, 80),
        recovery=percents(50, 100),
        months_to_judgment=Between(6, 6),
        months_to_payment=Between(6, 6),
        discount=percents(10, 10),
    )
    debtor = replace(creditor, discount=percents(0, 0))
    sides = Side(creditor, fees), Side(debtor, fees)

    court = alternative(PLAIN, *sides, law().doubled, Assumptions())

    assert (court.creditor_low, court.creditor_high) == (33_636, 70_000)
    assert (court.debtor_low, court.debtor_high) == (58_000, 98_000)
    assert (court.creditor, court.debtor) == (51_818, 98_000)


def test_a_court_that_costs_more_than_it_brings_is_worth_nothing() -> None:
    fees = FeeRange(Between(Money(10**7), Money(10**7)), NOTHING, NOTHING)
    sides = Side(STARTING_CREDITOR, fees), Side(STARTING_DEBTOR, fees)

    court = alternative(PLAIN, *sides, law().doubled, Assumptions())

    assert (court.creditor_low, court.creditor_high, court.creditor) == (0, 0, 0)


def test_losses_that_were_estimated_are_counted_once() -> None:
    fees = FeeRange(NOTHING, NOTHING, NOTHING)
    own = replace(STARTING_DEBTOR, other_costs=Between(Money(300), Money(500)))
    creditor = Side(STARTING_CREDITOR, fees)

    assumed = alternative(
        PLAIN, creditor, Side(STARTING_DEBTOR, fees), law().doubled, Assumptions()
    )
    estimated = alternative(PLAIN, creditor, Side(own, fees), law().doubled, Assumptions())

    assert losses(100_000, STARTING_DEBTOR, Assumptions()) == 10_000
    assert losses(100_000, own, Assumptions()) == 400
    assert assumed.debtor_high - estimated.debtor_high == 10_000 - 500
    assert assumed.debtor_low - estimated.debtor_low == 10_000 - 300


def test_what_was_not_estimated_starts_somewhere_and_says_so() -> None:
    own = CourtEstimate(win=percents(60, 80))

    reckoned = CourtOutlook(creditor=own).reckoned

    assert reckoned.creditor == replace(STARTING_CREDITOR, win=percents(60, 80))
    assert reckoned.debtor == STARTING_DEBTOR
    assert not reckoned.creditor.lacking
    known = (getattr(reckoned.debtor, f.name) for f in fields(CourtEstimate))
    assert {each.source for each in known if each is not None} == {STARTING}
    assert middle(reckoned.creditor.win) == 70
    assert middle(None) == 0


amounts = st.integers(0, 10**6).map(Money)


def ranges(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Between[Any]]:
    return st.lists(values, min_size=2, max_size=2).map(lambda ends: Between(*sorted(ends)))


shares = ranges(st.integers(0, 100).map(Decimal))
months = ranges(st.integers(0, 60))
estimates = st.builds(
    CourtEstimate, shares, shares, months, months, shares, ranges(amounts), st.none(), shares
)
fee_ranges = st.builds(FeeRange, *[ranges(amounts)] * 3)
sums = st.builds(CourtSum, amounts, st.integers(0, 100).map(Money), amounts)


@given(estimates, sums, fee_ranges)
def test_the_ends_alone_are_those_of_the_cards(
    estimate: CourtEstimate, asked: CourtSum, fees: FeeRange
) -> None:
    doubled = law().doubled
    one = creditor_card(estimate, asked, fees, doubled).value
    other = debtor_card(estimate, asked, fees, doubled).value

    assert creditor_ends(estimate, asked, fees, doubled) == (one.low, one.high)
    assert debtor_ends(estimate, asked, fees, doubled) == (other.low, other.high)
