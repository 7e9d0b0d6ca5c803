"""From bytes that came from outside to dots, and the texts of the codes among them.

An answer is a line of JSON with sizes, then the dots themselves. Dots of a trace are red, green
and blue, those of a sheet grey.
"""

from __future__ import annotations

import io
import json
import warnings
from collections.abc import Iterator
from contextlib import closing

import pypdfium2
import zxingcpp
from PIL import Image, ImageChops, ImageOps, ImageSequence

MOST_DOTS = 40_000_000
"""A page of A4 at 600 dots to the inch has 35 million."""
LONGEST_TRACE = 1000
LONGEST_SHEET = 1400  # what a person needs to tell pages apart
MOST_SHEETS = 60
CODE_DPI = 220
_LARGEST_SIDE = 1200.0  # points; A4 has 842
_INK = 40  # how much darker than the paper a stroke is, of 255
_AIR = 6  # dots left white around what is drawn
_CODES = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
_FORMATS = ("PNG", "JPEG", "TIFF", "BMP", "WEBP")


class NoPictureError(Exception):
    """Bytes from which no picture can be made; the text says why, in a few words."""


def trace(content: bytes) -> bytes:
    """Return a signature or a fingerprint: upright, cut to its ink, no larger than is printed."""
    with _opened(content) as image:
        upright = _upright(image, LONGEST_TRACE * 2, "RGB")
    drawn = _cut(upright)
    drawn.thumbnail((LONGEST_TRACE, LONGEST_TRACE))
    return _header({"width": drawn.width, "height": drawn.height}) + drawn.tobytes()


def scan(content: bytes) -> bytes:
    """Return every sheet of a scan, a PDF or pictures, with the codes found on each."""
    sheets = list(_pdf_sheets(content) if content[:1024].find(b"%PDF") >= 0 else _images(content))
    told = [
        {"width": sheet.width, "height": sheet.height, "codes": codes} for sheet, codes in sheets
    ]
    return _header({"sheets": told}) + b"".join(sheet.tobytes() for sheet, _ in sheets)


def _header(told: dict[str, object]) -> bytes:
    return json.dumps(told).encode() + b"\n"


def _opened(content: bytes) -> Image.Image:
    """Open a picture by its header alone, and refuse one too large to be drawn."""
    Image.MAX_IMAGE_PIXELS = MOST_DOTS
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            image = Image.open(io.BytesIO(content), formats=_FORMATS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise NoPictureError("too large") from None
    except Exception as error:
        raise NoPictureError("not a picture that can be read") from error
    if image.width * image.height > MOST_DOTS:
        raise NoPictureError("too large")
    return image


def _upright(image: Image.Image, longest: int, mode: str) -> Image.Image:
    """Decode a picture, turn it as its camera was held, and lay what is transparent on white."""
    try:
        if image.mode in ("1", "P", "PA"):
            image = image.convert("L" if image.mode == "1" else "RGBA")
        image.thumbnail((longest, longest))  # first of all: every copy after it is small
        turned = ImageOps.exif_transpose(image)
        if turned.mode in ("RGBA", "LA"):
            layered = turned.convert("RGBA")
            turned = Image.new("RGBA", layered.size, "white")
            turned.alpha_composite(layered)
        return turned.convert(mode)
    except MemoryError:
        raise
    except Exception as error:
        raise NoPictureError("damaged") from error


def _cut(image: Image.Image) -> Image.Image:
    """Cut a picture to what is darker or more colored than its paper, and make the paper white."""
    lightest = image.convert("HSV").getchannel("V").getextrema()[1]
    darker = ImageChops.subtract(
        Image.new("L", image.size, int(str(lightest))), _darkest(image)
    ).point([255 if shade > _INK else 0 for shade in range(256)])
    box = darker.getbbox()
    if box is None:
        raise NoPictureError("blank")
    left, upper, right, lower = box
    around = (
        max(left - _AIR, 0),
        max(upper - _AIR, 0),
        min(right + _AIR, image.width),
        min(lower + _AIR, image.height),
    )
    white = Image.new("RGB", image.size, "white")
    white.paste(image, mask=darker)
    return white.crop(around)


def _darkest(image: Image.Image) -> Image.Image:
    """Return the darkest of red, green and blue at each dot: red ink is no paper."""
    red, green, blue = image.split()
    return ImageChops.darker(ImageChops.darker(red, green), blue)


def _pdf_sheets(content: bytes) -> Iterator[tuple[Image.Image, list[str]]]:
    """Draw every sheet of a PDF; nothing in it is run, and nothing it points to is fetched."""
    try:
        with closing(pypdfium2.PdfDocument(content)) as document:
            if len(document) > MOST_SHEETS:
                raise NoPictureError("too many sheets")
            for page in document:
                if max(page.get_size()) > _LARGEST_SIDE:
                    raise NoPictureError("too large")
                drawn = page.render(scale=CODE_DPI / 72, grayscale=True, may_draw_forms=False)
                picture = drawn.to_pil().convert("L")
                drawn.close()
                page.close()
                yield _small(picture), _codes(picture)
    except pypdfium2.PdfiumError as error:
        raise NoPictureError("damaged") from error


def _images(content: bytes) -> Iterator[tuple[Image.Image, list[str]]]:
    """Draw a picture, or every picture of a scan in one file."""
    with _opened(content) as image:
        for number, frame in enumerate(ImageSequence.Iterator(image), 1):
            if number > MOST_SHEETS:
                raise NoPictureError("too many sheets")
            if frame.width * frame.height > MOST_DOTS:
                raise NoPictureError("too large")
            alone = getattr(image, "n_frames", 1) == 1
            picture = _upright(frame if alone else frame.copy(), LONGEST_SHEET * 4, "L")
            yield _small(picture), _codes(picture)


def _small(picture: Image.Image) -> Image.Image:
    small = picture.copy()
    small.thumbnail((LONGEST_SHEET, LONGEST_SHEET))
    return small


def _codes(picture: Image.Image) -> list[str]:
    """Return the texts of the codes on a sheet."""
    found = zxingcpp.read_barcodes(picture, formats=_CODES)
    return [code.text[:100] for code in found][:9]
