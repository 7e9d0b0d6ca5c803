"""Every settlement there is: by keyboard, masked until Space is held, told to three apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt

from mediator.desktop.actions import acts_of
from mediator.desktop.board import BoardPage
from mediator.desktop.board.search_panel import SearchPanel
from mediator.desktop.board.search_rows import for_creditor, for_debtor
from mediator.desktop.board.shapes import CORNERS
from mediator.desktop.claims import ClaimsPage
from mediator.desktop.joint import JointPage
from mediator.desktop.rounds import RoundsPage
from mediator.domain.case import Settlement
from mediator.domain.caucus import CreditorPosition, DebtorPosition
from mediator.domain.money import Money
from mediator.domain.stages import Stage
from mediator.domain.terms import Family
from mediator.usecases.claims import set_claim
from mediator.usecases.history import Change
from mediator.usecases.seeking import Sought
from mediator.wording.screen_board import HIDDEN
from tests.desktop.desk import Desk

LEAST = "9.8万"


def searched(hearing: Desk) -> SearchPanel:
    board = hearing.enter(Stage.BOARD, BoardPage)
    hearing.press(board.to_search, Qt.Key.Key_Return)
    panel = board.search
    hearing.bot.waitUntil(lambda: panel.told is not None or panel.refused.isVisible())
    return panel


@pytest.fixture
def panel(hearing: Desk) -> SearchPanel:
    return searched(hearing)


def found(panel: SearchPanel) -> Sought:
    assert panel.told is not None
    return panel.told.found


def test_the_search_says_how_much_it_looked_at_and_what_it_found(panel: SearchPanel) -> None:
    examined = found(panel).outlook.examined
    assert examined >= 1_000_000
    assert f"搜索{examined:,}个方案" in panel.says.text()
    assert panel.chart.isVisible()
    assert len(panel.table.model_.rows) == len(panel.chart.sights) == len(found(panel).sights)


def test_numbers_choose_the_plans_with_a_star(hearing: Desk, panel: SearchPanel) -> None:
    keys = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)
    for number, key in reversed(list(enumerate(keys, 1))):
        hearing.press(panel.table, key)
        assert panel.chosen == found(panel).proposed[number - 1]
        row = panel.table.model_.rows[panel.table.currentIndex().row()]
        assert str(row[0]).startswith(f"★{number}")


def test_arrow_keys_walk_through_the_chart_from_the_lighter_burden_on(
    hearing: Desk, panel: SearchPanel
) -> None:
    walked = []
    for _ in range(len(panel.shown)):
        hearing.press(panel.chart, Qt.Key.Key_Left)
    for _ in range(len(panel.shown)):
        chosen = panel.chosen
        assert chosen is not None
        walked.append(chosen.plan.measures.debtor)
        hearing.press(panel.chart, Qt.Key.Key_Right)

    assert walked == sorted(walked)
    assert walked[-1] == max(each.plan.measures.debtor for each in panel.shown)
    assert panel.table.currentIndex().row() == panel.at


def test_a_click_near_a_point_chooses_it_and_beside_all_points_nothing(
    hearing: Desk, panel: SearchPanel
) -> None:
    last = len(panel.shown) - 1
    hearing.bot.mouseClick(
        panel.chart, Qt.MouseButton.LeftButton, pos=panel.chart.place(last).toPoint()
    )
    assert panel.chart.place(panel.at) == panel.chart.place(last)

    before = panel.at
    hearing.bot.mouseClick(panel.chart, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert panel.at == before


def test_sealed_figures_show_only_while_space_is_held(hearing: Desk, panel: SearchPanel) -> None:
    def shown() -> str:
        return hearing.texts() + panel.bars.accessibleDescription()

    assert LEAST not in shown()
    assert HIDDEN in panel.explain.says.text()

    hearing.bot.keyPress(panel.table, Qt.Key.Key_Space)
    assert LEAST in shown()
    assert HIDDEN not in panel.explain.says.text()
    assert panel.chart.revealed

    hearing.bot.keyRelease(panel.table, Qt.Key.Key_Space)
    assert LEAST not in shown()


def test_two_plans_are_set_side_by_side(hearing: Desk, panel: SearchPanel) -> None:
    hearing.press(panel.table, Qt.Key.Key_2)
    hearing.press(panel.table, Qt.Key.Key_C)
    assert "已记住★2" in panel.explain.compared_says.text()

    hearing.press(panel.table, Qt.Key.Key_4)
    assert panel.explain.compared.model_.rows
    sums = next(row for row in panel.explain.compared.model_.rows if row[0] == "总额")
    two, four = (found(panel).proposed[at].plan.terms.settlement for at in (1, 3))
    assert [str(cell).replace(",", "") for cell in sums[1:]] == [two.plain, four.plain]

    hearing.press(panel.table, Qt.Key.Key_C)
    assert panel.explain.compared.model_.rows == []


def test_the_views_for_a_party_hold_its_own_words_alone(hearing: Desk, panel: SearchPanel) -> None:
    hearing.bot.keyPress(panel.table, Qt.Key.Key_Space)
    said = panel.explain.says.text()
    hearing.bot.keyRelease(panel.table, Qt.Key.Key_Space)
    assert "债权人若得知" in said

    creditor, debtor = list(panel.explain.views.values())[1:]
    hearing.press(creditor, Qt.Key.Key_Return)
    text = panel.explain.says.text()
    assert "其最低可接受的" in text
    assert "存款" not in text
    assert "履行完毕的可能" not in text
    assert panel.explain.note.isVisible()

    hearing.press(debtor, Qt.Key.Key_Return)
    text = panel.explain.says.text()
    assert "存款" in text
    assert "最低可接受" not in text


def test_what_one_party_is_told_never_depends_on_the_other(panel: SearchPanel) -> None:
    """The same plan, fifty other sides: one text."""
    assert panel.told is not None
    plan, said = found(panel).proposed[0].plan, panel.told.positions
    as_of, funding = found(panel).outlook.as_of, panel.told.case.funding
    creditors, debtors = set(), set()
    for n in range(50):
        other = replace(
            plan, gains=(n, -n), reasons=(n,) * 7, measures=replace(plan.measures, creditor=n)
        )
        creditors.add("|".join(for_creditor(other, said.creditor, as_of, revealed=True)))
        debtors.add("|".join(for_debtor(other, said.debtor, funding, as_of, revealed=True)))

    assert len(creditors) == len(debtors) == 1


def test_one_kind_alone_can_be_shown(hearing: Desk, panel: SearchPanel) -> None:
    panel.kind.choose(Family.LUMP_SUM)
    assert {each.plan.terms.family for each in panel.shown} == {Family.LUMP_SUM}

    hearing.press(panel.table, Qt.Key.Key_1)
    assert panel.kind.value is None
    assert panel.chosen == found(panel).proposed[0]


def test_shapes_tell_families_apart_without_color() -> None:
    assert set(CORNERS) == set(Family)
    assert len(set(CORNERS.values())) == len(Family)


def test_without_overlap_the_board_says_how_far_and_what_blocks(desk: Desk) -> None:
    desk.create()
    desk.take_example(4)
    panel = searched(desk)

    assert "没有双方都能接受的方案" in panel.why_not.text()
    assert "债权人的最低总额还差••••" in panel.why_not.text()
    assert str(panel.table.model_.rows[0][0]) == "差1"
    desk.bot.keyPress(panel.table, Qt.Key.Key_Space)
    assert "元" in panel.why_not.text().splitlines()[1]
    assert HIDDEN not in panel.why_not.text()


def test_what_is_better_for_both_than_the_plan_in_hand_is_one_key_away(hearing: Desk) -> None:
    case = hearing.workspace.case
    settled = replace(case, settlement=Settlement("part-waiver-12", date(2026, 10, 12)))
    hearing.workspace.keep(Change(settled, "plan_chosen"))
    panel = searched(hearing)
    improvement = found(panel).outlook.improvement

    assert improvement is not None
    hearing.press(panel.explain.improve, Qt.Key.Key_Return)
    chosen = panel.chosen
    assert chosen is not None
    assert chosen.plan == improvement


def test_nothing_of_the_search_is_left_when_the_board_is_left(
    hearing: Desk, panel: SearchPanel
) -> None:
    hearing.bot.keyPress(panel.table, Qt.Key.Key_Space)
    text = panel.explain.next.text()
    hearing.enter(Stage.CLAIMS, ClaimsPage)

    assert text
    assert text not in hearing.texts()


def test_an_empty_room_is_said_and_joint_facts_are_searched(desk: Desk) -> None:
    desk.create()
    desk.take_example(1)
    board = desk.enter(Stage.BOARD, BoardPage)
    desk.press(board.to_search, Qt.Key.Key_Return)
    desk.bot.waitUntil(lambda: board.search.told is not None)
    told = board.search.told
    assert told is not None

    nobody = replace(told.positions, creditor=CreditorPosition(), debtor=DebtorPosition())
    board.search.show_told(replace(told, positions=nobody))
    assert "两室都还没有可用的范围" in board.search.says.text()


def test_a_debt_that_is_paid_is_said_in_place_of_a_search(hearing: Desk) -> None:
    case = hearing.workspace.case
    paid = replace(case.claim.repayments[-1], amount=Money.of("900000"))
    claim = replace(case.claim, repayments=(*case.claim.repayments, paid))
    board = hearing.enter(Stage.BOARD, BoardPage)
    hearing.press(board.to_search, Qt.Key.Key_Return)
    hearing.bot.waitUntil(lambda: board.search.told is not None)
    hearing.workspace.keep(set_claim(case, claim))

    assert board.refused.isVisible()
    assert not board.search.isVisible()


def test_every_view_of_the_board_is_reached_from_the_palette(hearing: Desk) -> None:
    board = hearing.enter(Stage.BOARD, BoardPage)
    acts = {act.objectName(): act for act in acts_of(board)}
    acts["board.search"].do()
    assert board.search.isVisible()

    acts["board.court"].do()
    assert not board.court.isVisible()
    hearing.press(board.to_search, Qt.Key.Key_Return)
    acts["board.court"].do()
    assert board.court.isVisible()


def test_a_plan_is_pinned_with_its_reason_and_found_again_in_a_later_session(
    hearing: Desk, panel: SearchPanel
) -> None:
    bar = panel.explain.bar
    assert not bar.why.isVisible()
    hearing.press(panel.table, Qt.Key.Key_P)
    assert bar.why.hasFocus()
    hearing.write(bar.why, "债权人 急用")
    hearing.press(bar.why, Qt.Key.Key_Return)
    chosen = panel.chosen
    assert chosen is not None
    assert bar.pins[0].why == "债权人 急用"
    assert "◆" in str(panel.table.model_.rows[panel.at][0])
    pinned = bar.pins
    hearing.settle()

    hearing.enter(Stage.CLAIMS, ClaimsPage)
    again = searched(hearing)
    assert again.explain.bar.pins == pinned
    marks = [str(row[0]) for row in again.table.model_.rows]
    assert sum("◆" in mark for mark in marks) == 1

    again.explain.bar.turn_pin()
    hearing.settle()
    assert again.explain.bar.pins == ()


def test_a_red_plan_is_laid_before_both_only_with_a_consent_and_then_reads_the_same_for_both(
    hearing: Desk, panel: SearchPanel
) -> None:
    board = hearing.page(BoardPage)
    bar, chosen = panel.explain.bar, panel.chosen
    assert board.menu is not None
    assert chosen is not None
    before = board.menu.options
    assert bar.consent.isVisible()
    hearing.press(panel.table, Qt.Key.Key_D)
    assert "没有提给双方" in board.refused.text.text()
    assert board.menu.options == before

    hearing.write(bar.consent, "债务人 10月12日当面同意")
    hearing.press(bar.propose, Qt.Key.Key_Return)
    hearing.settle()
    assert not board.refused.isVisible()
    (kept,) = hearing.workspace.case.proposals
    assert kept.consent == "债务人 10月12日当面同意"
    assert len(board.menu.options) == len(before) + 1
    assert board.menu.options[-1].letter in bar.told.text()

    hearing.press(board.to_search, Qt.Key.Key_Return)
    board.plans.choose(len(before))
    assert board.onward.withdraw.isVisible()
    hearing.press(board.plans, Qt.Key.Key_D)
    joint = hearing.page(JointPage)
    assert joint.plan.value == "own-1"


def test_a_plan_that_does_not_defend_itself_goes_to_both_with_its_waiver_bound_otherwise(
    hearing: Desk, panel: SearchPanel
) -> None:
    board, bar = hearing.page(BoardPage), panel.explain.bar
    at = next(n for n, sight in enumerate(panel.shown) if sight.weak)
    firm = next(n for n, sight in enumerate(panel.shown) if not sight.weak)
    panel.choose(firm)
    assert not bar.mend.isVisible()
    panel.choose(at)
    assert bar.mend.isVisible()
    assert not bar.binding.value
    hearing.press(bar.mend, Qt.Key.Key_Return)
    assert bar.binding.isVisible()
    bar.binding.choose(2)
    wanted = bar.mended
    assert wanted is not None
    assert wanted != panel.shown[at].plan.terms
    assert hearing.workspace.case.proposals == ()

    if bar.consent.isVisible():
        hearing.write(bar.consent, "双方当面同意")
    hearing.press(bar.propose, Qt.Key.Key_Return)
    hearing.settle()
    assert board.menu is not None
    assert board.menu.options[-1].id == "own-1"
    assert board.menu.options[-1].terms == wanted
    panel.choose(firm)
    assert not bar.binding.isVisible()


def test_where_no_other_binding_helps_it_is_said(hearing: Desk, panel: SearchPanel) -> None:
    hearing.page(BoardPage)
    bar = panel.explain.bar
    bar.offer_mends(())

    assert not bar.binding.isVisible()
    assert "缩短期限" in bar.told.text()


def test_a_proposal_is_taken_off_the_menu_again(hearing: Desk, panel: SearchPanel) -> None:
    board = hearing.page(BoardPage)
    hearing.write(panel.explain.bar.consent, "同意")
    hearing.press(panel.explain.bar.propose, Qt.Key.Key_Return)
    hearing.settle()
    assert board.menu is not None
    count = len(board.menu.options)
    hearing.press(board.to_search, Qt.Key.Key_Return)
    board.plans.choose(count - 1)
    hearing.press(board.onward.withdraw, Qt.Key.Key_Return)
    hearing.settle()

    assert hearing.workspace.case.proposals == ()
    assert len(board.menu.options) == count - 1
    hearing.press(board.onward.ask, Qt.Key.Key_Return)
    hearing.page(RoundsPage)
