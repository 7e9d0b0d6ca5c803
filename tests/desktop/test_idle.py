"""What counts as work, and how long the window waits without any before it locks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mediator.desktop.audience import Audience
from mediator.desktop.health_sheet import HealthSheet
from mediator.desktop.idle import LOCK_BOTH_MS, LOCK_MS, LOCK_ON_AIR_MS
from mediator.desktop.unlock import UnlockPage
from tests.desktop.desk import Desk
from tests.desktop.test_party_screen import PAGE


def moved() -> QMouseEvent:
    none, place = Qt.MouseButton.NoButton, QPointF(5, 5)
    return QMouseEvent(
        QEvent.Type.MouseMove, place, place, none, none, Qt.KeyboardModifier.NoModifier
    )


def worn_down(desk: Desk) -> None:
    """Let most of the time pass: what remains is half a minute."""
    desk.window.idle.timer.start(30_000)


def left(desk: Desk) -> int:
    return desk.window.idle.timer.remainingTime()


def test_a_moved_mouse_is_work(hearing: Desk) -> None:
    worn_down(hearing)
    QApplication.sendEvent(hearing.window.windowHandle(), moved())

    assert left(hearing) > 60_000


def test_a_key_is_work(hearing: Desk) -> None:
    worn_down(hearing)
    QTest.keyClick(hearing.window.windowHandle(), Qt.Key.Key_Shift)

    assert left(hearing) > 60_000


def test_a_key_in_a_dialog_is_work_too(hearing: Desk) -> None:
    hearing.window.show_health()
    hearing.settle()
    (sheet,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, HealthSheet)]
    hearing.window.idle.watch(sheet.windowHandle())
    worn_down(hearing)
    QApplication.sendEvent(sheet.windowHandle(), moved())

    assert left(hearing) > 60_000


def test_saving_is_no_work(hearing: Desk) -> None:
    worn_down(hearing)
    hearing.workspace.flush()
    hearing.settle()

    assert left(hearing) < 60_000


def test_a_key_on_the_partys_screen_is_work(hearing: Desk) -> None:
    worn_down(hearing)
    hearing.workspace.presenting.asked.emit("next")

    assert left(hearing) > 60_000


@pytest.mark.parametrize(
    ("audience", "milliseconds"), [(Audience.MEDIATOR, LOCK_MS), (Audience.BOTH, LOCK_BOTH_MS)]
)
def test_pages_that_both_see_may_rest_longer(
    hearing: Desk, audience: Audience, milliseconds: int
) -> None:
    hearing.window.idle.show_audience(audience)

    assert hearing.window.idle.timer.interval() == milliseconds


def test_whoever_reads_a_page_on_air_has_half_an_hour_and_no_more(hearing: Desk) -> None:
    """On one laptop the party's page covers the window, and nobody touches anything."""
    hearing.window.idle.show_audience(Audience.BOTH)
    hearing.workspace.presenting.on_air = PAGE
    hearing.window.idle.timer.timeout.emit()
    assert hearing.window.idle.timer.interval() == LOCK_ON_AIR_MS - LOCK_BOTH_MS
    assert hearing.workspace.is_open

    hearing.window.idle.timer.timeout.emit()
    hearing.settle()
    hearing.page(UnlockPage)


def test_a_sign_of_work_gives_the_reader_the_whole_time_again(hearing: Desk) -> None:
    hearing.workspace.presenting.on_air = PAGE
    hearing.window.idle.timer.timeout.emit()
    hearing.window.idle.wake()
    hearing.window.idle.timer.timeout.emit()

    assert hearing.workspace.is_open
    assert left(hearing) > 60_000
