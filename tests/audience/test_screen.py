"""The party's screen shows pages, and black in every other case."""

from __future__ import annotations

import io

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from pytestqt.qtbot import QtBot

from mediator.audience.frames import BLACK, ShownPage, frame
from mediator.audience.screen import Inbox, PartyScreen, chosen_screen

PAGE = ShownPage("方案 A", ("一次付清 94,000.00 元", "2026年12月31日前"))


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def window(qtbot: QtBot, said: list[str]) -> PartyScreen:
    window = PartyScreen(said.append)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    return window


def colors(window: PartyScreen) -> set[str]:
    image = window.grab().toImage()
    step = range(0, image.width(), 3)
    return {QColor(image.pixel(x, y)).name() for x in step for y in range(0, image.height(), 3)}


def test_it_is_black_before_any_page(window: PartyScreen) -> None:
    assert colors(window) == {"#000000"}


def test_a_page_is_dark_words_on_a_light_ground(window: PartyScreen) -> None:
    window.put(PAGE)

    shown = colors(window)
    assert "#fbfaf7" in shown
    assert "#000000" not in shown
    assert len(shown) > 3


def test_the_end_of_its_input_is_black_for_good(window: PartyScreen) -> None:
    window.put(PAGE)
    window.put(None)
    assert colors(window) == {"#000000"}

    window.put(PAGE)
    assert colors(window) == {"#000000"}


def test_a_change_of_screens_is_black_until_the_next_page(
    window: PartyScreen, said: list[str]
) -> None:
    window.put(PAGE)
    window.blacken()
    assert colors(window) == {"#000000"}
    assert said == ["screens"]

    window.put(PAGE)
    assert "#fbfaf7" in colors(window)


def test_keys_are_named_and_nothing_else_is(
    qtbot: QtBot, window: PartyScreen, said: list[str]
) -> None:
    window.put(PAGE)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_A):
        qtbot.keyClick(window, key)
    assert said == ["next", "back"]

    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.page == BLACK
    assert window.isVisible()


def test_after_the_end_escape_closes_it(qtbot: QtBot, window: PartyScreen) -> None:
    window.put(None)
    qtbot.keyClick(window, Qt.Key.Key_Escape)

    assert not window.isVisible()


@pytest.mark.parametrize("tail", [b"", b"\0\0\0\x02no", b"\0"])
def test_the_inbox_ends_with_what_it_cannot_read(qtbot: QtBot, tail: bytes) -> None:
    inbox = Inbox(io.BytesIO(frame(PAGE) + tail))

    qtbot.waitUntil(lambda: inbox.pages.qsize() == 2)
    assert [inbox.pages.get(), inbox.pages.get()] == [PAGE, None]


def test_a_screen_that_is_not_there_is_replaced_by_the_last(qtbot: QtBot) -> None:
    assert chosen_screen("no such screen") is QGuiApplication.screens()[-1]
    first = QGuiApplication.screens()[0]
    assert chosen_screen(first.name()).name() == first.name()
