"""The board: for the mediator alone, masked until Space is held, and blind as a menu."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from mediator.desktop.agreement import AgreementPage
from mediator.desktop.audience import Audience
from mediator.desktop.board import BoardPage
from mediator.desktop.board.masks import masked
from mediator.desktop.claims import ClaimsPage
from mediator.desktop.intake import IntakePage
from mediator.desktop.words import say
from mediator.domain.bargaining import Reason
from mediator.domain.caucus import CreditorPosition, DebtorPosition, Positions
from mediator.domain.disclosure import Policy
from mediator.domain.stages import Stage
from mediator.usecases.board import weigh
from mediator.usecases.caucus import keep_position
from mediator.usecases.claims import set_claim, set_policy
from mediator.usecases.ports import Archive
from mediator.wording import screen_board as words
from mediator.wording.screen_board import HIDDEN
from tests.desktop.desk import Desk

LEAST = "98,000.00"


@pytest.fixture
def page(hearing: Desk) -> BoardPage:
    return hearing.enter(Stage.BOARD, BoardPage)


def test_sealed_figures_show_only_while_space_is_held(hearing: Desk, page: BoardPage) -> None:
    assert LEAST not in hearing.texts()

    hearing.bot.keyPress(page.plans, Qt.Key.Key_Space)
    assert LEAST in hearing.texts()

    hearing.bot.keyRelease(page.plans, Qt.Key.Key_Space)
    assert LEAST not in hearing.texts()


def test_the_board_says_when_neither_room_was_heard(desk: Desk) -> None:
    desk.create()
    desk.take_example()
    case = desk.workspace.case
    board = desk.enter(Stage.BOARD, BoardPage)
    assert not board.unheard.isVisible()

    menu, law = board.menu, desk.services.law
    assert menu is not None
    board.show_board(
        weigh(case, menu, Positions(CreditorPosition(), DebtorPosition()), law), heard=False
    )
    assert board.unheard.isVisible()
    assert say(words.PUBLIC_MENU) in board.unheard.text()


def test_space_reveals_and_never_presses_a_button(hearing: Desk, page: BoardPage) -> None:
    page.take.setFocus()
    hearing.bot.keyPress(page.take, Qt.Key.Key_Space)
    assert page.revealed

    hearing.bot.keyRelease(page.take, Qt.Key.Key_Space)
    hearing.page(BoardPage)
    assert hearing.workspace.case.settlement is None


def test_a_held_button_reveals_as_well(hearing: Desk, page: BoardPage) -> None:
    hearing.bot.mousePress(page.reveal, Qt.MouseButton.LeftButton)
    assert page.revealed

    hearing.bot.mouseRelease(page.reveal, Qt.MouseButton.LeftButton)
    assert not page.revealed


def test_a_lost_focus_masks_again(hearing: Desk, page: BoardPage) -> None:
    hearing.bot.keyPress(page.plans, Qt.Key.Key_Space)
    QApplication.sendEvent(page.plans, QFocusEvent(QEvent.Type.FocusOut))

    assert not page.revealed


def test_a_masked_figure_has_always_the_same_length() -> None:
    short = Reason("creditor_total", met=True, figures=(("least", "5.00"), ("offered", "9.00")))
    long = replace(short, figures=(("least", "123456789.00"), ("offered", "9.00")))

    assert masked(short) == masked(long)
    assert HIDDEN in masked(short)
    assert "9.00" in masked(short)


def test_sealed_figures_cannot_be_copied(hearing: Desk, page: BoardPage) -> None:
    clipboard = QApplication.clipboard()
    clipboard.setText("before")
    hearing.press(page.plans, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert clipboard.text() == "before"


def test_the_public_menu_shows_no_mark_of_either_side(hearing: Desk, page: BoardPage) -> None:
    hearing.press(page.turn, Qt.Key.Key_Return)
    assert page.audience is Audience.BOTH
    assert hearing.window.top.band.text() == "◎ 双方可见"
    assert not page.plans.isVisible()
    assert not page.reasons.isVisible()
    assert not page.chart.isVisible()

    hearing.bot.keyPress(page.public, Qt.Key.Key_Space)
    assert not page.revealed


def test_the_menu_is_the_same_whatever_was_said_in_a_room(hearing: Desk, page: BoardPage) -> None:
    before = page.public.model_.rows
    case = hearing.workspace.case

    def say_nothing(archive: Archive) -> None:
        keep_position(archive, case, CreditorPosition())
        keep_position(archive, case, DebtorPosition())

    hearing.enter(Stage.CLAIMS, ClaimsPage)  # on the board what was said cannot be changed
    with hearing.bot.waitCallback() as kept:
        hearing.workspace.ask(hearing.window, say_nothing, kept, print)
    again = hearing.enter(Stage.BOARD, BoardPage)

    assert again.public.model_.rows == before
    assert again.findings.texts


def test_a_plan_goes_into_the_agreement(hearing: Desk, page: BoardPage) -> None:
    assert page.menu is not None
    wanted = page.menu.options[2].id
    page.plans.choose(2)
    hearing.press(page.take, Qt.Key.Key_Return)

    agreement = hearing.page(AgreementPage)
    settlement = hearing.workspace.case.settlement
    assert settlement is not None
    assert agreement.plan.value == settlement.plan == wanted
    hearing.bot.waitUntil(lambda: bool(agreement.preview.pages))


def test_a_case_without_a_claim_says_what_to_do_instead_of_a_board(desk: Desk) -> None:
    desk.create()
    desk.control(Qt.Key.Key_N)
    desk.settle()
    desk.page(IntakePage)
    page = desk.enter(Stage.BOARD, BoardPage)

    assert page.refused.isVisible()
    assert not page.plans.isVisible()


def test_a_missing_lpr_can_be_added_where_it_is_missed(hearing: Desk) -> None:
    case = hearing.workspace.case
    claim = replace(case.claim, in_term_rate=None, due_on=date(2026, 10, 25))
    hearing.workspace.keep(set_claim(case, claim))
    policy = Policy(settled_on=date(2026, 11, 10))
    hearing.workspace.keep(set_policy(hearing.workspace.case, policy, None))
    page = hearing.enter(Stage.CLAIMS, ClaimsPage)
    form = page.statement.lpr
    assert form.isVisible()
    assert page.statement.refused.text.text()

    hearing.press(form.take, Qt.Key.Key_Return)
    assert form.refused.isVisible()

    for entry, text in (
        (form.on, "2026-10-20"),
        (form.one_year, "3.00"),
        (form.five_year, "3.50"),
        (form.source, "公告"),
    ):
        hearing.rewrite(entry.line, text)
    hearing.press(form.take, Qt.Key.Key_Return)
    assert not form.isVisible()
    assert page.statement.totals.isVisible()
    assert hearing.workspace.case.claim.added_lpr[0].one_year == Decimal("3.00")


def test_every_line_of_the_balance_names_its_article(hearing: Desk) -> None:
    panel = hearing.enter(Stage.CLAIMS, ClaimsPage).statement
    for row in range(panel.lines.model_.rowCount()):
        panel.lines.choose(row)
        assert panel.article.text().startswith("依据：")
        assert panel.article.text() != "依据："
