"""Tables that leave the program: separated text and workbooks, in which nothing is a formula.

A spreadsheet takes a cell that begins with ``=``, ``+``, ``-``, ``@``, a tab or a line's end for a
formula, and makes another number of digits that are too many or begin with 0, or a day of two
with a stroke between them. In separated text such a cell gets an apostrophe before it, behind
quotes and spaces too; in a workbook every cell is typed: a text as a text, a number as a number.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from pathlib import Path

Rows = Sequence[Sequence[str]]

_FORMULA = re.compile(r"^[\s\"'\x00]*[=+\-@＝＋－＠\t\r\n]")
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NUMBER = re.compile(r"-?(0|[1-9]\d{0,14})", re.ASCII)
_CHANGED = re.compile(r"-?(\d+\.?\d*[eE][+-]?\d+|0\d+|\d{16,})|\d{1,4}([/-]\d{1,4}){1,2}", re.ASCII)
_NOT_IN_TITLES = re.compile(r"[\\/*?:\[\]\x00-\x1f]")
_BOM = "\ufeff"
MOST_CHARACTERS = 32_767
"""As many as a cell of a workbook takes."""


def separated(rows: Rows) -> bytes:
    """Return rows as comma-separated UTF-8 with its mark, as spreadsheets expect it."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows([[guarded(c) for c in row] for row in rows])
    return (_BOM + out.getvalue()).encode("utf-8")


def guarded(cell: str) -> str:
    """Return a cell as no spreadsheet takes it for a formula; a plain number stays one."""
    kept = _UNSEEN.sub("", cell)
    if _NUMBER.fullmatch(kept):
        return kept
    is_risky = _FORMULA.match(kept) or _CHANGED.fullmatch(kept)
    return f"'{kept}" if is_risky else kept


def workbook(title: str, rows: Rows) -> bytes:
    """Return rows as a workbook of one sheet; the first row stays in view."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet(_NOT_IN_TITLES.sub("", title) or "1")
    for across, row in enumerate(rows, 1):
        for down, text in enumerate(row, 1):
            cell = sheet.cell(row=across, column=down)
            kept = _UNSEEN.sub("", text)[:MOST_CHARACTERS]
            if _NUMBER.fullmatch(kept):
                cell.value = int(kept)
            else:
                cell.value, cell.data_type = kept, "s"
                cell.quotePrefix = bool(_FORMULA.match(kept))
    sheet.freeze_panes = "B2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def table_file(path: Path, rows: Rows) -> bytes:
    """Return rows in the format that a file's name asks for: a workbook, or separated text."""
    return workbook(path.stem[:31], rows) if path.suffix.lower() == ".xlsx" else separated(rows)
