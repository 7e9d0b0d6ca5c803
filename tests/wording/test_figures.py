from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from mediator.domain.money import Money
from mediator.wording.figures import (
    capital,
    chinese_day,
    grouped,
    in_wan,
    in_yuan,
    percent,
    plain_percent,
    readable,
    signing_day,
)


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        ("0", "人民币零元整"),
        ("0.05", "人民币伍分"),
        ("0.50", "人民币伍角"),
        ("325.04", "人民币叁佰贰拾伍元零肆分"),
        ("1680.32", "人民币壹仟陆佰捌拾元叁角贰分"),
        ("100000", "人民币壹拾万元整"),
        ("10000000001", "人民币壹佰亿零壹元整"),
        ("1000000000001", "人民币壹万亿零壹元整"),
        ("1030000000000", "人民币壹万零叁佰亿元整"),
        ("1000000000000000", "人民币壹仟万亿元整"),
    ],
)
def test_capital_numerals_follow_the_bank_rule(amount: str, written: str) -> None:
    assert capital(Money.of(amount)) == written


def test_an_amount_below_zero_says_so() -> None:
    assert capital(-Money.of("5")) == "人民币负伍元整"


def test_large_amounts_have_a_helper_in_wan() -> None:
    assert in_wan(Money.of("9999.99")) == ""
    assert in_wan(Money.of("123456")) == "12.35万"
    assert in_wan(Money.of("120000")) == "12万"


def test_amounts_and_rates_are_shown_as_people_write_them() -> None:
    assert in_yuan(Money.of("1200.5")) == "1,200.50元"
    assert grouped(Money.of("0.1")) == "0.10"
    assert percent(Fraction(138, 1000)) == "13.8%"
    assert plain_percent(Decimal("3.00")) == "3"
    assert plain_percent(Fraction(1, 3)) == "0.3333"
    assert readable("1234.50") == "1,234.50"
    assert readable("2026-11-01") == "2026-11-01"


def test_days_have_no_leading_zeros_and_numerals_at_the_foot() -> None:
    assert chinese_day(date(2026, 1, 5)) == "2026年1月5日"
    assert signing_day(date(2026, 11, 1)) == "二〇二六年十一月一日"
    assert signing_day(date(2030, 10, 30)) == "二〇三〇年十月三十日"
    assert signing_day(date(2030, 2, 20)) == "二〇三〇年二月二十日"
