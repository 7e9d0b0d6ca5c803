"""How pages travel: four bytes of length, then JSON of one narrow form."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, BinaryIO

MOST_BYTES = 1024 * 1024
MOST_PARTS = 200
MOST_CHARS = 2000
WHOLE = 1000
_LENGTH_BYTES = 4


class FrameRefusedError(ValueError):
    """What came in is no page: the screen turns black."""


@dataclass(frozen=True, slots=True)
class ShownCard:
    """One of several things beside each other."""

    title: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownBar:
    """A figure with its bar, ``permille`` of the longest."""

    label: str
    figure: str
    permille: int


@dataclass(frozen=True, slots=True)
class ShownPage:
    """A page as the party's screen knows it: words to draw, and none is black.

    ``pointer`` shows the mouse's pointer on it, which is hidden else.
    """

    title: str
    lines: tuple[str, ...] = ()
    cards: tuple[ShownCard, ...] = ()
    bars: tuple[ShownBar, ...] = ()
    foot: str = ""
    pointer: bool = False


BLACK = ShownPage("")


def frame(page: ShownPage) -> bytes:
    """Return a page as it travels."""
    content = json.dumps(asdict(page)).encode()
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
    page = _object(found, "title", "lines", "cards", "bars", "foot", "pointer")
    return ShownPage(
        _text(page["title"]),
        _texts(page["lines"]),
        tuple(_card(each) for each in _list(page["cards"])),
        tuple(_bar(each) for each in _list(page["bars"])),
        _text(page["foot"]),
        _flag(page["pointer"]),
    )


def _card(found: object) -> ShownCard:
    card = _object(found, "title", "lines")
    return ShownCard(_text(card["title"]), _texts(card["lines"]))


def _bar(found: object) -> ShownBar:
    bar = _object(found, "label", "figure", "permille")
    permille = bar["permille"]
    if type(permille) is not int or not 0 <= permille <= WHOLE:
        raise FrameRefusedError
    return ShownBar(_text(bar["label"]), _text(bar["figure"]), permille)


def _object(found: object, *names: str) -> dict[str, Any]:
    if not isinstance(found, dict) or found.keys() != set(names):
        raise FrameRefusedError
    return found


def _list(found: object) -> Iterable[object]:
    if not isinstance(found, list) or len(found) > MOST_PARTS:
        raise FrameRefusedError
    return found


def _texts(found: object) -> tuple[str, ...]:
    return tuple(_text(each) for each in _list(found))


def _flag(found: object) -> bool:
    if not isinstance(found, bool):
        raise FrameRefusedError
    return found


def _text(found: object) -> str:
    if not isinstance(found, str) or len(found) > MOST_CHARS:
        raise FrameRefusedError
    return found
