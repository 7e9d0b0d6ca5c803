"""How pages travel: four bytes of length, then JSON of one narrow form."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import BinaryIO

MOST_BYTES = 1024 * 1024
MOST_LINES = 200
MOST_CHARS = 2000
_LENGTH_BYTES = 4


class FrameRefusedError(ValueError):
    """What came in is no page: the screen turns black."""


@dataclass(frozen=True, slots=True)
class ShownPage:
    """A page as the party's screen knows it: words to draw, and none is black."""

    title: str
    lines: tuple[str, ...]


BLACK = ShownPage("", ())


def frame(page: ShownPage) -> bytes:
    """Return a page as it travels."""
    content = json.dumps({"title": page.title, "lines": list(page.lines)}).encode()
    return len(content).to_bytes(_LENGTH_BYTES, "big") + content


def read_frame(stream: BinaryIO) -> ShownPage | None:
    """Read the next page; None at the end. Raises ``FrameRefusedError``."""
    head = stream.read(_LENGTH_BYTES)
    if not head:
        return None
    size = int.from_bytes(head, "big")
    if len(head) < _LENGTH_BYTES or size > MOST_BYTES:
        raise FrameRefusedError
    content = stream.read(size)
    if len(content) < size:
        raise FrameRefusedError
    return _page(content)


def _page(content: bytes) -> ShownPage:
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        raise FrameRefusedError from None
    if not isinstance(found, dict) or found.keys() != {"title", "lines"}:
        raise FrameRefusedError
    title, lines = found["title"], found["lines"]
    if not isinstance(lines, list) or len(lines) > MOST_LINES:
        raise FrameRefusedError
    if not all(isinstance(text, str) and len(text) <= MOST_CHARS for text in (title, *lines)):
        raise FrameRefusedError
    return ShownPage(title, tuple(lines))
