"""Assumptions declared, wishes learned by asking, changes tried: sealed, or kept nowhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from mediator.desktop.board import BoardPage
from mediator.desktop.board.reckoning_editor import ReckoningEditor
from mediator.desktop.board.trial_card import TrialCard
from mediator.domain.reckoning import Assumptions, Reckoning
from mediator.domain.stages import Stage
from mediator.domain.wishes import CREDITORS, Wishes
from mediator.usecases.caucus import open_both
from mediator.usecases.ports import Archive
from mediator.usecases.trying import PLACES
from tests.desktop.desk import Desk


@pytest.fixture
def page(hearing: Desk) -> BoardPage:
    board = hearing.enter(Stage.BOARD, BoardPage)
    hearing.press(board.to_search, Qt.Key.Key_Return)
    hearing.bot.waitUntil(lambda: board.search.told is not None)
    hearing.press(board.search.reckon, Qt.Key.Key_Return)
    return board


def editor(page: BoardPage) -> ReckoningEditor:
    assert page.editors.reckoning is not None
    return page.editors.reckoning


def kept(hearing: Desk) -> Reckoning:
    case_id = hearing.workspace.case.id

    def read(archive: Archive) -> Reckoning:
        return open_both(archive, case_id).reckoning

    with hearing.bot.waitCallback() as done:
        hearing.workspace.ask(hearing.window, read, done, print)
    reckoning: Reckoning = done.args[0]
    return reckoning


def test_an_assumption_typed_is_sealed_and_searched_with(hearing: Desk, page: BoardPage) -> None:
    told = page.search.told
    form = editor(page)
    hearing.rewrite(form.assumed.entries["stop_permille"].line, "50")
    hearing.press(form.done, Qt.Key.Key_Return)
    hearing.bot.waitUntil(lambda: page.search.told is not told)

    assert page.editors.reckoning is None
    assert kept(hearing).assumed == Assumptions(stop_permille=50)
    assert page.search.told is not None
    assert page.search.told.found.outlook.reckoning.assumed.stop_permille == 50
    assert "stop_permille" not in hearing.texts()


def test_what_cannot_be_assumed_is_said_and_not_kept(hearing: Desk, page: BoardPage) -> None:
    form = editor(page)
    entry = form.shocks.entries["paths"]
    hearing.rewrite(entry.line, "99")

    assert entry.note.text()
    assert kept(hearing) == Reckoning()

    hearing.rewrite(entry.line, "500")
    assert kept(hearing).shocks.paths == 500


def test_wishes_are_learned_from_choices_between_public_plans(
    hearing: Desk, page: BoardPage
) -> None:
    form = editor(page)
    question = form.wishes.questions[True]
    first = question.pair
    assert first is not None
    assert "方案" in question.plans.text()
    hearing.press(question.one, Qt.Key.Key_Return)

    learned = kept(hearing).wishes
    assert learned != Wishes()
    assert learned.weights[CREDITORS:] == Wishes().weights[CREDITORS:]
    assert question.pair != first
    assert [bar.value() for bar in form.wishes.bars] == list(learned.weights)

    hearing.press(form.wishes.questions[False].other, Qt.Key.Key_Return)
    assert kept(hearing).wishes.weights[:CREDITORS] == learned.weights[:CREDITORS]
    hearing.press(form.wishes.again, Qt.Key.Key_Return)
    assert kept(hearing).wishes == Wishes()


def test_who_cannot_say_moves_nothing_and_is_asked_something_else(
    hearing: Desk, page: BoardPage
) -> None:
    question = editor(page).wishes.questions[False]
    seen = set()
    while question.pair is not None:
        assert question.pair not in seen
        seen.add(question.pair)
        hearing.press(question.neither, Qt.Key.Key_Return)

    assert question.plans.text() == "能问的都问过了。"
    assert not question.one.isVisible()
    assert kept(hearing) == Reckoning()


def tried(hearing: Desk, card: TrialCard, place: str, typed: str) -> str:
    card.place.choose(place)
    card.value.line.selectAll()
    hearing.press(card.value.line, Qt.Key.Key_Delete)
    if typed:
        hearing.rewrite(card.value.line, typed)
    hearing.press(card.run, Qt.Key.Key_Return)
    hearing.bot.waitUntil(lambda: "正在试算" not in card.says.text())
    return card.says.text()


def test_a_change_is_tried_and_never_kept(hearing: Desk, page: BoardPage) -> None:
    before = hearing.workspace.case
    card = editor(page).trial
    said = tried(hearing, card, "positions.creditor.longest_months", "4")

    assert "假如 债权人最长可等（月） = 4" in said
    assert "现在：" in said
    assert "变更后：" in said
    assert "没有保存任何改动" in said
    assert hearing.workspace.case == before
    assert "假如" not in tried(hearing, card, "case.policy.longest_months", "")
    assert card.refused.isVisible()
    assert "未说" in tried(hearing, card, "positions.debtor.savings", "")
    assert kept(hearing) == Reckoning()


def test_a_trial_that_the_law_refuses_is_said_in_a_sentence(hearing: Desk, page: BoardPage) -> None:
    card = editor(page).trial
    tried(hearing, card, "case.policy.installment_percent", "90")

    assert card.refused.isVisible()
    assert "90" in card.refused.text.text()


def test_every_place_has_its_own_entry(hearing: Desk, page: BoardPage) -> None:
    card = editor(page).trial
    for place in PLACES:
        card.place.choose(place)

        assert card.value is card.fields[place]
        assert card.value.isVisible()


def test_leaving_the_form_otherwise_destroys_it(hearing: Desk, page: BoardPage) -> None:
    text = editor(page).wishes.questions[True].plans.text()
    hearing.press(page.to_search, Qt.Key.Key_Return)

    assert page.editors.reckoning is None
    assert page.plans.isVisible()
    assert text not in hearing.texts()
