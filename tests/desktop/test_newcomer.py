"""Where somebody who sits here for the first time stopped, and is led on now."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt

from mediator.desktop.agreement import AgreementPage
from mediator.desktop.board import BoardPage
from mediator.desktop.caucus import CreditorRoom
from mediator.desktop.claims import ClaimsPage
from mediator.desktop.home import HomePage
from mediator.desktop.intake import IntakePage
from mediator.domain.claims import Claim
from mediator.domain.findings import Severity, doubtful, note
from mediator.domain.lint import Caught
from mediator.domain.signing import PrintJob
from mediator.domain.stages import Stage
from mediator.domain.versions import Switch, Turn
from mediator.usecases.claims import set_claim
from mediator.usecases.history import Change
from tests.desktop.claim_desk import claim
from tests.desktop.desk import Desk
from tests.desktop.test_papers_panel import to_files

ENTER = Qt.Key.Key_Return


def keep_claim(desk: Desk, changed: Claim) -> None:
    desk.workspace.keep(set_claim(desk.workspace.case, changed))


def jobs(desk: Desk) -> tuple[PrintJob, ...]:
    return desk.workspace.case.prints


def test_the_old_rule_is_asked_only_where_it_can_matter_and_what_was_said_is_kept(
    hearing: Desk,
) -> None:
    page = hearing.enter(Stage.CLAIMS, ClaimsPage)
    tick = page.contract.old_rule
    keep_claim(hearing, replace(claim(hearing), old_rule_requested=False))
    assert not tick.isVisible()

    hearing.rewrite(page.contract.formed_on.line, "2019-03-15")
    assert tick.isVisible()
    assert not tick.value

    hearing.rewrite(page.contract.formed_on.line, "2024-03-15")
    assert not tick.isVisible()
    assert not claim(hearing).old_rule_requested

    keep_claim(hearing, replace(claim(hearing), formed_on=None, disbursements=()))
    assert tick.isVisible()


def test_two_versions_are_not_told_apart_by_an_old_rule_that_changes_nothing(
    hearing: Desk,
) -> None:
    page = hearing.enter(Stage.CLAIMS, ClaimsPage)
    page.statement.tabs.setCurrentWidget(page.statement.why)
    why = page.statement.why.panel
    assert why is not None
    assert Switch(Turn.OLD_RULE) not in why.ticks

    hearing.rewrite(page.contract.formed_on.line, "2019-03-15")
    assert Switch(Turn.OLD_RULE) in why.ticks


def test_what_speaks_of_the_old_rule_leads_to_it_wherever_it_is(hearing: Desk) -> None:
    page = hearing.enter(Stage.CLAIMS, ClaimsPage)
    page.go_to("claim.old_rule_requested")
    assert page.contract.old_rule.box.hasFocus()

    hearing.press(page.contract.old_rule.box, Qt.Key.Key_Space)
    assert not claim(hearing).old_rule_requested
    assert page.contract.old_rule.isVisible()


def test_intake_says_that_the_day_of_the_conflict_check_is_optional_and_waits_for_none(
    hearing: Desk,
) -> None:
    page = hearing.page(IntakePage)
    entry = page.conflicts.checked_on
    assert "选填" in entry.caption.text()
    assert "不填不影响下一步" in entry.line.accessibleDescription()
    assert entry.value is None
    assert page.on.isVisible()


def test_a_claim_without_a_gap_leads_on_to_the_first_room(hearing: Desk) -> None:
    page = hearing.enter(Stage.CLAIMS, ClaimsPage)
    on, whole = page.statement.on, claim(hearing)
    keep_claim(hearing, replace(whole, disbursements=()))
    assert not on.isVisible()

    keep_claim(hearing, whole)
    assert on.isVisible()
    hearing.press(on, ENTER)
    hearing.settle()
    hearing.page(CreditorRoom)


def test_without_a_balance_the_claim_does_not_lead_on(hearing: Desk) -> None:
    page = hearing.enter(Stage.CLAIMS, ClaimsPage)
    keep_claim(hearing, replace(claim(hearing), formed_on=date(2031, 1, 1)))
    assert page.statement.refused.isVisible()

    assert not page.statement.on.isVisible()


def test_the_mark_on_the_board_is_said_in_words_wherever_it_is_seen(hearing: Desk) -> None:
    case = hearing.workspace.case
    hearing.workspace.keep(Change(replace(case, heard=(("creditor", True),)), "debtor_heard"))
    board = hearing.enter(Stage.BOARD, BoardPage)
    mark = hearing.window.rail.stages[Stage.BOARD]
    assert "债务人室未开始" in board.unheard.text()
    assert board.unheard.isVisible()
    assert board.take.isEnabled()
    for said in (mark.toolTip(), mark.accessibleDescription()):
        assert "不必等，现在就可以选定" in said

    hearing.workspace.keep(Change(case, "debtor_heard"))
    hearing.settle()
    assert not board.unheard.isVisible()
    assert not mark.accessibleDescription()


def test_an_agreement_says_at_its_top_how_much_is_left_and_leads_there(hearing: Desk) -> None:
    page = hearing.enter(Stage.AGREEMENT, AgreementPage)
    assert not page.summary.isVisible()

    page.plan.choose(page.plan._values[3])
    hearing.bot.waitUntil(page.save.isEnabled)
    page.extra.edit.setPlainText("乙方尽快归还,甲方签收。")
    page.extra.flush()
    hearing.bot.waitUntil(page.save.isEnabled)
    grave = [c for c in page.findings.cards if c.caught.finding.severity is not Severity.NOTE]
    assert page.summary.jump.text() == f"还有{len(grave)}处待处理 F8"

    hearing.bot.mouseClick(page.summary.jump, Qt.MouseButton.LeftButton)
    card = page.findings.cards[0]
    assert card.property("kind") == "finding-chosen"
    hearing.bot.waitUntil(lambda: not card.visibleRegion().isEmpty())


def test_what_is_only_noted_is_counted_as_notes_and_nothing_is_said_as_such(
    hearing: Desk,
) -> None:
    page = hearing.enter(Stage.AGREEMENT, AgreementPage)
    said = tuple(Caught(found) for found in (note("claim", "a"), doubtful("claim", "b")))
    page.summary.put(said[:1])
    assert page.summary.jump.text() == "1条提示 F8"

    page.summary.put(())
    assert page.summary.clean.isVisible()
    assert not page.summary.jump.isVisible()

    page.summary.put(said)
    assert page.summary.jump.text() == "还有1处待处理 F8"


def test_printing_stands_beside_saving_and_goes_the_way_of_the_print_set(
    hearing: Desk, tmp_path: Path
) -> None:
    page = hearing.enter(Stage.AGREEMENT, AgreementPage)
    assert not page.to_print.isEnabled()
    page.plan.choose(page.plan._values[3])
    hearing.bot.waitUntil(page.to_print.isEnabled)

    hearing.press(page.to_print, ENTER)
    hearing.bot.waitUntil(page.papers.send.hasFocus)
    assert not jobs(hearing)

    page.papers.make_printer = to_files(tmp_path, [])  # type: ignore[assignment]
    hearing.press(page.papers.send, ENTER)
    hearing.bot.waitUntil(lambda: bool(jobs(hearing)), timeout=60_000)
    (job,) = jobs(hearing)
    assert (job.paper, job.copies) == ("agreement", 3)


def test_the_first_steps_are_where_the_keys_are_and_esc_leads_past_them(desk: Desk) -> None:
    desk.create()
    home = desk.page(HomePage)
    assert home.tour.next.hasFocus()
    assert home.tour.text.text() in home.tour.next.accessibleDescription()
    assert "Ctrl+N" in home.first_ways.new.text()

    desk.press(home.tour.next, Qt.Key.Key_Escape)
    assert not home.tour.isVisible()
    assert home.first_ways.new.hasFocus()

    desk.window.home()
    desk.settle()
    assert desk.page(HomePage).first_ways.new.hasFocus()


def test_whoever_knows_the_way_begins_a_case_past_the_first_steps_by_one_key(desk: Desk) -> None:
    desk.create()
    desk.control(Qt.Key.Key_N)
    desk.settle()
    desk.page(IntakePage)
