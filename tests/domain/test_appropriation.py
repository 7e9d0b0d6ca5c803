from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.appropriation import appropriate
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
