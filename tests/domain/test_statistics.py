"""Statistics count what they say they count, exactly, and show nothing of fewer than five."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.statistics import By, Counted, Measure, Table, table
from mediator.domain.suppression import FEWEST

TODAY = date(2026, 11, 22)


def counted(
    kind: str = "loan",
    mediator: str = "沈静",
    month: str = "2026-01",
    days: int | None = None,
    waived: int | None = 0,
    performed: int = 0,
    broken: int = 0,
) -> Counted:
    agreed = days is not None
    in_yuan = agreed and waived is not None
    owed, off = (100_000, waived) if in_yuan else (None, None)
    return Counted(
        kind, mediator, month, int(agreed), days, owed, off, performed * agreed, broken * agreed
    )


def test_shares_medians_and_counts_are_those_of_the_cases() -> None:
    cases = [counted(days=10 + n, waived=10_000, performed=1) for n in range(6)]
    cases += [counted(days=40, broken=1) for _ in range(5)]
    cases += [counted() for _ in range(9)]

    line = table(cases, By.YEAR, as_of=TODAY).total

    assert (line.cases.number, line.agreed.number) == (20, 11)
    assert (line.decided.number, line.performed.number) == (11, 6)
    assert line.settled == Fraction(11, 20)
    assert line.days == 15
    assert line.let_off == Fraction(60_000, 1_100_000)
    assert line.kept == Fraction(6, 11)


def test_groups_are_named_by_what_the_table_is_split_by() -> None:
    cases = [counted(month=month) for month in ("2025-12", "2026-01", "2026-04")] * 5
    cases += [counted(kind="trade", mediator="", month="2026-04")] * 5

    def groups(by: By) -> list[str]:
        return [line.group for line in table(cases, by, as_of=TODAY).lines]

    assert groups(By.YEAR) == ["2025", "2026"]
    assert groups(By.QUARTER) == ["2025-Q4", "2026-Q1", "2026-Q2"]
    assert groups(By.MONTH) == ["2025-12", "2026-01", "2026-04"]
    assert groups(By.KIND) == ["loan", "trade"]
    assert groups(By.MEDIATOR) == ["", "沈静"]


def test_each_figure_of_a_line_can_be_drawn_and_the_longest_time_fills_its_bar() -> None:
    cases = [counted(mediator="甲", days=20, waived=30_000, performed=1)] * 6
    cases += [counted(mediator="乙", days=50, broken=1)] * 6 + [counted(mediator="丙")] * 6

    made = table(cases, By.MEDIATOR, as_of=TODAY)
    drawn = {each: {x.group: filled for x, filled in made.drawn(each)} for each in Measure}

    assert drawn[Measure.SETTLED] == {"甲": 1, "乙": 1, "丙": 0, "": Fraction(2, 3)}
    assert drawn[Measure.DAYS] == {"甲": Fraction(2, 5), "乙": 1, "丙": None, "": Fraction(7, 10)}
    assert drawn[Measure.LET_OFF]["甲"] == Fraction(3, 10)
    assert drawn[Measure.KEPT] == {"甲": 1, "乙": 0, "丙": None, "": Fraction(1, 2)}


def test_no_bar_of_days_is_filled_where_all_were_settled_at_once() -> None:
    made = table([counted(days=0)] * 6, By.KIND, as_of=TODAY)

    assert [filled for _, filled in made.drawn(Measure.DAYS)] == [0, 0]


def test_nothing_to_count_makes_an_empty_table() -> None:
    made = table([], By.KIND, as_of=TODAY, first=TODAY)

    assert (made.lines, made.total.cases.number, made.first) == ((), 0, TODAY)


def test_a_small_group_shows_nothing_and_takes_a_larger_one_with_it() -> None:
    cases = [counted(mediator="甲", days=3)] * 2 + [counted(mediator="乙", days=9)] * 8
    cases += [counted(mediator="丙", days=30)] * 20

    found = {line.group: line for line in table(cases, By.MEDIATOR, as_of=TODAY).lines}

    assert [found[name].cases.number for name in "甲乙丙"] == [None, None, 20]
    assert found["甲"].settled is found["甲"].days is found["甲"].let_off is None
    assert found["乙"].settled is found["乙"].days is None
    assert found["丙"].days == 30


def test_amounts_in_other_currencies_are_not_added_to_yuan() -> None:
    cases = [counted(days=1, waived=None)] * 5
    cases += [counted(days=1, waived=10_000)] * 5

    assert table(cases, By.YEAR, as_of=TODAY).total.let_off == Fraction(1, 10)
    assert table(cases[:5], By.YEAR, as_of=TODAY).total.let_off is None


members = st.builds(
    counted,
    mediator=st.sampled_from("甲乙丙丁"),
    days=st.none() | st.integers(0, 9),
    performed=st.integers(0, 1),
)


@given(st.lists(members, max_size=40))
def test_no_count_of_one_to_four_is_ever_shown(cases: list[Counted]) -> None:
    made: Table = table(cases, By.MEDIATOR, as_of=TODAY)

    for line in (*made.lines, made.total):
        for count in (line.cases, line.agreed, line.decided, line.performed):
            assert count.number is None or not 0 < count.number < FEWEST
