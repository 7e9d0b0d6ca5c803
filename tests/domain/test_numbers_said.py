"""However a number is said, it is heard."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.money import Money
from mediator.domain.numbers_said import days_said, numbers_said, says_amount, says_months
from mediator.wording.figures import capital, grouped, in_wan

SIXTY = 600_000 * 100
CLAIM = 1_000_000 * 100


def says(text: str, fen: int = SIXTY) -> bool:
    return any(says_amount(said, fen, (CLAIM,)) for said in numbers_said(text))


@pytest.mark.parametrize(
    "text",
    [
        "600000", "600,000", "600 000", "600，000元", "６０００００", "600000.00", "¥600000",
        "60万", "６０万元", "60w", "600k", "0.6百万", "60 0000", "60.5万", "59万9",
        "六十万", "陆拾万元整", "六〇〇〇〇〇", "六十万零五百", "陸拾萬", "六十万块",
        "大概60就行", "六十左右", "0.006亿", "三分之一不行，五分之三可以", "3/5", "百分之六十",
        "60%", "6 成", "六成", "让四成", "打六折", "0.6",
        "底线是\u200b60\u200b万", "6\u200d0万", "五十九万八", "六十万半",
        "六十点零万", "六十点一二万", "六十点零，万元",
    ],
)  # fmt: skip
def test_sixty_thousand_tens_is_heard_in_every_form(text: str) -> None:
    assert says(text), numbers_said(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "对方有难处，请再想一想",
        "65万",
        "五十万",
        "一半",
        "2026年11月21日",
        "2026-06-01",
        "6月1日",
        "七成",
        "九折",
        "零分之一",
        "三百",
    ],
)
def test_other_numbers_and_days_do_not_say_it(text: str) -> None:
    assert not says(text), numbers_said(text)


@given(st.integers(1_000, 10**9))
def test_every_form_that_the_program_itself_writes_is_heard(yuan: int) -> None:
    money = Money(yuan * 100)

    forms = (str(yuan), money.plain, grouped(money), capital(money), in_wan(money))
    for written in filter(None, forms):
        assert says(f"对方说{written}，", money.minor), written


@pytest.mark.parametrize(
    ("text", "months"),
    [("24个月", 24), ("二十四期", 24), ("两年", 24), ("2年", 24), ("一年半", 18), ("24", 24),
     ("廿四个月", 24), ("半年", 6), ("十二月", 12)],
)  # fmt: skip
def test_a_time_in_months_is_heard(text: str, months: int) -> None:
    assert any(says_months(said, months) for said in numbers_said(text))
    assert not any(says_months(said, months + 1) for said in numbers_said(text))


def test_nothing_sealed_is_nothing_said() -> None:
    (said,) = numbers_said("0.5")

    assert not says_amount(said, 0, (CLAIM,))
    assert not says_months(said, 0)
    assert said.parts == (Fraction(1, 2),)


@given(
    st.text(
        alphabet="零一二三四五六七八九十百千万亿点半分之0123456789.,/%成折年月期个 元", max_size=12
    )
)
def test_no_text_is_too_odd_to_be_read(text: str) -> None:
    for said in numbers_said(text):
        assert said.yuan or said.parts or said.months


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("万分之五", Fraction(5, 10_000)),
        ("千分之一", Fraction(1, 1000)),
        ("百分之二十四", Fraction(24, 100)),
    ],
)
def test_small_parts_are_heard(text: str, part: Fraction) -> None:
    assert [said.parts for said in numbers_said(text)] == [(part,)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2027年2月13日到账", [date(2027, 2, 13)]),
        ("2027-02-13 或 2027.3.1", [date(2027, 2, 13), date(2027, 3, 1)]),
        ("２０２７／２／１３", [date(2027, 2, 13)]),
        ("二〇二七年二月十三日", [date(2027, 2, 13)]),
        ("二〇二七年十二月三十一日", [date(2027, 12, 31)]),
        ("2027年2月30日", []),
        ("2027年2月", []),
        ("0000-00-00", []),
    ],
)
def test_a_whole_day_is_heard_however_it_is_written(text: str, days: list[date]) -> None:
    assert [day for _, day in days_said(text)] == days


@given(st.text(alphabet="零〇一二三四五六七八九十百千万亿两廿卅0123456789-./年月日 ", max_size=14))
def test_no_text_is_too_odd_to_be_searched_for_days(text: str) -> None:
    for written, day in days_said(text):
        assert written
        assert date.min <= day <= date.max
