"""What every page and every dialog owes, asked of each that there is."""

from __future__ import annotations

import ast
from pathlib import Path
from time import thread_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from mediator.desktop.files import ask_file
from mediator.desktop.popups import dialogs_over
from mediator.desktop.unlock import UnlockPage
from tests.desktop.desk import Desk
from tests.desktop.everything import OPENERS, dialog_kinds, is_ours, modules, opened
from tests.desktop.sight import nameless, small, unreached

CONTROL = Qt.KeyboardModifier.ControlModifier
MOST_SECONDS = 0.1
WINDOWS = Path(__file__).parents[2] / "mediator"
WAITS_ON_PURPOSE = {"application.py", "screen.py"}
"""The event loops themselves: of the program, of its picture, and of the party's screen."""


def test_no_dialog_is_forgotten_here() -> None:
    assert set(OPENERS) == dialog_kinds()


@pytest.mark.parametrize("name", list(OPENERS))
def test_a_dialog_is_read_by_anyone_covered_at_once_and_locked_away_at_once(
    hearing: Desk, name: str
) -> None:
    dialog = opened(hearing, name)
    if is_ours(dialog):
        plain_named_large_enough_and_walked_through_by_tab(hearing, dialog)
    ctrl_b_covers_at_once_and_what_was_open_comes_back(hearing, dialog)
    ctrl_l_locks_at_once_and_asks_nothing(hearing, dialog)


def ctrl_l_locks_at_once_and_asks_nothing(hearing: Desk, dialog: QDialog) -> None:
    began = thread_time()
    hearing.press(dialog, Qt.Key.Key_L, CONTROL)
    took = thread_time() - began

    assert not dialogs_over(hearing.window)
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [hearing.window]
    hearing.page(UnlockPage)
    hearing.settle()
    assert "沈佩文" not in hearing.texts()
    assert took < MOST_SECONDS


def ctrl_b_covers_at_once_and_what_was_open_comes_back(hearing: Desk, dialog: QDialog) -> None:
    began = thread_time()
    hearing.press(dialog, Qt.Key.Key_B, CONTROL)
    took = thread_time() - began

    assert hearing.window.cover.isVisible()
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert shown == [hearing.window]
    assert took < MOST_SECONDS
    with hearing.bot.waitSignal(hearing.window.cover.lifted):
        hearing.bot.keyPress(hearing.window.cover, Qt.Key.Key_Space)
    assert dialog.isVisible()


def plain_named_large_enough_and_walked_through_by_tab(hearing: Desk, dialog: QDialog) -> None:
    assert not [
        f"{type(label).__name__} in {type(label.parent()).__name__}: {label.text()!r}"
        for label in dialog.findChildren(QLabel)
        if label.textFormat() is not Qt.TextFormat.PlainText
    ]
    assert not nameless(dialog)
    assert not small(dialog)
    assert not unreached(hearing, dialog)


def test_a_file_that_is_there_is_replaced_only_when_asked_twice(
    hearing: Desk, tmp_path: Path
) -> None:
    there = tmp_path / "there.pdf"
    there.write_bytes(b"old")
    chosen: list[str] = []
    dialog = ask_file(hearing.window, "", chosen.append, folder=tmp_path, name="there.pdf")
    dialog.accept()
    assert dialog.isVisible()
    assert "there.pdf" in dialog.warning.text.text()
    assert chosen == []

    dialog.accept()
    assert not dialog.isVisible()
    assert chosen == [str(there)]


def test_a_file_that_is_only_opened_is_never_warned_of(hearing: Desk, tmp_path: Path) -> None:
    there = tmp_path / "there.mvault"
    there.write_bytes(b"old")
    chosen: list[str] = []
    ask_file(
        hearing.window, "", chosen.append, folder=tmp_path, name=there.name, replaces=False
    ).accept()

    assert chosen == [str(there)]


def calls(tree: ast.AST) -> set[str]:
    """The names of everything that is called."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            callee = node.func
            name = callee.attr if isinstance(callee, ast.Attribute) else getattr(callee, "id", "")
            found.add(name)
    return found


def test_no_dialog_is_ever_waited_for() -> None:
    """Nothing waits for an answer: no ``exec``, no ready-made box, no question before undo."""
    waiting = {"exec", "exec_", "getOpenFileName", "getSaveFileName", "getText", "getItem"}
    boxes = {"QMessageBox", "QInputDialog", "QErrorMessage", "QProgressDialog"}
    found = {}
    for path in [*WINDOWS.joinpath("desktop").rglob("*.py"), *WINDOWS.glob("audience/*.py")]:
        wrong = calls(ast.parse(path.read_text("utf-8"))) & (waiting | boxes)
        if wrong:
            found[path.name] = wrong
    assert found == {name: {"exec"} for name in WAITS_ON_PURPOSE}
    assert modules()
