"""Breaking Chinese text into lines (避头尾), without reading any markup in it.

A line never begins with closing punctuation nor ends with opening punctuation; words, numbers
and a number with its unit stay whole. Punctuation is set half as wide before other punctuation
and at the end of a line. Only where a single piece is wider than the whole line is it cut.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, groupby, pairwise, takewhile

from mediator.documents.fonts import Face, FontShelf, PaperFont

CLOSING = "，。、；：）》〉】〕」』”’"
OPENING = "（《〈【〔「『“‘"
NOT_FIRST = CLOSING + "！？…—·％‰℃,.;:!?)]}% 　"
NOT_LAST = OPENING + "￥¥$([{"
_TOLERANCE = 1e-9
_COLUMN, _ALONE, _SPARED = 12, 1.6, 2.6
"""In parts of the font size: the least width of a column of text, the most of a character with
its mark that would stand alone, and of what the line before can spare without showing it."""

_PIECE = re.compile(
    r"[!-~À-ɏ]*[0-9%](?![!-~À-ɏ])[元角分年月日期天份条页次]?"  # a number and its unit
    r"|[!-~À-ɏ]+"  # a word
    r"|—+|…+|＿+"
    r"|.",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Characters that stay together, in one font; width in parts of the font size.

    ``hang`` is how much of the width is blank if the cluster ends a line.
    """

    text: str
    font: PaperFont
    width: float
    hang: float = 0.0

    @property
    def is_blank(self) -> bool:
        """Tell whether there is no ink in it."""
        return self.hang == self.width

    @property
    def is_squeezed(self) -> bool:
        """Tell whether it takes less room than its font gives it."""
        return len(self.text) == 1 and self.width < self.font.widths[ord(self.text)]


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its clusters, its inked width, and the width it may fill."""

    clusters: tuple[Cluster, ...]
    width: float
    limit: float

    @property
    def text(self) -> str:
        """The characters of the line, trailing spaces included."""
        return "".join(cluster.text for cluster in self.clusters)

    @property
    def blanks(self) -> int:
        """The number of blank clusters at its end, which hang over the edge."""
        return sum(1 for _ in takewhile(lambda cluster: cluster.is_blank, reversed(self.clusters)))


def clusters(text: str, face: Face, fonts: FontShelf, where: str) -> list[Cluster]:
    """Cut a text into clusters; raises ``GlyphMissing`` for what no font can print."""
    found: list[Cluster] = []
    for match in _PIECE.finditer(text):
        found += _in_fonts(match[0], face, fonts, where)
    return [_squeezed(one, after) for one, after in pairwise([*found, None]) if one is not None]


def _in_fonts(piece: str, face: Face, fonts: FontShelf, where: str) -> Iterator[Cluster]:
    """Give a piece whole if one font has all of it, or else run by run."""
    in_font = groupby(piece, lambda character: fonts.font(face, character, where))
    return (_cluster("".join(run), font) for font, run in in_font)


@lru_cache(maxsize=8192)
def _cluster(text: str, font: PaperFont) -> Cluster:
    width = sum(font.widths[ord(character)] for character in text)
    blank = width if text in " 　" else 0.5 if text in CLOSING and width == 1 else 0.0
    return Cluster(text, font, width, blank)


def _squeezed(one: Cluster, after: Cluster | None) -> Cluster:
    """Set a full-width closing mark half as wide before another mark."""
    if after is None or one.hang != 0.5 or after.text not in CLOSING + OPENING:
        return one
    return Cluster(one.text, one.font, one.width - 0.5)


def broken(found: list[Cluster], limits: Callable[[int], float]) -> list[Line]:
    """Fill lines one after another; ``limits`` gives the width of each by its number from 0.

    A single character is not left alone on the last line where the one before can spare another.
    """
    rows: list[list[list[Cluster]]] = [[]]
    width = 0.0
    for atom in _atoms(found):
        for part in _fitting(atom, limits(len(rows) - (not rows[-1]))):
            if rows[-1] and width + _inked(part) > limits(len(rows) - 1) + _TOLERANCE:
                rows.append([])
                width = 0.0
            rows[-1].append(part)
            width += sum(cluster.width for cluster in part)
    if len(rows) > 1 and _is_alone(rows[-1], limits(len(rows) - 1)):
        _spare_one(*rows[-2:])
    return [_line(list(chain.from_iterable(row)), limits(n)) for n, row in enumerate(rows)]


def _is_alone(row: list[list[Cluster]], limit: float) -> bool:
    """Tell whether a line of a column of text holds one character, with its marks or without."""
    return limit >= _COLUMN and len(row) == 1 and _inked(row[0]) <= _ALONE


def _spare_one(before: list[list[Cluster]], last: list[list[Cluster]]) -> None:
    """Take the last piece of a line to the next one, if it is short."""
    if len(before) > _COLUMN / 2 and _inked(before[-1]) <= _SPARED:
        last.insert(0, before.pop())


def _fitting(atom: list[Cluster], limit: float) -> Iterator[list[Cluster]]:
    """Give an atom whole, or character by character where it is wider than a line."""
    if _inked(atom) <= limit:
        yield atom
        return
    for cluster in atom:
        if len(cluster.text) == 1:
            yield [cluster]
        else:
            yield from ([_cluster(character, cluster.font)] for character in cluster.text)


def _atoms(found: list[Cluster]) -> Iterator[list[Cluster]]:
    """Give the groups between which a line may break."""
    atom: list[Cluster] = []
    for cluster in found:
        if atom and cluster.text[0] not in NOT_FIRST and atom[-1].text[-1] not in NOT_LAST:
            yield atom
            atom = []
        atom.append(cluster)
    if atom:
        yield atom


def _inked(found: list[Cluster]) -> float:
    """Return the width up to the last ink: trailing blanks hang over the edge."""
    if len(found) == 1:  # almost always
        return found[0].width - found[0].hang
    width = sum(cluster.width for cluster in found)
    for cluster in reversed(found):
        width -= cluster.hang
        if not cluster.is_blank:
            break
    return width


def _line(found: list[Cluster], limit: float) -> Line:
    return Line(tuple(found), _inked(found), limit)
