"""Telling one side something: weighed before, on record after, and nothing without consent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mediator.desktop.board import BoardPage
from mediator.desktop.claims import ClaimsPage
from mediator.desktop.telling import TellingDialog
from mediator.desktop.widgets.entries import Field
from mediator.desktop.words import refusal_text
from mediator.domain.disclosure import Disclosure
from mediator.domain.evidence import Exhibit
from mediator.domain.leakage import Light
from mediator.domain.parties import Role
from mediator.domain.proofs import Measure
from mediator.domain.safe_refusals import PaperNotSeen, StillSealed
from mediator.domain.stages import Stage
from mediator.usecases.history import Change
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


PAPER = Exhibit("流水.pdf", "ab" * 32, 9, Role.DEBTOR, date(2026, 10, 1), original_seen=True)


def with_paper(desk: Desk, telling: TellingDialog, paper: Exhibit = PAPER) -> None:
    """Lay one of the debtor's papers into the tray, and turn to the creditor."""
    case = desk.workspace.case
    desk.workspace.keep(Change(replace(case, exhibits=(paper,)), "exhibit_added"))
    telling.to.choose(Role.DEBTOR)
    telling.to.choose(Role.CREDITOR)


def test_a_paper_is_verified_and_only_its_band_goes_on(
    hearing: Desk, telling: TellingDialog
) -> None:
    with_paper(hearing, telling)
    telling.verify.proves.choose("monthly_income")
    hearing.rewrite(telling.verify.money.line, "12345.67")
    hearing.press(telling.verify.button, ENTER)
    assert "12,345.67" not in telling.words.value
    assert "C档（每月10,000.00元以上、不满20,000.00元）" in telling.words.value
    assert not telling.ends.isVisible()

    hearing.press(telling.tell, ENTER)
    assert telling.refused.text.text() == refusal_text(StillSealed("monthly_income"))
    telling.consent.edit.setPlainText("当面同意")
    hearing.press(telling.tell, ENTER)
    (record,) = told(hearing)
    assert (record.least, record.most) == (1_000_000, 1_999_999)
    assert (record.measure, record.paper) == (Measure.MONEY, PAPER.sha256)
    assert "12345.67" not in repr(hearing.workspace.case)
    assert telling.verify.money.line.text() == ""
    assert telling.ledger.model_.rows[0][1] == "核验结论"


@pytest.mark.parametrize(
    ("key", "typed", "said"),
    [
        ("assets", "333333", "在D档（200,000.00元以上、不满500,000.00元）"),
        ("months_employed", "29", "在D档（24个月以上、不满36个月）"),
        ("money_due_on", "2027-02-13", "在2027年1月1日至2027年3月31日之间"),
        ("home_owned", "", "“名下有住房”一事的证明材料经调解员核对：是。"),
    ],
)
def test_totals_months_days_and_facts_are_verified_as_well(
    hearing: Desk, telling: TellingDialog, key: str, typed: str, said: str
) -> None:
    with_paper(hearing, telling)
    verify = telling.verify
    verify.proves.choose(key)
    (entry,) = [each for each in verify.entries.values() if each.isVisible()]
    if isinstance(entry, Field):
        hearing.rewrite(entry.line, typed)
    hearing.press(verify.button, ENTER)
    assert said in telling.words.value

    hearing.press(telling.weigh, ENTER)
    assert "听后可推断在" in telling.verdict.text()
    telling.consent.edit.setPlainText("当面同意")
    hearing.press(telling.tell, ENTER)
    assert [record.what for record in told(hearing)] == [key]


def test_nothing_is_verified_without_a_paper_a_figure_or_the_original(
    hearing: Desk, telling: TellingDialog
) -> None:
    telling.to.choose(Role.CREDITOR)
    hearing.press(telling.verify.button, ENTER)
    assert "还没有可核验的材料" in telling.verify.refused.text.text()

    with_paper(hearing, telling, replace(PAPER, original_seen=False))
    hearing.press(telling.verify.button, ENTER)
    assert "请先填写材料上的内容" in telling.verify.refused.text.text()

    hearing.rewrite(telling.verify.money.line, "5000")
    hearing.press(telling.verify.button, ENTER)
    assert telling.verify.refused.text.text() == refusal_text(PaperNotSeen(PAPER.name))
    assert telling.words.value == ""


def test_another_item_takes_the_conclusion_back(hearing: Desk, telling: TellingDialog) -> None:
    with_paper(hearing, telling)
    telling.verify.proves.choose("home_owned")
    hearing.press(telling.verify.button, ENTER)
    assert telling.words.value != ""

    telling.about.choose("monthly_income")
    assert telling.words.value == ""
    assert telling.ends.isVisible()


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
