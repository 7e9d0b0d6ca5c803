"""The signed agreement come back as a scan: which sheet is which page of which version.

Every page carries a code at its foot with the beginning of the version's fingerprint and its own
number. A sheet whose code cannot be read is matched by a person, who looks at both pictures; one
that carries another version's code is foreign, whoever looks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mediator.domain.findings import Finding, doubtful

MARK_LENGTH = 16  # hexadecimal digits of the fingerprint, 64 bits

_CODE = re.compile(r"M1 ([0-9A-F]{16}) ([1-9][0-9]{0,2})/([1-9][0-9]{0,2})")


@dataclass(frozen=True, slots=True)
class PageCode:
    """What the code at the foot of a page says.

    >>> PageCode("beafd343a13ac053", 3, 10).text
    'M1 BEAFD343A13AC053 3/10'
    """

    mark: str
    page: int
    pages: int

    @property
    def text(self) -> str:
        """What is written: capitals and figures, which take the least room."""
        return f"M1 {self.mark.upper()} {self.page}/{self.pages}"


def page_code(fingerprint: str, page: int, pages: int) -> PageCode:
    """Return the code of one page of a version."""
    return PageCode(fingerprint[:MARK_LENGTH], page, pages)


def read_code(text: str) -> PageCode | None:
    """Read a code found on a sheet; None for any other.

    >>> read_code("M1 BEAFD343A13AC053 3/10")
    PageCode(mark='beafd343a13ac053', page=3, pages=10)
    >>> read_code("https://example.org") is None
    True
    """
    found = _CODE.fullmatch(text)
    if found is None or int(found[2]) > int(found[3]):
        return None
    return PageCode(found[1].lower(), int(found[2]), int(found[3]))


@dataclass(frozen=True, slots=True)
class ScannedSheet:
    """One sheet of a scan: ``file`` is the SHA-256 of the file it lies in, as handed in.

    ``sheet`` counts from 1 in its file. ``page`` of ``pages`` and ``mark``, the beginning of a
    fingerprint, are what its code says, or with ``by_eye`` what a person said who compared it;
    0 and empty where neither did.
    """

    file: str
    sheet: int
    on: date
    page: int = 0
    pages: int = 0
    mark: str = ""
    by_eye: bool = False


@dataclass(frozen=True, slots=True)
class SheetPicture:
    """One sheet of a scan in grey, a byte a dot, and the texts of the codes on it."""

    width: int
    height: int
    grey: bytes
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScanReport:
    """How a scan stands to a version: sheets are given by their place in it, from 1.

    ``missing`` are pages; ``foreign`` sheets of another version, ``unread`` those nobody matched,
    ``twice`` those of a page that came before.
    """

    pages: int
    missing: tuple[int, ...]
    foreign: tuple[int, ...]
    unread: tuple[int, ...]
    twice: tuple[int, ...]

    @property
    def is_complete(self) -> bool:
        """Tell whether every page came back once, and nothing else."""
        return not (self.missing or self.foreign or self.unread or self.twice)


def scan_report(sheets: Iterable[ScannedSheet], fingerprint: str, pages: int) -> ScanReport:
    """Compare a scan with the version of a fingerprint and its number of pages."""
    mark, seen = fingerprint[:MARK_LENGTH], set[int]()
    foreign, unread, twice = [], [], []
    for number, sheet in enumerate(sheets, 1):
        if not sheet.page:
            unread.append(number)
        elif sheet.mark != mark or not 0 < sheet.page <= pages:
            foreign.append(number)
        elif sheet.page in seen:
            twice.append(number)
        else:
            seen.add(sheet.page)
    missing = tuple(page for page in range(1, pages + 1) if page not in seen)
    return ScanReport(pages, missing, tuple(foreign), tuple(unread), tuple(twice))


def pages_told(sheets: Iterable[ScannedSheet], fingerprint: str) -> int:
    """Return how many pages a version has, as its sheets themselves say; 0 where none does."""
    mark = fingerprint[:MARK_LENGTH]
    return max((sheet.pages for sheet in sheets if sheet.mark == mark), default=0)


def scan_findings(
    sheets: tuple[ScannedSheet, ...], fingerprint: str, pages: int
) -> tuple[Finding, ...]:
    """Return what a scan lacks, and what does not belong to it; nothing before one came."""
    if not sheets:
        return ()
    report = scan_report(sheets, fingerprint, pages)
    faults = {
        "scan_page_missing": report.missing,
        "scan_foreign": report.foreign,
        "scan_unread": report.unread,
        "scan_twice": report.twice,
    }
    return tuple(
        doubtful("scans", code, numbers="、".join(map(str, numbers)))
        for code, numbers in faults.items()
        if numbers
    )
