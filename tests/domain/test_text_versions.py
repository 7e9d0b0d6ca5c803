from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.text_versions import Mark, Stretch, text_of, tracked_changes

texts = st.lists(st.text("甲乙丙丁，。0123", min_size=1, max_size=12), max_size=8).map(tuple)


@given(texts, texts)
def test_either_text_comes_back_out_of_a_comparison(
    before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    compared = tracked_changes(before, after)

    assert text_of(compared, Mark.ADDED) == before
    assert text_of(compared, Mark.STRUCK) == after


def test_a_figure_changed_within_its_paragraph_shows_old_and_new() -> None:
    before, after = ("共3期。", "完"), ("共6期。", "完", "附件")
    compared = tracked_changes(before, after)

    assert compared[0].stretches == (
        Stretch(Mark.KEPT, "共"),
        Stretch(Mark.STRUCK, "3"),
        Stretch(Mark.ADDED, "6"),
        Stretch(Mark.KEPT, "期。"),
    )
    assert text_of(compared, Mark.ADDED) == before
    assert text_of(compared, Mark.STRUCK) == after


def test_a_word_taken_out_is_marked_within_its_paragraph() -> None:
    (line,) = tracked_changes(("乙方应当付款。",), ("乙方付款。",))

    assert [stretch.mark for stretch in line.stretches] == [Mark.KEPT, Mark.STRUCK, Mark.KEPT]


def test_a_word_put_in_is_marked_within_its_paragraph() -> None:
    (line,) = tracked_changes(("乙方付款。",), ("乙方应当付款。",))

    assert line.is_changed
    assert line.stretches == (
        Stretch(Mark.KEPT, "乙方"),
        Stretch(Mark.ADDED, "应当"),
        Stretch(Mark.KEPT, "付款。"),
    )


def test_paragraphs_put_in_and_struck_out_are_marked_whole() -> None:
    (kept, struck) = tracked_changes(("一", "二"), ("一",))
    (same, added) = tracked_changes(("一",), ("一", "二"))

    assert not kept.is_changed
    assert not same.is_changed
    assert struck.stretches == (Stretch(Mark.STRUCK, "二"),)
    assert added.stretches == (Stretch(Mark.ADDED, "二"),)
