from __future__ import annotations

import random
from dataclasses import fields, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.court_estimate import (
    PARTS,
    Between,
    CourtEstimate,
)
from mediator.domain.court_value import (
    CourtSum,
    FeeRange,
    Input,
    ValueRange,
    creditor_card,
    debtor_card,
)
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.refusals import PartAboveWhole, RangeReversed

CARDS = {"creditor": creditor_card, "debtor": debtor_card}


def percents(low: int | str, high: int | str) -> Between[Decimal]:
    return Between(Decimal(low), Decimal(high))


def money(low: str, high: str) -> Between[Money]:
    return Between(Money.of(low), Money.of(high))


def said(item: str, between: Between[Decimal]) -> dict[str, Any]:
    return {item: between}


SURE = CourtEstimate(
    win=percents(100, 100),
    recovery=percents(100, 100),
    months_to_judgment=Between(0, 0),
    months_to_payment=Between(0, 0),
)
NO_FEES = FeeRange(money("0", "0"), money("0", "0"), money("0", "0"))
FEES = FeeRange(money("1150", "2300"), money("0", "1020"), money("1400", "1400"))
PLAIN = CourtSum(Money.of("100000"), Money(0), Money(0))
LOAN = CourtSum(Money.of("100000"), Money.of("30"), Money.of("90000"))


def test_a_sure_and_instant_win_without_fees_is_worth_the_claim(law: Law) -> None:
    for make in CARDS.values():
        value = make(SURE, PLAIN, NO_FEES, law.doubled).value
        assert (value.low, value.high, value.shares) == (PLAIN.claim, PLAIN.claim, ())


def test_the_creditor_card_by_hand(law: Law) -> None:
    """0.8 × (0.5 × 100 000 + 2 300) / (1 + 0.06 × 6/12) − 2 300 − 5 000."""
    estimate = replace(
        SURE,
        win=percents(80, 80),
        recovery=percents(50, 50),
        months_to_judgment=Between(4, 4),
        months_to_payment=Between(2, 2),
        discount=percents(6, 6),
        lawyer=money("5000", "5000"),
    )
    fees = FeeRange(money("2300", "2300"), money("0", "0"), money("1400", "1400"))

    card = creditor_card(estimate, PLAIN, fees, law.doubled)

    by_hand = Fraction(80, 100) * (50_000 + 2_300) / Fraction(103, 100) - 2_300 - 5_000
    assert card.value.low == card.value.high == Money(round(by_hand * 100))
    assert card.value.low.plain == "33321.36"
    assert card.still_owed.low.plain == "40000.00"


def test_the_debtor_card_by_hand(law: Law) -> None:
    """One year late: claim, 365 days of 30 yuan, the doubled part of six months, every fee."""
    estimate = replace(SURE, months_to_judgment=Between(6, 6), months_to_payment=Between(6, 6))
    fees = FeeRange(money("2300", "2300"), money("1020", "1020"), money("1400", "1400"))

    card = debtor_card(estimate, LOAN, fees, law.doubled)

    doubled = Fraction(90_000) * Fraction(175, 10**6) * Fraction(365, 2)
    by_hand = 100_000 + 30 * 365 + doubled + 1_020 + 1_400 + 2_300
    assert card.value.low == Money(int(by_hand * 100 + Fraction(1, 2)))
    assert card.value.low.plain == "118544.38"
    assert card.still_owed.high == Money(0)


def test_a_collection_agency_keeps_its_part_of_what_comes_in(law: Law) -> None:
    estimate = replace(SURE, agency=percents(5, 30))

    value = creditor_card(estimate, PLAIN, NO_FEES, law.doubled).value

    assert (value.low.plain, value.high.plain) == ("70000.00", "95000.00")
    assert [(s.input, s.amount.plain) for s in value.shares] == [(Input.AGENCY, "25000.00")]


def test_an_agency_is_no_affair_of_the_debtor(law: Law) -> None:
    estimate = replace(SURE, agency=percents(5, 30))

    card = debtor_card(estimate, PLAIN, NO_FEES, law.doubled)

    assert card.value.width == Money(0)
    assert Input.AGENCY not in {span.input for span in card.spans}


def test_what_was_not_estimated_is_told_apart_from_nothing(law: Law) -> None:
    spans = creditor_card(SURE, PLAIN, FEES, law.doubled).spans

    given = {span.input: span.given for span in spans}
    assert given[Input.WIN]
    assert not given[Input.LAWYER]


def test_the_input_that_moves_the_range_most_stands_first(law: Law) -> None:
    estimate = replace(SURE, win=percents(90, 95), recovery=percents(20, 80))

    shares = creditor_card(estimate, PLAIN, NO_FEES, law.doubled).value.shares

    assert [share.input for share in shares] == [Input.RECOVERY, Input.WIN]


def test_an_input_that_moves_nothing_has_a_share_of_nothing(law: Law) -> None:
    estimate = replace(SURE, win=percents(0, 0), recovery=percents(10, 90))

    (share,) = creditor_card(estimate, PLAIN, NO_FEES, law.doubled).value.shares

    assert (share.input, share.amount) == (Input.RECOVERY, Money(0))


def test_the_missing_estimates_are_named() -> None:
    assert CourtEstimate().lacking == (
        "win",
        "recovery",
        "months_to_judgment",
        "months_to_payment",
    )
    assert SURE.lacking == ()


def test_a_range_the_wrong_way_round_is_refused() -> None:
    with pytest.raises(RangeReversed) as refusal:
        money("2", "1")

    assert (refusal.value.low, refusal.value.high) == ("2.00", "1.00")
    with pytest.raises(RangeReversed):
        Between(3, 2)


@pytest.mark.parametrize("item", PARTS)
def test_more_than_the_whole_is_refused(item: str) -> None:
    with pytest.raises(PartAboveWhole) as refusal:
        replace(SURE, **said(item, percents(50, 101)))

    assert refusal.value.item == item


# --- laws of nature --------------------------------------------------------------------------


@st.composite
def ranges(draw: st.DrawFn, most: int, kind: Any) -> Between[Any]:
    low, high = sorted((draw(st.integers(0, most)), draw(st.integers(0, most))))
    return Between(kind(low), kind(high))


def whole_months(number: int) -> int:
    return number


estimates = st.builds(
    CourtEstimate,
    win=ranges(100, Decimal),
    recovery=ranges(100, Decimal),
    months_to_judgment=ranges(60, whole_months),
    months_to_payment=ranges(60, whole_months),
    discount=st.none() | ranges(100, Decimal),
    lawyer=st.none() | ranges(10**7, Money),
    other_costs=st.none() | ranges(10**7, Money),
    agency=st.none() | ranges(30, Decimal),
)
fee_ranges = st.builds(FeeRange, ranges(10**6, Money), ranges(500_000, Money), ranges(10**6, Money))
sums = st.builds(
    CourtSum,
    st.integers(1, 10**10).map(Money),
    st.integers(0, 10**6).map(Money),
    st.integers(0, 10**10).map(Money),
)
sides = st.sampled_from(sorted(CARDS))


def point(between: Between[Any] | None, at: random.Random) -> Between[Any] | None:
    """One value inside a range, as a range of its own."""
    if between is None:
        return None
    low, high = between.low, between.high
    if isinstance(low, Money):
        inside: Any = Money(at.randint(low.minor, high.minor))
    elif isinstance(low, int):
        inside = at.randint(low, high)
    else:
        inside = low + (high - low) * Decimal(at.randint(0, 8)) / 8
    return Between(inside, inside)


def narrowed(value: Any, at: random.Random) -> Any:
    return type(value)(**{f.name: point(getattr(value, f.name), at) for f in fields(value)})


def inside(inner: ValueRange, outer: ValueRange) -> bool:
    return outer.low <= inner.low and inner.high <= outer.high


@given(estimates, fee_ranges, sums, sides, st.randoms(use_true_random=False))
def test_any_point_inside_the_inputs_lies_inside_the_range(
    law: Law,
    estimate: CourtEstimate,
    fees: FeeRange,
    asked: CourtSum,
    side: str,
    at: random.Random,
) -> None:
    make = CARDS[side]
    whole = make(estimate, asked, fees, law.doubled)

    one = make(narrowed(estimate, at), asked, narrowed(fees, at), law.doubled)

    assert one.value.width == Money(0)
    assert inside(one.value, whole.value)
    assert inside(one.still_owed, whole.still_owed)


@given(estimates, fee_ranges, sums, sides)
def test_the_shares_sum_to_the_range_and_stand_largest_first(
    law: Law, estimate: CourtEstimate, fees: FeeRange, asked: CourtSum, side: str
) -> None:
    card = CARDS[side](estimate, asked, fees, law.doubled)

    for value in (card.value, card.still_owed):
        amounts = [share.amount.minor for share in value.shares]
        assert sum(amounts) == value.width.minor
        assert amounts == sorted(amounts, reverse=True)


@given(estimates, fee_ranges, sums, st.sampled_from(["win", "recovery"]))
def test_a_better_chance_is_never_worse_for_the_creditor_nor_better_for_the_debtor(
    law: Law, estimate: CourtEstimate, fees: FeeRange, asked: CourtSum, item: str
) -> None:
    better = replace(estimate, **said(item, percents(100, 100)))

    for make in CARDS.values():
        before = make(estimate, asked, fees, law.doubled).value
        after = make(better, asked, fees, law.doubled).value
        assert before.low <= after.low
        assert before.high <= after.high


@given(estimates, fee_ranges, sums)
def test_own_costs_come_off_one_for_one(
    law: Law, estimate: CourtEstimate, fees: FeeRange, asked: CourtSum
) -> None:
    free = replace(estimate, lawyer=None, other_costs=None)
    dearer = replace(free, lawyer=money("1000", "1000"))

    for make, sign in ((creditor_card, -1), (debtor_card, 1)):
        before, after = (make(e, asked, fees, law.doubled).value for e in (free, dearer))
        assert (after.low - before.low).minor == sign * 100_000
