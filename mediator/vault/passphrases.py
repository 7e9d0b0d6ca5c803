"""What makes a passphrase too easy to guess.

Why so: a stolen file is guessed at without limit, so what counts is the number of guesses, not
the number of character classes. Fifty bits are about four words drawn from a long list
(security.md 3.2). What anybody who knows the mediator tries first counts for little: a name in
characters or in pinyin, a year, a day, a telephone number, a party of a case. The estimate is
an upper bound: it finds the careless, and cannot know that a phrase is the first line of a song.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
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
_SYLLABLE = (
    "(?:[bpmfdtnlgkhjqxzcsryw]|[zcs]h)?"
    "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|er|ia|ie|iu|ua|ui"
    "|uo|ue|ve|a|e|i|o|u|v)"
)
_PINYIN = re.compile(rf"(?<![a-z])(?:{_SYLLABLE}[1-5']?[ \-_.]?)+(?![a-z])")
_SURNAMES = (
    "欧阳|上官|司马|诸葛|皇甫|东方|尉迟|夏侯|令狐|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐"
    "许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱"
    "江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]"
)
_NAME = re.compile(rf"(?<![\u4e00-\u9fff])(?:{_SURNAMES})[\u4e00-\u9fff]{{1,2}}(?![\u4e00-\u9fff])")
_DAY = re.compile(
    r"(?<!\d)(?:(?:19|20)\d\d(?:[-/.年 ]?(?:1[0-2]|0?[1-9])(?:[-/.月 ]?(?:3[01]|[12]\d|0?[1-9]))?)?"
    r"|(?:1[0-2]|0[1-9])(?:3[01]|[12]\d|0[1-9])|1[3-9]\d{9})[年月日号]?(?!\d)"
)
_PINYIN_BITS, _NAME_BITS, _DAY_BITS = 5.5, 18.0, 9.0
"""Bits a pinyin syllable, a short name with a frequent surname, and a year, day or telephone
number: of some 400 syllables few are frequent, of days only a lifetime's."""

_DATED_LETTER_BITS = 2.0
"""Bits a Latin letter beside a date: of names in any spelling there are some tens of thousands."""

_NUMBER_MARKS = re.compile(r"[\s\-+./:()#*年月日号时分秒]")


def normal_passphrase(text: str) -> bytes:
    """Return the bytes a key is made from: full-width and half-width typing are one."""
    return unicodedata.normalize("NFKC", text).encode("utf-8", "surrogatepass")


def check_passphrase(text: str, names: Iterable[str] = ()) -> None:
    """Raise ``PassphraseWeak`` where fewer than fifty bits would have to be guessed.

    ``names`` are of people and cases that somebody would try, such as the parties. The codes:
    ``digits_only`` (dates and telephone numbers too), ``short``, ``repeated`` (also runs such as
    ``abcdef``), ``common`` (hardly more than words everybody uses), ``personal`` (hardly more
    than names and dates).
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
    if _impersonal_bits(folded, names) < LEAST_BITS:
        raise PassphraseWeak("personal")


def _impersonal_bits(text: str, names: Iterable[str]) -> float:
    """Count what is left when names and dates are worth what it takes to try them."""
    for name in sorted((n.casefold() for n in names if len(n) > 1), key=len, reverse=True):
        text = text.replace(name, " ")
    text = _COMMON_WORD.sub("", text)
    bits = 0.0
    dated = _DAY.search(text) is not None
    for pattern, worth in ((_DAY, _DAY_BITS), (_NAME, _NAME_BITS)):
        text, count = pattern.subn(" ", text)
        bits += worth * count
    spelled = list(_PINYIN.finditer(text))
    bits += sum(_PINYIN_BITS * len(re.findall(_SYLLABLE, each[0])) for each in spelled)
    for each in reversed(spelled):
        text = text[: each.start()] + text[each.end() :]
    rest = text.replace(" ", "")
    if dated:  # beside a year or a day, letters are most often somebody's name
        letters = sum(_class(char) == "letter" for char in rest)
        bits -= letters * (_BITS["letter"] - _DATED_LETTER_BITS)
    return bits + _bits(rest)


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
