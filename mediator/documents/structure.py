"""What each mark on a page is, so that a paper can be read aloud and taken apart by a machine.

A sheet keeps a tree of headings, paragraphs, tables and figures while it is drawn on; every
mark belongs to one of them or is an ornament (rules, page numbers), and never to both. This is
what PDF/UA-1 and the letter *a* of PDF/A-3a ask for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import IO, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

Box = tuple[float, float, float, float]
"""Left, lower, right and upper edge in points."""


class Tag(StrEnum):
    """The standard structure types that our papers need (ISO 32000-1, 14.8.4)."""

    DOCUMENT = "Document"
    TITLE = "H1"
    SECTION = "H2"
    HEADING = "H3"
    PARAGRAPH = "P"
    TABLE = "Table"
    ROW = "TR"
    COLUMN_HEADING = "TH column"
    ROW_HEADING = "TH row"
    CELL = "TD"
    FIGURE = "Figure"

    @property
    def kind(self) -> str:
        """The standard type; a heading of a table says further of what it is one."""
        return self.partition(" ")[0]


@dataclass(frozen=True, slots=True)
class Piece:
    """Marks on one page, by their number there."""

    page: int
    number: int


@dataclass(slots=True)
class Element:
    """A part of a paper: what it is, and what it is made of in reading order.

    ``alt`` says in words what a figure shows, ``box`` where it stands; ``span`` is how many columns
    of its table a cell takes; ``lang`` its language, where it is other than the paper's.
    """

    tag: Tag
    parts: list[Element | Piece] = field(default_factory=list)
    alt: str = ""
    box: Box | None = None
    span: int = 1
    lang: str = ""


class Run(NamedTuple):
    """Characters of one font from ``left`` on, with more room between them by ``spread`` points."""

    text: str
    font: TTFont
    left: float
    spread: float


class Sheet(Canvas):
    """A canvas that knows what is drawn on it."""

    _code: list[str]  # reportlab's own, which its stubs forget: the operators of the page,
    _doc: PDFDocument  # the document they go into,
    _escape: Callable[[bytes], str]  # and how bytes are written into them

    def __init__(self, out: IO[bytes], first_font: str) -> None:
        super().__init__(
            out,
            invariant=1,
            pageCompression=0,
            initialFontName=first_font,  # type: ignore[arg-type]  # a name; the stubs say a number
        )
        self.root = Element(Tag.DOCUMENT)
        self.page_count = 0
        self._open = [self.root]
        self._pieces = 0
        self._is_marking = False

    def showPage(self) -> None:
        super().showPage()
        self.page_count += 1
        self._pieces = 0

    def write(self, runs: Iterable[Run], size: float, baseline: float) -> None:
        """Write one line; reportlab's own text objects take three times as long."""
        code = ["BT"]
        for text, font, left, spread in runs:
            code.append(f"1 0 0 1 {left:.3f} {baseline:.3f} Tm {spread:.4f} Tc")
            for subset, codes in font.splitString(text, self._doc):
                name = font.getSubsetInternalName(subset, self._doc)
                code.append(f"{name} {size:.3f} Tf ({self._escape(codes)}) Tj")
        self._code.append(" ".join([*code, "0 Tc ET"]))

    def fill_boxes(self, boxes: Iterable[Box]) -> None:
        """Fill boxes (left, lower, width, height) as one shape, without seams between them."""
        drawn = " ".join(f"{x:.3f} {y:.3f} {w:.3f} {h:.3f} re" for x, y, w, h in boxes)
        self._code.append(f"{drawn} f")

    def bookmark(self, name: str, left: float, top: float) -> None:
        """Let a reader jump here by name."""
        key = f"b{self.page_count}"
        self.bookmarkHorizontal(key, left, top)
        self.addOutlineEntry(name, key, level=0)

    @contextmanager
    def element(
        self,
        tag: Tag,
        *,
        alt: str = "",
        box: Box | None = None,
        span: int = 1,
        goes_on: bool = False,
        lang: str = "",
    ) -> Iterator[None]:
        """Open an element; one that ``goes_on`` began on the page before."""
        if self._is_marking:
            yield
            return
        around = self._open[-1]
        before = around.parts[-1] if around.parts else None
        if goes_on and isinstance(before, Element) and before.tag is tag:
            element = before
        else:
            element = Element(tag, alt=alt, box=box, span=span, lang=lang)
            around.parts.append(element)
        self._open.append(element)
        yield
        self._open.pop()

    @contextmanager
    def marks(self) -> Iterator[None]:
        """Draw what belongs to the element that is open; within other marks, to theirs."""
        if self._is_marking:
            yield
            return
        element = self._open[-1]
        element.parts.append(Piece(self.page_count, self._pieces))
        with self._sequence(f"/{element.tag.kind} <</MCID {self._pieces}>> BDC"):
            self._pieces += 1
            yield

    @contextmanager
    def ornament(self, kind: str = "/Layout") -> Iterator[None]:
        """Draw what says nothing: rules, shades, what stands on every page."""
        if self._is_marking:
            yield
            return
        with self._sequence(f"/Artifact <</Type {kind}>> BDC"):
            yield

    @contextmanager
    def _sequence(self, opening: str) -> Iterator[None]:
        self._is_marking = True
        self._code.append(opening)
        yield
        self._code.append("EMC")
        self._is_marking = False
