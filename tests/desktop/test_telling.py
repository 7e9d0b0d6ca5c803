"""Telling one side something: weighed before, on record after, and nothing without consent."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mediator.desktop.board import BoardPage
from mediator.desktop.claims import ClaimsPage
from mediator.desktop.telling import TellingDialog
from mediator.desktop.words import refusal_text
from mediator.domain.disclosure import Disclosure
from mediator.domain.leakage import Light
from mediator.domain.parties import Role
from mediator.domain.safe_refusals import StillSealed
from mediator.domain.stages import Stage
from tests.desktop.desk import Desk

ENTER = Qt.Key.Key_Return


def found() -> list[TellingDialog]:
    tops = QApplication.topLevelWidgets()
    return [each for each in tops if isinstance(each, TellingDialog) and each.isVisible()]


def told(desk: Desk) -> tuple[Disclosure, ...]:
    return desk.workspace.case.disclosures


@pytest.fixture
def telling(hearing: Desk) -> TellingDialog:
    hearing.enter(Stage.BOARD, BoardPage)
    hearing.control(Qt.Key.Key_T)
    hearing.settle()
    (dialog,) = found()
    return dialog


def test_it_opens_over_the_board_alone(hearing: Desk) -> None:
    hearing.enter(Stage.CLAIMS, ClaimsPage)
    hearing.control(Qt.Key.Key_T)

    assert found() == []


def test_words_that_say_a_sealed_figure_are_red_and_named(
    hearing: Desk, telling: TellingDialog
) -> None:
    assert telling._positions is not None
    floor = telling._positions.creditor.least_total
    assert floor is not None
    telling.to.choose(Role.DEBTOR)
    telling.about.choose("least_total")
    telling.words.edit.setPlainText(f"对方说{floor.plain}元就可以")
    hearing.press(telling.weigh, ENTER)

    assert "红灯" in telling.verdict.text()
    assert "最少可接受的数额" in telling.verdict.text()
    assert telling.verdict.property("kind") == "refusal"
    assert told(hearing) == ()


def test_a_sealed_item_is_told_only_with_consent(hearing: Desk, telling: TellingDialog) -> None:
    telling.to.choose(Role.CREDITOR)
    telling.about.choose("monthly_income")
    telling.words.edit.setPlainText("有固定收入")
    hearing.press(telling.tell, ENTER)
    assert telling.refused.text.text() == refusal_text(StillSealed("monthly_income"))
    assert told(hearing) == ()

    telling.consent.edit.setPlainText("2026-10-12 当面同意")
    hearing.press(telling.tell, ENTER)
    (record,) = told(hearing)
    assert (record.to, record.by) == (Role.CREDITOR, Role.DEBTOR)
    assert record.words == "有固定收入"
    assert record.consent == "2026-10-12 当面同意"
    assert record.light in set(Light)
    assert telling.ledger.model_.rows[0][2] == "有固定收入"
    assert telling.words.edit.toPlainText() == ""


def test_a_paper_is_verified_and_only_its_band_goes_on(
    hearing: Desk, telling: TellingDialog
) -> None:
    telling.to.choose(Role.CREDITOR)
    telling.about.choose("monthly_income")
    hearing.rewrite(telling.paper.line, "12345.67")
    hearing.press(telling.stamp, ENTER)
    assert "12,345.67" not in telling.words.value
    assert "C档（每月10,000.00至20,000.00元）" in telling.words.value

    telling.consent.edit.setPlainText("当面同意")
    hearing.press(telling.tell, ENTER)
    (record,) = told(hearing)
    assert (record.least, record.most) == (1_000_000, 1_999_999)
    assert "12,345.67" not in repr(hearing.workspace.case)


def test_the_other_side_has_its_own_ledger(hearing: Desk, telling: TellingDialog) -> None:
    telling.to.choose(Role.CREDITOR)
    telling.words.edit.setPlainText("愿意再谈")
    hearing.press(telling.tell, ENTER)
    assert telling.ledger.model_.rows[0][1] == "转述"

    telling.to.choose(Role.DEBTOR)
    assert telling.ledger.model_.rows == [["", "", "还没有。"]]


def test_nothing_is_told_without_words(hearing: Desk, telling: TellingDialog) -> None:
    hearing.press(telling.tell, ENTER)

    assert "还没有写告知的原话" in telling.refused.text.text()


def test_locking_takes_it_away(hearing: Desk, telling: TellingDialog) -> None:
    hearing.control(Qt.Key.Key_L)

    assert found() == []
