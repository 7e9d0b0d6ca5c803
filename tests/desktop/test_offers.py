"""What is offered besides payments, typed as a person types it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mediator.desktop.claims.offers import FellowRow, OfferRow, typed_season
from mediator.desktop.claims.page import ClaimsPage
from mediator.domain.components import WAIVER_ORDER
from mediator.domain.disclosure import OfferKind
from mediator.domain.due_days import Frequency
from mediator.domain.money import Money
from mediator.domain.refusals import MonthsUnreadable
from mediator.domain.stages import Stage
from tests.desktop.desk import Desk


@pytest.mark.parametrize("text", ["1、2、9", "9,2 1", "1月，2月，9月"])
def test_months_are_read_as_people_write_them(text: str) -> None:
    assert typed_season(text) == (1, 2, 9)


@pytest.mark.parametrize("text", ["13", "0", "x", "1-3"])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(MonthsUnreadable):
        typed_season(text)


def test_an_offer_and_a_fellow_creditor_reach_the_case(qtbot: QtBot, hearing: Desk) -> None:
    card = hearing.enter(Stage.CLAIMS, ClaimsPage).offers
    card.offers.add.click()
    line = card.offers.rows[0]
    assert isinstance(line, OfferRow)
    line.kind.take(OfferKind.RECEIVABLE)
    hearing.rewrite(line.low.line, "40000")
    hearing.rewrite(line.what.line, "对某公司的货款")
    card.fellows.add.click()
    other = card.fellows.rows[0]
    assert isinstance(other, FellowRow)
    hearing.rewrite(other.name.line, "某银行")
    hearing.rewrite(other.owed.line, "5万")

    qtbot.waitUntil(lambda: bool(hearing.workspace.case.offers and hearing.workspace.case.fellows))
    assert hearing.workspace.case.offers[0].credited == Money.of("40000")
    assert hearing.workspace.case.fellows[0].owed == Money.of("50000")


def test_a_joint_choice_keeps_the_others(qtbot: QtBot, hearing: Desk) -> None:
    page = hearing.enter(Stage.CLAIMS, ClaimsPage)
    page.offers.frequency.take(Frequency.WEEKLY)
    qtbot.waitUntil(lambda: hearing.workspace.case.policy.frequency is Frequency.WEEKLY)

    page.policy.grace.take(9)

    qtbot.waitUntil(lambda: hearing.workspace.case.policy.grace_days == 9)
    assert hearing.workspace.case.policy.frequency is Frequency.WEEKLY


def test_chosen_days_and_the_order_of_waivers_are_typed_in_the_window(
    qtbot: QtBot, hearing: Desk
) -> None:
    card = hearing.enter(Stage.CLAIMS, ClaimsPage).offers
    hearing.rewrite(card.days.line, "2027-03-01，2026-12-1 2027年3月1日")
    assert hearing.workspace.case.policy.chosen_days == (date(2026, 12, 1), date(2027, 3, 1))
    assert card.days.line.text() == "2026-12-01、2027-03-01"

    card.order.list.setCurrentRow(0)
    hearing.press(card.order.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    first, second, *rest = WAIVER_ORDER
    assert hearing.workspace.case.policy.waiver_order == (second, first, *rest)

    hearing.rewrite(card.days.line, "2027-02-30")
    assert card.days.note.text()
    assert len(hearing.workspace.case.policy.chosen_days) == 2
