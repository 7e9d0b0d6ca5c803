"""The balance: any figure leads to its fact and its law, any day can be tried, gaps have causes."""

from __future__ import annotations

import re
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mediator.desktop.claims import ClaimsPage
from mediator.desktop.claims.why import WhyPanel
from mediator.desktop.widgets.grids import Cell
from mediator.desktop.widgets.ledger import Ledger
from mediator.domain.money import Money
from mediator.domain.periods import DayBasis
from mediator.domain.stages import Stage
from mediator.domain.statements import EventKind
from mediator.domain.versions import Switch, Turn, second_version
from mediator.usecases.claims import compare, state_claim
from mediator.wording.figures import grouped
from tests.desktop.claim_desk import claim, open_example, statement
from tests.desktop.desk import Desk

ENTER = Qt.Key.Key_Return
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(desk: Desk) -> ClaimsPage:
    """The claims page of example 7: a loan written into a new IOU, with a disputed payment."""
    desk.create()
    return open_example(desk, 7)


def test_a_line_names_its_article_its_cap_and_its_fact(desk: Desk, page: ClaimsPage) -> None:
    panel = page.statement
    cut = next(i for i, line in enumerate(statement(desk).lines) if line.cap_rule is not None)
    panel.lines.choose(cut)

    assert panel.article.text().startswith("依据：民法典")
    assert "上限：民间借贷规定（法释〔2020〕17号）第二十七条" in panel.article.text()
    assert "出处：以后的利率第1行" in panel.article.text()


@pytest.mark.parametrize(("key", "modifier"), [(ENTER, None), (Qt.Key.Key_Down, ALT)])
def test_one_key_leads_from_a_line_to_the_entry_of_its_promise(
    desk: Desk, page: ClaimsPage, key: Qt.Key, modifier: Qt.KeyboardModifier | None
) -> None:
    panel, ledger = page.statement, page.more.ledgers["later_rates"]
    page.more.folds["rates"].head.setChecked(False)
    lines = statement(desk).lines
    panel.lines.choose(next(i for i, ln in enumerate(lines) if "later_rates" in ln.fact))
    desk.press(panel.lines, key, modifier or Qt.KeyboardModifier.NoModifier)

    assert ledger.table.hasFocus()
    assert ledger.table.isVisible()
    assert ledger.model_.columns[ledger.table.currentIndex().column()].field == "in_term_rate"

    panel.lines.choose(0)
    desk.press(panel.lines, ENTER)
    assert page.contract.in_term.percent.line.hasFocus()


def test_one_key_leads_from_an_event_to_its_row(desk: Desk, page: ClaimsPage) -> None:
    panel = page.statement
    panel.tabs.setCurrentIndex(1)
    found = {event.kind: i for i, event in enumerate(statement(desk).events)}
    panel.events.choose(found[EventKind.REPAYMENT])
    assert "出处：还款第2行" in panel.event_basis.text()
    desk.press(panel.events, ENTER)
    assert page.facts.repayments.table.hasFocus()
    assert page.facts.repayments.table.currentIndex().row() == 1

    panel.events.choose(found[EventKind.ROLLOVER])
    desk.press(panel.events, ENTER)
    assert page.more.ledgers["rollovers"].table.hasFocus()


@pytest.mark.parametrize("number", range(1, 10))
def test_every_line_and_event_of_every_example_leads_somewhere(desk: Desk, number: int) -> None:
    desk.create()
    page = open_example(desk, number)
    worked_out = statement(desk)
    for place in {line.fact for line in worked_out.lines} | {e.place for e in worked_out.events}:
        page.setFocus()
        page.go_to(place)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert page._forms.isAncestorOf(focus), place
        table = next((x for x in page.findChildren(Ledger) if x.table is focus), None)
        row = re.search(r"\[(\d+)\]", place)
        assert (table is None) == (row is None)
        if table is not None and row is not None:
            assert table.table.currentIndex().row() == int(row[1])


def test_any_day_can_be_tried_without_changing_the_case(desk: Desk, page: ClaimsPage) -> None:
    panel, before, law = page.statement, desk.workspace.case, desk.services.law
    desk.rewrite(panel.trial.field.line, "2023-06-01")
    tried = state_claim(before, law, as_of=date(2023, 6, 1))
    assert _total(page) == grouped(tried.supported.total)
    assert panel.day.text() == "试算至2023-06-01（结算日2026-10-19不变）"

    panel.trial.slider.setFocus()
    desk.press(panel.trial.slider, Qt.Key.Key_Right)
    assert panel.trial.value == date(2023, 6, 2)
    desk.press(panel.trial.slider, Qt.Key.Key_PageUp)
    assert panel.trial.value == date(2023, 7, 2)
    tried = state_claim(before, law, as_of=date(2023, 7, 2))
    assert _total(page) == grouped(tried.supported.total)

    desk.press(panel.trial.back, ENTER)
    assert _total(page) == grouped(statement(desk).supported.total)
    assert desk.workspace.case is before
    assert not panel.trial.back.isEnabled()


def test_every_day_of_the_slider_shows_that_days_exact_balance(
    desk: Desk, page: ClaimsPage
) -> None:
    slider = page.statement.trial.slider
    for days in range(0, slider.maximum() - 800, 97):
        slider.setValue(days)
        day = page.statement.trial.value
        expected = state_claim(desk.workspace.case, desk.services.law, as_of=day)
        assert _total(page) == grouped(expected.supported.total)


def test_a_day_on_trial_before_the_claim_is_refused_in_words(desk: Desk, page: ClaimsPage) -> None:
    desk.rewrite(page.statement.trial.field.line, "2020-01-01")
    assert page.statement.refused.isVisible()
    assert page.statement.trial.isVisible()

    desk.rewrite(page.statement.trial.field.line, "2026-10-19")
    assert not page.statement.refused.isVisible()
    assert page.statement.trial.value is None


def test_a_changed_fact_shows_on_the_day_that_is_on_trial(desk: Desk, page: ClaimsPage) -> None:
    desk.rewrite(page.statement.trial.field.line, "2023-06-01")
    before = _total(page)
    desk.rewrite(page.contract.in_term.percent.line, "10")

    assert page.statement.trial.value == date(2023, 6, 1)
    assert _total(page) != before


def test_the_causes_of_a_gap_sum_to_it_and_the_case_stays(desk: Desk, page: ClaimsPage) -> None:
    why, before = _open_why(desk, page), desk.workspace.case
    assert why.says.text().startswith("两种算法一样")

    for switch in (Switch(Turn.PRINCIPAL_FIRST), Switch(Turn.COUNTED, "repayments", 0)):
        desk.press(why.ticks[switch].box, Qt.Key.Key_Space)
    why.conventions.basis.choose(DayBasis.ACT_360)
    desk.rewrite(why.due_on.line, "2022-06-05")
    desk.settle()
    _settle(desk, why)

    rows = _shares(why)
    assert set(rows) == {"还款记录", "还款抵充顺序", "一年的天数", "还款期限", "差额"}
    gap = rows.pop("差额")
    assert sum(rows.values()) == gap
    split = compare(before, second_version(before, why.second), desk.services.law)
    assert gap == split.gap.minor
    assert grouped(split.other) in why.says.text()
    assert desk.workspace.case is before

    desk.press(why.back, ENTER)
    _settle(desk, why)
    assert why.says.text().startswith("两种算法一样")
    assert not why.shares.isVisible()


def test_what_cannot_be_together_switches_each_other_back(desk: Desk, page: ClaimsPage) -> None:
    why = _open_why(desk, page)
    creditors, debtors = Switch(Turn.CREDITORS_WORD), Switch(Turn.DEBTORS_WORD)
    desk.press(why.ticks[creditors].box, Qt.Key.Key_Space)
    desk.press(why.ticks[debtors].box, Qt.Key.Key_Space)

    assert not why.ticks[creditors].box.isChecked()
    assert why.second.switched == {debtors}


def test_a_second_version_that_cannot_be_is_refused_in_words(desk: Desk, page: ClaimsPage) -> None:
    why = _open_why(desk, page)
    desk.rewrite(why.as_of.line, "2020-01-01")
    _settle(desk, why)

    assert why.refused.isVisible()
    assert not why.shares.isVisible()


def test_too_many_causes_are_not_split_at_once(desk: Desk, page: ClaimsPage) -> None:
    why = _open_why(desk, page)
    turns = (Turn.PRINCIPAL_FIRST, Turn.NO_CAP, Turn.NO_ROLLOVER, Turn.NO_STOPS)
    for switch in (*map(Switch, turns), Switch(Turn.COUNTED, "repayments", 0)):
        desk.press(why.ticks[switch].box, Qt.Key.Key_Space)
    desk.rewrite(why.in_term.line, "LPR×4 一年期 固定")
    desk.rewrite(why.due_on.line, "2022-06-05")
    desk.rewrite(why.as_of.line, "2026-01-01")
    why.conventions.basis.choose(DayBasis.ACT_360)

    assert "有9处不同，一次最多拆分8处" in why.says.text()
    assert not why.shares.isVisible()


def test_switches_follow_the_facts(desk: Desk, page: ClaimsPage) -> None:
    why = _open_why(desk, page)
    second = Switch(Turn.COUNTED, "repayments", 1)
    assert why.ticks[second].box.text() == "不计入：还款第2行 2025-02-08 15,000.00"
    assert why.ticks[Switch(Turn.COUNTED, "repayments", 0)].box.text().startswith("计入：")

    table = page.facts.repayments.table
    table.setCurrentIndex(page.facts.repayments.model_.index(1, 0))
    desk.press(table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert second not in why.ticks
    assert len(claim(desk).repayments) == 1

    desk.rewrite(page.contract.due_on.line, "2022-06-05")
    assert why.due_on.value == date(2022, 6, 5)


def _open_why(desk: Desk, page: ClaimsPage) -> WhyPanel:
    page.statement.tabs.setCurrentWidget(page.statement.why)
    assert page.statement.why.panel is not None
    _settle(desk, page.statement.why.panel)
    return page.statement.why.panel


def _settle(desk: Desk, why: WhyPanel) -> None:
    desk.bot.waitUntil(lambda: not why.says.text().startswith("正在计算"))


def _shares(why: WhyPanel) -> dict[str, int]:
    texts = [[c.text if isinstance(c, Cell) else c for c in row] for row in why.shares.model_.rows]
    plain = {name: share.replace(",", "").removeprefix("+") for name, share in texts}
    return {
        name: -Money.of(s[1:]).minor if s.startswith("-") else Money.of(s).minor
        for name, s in plain.items()
    }


def _total(page: ClaimsPage) -> str:
    last = page.statement.totals.model_.rows[-1][2]
    return last.text if isinstance(last, Cell) else last


def test_the_page_opens_where_the_balance_cannot_be_worked_out(desk: Desk) -> None:
    desk.create()
    desk.control(Qt.Key.Key_N)
    desk.settle()
    page = desk.enter(Stage.CLAIMS, ClaimsPage)
    page.go_to("claim.disbursements[0]")
    page.go_to("parties[0].name")

    assert page.facts.advances.table.hasFocus()
