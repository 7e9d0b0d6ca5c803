"""From blocks to the bytes of a finished paper: the one way out for every paper."""

from __future__ import annotations

import io
from collections.abc import Sequence

from mediator.documents.blocks import Block, PageBreak
from mediator.documents.finishing import Attachment, finished
from mediator.documents.fonts import Face, FontShelf
from mediator.documents.pages import Footer, drawn, paginated
from mediator.documents.structure import Sheet
from mediator.domain.steps import Step
from mediator.usecases.steps import Steps, unwatched


def printed(
    flow: Sequence[Block | PageBreak],
    footer: Footer,
    *,
    title: str,
    fonts: FontShelf,
    attached: Sequence[Attachment] = (),
    steps: Steps = unwatched,
) -> bytes:
    """Print blocks as a paper; the same blocks give the same bytes. Raises ``Cancelled``."""
    pages = paginated(flow)
    out = io.BytesIO()
    sheet = Sheet(out, fonts.font(Face.BODY, "一", "").fontName)
    drawn(sheet, pages, footer, fonts, steps)
    steps(Step.FINISHING)
    sheet.save()
    return finished(
        out.getvalue(), sheet.root, title=title, profile=fonts.profile, attached=attached
    )
