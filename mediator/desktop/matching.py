"""Finding a command by a few letters: of its Chinese name, its initials, or its English name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cache

# GB/T 2312 lays its 3 755 common characters out by sound; the first of each initial.
_FIRSTS = (
    (0xB0A1, "a"), (0xB0C5, "b"), (0xB2C1, "c"), (0xB4EE, "d"), (0xB6EA, "e"), (0xB7A2, "f"),
    (0xB8C1, "g"), (0xB9FE, "h"), (0xBBF7, "j"), (0xBFA6, "k"), (0xC0AC, "l"), (0xC2E8, "m"),
    (0xC4C3, "n"), (0xC5B6, "o"), (0xC5BE, "p"), (0xC6DA, "q"), (0xC8BB, "r"), (0xC8F6, "s"),
    (0xCBFA, "t"), (0xCDDA, "w"), (0xCEF4, "x"), (0xD1B9, "y"), (0xD4D1, "z"),
)  # fmt: skip
_AFTER = 0xD7FA
_PLACES = [place for place, _ in _FIRSTS]


def initials(text: str) -> str:
    """Return the first letter of each character's sound; what has none is left out.

    >>> initials("遮幕"), initials("F1 帮助")
    ('zm', 'f1bz')
    """
    return "".join(map(_initial, text))


def initials_of_all(texts: Iterable[str]) -> list[str]:
    """Return the initials of many texts, as quickly as can be; what has none stays as it is.

    >>> initials_of_all(["张三", "Ltd"])
    ['zs', 'Ltd']
    """
    table = _table()
    return [text.translate(table) for text in texts]


@cache
def _table() -> dict[int, str]:
    """Return the initial of every common character."""
    found: dict[int, str] = {}
    for (first, letter), last in zip(_FIRSTS, [*_PLACES[1:], _AFTER], strict=True):
        for code in range(first, last):
            if 0xA0 < code & 0xFF < 0xFF:
                found[ord(code.to_bytes(2, "big").decode("gb2312"))] = letter
    return found


def rank(wanted: str, names: Iterable[str]) -> int | None:
    """Return how well any of the names answers, higher is better, or None if none does.

    Whole words come before beginnings of sounds, and those before letters in their order.

    >>> rank("锁", ["锁定"]), rank("sd", ["锁定"]), rank("lk", ["Lock"]), rank("x", ["Lock"])
    (300, 200, 98, None)
    """
    typed = "".join(wanted.casefold().split())
    found = [r for name in names if (r := _rank_one(typed, name)) is not None]
    return max(found, default=None)


def _rank_one(typed: str, name: str) -> int | None:
    plain = "".join(name.casefold().split())
    at = plain.find(typed)
    if at >= 0:
        return 300 - min(at, 50)
    at = initials(name).find(typed)
    if at >= 0:
        return 200 - min(at, 50)
    return _in_order(typed, plain)


def _in_order(typed: str, plain: str) -> int | None:
    """Return a rank for letters that come in their order, less the more there is between."""
    at, first = -1, 0
    for letter in typed:
        at = plain.find(letter, at + 1)
        if at < 0:
            return None
        first = first or at + 1
    return 100 - min(at + 1 - len(typed) + first - 1, 90)


def _initial(character: str) -> str:
    if character.isascii():
        return character.casefold() if character.isalnum() else ""
    try:
        code = int.from_bytes(character.encode("gb2312"), "big")
    except UnicodeEncodeError:
        return ""
    known = _PLACES[0] <= code < _AFTER
    return _FIRSTS[bisect_right(_PLACES, code) - 1][1] if known else ""
