"""Amounts in capital numerals, as papers about money write them (支付结算办法附件一)."""

from __future__ import annotations

from mediator.domain.money import Money

_DIGITS = "零壹贰叁肆伍陆柒捌玖"


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
