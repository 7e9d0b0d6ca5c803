"""Tables leave the program as texts and numbers; no cell is ever a formula."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from mediator.exchange.spreadsheets import read_table
from mediator.exchange.tables_out import MOST_CHARACTERS, guarded, separated, table_file, workbook

EVIL = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "\0=cmd|' /C calc'!A0",
    "  =1",
    '"=1',
    "'=1",
    "＝1+1",
    '=HYPERLINK("http://x","y")',
]


@pytest.mark.parametrize("cell", EVIL)
def test_separated_text_guards_what_would_be_a_formula(cell: str) -> None:
    (row,) = csv.reader(io.StringIO(separated([[cell, "张三"]]).decode("utf-8-sig")))

    assert row[0].startswith("'")
    assert row[1] == "张三"


@pytest.mark.parametrize("cell", EVIL)
def test_a_workbook_types_every_cell(cell: str) -> None:
    book = load_workbook(io.BytesIO(workbook("统计", [["=1", "0"], [cell, "12"]])))
    sheet = book.worksheets[0]

    assert [c.data_type for row in sheet.iter_rows() for c in row] == ["s", "n", "s", "n"]
    assert sheet["B2"].value == 12


@given(st.text(max_size=12))
def test_no_cell_begins_as_a_formula_does(cell: str) -> None:
    kept = guarded(cell)

    assert kept[:1] not in set("=+@＝＋－＠\t\r\n")
    assert not kept.startswith("-") or kept[1:].isdecimal()


def test_numbers_stay_numbers_and_below_zero_too() -> None:
    assert [guarded(text) for text in ("12", "-3", "66.7%", "<5")] == ["12", "-3", "66.7%", "<5"]


@pytest.mark.parametrize(
    "digits",
    [
        *("007", "-012", "6222020000000000000", "1e5", "2.5E+10"),
        *("12/3", "3-4", "2026-03", "2026/3/1", "2026-03-01"),
    ],
)
def test_digits_of_which_a_spreadsheet_makes_something_else_are_texts(digits: str) -> None:
    book = load_workbook(io.BytesIO(workbook("1", [[digits]])))

    assert guarded(digits) == f"'{digits}"
    assert (book.worksheets[0]["A1"].value, book.worksheets[0]["A1"].data_type) == (digits, "s")


def test_a_table_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    rows = (("年份", "件"), ("2026", "12"), ("2025", "<5"))
    for name in ("统计.csv", "统计.xlsx", "a[b]?.XLSX"):
        path = tmp_path / name
        path.write_bytes(table_file(path, rows))
        assert read_table(path) == rows, name


def test_what_no_workbook_takes_is_left_out() -> None:
    book = load_workbook(io.BytesIO(workbook("[]", [["a\0b" + "x" * 40_000]])))

    assert len(str(book.worksheets[0]["A1"].value)) == MOST_CHARACTERS
