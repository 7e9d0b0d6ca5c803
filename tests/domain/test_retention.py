"""Closed cases are kept as long as the center says, and none is due before it has said so."""

from __future__ import annotations

from datetime import date

from mediator.domain.retention import Closed, Keep, expired, kept_until

LOAN = Closed("c-1", "1号", "张三 / 李四", "loan", date(2024, 2, 29))
TRADE = Closed("c-2", "2号", "王五 / 赵六", "trade", date(2020, 5, 1))


def test_without_years_nothing_is_ever_due() -> None:
    assert kept_until(LOAN, {}) is None
    assert expired([LOAN], {"loan": Keep(None, "")}, as_of=date(2199, 1, 1)) == ()


def test_the_last_day_counts_and_the_longest_over_comes_first() -> None:
    rules = {"loan": Keep(3, "本中心档案办法"), "trade": Keep(5, "")}

    assert kept_until(LOAN, rules) == date(2027, 2, 28)
    assert expired([LOAN], rules, as_of=date(2027, 2, 28)) == ()
    found = expired([LOAN, TRADE], rules, as_of=date(2027, 3, 1))
    assert [(each.closed.case, each.until) for each in found] == [
        ("c-2", date(2025, 5, 1)),
        ("c-1", date(2027, 2, 28)),
    ]
