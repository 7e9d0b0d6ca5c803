"""The code at the foot of a page, by which a scan of it is known again (ISO/IEC 18004)."""

from __future__ import annotations

import re
from math import isqrt

import zxingcpp

from mediator.documents.blocks import BLACK, MM
from mediator.documents.structure import Sheet

SIZE = 12 * MM  # 25 squares of half a millimetre: read from 150 dots to the inch on

_DARK = re.compile(rb"\0+")


def draw_code(sheet: Sheet, text: str, left: float, lower: float, size: float = SIZE) -> None:
    """Draw a code of ``size`` with its lower left corner there; it has four squares of air."""
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    picture = code.to_image(scale=1, add_quiet_zones=False)
    squares = bytes(picture)  # type: ignore[call-overload]  # a buffer, which its stubs forget
    count = isqrt(len(squares))
    side = size / count
    boxes = []
    for row in range(count):
        y = lower + (count - 1 - row) * side
        for dark in _DARK.finditer(squares, row * count, (row + 1) * count):
            begin = left + (dark.start() - row * count) * side
            boxes.append((begin, y, (dark.end() - dark.start()) * side, side))
    sheet.setFillGray(BLACK)
    sheet.fill_boxes(boxes)
