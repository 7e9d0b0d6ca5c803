"""Money: integers of the smallest unit, and the one strict reader of written amounts."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Self

from mediator.domain.refusals import (
    AmountNegative,
    AmountNotPlain,
    AmountTooFine,
    AmountTooLarge,
    AmountUnreadable,
    CurrenciesDiffer,
)

MOST_MINOR = 10**17
"""The largest amount the program takes: ten to the fifteenth yuan, in fen."""


@dataclass(frozen=True, slots=True)
class Money:
    """An exact amount: ``minor`` counts the smallest unit (分 for CNY)."""

    minor: int
    currency: str = "CNY"

    @classmethod
    def of(cls, text: str, currency: str = "CNY") -> Self:
        """Return the amount that a plain decimal text says, such as ``"1200.50"``."""
        return cls(_plain_minor(text), currency)

    @classmethod
    def zero(cls, currency: str = "CNY") -> Self:
        """Return nothing, in the given currency."""
        return cls(0, currency)

    def __add__(self, other: Money) -> Money:
        """Return the sum; both must be of one currency."""
        return Money(self.minor + self._same(other).minor, self.currency)

    def __sub__(self, other: Money) -> Money:
        """Return the difference, which may be below zero."""
        return Money(self.minor - self._same(other).minor, self.currency)

    def __neg__(self) -> Money:
        """Return the same amount on the other side of zero."""
        return Money(-self.minor, self.currency)

    def __lt__(self, other: Money) -> bool:
        """Tell whether this is less than ``other``."""
        return self.minor < self._same(other).minor

    def __le__(self, other: Money) -> bool:
        """Tell whether this is at most ``other``."""
        return self.minor <= self._same(other).minor

    def __bool__(self) -> bool:
        """Tell whether there is anything at all."""
        return self.minor != 0

    def _same(self, other: Money) -> Money:
        if self.currency != other.currency:
            raise CurrenciesDiffer(self.currency, other.currency)
        return other

    @property
    def plain(self) -> str:
        """The amount as a plain decimal text, always with two places: ``"1200.50"``."""
        sign = "-" if self.minor < 0 else ""
        major, minor = divmod(abs(self.minor), 100)
        return f"{sign}{major}.{minor:02d}"

    def share(self, part: Fraction) -> Money:
        """Return ``part`` of this amount, rounded half up to the smallest unit."""
        return Money(half_up(self.minor * part), self.currency)


def total(amounts: list[Money] | tuple[Money, ...], currency: str = "CNY") -> Money:
    """Return the sum of the amounts; nothing in ``currency`` if there are none."""
    result = Money.zero(currency)
    for amount in amounts:
        result = result + amount
    return result


def half_up(value: Fraction, unit: int = 1) -> int:
    """Round to a multiple of ``unit``, halves away from zero."""
    whole, part = value.numerator, value.denominator * unit
    units = (2 * abs(whole) + part) // (2 * part)  # in integers, six times as fast
    return -unit * units if whole < 0 else unit * units


# --- reading what people write -------------------------------------------------------------

_FULL_WIDTH = str.maketrans("０１２３４５６７８９．，￥－", "0123456789.,¥-")
_PLAIN = re.compile(r"(\d+)(?:\.(\d+))?", re.ASCII)
_GROUPED = re.compile(
    r"(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?([万亿萬億]?)[元圆圓]?[整正]?", re.ASCII
)
_UNIT = {"": 1, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}


def _plain_minor(text: str) -> int:
    """Read plain digits with at most two places; full-width digits count as digits."""
    folded = text.translate(_FULL_WIDTH)
    if re.fullmatch(r"-\d+(\.\d+)?", folded, re.ASCII):
        raise AmountNegative(text)
    match = _PLAIN.fullmatch(folded)
    if match is None:
        raise AmountNotPlain(text)
    return _minor(text, match[1], match[2] or "", 1)


def _minor(text: str, whole: str, places: str, unit: int) -> int:
    if len(whole.lstrip("0")) > 16 or len(places) > 18:
        raise AmountTooLarge(text) if len(places) <= 18 else AmountTooFine(text)
    exact = Decimal(f"{whole}.{places or '0'}") * unit * 100
    if exact != exact.to_integral_value():
        raise AmountTooFine(text)
    if exact > MOST_MINOR:
        raise AmountTooLarge(text)
    return int(exact)


def typed_amount(text: str, currency: str = "CNY") -> Money:
    """Read an amount as people write it, exactly or not at all.

    Accepts ``1200``, ``1,200.50``, ``１，２００．５０``, ``12万``, ``1.5亿元``, ``12萬``, ``¥1200``
    and capital numerals such as ``壹万贰仟元整``. Refuses what it cannot read exactly.
    """
    folded = text.strip().translate(_FULL_WIDTH)
    folded = folded.removeprefix("人民币").removeprefix("¥").strip()
    if folded.startswith("-"):
        raise AmountNegative(text)
    match = _GROUPED.fullmatch(folded)
    if match is not None:
        return Money(
            _minor(text, match[1].replace(",", ""), match[2] or "", _UNIT[match[3]]), currency
        )
    minor = _capital_minor(folded)
    if minor is None:
        raise AmountUnreadable(text)
    if minor > MOST_MINOR:
        raise AmountTooLarge(text)
    return Money(minor, currency)


_CAPITAL_DIGITS = (
    {c: i for i, c in enumerate("零壹贰叁肆伍陆柒捌玖")}
    | {c: i for i, c in enumerate("〇一二三四五六七八九")}
    | {"两": 2}
)
_CAPITAL_PLACES = {"拾": 10, "十": 10, "佰": 100, "百": 100, "仟": 1000, "千": 1000}
_CAPITAL_SHAPE = re.compile(
    r"(?:(?P<yuan>[零〇壹贰叁肆伍陆柒捌玖一二三四五六七八九两拾十佰百仟千万亿]+)[元圆])?"
    r"零?(?:(?P<jiao>[壹贰叁肆伍陆柒捌玖一二三四五六七八九])角)?"
    r"零?(?:(?P<fen>[壹贰叁肆伍陆柒捌玖一二三四五六七八九])分)?[整正]?"
)


def _capital_minor(text: str) -> int | None:
    match = _CAPITAL_SHAPE.fullmatch(text)
    if match is None or not any(match.group("yuan", "jiao", "fen")):
        return None
    yuan = _capital_whole(match["yuan"]) if match["yuan"] else 0
    if yuan is None:
        return None
    jiao, fen = (_CAPITAL_DIGITS[match[g]] if match[g] else 0 for g in ("jiao", "fen"))
    return yuan * 100 + jiao * 10 + fen


def _capital_whole(text: str) -> int | None:
    """Read 亿 groups of 万 groups of four places; places must fall from left to right."""
    for mark, size in (("亿", 10**8), ("万", 10**4)):
        head, found, tail = text.rpartition(mark) if mark == "亿" else text.partition(mark)
        if found:
            high = _capital_whole(head) if mark == "亿" else _capital_four(head)
            low = _capital_whole(tail) if tail else 0
            if not high or low is None or low >= size:
                return None
            return high * size + low
    return _capital_four(text)


def _capital_four(text: str) -> int | None:
    value, digit, last_place = 0, None, 10**4
    for index, char in enumerate(text):
        if char in _CAPITAL_PLACES:
            place = _CAPITAL_PLACES[char]
            if place >= last_place or (digit is None and not (place == 10 and index == 0)):
                return None
            value += (1 if digit is None else digit) * place
            digit, last_place = None, place
        elif char in "零〇":
            if digit is not None or text[index + 1 : index + 2] in ("零", "〇"):
                return None
        elif digit is not None:
            return None
        else:
            digit = _CAPITAL_DIGITS[char]
    return value + (digit or 0)


def has_hidden_character(text: str) -> int | None:
    """Return the code point of the first control or format character, if there is one.

    Line breaks count too: a name is one line. Such characters can make a text show as
    something other than it is (security.md I-06).
    """
    for char in text:
        if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}:
            return ord(char)
    return None
