from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.documents.fonts import Face, FontShelf
from mediator.documents.lines import NOT_FIRST, NOT_LAST, Line, broken, clusters
from mediator.domain.refusals import GlyphMissing
from tests.documents.conftest import FONTS

SHELF = FontShelf(FONTS)

WORDS = st.sampled_from(
    [
        "甲",
        "乙方",
        "应当",
        "支付",
        "2026年7月1日",
        "12,345.67元",
        "13.8%",
        "LPR",
        "Smith",
        "𬱖",
        "——",
    ]
)
PAUSES = st.sampled_from(
    ["，", "。", "；", "：", "）", "》", "”", "）。", "》，", "……", "", "", " "]
)
OPENINGS = st.sampled_from(["（", "《", "“", "（《", "", "", "", "￥"])
PROSE = st.lists(st.tuples(OPENINGS, WORDS, WORDS, PAUSES).map("".join), max_size=60).map("".join)


def lines(text: str, width: float, first: float | None = None) -> list[Line]:
    found = clusters(text, Face.BODY, SHELF, "")
    return broken(found, lambda n: width if n or first is None else first)


@given(PROSE, st.floats(14, 40))
def test_no_line_begins_or_ends_against_the_rules(text: str, width: float) -> None:
    for before, after in pairwise(lines(text, width, width - 2)):
        assert before.text.rstrip()[-1] not in NOT_LAST
        assert after.text[0] not in NOT_FIRST


@given(st.text(alphabet="甲乙，。（）《》“”0123456789.abc %—…　", max_size=300), st.floats(4, 30))
def test_no_line_is_wider_than_its_limit(text: str, width: float) -> None:
    for line in lines(text, width, width - 2):
        assert line.width <= line.limit + 1e-6


@given(st.text(alphabet="甲乙，。（）《》“”0123456789.abc %—…　", max_size=300), st.floats(4, 30))
def test_every_character_stands_in_its_place(text: str, width: float) -> None:
    assert "".join(line.text for line in lines(text, width)) == text


@given(PROSE, st.floats(14, 40))
def test_numbers_stay_with_their_units(text: str, width: float) -> None:
    for before, after in pairwise(lines(text, width)):
        assert not (before.text[-1] in "0123456789,." and after.text[0] in "0123456789,.元年月日%")


@given(PROSE, st.floats(14, 40))
def test_lines_are_filled_as_far_as_the_rules_allow(text: str, width: float) -> None:
    for before, after in pairwise(set_ := lines(text, width)):
        shortest = lines(before.text + after.text, 1000)[0].width
        assert shortest > width or after is set_[-1]


@pytest.mark.parametrize("end", ["不得撤回。", "不得撤回", "自2026年起付清。", "（见附件）。"])
def test_no_character_stands_alone_on_the_last_line(end: str) -> None:
    for before in range(10, 50):
        text = "甲" * before + end
        set_ = [line.text for line in lines(text, 20)]

        assert len(set_) == 1 or len(set_[-1].rstrip("。")) > 1
        assert "".join(set_) == text


def test_a_line_that_has_nothing_short_to_spare_keeps_what_it_has() -> None:
    last = {lines("甲" * n + "12,345.67元乙。", 20)[-1].text for n in range(10, 30)}

    assert "乙。" in last
    assert [line.text for line in lines("甲乙丙丁戊", 4)] == ["甲乙丙丁", "戊"]


def test_a_piece_wider_than_the_line_is_cut() -> None:
    assert [line.text for line in lines("0" * 20, 5)] == ["0" * 8, "0" * 8, "0" * 4]
    assert [line.text for line in lines("。" * 12, 3)] == ["。" * 6, "。" * 6]


def test_a_mark_before_another_takes_half_its_room() -> None:
    assert lines("“甲”，（乙）。", 20)[0].width == pytest.approx(0.5 + 5.5, abs=0.5)


def test_a_mark_at_the_end_of_a_line_may_stand_half_outside() -> None:
    assert [line.text for line in lines("甲乙丙，丁", 3.5)] == ["甲乙丙，", "丁"]


def test_an_empty_text_is_one_empty_line() -> None:
    assert [line.text for line in lines("", 10)] == [""]


def test_a_character_without_a_glyph_is_named_with_its_place() -> None:
    with pytest.raises(GlyphMissing) as stopped:
        clusters("张\U00030002", Face.TITLE, SHELF, "标题")

    assert (stopped.value.character, stopped.value.where) == ("\U00030002", "标题")


def test_a_word_of_two_fonts_is_set_run_by_run() -> None:
    found = clusters("Đoan", Face.HEADING, SHELF, "")

    assert [cluster.text for cluster in found] == ["Đ", "oan"]
    assert [cluster.font.fontName for cluster in found] == [
        "NotoSansSC-Regular",
        "NotoSansSC-Bold-GB2312",
    ]
