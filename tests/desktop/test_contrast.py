"""Contrast by the pixels of every page, in both schemes: texts, edges, the focus, the charts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mediator.desktop import theme
from mediator.desktop.board import BoardPage
from mediator.desktop.caucus import DebtorRoom
from mediator.domain.stages import Stage
from mediator.library.places import resources
from tests.desktop.desk import Desk, seated
from tests.desktop.everything import OPENERS, carry_through, opened
from tests.desktop.pixels import (
    TEXT,
    focus_marks,
    pen_ratio,
    pixels_of,
    ratio,
    standing_out,
    weak_parts,
)
from tests.desktop.sight import settle_layout
from tests.desktop.test_sight import every_view


@pytest.fixture(params=["light", "dark"])
def colored(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A hearing that went through every stage, in each scheme."""
    with seated(qtbot, tmp_path) as desk:
        desk.create()
        carry_through(desk)
        desk.window.looks.use_scheme(request.param)
        desk.settle()
        yield desk
    theme.choose(zoom=100, scheme="system")
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.dress(application, resources() / "fonts")


def test_the_measure_is_that_of_the_guidelines() -> None:
    assert ratio(0x000000, 0xFFFFFF) == pytest.approx(21)
    assert ratio(0x777777, 0xFFFFFF) == pytest.approx(4.48, abs=0.01)


def test_every_text_and_edge_of_every_page_stands_out(colored: Desk) -> None:
    weak: dict[str, None] = {}
    for name, page in every_view(colored):
        weak |= dict.fromkeys(f"{name}: {each}" for each in lastingly_weak(colored, page))

    assert not weak, "\n".join(weak)


def lastingly_weak(desk: Desk, page: QWidget) -> list[str]:
    """What is weak, and still is once the page has had time to lay itself out again."""
    found = {str(each) for each in weak_parts(page.window())}
    if found:
        desk.settle()
        settle_layout()
    return [
        text
        for each in (weak_parts(page.window()) if found else ())
        if (text := str(each)) in found
    ]


def test_every_kind_of_part_shows_that_it_has_the_focus(colored: Desk) -> None:
    weak: dict[str, None] = {}
    for name, page in every_view(colored):
        weak |= dict.fromkeys(f"{name}: {each}" for each in focus_marks(page))

    assert not weak, "\n".join(weak)


@pytest.mark.parametrize("name", [n for n in OPENERS if n != "AskFile"])
@pytest.mark.slow
def test_every_text_of_every_dialog_stands_out(colored: Desk, name: str) -> None:
    dialog = opened(colored, name)
    settle_layout()
    weak = {str(each) for each in weak_parts(dialog)}
    dialog.close()

    assert not weak, "\n".join(weak)


def test_every_word_and_figure_painted_into_a_chart_stands_out(
    colored: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Charts are painted by hand: each word is caught with its pen where it is painted."""
    pens: list[tuple[QWidget, QColor]] = []
    draw = QPainter.drawText

    def caught(painter: QPainter, *given: object) -> object:
        device = painter.device()
        if isinstance(device, QWidget):
            pens.append((device, QColor(painter.pen().color())))
        return draw(painter, *given)  # type: ignore[call-overload]

    def weak_on(page: QWidget) -> dict[str, list[str]]:
        settle_layout()
        pens.clear()
        page.window().grab()
        painted = [(w, pen) for w, pen in pens if w.isVisible()]
        ratios = [(type(w).__name__, pen_ratio(pen, w)) for w, pen in painted]
        charts = {name for name, _ in ratios}
        return {n: [f"{r:.2f}" for each, r in ratios if each == n and r < TEXT] for n in charts}

    monkeypatch.setattr(QPainter, "drawText", caught)
    board = colored.enter(Stage.BOARD, BoardPage)
    found = weak_on(board)
    board.turn_to_search()
    colored.bot.waitUntil(lambda: bool(board.search.shown), timeout=60_000)
    found |= weak_on(board)
    colored.window.go(Stage.DEBTOR_ROOM)
    colored.settle()
    found |= weak_on(colored.page(DebtorRoom))

    assert found.keys() >= {"Chart", "FrontierChart", "MonthChart"}
    assert not {name: weak for name, weak in found.items() if weak}


def test_a_text_all_but_lost_in_its_ground_is_found(qtbot: QtBot) -> None:
    label = QLabel("看不清")
    qtbot.addWidget(label)
    label.setStyleSheet("background: #FFFFFF; color: #BBBBBB; font-size: 14px")
    label.show()
    assert 1 < standing_out(pixels_of(label)) < TEXT
