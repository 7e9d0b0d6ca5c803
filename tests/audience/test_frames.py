"""Pages travel whole, and what is no page is refused."""

from __future__ import annotations

import contextlib
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.audience import frames
from mediator.audience.frames import BLACK, FrameRefusedError, ShownPage, frame, read_frame

PAGES = st.builds(ShownPage, st.text(max_size=40), st.lists(st.text(max_size=40)).map(tuple))


@given(st.lists(PAGES, max_size=4))
def test_pages_come_out_as_they_went_in(pages: list[ShownPage]) -> None:
    stream = io.BytesIO(b"".join(map(frame, pages)))

    assert [read_frame(stream) for _ in pages] == pages
    assert read_frame(stream) is None


def framed(content: object) -> bytes:
    data = json.dumps(content).encode()
    return len(data).to_bytes(4, "big") + data


@pytest.mark.parametrize(
    "data",
    [
        b"\0",
        b"\0\0\0\x09{}",
        b"\xff\xff\xff\xff",
        b"\0\0\0\x02no",
        framed([]),
        framed({"title": "a"}),
        framed({"title": "a", "lines": [], "more": 1}),
        framed({"title": 1, "lines": []}),
        framed({"title": "a", "lines": "b"}),
        framed({"title": "a", "lines": [1]}),
        framed({"title": "a" * (frames.MOST_CHARS + 1), "lines": []}),
        framed({"title": "a", "lines": [""] * (frames.MOST_LINES + 1)}),
        (200_000).to_bytes(4, "big") + b"[" * 200_000,
    ],
    ids=range(13),
)
def test_what_is_no_page_is_refused(data: bytes) -> None:
    with pytest.raises(FrameRefusedError):
        read_frame(io.BytesIO(data))


@given(st.binary(max_size=200))
def test_no_noise_is_too_odd(noise: bytes) -> None:
    with contextlib.suppress(FrameRefusedError):
        assert isinstance(read_frame(io.BytesIO(noise)), ShownPage | None)


def test_black_is_a_page_without_words() -> None:
    assert read_frame(io.BytesIO(frame(BLACK))) == BLACK
