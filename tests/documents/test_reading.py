from __future__ import annotations

import io
import random
import zlib
from collections.abc import Callable
from hashlib import sha256

import pikepdf
import pytest

from mediator.documents.agreement import schedule_pdf
from mediator.documents.fonts import FontShelf
from mediator.documents.reading import PrintedAgreement, read_agreement
from mediator.domain.refusals import NotAnAgreement, NotAPdf, PdfLocked, PdfTooLarge, Refusal
from tests.documents import samples
from tests.documents.conftest import TERMS

Printed = Callable[[str], bytes]


def changed(pdf: bytes, change: Callable[[pikepdf.Pdf], None], **saving: object) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        change(document)
        document.save(out, **saving)  # type: ignore[arg-type]
    return out.getvalue()


def test_the_terms_come_back_as_they_went_in(printed: Printed) -> None:
    read = read_agreement(printed("private_loan"), "协议.pdf")

    assert read.terms == TERMS
    assert len(read.pages) == 11
    assert read.pages[0].startswith("人民调解协议书")
    assert sha256(TERMS).hexdigest() in read.pages[-1]


@pytest.mark.parametrize("garbage", [b"", b"hello", b"%PDF-1.7\n", bytes(range(256)) * 40])
def test_what_is_no_pdf_is_refused(garbage: bytes) -> None:
    with pytest.raises(NotAPdf) as refused:
        read_agreement(garbage, "别的.pdf")

    assert refused.value.path == "别的.pdf"


def test_a_locked_pdf_is_refused(printed: Printed) -> None:
    lock = pikepdf.Encryption(owner="甲", user="乙", R=6)
    locked = changed(printed("lump_sum"), lambda _: None, encryption=lock)

    with pytest.raises(PdfLocked):
        read_agreement(locked, "锁.pdf")


def test_a_pdf_without_terms_is_not_an_agreement(fonts: FontShelf) -> None:
    with pytest.raises(NotAnAgreement):
        read_agreement(schedule_pdf(samples.private_loan(), fonts), "计划.pdf")


def test_a_file_too_large_is_refused_unread() -> None:
    with pytest.raises(PdfTooLarge):
        read_agreement(b"%PDF" + bytes(50_000_000), "大.pdf")


def test_terms_that_would_swell_are_not_inflated(printed: Printed) -> None:
    def swell(document: pikepdf.Pdf) -> None:
        stream = document.attachments["terms.json"].obj.EF.F
        stream.write(zlib.compress(bytes(30_000_000)), filter=pikepdf.Name.FlateDecode)

    with pytest.raises(PdfTooLarge):
        read_agreement(changed(printed("lump_sum"), swell), "弹.pdf")


def test_too_many_pages_are_refused(printed: Printed) -> None:
    def multiply(document: pikepdf.Pdf) -> None:
        for _ in range(500):
            document.pages.append(document.pages[0])

    with pytest.raises(PdfTooLarge):
        read_agreement(changed(printed("lump_sum"), multiply), "厚.pdf")


def test_terms_kept_plain_are_read_as_well(printed: Printed) -> None:
    def keep_plain(document: pikepdf.Pdf) -> None:
        document.attachments["terms.json"].obj.EF.F.write(b"{}")

    plain = changed(printed("lump_sum"), keep_plain, compress_streams=False)

    assert read_agreement(plain, "").terms == b"{}"


def test_a_damaged_paper_is_read_or_refused_but_never_stops_the_program(printed: Printed) -> None:
    chance, whole = random.Random(20260701), printed("strange_names")
    for round_ in range(80):
        damaged = bytearray(whole)
        for _ in range(chance.choice([1, 5, 50, 500])):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        if round_ % 4 == 0:
            del damaged[chance.randrange(len(damaged)) :]
        try:
            read: PrintedAgreement | Refusal = read_agreement(bytes(damaged), "")
        except Refusal as refusal:
            read = refusal
        assert isinstance(read, (PrintedAgreement, NotAPdf, PdfLocked, PdfTooLarge, NotAnAgreement))
