"""A bug while the window is open: nothing typed is lost, no value is printed, and it is said."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from mediator import bootstrap
from mediator.desktop.intake import IntakePage
from mediator.desktop.stopping import BUG, Stopping
from mediator.desktop.unlock import UnlockPage
from tests.desktop.desk import PATIENCE_MS, Desk

SECRET = "陆启航最多还三千"


def broken() -> None:
    raise RuntimeError(SECRET)


@pytest.fixture
def left(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[int]:
    """The statuses with which the program was left; reports lie in the test's own folder."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return []


def stop_at_bugs(desk: Desk, left: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    stopping = Stopping(desk.window, bootstrap._report, left.append)
    monkeypatch.setattr(sys, "excepthook", stopping)


def meet_a_bug(desk: Desk) -> UnlockPage:
    QTimer.singleShot(0, broken)
    desk.bot.waitUntil(lambda: isinstance(desk.window.page, UnlockPage), timeout=PATIENCE_MS)
    desk.settle()
    return desk.page(UnlockPage)


def test_a_bug_locks_saves_what_was_typed_and_says_what_to_do(
    hearing: Desk, left: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    stop_at_bugs(hearing, left, monkeypatch)
    hearing.rewrite(hearing.page(IntakePage).register.recorder.line, "程一鸣二")
    case_id = hearing.workspace.case.id

    page = meet_a_bug(hearing)

    assert not hearing.workspace.is_open
    said = page.refused.text.text()
    assert "程序出错，已停下并锁定" in said
    assert "RuntimeError" in said
    assert "test_stopping.py" in said
    hearing.unlock()
    hearing.workspace.load(case_id, print)
    hearing.settle()
    assert hearing.page(IntakePage).register.recorder.line.text() == "程一鸣二"
    assert left == []


def test_no_value_of_a_case_is_printed_or_written_by_a_bug(
    hearing: Desk,
    left: list[int],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    stop_at_bugs(hearing, left, monkeypatch)

    page = meet_a_bug(hearing)

    printed = capfd.readouterr()
    (report,) = tmp_path.rglob("bug-*.txt")
    for text in (printed.out, printed.err, page.refused.text.text(), report.read_text("utf-8")):
        assert SECRET not in text


def test_a_bug_before_anything_is_unlocked_is_said_as_well(
    desk: Desk, left: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    stop_at_bugs(desk, left, monkeypatch)
    QTimer.singleShot(0, broken)
    desk.bot.waitUntil(lambda: desk.page(UnlockPage).tells_of_stop, timeout=PATIENCE_MS)

    assert "程序出错" in desk.page(UnlockPage).refused.text.text()


def test_a_second_bug_while_the_first_is_told_ends_the_program(
    hearing: Desk, left: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    stop_at_bugs(hearing, left, monkeypatch)
    meet_a_bug(hearing)
    QTimer.singleShot(0, broken)
    hearing.bot.waitUntil(lambda: bool(left), timeout=PATIENCE_MS)

    assert left == [BUG]


def test_a_bug_in_the_lock_itself_ends_the_program_and_both_are_reported(
    hearing: Desk, left: list[int], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stop_at_bugs(hearing, left, monkeypatch)
    with monkeypatch.context() as only_here:
        only_here.setattr(hearing.window, "lock", broken)
        QTimer.singleShot(0, broken)
        hearing.bot.waitUntil(lambda: bool(left), timeout=PATIENCE_MS)

    assert left == [BUG]
    assert len(list(tmp_path.rglob("bug-*.txt"))) == 2


def test_an_interruption_at_the_terminal_is_no_bug(
    desk: Desk, left: list[int], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stop_at_bugs(desk, left, monkeypatch)
    seen: list[BaseException] = []
    monkeypatch.setattr(sys, "__excepthook__", lambda _kind, bug, _trace: seen.append(bug))
    interruption = KeyboardInterrupt()

    sys.excepthook(KeyboardInterrupt, interruption, None)

    assert seen == [interruption]
    assert list(tmp_path.rglob("bug-*.txt")) == []
