"""Rounds: every plan is answered, marks vanish, and only a joint yes is ever shown."""

import pytest
from PySide6.QtCore import Qt

from mediator.desktop.claims import ClaimsPage
from mediator.desktop.rounds import RoundsPage
from mediator.desktop.words import refusal_text
from mediator.domain.refusals import AnswerIncomplete, RoundsUsedUp
from mediator.domain.rounds import MOST_ROUNDS, Side
from mediator.domain.stages import Stage
from tests.desktop.desk import Desk

ENTER = Qt.Key.Key_Return


@pytest.fixture
def page(hearing: Desk) -> RoundsPage:
    return hearing.enter(Stage.ROUNDS, RoundsPage)


def answer(desk: Desk, page: RoundsPage, side: Side, wanted: str) -> None:
    """Fill in one side's ballot and seal it."""
    desk.press(page.sides[side].answer, ENTER)
    assert page.ballot is not None
    assert page.menu is not None
    for each in page.ballot.answers:
        letter = page.menu.option(each.plan).letter
        desk.press(each.yes if letter in wanted else each.no, ENTER)
    desk.press(page.ballot.seal, ENTER)
    desk.settle()


def test_a_ballot_that_leaves_a_plan_out_is_not_sealed(hearing: Desk, page: RoundsPage) -> None:
    hearing.press(page.sides[Side.CREDITOR].answer, ENTER)
    assert page.ballot is not None
    hearing.press(page.ballot.answers[0].yes, ENTER)
    hearing.press(page.ballot.seal, ENTER)
    hearing.settle()

    assert page.ballot is not None
    assert page.ballot.refused.isVisible()
    assert page.menu is not None
    letters = tuple(option.letter for option in page.menu.options[1:])
    assert page.ballot.refused.text.text() == refusal_text(AnswerIncomplete(letters))
    assert page.ballot.answers[0].accepted is True


def test_a_side_answers_in_its_own_room_color(hearing: Desk, page: RoundsPage) -> None:
    hearing.press(page.sides[Side.DEBTOR].answer, ENTER)
    assert page.answering
    assert hearing.window.top.band.text().startswith("◨ 债务人室")
    assert page.ballot is not None

    hearing.press(page.ballot.back, ENTER)
    assert hearing.window.top.band.text() == "◎ 双方可见"


def test_marks_vanish_when_they_are_sealed(hearing: Desk, page: RoundsPage) -> None:
    answer(hearing, page, Side.CREDITOR, "AB")

    assert not page.answering
    assert page.sides[Side.CREDITOR].receipt.isVisible()
    assert not page.sides[Side.CREDITOR].answer.isVisible()
    assert not page.open.isEnabled()


def test_the_other_side_sees_only_that_it_was_sealed(hearing: Desk, page: RoundsPage) -> None:
    answer(hearing, page, Side.CREDITOR, "AB")
    hearing.enter(Stage.CLAIMS, ClaimsPage)
    again = hearing.enter(Stage.ROUNDS, RoundsPage)

    assert again.sides[Side.CREDITOR].state.text() == "✓ 已封存"
    assert not again.sides[Side.CREDITOR].receipt.isVisible()
    assert again.sides[Side.DEBTOR].state.text() == "○ 未答"


def test_only_the_first_joint_yes_is_shown(hearing: Desk, page: RoundsPage) -> None:
    answer(hearing, page, Side.CREDITOR, "ADE")
    answer(hearing, page, Side.DEBTOR, "BDE")
    hearing.press(page.open, ENTER)
    hearing.settle()

    assert page.result.text() == "方案D 双方均接受"
    assert page.plans.currentIndex().row() == 3
    assert page.take.isVisible()
    assert "方案E" not in page.result.text()


def test_three_rounds_without_a_joint_yes_are_enough(hearing: Desk, page: RoundsPage) -> None:
    for number in range(1, MOST_ROUNDS + 1):
        assert page.title.text() == f"第{number}轮，共3轮"
        answer(hearing, page, Side.CREDITOR, "A")
        answer(hearing, page, Side.DEBTOR, "B")
        hearing.press(page.open, ENTER)
        hearing.settle()
        assert page.result.text() == "本轮没有共同接受的方案"

    assert page.refused.text.text() == refusal_text(RoundsUsedUp(MOST_ROUNDS))
    assert not page.open.isVisible()


def test_an_opened_round_cannot_be_undone(hearing: Desk, page: RoundsPage) -> None:
    answer(hearing, page, Side.CREDITOR, "A")
    answer(hearing, page, Side.DEBTOR, "B")
    hearing.press(page.open, ENTER)
    hearing.settle()
    hearing.control(Qt.Key.Key_Z)

    assert len(hearing.workspace.case.outcomes) == 1
