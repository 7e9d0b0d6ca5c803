from __future__ import annotations

import io

import pypdfium2
from hypothesis import given
from hypothesis import strategies as st

from mediator.documents.blocks import Together
from mediator.documents.fonts import Face, FontShelf
from mediator.documents.pages import HEIGHT, WIDTH, Footer, drawn, paginated
from mediator.documents.prose import Prose, Style, prose
from mediator.documents.structure import Sheet
from tests.documents.conftest import FONTS

SIZE = 14.0
LINE = prose("甲", Style(), WIDTH, FontShelf(FONTS), "").lines[0]
TEXT = "各方当事人在查明事实、分清责任的基础上，自愿达成如下协议：" * 12


def paragraph(fonts: FontShelf, text: str = TEXT) -> Prose:
    return prose(text, Style(size=SIZE, leading=24, first_indent=2), WIDTH, fonts, "")


@given(st.integers(1, 40), st.floats(0, 800))
def test_a_paragraph_is_parted_with_two_lines_on_each_side(count: int, room: float) -> None:
    whole = Prose((LINE,) * count, Style(), WIDTH)

    parts = whole.split(room)

    if parts is not None:
        head, tail = parts
        assert len(head.lines) >= 2
        assert len(tail.lines) >= 2
        assert head.height <= room
        assert head.lines + tail.lines == whole.lines


def test_a_short_paragraph_is_not_parted(fonts: FontShelf) -> None:
    short = paragraph(fonts, "甲乙" * 40)

    assert len(short.lines) == 3
    assert short.split(48) is None


def test_a_long_paragraph_goes_on_over_pages(fonts: FontShelf) -> None:
    whole = paragraph(fonts, TEXT * 12)

    placed = [block for page in paginated([whole]) for _, block in page.placed]

    assert len(placed) == 6
    assert "".join(block.text for block in placed if isinstance(block, Prose)) == TEXT * 12


def test_a_heading_is_never_the_last_on_a_page(fonts: FontShelf) -> None:
    heading = prose("第一条", Style(face=Face.HEADING, keeps_next=True), WIDTH, fonts, "")
    rest = HEIGHT - 24 * 2
    filler = Prose((LINE,) * int(rest / 24), Style(), WIDTH)

    first, second = paginated([filler, heading, paragraph(fonts)])

    assert [block for _, block in first.placed] == [filler]
    assert second.placed[0][1] is heading


def test_full_lines_reach_both_margins(fonts: FontShelf) -> None:
    out = io.BytesIO()
    canvas = Sheet(out, "NotoSerifSC-Regular")
    drawn(canvas, paginated([paragraph(fonts)]), Footer("", ""), fonts)
    canvas.save()

    document = pypdfium2.PdfDocument(out.getvalue())
    layer = document[0].get_textpage()
    rights: dict[int, float] = {}
    for index in range(layer.count_chars()):
        _, lower, right, upper = layer.get_charbox(index)
        line = round((lower + upper) / 2 / 24)
        rights[line] = max(rights.get(line, 0), right)
    document.close()

    edge = max(rights.values())
    full = [right for right in rights.values() if right > edge - SIZE]
    assert len(full) >= 10


def test_what_cannot_be_divided_gets_a_page_of_its_own(fonts: FontShelf) -> None:
    before, tall = paragraph(fonts), Together([paragraph(fonts, TEXT * 3)] * 2)

    pages = paginated([before, tall])

    assert tall.height > HEIGHT
    assert [block for page in pages for _, block in page.placed] == [before, tall]
