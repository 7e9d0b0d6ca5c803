from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.appropriation import OpenDebt, among_debts, appropriate, in_proportion
from mediator.domain.components import BY_LAW, Component, Components
from mediator.domain.money import Money

amounts = st.integers(0, 10**9).map(Money)
debts = st.builds(Components, amounts, amounts, amounts, amounts)
orders = st.permutations(BY_LAW).map(tuple)


@given(amounts, debts, orders)
def test_what_is_used_and_what_is_left_is_the_payment(
    payment: Money, owed: Components, order: tuple[Component, ...]
) -> None:
    use = appropriate(payment, owed, order)

    assert use.used.total + use.left_over == payment
    assert all(use.used.of(c) <= owed.of(c) for c in Component)
    assert not use.left_over or use.used == owed


@given(amounts, debts, orders)
def test_a_part_is_touched_only_after_those_before_it_are_paid(
    payment: Money, owed: Components, order: tuple[Component, ...]
) -> None:
    used = appropriate(payment, owed, order).used

    for i, component in enumerate(order):
        if used.of(component):
            assert all(used.of(before) == owed.of(before) for before in order[:i])


@given(debts, debts)
def test_parts_add_and_subtract_one_by_one(one: Components, other: Components) -> None:
    assert one + other - other == one
    assert (one + other).total == one.total + other.total


def test_an_odd_unit_goes_to_the_largest_remainder_then_to_the_first() -> None:
    assert in_proportion(10, [1, 1, 1]) == [4, 3, 3]
    assert in_proportion(100, [1, 2, 4]) == [14, 29, 57]
    assert in_proportion(0, [0, 0]) == [0, 0]


@given(st.integers(0, 10**15), st.lists(st.integers(0, 10**12), min_size=1, max_size=8))
def test_shares_in_proportion_sum_to_the_whole(amount: int, weights: list[int]) -> None:
    shares = in_proportion(amount, weights)

    assert sum(shares) == (amount if sum(weights) else 0)
    assert all(share >= 0 for share in shares)


open_debts = st.builds(
    OpenDebt,
    st.integers(0, 10**9),
    st.booleans(),
    st.booleans(),
    st.integers(0, 40).map(lambda n: Fraction(n, 100)),
    st.none() | st.dates(date(2024, 1, 1), date(2024, 1, 3)),
)


@given(st.integers(0, 10**10), st.lists(open_debts, min_size=1, max_size=6))
def test_a_payment_among_debts_is_used_whole_and_overpays_none(
    payment: int, debts: list[OpenDebt]
) -> None:
    shares = among_debts(payment, debts)

    assert sum(shares) == min(payment, sum(debt.open for debt in debts))
    assert all(0 <= share <= debt.open for share, debt in zip(shares, debts, strict=True))


def test_debts_are_paid_due_first_then_unsecured_then_heavier_then_earlier() -> None:
    day = date(2024, 1, 1)
    later = date(2024, 2, 1)
    debts = [
        OpenDebt(10, is_due=False, secured=False, burden=Fraction(9, 100), due_on=later),
        OpenDebt(10, is_due=True, secured=True, burden=Fraction(9, 100), due_on=day),
        OpenDebt(10, is_due=True, secured=False, burden=Fraction(1, 100), due_on=day),
        OpenDebt(10, is_due=True, secured=False, burden=Fraction(2, 100), due_on=later),
        OpenDebt(10, is_due=True, secured=False, burden=Fraction(2, 100), due_on=day),
    ]

    order = []
    for payment in range(10, 60, 10):
        shares = among_debts(payment, debts)
        order += [i for i, share in enumerate(shares) if share and i not in order]
    assert order == [4, 3, 2, 1, 0]
