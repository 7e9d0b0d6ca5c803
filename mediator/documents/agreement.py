"""The agreement as a PDF: its pages, and inside it the terms for machines to read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256

from mediator.documents.annexes import calculation_blocks, ending, schedule_blocks
from mediator.documents.blocks import GREY, Beside, Block, PageBreak, Together
from mediator.documents.fonts import Face, FontShelf
from mediator.documents.pages import BODY_LEADING, BODY_SIZE, HEIGHT, WIDTH, Footer
from mediator.documents.papers import printed
from mediator.documents.parallel import parallel_blocks
from mediator.documents.prose import Prose, Style, prose
from mediator.documents.signing import body_blocks, signature_blocks
from mediator.documents.structure import Tag
from mediator.domain.agreement import Agreement
from mediator.wording.agreement import agreement_text, agreement_title
from mediator.wording.paper_annexes import schedule_text
from mediator.wording.paper_context import BLANK
from mediator.wording.paper_parts import AgreementText, Clause, PartyText

_TITLE = Style(face=Face.TITLE, size=22, leading=2 * BODY_LEADING, align="center", tag=Tag.TITLE)
_BODY = Style(size=BODY_SIZE, leading=BODY_LEADING, first_indent=2)
_NUMBER = Style(size=12, leading=BODY_LEADING, align="right")
_SECTION = replace(_BODY, face=Face.HEADING, keeps_next=True, tag=Tag.SECTION)
_PARTY = replace(_BODY, face=Face.KAI, keeps_next=True, tag=Tag.HEADING)
_FIELDS = Style(size=12, leading=20, first_indent=2.63, indent=2.63)
_CLAUSE = replace(_BODY, face=Face.KAI, keeps_next=True, tag=Tag.HEADING)
_LAW = Style(
    face=Face.TABLE, size=7.5, leading=BODY_LEADING, align="right", grey=GREY, keeps_next=True
)
_SIGNING = Style(size=12, leading=20, space_before=14, keeps_next=True)
_NO_TEXT = Style(size=14, leading=24, align="center", keeps_next=True)
_FINGERPRINT = Style(face=Face.TABLE, size=8, leading=12, align="center", grey=GREY, space_before=8)

_SHORT = 8  # characters of the fingerprint at the foot of each page


def agreement_pdf(
    agreement: Agreement, *, fonts: FontShelf, terms: bytes, second: AgreementText | None = None
) -> bytes:
    """Print an agreement with its annexes; ``terms`` go in as an attachment.

    ``second`` is its text in another language or script, printed beside the first.

    The same values give the same bytes. Raises ``GlyphMissing`` before anything is drawn.
    """
    fingerprint = sha256(terms).hexdigest()
    flow = agreement_blocks(agreement, fingerprint, fonts, second)
    footer = Footer(agreement.number, f"校验码 {fingerprint[:_SHORT]}")
    return printed(flow, footer, title=agreement_title(agreement), fonts=fonts, terms=terms)


def agreement_blocks(
    agreement: Agreement,
    fingerprint: str,
    fonts: FontShelf,
    second: AgreementText | None = None,
) -> list[Block | PageBreak]:
    """Set an agreement with its annexes, ended by the fingerprint of its terms."""
    text = agreement_text(agreement)
    flow: list[Block | PageBreak] = [*_main(agreement, text, second, fonts), PageBreak()]
    if text.schedule is not None:
        flow += [*schedule_blocks(text.schedule, fonts, as_annex=True), PageBreak()]
    last = (_printed_fingerprint(fingerprint, fonts), ending(fonts))
    return [*flow, *calculation_blocks(text.calculation, last, fonts)]


def schedule_pdf(agreement: Agreement, fonts: FontShelf) -> bytes:
    """Print the payment schedule alone."""
    text = schedule_text(agreement)
    flow = schedule_blocks(text, fonts, as_annex=False)
    return printed(flow, Footer(agreement.number, ""), title=text.title, fonts=fonts)


def _main(
    agreement: Agreement, text: AgreementText, second: AgreementText | None, fonts: FontShelf
) -> list[Block | PageBreak]:
    if second is not None and agreement.parallel is not None:
        both = parallel_blocks(text, second, agreement.parallel.tongue, fonts)
        signing = f"{text.signing}　{second.signing}"
        return _signed(both, replace(text, signing=signing), fonts)
    blocks: list[Block] = [
        prose(text.title, _TITLE, WIDTH, fonts, text.title),
        prose(text.number, _NUMBER, WIDTH, fonts, "编号"),
        prose(text.parties_heading, _SECTION, WIDTH, fonts, text.parties_heading),
    ]
    for party in text.parties:
        blocks += _party(party, fonts)
    blocks.append(prose(text.dispute_heading, _SECTION, WIDTH, fonts, text.dispute_heading))
    blocks += [prose(line, _BODY, WIDTH, fonts, text.dispute_heading) for line in text.dispute]
    blocks.append(prose(text.clauses_heading, _SECTION, WIDTH, fonts, text.clauses_heading))
    blocks += [prose(line, _BODY, WIDTH, fonts, text.clauses_heading) for line in text.opening]
    for clause in text.clauses:
        blocks += _clause(clause, fonts)
    return _signed(blocks, text, fonts)


def _party(party: PartyText, fonts: FontShelf) -> list[Block]:
    blocks: list[Block] = [prose(f"{party.call}（{party.role}）", _PARTY, WIDTH, fonts, party.call)]
    for row in party.rows:
        line = "　　".join(f"{field.label}：{field.value or BLANK}" for field in row)
        blocks.append(prose(line, _FIELDS, WIDTH, fonts, party.call))
    return blocks


def _clause(clause: Clause, fonts: FontShelf) -> list[Block]:
    heading = f"{clause.number}　{clause.heading}"
    law = prose("　".join(clause.law), _LAW, WIDTH, fonts, heading)
    head = prose(heading, _CLAUSE, WIDTH, fonts, heading)
    return [
        *([Beside(head, law)] if head.inked + law.inked < WIDTH else [head, law]),
        *(prose(line, _BODY, WIDTH, fonts, heading) for line in clause.paragraphs),
    ]


def _signed(blocks: list[Block], text: AgreementText, fonts: FontShelf) -> list[Block | PageBreak]:
    """Let the last paragraph, of two lines at least, stand above the signatures.

    Where they need more than a page, say on it that there is no text.
    """
    signing: list[Block] = [
        prose(text.signing, _SIGNING, WIDTH, fonts, text.signing),
        *signature_blocks(text.signatures, WIDTH, fonts),
        *body_blocks(text.body, WIDTH, fonts),
    ]
    together = Together((blocks[-1], *signing))
    if together.height <= HEIGHT:
        return [*blocks[:-1], together]
    return [*blocks, *_pages_to_sign(signing, fonts)]


def _pages_to_sign(signing: list[Block], fonts: FontShelf) -> Iterator[Block | PageBreak]:
    """Say on every page that holds nothing but signatures that it has no text."""
    notice, room = prose("（此页无正文）", _NO_TEXT, WIDTH, fonts, ""), 0.0
    for block in signing:
        if block.space_before + block.height > room:
            yield PageBreak()
            yield notice
            room = HEIGHT - notice.height
        yield block
        room -= block.space_before + block.height


def _printed_fingerprint(fingerprint: str, fonts: FontShelf) -> Prose:
    words = f"电子条款校验码（SHA-256）：{fingerprint}"
    return prose(words, _FINGERPRINT, WIDTH, fonts, "校验码")
