"""The code at the foot of each page survives what printers and scanners do to it."""

from __future__ import annotations

import io
from collections.abc import Callable
from hashlib import sha256

import pypdfium2
import pytest
from PIL import Image, ImageFilter

from mediator.documents.decoded import scanned_sheets
from mediator.documents.reading import page_texts
from mediator.domain.scans import page_code, read_code
from tests.documents.conftest import TERMS

MARK = sha256(TERMS).hexdigest()


FEW = 3


def pages(pdf: bytes, dpi: int) -> list[Image.Image]:
    """The first pages as a scanner sees them."""
    document = pypdfium2.PdfDocument(pdf)
    drawn = [document[n].render(scale=dpi / 72).to_pil().convert("L") for n in range(FEW)]
    document.close()
    return drawn


def as_pdf(images: list[Image.Image], **options: object) -> bytes:
    out = io.BytesIO()
    images[0].save(out, "PDF", save_all=True, append_images=images[1:], **options)
    return out.getvalue()


def as_jpeg(image: Image.Image, quality: int) -> Image.Image:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality)
    return Image.open(io.BytesIO(out.getvalue())).convert("L")


WORN: dict[str, tuple[int, Callable[[Image.Image], Image.Image]]] = {
    "150 dpi": (150, lambda image: image),
    "300 dpi in two shades": (
        300,
        lambda image: image.point(lambda v: 255 * (v > 140)).convert("1"),
    ),
    "askew": (200, lambda image: image.rotate(2.5, expand=True, fillcolor=255)),
    "upside down": (200, lambda image: image.rotate(180)),
    "a poor picture": (200, lambda image: as_jpeg(image.filter(ImageFilter.GaussianBlur(1)), 40)),
    "faint": (200, lambda image: image.point([140 + v * 100 // 255 for v in range(256)])),
}


@pytest.mark.parametrize("name", WORN)
def test_every_page_is_known_again_after_a_scan(name: str, printed: Callable[[str], bytes]) -> None:
    dpi, wear = WORN[name]
    paper = printed("private_loan")
    scan = as_pdf([wear(image) for image in pages(paper, dpi)], resolution=dpi)

    sheets = scanned_sheets(scan, "")

    count = len(page_texts(paper))
    expected = [page_code(MARK, number, count) for number in range(1, FEW + 1)]
    assert [read_code(sheet.codes[0]) for sheet in sheets] == expected


def test_a_scan_in_one_picture_file_of_many_pages_is_read_too(
    printed: Callable[[str], bytes],
) -> None:
    images, out = pages(printed("lump_sum"), 200), io.BytesIO()
    images[0].save(out, "TIFF", save_all=True, append_images=images[1:])

    sheets = scanned_sheets(out.getvalue(), "")

    assert [read_code(s.codes[0]).page for s in sheets] == list(range(1, len(images) + 1))  # type: ignore[union-attr]
    assert max(sheets[0].width, sheets[0].height) == 1400


def test_the_code_is_no_part_of_what_a_page_says(printed: Callable[[str], bytes]) -> None:
    assert not any("M1 " in text for text in page_texts(printed("lump_sum")))
