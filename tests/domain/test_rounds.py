"""Opening lasts whole ticks, so that no answer is told by how long it took."""

from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.rounds import OPENING_TICK_SECONDS, rest_of_tick


def test_a_quarter_of_a_tick_spent_leaves_three() -> None:
    assert rest_of_tick(0.25 * OPENING_TICK_SECONDS) == 0.75 * OPENING_TICK_SECONDS
    assert rest_of_tick(2.0 * OPENING_TICK_SECONDS) == 0


@given(st.integers(0, 3600_000))
def test_what_was_spent_and_what_is_waited_make_whole_ticks(milliseconds: int) -> None:
    spent = milliseconds / 1000
    rest = rest_of_tick(spent)

    assert 0 <= rest < OPENING_TICK_SECONDS
    assert round((spent + rest) / OPENING_TICK_SECONDS, 6).is_integer()
