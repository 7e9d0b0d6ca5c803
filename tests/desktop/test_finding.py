"""Words are found on the page that is shown, wherever they stand, and nothing that is masked is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHeaderView

from mediator.desktop.board import BoardPage
from mediator.desktop.caucus import CreditorRoom
from mediator.desktop.claims import ClaimsPage
from mediator.desktop.finding import FindBar, hits
from mediator.desktop.home import HomePage
from mediator.desktop.intake import IntakePage
from mediator.desktop.page import Page
from mediator.desktop.widgets.basic import Text
from mediator.domain.stages import Stage
from mediator.wording import screen_finding as words
from tests.desktop.desk import Desk

SHIFT = Qt.KeyboardModifier.ShiftModifier
ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def find(desk: Desk, page: Page, wanted: str) -> FindBar:
    desk.control(Qt.Key.Key_F)
    assert page.finding is not None
    assert page.finding.line.hasFocus()
    desk.write(page.finding.line, wanted)
    return page.finding


@pytest.fixture
def page(hearing: Desk) -> ClaimsPage:
    return hearing.enter(Stage.CLAIMS, ClaimsPage)


def test_enter_goes_from_place_to_place_and_esc_to_where_it_was_found(
    hearing: Desk, page: ClaimsPage
) -> None:
    lines = page.statement.lines
    lines.choose(3)
    bar = find(hearing, page, "2024-09-19")
    assert bar.count.text() == "第1处，共1处"
    assert lines.currentIndex().row() == 0

    hearing.press(bar.line, ESCAPE)
    assert not bar.isVisible()
    assert lines.hasFocus()


def test_it_goes_round_both_ways(hearing: Desk, page: ClaimsPage) -> None:
    bar = find(hearing, page, "利息")
    count = len(hits(page, "利息"))
    assert count > 1
    assert bar.count.text() == f"第1处，共{count}处"
    hearing.press(bar.line, ENTER, SHIFT)
    assert bar.count.text() == f"第{count}处，共{count}处"
    hearing.press(bar.line, ENTER)
    assert bar.count.text() == f"第1处，共{count}处"
    hearing.write(bar.line, "不会有的字")
    assert bar.count.text() == words.NONE.zh


def test_a_cell_is_found_once_and_every_place_can_be_gone_to(
    hearing: Desk, page: ClaimsPage
) -> None:
    found = hits(page, "逾期利息")
    cells = [(hit.widget, hit.cell) for hit in found if hit.cell]
    assert len(cells) == len(set(cells)) > 2
    assert not any(isinstance(hit.widget, QHeaderView) for hit in found)
    bar = find(hearing, page, "逾期利息")
    for _ in found:
        hearing.press(bar.line, ENTER)

    assert bar.count.text() == f"第1处，共{len(found)}处"


def test_what_lies_below_is_scrolled_to_and_marked_alone(hearing: Desk, page: ClaimsPage) -> None:
    title = page.conventions.title
    assert title.visibleRegion().isEmpty()
    bar = find(hearing, page, title.text())
    for _ in hits(page, title.text()):
        if not title.property("found"):
            hearing.press(bar.line, ENTER)

    assert not title.visibleRegion().isEmpty()
    assert [text for text in page.findChildren(Text) if text.property("found")] == [title]


def test_what_is_typed_into_an_entry_is_found_unless_names_are_hidden(hearing: Desk) -> None:
    page = hearing.page(IntakePage)
    recorder = page.register.recorder.line
    bar = find(hearing, page, recorder.text())
    assert recorder.property("found")
    hearing.press(bar.line, ESCAPE)
    assert recorder.hasFocus()
    assert not recorder.property("found")

    name = recorder.text()
    hearing.control(Qt.Key.Key_H)
    hearing.settle()
    assert not hits(hearing.page(IntakePage), name)


def test_a_sealed_figure_is_not_found_on_the_board_while_it_is_masked(hearing: Desk) -> None:
    page = hearing.enter(Stage.BOARD, BoardPage)
    assert page.board is not None
    bar = find(hearing, page, "98,000")

    assert bar.count.text() == words.NONE.zh
    assert hits(page, "方案")


def test_what_was_looked_for_in_a_room_is_gone_with_it(hearing: Desk) -> None:
    page = hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom)
    bar = find(hearing, page, "一共收回")
    assert bar.count.text() == "第1处，共1处"
    line = bar.line
    hearing.window.go(Stage.CLAIMS)  # the page itself goes with the next turn of the loop

    assert line.text() == ""
    assert bar.count.text() == ""


def test_in_the_list_of_cases_the_same_keys_find_a_case(hearing: Desk) -> None:
    hearing.window.home()
    hearing.settle()
    hearing.control(Qt.Key.Key_F)

    assert QApplication.focusWidget() is hearing.page(HomePage).search
