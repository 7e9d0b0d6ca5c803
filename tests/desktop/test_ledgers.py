"""Ledgers: typed by keyboard, refused in place, nothing lost."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

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
