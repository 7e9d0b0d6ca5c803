"""Tables that come in as files: whatever a bank or a party sends is read as shown, or refused."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from mediator.domain.refusals import (
    FileUnreadable,
    Refusal,
    TableOfOldKind,
    TableTooLarge,
    TableUnreadable,
)
from mediator.domain.safe_refusals import Cancelled
from mediator.domain.steps import Step
from mediator.exchange.spreadsheets import MOST_BYTES, MOST_ROWS, MOST_UNPACKED, read_table
from tests.cancelling import StopsAt

Write = Callable[[bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(content: bytes) -> Path:
        path = tmp_path / "table"
        path.write_bytes(content)
        return path

    return write


def workbook(*rows: tuple[Any, ...], blank_first: bool = False) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    if blank_first:
        sheet = book.create_sheet("流水")
    for row in rows:
        sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


WHOLE = workbook(("日期", "金额"), ("2026-07-05", 1))


def test_a_workbook_is_read_as_it_shows_its_cells(write: Write) -> None:
    content = workbook(
        ("日期", "金额", "备注", "核对"),
        (date(2026, 7, 5), 1200.5, " 转账 ", True),
        (datetime.fromisoformat("2026-08-05T10:11"), 0.1 + 0.2, 12, None),
        (None, None, None, None),
        ("2026-09-05", 1e15, "=1+1", ""),
    )

    assert read_table(write(content)) == (
        ("日期", "金额", "备注", "核对"),
        ("2026-07-05", "1200.5", "转账", "True"),
        ("2026-08-05 10:11:00", "0.3", "12"),
        ("2026-09-05", "1000000000000000"),  # a formula nobody has worked out yet
    )


def test_the_first_sheet_that_holds_anything_is_read(write: Write) -> None:
    assert read_table(write(workbook(("甲", 1), blank_first=True))) == (("甲", "1"),)
    assert read_table(write(workbook())) == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
@pytest.mark.parametrize("mark", [",", "\t", ";", "|"])
def test_separated_text_is_read_in_every_usual_encoding(
    write: Write, encoding: str, mark: str
) -> None:
    text = f'交易日期{mark}金额{mark}摘要\r\n2026-07-05{mark}"5,000.00"{mark}手机转账\r\n\r\n'

    assert read_table(write(text.encode(encoding))) == (
        ("交易日期", "金额", "摘要"),
        ("2026-07-05", "5,000.00", "手机转账"),
    )


def test_a_rare_name_survives_gb18030(write: Write) -> None:
    assert read_table(write("姓名,𬱖\n".encode("gb18030"))) == (("姓名", "𬱖"),)


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", TableOfOldKind),
        (b"PK\x03\x04 no archive", TableUnreadable),
        (b"\x00\x01\x02\x03", TableUnreadable),
        (b"\xff\xff\xff", TableUnreadable),
        (b'a,"' + b"x" * 200_000, TableUnreadable),
        (b"1,2\n" * (MOST_ROWS + 1), TableTooLarge),
        (b"1" * (MOST_BYTES + 1), TableTooLarge),
    ],
)
def test_what_is_no_table_is_refused(write: Write, content: bytes, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        read_table(write(content))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        read_table(tmp_path / "nothing.csv")


def test_a_bomb_is_refused_before_it_is_unpacked(write: Write) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (MOST_UNPACKED + 1))

    with pytest.raises(TableTooLarge):
        read_table(write(content.getvalue()))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_workbook_is_read_or_refused_but_never_a_crash(
    write: Write, data: st.DataObject
) -> None:
    content = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(4, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(4, len(content)))

    for damaged in (bytes(content), bytes(content[:cut])):
        try:
            table = read_table(write(damaged))
        except Refusal:
            continue
        assert all(isinstance(cell, str) for row in table for cell in row)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(write: Write, content: bytes) -> None:
    try:
        table = read_table(write(content))
    except Refusal:
        return
    assert all(any(row) for row in table)


def test_a_long_workbook_is_stopped_between_its_rows(write: Write) -> None:
    path = write(workbook(*[("2026-07-05", n) for n in range(350)]))
    stops = StopsAt(3)

    with pytest.raises(Cancelled):
        read_table(path, stops)

    assert stops.seen == [Step.READING]
    assert len(read_table(path, StopsAt(9))) == 350
