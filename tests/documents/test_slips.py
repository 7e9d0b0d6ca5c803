"""Slips carry their codes so that they can be read back from the paper."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pikepdf
import pypdfium2 as pdfium

from mediator.documents.fonts import FontShelf
from mediator.documents.slips import slips_pdf
from mediator.vault.recovery import RecoveryKit, read_code
from mediator.wording.slips import recovery_slips


def texts(pdf: bytes) -> list[str]:
    with pdfium.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def test_each_code_stands_on_a_page_of_its_own_and_reads_back(fonts: FontShelf) -> None:
    kit = RecoveryKit.new("0123456789abcdef" * 2)
    slips = recovery_slips(kit.codes, place="cases.mvault", printing=kit.set, on=date(2026, 11, 21))

    pages = texts(slips_pdf(slips, fonts))

    assert len(pages) == 4
    for (kind, secret), page in zip(kit.secrets, pages, strict=True):
        lines = [line for line in page.splitlines() if line.startswith(f"{kind}-")]
        assert [read_code(line, kit.vault, kit.set) for line in lines] == [(kind, secret)]
        assert kit.set in page
        assert "2026年11月21日" in page


def test_the_paper_says_nothing_about_the_program_or_the_time(fonts: FontShelf) -> None:
    kit = RecoveryKit.new("v")
    slips = recovery_slips(kit.codes, place="c", printing=kit.set, on=date(2026, 11, 21))

    with pikepdf.open(BytesIO(slips_pdf(slips, fonts))) as document:
        assert dict(document.docinfo.items()) == {"/Title": "案库恢复单"}
