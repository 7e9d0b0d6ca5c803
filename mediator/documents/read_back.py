"""谈话核对单 as a PDF, with the band whose alone it is on every page."""

from __future__ import annotations

from mediator.documents.fonts import FontShelf
from mediator.documents.forms import form_blocks, joined
from mediator.documents.pages import Footer
from mediator.documents.papers import printed
from mediator.domain.read_back import ReadBackSheet
from mediator.wording.paper_read_back import band, read_back_form


def read_back_pdf(sheet: ReadBackSheet, fonts: FontShelf) -> bytes:
    """Print the sheet."""
    text = read_back_form(sheet)
    flow = joined([form_blocks(text, fonts)])
    return printed(flow, Footer("", band(sheet)), title=text.title, fonts=fonts)
