"""Both sides' offers written down on the board: sealed, read, and gone from sight when done."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from mediator.desktop.board import BoardPage
from mediator.desktop.board.talks_editor import TalksEditor
from mediator.desktop.rounds import RoundsPage
from mediator.domain.caucus import Move, Room
from mediator.domain.money import Money
from mediator.domain.stages import Stage
from mediator.usecases.caucus import open_both
from mediator.usecases.ports import Archive
from tests.desktop.claim_desk import type_row
from tests.desktop.desk import Desk

FIRST = Move(date(2026, 10, 12), Room.CREDITOR, Money.of("95000"), 6, note="首次")
SECOND = Move(date(2026, 10, 12), Room.DEBTOR, Money.of("60000"))
BRACKET = Move(date(2026, 10, 13), Room.DEBTOR, Money.of("65000"), if_other=Money.of("80000"))


@pytest.fixture
def page(hearing: Desk) -> BoardPage:
    board = hearing.enter(Stage.BOARD, BoardPage)
    hearing.bot.waitUntil(lambda: board.board is not None)
    hearing.press(board.to_talks, Qt.Key.Key_Return)
    return board


def editor(page: BoardPage) -> TalksEditor:
    assert page.editors.talks is not None
    return page.editors.talks


def kept(hearing: Desk) -> tuple[Move, ...]:
    case_id = hearing.workspace.case.id

    def read(archive: Archive) -> tuple[Move, ...]:
        return open_both(archive, case_id).moves

    with hearing.bot.waitCallback() as done:
        hearing.workspace.ask(hearing.window, read, done, print)
    moves: tuple[Move, ...] = done.args[0]
    return moves


def test_offers_typed_are_sealed_read_and_put_away(hearing: Desk, page: BoardPage) -> None:
    ledger = editor(page).ledger
    assert "还没有记下出价" in editor(page).advice.text()
    type_row(hearing, ledger, "2026-10-12", "债权人", "95000", "6", "", "首次")
    assert "只有债权人出过价" in editor(page).advice.text()
    type_row(hearing, ledger, "2026-10-12", "债务人", "6万", "", "", "")
    assert "双方还差35,000.00元" in editor(page).advice.text()
    type_row(hearing, ledger, "2026-10-13", "债务人", "6.5万", "", "8万", "")

    assert kept(hearing) == (FIRST, SECOND, BRACKET)
    assert "债务人提出的区间是65,000.00至80,000.00元" in editor(page).advice.text()
    editor(page).grab()  # a bracket, a line and the axes are painted

    hearing.press(editor(page).done, Qt.Key.Key_Return)
    assert page.editors.talks is None
    hearing.settle()
    assert "95,000" not in hearing.texts()

    hearing.press(page.to_talks, Qt.Key.Key_Return)
    assert editor(page).ledger.value == (FIRST, SECOND, BRACKET)


def test_a_row_without_its_side_waits(hearing: Desk, page: BoardPage) -> None:
    type_row(hearing, editor(page).ledger, "2026-10-12", "", "95000")

    assert len(editor(page).ledger.waiting) == 1
    assert kept(hearing) == ()


def test_another_stage_takes_the_offers_away(hearing: Desk, page: BoardPage) -> None:
    type_row(hearing, editor(page).ledger, "2026-10-12", "债权人", "95123")
    hearing.enter(Stage.ROUNDS, RoundsPage)

    assert "95,123" not in hearing.texts()
