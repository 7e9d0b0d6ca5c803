"""Pasting from a spreadsheet, and rows that wait: nothing typed or pasted is lost."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from mediator.desktop.claims import ClaimsPage
from mediator.desktop.claims.table_file import FromFile
from mediator.desktop.intake import IntakePage
from mediator.desktop.sheet import MOST_ROWS, read_sheet
from mediator.desktop.widgets.paste import PasteBelow
from mediator.domain.claims import Repayment
from mediator.domain.money import Money
from mediator.domain.stages import Stage
from tests.desktop.claim_desk import claim, paste, type_row
from tests.desktop.desk import Desk

ENTER = Qt.Key.Key_Return
BANK = (
    "交易时间\t收入金额\t金额\t摘要\t余额\n"
    "2026-07-05 10:11:00\t\t5,000.00\t手机转账\t9000\n"
    "2026/2/30\t\t3000\t微信\t6000\n"
    "2026.8.5\t\t12万\t\t1\n"
)


@pytest.fixture
def page(hearing: Desk) -> ClaimsPage:
    return hearing.enter(Stage.CLAIMS, ClaimsPage)


def below(page: ClaimsPage) -> PasteBelow:
    return page.facts.pastes["repayments"]


def test_titles_say_where_the_cells_go_and_the_preview_what_cannot_be_read(
    hearing: Desk, page: ClaimsPage
) -> None:
    known = claim(hearing).repayments
    paste(hearing, page.facts.repayments, BANK)
    shown = below(page)

    assert shown.isVisible()
    assert "粘贴3行：2行可以直接计入，1行" in shown.says.text()
    assert [pick.box.currentText() for pick in shown.picks] == [
        "日期",
        "不用",
        "金额（元）",
        "方式",
        "不用",
    ]
    assert "2026/2/30" in shown.preview.model_.rows[1][-1].text  # type: ignore[union-attr]
    assert claim(hearing).repayments == known


def test_what_is_pasted_counts_in_one_act_and_the_rest_waits(
    hearing: Desk, page: ClaimsPage
) -> None:
    known = claim(hearing).repayments
    paste(hearing, page.facts.repayments, BANK)
    assert below(page).take.hasFocus()
    hearing.press(below(page).take, ENTER)

    assert claim(hearing).repayments == (
        *known,
        Repayment(date(2026, 7, 5), Money.of("5000"), "手机转账"),
        Repayment(date(2026, 8, 5), Money.of("120000")),
    )
    assert not below(page).isVisible()
    assert "有1行还不完整或者读不出，没有计入：还款1行" in page.statement.waiting.text()

    hearing.control(Qt.Key.Key_Z)
    assert claim(hearing).repayments == known
    assert len(page.facts.repayments.waiting) == 1


def test_cells_without_titles_are_matched_by_what_they_say(hearing: Desk, page: ClaimsPage) -> None:
    known = claim(hearing).repayments
    paste(hearing, page.facts.repayments, "银行转账\t1000\t2026-07-01\n微信\t2000.5\t2026-08-01\n")
    hearing.press(below(page).take, ENTER)

    assert claim(hearing).repayments[len(known) :] == (
        Repayment(date(2026, 7, 1), Money.of("1000"), "银行转账"),
        Repayment(date(2026, 8, 1), Money.of("2000.50"), "微信"),
    )


def test_the_match_can_be_changed_before_adding(hearing: Desk, page: ClaimsPage) -> None:
    paste(hearing, page.facts.repayments, "2026-07-01\t1000\t900\n2026-08-01\t2000\t800\n")
    picks = below(page).picks
    assert [pick.value for pick in picks] == [0, 1, 2]
    picks[1].choose(None)
    picks[2].choose(1)
    hearing.press(below(page).take, ENTER)

    assert [paid.amount for paid in claim(hearing).repayments[-2:]] == [
        Money.of("900"),
        Money.of("800"),
    ]


@pytest.mark.parametrize("by_key", [True, False])
def test_what_is_pasted_can_be_dropped(hearing: Desk, page: ClaimsPage, by_key: bool) -> None:
    before = hearing.workspace.case
    paste(hearing, page.facts.repayments, BANK)
    if by_key:
        hearing.press(below(page).take, Qt.Key.Key_Escape)
    else:
        hearing.press(below(page).drop, ENTER)

    assert not below(page).isVisible()
    assert not below(page).preview.model_.rows
    assert hearing.workspace.case is before


def test_a_single_text_goes_into_the_cell_at_hand(hearing: Desk, page: ClaimsPage) -> None:
    ledger = page.facts.repayments
    ledger.table.setCurrentIndex(ledger.model_.index(0, 1))
    paste(hearing, ledger, "1.5万\n")

    assert claim(hearing).repayments[0].amount == Money.of("15000")
    assert not below(page).isVisible()


def test_nothing_on_the_clipboard_does_nothing(hearing: Desk, page: ClaimsPage) -> None:
    before = hearing.workspace.case
    paste(hearing, page.facts.repayments, "\t\n\t\n")

    assert not below(page).isVisible()
    assert hearing.workspace.case is before


NONSENSE = {
    "odd": ['"', '"a\tb', "\0\t\0", "=1+1\t@x\n甲\t\u202e"],
    "large": ["\t" * 500 + "x", "a\tb\n" * 3000],
}


@pytest.mark.parametrize("texts", NONSENSE.values(), ids=NONSENSE)
def test_whatever_is_pasted_there_is_never_a_crash(
    hearing: Desk, page: ClaimsPage, texts: list[str]
) -> None:
    ledger = page.facts.repayments
    for text in texts:
        sheet = read_sheet(text, ledger.model_.columns)
        assert len(sheet.rows) <= MOST_ROWS
        ledger.table.setCurrentIndex(ledger.model_.index(len(ledger.model_.rows) - 1, 0))
        paste(hearing, ledger, text)
        if below(page).isVisible():
            hearing.press(below(page).take, ENTER)

        assert claim(hearing).repayments == ledger.value


def test_a_wide_sheet_is_matched_by_its_titles_alone(hearing: Desk, page: ClaimsPage) -> None:
    head = "\t".join(["序号", "日期", *(f"列{i}" for i in range(8)), "金额"])
    line = "\t".join(["1", "2026-07-01", *("x" for _ in range(8)), "700"])
    paste(hearing, page.facts.repayments, f"{head}\n{line}\n")
    assert not below(page).picks

    hearing.press(below(page).take, ENTER)
    assert claim(hearing).repayments[-1] == Repayment(date(2026, 7, 1), Money.of("700"))


def test_a_row_that_cannot_be_read_is_there_again_after_leaving_the_page(
    hearing: Desk, page: ClaimsPage
) -> None:
    known = claim(hearing).repayments
    type_row(hearing, page.facts.repayments, "2026-07-01", "1_000", "转账")
    assert "还款1行" in page.statement.waiting.text()

    hearing.enter(Stage.INTAKE, IntakePage)
    again = hearing.enter(Stage.CLAIMS, ClaimsPage)
    ledger = again.facts.repayments
    assert ledger.waiting == ((len(known), ("2026-07-01", "1_000", "转账", "", "", "", "", "")),)
    assert again.statement.waiting.isVisible()

    ledger.table.setCurrentIndex(ledger.model_.index(len(known), 1))
    hearing.fill(ledger.table, "1000")
    assert claim(hearing).repayments[-1].amount == Money.of("1000")
    assert not again.statement.waiting.isVisible()


def test_what_was_open_in_a_cell_on_leaving_waits_too(hearing: Desk, page: ClaimsPage) -> None:
    table = page.facts.costs.table
    table.setFocus()
    table.setCurrentIndex(page.facts.costs.model_.index(0, 0))
    table.edit(table.currentIndex())
    hearing.write(table.indexWidget(table.currentIndex()), "2026-02-30")
    hearing.enter(Stage.INTAKE, IntakePage)

    again = hearing.enter(Stage.CLAIMS, ClaimsPage)
    assert again.facts.costs.waiting[0][1][0] == "2026-02-30"


def test_undo_brings_a_spoilt_row_back_as_it_was(hearing: Desk, page: ClaimsPage) -> None:
    ledger, known = page.facts.repayments, claim(hearing).repayments
    ledger.table.setCurrentIndex(ledger.model_.index(0, 1))
    hearing.fill(ledger.table, "abc")
    assert len(claim(hearing).repayments) == len(known) - 1
    assert [index for index, _ in ledger.waiting] == [0]

    hearing.control(Qt.Key.Key_Z)
    assert claim(hearing).repayments == known
    assert ledger.waiting == ()
    assert not page.statement.waiting.isVisible()


def test_locking_forgets_what_waits(hearing: Desk, page: ClaimsPage) -> None:
    type_row(hearing, page.facts.repayments, "2026-07-01", "机密金额")
    assert "机密金额" in hearing.texts()
    case_id = hearing.workspace.case.id
    hearing.control(Qt.Key.Key_L)
    hearing.settle()

    assert not hearing.workspace.waiting.count(case_id)
    assert "机密金额" not in hearing.texts()


PREAMBLE = (
    "某某银行交易明细\n户名：王小明,账号：6222\n\n交易日期,交易金额（元）,摘要,余额\n"
    "2026-07-05,5000.00,手机转账,1\n2026-08-05,6000.00,柜面,2\n"
)


def test_a_bank_export_comes_in_with_what_stands_above_its_titles_left_out(
    hearing: Desk, page: ClaimsPage, tmp_path: Path
) -> None:
    known = claim(hearing).repayments
    export = tmp_path / "流水.csv"
    export.write_bytes(PREAMBLE.encode("gb18030"))
    page.facts.files["repayments"].take_file(str(export))
    hearing.bot.waitUntil(below(page).isVisible)

    assert "2行说明不加入" in below(page).says.text()
    assert below(page).take.hasFocus()
    hearing.press(below(page).take, ENTER)
    assert [(paid.on, paid.amount) for paid in claim(hearing).repayments[len(known) :]] == [
        (date(2026, 7, 5), Money.of("5000")),
        (date(2026, 8, 5), Money.of("6000")),
    ]


NO_TABLES = {
    "旧版 .xls": b"\xd0\xcf\x11\xe0old",
    "不是能读的表格": b"\xff\xff",
    "没有可加入的行": b"\n\n",
}


def test_a_file_that_holds_no_rows_is_refused_in_a_sentence(
    hearing: Desk, page: ClaimsPage, tmp_path: Path
) -> None:
    before, file, table = hearing.workspace.case, page.facts.files["costs"], tmp_path / "table.csv"
    for said, content in NO_TABLES.items():
        table.write_bytes(content)
        file.take_file(str(table))
        hearing.bot.waitUntil(partial(says, file, said))

        assert hearing.workspace.case is before


def says(file: FromFile, words: str) -> bool:
    """Tell whether a refusal stands there, in these words."""
    return file.refused.isVisible() and words in file.refused.text.text()


def test_the_file_is_asked_for_by_the_ledgers_own_button(hearing: Desk, page: ClaimsPage) -> None:
    button = page.facts.files["repayments"]
    assert button.accessibleName() == "从表格文件导入：还款"
    hearing.press(button, ENTER)
    dialog = button.findChild(QFileDialog)

    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()


def test_an_equals_sign_takes_the_cell_above(hearing: Desk, page: ClaimsPage) -> None:
    ledger, known = page.facts.repayments, claim(hearing).repayments
    ledger.table.setCurrentIndex(ledger.model_.index(len(known), 0))
    hearing.fill(ledger.table, "2026-07-01")
    QTest.keyClicks(ledger.table, "=")

    assert claim(hearing).repayments[-1].amount == known[-1].amount
    assert ledger.table.currentIndex().column() == 2
