"""Rounds: every plan is answered, marks vanish, and only a joint yes is ever shown."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from mediator.desktop.claims import ClaimsPage
from mediator.desktop.rounds import RoundsPage
from mediator.desktop.words import refusal_text
from mediator.domain.refusals import AnswerIncomplete, RoundsUsedUp
from mediator.domain.rounds import MOST_ROUNDS, Side
from mediator.domain.safe_refusals import DigitsUnreadable, OpeningCodeWrong
from mediator.domain.stages import Stage
from mediator.usecases.claims import set_policy
from mediator.usecases.history import Change
from tests.desktop.desk import Desk
from tests.desktop.test_papers_panel import to_files

ENTER = Qt.Key.Key_Return


@pytest.fixture
def page(hearing: Desk) -> RoundsPage:
    return hearing.enter(Stage.ROUNDS, RoundsPage)


def answer(desk: Desk, page: RoundsPage, side: Side, wanted: str) -> str:
    """Fill in one side's ballot, seal it and let the party copy its code."""
    sealed(desk, page, side, wanted)
    assert page.slips is not None
    desk.press(page.slips.copy, ENTER)
    code = page.slips.code.text()
    desk.press(page.slips.done, ENTER)
    return code


def open_with(desk: Desk, page: RoundsPage, creditor: str, debtor: str) -> None:
    """Let both sides type their codes, and open."""
    desk.write(page.opening.codes[Side.CREDITOR].line, creditor)
    desk.write(page.opening.codes[Side.DEBTOR].line, debtor)
    desk.press(page.opening.open, ENTER)
    desk.settle()


def sealed(desk: Desk, page: RoundsPage, side: Side, wanted: str) -> None:
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
    code = answer(hearing, page, Side.CREDITOR, "AB")

    assert not page.answering
    assert not page.sides[Side.CREDITOR].answer.isVisible()
    assert not page.opening.open.isEnabled()
    hearing.bot.waitUntil(lambda: code not in hearing.texts())


def test_who_has_sealed_shows_with_the_receipt_the_party_holds(
    hearing: Desk, page: RoundsPage
) -> None:
    sealed(hearing, page, Side.CREDITOR, "AB")
    assert page.slips is not None
    receipt = page.slips.receipt.text()
    hearing.press(page.slips.copy, ENTER)
    hearing.press(page.slips.done, ENTER)

    assert page.sides[Side.CREDITOR].state.text() == f"✓ 已封存 · 回执 {receipt}"
    assert page.sides[Side.DEBTOR].state.text() == "○ 未答"


def test_a_menu_changed_after_sealing_voids_the_answers_and_says_whose(
    hearing: Desk, page: RoundsPage
) -> None:
    answer(hearing, page, Side.CREDITOR, "AB")
    case = hearing.workspace.case
    hearing.workspace.keep(set_policy(case, replace(case.policy, longest_months=6), None))
    hearing.settle()

    assert page.refused.isVisible()
    assert "债权人先前封存的答复已经作废" in page.refused.text.text()
    assert page.sides[Side.CREDITOR].state.text() == "○ 未答"


def test_the_code_goes_only_once_it_was_taken(hearing: Desk, page: RoundsPage) -> None:
    sealed(hearing, page, Side.DEBTOR, "AB")
    assert page.slips is not None
    assert hearing.window.top.band.text().startswith("◨ 债务人室")

    assert not page.slips.done.isEnabled()
    assert not page.slips.code.isVisible()
    hearing.press(page.slips.copy, ENTER)
    assert page.slips.code.isVisible()
    assert page.slips.done.isEnabled()


def test_both_sheets_are_printed_apart_from_each_other(
    hearing: Desk, page: RoundsPage, tmp_path: Path
) -> None:
    sealed(hearing, page, Side.CREDITOR, "AB")
    slips = page.slips
    assert slips is not None
    names: list[str] = []
    slips.make_printer = to_files(tmp_path, names)  # type: ignore[assignment]
    hearing.press(slips.print, ENTER)
    hearing.bot.waitUntil(slips.done.isEnabled)

    assert slips.told.text() == "已送打印机。请当事人当面取走两页纸。"
    assert [(tmp_path / f"{n}.pdf").read_bytes().count(b"/Type /Page\n") for n in (1, 2)] == [1, 1]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_is_not_there_keeps_the_slips_on_screen(
    hearing: Desk, page: RoundsPage, tmp_path: Path
) -> None:
    sealed(hearing, page, Side.CREDITOR, "AB")
    slips = page.slips
    assert slips is not None
    slips.make_printer = to_files(tmp_path, [], broken_at=1)  # type: ignore[assignment]
    hearing.press(slips.print, ENTER)
    hearing.bot.waitUntil(slips.refused.isVisible)

    assert not slips.done.isEnabled()


def test_the_slips_can_be_saved_and_hold_the_code(
    hearing: Desk, page: RoundsPage, tmp_path: Path
) -> None:
    sealed(hearing, page, Side.CREDITOR, "AB")
    slips = page.slips
    assert slips is not None
    slips.save_to(str(tmp_path / "slips.pdf"))
    hearing.bot.waitUntil(slips.done.isEnabled)

    texts = hearing.services.press.texts((tmp_path / "slips.pdf").read_bytes())
    hearing.press(slips.copy, ENTER)
    assert slips.code.text() in texts[0]
    assert slips.code.text() not in texts[1]
    assert all(slips.receipt.text() in text for text in texts)


def test_a_wrong_code_opens_nothing(hearing: Desk, page: RoundsPage) -> None:
    creditor = answer(hearing, page, Side.CREDITOR, "A")
    answer(hearing, page, Side.DEBTOR, "A")
    open_with(hearing, page, creditor, "0000")

    assert page.refused.text.text() == refusal_text(OpeningCodeWrong(("debtor",)))
    assert hearing.workspace.case.outcomes == ()


def test_a_lost_code_voids_the_round_when_it_is_pressed_twice(
    hearing: Desk, page: RoundsPage
) -> None:
    answer(hearing, page, Side.CREDITOR, "A")
    answer(hearing, page, Side.DEBTOR, "A")
    hearing.press(page.opening.void, ENTER)
    hearing.settle()
    assert page.opening.open.isEnabled()
    hearing.press(page.opening.void, ENTER)
    hearing.settle()

    assert not page.opening.open.isEnabled()
    assert not page.opening.void.isVisible()
    assert page.sides[Side.DEBTOR].answer.isVisible()
    assert page.title.text() == "第1轮，共3轮"


def test_digits_that_are_none_seal_nothing(hearing: Desk, page: RoundsPage) -> None:
    hearing.press(page.sides[Side.CREDITOR].answer, ENTER)
    assert page.ballot is not None
    for each in page.ballot.answers:
        hearing.press(each.yes, ENTER)
    hearing.write(page.ballot.digits.line, "12")
    hearing.press(page.ballot.seal, ENTER)
    hearing.settle()

    assert page.ballot is not None
    assert page.ballot.refused.text.text() == refusal_text(DigitsUnreadable("12"))


def test_the_other_side_sees_only_that_it_was_sealed(hearing: Desk, page: RoundsPage) -> None:
    answer(hearing, page, Side.CREDITOR, "AB")
    hearing.enter(Stage.CLAIMS, ClaimsPage)
    again = hearing.enter(Stage.ROUNDS, RoundsPage)

    assert again.sides[Side.CREDITOR].state.text().startswith("✓ 已封存 · 回执 ")
    assert again.sides[Side.DEBTOR].state.text() == "○ 未答"


def test_only_the_first_joint_yes_is_shown(hearing: Desk, page: RoundsPage) -> None:
    creditor = answer(hearing, page, Side.CREDITOR, "ADE")
    debtor = answer(hearing, page, Side.DEBTOR, "BDE")
    open_with(hearing, page, creditor, debtor)

    assert page.result.text() == "方案D 双方均接受"
    assert page.plans.currentIndex().row() == 3
    assert page.take.isVisible()
    assert "方案E" not in page.result.text()


def test_three_rounds_without_a_joint_yes_are_enough(hearing: Desk, page: RoundsPage) -> None:
    for number in range(1, MOST_ROUNDS + 1):
        assert page.title.text() == f"第{number}轮，共3轮"
        creditor = answer(hearing, page, Side.CREDITOR, "A")
        open_with(hearing, page, creditor, answer(hearing, page, Side.DEBTOR, "B"))
        assert page.result.text() == "本轮没有共同接受的方案"

    assert page.refused.text.text() == refusal_text(RoundsUsedUp(MOST_ROUNDS))
    assert not page.opening.isVisible()


def test_an_opened_round_cannot_be_undone(hearing: Desk, page: RoundsPage) -> None:
    creditor = answer(hearing, page, Side.CREDITOR, "A")
    open_with(hearing, page, creditor, answer(hearing, page, Side.DEBTOR, "B"))
    hearing.control(Qt.Key.Key_Z)

    assert len(hearing.workspace.case.outcomes) == 1


def test_both_slips_name_the_last_day_that_was_set_before_the_first_answer(
    hearing: Desk, page: RoundsPage
) -> None:
    day = hearing.workspace.services.clock().date() + timedelta(days=3)
    hearing.rewrite(page.opening.open_by.line, day.isoformat())
    sealed(hearing, page, Side.CREDITOR, "A")

    assert page.slips is not None
    assert page.slips.open_by == day
    hearing.press(page.slips.copy, ENTER)
    hearing.press(page.slips.done, ENTER)
    assert not page.opening.open_by.isVisible()
    assert page.opening.until.text() == f"最迟开封日 {day}（已写入回执）"


def test_a_last_day_that_cannot_be_read_or_has_passed_seals_nothing(
    hearing: Desk, page: RoundsPage
) -> None:
    for typed, reason in (("下周", "下周"), ("2020-01-01", "最迟开封日 2020-01-01 已经过去")):
        hearing.rewrite(page.opening.open_by.line, typed)
        sealed(hearing, page, Side.DEBTOR, "A")
        assert page.ballot is not None
        assert reason in page.ballot.refused.text.text()
        hearing.press(page.ballot.back, ENTER)

    assert hearing.workspace.has_case
    assert not page.opening.void.isVisible()


def test_after_the_last_day_the_page_says_so_and_the_result_that_it_was_late(
    hearing: Desk, page: RoundsPage
) -> None:
    now = hearing.workspace.services.clock
    creditor = answer(hearing, page, Side.CREDITOR, "A")
    debtor = answer(hearing, page, Side.DEBTOR, "A")
    services = replace(hearing.workspace.services, clock=lambda: now() + timedelta(days=8))
    hearing.workspace.services = services
    page.opening._clock = services.clock
    page._presenter._services = services
    page.show_case(hearing.workspace.case)
    hearing.settle()
    assert page.opening.until.property("kind") == "refusal"

    open_with(hearing, page, creditor, debtor)

    assert page.result.text() == "方案A 双方均接受"
    assert page.late.text().startswith("开封日")


def test_a_wrong_code_leaves_the_page_ready_to_try_again(hearing: Desk, page: RoundsPage) -> None:
    creditor = answer(hearing, page, Side.CREDITOR, "A")
    debtor = answer(hearing, page, Side.DEBTOR, "A")
    open_with(hearing, page, creditor, "0000-0000")

    assert page.opening.open.isEnabled()
    assert page.opening.open.text() == "打开"
    hearing.rewrite(page.opening.codes[Side.DEBTOR].line, debtor)
    hearing.press(page.opening.open, ENTER)
    hearing.settle()
    assert page.result.isVisible()


def test_what_is_changed_while_a_round_opens_is_kept_beside_its_result(
    hearing: Desk, page: RoundsPage
) -> None:
    creditor = answer(hearing, page, Side.CREDITOR, "A")
    debtor = answer(hearing, page, Side.DEBTOR, "A")
    hearing.write(page.opening.codes[Side.CREDITOR].line, creditor)
    hearing.write(page.opening.codes[Side.DEBTOR].line, debtor)
    hearing.press(page.opening.open, ENTER)
    assert page.opening.open.text() == "正在开封……"
    assert not page.opening.open.isEnabled()
    changed = replace(hearing.workspace.case, number="（2026）沪调99号")
    hearing.workspace.keep(Change(changed, "register_set"))
    hearing.settle()

    assert len(hearing.workspace.case.outcomes) == 1
    assert hearing.workspace.case.number == "（2026）沪调99号"
