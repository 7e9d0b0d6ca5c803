"""Reading a printed agreement back: the terms attached to it, and what its pages say."""

from __future__ import annotations

import hashlib
import io
import zlib
from contextlib import closing
from dataclasses import dataclass
from itertools import takewhile

import pikepdf
import pypdfium2

from mediator.documents.finishing import MARKS_NAME, TERMS_NAME, picture_name
from mediator.documents.fonts import OURS
from mediator.domain.hand_marks import MOST_MARKS
from mediator.domain.refusals import NotAnAgreement, NotAPdf, PdfLocked, PdfTooLarge

_MOST_BYTES = 50_000_000
_MOST_TERMS = 10_000_000
_MOST_PAGES = 500
_LARGEST_SIDE = 1200.0  # points; A4 has 842
LOOK_DPI = 100
"""Fine enough that a changed stroke changes a pixel, coarse enough to be quick."""


@dataclass(frozen=True, slots=True)
class PrintedAgreement:
    """What a printed agreement carries: its terms, and what each page says and looks like.

    ``looks`` are digests of the pages as pictures; ``additions`` name what no paper of ours
    holds, such as notes put over a page. ``foreign_fonts`` are not ours: the computer's own 仿宋.
    ``marks`` tell whose the ``pictures`` of signatures and fingerprints are, if there are any.
    """

    terms: bytes
    pages: tuple[str, ...]
    looks: tuple[str, ...]
    additions: tuple[str, ...]
    is_signed: bool = False
    foreign_fonts: tuple[str, ...] = ()
    marks: bytes = b""
    pictures: tuple[bytes, ...] = ()


def read_agreement(pdf: bytes, path: str) -> PrintedAgreement:
    """Read a PDF that came from somewhere; ``path`` is only for the refusal.

    Raises ``NotAPdf``, ``PdfLocked``, ``PdfTooLarge``, and ``NotAnAgreement`` for a PDF without
    our terms.
    """
    if len(pdf) > _MOST_BYTES:
        raise PdfTooLarge(path)
    try:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            if len(document.pages) > _MOST_PAGES:
                raise PdfTooLarge(path)
            terms = _attached(document, TERMS_NAME, path)
            marks, pictures = _pictures(document, path)
            additions, signature = _additions(document), is_signed(document)
            foreign = _foreign_fonts(document)
    except pikepdf.PasswordError:
        raise PdfLocked(path) from None
    except (pikepdf.PdfError, AttributeError, KeyError, TypeError, ValueError):
        # A damaged file may hold anything where a form, a note or a font should be.
        raise NotAPdf(path) from None
    texts, looks = _pages(pdf, path)
    return PrintedAgreement(terms, texts, looks, additions, signature, foreign, marks, pictures)


def _additions(document: pikepdf.Pdf) -> tuple[str, ...]:
    """Name what was put into the file besides its pages and its terms."""
    ours = {TERMS_NAME, *_picture_files(document)}
    more = [name for name in document.attachments if name not in ours]
    signed = is_signed(document)
    noted = [str(n) for n, page in enumerate(document.pages, 1) if _has_notes(page, signed=signed)]
    active = [key for key in ("/OpenAction", "/AA") if key in document.Root]
    form = ["/AcroForm"] if "/AcroForm" in document.Root and not signed else []
    return (*more, *noted, *active, *form)


def _foreign_fonts(document: pikepdf.Pdf) -> tuple[str, ...]:
    """Name the fonts that text is set in and that are not bundled."""
    names = set()
    for page in document.pages:
        resources = page.get("/Resources", pikepdf.Dictionary())
        for font in dict(resources.get("/Font", pikepdf.Dictionary()).items()).values():
            if font.get("/Subtype") == "/TrueType":
                names.add(str(font.get("/BaseFont", "/")).removeprefix("/").rpartition("+")[2])
    return tuple(sorted(name for name in names if not name.startswith(OURS)))


def is_signed(document: pikepdf.Pdf) -> bool:
    """Tell whether the only form in it is one signature that nobody sees."""
    form = document.Root.get("/AcroForm")
    fields = [] if form is None else list(form.get("/Fields", pikepdf.Array()).as_list())
    return len(fields) == 1 and _is_unseen_signature(fields[0])


def _is_unseen_signature(field: pikepdf.Object) -> bool:
    if field.get("/FT") != "/Sig" or "/V" not in field:
        return False
    return not any(map(float, field.Rect.as_list()))


def _has_notes(page: pikepdf.Page, *, signed: bool) -> bool:
    notes = page.get("/Annots")
    if notes is None:
        return False
    return not (signed and all(_is_unseen_signature(note) for note in notes.as_list()))


def _picture_files(document: pikepdf.Pdf) -> tuple[str, ...]:
    """Name the files of pictures, counted from the first without a gap, and what tells of them."""
    if MARKS_NAME not in document.attachments:
        return ()
    numbered = (picture_name(number) for number in range(1, MOST_MARKS + 1))
    return (MARKS_NAME, *takewhile(lambda name: name in document.attachments, numbered))


def _pictures(document: pikepdf.Pdf, path: str) -> tuple[bytes, tuple[bytes, ...]]:
    names = _picture_files(document)
    if not names:
        return b"", ()
    marks, *pictures = (_attached(document, name, path) for name in names)
    return marks, tuple(pictures)


def _attached(document: pikepdf.Pdf, name: str, path: str) -> bytes:
    """Return an attachment, never inflating more than an agreement can need.

    A damaged file may hold anything where the attachment should be.
    """
    try:
        stream = document.attachments[name].obj.EF.F
        raw, deflated = stream.read_raw_bytes(), "/Filter" in stream
    except (AttributeError, KeyError, TypeError, ValueError):
        raise NotAnAgreement(path) from None
    if not deflated:
        return raw
    inflating = zlib.decompressobj()
    try:
        terms = inflating.decompress(raw, _MOST_TERMS)
    except zlib.error:
        raise NotAnAgreement(path) from None
    if inflating.unconsumed_tail:
        raise PdfTooLarge(path)
    return terms


def page_texts(pdf: bytes) -> tuple[str, ...]:
    """Return the text of each page of a paper just made."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        texts = []
        for page in document:
            layer = page.get_textpage()
            texts.append(layer.get_text_bounded())
            layer.close()
            page.close()
        return tuple(texts)


def _pages(pdf: bytes, path: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the text of each page, and a digest of each as a picture."""
    try:
        with closing(pypdfium2.PdfDocument(pdf)) as document:
            read = [_page(page) for page in document]
    except pypdfium2.PdfiumError:
        raise NotAPdf(path) from None
    return tuple(text for text, _ in read), tuple(look for _, look in read)


def _page(page: pypdfium2.PdfPage) -> tuple[str, str]:
    layer = page.get_textpage()
    text: str = layer.get_text_bounded()
    layer.close()
    look = _look(page)
    page.close()
    return text, look


def _look(page: pypdfium2.PdfPage) -> str:
    width, height = page.get_size()
    if max(width, height) > _LARGEST_SIDE:  # no paper of ours; its size alone tells it apart
        return f"{width} x {height}"
    picture = page.render(scale=LOOK_DPI / 72)
    look = hashlib.sha256(bytes(picture.buffer)).hexdigest()
    picture.close()
    return look
