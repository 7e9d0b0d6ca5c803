"""Texts are cut so that any characters of them are found, and nothing that is not there."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.money import Money
from mediator.domain.searching import (
    MOST_SOUNDS,
    Wanted,
    amount_texts,
    initials,
    joined,
    marked,
    normal,
    pieces,
    wanted_pieces,
)
from mediator.library.sounds import sounds

texts = st.text(st.sampled_from("张三丰𬱖aB1，,（ %_\"*'"), max_size=8)


def runs(text: str, wanted: str) -> bool:
    """Tell whether the pieces of a search stand one after the other among those of a text."""
    cut, asked = pieces(normal(text)), wanted_pieces(normal(wanted))
    if len(asked) == 1 and len(asked[0]) == 1:
        return any(piece.startswith(asked[0]) for piece in cut)
    places = range(len(cut) - len(asked) + 1)
    return bool(asked) and any(cut[at : at + len(asked)] == asked for at in places)


@given(texts, texts)
def test_a_search_finds_exactly_what_stands_in_the_text(text: str, wanted: str) -> None:
    there = bool(normal(wanted)) and normal(wanted) in normal(text)

    assert runs(text, wanted) == there


@given(texts)
def test_no_piece_holds_a_sign_that_an_index_could_take_for_its_own(text: str) -> None:
    for piece in (*pieces(normal(text)), *wanted_pieces(normal(text))):
        assert not any(c.isascii() and not c.isalnum() for c in piece)


@given(st.text(max_size=20))
def test_comparing_twice_changes_nothing_more(text: str) -> None:
    once = normal(text)

    assert normal(once) == once
    once.encode()  # half a character was dropped


def test_a_name_is_found_by_every_way_to_read_it() -> None:
    assert initials("单雄信", sounds()) == ("cxs", "cxx", "dxs", "dxx", "sxs", "sxx")
    assert set(initials("仇英", sounds())) >= {"qy", "cy"}
    assert "cy" in initials("𬱖英", {"𬱖": "c", "英": "y"})
    assert initials("Ltd", sounds()) == ()
    assert len(initials("单" * 9, sounds())) == MOST_SOUNDS


def test_amounts_are_found_in_full_and_in_ten_thousands() -> None:
    assert amount_texts(Money.of("600000")) == ("600000.00元", "60万元")
    assert amount_texts(Money.of("1234567.89")) == ("1234567.89元",)
    assert amount_texts(Money.of("1250")) == ("1250.00元",)
    assert amount_texts(Money.of("12500")) == ("12500.00元", "1.25万元")
    assert amount_texts(Money(0)) == ("0.00元",)


def test_texts_are_a_line_each_and_none_twice() -> None:
    assert joined(["张三", "", "张 三", "李四"]) == "张三\n李四"


def test_a_search_names_its_words_and_its_conditions() -> None:
    wanted = Wanted("张三  60万", stage="rounds", kind="loan", year=2026, mediator="沈 静")

    assert wanted.words == ("张三", "60万")
    assert wanted.marks == ("stage:rounds", "kind:loan", "year:2026", "mediator:沈静")
    assert Wanted().marks == Wanted(" 　").words == ()


def test_a_condition_is_one_piece() -> None:
    piece = marked("mediator:沈 静")

    assert len(piece) == len("mediator:沈静")
    assert not any(c in piece for c in ": ")
