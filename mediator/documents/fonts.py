"""The bundled fonts: which of them can print a character, and how wide it is.

reportlab maps characters beyond U+FFFF to broken text (five hexadecimal digits where the
format wants UTF-16), so that a drawn 𬱖 is copied and searched as something else. The map is
written anew for every font here.
"""

from __future__ import annotations

import io
import lzma
import unicodedata
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path
from typing import Any, cast

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFStream
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

from mediator.domain.refusals import GlyphMissing

_SERIF, _SANS, _RARE = "NotoSerifSC-Regular.ttf", "NotoSansSC-Regular.ttf", "MediatorRareHan.ttf.xz"


class Face(StrEnum):
    """What a text is for; each has a font of its own and others for rare characters."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    KAI = "kai"
    TABLE = "table"

    @property
    def files(self) -> tuple[str, ...]:
        """The font files to try, in order."""
        return {
            Face.TITLE: ("NotoSerifSC-Bold-GB2312.ttf", _SERIF, _SANS, _RARE),
            Face.HEADING: ("NotoSansSC-Bold-GB2312.ttf", _SANS, _SERIF, _RARE),
            Face.BODY: (_SERIF, _SANS, _RARE),
            Face.KAI: ("MediatorKai-GB2312.ttf", _SERIF, _SANS, _RARE),
            Face.TABLE: (_SANS, _SERIF, _RARE),
        }[self]


OURS = ("NotoSerifSC", "NotoSansSC", "MediatorKai", "MediatorRareHan")
"""How the names of the bundled fonts begin, in a paper."""


def _name(path: Path) -> str:
    """Return what reportlab knows a font by; it takes no Chinese there."""
    name = path.name.partition(".")[0]
    return name if name.isascii() else "OwnFont"


class PaperFont(TTFont):
    """A TrueType font whose text can be copied and searched, whatever the character."""

    def __init__(self, path: Path) -> None:
        packed = path.suffix == ".xz"
        source = io.BytesIO(lzma.decompress(path.read_bytes())) if packed else str(path)
        super().__init__(_name(path), source, asciiReadable=False)
        _read_outlines_in_place(self.face)
        self.widths: dict[int, float] = {
            code: self.face.charWidths[code] / 1000 for code in self.face.charToGlyph
        }

    def addObjects(self, doc: PDFDocument) -> None:
        subsets = self.state[doc].subsets
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            name = b"".join((SUBSETN(number), b"+", self.face.name, self.face.subfontNameX))
            stream = cast(PDFStream, doc.idToObject[f"toUnicodeCMap:{name.decode('pdfdoc')}"])
            stream.content = _to_unicode(subset)


class _Outlines:
    """All outlines of a font, looked up where they lie.

    reportlab copies these ten megabytes anew for every subset of every paper.
    """

    def __init__(self, font: bytes, start: int) -> None:
        self._font = font
        self._start = start

    def __getitem__(self, part: slice) -> bytes:
        return self._font[self._start + part.start : self._start + part.stop]


def _read_outlines_in_place(face: Any) -> None:
    copied = face.get_table

    def get_table(tag: str) -> bytes | _Outlines:
        if tag == "glyf":
            return _Outlines(face._ttf_data, face.get_table_pos(tag)[0])  # noqa: SLF001
        return cast(bytes, copied(tag))

    face.get_table = get_table


def _to_unicode(subset: list[int]) -> str:
    """Return the map from a font's one-byte codes to UTF-16, at most 100 codes a block."""
    codes = [
        f"<{code:02X}> <{chr(character).encode('utf-16-be').hex().upper()}>"
        for code, character in enumerate(subset)
        if character
    ]
    blocks = [codes[start : start + 100] for start in range(0, len(codes), 100)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)


@cache
def _registered(path: Path) -> PaperFont:
    font = PaperFont(path)
    pdfmetrics.registerFont(font)
    return font


class FontShelf:
    """The fonts in a folder, each read when a character first needs it.

    ``fangsong`` is the computer's own, to set the text of papers in.
    """

    def __init__(self, folder: Path, fangsong: Path | None = None) -> None:
        self._folder = folder
        self._fangsong = fangsong
        self._known: dict[tuple[Face, str], PaperFont | None] = {}

    @cached_property
    def profile(self) -> bytes:
        """The color profile that every paper carries beside its fonts."""
        return (self._folder / "sRGB.icc").read_bytes()

    def font(self, face: Face, character: str, where: str) -> PaperFont:
        """Return the font that prints a character; raises ``GlyphMissing`` naming it."""
        key = face, character
        if key not in self._known:
            self._known[key] = self._found(face, character)
        font = self._known[key]
        if font is None:
            raise GlyphMissing(character, where)
        return font

    def _found(self, face: Face, character: str) -> PaperFont | None:
        if unicodedata.category(character) in {"Cc", "Cf", "Cs"}:
            return None
        own = [self._fangsong] if self._fangsong and face is Face.BODY else []
        fonts = (_registered(path) for path in (*own, *(self._folder / f for f in face.files)))
        return next((font for font in fonts if ord(character) in font.widths), None)
