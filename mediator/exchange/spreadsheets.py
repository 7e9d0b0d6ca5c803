"""Tables that come in as files: a workbook's first sheet with rows, or separated text.

Cells come out as a person sees them; nothing is computed and no macro or link is followed.
"""

from __future__ import annotations

import csv
import io
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from itertools import islice
from pathlib import Path
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from mediator.domain.refusals import TableOfOldKind, TableTooLarge, TableUnreadable
from mediator.domain.steps import Step
from mediator.exchange.files import read_whole
from mediator.usecases.steps import Steps, told, unwatched

MOST_BYTES = 16 * 1024 * 1024
MOST_UNPACKED = 128 * 1024 * 1024
MOST_ROWS, MOST_CELLS = 20_000, 200

_ZIP, _COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")

# What the library raises for files that are no workbook, each in its own place.
_TRIPS = (
    BadZipFile,
    zlib.error,
    ParseError,
    OSError,
    EOFError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    NotImplementedError,
    RuntimeError,
)


def read_table(path: Path, steps: Steps = unwatched) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a ``.xlsx`` or ``.csv`` file as texts, without what is empty at the ends.

    Rows with nothing in them are left out. Text is UTF-8, UTF-16 with its mark, or GB 18030, as
    bank exports are. Raises ``FileUnreadable``, ``TableTooLarge``, ``TableOfOldKind``,
    ``TableUnreadable`` and ``Cancelled``.
    """
    steps(Step.READING)
    content = read_whole(path, most=MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise TableTooLarge(str(path))
    if content.startswith(_COMPOUND):
        raise TableOfOldKind(str(path))
    rows = (
        _workbook(path, content, steps) if content.startswith(_ZIP) else _separated(path, content)
    )
    kept = tuple(_trimmed(row) for row in islice(rows, MOST_ROWS + 1) if any(row))
    if len(kept) > MOST_ROWS:
        raise TableTooLarge(str(path))
    return kept


def _workbook(path: Path, content: bytes, steps: Steps) -> Iterator[tuple[str, ...]]:
    from openpyxl import load_workbook

    try:
        with ZipFile(io.BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > MOST_UNPACKED:
                raise TableTooLarge(str(path))
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        for sheet in book.worksheets:
            cells = sheet.iter_rows(max_col=MOST_CELLS, values_only=True)
            watched = told(islice(cells, MOST_ROWS + 1), steps, Step.READING, 0)
            rows = [tuple(map(_shown, row)) for row in watched]
            if any(any(row) for row in rows):
                return iter(rows)
    except _TRIPS:
        raise TableUnreadable(str(path)) from None
    return iter(())


def _trimmed(row: tuple[str, ...]) -> tuple[str, ...]:
    """Return a row up to its last cell that holds anything."""
    return row[: max(x for x, cell in enumerate(row, 1) if cell)]


def _shown(value: object) -> str:
    """Return a cell as the spreadsheet shows it: numbers to 15 digits, days in ISO form."""
    if value is None:
        return ""
    if isinstance(value, float):
        return format(Decimal(format(value, ".15g")), "f")
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    return str(value).strip()


def _separated(path: Path, content: bytes) -> Iterator[tuple[str, ...]]:
    text = _text(path, content)
    marks = {mark: _widths(text, mark) for mark in ",\t;|"}
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=max(marks, key=marks.__getitem__))
    try:
        return iter([tuple(c.strip() for c in row[:MOST_CELLS]) for row in rows])
    except csv.Error:
        raise TableUnreadable(str(path)) from None


def _text(path: Path, content: bytes) -> str:
    names = ("utf-16",) if content.startswith(_UTF16) else ("utf-8-sig", "gb18030")
    for name in names:
        try:
            text = content.decode(name)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise TableUnreadable(str(path))


def _widths(text: str, mark: str) -> int:
    """Count how often a mark stands in the first lines, at most ten a line."""
    return sum(min(line.count(mark), 10) for line in text.splitlines()[:50])
