"""Papers from case values to bytes and back, for whoever puts the program together.

Stands above ``documents`` and ``exchange``, which know nothing of each other: the press writes the
terms with one and the pages with the other.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from mediator.cli import Verified
from mediator.domain.agreement import Agreement
from mediator.domain.debtor_sheet import DebtorSheet
from mediator.domain.law import Law
from mediator.domain.papers import Matter, PaperKind
from mediator.domain.refusals import FangSongMissing, FileInvalid, InFile, TermsDamaged
from mediator.library.places import resources
from mediator.usecases.ports import PagePicture, Paper

if TYPE_CHECKING:
    from mediator.documents.fonts import FontShelf
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

    def agreement(self, agreement: Agreement) -> Paper:
        """Print an agreement with its terms embedded."""
        from mediator.documents.agreement import agreement_pdf
        from mediator.exchange.terms import fingerprint, written_terms

        terms = written_terms(agreement)
        pdf = agreement_pdf(
            agreement, fonts=self._fonts, terms=terms, second=_second_text(agreement)
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

    def dossier(self, matter: Matter) -> bytes:
        """Print the whole dossier, with the fingerprint of the terms agreed on."""
        from mediator.documents.case_papers import dossier_pdf
        from mediator.exchange.terms import fingerprint, written_terms

        agreement = matter.agreement
        mark = fingerprint(written_terms(agreement)) if agreement else ""
        second = _second_text(agreement) if agreement else None
        return dossier_pdf(matter, self._fonts, mark, second)

    def debtor_sheet(self, sheet: DebtorSheet) -> bytes:
        """Print the debtor's own sheet."""
        from mediator.documents.debtor_sheet import debtor_sheet_pdf

        return debtor_sheet_pdf(sheet, self._fonts)

    def texts(self, pdf: bytes) -> tuple[str, ...]:
        """Read the text of each page of a paper."""
        from mediator.documents.reading import page_texts

        return page_texts(pdf)

    def pictures(self, pdf: bytes, dpi: int) -> tuple[PagePicture, ...]:
        """Show the pages of a paper as pictures."""
        from mediator.documents.preview import page_images

        return tuple(
            PagePicture(page.width, page.height, page.stride, page.rgb)
            for page in page_images(pdf, dpi)
        )


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
    from mediator.documents.reading import read_agreement
    from mediator.exchange.files import read_whole
    from mediator.exchange.terms import fingerprint, read_terms
    from mediator.usecases.agreement import Printed, checked

    whole = read_whole(path)
    printed = read_agreement(whole, str(path))
    again_on = press(bool(printed.foreign_fonts))
    try:
        agreement = read_terms(printed.terms)
        reprinted = again_on.agreement(agreement).pdf
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
    return Verified(agreement, mark, checks, printed.pages)


def _signature(pdf: bytes) -> tuple[str, bool]:
    from mediator.documents.signature import signature_of

    state = signature_of(pdf)
    return state.signer, state.is_intact


def sign(path: Path, key: Path, passphrase: str) -> bytes:
    """Return a paper with the body's signature appended."""
    from mediator.documents.signature import signed
    from mediator.exchange.files import read_whole

    return signed(read_whole(path), read_whole(key), passphrase, str(key))
