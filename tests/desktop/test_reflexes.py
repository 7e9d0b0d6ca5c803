"""Curtain and lock blank everything at once, and ask nothing; over dialogs: ``test_everything``.

Measured is the time that the window's own thread works between the key and the blank screen: a
test machine may be busy with other things, the mediator's is not.
"""

from __future__ import annotations

from time import thread_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mediator.desktop.unlock import UnlockPage
from tests.desktop.desk import Desk

MOST_SECONDS = 0.1


@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_L])
def test_the_screen_is_blank_within_a_tenth_of_a_second(hearing: Desk, key: Qt.Key) -> None:
    began = thread_time()
    hearing.press(hearing.window, key, Qt.KeyboardModifier.ControlModifier)
    took = thread_time() - began

    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert shown == [hearing.window]
    assert hearing.window.cover.isVisible() or isinstance(hearing.window.page, UnlockPage)
    assert took <= MOST_SECONDS
