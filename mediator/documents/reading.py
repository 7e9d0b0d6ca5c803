"""Reading a printed agreement back: the terms attached to it, and what its pages say."""

from __future__ import annotations

import io
import zlib
from contextlib import closing
from dataclasses import dataclass

import pikepdf
import pypdfium2

from mediator.documents.finishing import TERMS_NAME
from mediator.domain.refusals import FileUnreadable, NotAnAgreement

_MOST_BYTES = 50_000_000
_MOST_TERMS = 10_000_000
_MOST_PAGES = 500


@dataclass(frozen=True, slots=True)
class PrintedAgreement:
    """What a printed agreement carries: its terms as bytes, and the text of each page."""

    terms: bytes
    pages: tuple[str, ...]


def read_agreement(pdf: bytes, path: str) -> PrintedAgreement:
    """Read a PDF that came from somewhere; ``path`` is only for the refusal.

    Raises ``FileUnreadable`` for what is no PDF, is locked or too large, and
    ``NotAnAgreement`` for a PDF without our terms.
    """
    if len(pdf) > _MOST_BYTES:
        raise FileUnreadable(path, "too large")
    try:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            if len(document.pages) > _MOST_PAGES:
                raise FileUnreadable(path, "too large")
            terms = _terms(document, path)
    except pikepdf.PasswordError:
        raise FileUnreadable(path, "encrypted") from None
    except pikepdf.PdfError:
        raise FileUnreadable(path, "not a PDF") from None
    return PrintedAgreement(terms, _pages(pdf, path))


def _terms(document: pikepdf.Pdf, path: str) -> bytes:
    """Return the attachment, never inflating more than an agreement can need.

    A damaged file may hold anything where the attachment should be.
    """
    try:
        stream = document.attachments[TERMS_NAME].obj.EF.F
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
        raise FileUnreadable(path, "too large")
    return terms


def _pages(pdf: bytes, path: str) -> tuple[str, ...]:
    try:
        with closing(pypdfium2.PdfDocument(pdf)) as document:
            return tuple(_text(page) for page in document)
    except pypdfium2.PdfiumError:
        raise FileUnreadable(path, "not a PDF") from None


def _text(page: pypdfium2.PdfPage) -> str:
    layer = page.get_textpage()
    text: str = layer.get_text_bounded()
    layer.close()
    page.close()
    return text
