"""The joint talk by keyboard: nothing is seen that was not taken, and what was seen is kept."""

from __future__ import annotations

import os
import signal
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from mediator.audience.frames import BLACK
from mediator.desktop.claims import ClaimsPage
from mediator.desktop.joint import JointPage
from mediator.desktop.party_screen import shown
from mediator.desktop.unlock import UnlockPage
from mediator.domain.disclosable import StagedPage
from mediator.domain.money import Money
from mediator.domain.progress import progress
from mediator.domain.stages import Progress, Stage
from mediator.usecases.caucus import release_means
from tests.desktop.desk import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="ends a process by signal")


@pytest.fixture
def page(hearing: Desk) -> JointPage:
    return hearing.enter(Stage.JOINT, JointPage)


def begin(desk: Desk, page: JointPage) -> None:
    """Cover the one screen there is, and wait until it is black."""
    screen = QGuiApplication.screens()[0]
    party = page.presenting
    party.begin(screen)
    assert party._party is not None
    with desk.bot.waitSignal(party._party.ready, timeout=20_000):
        pass


def take(desk: Desk, page: JointPage) -> None:
    with desk.bot.waitSignal(page.presenting.shown, timeout=20_000):
        desk.press(page.staged, ENTER, CONTROL)


def on_air(page: JointPage) -> StagedPage | None:
    return page.presenting.on_air


def runs(page: JointPage) -> bool:
    return page.presenting.running


def frozen(page: JointPage) -> bool:
    return page.presenting.frozen


def covered(page: JointPage) -> bool:
    return page.presenting.covered


def test_every_staged_page_says_why_it_may_be_shown(hearing: Desk, page: JointPage) -> None:
    case = hearing.workspace.case
    on = hearing.services.clock().date()
    change = release_means(case, Money.of("8500"), words="每月可还8500元", on=on)
    hearing.workspace.keep(change)
    hearing.settle()

    model = page.staged.model()
    why = {p.title.text: model.index(at, 1).data() for at, p in enumerate(page.pages)}
    assert why["各方当事人"] == "✓ 双方已知"
    assert why["经本人同意告知对方的内容"] == f"✓ 经债务人同意（{on.isoformat()}）"


def test_the_pages_to_show_have_the_focus_first(page: JointPage) -> None:
    assert page.staged.hasFocus()


def test_pages_are_staged_and_none_is_on_air(page: JointPage) -> None:
    assert page.pages
    assert page.chosen == page.pages[0]
    assert page.preview.page == shown(page.pages[0])
    assert page.air.page == BLACK
    assert not page.take.isEnabled()
    assert "只有一块屏幕" in page.state.text()


def test_arrows_choose_and_show_nothing(hearing: Desk, page: JointPage) -> None:
    begin(hearing, page)
    page.staged.setFocus()
    hearing.press(page.staged, Qt.Key.Key_Down)

    assert page.chosen == page.pages[1]
    assert on_air(page) is None
    assert hearing.workspace.case.presented == ()


def test_what_is_taken_is_on_air_and_on_record(hearing: Desk, page: JointPage) -> None:
    begin(hearing, page)
    take(hearing, page)

    assert on_air(page) == page.pages[0]
    assert page.air.page == shown(page.pages[0])
    assert page.pages[0].title.text in page.state.text()
    (kept,) = hearing.workspace.case.presented
    assert kept.title == page.pages[0].title.text
    assert kept.lines == page.pages[0].words
    assert progress(hearing.workspace.case)[Stage.JOINT] is Progress.GAPS


def test_what_was_shown_cannot_be_undone(hearing: Desk, page: JointPage) -> None:
    begin(hearing, page)
    take(hearing, page)
    hearing.enter(Stage.CLAIMS, ClaimsPage)
    hearing.control(Qt.Key.Key_Z)

    assert len(hearing.workspace.case.presented) == 1


def test_b_is_black_and_f_keeps_the_page(hearing: Desk, page: JointPage) -> None:
    begin(hearing, page)
    take(hearing, page)
    hearing.press(page.staged, Qt.Key.Key_F)
    assert frozen(page)
    hearing.press(page.staged, Qt.Key.Key_PageDown)
    hearing.press(page.staged, ENTER, CONTROL)
    assert page.chosen == page.pages[1]
    assert on_air(page) == page.pages[0]

    hearing.press(page.staged, Qt.Key.Key_B)
    assert on_air(page) is None
    assert not frozen(page)
    assert page.air.page == BLACK


def test_p_points_on_the_page_that_is_shown_until_it_turns_black(
    hearing: Desk, page: JointPage
) -> None:
    def pointing() -> bool:
        return page.presenting.pointing

    begin(hearing, page)
    hearing.press(page.staged, Qt.Key.Key_P)
    assert not pointing()
    assert not page.point.isEnabled()
    take(hearing, page)
    hearing.press(page.staged, Qt.Key.Key_P)
    assert pointing()
    assert page.point.text() == "收起指针 P"
    hearing.press(page.staged, Qt.Key.Key_PageDown)
    hearing.bot.waitUntil(lambda: on_air(page) == page.pages[1])
    assert pointing()
    assert len(hearing.workspace.case.presented) == 2

    hearing.press(page.staged, Qt.Key.Key_P)
    assert not pointing()
    hearing.press(page.staged, Qt.Key.Key_P)
    hearing.press(page.staged, Qt.Key.Key_B)
    assert not pointing()
    hearing.settle()
    assert len(hearing.workspace.case.presented) == 2


def test_turning_the_page_goes_on_air_only_from_a_page(hearing: Desk, page: JointPage) -> None:
    begin(hearing, page)
    hearing.press(page.staged, Qt.Key.Key_PageDown)
    assert on_air(page) is None

    take(hearing, page)
    with hearing.bot.waitSignal(page.presenting.shown, timeout=20_000):
        hearing.press(page.staged, Qt.Key.Key_PageDown)
    assert on_air(page) == page.pages[2]


def test_the_curtain_blackens_the_partys_screen(hearing: Desk, page: JointPage) -> None:
    begin(hearing, page)
    take(hearing, page)
    hearing.control(Qt.Key.Key_B)

    assert hearing.window.cover.isVisible()
    assert on_air(page) is None
    assert runs(page)


def test_leaving_the_page_leaves_black_and_locking_ends_it(hearing: Desk, page: JointPage) -> None:
    begin(hearing, page)
    take(hearing, page)
    hearing.enter(Stage.CLAIMS, ClaimsPage)
    assert runs(page)
    assert on_air(page) is None

    hearing.control(Qt.Key.Key_L)
    assert not runs(page)
    assert page.presenting.process_id == 0


def test_when_the_showing_dies_the_screen_is_covered(hearing: Desk, page: JointPage) -> None:
    begin(hearing, page)
    take(hearing, page)
    os.kill(page.presenting.process_id, signal.SIGKILL)
    hearing.bot.waitUntil(lambda: page.presenting.died)

    assert covered(page)
    assert "全黑" in page.state.text()
    assert page.presenting.take(page.pages[0]) is False
    hearing.press(page.stop, ENTER)
    assert not covered(page)


def test_a_change_of_screens_draws_the_curtain_and_shows_nothing(
    hearing: Desk, page: JointPage
) -> None:
    begin(hearing, page)
    take(hearing, page)
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.screenAdded.emit(QGuiApplication.screens()[0])

    assert hearing.window.cover.isVisible()
    assert not runs(page)
    assert page.air.page == BLACK


def test_a_turned_screen_hides_every_window_and_leads_to_the_lock(
    hearing: Desk, page: JointPage
) -> None:
    hearing.press(page.turn, ENTER)
    assert not hearing.window.isVisible()
    assert page.presenting.turned
    assert page.presenting._party is not None
    with hearing.bot.waitSignal(page.presenting._party.ready, timeout=20_000):
        pass

    with hearing.bot.waitSignal(page.presenting.shown, timeout=20_000):
        page.presenting._party.pressed.emit("next")
    assert on_air(page) == page.pages[1]
    page.presenting._party.pressed.emit("leave")

    assert hearing.window.isVisible()
    hearing.page(UnlockPage)
    assert page.presenting.process_id == 0


def test_a_plan_is_laid_out_on_demand(page: JointPage) -> None:
    before = len(page.pages)
    page.plan.choose("equal-6")

    titles = [each.title.text for each in page.pages]
    assert len(page.pages) > before
    assert "方案C的付款安排" in titles
    assert "原来和现在" in titles


def test_an_empty_case_says_what_to_do(desk: Desk) -> None:
    desk.create()
    desk.workspace.new_case()
    desk.settle()
    page = desk.enter(Stage.JOINT, JointPage)

    assert page.pages == ()
    assert page.nothing.isVisible()
    assert page.chosen is None
    desk.press(page.staged, ENTER, CONTROL)
