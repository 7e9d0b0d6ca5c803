"""The language is chosen in the window: at once, everywhere, and still there the next day."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget

from mediator.desktop.actions import acts_of
from mediator.desktop.board import BoardPage
from mediator.desktop.claims import ClaimsPage
from mediator.desktop.home import HomePage
from mediator.desktop.palette import CommandPalette
from mediator.desktop.speaking import kept_language, translate_qt
from mediator.desktop.unlock import UnlockPage
from mediator.desktop.words import language, speak
from mediator.domain.stages import Stage
from mediator.wording import screen as words
from mediator.wording.phrases import Language
from tests.desktop.desk import PASSPHRASE, Desk

HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture(autouse=True)
def chinese_again() -> Iterator[None]:
    yield
    speak(Language.ENGLISH)
    translate_qt()  # English is Qt's own: nothing of it is left for other tests
    speak(Language.CHINESE)


def choose(desk: Desk, wanted: Language) -> None:
    """Choose a language by its command, as the palette does."""
    next(a for a in acts_of(desk.window) if a.objectName() == f"language.{wanted}").do()
    desk.settle()


def frame_texts(window: QWidget) -> set[str]:
    """All that the frame around the page says, but for the number of the case."""
    number = window.rail.number  # type: ignore[attr-defined]
    parts = (window.top, window.rail, window.status)  # type: ignore[attr-defined]
    widgets = [each for part in parts for each in part.findChildren(QWidget)]
    texts = {w.text() for w in widgets if isinstance(w, QLabel | QAbstractButton) and w != number}
    return texts | {w.accessibleName() for w in widgets}


def test_a_command_speaks_english_at_once_in_the_frame_and_on_the_page(hearing: Desk) -> None:
    hearing.enter(Stage.CLAIMS, ClaimsPage)
    choose(hearing, Language.ENGLISH)

    hearing.page(ClaimsPage)
    assert not [text for text in frame_texts(hearing.window) if HAN.search(text)]
    assert hearing.window.windowTitle() == words.PRODUCT.en
    assert all(act.text() == act.name.en for act in acts_of(hearing.window))


def test_the_curtain_speaks_the_language_that_was_chosen(hearing: Desk) -> None:
    choose(hearing, Language.ENGLISH)
    hearing.control(Qt.Key.Key_B)

    texts = [each.text() for each in hearing.window.cover.findChildren(QLabel)]
    assert texts == [words.PRODUCT.en, words.CURTAIN_SAYS.en, words.CURTAIN_LIFTS.en]


def test_the_language_is_chosen_before_there_is_a_case_file_and_what_is_typed_stays(
    desk: Desk,
) -> None:
    page = desk.page(UnlockPage)
    desk.write(page.passphrase.line, PASSPHRASE)
    desk.press(page.language.buttons[Language.TRADITIONAL], Qt.Key.Key_Space)

    again = desk.page(UnlockPage)
    assert again is not page
    assert again.passphrase.line.text() == PASSPHRASE
    assert again.language.value is Language.TRADITIONAL
    assert desk.window.windowTitle() == "債務調解助手"


def test_the_language_chosen_is_spoken_at_the_next_start(desk: Desk) -> None:
    assert kept_language(desk.services) is Language.CHINESE
    desk.press(desk.page(UnlockPage).language.buttons[Language.ENGLISH], Qt.Key.Key_Space)

    assert kept_language(desk.services) is Language.ENGLISH


def test_examples_are_named_in_the_language_chosen(desk: Desk) -> None:
    desk.create()
    choose(desk, Language.ENGLISH)

    menu = desk.page(HomePage).first_ways.example.menu()
    assert not any(HAN.search(action.text()) for action in menu.actions())


def test_what_is_open_over_the_window_is_closed_when_the_language_changes(hearing: Desk) -> None:
    hearing.control(Qt.Key.Key_K)
    assert hearing.window.findChildren(CommandPalette)
    choose(hearing, Language.ENGLISH)

    hearing.bot.waitUntil(lambda: not any(d.isVisible() for d in _palettes(hearing)))


def test_what_was_said_in_a_room_is_masked_again_in_the_other_language(hearing: Desk) -> None:
    page = hearing.enter(Stage.BOARD, BoardPage)
    hearing.bot.keyPress(page.plans, Qt.Key.Key_Space)
    assert "98,000.00" in hearing.texts()
    choose(hearing, Language.ENGLISH)

    hearing.page(BoardPage)
    hearing.bot.waitUntil(lambda: "98,000.00" not in hearing.texts())


def test_the_boxes_that_are_qts_own_speak_it_too(hearing: Desk) -> None:
    choose(hearing, Language.TRADITIONAL)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    choose(hearing, Language.ENGLISH)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert language() is Language.ENGLISH


def test_a_language_is_named_in_its_own_words_on_every_start(desk: Desk) -> None:
    buttons = desk.page(UnlockPage).language.buttons.values()

    assert [button.text() for button in buttons] == ["简体中文", "繁體中文", "English"]
    assert all(isinstance(button, QPushButton) for button in buttons)


def _palettes(desk: Desk) -> list[CommandPalette]:
    return desk.window.findChildren(CommandPalette)
