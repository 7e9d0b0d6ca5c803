"""Amounts, rates and days as people write them on screen and paper."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from mediator.domain.capitals import capital, capital_whole
from mediator.domain.money import Money

__all__ = [
    "capital",
    "capital_whole",
    "chinese_day",
    "grouped",
    "in_wan",
    "in_yuan",
    "numeral",
    "percent",
    "plain_percent",
    "readable",
    "signing_day",
]

_DAY_DIGITS = "〇一二三四五六七八九"


def grouped(money: Money) -> str:
    """Return an amount with thousands apart and two places: ``"1,200.50"``."""
    sign = "-" if money.minor < 0 else ""
    major, minor = divmod(abs(money.minor), 100)
    return f"{sign}{major:,}.{minor:02d}"


def readable(figure: str) -> str:
    """Return a figure as it is read: a plain amount gets its thousands apart."""
    return grouped(Money.of(figure)) if re.fullmatch(r"\d+\.\d\d", figure) else figure


def in_yuan(money: Money) -> str:
    """Return an amount with its unit: ``"1,200.50元"``."""
    return f"{grouped(money)}元"


def in_wan(money: Money) -> str:
    """Return a helper for large amounts: ``"12.35万"``; empty below ten thousand yuan."""
    if abs(money.minor) < 10**6:
        return ""
    wan = (Decimal(money.minor) / 10**6).quantize(Decimal("0.01")).normalize()
    return f"{wan:f}万"


@lru_cache(maxsize=1024)  # a long claim says the same few rates hundreds of times
def percent(rate: Fraction | Decimal) -> str:
    """Return a rate that is a fraction of one as percent: ``"13.8%"``, at most 4 places."""
    return f"{plain_percent(Fraction(rate) * 100)}%"


def plain_percent(rate: Fraction | Decimal) -> str:
    """Return a rate in percent without trailing zeros, at most 4 places, half up."""
    scaled = int(Fraction(rate) * 10**4 + Fraction(1, 2))
    whole, places = divmod(scaled, 10**4)
    return f"{whole}.{places:04d}".rstrip("0").rstrip(".")


def chinese_day(day: date) -> str:
    """Return a day as papers write it: ``2026年11月1日`` (GB/T 9704: no leading zeros)."""
    return f"{day.year}年{day.month}月{day.day}日"


def signing_day(day: date) -> str:
    """Return a day in Chinese numerals, as at the foot of a paper: ``二〇二六年十一月一日``."""
    year = "".join(_DAY_DIGITS[int(c)] for c in f"{day.year:04d}")
    return f"{year}年{numeral(day.month)}月{numeral(day.day)}日"


def numeral(number: int) -> str:
    """Return a number from 1 to 99 in Chinese numerals: ``"十七"``."""
    tens, ones = divmod(number, 10)
    head = {0: "", 1: "十"}.get(tens, f"{_DAY_DIGITS[tens]}十")
    return head + (_DAY_DIGITS[ones] if ones else "")
