"""Codes that are copied from paper by hand: base 32 without I, L, O and U, in groups of four."""

from __future__ import annotations

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})
_GROUP = 4


def base32(data: bytes) -> str:
    """Write bytes in this alphabet, five bits a character; what is left of a character is lost."""
    number = int.from_bytes(data, "big")
    count = len(data) * 8 // 5
    return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(count)))


def grouped(text: str) -> str:
    """Write a code as it is printed: ``ABCD-EFGH``."""
    return "-".join(text[start : start + _GROUP] for start in range(0, len(text), _GROUP))


def plain(typed: str) -> str:
    """Read what was typed from paper: spaces, hyphens, lower case and lookalikes do not matter.

    >>> plain("abcd-o1li")
    'ABCD0111'
    """
    return "".join(char for char in typed.upper() if char.isalnum()).translate(_MISREAD)
