"""Papers from case values to bytes and back, for whoever puts the program together.

Stands above ``documents`` and ``exchange``, which know nothing of each other: the press writes the
terms with one and the pages with the other.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from mediator.domain.refusals import (
    FangSongMissing,
    FileInvalid,
    InFile,
    PictureUnreadable,
    SignatureBroken,
    TermsDamaged,
)
from mediator.domain.steps import Step
from mediator.library.places import resources
from mediator.usecases.ports import PagePicture, Paper
from mediator.usecases.steps import Steps, unwatched

if TYPE_CHECKING:
    from mediator.cli import SigningTools, Verified
    from mediator.documents.fonts import FontShelf
    from mediator.documents.reading import PrintedAgreement
    from mediator.domain.agreement import Agreement
    from mediator.domain.case import Case
    from mediator.domain.debtor_sheet import DebtorSheet
    from mediator.domain.envelopes import Envelope
    from mediator.domain.hand_marks import Dots, MadeMark
    from mediator.domain.law import Law
    from mediator.domain.menu import Menu
    from mediator.domain.papers import Matter, PaperKind
    from mediator.domain.read_back import ReadBackSheet
    from mediator.domain.scans import SheetPicture
    from mediator.usecases.ports import Clock, SignedPapers
    from mediator.wording.paper_parts import AgreementText


class OurPress:
    """The press: terms are written by ``exchange``, pages made by ``documents``.

    ``fangsong`` is the computer's own font to set the text in.
    """

    def __init__(self, fangsong: Path | None = None) -> None:
        self._fangsong = fangsong

    @property
    def _fonts(self) -> FontShelf:
        return font_shelf(self._fangsong)

    def agreement(self, agreement: Agreement, marks: tuple[MadeMark, ...] = ()) -> Paper:
        """Print an agreement with its terms embedded, and with pictures of signatures."""
        from mediator.documents.agreement import Marks, agreement_pdf
        from mediator.exchange.hand_marks import written_marks
        from mediator.exchange.terms import fingerprint, written_terms

        terms = written_terms(agreement)
        manifest = written_marks(tuple(made.mark for made in marks))
        pdf = agreement_pdf(
            agreement,
            fonts=self._fonts,
            terms=terms,
            second=_second_text(agreement),
            marks=Marks(marks, manifest) if marks else None,
        )
        return Paper(pdf, fingerprint(terms))

    def schedule(self, agreement: Agreement) -> bytes:
        """Print the payment schedule alone."""
        from mediator.documents.agreement import schedule_pdf

        return schedule_pdf(agreement, self._fonts)

    def paper(self, kind: PaperKind, matter: Matter) -> bytes:
        """Print one of the other papers of a case."""
        from mediator.documents.case_papers import paper_pdf

        return paper_pdf(kind, matter, self._fonts)

    def dossier(self, matter: Matter, steps: Steps = unwatched) -> bytes:
        """Print the whole dossier, with the fingerprint of the terms agreed on."""
        from mediator.documents.case_papers import Supplement, dossier_pdf
        from mediator.exchange.terms import fingerprint, written_terms

        agreement = matter.agreement
        mark = fingerprint(written_terms(agreement)) if agreement else ""
        second = _second_text(agreement) if agreement else None
        supplements = tuple(
            Supplement(each, fingerprint(written_terms(each)), _second_text(each))
            for each in matter.supplements
        )
        return dossier_pdf(matter, self._fonts, mark, second, supplements, steps=steps)

    def debtor_sheet(self, sheet: DebtorSheet) -> bytes:
        """Print the debtor's own sheet."""
        from mediator.documents.debtor_sheet import debtor_sheet_pdf

        return debtor_sheet_pdf(sheet, self._fonts)

    def read_back(self, sheet: ReadBackSheet) -> bytes:
        """Print what a party said in its room, for that party."""
        from mediator.documents.read_back import read_back_pdf

        return read_back_pdf(sheet, self._fonts)

    def texts(self, pdf: bytes) -> tuple[str, ...]:
        """Read the text of each page of a paper."""
        from mediator.documents.reading import page_texts

        return page_texts(pdf)

    def pictures(self, pdf: bytes, dpi: int, steps: Steps = unwatched) -> tuple[PagePicture, ...]:
        """Show the pages of a paper as pictures."""
        from mediator.documents.preview import page_images

        return tuple(
            PagePicture(page.width, page.height, page.stride, page.rgb)
            for page in page_images(pdf, dpi, steps)
        )

    def picture(self, pdf: bytes, number: int, dpi: int) -> PagePicture:
        """Show one page, counted from 1."""
        from mediator.documents.preview import page_image

        page = page_image(pdf, number, dpi)
        return PagePicture(page.width, page.height, page.stride, page.rgb)


def ballot_paper(case: Case, menu: Menu, envelope: Envelope) -> bytes:
    """Print what a party takes away after answering: its receipt, the sheet for its envelope."""
    from mediator.documents.slips import slips_pdf
    from mediator.exchange.envelopes import written_envelope
    from mediator.wording.ballot_slips import ballot_slips

    slips = ballot_slips(case.number, menu, envelope, written_envelope(envelope))
    return slips_pdf(slips, font_shelf(None))


def spooler() -> Callable[[bytes, str, str], bool] | None:
    """Return what hands a paper to the system's own spooler, if it takes PDF."""
    from mediator.documents.spooling import can_spool, spooled

    return spooled if can_spool() else None


def _second_text(agreement: Agreement) -> AgreementText | None:
    """Return the second text of an agreement; the table is read only where it is needed."""
    if agreement.parallel is None:
        return None
    from mediator.library.traditional import traditional_table
    from mediator.wording.second_text import second_text

    return second_text(agreement, traditional_table())


@cache
def font_shelf(fangsong: Path | None) -> FontShelf:
    """Return the fonts of the program, with the computer's own 仿宋 if one is given."""
    from mediator.documents.fonts import FontShelf

    return FontShelf(resources() / "fonts", fangsong)


def own_fangsong_of(folders: tuple[Path, ...]) -> Path:
    """Return the computer's own 仿宋; raises ``FangSongMissing``."""
    from mediator.documents.own_fonts import own_fangsong

    found = own_fangsong(folders)
    if found is None:
        raise FangSongMissing
    return found


def verified(path: Path, law: Law, press: Callable[[bool], OurPress]) -> Verified:
    """Read a printed agreement back, print its terms again, and check one against the other."""
    from mediator.cli import Verified
    from mediator.documents.reading import read_agreement
    from mediator.exchange.files import read_whole
    from mediator.exchange.terms import fingerprint, read_terms
    from mediator.usecases.agreement import Printed, checked
    from mediator.usecases.hand_marks import mark_checks

    whole = read_whole(path)
    printed = read_agreement(whole, str(path))
    again_on = press(bool(printed.foreign_fonts))
    try:
        agreement = read_terms(printed.terms)
        marks = _placed(printed)
        unmarked = again_on.agreement(agreement)
        reprinted = again_on.agreement(agreement, marks).pdf if marks else unmarked.pdf
    except (FileInvalid, InFile) as refusal:
        raise TermsDamaged(str(path), refusal.place) from None
    again = read_agreement(reprinted, str(path))
    mark = fingerprint(printed.terms)
    signature = _signature(whole) if printed.is_signed else None
    checks = checked(
        agreement,
        law,
        fingerprint=mark,
        found=Printed(printed.pages, printed.looks, printed.additions, signature),
        again=Printed(again.pages, again.looks),
    )
    checks += mark_checks(agreement, marks, unmarked)
    return Verified(
        agreement,
        mark,
        checks,
        printed.pages,
        marks,
        is_signed=printed.is_signed,
        own_fangsong=bool(printed.foreign_fonts),
    )


def _placed(printed: PrintedAgreement) -> tuple[MadeMark, ...]:
    """Return the pictures in a paper with what tells of them; raises ``FileInvalid``."""
    from mediator.domain.hand_marks import MadeMark, dots_of
    from mediator.exchange.hand_marks import read_marks

    if not printed.marks:
        return ()
    marks = read_marks(printed.marks)
    try:
        dots = [dots_of(content) for content in printed.pictures]
    except PictureUnreadable:
        raise FileInvalid("marks", "other") from None
    if len(dots) != len(marks):
        raise FileInvalid("marks", "length", str(len(dots)))
    return tuple(MadeMark(mark, picture) for mark, picture in zip(marks, dots, strict=True))


def trace_picture(path: Path) -> Dots:
    """Return the signature or fingerprint in a picture file, decoded in a process of its own."""
    from mediator.documents.decoded import trace_dots
    from mediator.exchange.files import read_whole

    return trace_dots(read_whole(path), str(path))


def scanned(path: Path, steps: Steps = unwatched) -> tuple[bytes, tuple[SheetPicture, ...]]:
    """Return a scan as it was handed in, and its sheets, decoded in a process of its own."""
    from mediator.documents.decoded import scanned_sheets
    from mediator.exchange.files import read_whole

    steps(Step.READING)
    content = read_whole(path, most=MOST_SCAN)
    return content, scanned_sheets(content, str(path), steps)


MOST_SCAN = 100 * 1024 * 1024 + 1
"""One byte more than is decoded, so that a longer file is noticed."""


def _signature(pdf: bytes) -> tuple[str, bool]:
    from mediator.documents.signature import signature_of

    state = signature_of(pdf)
    return state.signer, state.is_intact


def sign(path: Path, key: Path, passphrase: str) -> bytes:
    """Return a paper with the body's signature appended."""
    from mediator.exchange.files import read_whole

    return sign_bytes(read_whole(path), key, passphrase)


def sign_bytes(pdf: bytes, key: Path, passphrase: str) -> bytes:
    """Return a paper with the body's signature appended, checked as any reader would check it.

    Raises ``KeyUnreadable``, ``SigningNotInstalled``, and ``SignatureBroken``.
    """
    from mediator.documents.signature import signature_of, signed
    from mediator.exchange.files import read_whole

    made = signed(pdf, read_whole(key), passphrase, str(key))
    if not signature_of(made).is_intact:
        raise SignatureBroken(str(key))
    return made


def signed_papers() -> SignedPapers:
    """Return what the window needs for signed papers."""
    from mediator.usecases.ports import SignedPapers

    def read_scan(content: bytes, steps: Steps) -> tuple[SheetPicture, ...]:
        from mediator.documents.decoded import scanned_sheets

        return scanned_sheets(content, "", steps)

    return SignedPapers(trace_picture, scanned, read_scan, sign_bytes)


def signing_tools(now: Clock) -> SigningTools:
    """Return what the verbs about signed papers are given."""
    from mediator.cli import SigningTools
    from mediator.exchange.hand_marks import marks_answer, sheets_answer

    return SigningTools(
        trace=trace_picture,
        scan=scanned,
        sheets_answer=sheets_answer,
        marks_answer=marks_answer,
        now=now,
    )
