"""Nothing keeps the window from the next key, and a day of hearings leaves it no larger."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QTabWidget

from mediator.desktop.pages import PAGES
from tests.benchmarks.test_window_speed import long_claim
from tests.benchmarks.watch import Watch
from tests.desktop.desk import Desk
from tests.desktop.everything import carry_through

MOST_SECONDS, MOST_FOR_A_SIZE, MOST_ANYWHERE = 0.050, 0.100, 0.400
"""What is promised on a quiet machine for anything, for another size of everything, and what
holds even where tests run side by side."""
HOURS, MOST_GROWTH_KIB = 8, 50 * 1024


def walk(desk: Desk, watch: Watch) -> None:
    """Enter every page, open its tabs, type and take it back, and change the size."""
    for stage in PAGES:
        with watch.act(f"enter {stage}"):
            desk.window.go(stage)
            desk.window.repaint()
        desk.settle()
        for tabs in desk.window.page.findChildren(QTabWidget):
            for tab in range(tabs.count()) if tabs.isVisible() else ():
                with watch.act(f"{stage} {tabs.tabText(tab)}"):
                    tabs.setCurrentIndex(tab)
                    desk.window.repaint()
                desk.settle()
        type_and_take_back(desk, watch, stage)
        for steps in (1, -1):
            with watch.act(f"{stage} zoom"):
                desk.window.looks.zoom_by(steps)
                desk.window.repaint()
            desk.settle()


def type_and_take_back(desk: Desk, watch: Watch, name: str) -> None:
    """Type into the first line that can be typed into, leave it, and undo."""
    found = desk.window.page.findChildren(QLineEdit)  # all widgets would each leave a wrapper
    lines = [line for line in found if line.isVisible() and line.width() and line.isEnabled()]
    if not lines:
        return
    lines[0].setFocus()
    for text, act in (("1", "key"), ("2", "key")):
        with watch.act(f"{name} {act}"):
            desk.bot.keyClicks(lines[0], text)
            lines[0].repaint()
    with watch.act(f"{name} leave"):
        desk.press(lines[0], Qt.Key.Key_Return)
        desk.window.repaint()
    desk.settle()
    with watch.act(f"{name} undo"):
        desk.control(Qt.Key.Key_Z)
        desk.window.repaint()
    desk.settle()


@pytest.mark.parametrize("case", [pytest.param("carried", marks=pytest.mark.slow), "long"])
def test_no_key_nor_answer_keeps_the_window_waiting(
    desk: Desk, case: str, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.create()
    if case == "long":
        desk.take_example()
        long_claim(desk)
    else:
        carry_through(desk)
    walk(desk, Watch())  # everything is loaded once, as it is after the first minutes
    watch = Watch()
    walk(desk, watch)
    assert len(watch.turns) > 2 * len(PAGES)
    with capsys.disabled():
        if request.config.getoption("benchmark_enable"):
            sys.stdout.write("\n" + "\n".join(watch.worst(25)) + "\n")
    slowest = max(watch.turns)
    assert slowest[0] < MOST_ANYWHERE, watch.worst(5)
    if request.config.getoption("benchmark_enable"):
        zooms = [(took, name) for took, name in watch.turns if name.endswith(" zoom")]
        waits = [turn for turn in watch.turns if turn not in zooms]
        assert max(waits)[0] < MOST_SECONDS, watch.worst(5)
        assert max(zooms)[0] < MOST_FOR_A_SIZE, watch.worst(5)


def resident_kib() -> int:
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith("VmRSS")))


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_hearing_of_eight_hours_leaves_the_window_no_larger(desk: Desk) -> None:
    """Every page is entered twenty times an hour and typed into, and every pause is a lock."""
    desk.create()
    carry_through(desk)
    case_id = desk.workspace.case.id
    watch = Watch()
    for _ in range(4):
        walk(desk, watch)
    gc.collect()
    start = resident_kib()
    for _ in range(HOURS):
        for _ in range(5):
            walk(desk, watch)
            watch.turns.clear()
        desk.control(Qt.Key.Key_L)
        desk.settle()
        desk.unlock()
        desk.workspace.load(case_id, print)
        desk.settle()
    gc.collect()

    assert desk.workspace.case.id == case_id
    assert resident_kib() - start < MOST_GROWTH_KIB


@pytest.mark.slow  # a newcomer's whole way without any is walked in every run
def test_a_whole_walk_needs_no_mouse(desk: Desk) -> None:
    """What the walk above does is done by keys alone: no event of a mouse reaches the program."""
    seen: list[QEvent.Type] = []

    class Mice(Watch):
        def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802
            if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
                seen.append(event.type())
            return False

    application = QApplication.instance()
    assert application is not None
    mice = Mice()
    application.installEventFilter(mice)
    desk.create()
    carry_through(desk)
    walk(desk, mice)
    application.removeEventFilter(mice)

    assert not seen
