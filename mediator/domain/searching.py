"""Finding cases by any characters of their texts: how a text is cut up, and how a search is.

Every text is cut into pairs of neighboring characters, its last one standing alone, so that two
characters (most names) are one piece and longer ones a run of pieces. No word list is used:
cutting Chinese into words misses names. Case, width and spaces make no difference; every other
character counts as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice, pairwise, product
from unicodedata import category, normalize

from mediator.domain.money import Money

Sounds = Mapping[str, str]
"""For a character, the first letters of its readings."""

MOST_SOUNDS = 16
"""So many ways to read a name are kept."""

_DROPPED = {"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"}
_ALIKE = str.maketrans("〔〕【】[]“”‘’", "()()()\"\"''")
_BETWEEN_DIGITS = re.compile(r"(?<=\d),(?=\d)")
_FEN_IN_YUAN, _YUAN_IN_WAN = 100, 10_000
_MARKS = 0x10FF00
"""Where ASCII marks are moved to, so that no index takes them for its own signs."""


def normal(text: str) -> str:
    """Return a text as it is compared.

    >>> normal("（2026）沪调 1号"), normal("300,000.00 元"), normal("ＡＢc")
    ('(2026)沪调1号', '300000.00元', 'abc')
    """
    folded = normalize("NFKC", normalize("NFKC", text).casefold()).translate(_ALIKE)
    kept = "".join(c for c in folded if category(c) not in _DROPPED)
    return normalize("NFC", _BETWEEN_DIGITS.sub("", kept))


def pieces(text: str) -> tuple[str, ...]:
    """Cut a normal text into pairs, and its last character alone; marks become private ones.

    >>> pieces("张三丰")
    ('张三', '三丰', '丰')
    """
    safe = _safe(text)
    return (*(one + other for one, other in pairwise(safe)), *safe[-1:])


def wanted_pieces(text: str) -> tuple[str, ...]:
    """Cut what is searched for; a single character stays alone and means its pairs as well."""
    safe = _safe(text)
    return tuple(one + other for one, other in pairwise(safe)) if len(safe) > 1 else (*safe,)


def marked(mark: str) -> str:
    """Return a condition as one piece, which no text can hold."""
    return _safe(mark.replace(" ", ""))


def _safe(text: str) -> str:
    return "".join(chr(_MARKS + ord(c)) if c.isascii() and not c.isalnum() else c for c in text)


def initials(name: str, sounds: Sounds) -> tuple[str, ...]:
    """Return the first letters of a name's sounds, in each way it can be read.

    >>> initials("单三", {"单": "ds", "三": "s"})
    ('ds', 'ss')
    """
    ways = [sounds.get(c, c) for c in normal(name)]
    if not any(c in sounds for c in normal(name)):
        return ()
    return tuple("".join(way) for way in islice(product(*ways), MOST_SOUNDS))


def amount_texts(amount: Money) -> tuple[str, ...]:
    """Return how an amount may be looked for: in full, and in 万 where it is so many hundreds.

    >>> amount_texts(Money(30_050_000))
    ('300500.00元', '30.05万元')
    """
    texts = [f"{amount.plain}元"]
    yuan, fen = divmod(amount.minor, _FEN_IN_YUAN)
    if not fen and yuan and yuan % _FEN_IN_YUAN == 0:
        wan, rest = divmod(yuan, _YUAN_IN_WAN)
        decimals = f".{rest:04d}".rstrip("0") if rest else ""
        texts.append(f"{wan}{decimals}万元")
    return tuple(texts)


def joined(texts: Iterable[str]) -> str:
    """Return texts as one, a line each, in their order, none twice and none empty."""
    return "\n".join(dict.fromkeys(filter(None, map(normal, texts))))


MOST_FOUND = 1000
"""Beyond so many, a search says only that there are more."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is searched for: words that must all occur, and what else a case must be.

    ``before`` goes on below a page: only cases that were taken in before that one. ``year`` is the
    year a case was accepted in; empty and None set no condition.
    """

    text: str = ""
    stage: str = ""
    kind: str = ""
    year: int | None = None
    mediator: str = ""
    ending: str = ""
    before: int | None = None
    most: int = 50

    @property
    def words(self) -> tuple[str, ...]:
        """The words, as they are compared."""
        return tuple(filter(None, (normal(word) for word in self.text.split())))

    @property
    def marks(self) -> tuple[str, ...]:
        """The conditions, as they are laid down beside the texts of a case."""
        named = {"stage": self.stage, "kind": self.kind, "year": str(self.year or "")}
        named |= {"mediator": normal(self.mediator), "ending": self.ending}
        return tuple(f"{name}:{value}" for name, value in named.items() if value)
