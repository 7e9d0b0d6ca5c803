"""Pages travel whole, and what is no page is refused."""

from __future__ import annotations

import contextlib
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.audience import frames
from mediator.audience.frames import (
    BLACK,
    FrameRefusedError,
    ShownBar,
    ShownCard,
    ShownPage,
    frame,
    read_frame,
)

TEXTS = st.lists(st.text(max_size=40), max_size=3).map(tuple)
CARDS = st.builds(ShownCard, st.text(max_size=40), TEXTS)
BARS = st.builds(ShownBar, st.text(max_size=40), st.text(max_size=40), st.integers(0, 1000))
PAGES = st.builds(
    ShownPage,
    st.text(max_size=40),
    TEXTS,
    st.lists(CARDS, max_size=3).map(tuple),
    st.lists(BARS, max_size=3).map(tuple),
    st.text(max_size=40),
    st.booleans(),
)
EMPTY = {"title": "a", "lines": [], "cards": [], "bars": [], "foot": "", "pointer": False}


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
        framed(EMPTY | {"more": 1}),
        framed(EMPTY | {"pointer": 1}),
        framed(EMPTY | {"title": 1}),
        framed(EMPTY | {"lines": "b"}),
        framed(EMPTY | {"lines": [1]}),
        framed(EMPTY | {"title": "a" * (frames.MOST_CHARS + 1)}),
        framed(EMPTY | {"lines": [""] * (frames.MOST_PARTS + 1)}),
        framed(EMPTY | {"cards": [[]]}),
        framed(EMPTY | {"cards": [{"title": "a"}]}),
        framed(EMPTY | {"bars": [{"label": "a", "figure": "b", "permille": 1001}]}),
        framed(EMPTY | {"bars": [{"label": "a", "figure": "b", "permille": True}]}),
        framed(EMPTY | {"foot": None}),
        (200_000).to_bytes(4, "big") + b"[" * 200_000,
    ],
    ids=range(19),
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
