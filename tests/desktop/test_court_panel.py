"""Going to court instead: masked until Space is held, and typed in one place only."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from mediator.desktop.audience import Audience
from mediator.desktop.board import BoardPage
from mediator.desktop.board.court_editor import CourtEditor
from mediator.desktop.caucus import CreditorRoom, DebtorRoom
from mediator.desktop.reading import typed_months
from mediator.domain.court_estimate import Between, CourtOutlook
from mediator.domain.court_value import Input
from mediator.domain.law import Procedure
from mediator.domain.money import Money
from mediator.domain.refusals import MonthsUnreadable
from mediator.domain.stages import Stage
from mediator.usecases.caucus import open_both
from mediator.usecases.ports import Archive
from mediator.wording.screen_board import HIDDEN
from tests.desktop.desk import Desk, FullDisk

OUTCOME, QUOTE = "38,200", "债权人提供的律师报价"


@pytest.fixture
def page(hearing: Desk) -> BoardPage:
    board = hearing.enter(Stage.BOARD, BoardPage)
    hearing.press(board.to_court, Qt.Key.Key_Return)
    return board


def editor(page: BoardPage) -> CourtEditor:
    assert page.editors.court is not None
    return page.editors.court


def opened_editor(hearing: Desk, page: BoardPage) -> CourtEditor:
    hearing.press(page.court.edit, Qt.Key.Key_Return)
    return editor(page)


def kept(hearing: Desk) -> CourtOutlook:
    case_id = hearing.workspace.case.id

    def read(archive: Archive) -> CourtOutlook:
        return open_both(archive, case_id).court

    with hearing.bot.waitCallback() as done:
        hearing.workspace.ask(hearing.window, read, done, print)
    outlook: CourtOutlook = done.args[0]
    return outlook


def test_both_outlooks_show_only_while_space_is_held(hearing: Desk, page: BoardPage) -> None:
    assert page.court.isVisible()
    assert not page.plan.isVisible()
    for secret in (OUTCOME, QUOTE, "85 至 95%", "待调解员确认"):
        assert secret not in hearing.texts()

    hearing.bot.keyPress(page.court.ways, Qt.Key.Key_Space)
    shown = hearing.texts()
    for secret in (OUTCOME, QUOTE, "85 至 95%", "待调解员确认"):
        assert secret in shown

    hearing.bot.keyRelease(page.court.ways, Qt.Key.Key_Space)
    assert OUTCOME not in hearing.texts()
    assert page.court.sides
    assert all(card.sentence.text() == HIDDEN for card in page.court.sides.values())


def test_fees_and_limits_of_the_law_are_no_secret(hearing: Desk, page: BoardPage) -> None:
    texts = hearing.texts()

    assert "2,555.44" in texts
    assert "法定期限" in texts


def test_the_conditions_of_the_chosen_way_are_shown_with_their_articles(
    hearing: Desk, page: BoardPage
) -> None:
    view = page.court.view
    assert view is not None
    at = [answer.procedure for answer in view.answers].index(Procedure.SMALL_CLAIMS)
    page.court.ways.choose(at)
    assert "民事诉讼法第一百六十五条第二款" not in page.court.conditions.text()

    hearing.bot.keyPress(page.court.ways, Qt.Key.Key_Space)
    assert "民事诉讼法第一百六十五条第二款" in page.court.conditions.text()
    assert "〔推断〕" in page.court.conditions.text()


def test_an_estimate_typed_is_sealed_and_worked_out_at_once(hearing: Desk, page: BoardPage) -> None:
    form = opened_editor(hearing, page)
    assert not page.reveal.isVisible()
    win = form.creditor.ranges[Input.WIN]
    hearing.rewrite(win.low.line, "60")
    hearing.rewrite(win.source.line, "类案检索")
    hearing.press(form.done, Qt.Key.Key_Return)

    assert page.editors.court is None
    assert page.court.isVisible()
    assert kept(hearing).creditor.win == Between(Decimal(60), Decimal(95), "类案检索")
    hearing.bot.keyPress(page.court.ways, Qt.Key.Key_Space)
    assert "60 至 95%" in hearing.texts()


def test_the_board_says_after_an_estimate_when_it_was_saved(hearing: Desk, page: BoardPage) -> None:
    form = opened_editor(hearing, page)
    hearing.rewrite(form.debtor.ranges[Input.MONTHS_TO_PAYMENT].high.line, "24")
    hearing.settle()

    assert hearing.window.status.saved.text() == "已保存 12:00:00"


def test_nothing_typed_is_left_on_the_screen_when_the_form_is_closed(
    hearing: Desk, page: BoardPage
) -> None:
    form = opened_editor(hearing, page)
    assert QUOTE in hearing.texts()

    hearing.press(form.done, Qt.Key.Key_Return)
    assert QUOTE not in hearing.texts()

    again = opened_editor(hearing, page)
    assert again.creditor.ranges[Input.LAWYER].source.line.text() == QUOTE
    hearing.press(page.to_court, Qt.Key.Key_Return)
    assert QUOTE not in hearing.texts()
    assert page.plans.isVisible()
    assert page.plan.isVisible()


@pytest.mark.parametrize(
    ("each", "end", "typed", "says"),
    [
        (Input.WIN, "low", "96", "范围写反了"),
        (Input.RECOVERY, "high", "101", "最多为 100%"),
    ],
)
def test_what_cannot_be_is_said_and_not_kept(
    hearing: Desk, page: BoardPage, each: Input, end: str, typed: str, says: str
) -> None:
    before = kept(hearing)
    form = opened_editor(hearing, page)
    entry = getattr(form.creditor.ranges[each], end)
    hearing.rewrite(entry.line, typed)

    assert says in form.refused.text.text()
    assert kept(hearing) == before

    hearing.rewrite(entry.line, "90")
    assert not form.refused.isVisible()
    assert kept(hearing) != before


def test_facts_and_a_wage_are_said_in_the_same_form(hearing: Desk, page: BoardPage) -> None:
    form = opened_editor(hearing, page)
    form.facts.facts["preserved"].choose(value=True)
    hearing.rewrite(form.facts.wage.line, "15万")
    hearing.rewrite(form.facts.source.line, "法院公告")
    hearing.press(form.done, Qt.Key.Key_Return)

    facts = kept(hearing).facts
    assert (facts.preserved, facts.yearly_wage) == (True, Money.of("150000"))
    assert facts.wage_source == "法院公告"


def test_one_end_alone_stands_for_both_and_none_for_nothing(hearing: Desk, page: BoardPage) -> None:
    form = opened_editor(hearing, page)
    agency = form.creditor.ranges[Input.AGENCY]
    hearing.rewrite(agency.high.line, "20")
    assert agency.value == Between(Decimal(20), Decimal(20))

    agency.high.line.selectAll()
    hearing.press(agency.high.line, Qt.Key.Key_Delete)
    hearing.press(agency.high.line, Qt.Key.Key_Return)
    assert agency.value is None


def test_months_are_whole_numbers() -> None:
    assert typed_months(" １２ ") == 12
    for text in ("601", "1.5", "六", "-1"):
        with pytest.raises(MonthsUnreadable):
            typed_months(text)


def test_the_outlook_is_gone_from_every_other_page(hearing: Desk, page: BoardPage) -> None:
    opened_editor(hearing, page)

    hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom)
    assert QUOTE not in hearing.texts()
    hearing.enter(Stage.DEBTOR_ROOM, DebtorRoom)
    assert QUOTE not in hearing.texts()


def test_the_public_menu_shows_no_way_to_the_outlook(hearing: Desk, page: BoardPage) -> None:
    hearing.press(page.to_court, Qt.Key.Key_Return)
    hearing.press(page.turn, Qt.Key.Key_Return)

    assert page.audience is Audience.BOTH
    assert not page.to_court.isVisible()
    assert not page.court.isVisible()
    assert OUTCOME not in hearing.texts()


def test_answers_of_a_room_leave_the_outlook_as_it_was(hearing: Desk, page: BoardPage) -> None:
    before = kept(hearing)
    room = hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom)
    hearing.rewrite(room.questions[0].entry.line, "119000")  # type: ignore[attr-defined]
    hearing.enter(Stage.BOARD, BoardPage)  # in a room the vault opens no other

    assert before != CourtOutlook()
    assert kept(hearing) == before


def test_an_outlook_that_could_not_be_written_is_tried_again(
    hearing: Desk, page: BoardPage
) -> None:
    workspace = hearing.workspace
    disk = FullDisk(workspace._archive)
    workspace._archive = disk  # type: ignore[assignment]
    form = opened_editor(hearing, page)
    hearing.rewrite(form.creditor.ranges[Input.WIN].low.line, "70")
    hearing.settle()
    waiting = workspace.unsaved
    disk.full = False
    workspace.flush()
    hearing.settle()

    assert waiting
    assert not workspace.unsaved
    assert kept(hearing).creditor.win == Between(Decimal(70), Decimal(95))


def test_a_case_without_estimates_says_what_is_missing(desk: Desk) -> None:
    desk.create()
    desk.take_example(3)
    page = desk.enter(Stage.BOARD, BoardPage)
    desk.press(page.to_court, Qt.Key.Key_Return)

    assert all("还缺" in card.sentence.text() for card in page.court.sides.values())
    assert not page.court.inputs.isVisible()
    desk.bot.keyPress(page.court.ways, Qt.Key.Key_Space)
    assert page.court.inputs.model_.rows == []
