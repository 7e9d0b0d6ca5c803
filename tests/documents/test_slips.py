"""Slips carry their codes so that they can be read back from the paper."""

from __future__ import annotations

from datetime import UTC, date, datetime
from io import BytesIO
from types import SimpleNamespace

import pikepdf
import pypdfium2 as pdfium
import zxingcpp

from mediator.documents.fonts import FontShelf
from mediator.documents.slips import slips_pdf
from mediator.domain.ballots import fill_in
from mediator.domain.envelopes import Envelope
from mediator.domain.menu import SettlementOption
from mediator.domain.rounds import Question, Side
from mediator.exchange.envelopes import written_envelope
from mediator.vault.recovery import RecoveryKit, read_code
from mediator.wording.ballot_slips import ballot_slips
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


def slips_of_a_ballot(fonts: FontShelf) -> tuple[Envelope, bytes]:
    asked = Question("0dc7c5f42ec14df59d040f4d80ee4009", 1, "ab" * 32, ("p", "q"))
    ballot = fill_in(asked, Side.DEBTOR, {"p": True, "q": False}, [b"p" * 32, b"q" * 32])
    envelope = Envelope(
        ballot,
        "WTST-B5WR-ZHSS-ZJ7G",
        "6-168f57971b9a",
        datetime(2026, 11, 21, 9, 5, tzinfo=UTC),
        date(2026, 11, 28),
    )
    terms = SimpleNamespace()
    options = tuple(SettlementOption(plan, plan.upper(), terms) for plan in ("p", "q"))  # type: ignore[arg-type]
    menu = SimpleNamespace(options=options)
    pieces = written_envelope(envelope)
    slips = ballot_slips("（2026）沪调1号", menu, envelope, pieces)  # type: ignore[arg-type]
    return envelope, slips_pdf(slips, fonts)


def test_the_receipt_names_code_root_and_record_and_not_one_answer(fonts: FontShelf) -> None:
    envelope, pdf = slips_of_a_ballot(fonts)

    receipt, sheet = texts(pdf)
    for said in (envelope.code, envelope.ballot.receipt, envelope.head, "2026年11月21日", "09:05"):
        assert said in receipt
    assert "接受" not in receipt
    assert (b"p" * 32).hex() not in receipt
    assert envelope.code not in sheet
    for said in ("方案P", "不接受", (b"p" * 32).hex(), envelope.ballot.receipt):
        assert said in sheet


def test_a_camera_reads_from_both_pages_what_was_sealed(fonts: FontShelf) -> None:
    envelope, pdf = slips_of_a_ballot(fonts)
    with pdfium.PdfDocument(pdf) as document:
        pictures = [page.render(scale=150 / 72, grayscale=True).to_numpy() for page in document]
    receipt, sheet = ([each.text for each in zxingcpp.read_barcodes(p)] for p in pictures)

    assert sorted(sheet) == sorted(written_envelope(envelope))
    (read,) = receipt
    assert envelope.ballot.receipt in read
    assert envelope.head in read
    assert envelope.code not in read


def test_slips_of_the_same_answers_are_the_same_bytes(fonts: FontShelf) -> None:
    assert slips_of_a_ballot(fonts)[1] == slips_of_a_ballot(fonts)[1]
