"""Pictures as a camera and a scanner make them, and pictures that were prepared to do harm."""

from __future__ import annotations

import io
import math
import struct
import zlib

from PIL import Image, ImageDraw


def signature(size: tuple[int, int] = (1600, 700)) -> Image.Image:
    """A stroke of dark ink on paper that is not quite white."""
    image = Image.new("RGB", size, (246, 244, 240))
    wide, high = size
    points = [
        (wide * (0.1 + 0.008 * n), high * (0.5 + 0.2 * math.sin(n / 4) + 0.1 * math.sin(n / 1.7)))
        for n in range(100)
    ]
    ImageDraw.Draw(image).line(points, fill=(15, 15, 50), width=max(wide // 110, 2))
    return image


def finger() -> Image.Image:
    """Rings of red ink."""
    image = Image.new("RGB", (900, 1200), (250, 248, 245))
    draw = ImageDraw.Draw(image)
    for r in range(30, 340, 26):
        box = (450 - r * 0.8, 600 - r * 1.2, 450 + r * 0.8, 600 + r * 1.2)
        draw.ellipse(box, outline=(200, 40, 45), width=9)
    return image


def encoded(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def bomb(width: int, height: int) -> bytes:
    """A PNG of few bytes that claims to be as large as one likes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = zlib.compress(bytes(10_000_000))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
    )
