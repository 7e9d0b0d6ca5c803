"""Columns fit their texts, and a long list is not read to the end for it."""

from collections.abc import Sequence
from typing import overload

from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from mediator.desktop.actions import acts_of
from mediator.desktop.help import KeysSheet
from mediator.desktop.widgets.grids import Grid, Head, Row
from mediator.desktop.widgets.measured import READ, longest
from tests.desktop.desk import Desk


class Counted(Sequence[Row]):
    """Rows that remember which of them were asked for."""

    def __init__(self, length: int) -> None:
        self._length = length
        self.asked: set[int] = set()

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, at: int) -> Row: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...

    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
        assert isinstance(at, int)
        if at >= self._length:
            raise IndexError(at)
        self.asked.add(at)
        return [f"第 {at} 行", "长" * (40 if at == READ - 1 else 2)]


def test_a_list_of_a_hundred_thousand_is_read_at_its_beginning_only(qtbot: QtBot) -> None:
    grid = Grid("列表", [Head("号"), Head("名")])
    qtbot.addWidget(grid)
    rows = Counted(100_000)
    grid.put(rows)
    grid.show()
    qtbot.waitExposed(grid)

    assert max(rows.asked) < READ + 100
    letter = grid.fontMetrics().horizontalAdvance("长")
    assert grid.columnWidth(1) >= 40 * letter


def test_masks_and_other_marks_are_no_wider_than_letters() -> None:
    masks = ["••••"] * 8
    assert 8 in longest([*masks, "1,277.72元"])
    assert longest(["abcd", "四个汉字"])[0] == 1


def test_a_table_filled_before_it_is_seen_cuts_no_text_when_it_is(hearing: Desk) -> None:
    sheet = KeysSheet(hearing.window, acts_of(hearing.window))
    sheet.open()
    hearing.settle()
    table = sheet.table
    for x in range(table.model_.columnCount()):
        option = QStyleOptionViewItem()
        table.initViewItemOption(option)
        cells = [table.model_.index(y, x) for y in range(table.model_.rowCount())]
        widest = max(table.itemDelegate().sizeHint(option, cell).width() for cell in cells)
        assert table.columnWidth(x) >= widest
    sheet.close()
