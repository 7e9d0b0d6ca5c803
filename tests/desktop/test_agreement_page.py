"""The agreement page: what it shows is what it saves, and a failed save loses nothing."""

import gc
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from mediator.desktop.agreement import AgreementPage
from mediator.desktop.intake import IntakePage
from mediator.desktop.papers.preview import PaperPage
from mediator.domain.parties import Role
from mediator.domain.stages import Stage
from mediator.usecases.intake import set_party
from mediator.usecases.ports import PagePicture
from tests.desktop.desk import Desk


@pytest.fixture
def page(hearing: Desk) -> AgreementPage:
    return hearing.enter(Stage.AGREEMENT, AgreementPage)


def draft(desk: Desk, page: AgreementPage, at: int = 3) -> None:
    page.plan.choose(page.plan._values[at])
    desk.bot.waitUntil(lambda: bool(page.preview.pages))


def pictures() -> int:
    """How many pictures of pages are in memory, waiting for Python's collection or not."""
    kinds = (PagePicture, PaperPage)
    return sum(isinstance(each, kinds) for each in gc.get_objects())


def test_without_a_plan_the_page_says_where_to_choose_one(page: AgreementPage) -> None:
    assert page.preview.message.text().startswith("还没有选定方案")
    assert not page.save.isEnabled()


def test_a_chosen_plan_is_drafted_and_shown(hearing: Desk, page: AgreementPage) -> None:
    draft(hearing, page)

    assert page.save.isEnabled()
    assert page.mark.text().startswith("校验码 ")
    assert page.preview.pages[0].width() <= page.preview.viewport().width()


def test_no_picture_of_a_page_stays_in_memory_when_the_page_is_left(
    hearing: Desk, page: AgreementPage
) -> None:
    """A dozen pages are a hundred megabytes, and nobody may find them after a lock."""
    gc.collect()
    before = pictures()
    draft(hearing, page)
    page.tabs.setCurrentWidget(page.tabs.of_papers)
    hearing.bot.waitUntil(lambda: bool(page.papers.preview.pages))
    assert pictures() > before
    assert not gc.isenabled()
    hearing.enter(Stage.INTAKE, IntakePage)
    assert pictures() == before


def test_terms_added_by_hand_go_into_a_new_paper(hearing: Desk, page: AgreementPage) -> None:
    draft(hearing, page)
    before = page.mark.text()
    page.extra.edit.setPlainText("双方互相道歉。\n今后各不相扰。")
    page.extra.flush()
    hearing.bot.waitUntil(lambda: page.save.isEnabled() and page.mark.text() != before)

    settlement = hearing.workspace.case.settlement
    assert settlement is not None
    assert settlement.extra_terms == ("双方互相道歉。", "今后各不相扰。")


def test_the_day_of_the_agreement_can_be_set(hearing: Desk, page: AgreementPage) -> None:
    draft(hearing, page)
    hearing.rewrite(page.agreed_on.line, "2026.10.15")

    assert hearing.workspace.case.settlement is not None
    assert hearing.workspace.case.settlement.agreed_on == date(2026, 10, 15)
    hearing.bot.waitUntil(page.save.isEnabled)


def test_an_unwritable_place_is_said_and_nothing_is_lost(
    hearing: Desk, page: AgreementPage, tmp_path: Path
) -> None:
    draft(hearing, page)
    with hearing.bot.waitSignal(page.settled):
        page.save_to(str(tmp_path))

    assert page.refused.isVisible()
    assert page.save.isEnabled()
    assert page.preview.pages
    assert hearing.workspace.case.settlement is not None
    assert not hearing.workspace.case.settlement.printed


def test_the_schedule_is_saved_on_its_own(
    hearing: Desk, page: AgreementPage, tmp_path: Path
) -> None:
    draft(hearing, page)
    page.save_schedule_to(str(tmp_path / "schedule.pdf"))
    hearing.bot.waitUntil(page.kept.isVisible)

    assert (tmp_path / "schedule.pdf").read_bytes().startswith(b"%PDF")


def test_the_proposed_file_name_names_nobody(hearing: Desk, page: AgreementPage) -> None:
    draft(hearing, page)
    hearing.press(page.save, Qt.Key.Key_Return)
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert Path(dialog.selectedFiles()[0]).name == "文档-1012.pdf"

    hearing.bot.waitUntil(dialog.isActiveWindow)
    hearing.press(dialog, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    assert hearing.window.cover.isVisible()

    hearing.control(Qt.Key.Key_L)
    hearing.settle()
    assert "沈佩文" not in hearing.texts()


def test_a_case_without_a_debtor_says_so(hearing: Desk) -> None:
    page = hearing.page(IntakePage)
    debtor = next(i for i, p in enumerate(hearing.workspace.case.parties) if p.role is Role.DEBTOR)
    hearing.press(page.parties.cards[debtor].remove, Qt.Key.Key_Return)
    agreement = hearing.enter(Stage.AGREEMENT, AgreementPage)
    agreement.plan.choose(agreement.plan._values[1])

    assert agreement.refused.isVisible()
    assert not agreement.save.isEnabled()


def test_a_name_that_no_font_can_print_stops_the_paper_and_is_named(hearing: Desk) -> None:
    case = hearing.workspace.case
    party = replace(case.parties[0], name="沈\U00030002文")
    hearing.workspace.keep(set_party(case, party, index=0))
    page = hearing.enter(Stage.AGREEMENT, AgreementPage)
    page.plan.choose(page.plan._values[1])
    hearing.bot.waitUntil(page.refused.isVisible)

    assert "\U00030002" in page.refused.text.text()
    assert not page.save.isEnabled()


def add_terms(desk: Desk, page: AgreementPage, *lines: str) -> None:
    page.extra.edit.setPlainText("\n".join(lines))
    page.extra.flush()
    desk.bot.waitUntil(page.save.isEnabled)


def test_a_finding_is_mended_in_one_step_and_undone_by_name(
    hearing: Desk, page: AgreementPage
) -> None:
    draft(hearing, page)
    add_terms(hearing, page, "乙方放弃诉讼时效抗辩。", "双方互不追究。")
    card = next(c for c in page.findings.cards if "时效" in c.text.text() and c.mend)
    assert card.mend is not None

    hearing.press(card.mend, Qt.Key.Key_Return)

    settlement = hearing.workspace.case.settlement
    assert settlement is not None
    assert settlement.extra_terms == ("双方互不追究。",)
    assert "一步改正" in hearing.window.status.undo.text()
    hearing.workspace.undo()
    settlement = hearing.workspace.case.settlement
    assert settlement is not None
    assert len(settlement.extra_terms) == 2


def test_f8_goes_round_the_findings_and_enter_mends(hearing: Desk, page: AgreementPage) -> None:
    draft(hearing, page)
    add_terms(hearing, page, "乙方尽快归还,甲方签收。")
    hearing.bot.waitUntil(lambda: len(page.findings.cards) >= 2)
    count = len(page.findings.cards)

    for _ in range(count + 1):
        hearing.bot.keyClick(hearing.window, Qt.Key.Key_F8)

    chosen = [c.property("kind") for c in page.findings.cards]
    assert chosen.count("finding-chosen") == 1
    assert chosen[0] == "finding-chosen"


def test_a_finding_about_a_party_leads_to_intake(hearing: Desk, page: AgreementPage) -> None:
    case = hearing.workspace.case
    odd = replace(case.parties[1], phone="微信")
    hearing.workspace.keep(set_party(case, odd, index=1))
    draft(hearing, page)
    card = next(c for c in page.findings.cards if "微信" in c.text.text())
    assert card.go is not None

    hearing.press(card.go, Qt.Key.Key_Return)

    hearing.page(IntakePage)
