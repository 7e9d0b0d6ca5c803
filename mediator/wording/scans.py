"""The sheets of a scan in words."""

from __future__ import annotations

from mediator.domain.scans import MARK_LENGTH, ScannedSheet
from mediator.wording.phrases import Language, Phrase

BY_CODE = Phrase("第{number}张：第{page}页", "sheet {number}: page {page}")
BY_EYE = Phrase(
    "第{number}张：第{page}页（调解员对照确认）", "sheet {number}: page {page} (compared by eye)"
)
UNREAD = Phrase("第{number}张：二维码读不出，待对照", "sheet {number}: unread, to be compared")
FOREIGN = Phrase(
    "第{number}张：另一稿（{mark}…）的第{page}页",
    "sheet {number}: page {page} of another version ({mark}…)",
)
COMPLETE = Phrase("全部{count}页都在，版本一致。", "All {count} pages are there, of this version.")


def sheet_said(number: int, sheet: ScannedSheet, fingerprint: str, language: Language) -> str:
    """Say which page a sheet is; ``number`` is its place in the whole scan, from 1."""
    if not sheet.page:
        phrase = UNREAD
    elif sheet.mark != fingerprint[:MARK_LENGTH]:
        phrase = FOREIGN
    else:
        phrase = BY_EYE if sheet.by_eye else BY_CODE
    return phrase.said(language, number=number, page=sheet.page, mark=sheet.mark[:8])
