"""What makes a passphrase too easy to guess.

Why so: a stolen file is guessed at without limit, so what counts is the number of guesses, not
the number of character classes. Fifty bits are about four words drawn from a long list
(security.md 3.2). The estimate is an upper bound: it finds the careless, and cannot know that
a phrase is the first line of a song.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from mediator.domain.refusals import PassphraseWeak

LEAST_BITS = 50.0

_BITS = {"wide": 9.0, "letter": 4.2, "digit": 3.3, "other": 5.0}
"""Bits a character: under log2 of the alphabet, because people do not draw at random."""

_COMMON_WORD = re.compile(
    r"""(?x) passwor[dt] | passw0rd | p@ssw[o0]rd | qwertyuiop | qwerty | asdfghjkl | zxcvbnm
    | 1qaz2wsx | qazwsx | 1q2w3e4r | letmein | welcome | iloveyou | administrator | admin | root
    | login | master | secret | dragon | monkey | mediator | mediation | shanghai | woaini | mima
    | 人民 | 调解 | 委员会 | 中心 | 上海 | 法院 | 司法 | 密码 | 口令 | 我爱你 | 你好 | 债权人
    | 债务人 | 案件 | 公司"""
)
_NUMBER_MARKS = re.compile(r"[\s\-+./:()#*年月日号时分秒]")


def normal_passphrase(text: str) -> bytes:
    """Return the bytes a key is made from: full-width and half-width typing are one."""
    return unicodedata.normalize("NFKC", text).encode("utf-8", "surrogatepass")


def check_passphrase(text: str) -> None:
    """Raise ``PassphraseWeak`` where fewer than fifty bits would have to be guessed.

    The codes: ``digits_only`` (dates and telephone numbers too), ``short``, ``repeated``
    (also runs such as ``abcdef``), ``common`` (hardly more than words everybody uses).
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    if _NUMBER_MARKS.sub("", folded).isdecimal():
        raise PassphraseWeak("digits_only")
    if _bits(folded) < LEAST_BITS:
        raise PassphraseWeak("short")
    varied = _without_runs(re.sub(r"(.+?)\1+", r"\1", folded, flags=re.DOTALL))
    if _bits(varied) < LEAST_BITS:
        raise PassphraseWeak("repeated")
    if _bits(_COMMON_WORD.sub("", varied)) < LEAST_BITS:
        raise PassphraseWeak("common")


def _bits(text: str) -> float:
    return sum(_BITS[_class(char)] for char in text)


def _class(char: str) -> str:
    if unicodedata.east_asian_width(char) in "WF":
        return "wide"
    if char.isalpha():
        return "letter"
    return "digit" if char.isdecimal() else "other"


def _without_runs(text: str) -> str:
    """Leave out what only follows its neighbor: of ``12345`` the first stays."""
    changes = (new for old, new in pairwise(text) if abs(ord(new) - ord(old)) != 1)
    return text[:1] + "".join(changes)
