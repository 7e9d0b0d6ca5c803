"""A change of the plan, a visit and the closing, as a person types them on the follow-up page."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from mediator.desktop.performance import PerformancePage
from mediator.domain.money import Money
from mediator.domain.stages import Stage
from mediator.domain.visits import ClosingWay, Satisfaction
from mediator.usecases.agreement import choose_plan
from tests.desktop.desk import Desk


@pytest.fixture
def page(hearing: Desk) -> PerformancePage:
    case, law = hearing.workspace.case, hearing.workspace.services.law
    hearing.workspace.keep(choose_plan(case, law, "equal-6", agreed_on=date(2026, 10, 12)))
    return hearing.enter(Stage.PERFORMANCE, PerformancePage)


def test_a_change_is_worked_out_taken_back_and_signed(hearing: Desk, page: PerformancePage) -> None:
    card = page.change
    card.propose()
    assert "请填写" in card.state.text()

    hearing.rewrite(card.on.line, "2026.10.12")
    hearing.rewrite(card.first.line, "2026.11.20")
    hearing.rewrite(card.principal.line, "5")
    hearing.rewrite(card.reason.line, "收入减少")
    card.payments.box.setValue(12)
    card.propose()

    (draft,) = hearing.workspace.case.performance.replans
    assert (draft.payments, draft.waived[-1].percent) == (12, Decimal(5))
    assert "之一" in card.state.text()
    assert card.orders.model_.rowCount() > 5
    card.drop()
    assert not hearing.workspace.case.performance.replans
    assert not card.sign.isEnabled()

    card.propose()
    card.sign_today()
    (signed,) = hearing.workspace.case.performance.replans
    assert signed.signed_on == date(2026, 10, 12)
    assert not card.take_back.isEnabled()
    card.drop()
    assert "已于" in page.refused.text.text()


def test_a_change_that_no_longer_fits_says_why(hearing: Desk, page: PerformancePage) -> None:
    card = page.change
    hearing.rewrite(card.on.line, "2026.10.12")
    hearing.rewrite(card.first.line, "2026.11.20")
    card.propose()
    page.as_due.click()
    for _ in range(6):
        page.as_due.click()

    assert card.state.text()
    assert hearing.workspace.case.performance.replans


def test_a_visit_is_noted_and_taken_out(hearing: Desk, page: PerformancePage) -> None:
    card = page.visit
    card.note()
    assert "请填写" in card.told.text()
    card.remove()

    hearing.rewrite(card.on.line, "2026.11.20")
    hearing.rewrite(card.visited.line, "陆启航")
    card.found.edit.setPlainText("按期付款")
    card.found.flush()
    card.pleased.choose(Satisfaction.SATISFIED)
    card.note()

    (visit,) = hearing.workspace.case.performance.visits
    assert (visit.visited, visit.satisfaction) == ("陆启航", Satisfaction.SATISFIED)
    assert visit.found == "按期付款"
    card.visits.choose(0)
    card.remove()
    assert hearing.workspace.case.performance.visits == ()


def test_a_case_is_closed_and_opened_again(hearing: Desk, page: PerformancePage) -> None:
    card = page.closing
    card.close_case()
    assert "没有付清" in page.refused.text.text()

    card.way.choose(ClosingWay.WAIVED)
    card.close_case()
    assert hearing.workspace.case.performance.closed is not None
    assert "结案" in card.state.text()
    card.reopen_case()
    assert hearing.workspace.case.performance.closed is None


def test_a_foreign_payment_is_typed_with_its_rate(hearing: Desk, page: PerformancePage) -> None:
    hearing.rewrite(page.on.line, "2026.10.12")
    hearing.rewrite(page.foreign.line, "x USD")
    hearing.rewrite(page.rate.line, "7.1")
    page.record()
    assert "金额" in page.refused.text.text()

    hearing.rewrite(page.foreign.line, "1000.00 usd")
    page.record()

    (receipt,) = hearing.workspace.case.performance.receipts
    assert receipt.amount == Money.of("7100.00")
    assert receipt.converted is not None


def test_a_payment_for_all_needs_other_creditors(hearing: Desk, page: PerformancePage) -> None:
    hearing.rewrite(page.on.line, "2026.10.12")
    hearing.rewrite(page.amount.line, "100")
    page.pooled.box.click()
    page.record()

    assert "其他债权人" in page.refused.text.text()
