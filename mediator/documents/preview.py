"""Pages as pictures, for the screen: the very bytes that will be printed."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass

import pypdfium2

from mediator.domain.steps import Step
from mediator.usecases.steps import Steps, told, unwatched

_RGB = pypdfium2.raw.FPDFBitmap_BGR  # red first, as `rev_byteorder` turns it round


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as red, green and blue bytes; ``stride`` bytes lie from row to row."""

    width: int
    height: int
    stride: int
    rgb: bytes


def page_images(pdf: bytes, dpi: float, steps: Steps = unwatched) -> list[PageImage]:
    """Return every page of a PDF as a picture; raises ``Cancelled``."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        pages = told(document, steps, Step.PICTURES, len(document), every=1)
        return [_image(page, dpi) for page in pages]


def page_image(pdf: bytes, number: int, dpi: float) -> PageImage:
    """Return one page of a PDF, counted from 1, as a picture."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return _image(document[number - 1], dpi)


def _image(page: pypdfium2.PdfPage, dpi: float) -> PageImage:
    bitmap = page.render(scale=dpi / 72, rev_byteorder=True, force_bitmap_format=_RGB)
    image = PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    bitmap.close()
    page.close()
    return image
