"""No count of one to four can be read off a table, nor worked out from what it shows."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediator.domain.suppression import FEWEST, Column, Count, Kept, suppressed

MOST = 12
pairs = st.integers(0, 8).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n)))
Rows = list[tuple[int, int]]


def fits(count: Count, number: int, *, whole_hidden: bool) -> bool:
    """Tell whether a number may stand behind a count as it is shown."""
    if count.number is not None:
        return count.number == number
    if count.kept is Kept.SMALL:
        return 0 < number < FEWEST
    return whole_hidden or number >= FEWEST


def possible(cases: Column, parts: Column) -> list[tuple[tuple[int, int], ...]]:
    """Every table of cases and parts of them that shows what this one shows."""
    columns = []
    for one, part in zip(cases.counts, parts.counts, strict=True):
        columns.append(
            [
                (n, a)
                for n in range(MOST)
                for a in range(n + 1)
                if fits(one, n, whole_hidden=False) and fits(part, a, whole_hidden=not one.is_shown)
            ]
        )
    return [
        rows
        for rows in product(*columns)
        if cases.total.number in (None, sum(n for n, _ in rows))
        and parts.total.number in (None, sum(a for _, a in rows))
    ]


@settings(max_examples=150, deadline=None)
@given(st.lists(pairs, min_size=1, max_size=3))
def test_a_small_count_may_be_anything_from_one_to_four_for_whoever_reads_both_columns(
    rows: Rows,
) -> None:
    cases = suppressed([n for n, _ in rows])
    parts = suppressed([a for _, a in rows], cases, [n for n, _ in rows])

    tables = possible(cases, parts)

    assert tuple(rows) in tables
    for at, (one, part) in enumerate(zip(cases.counts, parts.counts, strict=True)):
        if one.kept is Kept.SMALL:
            assert {t[at][0] for t in tables} == {1, 2, 3, 4}
        if part.kept is Kept.SMALL:
            top = min(FEWEST - 1, rows[at][0])
            assert {t[at][1] for t in tables} == set(range(1, top + 1))


@given(st.lists(st.integers(0, 40), max_size=6))
def test_what_is_shown_is_true_and_small_ones_are_said_to_be_small(counts: list[int]) -> None:
    column = suppressed(counts)

    for number, count in zip(counts, column.counts, strict=True):
        assert count.number in (number, None)
        assert (count.kept is Kept.SMALL) == (0 < number < FEWEST)


@pytest.mark.parametrize(
    ("counts", "shown", "total"),
    [
        ([0, 9, 12], [0, 9, 12], 21),
        ([3, 7, 40], [None, None, 40], 50),  # 3 + 7: the small one may be 1 to 4
        ([1, 5, 40], [None, None, None], 46),  # 1 + 5 is 6, which only 1 and 5 make
        ([3], [None], None),
        ([3, 6], [None, None], 9),
        ([1, 5], [None, None], None),
        ([2, 2, 2], [None, None, None], 6),  # 1 + 1 + 4 as well
        ([], [], 0),
    ],
)
def test_larger_counts_and_the_total_go_only_where_they_must(
    counts: list[int], shown: list[int | None], total: int | None
) -> None:
    column = suppressed(counts)

    assert [count.number for count in column.counts] == shown
    assert column.total.number == total


def test_a_group_that_is_not_shown_has_no_parts_shown_either() -> None:
    """Seven agreements of somebody's would say that of nine cases another has two at most."""
    cases = suppressed([7, 2])
    parts = suppressed([7, 0], cases, [7, 2])

    assert [count.number for count in cases.counts] == [None, None]
    assert [count.kept for count in parts.counts] == [Kept.WITHHELD, Kept.WITHHELD]
