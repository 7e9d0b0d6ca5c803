"""Days, percentages and optional values as people type them; the window's own readers."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TypeVar

from mediator.domain.entry_refusals import CurrencyUnreadable, NumberUnreadable
from mediator.domain.refusals import DateUnreadable, MonthsUnreadable, RateUnreadable
from mediator.usecases.intake import one_line

T = TypeVar("T")

_FULL_WIDTH = str.maketrans("０１２３４５６７８９．－＋／％，", "0123456789.-+/%,")
_DAY = re.compile(r"(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?", re.ASCII)
_COMPACT_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_PERCENT = re.compile(r"(\d{1,4}(?:\.\d{1,8})?)\s*%?", re.ASCII)
_WHOLE = re.compile(r"\d{1,3}", re.ASCII)
_DIGITS = re.compile(r"\d{1,9}", re.ASCII)
_CURRENCY = re.compile(r"[A-Z]{3}", re.ASCII)
MOST_PERCENT = 1000
MOST_MONTHS = 600


def typed_day(text: str, today: date) -> date:
    """Read ``2024-3-5``, ``2024.3.5``, ``20240305``, ``2024年3月5日``, or ``T`` for today.

    Raises ``DateUnreadable``.
    """
    folded = text.strip().translate(_FULL_WIDTH)
    if folded in ("t", "T", "今天"):
        return today
    match = _DAY.fullmatch(folded) or _COMPACT_DAY.fullmatch(folded)
    try:
        year, month, day = (int(part) for part in match.groups()) if match else (0, 0, 0)
        return date(year, month, day)
    except ValueError:
        raise DateUnreadable(text) from None


def typed_percent(text: str) -> Decimal:
    """Read a percentage from 0 to 1 000, such as ``12``, ``12.5%`` or ``１２％``.

    Raises ``RateUnreadable``.
    """
    match = _PERCENT.fullmatch(text.strip().translate(_FULL_WIDTH))
    if match is None or Decimal(match[1]) > MOST_PERCENT:
        raise RateUnreadable(text)
    return Decimal(match[1])


def typed_months(text: str) -> int:
    """Read a number of whole months from 0 to 600; raises ``MonthsUnreadable``."""
    match = _WHOLE.fullmatch(text.strip().translate(_FULL_WIDTH))
    if match is None or int(match[0]) > MOST_MONTHS:
        raise MonthsUnreadable(text)
    return int(match[0])


def typed_points(text: str) -> Decimal:
    """Read percentage points that are added or, with a minus sign, taken off; as above."""
    folded = text.strip().translate(_FULL_WIDTH)
    sign = folded[:1] if folded[:1] in ("+", "-") else ""
    points = typed_percent(folded.removeprefix(sign))
    return -points if sign == "-" else points


def typed_number(text: str, least: int, most: int) -> int:
    """Read a whole number between two bounds, both allowed; raises ``NumberUnreadable``."""
    folded = text.strip().translate(_FULL_WIDTH)
    if not _DIGITS.fullmatch(folded) or not least <= int(folded) <= most:
        raise NumberUnreadable(text, least, most)
    return int(folded)


def typed_currency(text: str) -> str:
    """Read the three letters of a currency, in either case; raises ``CurrencyUnreadable``."""
    folded = text.strip().upper()
    if not _CURRENCY.fullmatch(folded):
        raise CurrencyUnreadable(text)
    return folded


def typed_line(text: str) -> str:
    """Read one line of text; raises ``NameUnprintable`` for hidden characters."""
    return one_line(text.strip())


def typed_lines(text: str) -> str:
    """Read text of several lines; raises ``NameUnprintable`` for hidden characters."""
    return "\n".join(one_line(line.rstrip()) for line in text.split("\n"))


def optional(read: Callable[[str], T]) -> Callable[[str], T | None]:
    """Return a reader to which an empty text says nothing at all."""
    return lambda text: read(text) if text.strip() else None


def written(write: Callable[[T], str]) -> Callable[[T | None], str]:
    """Return a writer that leaves nothing empty."""
    return lambda value: "" if value is None else write(value)


def written_percent(percent: Decimal) -> str:
    """Write a percentage as it is typed, with every place it has."""
    text = f"{percent:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
