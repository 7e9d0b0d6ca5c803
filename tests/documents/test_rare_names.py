"""Two hundred characters of names: each prints, is found again, or stops the paper by name."""

from __future__ import annotations

import io
import re
from contextlib import closing
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from mediator.documents.fonts import Face, FontShelf
from mediator.documents.pages import Footer
from mediator.documents.papers import printed
from mediator.documents.prose import Style, prose
from mediator.domain.refusals import GlyphMissing

LISTED = dict(
    line.split(" ", 1)
    for line in Path(__file__).with_name("rare_names.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
)
PRINTED = LISTED["printed"]
STOPPED = [chr(int(code.removeprefix("U+"), 16)) for code in LISTED["stopped"].split()]


def test_the_list_holds_two_hundred_characters_a_third_of_them_beyond_the_first_plane() -> None:
    assert len({*PRINTED, *STOPPED}) == 200
    assert sum(ord(character) > 0xFFFF for character in PRINTED) >= 66


@pytest.mark.parametrize("face", list(Face))
def test_every_listed_character_is_drawn_with_ink_and_found_again(
    face: Face, fonts: FontShelf
) -> None:
    lines = [prose(c, Style(face=face, size=9, leading=9), 400, fonts, "") for c in PRINTED]

    pdf = printed(lines, Footer("", ""), title="名", fonts=fonts)

    said, inked = "", 0
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        for page in document:
            layer = page.get_textpage()
            said += layer.get_text_bounded()
            boxes = (layer.get_charbox(n) for n in range(layer.count_chars()))
            inked += sum(right > left and upper > lower for left, lower, right, upper in boxes)
            layer.close()
            page.close()
    assert re.sub(r"第 \d+ 页　共 \d+ 页|\s", "", said) == PRINTED
    assert inked >= len(PRINTED)


@pytest.mark.parametrize("character", STOPPED, ids=lambda c: f"U+{ord(c):04X}")
def test_a_character_beyond_all_fonts_is_named(character: str, fonts: FontShelf) -> None:
    with pytest.raises(GlyphMissing) as stopped:
        prose(f"王{character}", Style(), 400, fonts, "甲方")

    assert (stopped.value.character, stopped.value.where) == (character, "甲方")


def test_only_what_is_drawn_is_embedded(fonts: FontShelf) -> None:
    flow = [prose("王𪚥", Style(), 400, fonts, "")]
    pdf = printed(flow, Footer("", ""), title="名", fonts=fonts)

    with pikepdf.open(io.BytesIO(pdf)) as document:
        names = {
            str(entry.BaseFont).partition("+")[2]
            for entry in document.objects
            if isinstance(entry, pikepdf.Dictionary) and entry.get("/Type") == "/Font"
        }

    assert names == {"NotoSerifSC-Regular", "NotoSansSC-Regular", "MediatorRareHan"}
    assert len(pdf) < 40_000
