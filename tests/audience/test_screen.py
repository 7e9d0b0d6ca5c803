"""The party's screen shows pages, and black in every other case."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from pytestqt.qtbot import QtBot

from mediator.audience import drawing
from mediator.audience.frames import BLACK, ShownBar, ShownCard, ShownPage, frame
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
    assert said == ["shown", "screens"]

    window.put(PAGE)
    assert "#fbfaf7" in colors(window)


def test_the_pointer_is_hidden_unless_the_page_comes_with_it(window: PartyScreen) -> None:
    def shape() -> Qt.CursorShape:
        return window.cursor().shape()

    assert shape() is Qt.CursorShape.BlankCursor
    window.put(PAGE)
    assert shape() is Qt.CursorShape.BlankCursor

    pointed = replace(PAGE, pointer=True)
    window.put(pointed)
    assert shape() is Qt.CursorShape.BitmapCursor
    ring = window.cursor().pixmap().toImage()
    assert ring.pixelColor(24, 6).name() == "#b3261e"
    assert ring.pixelColor(24, 24).alpha() == 0

    window.blacken()
    assert shape() is Qt.CursorShape.BlankCursor
    window.put(pointed)
    window.put(None)
    assert shape() is Qt.CursorShape.BlankCursor


def test_keys_are_named_and_nothing_else_is(
    qtbot: QtBot, window: PartyScreen, said: list[str]
) -> None:
    window.put(PAGE)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_P, Qt.Key.Key_A):
        qtbot.keyClick(window, key)
    assert said == ["shown", "next", "back", "point"]

    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.page == BLACK
    assert window.isVisible()


def test_after_the_end_escape_closes_it(qtbot: QtBot, window: PartyScreen) -> None:
    window.put(None)
    qtbot.keyClick(window, Qt.Key.Key_Escape)

    assert not window.isVisible()


def test_escape_held_for_two_seconds_asks_to_leave(
    qtbot: QtBot, window: PartyScreen, said: list[str]
) -> None:
    window.hold.setInterval(50)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.wait(100)
    assert "leave" not in said

    qtbot.keyPress(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "leave" in said)


RICH = ShownPage(
    "方案",
    ("借款　　100,000.00元",),
    (ShownCard("方案A", ("总额　　1元",)), ShownCard("方案B", ("总额　　2元",))),
    (ShownBar("应付", "1元", 500),),
    "第1页，共2页",
)


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080), (3840, 2160)])
def test_words_are_24_points_at_the_least(
    window: PartyScreen, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[tuple[str, int]] = []
    plain = drawing._Sheet._write

    def noted(sheet: drawing._Sheet, text: str, px: int, **more: Any) -> None:
        written.append((text, px))
        plain(sheet, text, px, **more)

    monkeypatch.setattr(drawing._Sheet, "_write", noted)
    window.resize(*size)
    window.put(RICH)
    window.grab()

    words = dict(written)
    assert words.pop(RICH.foot) >= 16
    assert {"方案", "借款", "100,000.00元", "方案A", "总额", "应付"} <= set(words)
    assert all(px >= 32 * size[1] // 768 * 0.99 for px in words.values())


@pytest.mark.parametrize("tail", [b"", b"\0\0\0\x02no", b"\0"])
def test_the_inbox_ends_with_what_it_cannot_read(qtbot: QtBot, tail: bytes) -> None:
    inbox = Inbox(io.BytesIO(frame(PAGE) + tail))

    qtbot.waitUntil(lambda: inbox.pages.qsize() == 2)
    assert [inbox.pages.get(), inbox.pages.get()] == [PAGE, None]


def test_a_screen_that_is_not_there_is_replaced_by_the_last(qtbot: QtBot) -> None:
    assert chosen_screen("no such screen") is QGuiApplication.screens()[-1]
    first = QGuiApplication.screens()[0]
    assert chosen_screen(first.name()).name() == first.name()
