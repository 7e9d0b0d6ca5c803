"""Amounts, rates and days as people write them on screen and paper."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction

from mediator.domain.money import Money

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
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


def capital(money: Money) -> str:
    """Return an amount in capital numerals (支付结算办法附件一): ``人民币壹万贰仟元整``.

    One 零 stands for one or more zeros between digits; 整 follows 元 only; after 元 without
    角 a 零 comes before 分.

    >>> capital(Money.of("16409.02"))
    '人民币壹万陆仟肆佰零玖元零贰分'
    """
    yuan, fen = divmod(abs(money.minor), 100)
    head = f"{capital_whole(yuan)}元" if yuan or not fen else ""
    jiao, fen = divmod(fen, 10)
    tail = f"{_DIGITS[jiao]}角" if jiao else ""
    if fen:
        tail += ("零" if head and not jiao else "") + f"{_DIGITS[fen]}分"
    sign = "负" if money.minor < 0 else ""
    return f"人民币{sign}{head}{tail or '整'}"


def capital_whole(number: int) -> str:
    """Return a whole number from 0 below 10^16 in capital numerals.

    >>> capital_whole(240968)
    '贰拾肆万零玖佰陆拾捌'
    """
    if number == 0:
        return _DIGITS[0]
    text, pending_zero = "", False
    groups = [number // 10**shift % 10**4 for shift in (12, 8, 4, 0)]
    for index, (group, name) in enumerate(zip(groups, ("万亿", "亿", "万", ""), strict=True)):
        if index == 0 and group and not groups[1]:
            text += _four(group) + "万亿"
            continue
        if not group:
            pending_zero = bool(text)
            continue
        if text and (pending_zero or group < 1000):
            text += "零"
        text += _four(group) + ("万" if index == 0 else name)
        pending_zero = False
    return text


def _four(group: int) -> str:
    text, gap = "", False
    for place, name in ((1000, "仟"), (100, "佰"), (10, "拾"), (1, "")):
        digit = group // place % 10
        if digit:
            text += ("零" if gap and text else "") + _DIGITS[digit] + name
        gap = digit == 0
    return text


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
