"""The real process is killed in the middle of a word; the next day tells what is there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mediator.desktop.home import HomePage
from mediator.desktop.intake import IntakePage
from tests.desktop.desk import Desk, seated
from tests.journeys.dying import SAVED, TYPED

ROOT = Path(__file__).parents[2]


def killed_while_typing(folder: Path) -> None:
    """Start the program, let it work, and kill it as a power cut would."""
    program = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("dying.py")), str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "typing\n"
    program.kill()
    assert program.wait() == -signal.SIGKILL
    program.stdout.close()
    assert program.stdin is not None
    program.stdin.close()


def told(desk: Desk) -> str:
    """What the list of cases says about the end of the last day."""
    card = desk.page(HomePage).ended
    assert card.isVisible()
    return "\n".join(label.text() for label in card.findChildren(QLabel))


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_after_a_kill_all_that_was_saved_is_there_and_what_is_not_is_told(
    qtbot: QtBot, tmp_path: Path
) -> None:
    killed_while_typing(tmp_path)

    with seated(qtbot, tmp_path) as desk:
        desk.unlock()
        number = desk.page(HomePage)._shown[0].number
        assert "上次没有正常关闭" in told(desk)
        assert number in told(desk)
        assert "2026-10-12 12:00:00" in told(desk)

        desk.press(desk.page(HomePage).cases, Qt.Key.Key_Return)
        desk.settle()
        recorder = desk.page(IntakePage).register.recorder
        assert recorder.line.text() == SAVED
        assert TYPED not in desk.texts()


def test_after_an_end_as_it_should_be_nothing_is_told(hearing: Desk) -> None:
    hearing.control(Qt.Key.Key_L)
    hearing.settle()
    hearing.unlock()

    assert not hearing.page(HomePage).ended.isVisible()
