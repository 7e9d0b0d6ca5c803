"""What the run of offers says: worked by hand, and laws that hold for any run."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mediator.domain.caucus import Move, Room
from mediator.domain.money import Money
from mediator.domain.refusals import CurrenciesDiffer
from mediator.domain.talks import read_talks, talks_of

DAY = date(2026, 10, 12)
C, D = Room.CREDITOR, Room.DEBTOR


def move(side: Room, yuan: str, if_other: str | None = None) -> Move:
    return Move(DAY, side, Money.of(yuan), if_other=Money.of(if_other) if if_other else None)


def told(*moves: Move) -> list[str]:
    return [advice.code for advice in read_talks(talks_of(moves))]


def figures(code: str, *moves: Move) -> dict[str, str]:
    return next(dict(a.figures) for a in read_talks(talks_of(moves)) if a.code == code)


def test_a_run_of_two_rounds_is_read_as_a_mediator_would() -> None:
    moves = move(C, "100"), move(D, "40"), move(C, "90"), move(D, "55")
    talks = talks_of(moves)

    assert talks.steps == {C: (1000,), D: (1500,)}
    assert (talks.gap, talks.midpoint) == (Money.of("35"), Money.of("72.50"))
    assert talks.drift == Money.of("2.50")
    assert told(*moves) == ["gap"]
    assert figures("gap", *moves) == {"gap": "35.00", "middle": "72.50", "drift": "2.50"}


@pytest.mark.parametrize(
    ("moves", "codes"),
    [
        ((), ["first_offer"]),
        ((move(C, "100", "50"),), ["first_offer"]),
        ((move(D, "40"),), ["answer_wanted"]),
        ((move(C, "100"), move(D, "100")), ["offers_meet"]),
        ((move(C, "100"), move(D, "120")), ["offers_meet"]),
        ((move(D, "40"), move(C, "100"), move(C, "90"), move(C, "80")), ["one_way", "gap"]),
        ((move(C, "100"), move(D, "40"), move(C, "105")), ["took_back", "gap"]),
        ((move(C, "100"), move(D, "40"), move(D, "30")), ["one_way", "took_back", "gap"]),
        (
            (move(C, "100"), move(D, "40"), move(C, "80"), move(D, "50"), move(C, "70")),
            ["near_limit", "gap"],
        ),
        (
            (move(C, "100"), move(D, "40"), move(C, "80"), move(D, "50"), move(C, "69")),
            ["gap"],
        ),
        (
            (move(C, "100"), move(D, "40"), move(C, "100"), move(D, "40")),
            ["stalled", "gap"],
        ),
    ],
)
def test_each_pattern_is_told_and_no_other(moves: tuple[Move, ...], codes: list[str]) -> None:
    assert told(*moves) == codes


def test_brackets_leave_what_both_name() -> None:
    firm = move(C, "100"), move(D, "40")
    hers, his = move(C, "90", "60"), move(D, "50", "75")

    assert figures("bracket_open", *firm, hers) == {
        "side": "creditor",
        "low": "60.00",
        "high": "90.00",
        "middle": "75.00",
    }
    assert figures("brackets_meet", *firm, hers, his) == {
        "low": "60.00",
        "high": "75.00",
        "middle": "67.50",
    }
    assert "brackets_apart" in told(*firm, move(C, "95", "80"), his)


def test_moves_in_two_currencies_are_refused() -> None:
    with pytest.raises(CurrenciesDiffer):
        talks_of((move(C, "1"), Move(DAY, D, Money.of("1", "USD"))))


runs = st.lists(
    st.tuples(st.sampled_from(Room), st.integers(1, 10**9), st.none() | st.integers(1, 10**9)),
    max_size=12,
).map(
    lambda rows: tuple(
        Move(DAY, side, Money(total), if_other=Money(other) if other is not None else None)
        for side, total, other in rows
    )
)


@given(runs)
def test_the_steps_of_a_side_sum_to_all_it_gave(moves: tuple[Move, ...]) -> None:
    talks = talks_of(moves)

    if talks.asked:
        assert sum(talks.steps[C]) == talks.asked[0].minor - talks.asked[-1].minor
    if talks.offered:
        assert sum(talks.steps[D]) == talks.offered[-1].minor - talks.offered[0].minor
    if talks.gap is not None and talks.midpoint is not None:
        low, high = sorted((talks.asked[-1].minor, talks.offered[-1].minor))
        assert low <= talks.midpoint.minor <= high
    assert read_talks(talks)


COOLED_AND_TOOK_BACK = tuple(
    Move(DAY, side, Money(total)) for side, total in [(C, 5), (D, 2), (C, 3), (D, 1), (C, 2)]
)


@given(runs)
@example(COOLED_AND_TOOK_BACK)
def test_turning_the_sides_round_turns_the_reading_round(moves: tuple[Move, ...]) -> None:
    """A creditor who asks x is a debtor who offers -x: the same pattern on the other side."""
    top = 10**9 + 1
    turned = tuple(
        Move(
            DAY,
            D if m.side is C else C,
            Money(top - m.total.minor),
            if_other=Money(top - m.if_other.minor) if m.if_other is not None else None,
        )
        for m in moves
    )
    one, other = talks_of(moves), talks_of(turned)

    assert one.gap == other.gap
    assert (one.steps[C], one.steps[D]) == (other.steps[D], other.steps[C])
    assert [a.code for a in read_talks(one)] == [a.code for a in read_talks(other)]
