from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.choosing import next_pair
from mediator.domain.wishes import WHOLE, Wishes

SOON = (500, 900, 500, 0, 100, 100, 100)
MUCH = (900, 100, 500, 0, 900, 900, 0)
POOR = (400, 100, 400, 0, 0, 0, 0)


def test_a_side_is_asked_about_two_plans_of_which_each_is_better_in_something() -> None:
    assert next_pair([SOON, MUCH, POOR], Wishes(), creditor=True) == (0, 1)


def test_a_plan_that_is_worse_in_everything_is_never_asked_about() -> None:
    assert next_pair([SOON, POOR], Wishes(), creditor=True) is None
    assert next_pair([SOON, SOON], Wishes(), creditor=True) is None
    assert next_pair([], Wishes(), creditor=False) is None


def test_what_was_asked_is_not_asked_again() -> None:
    third = (700, 500, 400, 0, 0, 0, 0)
    first = next_pair([SOON, MUCH, third], Wishes(), creditor=True)
    assert first is not None

    again = next_pair([SOON, MUCH, third], Wishes(), creditor=True, asked={first})

    assert again not in (None, first)


def test_each_side_is_asked_by_its_own_wishes() -> None:
    assert next_pair([SOON, MUCH], Wishes(), creditor=False) == (0, 1)
    assert next_pair([SOON, (*MUCH[:4], 50, 50, 50)], Wishes(), creditor=False) is None


def test_a_close_call_is_asked_before_a_clear_one() -> None:
    clear = (1000, 890, 500, 0, 0, 0, 0)
    close = (900, 400, 500, 0, 0, 0, 0)

    assert next_pair([SOON, clear, close], Wishes(), creditor=True) == (0, 2)


points = st.lists(st.integers(0, WHOLE), min_size=7, max_size=7)


@given(st.lists(points, max_size=5), st.booleans())
def test_any_pair_asked_about_lies_among_the_plans(
    criteria: list[list[int]], creditor: bool
) -> None:
    pair = next_pair(criteria, Wishes(), creditor=creditor)

    assert pair is None or 0 <= pair[0] < pair[1] < len(criteria)
