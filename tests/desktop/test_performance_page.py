"""The follow-up page: payments are typed as a person types, and the standing is read."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from mediator.desktop.performance import PerformancePage
from mediator.domain.money import Money
from mediator.domain.receipts import Payer
from mediator.domain.stages import Stage
from mediator.usecases.agreement import choose_plan
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


def test_one_key_notes_what_is_due_next(hearing: Desk, page: PerformancePage) -> None:
    asked = page._next_amount()

    page.as_due.click()

    (receipt,) = hearing.workspace.case.performance.receipts
    assert (receipt.on, receipt.amount) == (date(2026, 10, 12), asked)
    assert page.dues.model_.rows[0][3] == page.dues.model_.rows[0][2]
    assert page.receipts.model_.rowCount() == 1


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
