"""Taking a scan of the signed agreement in, and matching its sheets to the pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from hashlib import sha256

from mediator.domain.case import Case
from mediator.domain.refusals import PictureFault, PictureUnreadable, SheetReadAlready, SheetUnknown
from mediator.domain.scans import MARK_LENGTH, ScannedSheet, SheetPicture, read_code
from mediator.usecases.history import Change
from mediator.usecases.ports import Files


def sheets_of(
    content: bytes, codes: Iterable[tuple[str, ...]], *, on: date
) -> tuple[ScannedSheet, ...]:
    """Return the sheets of one file, given the texts of the codes on each.

    A sheet with the codes of two pages is matched by a person: it may be a fold or a trick.
    """
    digest = sha256(content).hexdigest()
    sheets = []
    for number, texts in enumerate(codes, 1):
        found = {code for text in texts if (code := read_code(text)) is not None}
        sheet = ScannedSheet(digest, number, on)
        if len(found) == 1:
            code = found.pop()
            sheet = replace(sheet, page=code.page, pages=code.pages, mark=code.mark)
        sheets.append(sheet)
    return tuple(sheets)


def confirmed(
    sheets: tuple[ScannedSheet, ...], number: int, page: int, *, fingerprint: str, pages: int
) -> tuple[ScannedSheet, ...]:
    """Match a sheet whose code nobody could read to a page, as a person says who compared them.

    Both count from 1. Raises ``SheetUnknown``, and ``SheetReadAlready`` for a sheet whose code was
    read: what the paper itself says is not overruled.
    """
    if not 0 < number <= len(sheets):
        raise SheetUnknown(number, len(sheets))
    if not 0 < page <= pages:
        raise SheetUnknown(page, pages)
    sheet = sheets[number - 1]
    if sheet.page and not sheet.by_eye:
        raise SheetReadAlready(number, sheet.page)
    matched = replace(sheet, page=page, pages=pages, mark=fingerprint[:MARK_LENGTH], by_eye=True)
    return (*sheets[: number - 1], matched, *sheets[number:])


def take_scan(files: Files, case: Case, content: bytes) -> None:
    """Keep the file of a scan encrypted with the case, before any sheet of it is on record."""
    files.attach(case.id, sha256(content).hexdigest(), content)


def kept_file(files: Files, case: Case, digest: str) -> bytes:
    """Return a picture or a scan that was kept; raises ``PictureUnreadable`` where it is not."""
    try:
        return files.attachment(case.id, digest)
    except KeyError:
        raise PictureUnreadable(digest[:8], PictureFault.NOT_KEPT) from None


def kept_scans(files: Files, case: Case) -> dict[str, bytes]:
    """Return the files of all scans on record that were kept, by their SHA-256.

    One of a case read from a file is listed by its SHA-256 alone: the file did not come with it.
    """
    found = {}
    for digest in dict.fromkeys(sheet.file for sheet in case.scans):
        with suppress(PictureUnreadable):
            found[digest] = kept_file(files, case, digest)
    return found


def pictured(
    case: Case, pictures: Mapping[str, tuple[SheetPicture, ...]]
) -> tuple[tuple[ScannedSheet, SheetPicture], ...]:
    """Return the sheets on record whose pictures are given, page by page, unmatched ones last."""
    found = [
        (sheet, pictures[sheet.file][sheet.sheet - 1])
        for sheet in case.scans
        if sheet.sheet <= len(pictures.get(sheet.file, ()))
    ]
    return tuple(sorted(found, key=lambda one: (not one[0].page, one[0].page)))


def note_scan(case: Case, sheets: tuple[ScannedSheet, ...]) -> Change:
    """Put the sheets of one file on record; the same file anew replaces what was read before."""
    files = {sheet.file for sheet in sheets}
    kept = tuple(sheet for sheet in case.scans if sheet.file not in files)
    return Change(replace(case, scans=(*kept, *sheets)), "scan_taken")


def match_sheet(case: Case, number: int, page: int, *, fingerprint: str, pages: int) -> Change:
    """Match a sheet on record by eye; raises as ``confirmed``."""
    sheets = confirmed(case.scans, number, page, fingerprint=fingerprint, pages=pages)
    return Change(replace(case, scans=sheets), "scan_matched")


def remove_scan(case: Case, file: str) -> Change:
    """Take the sheets of one file out; the file stays until the case is destroyed."""
    left = tuple(sheet for sheet in case.scans if sheet.file != file)
    return Change(replace(case, scans=left), "scan_removed")
