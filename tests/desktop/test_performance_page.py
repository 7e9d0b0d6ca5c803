"""The follow-up page: payments are typed as a person types, and the standing is read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from mediator.desktop.performance import PerformancePage
from mediator.domain.money import Money
from mediator.domain.receipts import Payer
from mediator.domain.stages import Stage
from mediator.usecases.agreement import choose_plan
from mediator.usecases.history import Change
from tests.desktop.desk import Desk


@pytest.fixture
def page(hearing: Desk) -> PerformancePage:
    case, law = hearing.workspace.case, hearing.workspace.services.law
    hearing.workspace.keep(choose_plan(case, law, "equal-6", agreed_on=date(2026, 10, 12)))
    return hearing.enter(Stage.PERFORMANCE, PerformancePage)


def texts(page: PerformancePage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def test_without_a_plan_the_page_says_what_comes_first(hearing: Desk) -> None:
    page = hearing.enter(Stage.PERFORMANCE, PerformancePage)

    assert "还没有选定方案" in page.state.text()
    assert not page.as_due.isEnabled()
    page.record_due()
    assert hearing.workspace.case.performance.receipts == ()
    assert not page.amount.isVisible()
    assert not page.visit.isVisible()
    assert page.closing.isVisible()  # a mediation that failed is closed here too

    page.first.click()
    hearing.settle()

    assert hearing.window.stage is Stage.AGREEMENT


def test_what_was_noted_stays_in_sight_when_the_plan_is_taken_back(
    hearing: Desk, page: PerformancePage
) -> None:
    assert not page.first.isVisible()
    page.as_due.click()
    case = hearing.workspace.case
    hearing.workspace.keep(Change(replace(case, settlement=None), "plan_chosen"))

    assert page.receipts.isVisible()
    assert page.first.isVisible()


def test_p_goes_to_a_payment_with_what_is_due_next_and_v_to_a_visit(
    hearing: Desk, page: PerformancePage
) -> None:
    asked = page._next_amount()
    page.setFocus()
    hearing.press(page, Qt.Key.Key_P)
    assert page.amount.line.hasFocus()
    assert (page.on.value, page.amount.value) == (date(2026, 10, 12), asked)
    assert hearing.workspace.case.performance.receipts == ()

    hearing.rewrite(page.amount.line, "1000")
    page.dues.setFocus()
    hearing.press(page.dues, Qt.Key.Key_P)
    assert page.amount.value == Money.of("1000")

    page.dues.setFocus()
    hearing.press(page.dues, Qt.Key.Key_V)
    assert page.visit.visited.line.hasFocus()
    assert page.visit.on.value == date(2026, 10, 12)
    hearing.write(page.visit.visited.line, "VIP p")
    assert page.visit.visited.line.text() == "VIP p"


@pytest.mark.parametrize(("plan", "says"), [("equal-6", False), ("lump-half-waived", True)])
def test_a_plan_paid_at_once_says_that_there_are_no_installments(
    hearing: Desk, plan: str, says: bool
) -> None:
    case, law = hearing.workspace.case, hearing.workspace.services.law
    hearing.workspace.keep(choose_plan(case, law, plan, agreed_on=date(2026, 10, 12)))
    page = hearing.enter(Stage.PERFORMANCE, PerformancePage)

    assert page.once.text() == "本案一次付清，无分期。"
    assert page.once.isVisible() is says
    assert page.dues.isVisible()


def test_one_key_notes_what_is_due_next(hearing: Desk, page: PerformancePage) -> None:
    asked = page._next_amount()

    page.as_due.click()

    (receipt,) = hearing.workspace.case.performance.receipts
    assert (receipt.on, receipt.amount) == (date(2026, 10, 12), asked)
    assert page.dues.model_.rows[0][3] == page.dues.model_.rows[0][2]
    assert page.receipts.model_.rowCount() == 1


def test_what_is_doubtful_and_the_rule_behind_each_figure_stand_on_the_page(
    hearing: Desk, page: PerformancePage
) -> None:
    assert "依据：" in page.why.text()
    for payer in (Payer.UNKNOWN, Payer.DEBTOR, Payer.DEBTOR):
        hearing.rewrite(page.on.line, "2026.10.12")
        hearing.rewrite(page.amount.line, "1000")
        page.paid_by.choose(payer)
        page.record()

    assert "付款人或者用途不明，核实以前未计入" in page.look.text()
    assert "重复登记的请删除一笔" in page.look.text()
    assert "performance.receipts" not in page.look.text()


def test_a_payment_is_typed_and_its_payer_named(hearing: Desk, page: PerformancePage) -> None:
    page.record()
    assert "请填写" in page.refused.text.text()

    hearing.rewrite(page.on.line, "2026.10.12")
    hearing.rewrite(page.amount.line, "1万")
    hearing.rewrite(page.payer.line, "赵六")
    page.paid_by.choose(Payer.GUARANTOR)
    page.record()

    (receipt,) = hearing.workspace.case.performance.receipts
    assert (receipt.amount, receipt.payer) == (Money.of("10000"), "赵六")
    assert receipt.paid_by is Payer.GUARANTOR
    assert page.amount.value is None


def test_nothing_cannot_be_noted_and_says_so(hearing: Desk, page: PerformancePage) -> None:
    hearing.rewrite(page.on.line, "2026.10.12")
    hearing.rewrite(page.amount.line, "0")
    page.record()

    assert "金额为零" in page.refused.text.text()
    assert hearing.workspace.case.performance.receipts == ()


def test_a_payment_goes_back_or_is_taken_out(hearing: Desk, page: PerformancePage) -> None:
    page.return_chosen()
    page.remove_chosen()
    page.as_due.click()
    page.receipts.choose(0)
    page.return_chosen()

    assert hearing.workspace.case.performance.receipts[0].returned_on == date(2026, 10, 12)

    page.receipts.choose(0)
    page.remove_chosen()
    assert hearing.workspace.case.performance.receipts == ()


def test_a_sign_raises_the_level_and_says_what_to_do(hearing: Desk, page: PerformancePage) -> None:
    page.sign.choose("contact_lost")
    hearing.rewrite(page.sign_note.line, "电话三日未接")
    page.record_sign()

    assert "三级·紧急" in page.warning.text()
    assert "电话三日未接" in texts(page)


def test_a_confirmation_is_kept(hearing: Desk, page: PerformancePage) -> None:
    hearing.rewrite(page.confirmed_on.line, "2026.10.12")
    page.confirmed_on.flush()

    assert hearing.workspace.case.performance.confirmed_on == date(2026, 10, 12)
