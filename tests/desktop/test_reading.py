"""Days and percentages as people type them."""

from datetime import date
from decimal import Decimal

import pytest

from mediator.desktop.reading import optional, typed_day, typed_line, typed_lines, typed_percent
from mediator.domain.refusals import DateUnreadable, NameUnprintable, RateUnreadable

TODAY = date(2026, 10, 12)


@pytest.mark.parametrize(
    "text", ["2024-03-05", "2024.3.5", "2024/3/5", "20240305", "2024年3月5日", "２０２４．３．５"]
)
def test_a_day_is_read_in_every_usual_form(text: str) -> None:
    assert typed_day(text, TODAY) == date(2024, 3, 5)


@pytest.mark.parametrize("text", ["t", "T", " 今天 "])
def test_t_is_today(text: str) -> None:
    assert typed_day(text, TODAY) == TODAY


@pytest.mark.parametrize("text", ["2023-02-29", "20230230", "3月5日", "2024-3", "٢٠٢٤-٠٣-٠٥", "-1"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(DateUnreadable):
        typed_day(text, TODAY)


@pytest.mark.parametrize(
    ("text", "percent"), [("12", "12"), ("12.5%", "12.5"), ("１５．４％", "15.4")]
)
def test_a_percentage_is_read_with_or_without_its_sign(text: str, percent: str) -> None:
    assert typed_percent(text) == Decimal(percent)


@pytest.mark.parametrize("text", ["NaN", "1_0", "-1", "1000.01", "1e2", "١٢", "12%%"])
def test_what_is_no_percentage_is_refused(text: str) -> None:
    with pytest.raises(RateUnreadable):
        typed_percent(text)


def test_nothing_typed_says_nothing() -> None:
    assert optional(typed_percent)("  ") is None


def test_hidden_characters_are_refused_in_every_line() -> None:
    with pytest.raises(NameUnprintable):
        typed_line("欠款\u202e000,9\u202c1元")
    with pytest.raises(NameUnprintable):
        typed_lines("第一行\n第二\u200b行")
