"""Pictures of signatures and scanned sheets on the record of a case, their files encrypted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256

import pytest

from mediator.domain.hand_marks import Capacity, Dots, MadeMark, Spot, Trace
from mediator.domain.refusals import PictureUnreadable
from mediator.domain.scans import SheetPicture, page_code, pages_told
from mediator.usecases.hand_marks import made_marks, new_mark, note_mark, remove_mark
from mediator.usecases.ports import Opened, Paper
from mediator.usecases.scans import (
    kept_scans,
    match_sheet,
    note_scan,
    pictured,
    remove_scan,
    sheets_of,
    take_scan,
)
from mediator.usecases.signing import table_findings
from tests.conftest import MemoryArchive

NOW, OLDER = Paper(b"%PDF now", "ab" * 32), Paper(b"%PDF older", "cd" * 32)
AT = datetime(2026, 10, 12, 10, 30, tzinfo=UTC)
INK = Dots(1, 1, b"ink")
SIGNED = Spot("陆启航", Capacity.SELF, Trace.SIGNATURE)


def made(paper: Paper = NOW, spot: Spot = SIGNED) -> MadeMark:
    return new_mark(paper, spot, INK, at=AT)


def test_a_mark_is_on_record_and_its_picture_among_the_files(
    loan_case: Opened, archive: MemoryArchive
) -> None:
    new = made()
    archive.attach(loan_case.case.id, new.mark.picture, new.dots.content)
    case = note_mark(loan_case.case, new.mark).case

    assert made_marks(archive, case, NOW.fingerprint) == (new,)
    assert made_marks(archive, case, OLDER.fingerprint) == ()
    with pytest.raises(PictureUnreadable):
        made_marks(MemoryArchive(), case, NOW.fingerprint)
    archive.attach(case.id, new.mark.picture, b"not a picture")
    with pytest.raises(PictureUnreadable):
        made_marks(archive, case, NOW.fingerprint)


def test_a_mark_on_a_new_version_drops_those_of_the_older(loan_case: Opened) -> None:
    mediator = Spot("", Capacity.MEDIATOR, Trace.SIGNATURE)
    case = note_mark(loan_case.case, made(OLDER).mark).case

    case = note_mark(case, made(NOW, mediator).mark).case

    assert [mark.spot for mark in case.marks] == [mediator]
    assert remove_mark(case, mediator).case.marks == ()
    assert remove_mark(case, SIGNED).case.marks == case.marks


def test_a_scan_is_kept_matched_and_taken_out(loan_case: Opened, archive: MemoryArchive) -> None:
    case, content = loan_case.case, b"scan of two sheets"
    codes = [(page_code(NOW.fingerprint, 1, 2).text,), ()]
    take_scan(archive, case, content)
    sheets = sheets_of(content, codes, on=date(2026, 10, 13))
    case = note_scan(case, sheets).case
    digest = sha256(content).hexdigest()

    matched = match_sheet(case, 2, 2, fingerprint=NOW.fingerprint, pages=2).case

    assert archive.attachment(case.id, digest) == content
    assert [(s.page, s.by_eye) for s in matched.scans] == [(1, False), (2, True)]
    assert note_scan(matched, sheets).case.scans == sheets
    assert remove_scan(matched, digest).case.scans == ()
    assert remove_scan(matched, "ef" * 32).case == matched


def test_what_is_kept_of_a_scan_is_given_page_by_page(
    loan_case: Opened, archive: MemoryArchive
) -> None:
    codes = [(), (page_code(NOW.fingerprint, 2, 2).text,), (page_code(NOW.fingerprint, 1, 2).text,)]
    case = note_scan(loan_case.case, sheets_of(b"kept", codes, on=date(2026, 10, 13))).case
    case = note_scan(case, sheets_of(b"lost", codes[1:2], on=date(2026, 10, 13))).case
    take_scan(archive, case, b"kept")
    sheets = tuple(SheetPicture(1, 1, bytes([grey]), ()) for grey in (10, 20, 30))

    files = kept_scans(archive, case)

    assert list(files.values()) == [b"kept"]
    shown = pictured(case, dict.fromkeys(files, sheets))
    assert [(sheet.page, picture.grey) for sheet, picture in shown] == [
        (1, bytes([30])),
        (2, bytes([20])),
        (0, bytes([10])),
    ]
    assert pictured(case, dict.fromkeys(files, sheets[:1])) == shown[2:]


def test_the_number_of_pages_is_what_the_sheets_of_a_version_say() -> None:
    codes = [(page_code(NOW.fingerprint, 1, 9).text,), (page_code(OLDER.fingerprint, 1, 12).text,)]
    sheets = sheets_of(b"", codes, on=date(2026, 10, 13))

    assert pages_told(sheets, NOW.fingerprint) == 9
    assert pages_told((), NOW.fingerprint) == 0
    assert pages_told((replace(sheets[0], mark="", pages=0),), NOW.fingerprint) == 0


def test_what_does_not_fit_at_the_table_is_found_in_one_place(loan_case: Opened) -> None:
    case = note_mark(loan_case.case, made(OLDER).mark).case
    codes = [(page_code(NOW.fingerprint, 1, 2).text,), ()]
    case = note_scan(case, sheets_of(b"scan", codes, on=date(2026, 10, 13))).case

    found = [finding.code for finding in table_findings(case, NOW.fingerprint)]

    assert found == ["mark_void", "scan_page_missing", "scan_unread"]
    assert table_findings(case, "") == ()
