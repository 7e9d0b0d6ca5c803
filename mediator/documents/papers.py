"""From blocks to the bytes of a finished paper: the one way out for every paper."""

from __future__ import annotations

import io
from collections.abc import Sequence

from mediator.documents.blocks import Block, PageBreak
from mediator.documents.finishing import finished
from mediator.documents.fonts import Face, FontShelf
from mediator.documents.pages import Footer, drawn, paginated
from mediator.documents.structure import Sheet


def printed(
    flow: Sequence[Block | PageBreak],
    footer: Footer,
    *,
    title: str,
    fonts: FontShelf,
    terms: bytes | None = None,
) -> bytes:
    """Print blocks as a paper; the same blocks give the same bytes."""
    pages = paginated(flow)
    out = io.BytesIO()
    sheet = Sheet(out, fonts.font(Face.BODY, "一", "").fontName)
    drawn(sheet, pages, footer, fonts)
    sheet.save()
    return finished(out.getvalue(), sheet.root, title=title, profile=fonts.profile, terms=terms)
