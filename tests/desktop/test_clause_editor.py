"""The clause editor: words are typed around figures, and the paper follows."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from mediator.desktop.agreement import AgreementPage
from mediator.desktop.agreement.chip_text import ChipEdit
from mediator.domain.bilingual import Tongue
from mediator.domain.clauses import Origin
from mediator.domain.replans import Replan
from mediator.domain.stages import Stage
from mediator.domain.undertakings import CourtChoice, CourtLink, CreditDuties, Undertakings
from mediator.usecases.history import Change
from tests.desktop.desk import Desk


@pytest.fixture
def page(hearing: Desk) -> AgreementPage:
    page = hearing.enter(Stage.AGREEMENT, AgreementPage)
    page.plan.choose(page.plan._values[3])
    page.tabs.setCurrentWidget(page.tabs.of_clauses)
    return page


def show(page: AgreementPage, clause: str) -> ChipEdit:
    agreement = page.clauses.agreement
    assert agreement is not None
    page.clauses.list.setCurrentRow([c.id for c in agreement.clauses].index(clause))
    return page.clauses.text.edit


def headings(page: AgreementPage) -> list[str]:
    return [page.clauses.list.item(i).text() for i in range(page.clauses.list.count())]


def origin(page: AgreementPage, clause: str) -> Origin:
    agreement = page.clauses.agreement
    assert agreement is not None
    return next(c.origin for c in agreement.clauses if c.id == clause)


def put_cursor(edit: ChipEdit, words: str, *, chip: bool = False) -> None:
    """Put the cursor behind words, or select the chip behind them."""
    cursor = edit.document().find(words)
    cursor.setPosition(cursor.selectionEnd())
    if chip:
        cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)


def test_before_a_plan_there_is_nothing_to_edit(hearing: Desk) -> None:
    page = hearing.enter(Stage.AGREEMENT, AgreementPage)

    assert not page.clauses.list.isEnabled()
    assert page.clauses.gloss.text().startswith("选定方案以后")


def test_every_clause_is_listed_with_its_number_its_law_and_plain_words(
    page: AgreementPage,
) -> None:
    edit = show(page, "early")

    assert headings(page)[0] == "第一条　债务的确认"
    assert "{debtor}" in edit.text()
    assert "未核实，不印在协议上" in page.clauses.law.text()
    assert page.clauses.gloss.text().startswith("白话：")


def test_words_typed_around_the_figures_go_into_the_paper(
    hearing: Desk, page: AgreementPage
) -> None:
    edit = show(page, "debt")
    edit.moveCursor(QTextCursor.MoveOperation.End)
    hearing.bot.keyClicks(edit, "AB")
    page.clauses.text.flush()

    assert origin(page, "debt") is Origin.EDITED
    assert headings(page)[0].endswith("已修改")
    settlement = hearing.workspace.case.settlement
    assert settlement is not None
    assert settlement.clauses[0].text.endswith("AB")
    page.clauses.restore()
    assert origin(page, "debt") is Origin.TERMS


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_7])
def test_a_figure_cannot_be_typed_over(hearing: Desk, page: AgreementPage, key: Qt.Key) -> None:
    edit = show(page, "debt")
    before = edit.text()
    put_cursor(edit, "截至", chip=True)
    hearing.bot.keyClick(edit, key)

    assert edit.text() == before
    assert "“结算日”是固定数字" in page.clauses.refused.text.text()
    assert "核验" in page.clauses.refused.text.text()


def test_a_figure_beside_the_cursor_is_not_deleted_either(
    hearing: Desk, page: AgreementPage
) -> None:
    edit = show(page, "debt")
    before = edit.text()
    put_cursor(edit, "截至")
    hearing.bot.keyClick(edit, Qt.Key.Key_Delete)
    hearing.bot.keyClick(edit, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    put_cursor(edit, "截至", chip=True)
    cursor = edit.textCursor()
    cursor.setPosition(cursor.selectionEnd())
    edit.setTextCursor(cursor)
    hearing.bot.keyClick(edit, Qt.Key.Key_Backspace)
    hearing.bot.keyClick(edit, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)

    assert edit.text() == before


def test_neither_a_paste_nor_an_input_method_takes_a_figure_away(
    hearing: Desk, page: AgreementPage
) -> None:
    edit = show(page, "debt")
    before = edit.text()
    pasted = QMimeData()
    pasted.setText("十万元")
    edit.selectAll()
    edit.insertFromMimeData(pasted)
    typed = QInputMethodEvent()
    typed.setCommitString("十万元")
    QApplication.sendEvent(edit, typed)
    edit.cut()

    assert edit.text() == before


def test_a_figure_is_copied_and_pasted_as_itself(page: AgreementPage) -> None:
    edit = show(page, "debt")
    put_cursor(edit, "截至", chip=True)
    copied = edit.createMimeDataFromSelection()
    edit.moveCursor(QTextCursor.MoveOperation.End)
    edit.insertFromMimeData(copied)

    assert copied.text() == "{as_of}"
    assert edit.text().endswith("{as_of}")


def test_rare_characters_are_read_back_whole(page: AgreementPage) -> None:
    edit = show(page, "early")
    edit.show_text("𬱖某与{debtor}\n另行约定𬱖。")

    assert edit.text() == "𬱖某与{debtor}\n另行约定𬱖。"


def test_clauses_move_by_keys_only_while_they_are_at_hand(
    hearing: Desk, page: AgreementPage
) -> None:
    show(page, "early")
    before = [line.partition("　")[2] for line in headings(page)]
    hearing.bot.keyClick(hearing.window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    after = [line.partition("　")[2] for line in headings(page)]
    page.tabs.setCurrentWidget(page.preview)
    hearing.bot.keyClick(hearing.window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    at = before.index("提前付款")
    assert after.index("提前付款") == at + 1
    assert [line.partition("　")[2] for line in headings(page)] == after
    assert page.clauses.clause == "early"


def test_a_clause_is_taken_from_the_library_worded_and_left_out(page: AgreementPage) -> None:
    page.clauses.take.choose("credit")
    assert page.clauses.clause == "credit"
    page.clauses.variant.choose("institution")

    assert "结清证明" in page.clauses.text.edit.text()
    page.clauses.leave_out()
    assert not any("信用信息的更正" in line for line in headings(page))


def test_a_needed_clause_stays_and_the_reason_is_said(page: AgreementPage) -> None:
    show(page, "debt")
    page.clauses.leave_out()

    assert "不能缺少的条款" in page.clauses.refused.text.text()


def test_an_own_clause_is_written_and_named(hearing: Desk, page: AgreementPage) -> None:
    page.clauses.write_own()
    hearing.rewrite(page.clauses.heading.line, "保密")
    page.clauses.heading.flush()

    assert page.clauses.clause == "own-1"
    assert any(line.endswith("保密 · 自拟") for line in headings(page))


def test_versions_are_kept_and_compared(hearing: Desk, page: AgreementPage) -> None:
    page.versions.keep_this()
    edit = show(page, "early")
    edit.moveCursor(QTextCursor.MoveOperation.End)
    hearing.bot.keyClicks(edit, "XYZ")
    page.clauses.text.flush()

    assert "1 处段落有改动" in page.versions.told.text()
    assert "XYZ" in page.versions.changes.toPlainText()
    page.versions.after.choose(0)
    assert page.versions.told.text() == "两稿文字相同。"


def test_a_review_holds_for_the_pages_shown_and_a_change_voids_it(
    hearing: Desk, page: AgreementPage, tmp_path: Path
) -> None:
    page.second.needs_look.box.click()
    hearing.bot.waitUntil(page.save.isEnabled)
    page.save_to(str(tmp_path / "a.pdf"))
    assert "须经律师复核" in page.refused.text.text()

    hearing.rewrite(page.versions.lawyer.line, "林律师")
    hearing.rewrite(page.versions.office.line, "上海某某律师事务所")
    page.versions.remarks.edit.setPlainText("第三条可以执行。\n送达地址请再核对。")
    page.versions.record_look()
    review = hearing.workspace.case.settlement.review  # type: ignore[union-attr]
    assert review is not None
    assert review.office == "上海某某律师事务所"
    assert review.remarks == "第三条可以执行。\n送达地址请再核对。"
    assert "复核有效" in page.versions.looked.text()
    with hearing.bot.waitSignal(hearing.workspace.case_replaced):
        page.save_to(str(tmp_path / "a.pdf"))
    assert (tmp_path / "a.pdf").exists()

    page.clauses.take.choose("credit")
    hearing.bot.waitUntil(lambda: "复核失效" in page.versions.looked.text())


def test_a_second_text_is_chosen_on_the_page(hearing: Desk, page: AgreementPage) -> None:
    page.second.tongue.choose(Tongue.ENGLISH)
    page.second.governs.choose(Tongue.ENGLISH)

    settlement = hearing.workspace.case.settlement
    assert settlement is not None
    assert settlement.parallel is not None
    assert settlement.parallel.governs is Tongue.ENGLISH
    show(page, "early")
    assert page.clauses.english.edit.text().startswith("{debtor} may pay")
    page.second.tongue.choose(Tongue.SIMPLIFIED)
    assert page.clauses.english.isHidden()


def test_what_was_typed_is_translated_by_hand(hearing: Desk, page: AgreementPage) -> None:
    assert not page.translations.entries
    page.second.tongue.choose(Tongue.ENGLISH)
    entry = page.translations.entries["dispute.facts"]
    entry.edit.setPlainText("A loan between friends.")
    entry.flush()

    settlement = hearing.workspace.case.settlement
    assert settlement is not None
    assert settlement.parallel is not None
    assert settlement.parallel.of("dispute.facts") == "A loan between friends."
    assert entry is page.translations.entries["dispute.facts"]
    entry.edit.setPlainText("")
    entry.flush()
    now = hearing.workspace.case.settlement
    assert now is not None
    assert now.parallel is not None
    assert now.parallel.translations == ()


def test_the_reason_of_a_change_is_translated_where_the_rest_is(
    hearing: Desk, page: AgreementPage
) -> None:
    page.second.tongue.choose(Tongue.ENGLISH)
    case = hearing.workspace.case
    replan = Replan(date(2026, 12, 20), date(2027, 1, 15), 18, "收入减少")
    changed = replace(case, performance=replace(case.performance, replans=(replan,)))
    hearing.workspace.keep(Change(changed, "replan_proposed"))

    entry = page.translations.entries["changes[0].reason"]
    entry.edit.setPlainText("A fall in income.")
    entry.flush()

    settlement = hearing.workspace.case.settlement
    assert settlement is not None
    assert settlement.parallel is not None
    assert settlement.parallel.of("changes[0].reason") == "A fall in income."


def test_what_is_agreed_beside_the_figures_brings_its_clauses(
    hearing: Desk, page: AgreementPage
) -> None:
    panel = page.undertakings
    panel.fold.open()
    panel.link.choose(CourtLink.DEBTOR_HOME)
    hearing.rewrite(panel.proof.line, "居住证")
    panel.proof.flush()
    panel.notarised.box.click()
    panel.credit.box.click()
    panel.reported.box.click()

    settlement = hearing.workspace.case.settlement
    assert settlement is not None
    assert settlement.undertakings == Undertakings(
        court=CourtChoice(CourtLink.DEBTOR_HOME, "", "居住证"),
        notarised=True,
        credit=CreditDuties(reported=True),
    )
    said = headings(page)
    for heading in ("约定管辖", "公证", "信用记录的修复"):
        assert any(heading in line for line in said), heading
