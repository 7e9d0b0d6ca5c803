"""The window in traditional characters: every page of an empty case, and what is typed there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QGroupBox, QTabWidget
from pytestqt.qtbot import QtBot

from mediator.desktop.actions import acts_of
from mediator.desktop.help import help_text
from mediator.desktop.matching import rank
from mediator.desktop.pages import PAGES
from mediator.desktop.palette import offers_of
from mediator.desktop.widgets.columns import one_of
from mediator.desktop.words import short_amount, speak
from mediator.domain.money import Money
from mediator.wording.phrases import Language
from mediator.wording.screen import LANGUAGES
from tests.desktop.desk import Desk, seated
from tests.wording.test_on_screen_traditional import SIMPLIFIED_ONLY


@pytest.fixture
def traditional(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    speak(Language.TRADITIONAL)
    try:
        with seated(qtbot, tmp_path) as desk:
            yield desk
    finally:
        speak(Language.CHINESE)


def shown(desk: Desk) -> set[str]:
    """Every text on the screen and on its buttons, tabs and lists."""
    texts = set(desk.texts().splitlines())
    for widget in QApplication.allWidgets():
        if isinstance(widget, QAbstractButton):
            texts.add(widget.text())
        if isinstance(widget, QGroupBox):
            texts.add(widget.title())
        if isinstance(widget, QComboBox):
            texts |= {widget.itemText(at) for at in range(widget.count())}
        if isinstance(widget, QTabWidget):
            texts |= {widget.tabText(at) for at in range(widget.count())}
    return texts


def test_no_page_of_an_empty_case_shows_a_character_of_simplified_chinese_alone(
    traditional: Desk,
) -> None:
    desk = traditional
    left = {text for text in shown(desk) if SIMPLIFIED_ONLY & set(text)}
    desk.create()
    left |= {text for text in shown(desk) if SIMPLIFIED_ONLY & set(text)}
    desk.workspace.new_case()
    desk.settle()
    seen = 0
    for stage in PAGES:
        desk.window.go(stage)
        desk.settle()
        texts = shown(desk)
        seen += len(texts)
        left |= {text for text in texts if SIMPLIFIED_ONLY & set(text)}

    own = LANGUAGES[Language.CHINESE]  # each language is named in its own words
    assert seen > 500
    assert not {text for text in left if not text.endswith(own)}


def test_names_in_an_example_stay_while_the_words_around_them_change(traditional: Desk) -> None:
    traditional.create()
    traditional.take_example()

    texts = traditional.texts()
    assert "債權人" in texts
    assert "债权人" not in texts
    assert "陆启航" in texts


def test_a_command_is_found_by_either_characters_and_by_its_initials(traditional: Desk) -> None:
    traditional.create()
    offers = offers_of(acts_of(traditional.window, traditional.window.page))

    for typed in ("鎖定", "锁定", "sd", "lock"):
        best = max(offers, key=lambda offer: rank(typed, offer.names) or 0)
        assert best.title == "鎖定"


def test_a_word_of_a_list_may_be_typed_in_either_characters(traditional: Desk) -> None:
    known = {1: "費用", 2: "利息", 3: "債權"}

    assert [one_of(known, typed) for typed in ("费用", "費用", "利", "债")] == [1, 1, 2, 3]
    assert traditional.window.isVisible()


def test_an_amount_in_a_narrow_place_and_a_help_page_follow(traditional: Desk) -> None:
    assert short_amount(Money.of("120000")) == "12萬"
    assert "債" in help_text(traditional.services.help, "claims")
