"""Guarantees and the limitation: entered by hand, and worked out beside the balance."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from mediator.desktop.claims import ClaimsPage
from mediator.desktop.claims.time import ActRow, ObstacleRow
from mediator.desktop.intake import IntakePage
from mediator.desktop.intake.guarantee_rows import (
    ChangeRow,
    GuaranteeActRow,
    HurdleRow,
    SecurityRow,
)
from mediator.desktop.intake.guarantees import GuaranteeRow, GuaranteesCard
from mediator.domain.case import Settlement
from mediator.domain.guarantees import (
    ChangeKind,
    DebtChange,
    Guarantee,
    GuaranteeAct,
    GuaranteeActKind,
    Guarantees,
    Hurdle,
    HurdleKind,
    Manner,
    PeriodWords,
    Security,
)
from mediator.domain.limitation_facts import ActKind, LimitationAct, Obstacle, ObstacleKind
from mediator.domain.money import Money
from mediator.domain.stages import Stage
from mediator.usecases.guarantees import set_guarantees
from mediator.usecases.history import Change
from tests.desktop.desk import Desk

CHAIN = 9


@pytest.fixture
def chain(desk: Desk) -> Desk:
    """A desk on which the example with two guarantors and one behind them lies open."""
    desk.create()
    desk.take_example(CHAIN)
    return desk


def card(desk: Desk) -> GuaranteesCard:
    return desk.page(IntakePage).guarantees


def guarantor(desk: Desk, at: int) -> GuaranteeRow:
    line = card(desk).entries.rows[at]
    assert isinstance(line, GuaranteeRow)
    return line


def with_time(desk: Desk) -> ClaimsPage:
    """The claims page with its clock in front."""
    page = desk.enter(Stage.CLAIMS, ClaimsPage)
    page.statement.tabs.setCurrentWidget(page.statement.of_time)
    return page


def shown(page: ClaimsPage) -> str:
    labels = page.statement.time.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if not label.isHidden())


def test_a_guarantor_is_entered_by_hand_and_removed(hearing: Desk) -> None:
    entries = card(hearing).entries
    hearing.press(entries.add, Qt.Key.Key_Return)
    line = guarantor(hearing, 0)
    assert not hearing.workspace.case.guarantees.entries

    hearing.rewrite(line.guarantor.line, "周芷若")
    line.manner.choose(Manner.IF_UNABLE)
    line.period.choose(PeriodWords.UNTIL_DAY)
    hearing.rewrite(line.until.line, "2027-3-5")
    hearing.rewrite(line.limit.line, "5万")
    hearing.press(line.acts.add, Qt.Key.Key_Return)
    act = line.acts.rows[0]
    assert isinstance(act, GuaranteeActRow)
    act.kind.choose(GuaranteeActKind.DEMANDED)
    hearing.rewrite(act.on.line, "2026-5-6")

    assert hearing.workspace.case.guarantees.entries == (
        Guarantee(
            "周芷若",
            manner=Manner.IF_UNABLE,
            period=PeriodWords.UNTIL_DAY,
            until=date(2027, 3, 5),
            limit=Money.of("50000"),
            acts=(GuaranteeAct(date(2026, 5, 6), GuaranteeActKind.DEMANDED),),
        ),
    )
    assert line.name.text() == "周芷若"

    hearing.press(act.remove, Qt.Key.Key_Return)
    assert not hearing.workspace.case.guarantees.entries[0].acts
    hearing.press(line.remove, Qt.Key.Key_Return)
    assert hearing.workspace.case.guarantees == Guarantees()

    hearing.control(Qt.Key.Key_Z)
    assert guarantor(hearing, 0).name.text() == "周芷若"


def test_the_things_beside_and_what_changed_are_entered_by_hand(hearing: Desk) -> None:
    parts = card(hearing)
    for rows in (parts.securities, parts.changes, parts.hurdles):
        hearing.press(rows.add, Qt.Key.Key_Return)
    thing, change, hurdle = parts.securities.rows[0], parts.changes.rows[0], parts.hurdles.rows[0]
    assert isinstance(thing, SecurityRow)
    assert isinstance(change, ChangeRow)
    assert isinstance(hurdle, HurdleRow)

    hearing.rewrite(thing.owner.line, "王五")
    hearing.rewrite(thing.what.line, "房屋抵押")
    hearing.rewrite(thing.kept_by.line, "甲，乙、 丙")
    change.kind.choose(ChangeKind.HEAVIER)
    hearing.rewrite(change.on.line, "20260520")
    hearing.rewrite(change.agreed_by.line, "甲")
    hurdle.kind.choose(HurdleKind.INSOLVENT)
    hearing.rewrite(hurdle.on.line, "2026-06-01")

    assert hearing.workspace.case.guarantees == Guarantees(
        securities=(Security("王五", "房屋抵押", kept_by=("甲", "乙", "丙")),),
        changes=(DebtChange(date(2026, 5, 20), ChangeKind.HEAVIER, agreed_by=("甲",)),),
        hurdles=(Hurdle(date(2026, 6, 1), HurdleKind.INSOLVENT),),
    )


def test_a_circle_is_refused_in_words_and_nothing_is_lost(chain: Desk) -> None:
    before = chain.workspace.case
    line = guarantor(chain, 0)
    line.secures.choose("上海叠翠装饰工程有限公司")

    assert "成了一个圈" in card(chain).refused.text.text()
    assert chain.workspace.case == before

    line.secures.choose("")
    assert card(chain).refused.isHidden()


def test_a_line_opens_and_folds_and_says_behind_whom_it_stands(chain: Desk) -> None:
    line = guarantor(chain, 2)
    assert "方屹的追偿权" in line.more.text()
    assert line.guarantor.isHidden() or not line.guarantor.isVisible()

    chain.press(line.edit, Qt.Key.Key_Return)
    assert line.guarantor.isVisible()
    chain.press(line.edit, Qt.Key.Key_Return)
    assert not line.guarantor.isVisible()


def test_every_fact_of_the_guarantees_comes_back_to_the_page(chain: Desk) -> None:
    facts = Guarantees(
        entries=(Guarantee("甲", period=PeriodWords.MONTHS, months=24, spouse_of_debtor=True),),
        changes=(DebtChange(date(2026, 1, 1), ChangeKind.DUE_DAY, due_after=date(2026, 6, 1)),),
        hurdles=(Hurdle(date(2026, 6, 1), HurdleKind.BANKRUPTCY, "裁定"),),
    )

    chain.workspace.keep(set_guarantees(chain.workspace.case, facts))

    page = card(chain)
    assert (page.entries.value, page.changes.value, page.hurdles.value) == (
        facts.entries,
        facts.changes,
        facts.hurdles,
    )
    assert [line.fact() for line in page.entries.rows] == list(facts.entries)
    assert not page.securities.rows


def test_an_act_and_an_obstacle_are_entered_and_move_the_last_day(chain: Desk) -> None:
    page = with_time(chain)
    time = page.limitation
    assert "最后一日 2029-09-21" in page.statement.time.clock.text()
    chain.press(time.acts.add, Qt.Key.Key_Return)
    chain.press(time.obstacles.add, Qt.Key.Key_Return)
    act, obstacle = time.acts.rows[-1], time.obstacles.rows[-1]
    assert isinstance(act, ActRow)
    assert isinstance(obstacle, ObstacleRow)

    act.kind.choose(ActKind.SUIT)
    chain.rewrite(act.on.line, "2026-9-25")
    obstacle.kind.choose(ObstacleKind.CONTROLLED)
    chain.rewrite(obstacle.on.line, "2026-9-1")
    chain.rewrite(obstacle.until.line, "2026-9-2")
    chain.rewrite(time.requested_on.line, "2026-9-18")

    facts = chain.workspace.case.claim.limitation
    assert facts.acts[-1] == LimitationAct(date(2026, 9, 25), ActKind.SUIT)
    assert facts.obstacles == (
        Obstacle(date(2026, 9, 1), ObstacleKind.CONTROLLED, date(2026, 9, 2)),
    )
    assert facts.requested_on == date(2026, 9, 18)
    assert "最早于 2029-09-25 届满" in page.statement.time.clock.text()


def test_the_claims_page_says_who_must_sign_by_when(chain: Desk) -> None:
    page = chain.enter(Stage.CLAIMS, ClaimsPage)
    assert page.statement.totals.isVisible()

    page.statement.tabs.setCurrentWidget(page.statement.of_time)

    assert not page.statement.totals.isVisible()
    assert "薛若琳：须书面同意（签字），最迟2026-10-20签字——尚未同意" in shown(page)
    assert "尚未选定方案" in shown(page)
    page.statement.time.steps.choose(0)
    assert "第一百八十八条" in page.statement.time.step.text()


def test_once_a_plan_is_chosen_the_needs_are_those_of_the_plan(chain: Desk) -> None:
    def settled(plan: str) -> str:
        from dataclasses import replace

        chosen = replace(chain.workspace.case, settlement=Settlement(plan, date(2026, 9, 30)))
        chain.workspace.keep(Change(chosen, "plan_chosen"))
        return shown(with_time(chain))

    assert "最后付款日 2027-10-10" in settled("equal-12")
    assert "尚未选定方案" in settled("a plan no longer on the menu")


def test_a_claim_without_guarantors_or_a_due_day_says_so(desk: Desk) -> None:
    desk.create()
    desk.control(Qt.Key.Key_N)
    desk.settle()
    page = with_time(desk)

    assert page.statement.time.clock.text() == "诉讼时效：尚未起算，没有可以起算的日期"
    assert page.statement.time.guarantors.text() == "没有担保人。"
