"""Every number that a text says, in whatever form: so that no sealed figure slips out in words.

Read are Arabic digits with full-width forms, groups and spaces, 万 and 亿, capital and everyday
Chinese numerals, 成 and 折, percentages and fractions, years and months. A number may mean
several amounts: ``60`` in a sentence about money is 60 元 to a machine and 60 万元 to a person.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {
    c: i for i, c in enumerate("〇壹贰叁肆伍陆柒捌玖")
}
_DIGITS |= {"两": 2, "俩": 2, "仨": 3, "弌": 1, "貳": 2, "參": 3, "陸": 6}
_PLACES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "廿": 20, "卅": 30}
_GREAT = {"万": 10**4, "萬": 10**4, "w": 10**4, "亿": 10**8, "億": 10**8, "k": 10**3}
_HAN = "".join((*_DIGITS, *_PLACES, "万萬亿億"))
_NUMBER = (
    r"(?P<digits>\d{1,4}(?:[,'’ ]\d{3,4})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
    r"(?P<great>[十百千](?:[万萬亿億])?|[万萬亿億wk])?"
    rf"|(?P<han>[{_HAN}]+(?:点[{''.join(_DIGITS)}]+[万萬亿億]?)?(?P<half>半)?)"
)
_SAID = re.compile(
    rf"(?:{_NUMBER})\s*(?P<unit>%|成半?|折|个百分点|个?月|期|年半?|元|圆|块)?", re.IGNORECASE
)
_PART = re.compile(rf"([{_HAN}]+|\d+)分之([{_HAN}]+|\d+)|(\d+)\s*/\s*(\d+)")
_DATE = re.compile(
    r"(?<!\d)(?:19|20)\d\d(?:\s*年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号])?)?"
    r"|[-/.]\d{1,2}[-/.]\d{1,2})(?!\d)|(?<!\d)\d{1,2}月\d{1,2}[日号]"
)
_DAY = re.compile(
    rf"([0-9]{{4}}|[{_HAN}]{{4}})\s*[年\-/.]\s*([0-9]{{1,2}}|[{_HAN}]{{1,3}})\s*[月\-/.]"
    rf"\s*([0-9]{{1,2}}|[{_HAN}]{{1,3}})"
)
_HALVES = (("一半", "二分之一"), ("半数", "二分之一"), ("半年", "六个月"))
MEANS_WAN_BELOW = 10_000
"""A bare number under this may well mean so many 万."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a text says in one place: amounts in yuan, parts of a whole, or months."""

    text: str
    yuan: tuple[Fraction, ...] = ()
    parts: tuple[Fraction, ...] = ()
    months: tuple[Fraction, ...] = ()


def numbers_said(text: str) -> tuple[Said, ...]:
    """Return every number in a text, with all that each may mean; days are passed over."""
    folded = unicodedata.normalize("NFKC", text)
    folded = "".join(c for c in folded if unicodedata.category(c) not in {"Cf", "Cc", "Mn"})
    folded = _DATE.sub(" ｜ ", folded)
    for spoken, plain in _HALVES:
        folded = folded.replace(spoken, plain)
    found = []
    for match in _PART.finditer(folded):
        said = _part(match)
        if said is not None:
            found.append(said)
    for match in _SAID.finditer(_PART.sub(" ｜ ", folded)):
        value = _value(match)
        if value:
            found.append(_meant(match[0].strip(), value, match["unit"] or ""))
    return tuple(found)


def days_said(text: str) -> tuple[tuple[str, date], ...]:
    """Return every whole day that a text names, as written; what is no day is passed over."""
    folded = unicodedata.normalize("NFKC", text)
    folded = "".join(c for c in folded if unicodedata.category(c) not in {"Cf", "Cc", "Mn"})
    return tuple(
        (match[0], day)
        for match in _DAY.finditer(folded)
        if (day := _day(*(_whole(part) for part in match.groups()))) is not None
    )


def _day(year: int | None, month: int | None, day: int | None) -> date | None:
    try:
        return date(year or 0, month or 0, day or 0)
    except ValueError:
        return None


def _part(match: re.Match[str]) -> Said | None:
    lower, upper = (_whole(part) for part in (match[1] or match[4], match[2] or match[3]))
    if not lower or upper is None:
        return None
    return Said(match[0], parts=(Fraction(upper, lower),))


def _value(match: re.Match[str]) -> Fraction | None:
    if match["han"]:
        return _han(match["han"])
    value = Fraction(re.sub(r"[,'’ ]", "", match["digits"]))
    for char in (match["great"] or "").lower():
        value *= _GREAT.get(char) or _PLACES[char]
    return value


def _meant(text: str, value: Fraction, unit: str) -> Said:
    if unit in {"%", "个百分点"}:
        return Said(text, parts=(value / 100,))
    if unit.startswith("成"):
        more = Fraction(1, 20) if unit.endswith("半") else 0
        return Said(text, parts=(value / 10 + more,))
    if unit == "折":  # 八折, 八五折
        return Said(text, parts=(value / 10 if value < 10 else value / 100,))
    if unit.endswith(("月", "期")):
        return Said(text, months=(value,))
    if unit.startswith("年"):
        return Said(text, months=(value * 12 + (6 if unit.endswith("半") else 0),))
    wan = (value * 10_000,) if 0 < value < MEANS_WAN_BELOW and not unit else ()
    part = (value,) if 0 < value <= 1 and not unit else ()
    return Said(text, yuan=(value, *wan), parts=part, months=() if unit else (value,))


def _whole(text: str) -> int | None:
    if text.isascii():
        return int(text)
    value = _han(text)
    return int(value) if value is not None and value.denominator == 1 else None


def _han(text: str) -> Fraction | None:
    """Read 六十万, 陆拾万零伍佰, 六〇〇〇〇〇, 六十二万五, 三点五万, 一万二."""
    half = text.endswith("半")
    body = text.removesuffix("半")
    if "点" in body:
        return _pointed(body)
    if all(char in _DIGITS for char in body):
        return Fraction(int("".join(str(_DIGITS[char]) for char in body))) if body else None
    total, section, digit, last = 0, 0, -1, 1
    for char in body:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in _PLACES:
            ten = _PLACES[char] if char in "廿卅" else max(digit, 1) * _PLACES[char]
            section, last, digit = section + ten, 10 if char in "廿卅" else _PLACES[char], -1
        else:
            bare = not (total or section or digit >= 0)  # 万 alone, as in 万分之五
            group, great = 1 if bare else section + max(digit, 0), _GREAT[char]
            total = (total + group) * great if great > 10**4 else total + group * great
            section, last, digit = 0, _GREAT[char], -1
    spoken = last // 10 if last > 10 and body[-2:-1] not in ("零", "〇") else 1
    value = Fraction(total + section + max(digit, 0) * spoken)
    return value + Fraction(last, 2) if half else value


def _pointed(text: str) -> Fraction:
    whole, _, rest = text.partition("点")
    great = 1
    if rest[-1:] in _GREAT:
        rest, great = rest[:-1], _GREAT[rest[-1]]
    places = "".join(str(_DIGITS[char]) for char in rest)
    units = _han(whole) or Fraction(0)
    return (units + Fraction(int(places), 10 ** len(places))) * great


NEAR = Fraction(1, 50)
"""A number within two percent of a sealed figure says it."""


def says_amount(said: Said, fen: int, bases: tuple[int, ...] = ()) -> bool:
    """Tell whether a number says a sealed amount, itself or as a part of a public one."""
    shown = [yuan * 100 for yuan in said.yuan]
    shown += [part * base for part in said.parts for base in bases]
    shown += [(1 - part) * base for part in said.parts for base in bases]
    return fen > 0 and any(abs(value - fen) <= NEAR * fen for value in shown)


def says_months(said: Said, months: int) -> bool:
    """Tell whether a number says a sealed time in months."""
    return months > 0 and any(abs(value - months) <= NEAR * months for value in said.months)
