"""Ledgers: typed by keyboard, refused in place, nothing lost."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from mediator.desktop import theme
from mediator.desktop.claims import ClaimsPage
from mediator.desktop.widgets.ledger import Ledger
from mediator.domain.claims import Repayment
from mediator.domain.money import Money
from mediator.domain.stages import Stage
from tests.desktop.desk import Desk


@pytest.fixture
def repayments(hearing: Desk) -> Ledger[Repayment]:
    ledger = hearing.enter(Stage.CLAIMS, ClaimsPage).facts.repayments
    blank = len(ledger.model_.rows) - 1
    ledger.table.setCurrentIndex(ledger.model_.index(blank, 0))
    return ledger


def test_a_row_counts_as_soon_as_it_is_whole(hearing: Desk, repayments: Ledger[Repayment]) -> None:
    known = len(repayments.value)
    hearing.fill(repayments.table, "t")
    assert len(repayments.value) == known
    assert "金额" in repayments.note.text()

    hearing.fill(repayments.table, "1.2万")
    assert repayments.value[-1] == Repayment(date(2026, 10, 12), Money.of("12000"))
    assert "人民币壹万贰仟元整" in repayments.note.text()
    assert hearing.workspace.case.claim.repayments == repayments.value


def test_a_refused_cell_keeps_what_was_typed(hearing: Desk, repayments: Ledger[Repayment]) -> None:
    row = repayments.table.currentIndex().row()
    hearing.fill(repayments.table, "2026-07-01")
    hearing.fill(repayments.table, "1_000")

    assert repayments.model_.rows[row].texts[1] == "1_000"
    assert repayments.note.property("kind") == "refusal"
    assert repayments.value == hearing.workspace.case.claim.repayments


def test_a_row_can_be_repeated_and_removed(hearing: Desk, repayments: Ledger[Repayment]) -> None:
    known = repayments.value
    control = Qt.KeyboardModifier.ControlModifier
    hearing.press(repayments.table, Qt.Key.Key_D, control)
    assert repayments.value == (*known, known[-1])

    hearing.press(repayments.table, Qt.Key.Key_Delete, control)
    assert repayments.value == known


def test_escape_keeps_the_cell(hearing: Desk, repayments: Ledger[Repayment]) -> None:
    table, row = repayments.table, repayments.table.currentIndex().row()
    table.edit(table.currentIndex())
    editor = table.indexWidget(table.currentIndex())
    hearing.write(editor, "20260701")
    hearing.press(editor, Qt.Key.Key_Escape)

    assert repayments.model_.rows[row].texts[0] == "2026-07-01"


def test_what_stands_in_an_open_cell_is_taken_in_on_leaving(
    hearing: Desk, repayments: Ledger[Repayment]
) -> None:
    known = len(repayments.value)
    hearing.fill(repayments.table, "t")
    repayments.table.edit(repayments.table.currentIndex())
    hearing.write(repayments.table.indexWidget(repayments.table.currentIndex()), "500")
    hearing.control(Qt.Key.Key_S)

    assert len(hearing.workspace.case.claim.repayments) == known + 1


def test_enter_on_the_blank_row_leaves_the_table(
    hearing: Desk, repayments: Ledger[Repayment]
) -> None:
    repayments.table.setFocus()
    hearing.press(repayments.table, Qt.Key.Key_Return)

    assert not repayments.table.hasFocus()


def test_undo_brings_a_removed_row_back(hearing: Desk, repayments: Ledger[Repayment]) -> None:
    known = repayments.value
    repayments.table.setCurrentIndex(repayments.model_.index(0, 0))
    hearing.press(repayments.table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert len(repayments.value) == len(known) - 1

    hearing.control(Qt.Key.Key_Z)
    assert repayments.value == known


def test_an_empty_ledger_shows_a_grey_row_that_is_typed_over(
    hearing: Desk, repayments: Ledger[Repayment]
) -> None:
    model = repayments.model_
    control = Qt.KeyboardModifier.ControlModifier
    display, edit = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole
    while repayments.value:
        repayments.table.setCurrentIndex(model.index(0, 0))
        hearing.press(repayments.table, Qt.Key.Key_Delete, control)
    cell = model.index(0, 0)
    shown = [model.index(0, x).data(display) for x in range(3)]
    assert shown == ["2024-05-01", "20,000.00", "银行转账"]
    assert cell.data(Qt.ItemDataRole.ForegroundRole) == theme.color("quiet")
    assert (cell.data(edit), cell.data(Qt.ItemDataRole.AccessibleTextRole)) == ("", "")
    assert cell.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "日期"
    assert cell.data(Qt.ItemDataRole.ToolTipRole) is None
    assert hearing.workspace.case.claim.repayments == ()

    repayments.table.setCurrentIndex(cell)
    hearing.fill(repayments.table, "2026-07-01")

    assert [cell.data(display), model.index(0, 1).data(display)] == ["2026-07-01", ""]


def test_a_row_is_split_by_writing_its_parts_and_the_sum_stays(
    hearing: Desk, repayments: Ledger[Repayment]
) -> None:
    hearing.fill(repayments.table, "2026-07-01")
    hearing.fill(repayments.table, "10000")
    known, row = repayments.value, len(repayments.value) - 1
    amount = repayments.model_.index(row, 1)

    repayments.table.setCurrentIndex(amount)
    hearing.fill(repayments.table, "6000+3000")
    assert "10,000.00" in repayments.note.text()
    assert repayments.note.property("kind") == "refusal"
    assert repayments.value == known[:-1]
    for spoilt in ("6000+x", "+"):
        repayments.table.setCurrentIndex(amount)
        hearing.fill(repayments.table, spoilt)
        assert repayments.model_.rows[row].texts[1] == spoilt

    repayments.table.setCurrentIndex(amount)
    hearing.fill(repayments.table, "6000＋0.4万")
    day = date(2026, 7, 1)
    parts = (Repayment(day, Money.of("6000")), Repayment(day, Money.of("4000")))
    assert repayments.value == (*known[:-1], *parts)
    assert hearing.workspace.case.claim.repayments == repayments.value

    repayments.table.setCurrentIndex(amount)
    hearing.fill(repayments.table, "6000+")
    assert repayments.value == (*known[:-1], *parts)

    hearing.control(Qt.Key.Key_Z)
    hearing.control(Qt.Key.Key_Z)
    assert repayments.value == known


def test_money_back_before_any_was_lent_and_a_day_to_come_are_said_at_their_rows(
    hearing: Desk, repayments: Ledger[Repayment]
) -> None:
    first, known = hearing.workspace.case.claim.first_on, len(repayments.value)
    assert first is not None
    assert not repayments.odd.isVisible()

    hearing.fill(repayments.table, "2001-01-01")
    hearing.fill(repayments.table, "500")
    row = next(i for i, fact in enumerate(repayments.value) if fact.on.year == 2001)
    cell = repayments.model_.index(row, 0)
    assert repayments.odd.text().startswith(
        f"第{row + 1}行：还款日 2001-01-01 早于首次出借日 {first}"
    )
    assert cell.data(Qt.ItemDataRole.ForegroundRole) == theme.color("warning")
    assert "2001-01-01" in cell.data(Qt.ItemDataRole.ToolTipRole)

    repayments.table.setCurrentIndex(cell)
    hearing.fill(repayments.table, "2026-10-13")
    assert "2026-10-13 还没有到" in repayments.odd.text()

    repayments.table.setCurrentIndex(repayments.model_.index(row, 0))
    hearing.fill(repayments.table, "2026-10-12")
    assert not repayments.odd.isVisible()
    assert len(repayments.value) == known + 1


def test_rows_are_held_against_the_sum_that_the_paper_gives(
    hearing: Desk, repayments: Ledger[Repayment]
) -> None:
    total = hearing.page(ClaimsPage).facts.totals["repayments"]
    assert not total.told.isVisible()

    hearing.rewrite(total.total.line, "1.3万")
    assert total.told.text() == "与纸面相符：2行，合计 13,000.00"

    hearing.rewrite(total.total.line, "13500")
    assert total.told.text().startswith("比纸面少 500.00")
    hearing.fill(repayments.table, "2026-07-01")
    hearing.fill(repayments.table, "600")
    assert total.told.text().startswith("比纸面多 100.00：录入3行")
    assert total.told.property("kind") == "refusal"

    total.total.line.setFocus()
    total.total.line.selectAll()
    hearing.press(total.total.line, Qt.Key.Key_Delete)
    hearing.press(total.total.line, Qt.Key.Key_Return)
    assert not total.told.isVisible()
