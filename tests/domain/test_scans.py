from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.refusals import SheetReadAlready, SheetUnknown
from mediator.domain.scans import (
    PageCode,
    ScannedSheet,
    page_code,
    read_code,
    scan_findings,
    scan_report,
)
from mediator.usecases.scans import confirmed, sheets_of

NOW, OLDER = "ab" * 32, "cd" * 32
ON = date(2026, 4, 27)
PAGES = 3


def sheets(*pages: int, mark: str = NOW) -> tuple[ScannedSheet, ...]:
    codes = [(page_code(mark, page, PAGES).text,) if page else () for page in pages]
    return sheets_of(b"scan", codes, on=ON)


@given(st.text("0123456789abcdef", min_size=16, max_size=64), st.integers(1, 999), st.data())
def test_a_code_written_is_read_back(mark: str, pages: int, data: st.DataObject) -> None:
    code = page_code(mark, data.draw(st.integers(1, pages)), pages)

    assert read_code(code.text) == code


@pytest.mark.parametrize(
    "text",
    ["", "M1 ABCD 1/2", f"M1 {'A' * 16} 3/2", f"M1 {'A' * 16} 0/2", f"m1 {'A' * 16} 1/2"],
)
def test_another_code_is_none_of_ours(text: str) -> None:
    assert read_code(text) is None


def test_a_scan_in_any_order_is_complete() -> None:
    report = scan_report(sheets(3, 1, 2), NOW, PAGES)

    assert report.is_complete
    assert scan_findings(sheets(3, 1, 2), NOW, PAGES) == ()
    assert scan_findings((), NOW, PAGES) == ()


def test_missing_foreign_unread_and_doubled_sheets_are_named() -> None:
    taken = (*sheets(1, 0, 1), *sheets(2, mark=OLDER))

    report = scan_report(taken, NOW, PAGES)

    assert (report.missing, report.unread, report.twice, report.foreign) == (
        (2, 3),
        (2,),
        (3,),
        (4,),
    )
    told = {f.code: dict(f.figures)["numbers"] for f in scan_findings(taken, NOW, PAGES)}
    assert told == {
        "scan_page_missing": "2、3",
        "scan_unread": "2",
        "scan_twice": "3",
        "scan_foreign": "4",
    }


def test_a_page_beyond_the_last_is_foreign() -> None:
    assert scan_report(sheets(3), NOW, 2).foreign == (1,)


def test_a_sheet_with_two_codes_is_left_to_a_person() -> None:
    both = (page_code(NOW, 1, PAGES).text, page_code(NOW, 2, PAGES).text)

    (sheet,) = sheets_of(b"scan", [both], on=ON)

    assert sheet.page == 0


def test_a_code_of_somebody_else_on_the_same_sheet_does_not_matter() -> None:
    (sheet,) = sheets_of(b"scan", [("https://example.org", PageCode("ab" * 8, 2, 3).text)], on=ON)

    assert (sheet.page, sheet.mark) == (2, NOW[:16])


def test_a_person_matches_what_no_machine_could_read_and_may_change_it() -> None:
    taken = sheets(1, 0, 3)

    matched = confirmed(taken, 2, 3, fingerprint=NOW, pages=PAGES)
    again = confirmed(matched, 2, 2, fingerprint=NOW, pages=PAGES)

    assert scan_report(matched, NOW, PAGES).missing == (2,)
    assert scan_report(again, NOW, PAGES).is_complete
    assert again[1] == replace(taken[1], page=2, pages=3, mark=NOW[:16], by_eye=True)


@pytest.mark.parametrize(("number", "page"), [(0, 1), (4, 1), (2, 0), (2, 4)])
def test_a_sheet_or_page_that_is_not_there_is_refused(number: int, page: int) -> None:
    with pytest.raises(SheetUnknown):
        confirmed(sheets(1, 0, 3), number, page, fingerprint=NOW, pages=PAGES)


def test_nobody_overrules_what_a_sheet_says_of_itself() -> None:
    with pytest.raises(SheetReadAlready):
        confirmed(sheets(1, mark=OLDER), 1, 1, fingerprint=NOW, pages=PAGES)
