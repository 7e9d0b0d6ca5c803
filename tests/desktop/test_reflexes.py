"""Curtain and lock blank everything at once, whatever dialog is open, and ask nothing.

Measured is the time that the window's own thread works between the key and the blank screen: a
test machine may be busy with other things, the mediator's is not.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import thread_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mediator.desktop.board import BoardPage
from mediator.desktop.files import ask_file
from mediator.desktop.intake import IntakePage
from mediator.desktop.security import open_security
from mediator.desktop.telling import open_telling
from mediator.desktop.unlock import UnlockPage
from mediator.domain.stages import Stage
from tests.desktop.desk import Desk

MOST_SECONDS = 0.1


def security(desk: Desk) -> None:
    desk.window.home()
    desk.settle()
    open_security(desk.window)


def telling(desk: Desk) -> None:
    desk.enter(Stage.BOARD, BoardPage)
    open_telling(desk.window)


def evidence(desk: Desk) -> None:
    desk.press(desk.enter(Stage.INTAKE, IntakePage).evidence.open, Qt.Key.Key_Return)


def files(desk: Desk) -> None:
    ask_file(desk.window, "", print, folder=Path.home())


def nothing(_desk: Desk) -> None:
    """No dialog."""


@pytest.mark.parametrize("opened", [nothing, security, telling, evidence, files])
@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_L])
def test_the_screen_is_blank_within_a_tenth_of_a_second(
    hearing: Desk, opened: Callable[[Desk], None], key: Qt.Key
) -> None:
    opened(hearing)
    hearing.settle()
    dialog = QApplication.activeModalWidget() or hearing.window
    began = thread_time()
    hearing.press(dialog, key, Qt.KeyboardModifier.ControlModifier)
    took = thread_time() - began

    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert shown == [hearing.window]
    assert hearing.window.cover.isVisible() or isinstance(hearing.window.page, UnlockPage)
    assert took <= MOST_SECONDS
