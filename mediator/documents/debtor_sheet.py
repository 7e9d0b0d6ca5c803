"""债务体检单 as a PDF, with the band that it is the debtor's alone on every page."""

from __future__ import annotations

from mediator.documents.fonts import FontShelf
from mediator.documents.forms import form_blocks, joined
from mediator.documents.pages import Footer
from mediator.documents.papers import printed
from mediator.domain.debtor_sheet import DebtorSheet
from mediator.wording.paper_debtor_sheet import BAND, debtor_sheet


def debtor_sheet_pdf(sheet: DebtorSheet, fonts: FontShelf) -> bytes:
    """Print the sheet."""
    text = debtor_sheet(sheet)
    flow = joined([form_blocks(text, fonts)])
    return printed(flow, Footer("", BAND), title=text.title, fonts=fonts)
