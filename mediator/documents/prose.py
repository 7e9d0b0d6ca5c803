"""Chinese prose as blocks: indented, justified between characters, split between lines.

Justification spreads the rest of a line evenly between its characters; words and numbers are
not spread. reportlab's own paragraphs do neither for Chinese.
"""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass, replace

from mediator.documents.blocks import BLACK
from mediator.documents.fonts import Face, FontShelf, PaperFont
from mediator.documents.lines import Line, broken, clusters
from mediator.documents.structure import Run, Sheet, Tag

_MOST_STRETCH = 0.2  # of a character between two; beyond it readers hear a space, so ragged
_BASELINE = 0.36  # of the size, below the middle of the line


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: sizes in points, indents in characters, ``align`` left by default.

    ``tag`` says what it is; without one it belongs to the element that is open around it.
    """

    face: Face = Face.BODY
    size: float = 14
    leading: float = 24
    first_indent: float = 0
    indent: float = 0
    align: str = "left"  # left, center, right; "left" is justified but for the last line
    justified: bool = True
    grey: float = BLACK
    space_before: float = 0
    keeps_next: bool = False
    tag: Tag | None = Tag.PARAGRAPH
    lang: str = ""  # where it is other than that of the paper

    def aligned(self, align: str) -> Style:
        """Return the same style with another alignment."""
        return replace(self, align=align)

    def closer(self, by: float) -> Style:
        """Return the same style with lines and paragraphs ``by`` times as far apart."""
        return replace(self, leading=self.leading * by, space_before=self.space_before * by)


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph broken into lines; two of them at least stay together on a page."""

    lines: tuple[Line, ...]
    style: Style
    width: float
    ends: bool = True  # its last line is the paragraph's
    begins: bool = True

    @property
    def space_before(self) -> float:
        return self.style.space_before

    @property
    def keeps_next(self) -> bool:
        return self.style.keeps_next

    @property
    def height(self) -> float:
        return len(self.lines) * self.style.leading

    @property
    def least(self) -> float:
        return (2 if len(self.lines) > 3 else len(self.lines)) * self.style.leading

    @property
    def text(self) -> str:
        """The characters of all lines."""
        return "".join(line.text for line in self.lines)

    @property
    def inked(self) -> float:
        """How far its longest line reaches, the indent of the first line included."""
        style = self.style
        return style.size * (style.first_indent + max(line.width for line in self.lines))

    def closer(self, by: float) -> Prose:
        return replace(self, style=self.style.closer(by))

    def split(self, room: float) -> tuple[Prose, Prose] | None:
        fitting = min(int(room / self.style.leading + 1e-6), len(self.lines) - 2)
        if len(self.lines) < 4 or fitting < 2:
            return None
        head = replace(self, lines=self.lines[:fitting], ends=False)
        return head, replace(self, lines=self.lines[fitting:], begins=False)

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        if not any(line.clusters for line in self.lines):
            return
        tag = self.style.tag
        around = (
            nullcontext()
            if tag is None
            else sheet.element(tag, goes_on=not self.begins, lang=self.style.lang)
        )
        with around, sheet.marks():
            self._draw_lines(sheet, left, top)

    def _draw_lines(self, sheet: Sheet, left: float, top: float) -> None:
        style = self.style
        sheet.setFillGray(style.grey)
        for number, line in enumerate(self.lines):
            first = self.begins and number == 0
            x = left + (style.first_indent if first else style.indent) * style.size
            last = self.ends and number == len(self.lines) - 1
            justified = style.justified and style.align == "left" and not last
            middle = top - (number + 0.5) * style.leading
            _draw_line(
                sheet, line, style, (x, middle - _BASELINE * style.size), justified=justified
            )


def prose(text: str, style: Style, width: float, fonts: FontShelf, where: str) -> Prose:
    """Break a text into a paragraph; raises ``GlyphMissing`` for what cannot be printed."""
    ems = width / style.size
    found = clusters(text, style.face, fonts, where)
    lines = broken(found, lambda n: ems - (style.indent if n else style.first_indent))
    return Prose(tuple(lines), style, width)


@dataclass(slots=True)
class _Segment:
    """Characters of one font drawn at once, evenly spread."""

    text: str
    font: PaperFont
    left: float
    spread: float


def _draw_line(
    sheet: Sheet, line: Line, style: Style, at: tuple[float, float], *, justified: bool
) -> None:
    slack = max(line.limit - line.width, 0)
    gaps = len(line.clusters) - 1 - line.blanks
    stretch = slack / gaps if justified and gaps > 0 and slack / gaps <= _MOST_STRETCH else 0.0
    shift = {"left": 0.0, "center": slack / 2, "right": slack}[style.align]
    left, baseline = at
    size = style.size
    sheet.write(
        (
            Run(one.text, one.font, left + (shift + one.left) * size, one.spread * size)
            for one in _segments(line, stretch)
        ),
        size,
        baseline,
    )


def _segments(line: Line, stretch: float) -> list[_Segment]:
    """Join the characters that follow each other in one font without a change of width."""
    segments: list[_Segment] = []
    x, joins = 0.0, False
    for cluster in line.clusters:
        single = len(cluster.text) == 1
        if joins and single and segments[-1].font is cluster.font:
            segments[-1].text += cluster.text
        else:
            spread = stretch if single else 0.0
            segments.append(_Segment(cluster.text, cluster.font, x, spread))
        joins = single and not cluster.is_squeezed
        x += cluster.width + stretch
    return segments
