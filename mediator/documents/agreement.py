"""The agreement as a PDF: its pages, and inside it the terms for machines to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import chain

from mediator.documents.annexes import calculation_blocks, ending, schedule_blocks
from mediator.documents.blocks import GREY, Beside, Block, PageBreak, Text, Together
from mediator.documents.finishing import MARKS_NAME, TERMS_NAME, Attachment, picture_name
from mediator.documents.fonts import Face, FontShelf
from mediator.documents.pages import BODY_LEADING, BODY_SIZE, HEIGHT, WIDTH, Footer, paginated
from mediator.documents.papers import printed
from mediator.documents.parallel import parallel_blocks
from mediator.documents.prose import Prose, Style, prose
from mediator.documents.signing import body_blocks, signature_blocks
from mediator.documents.structure import Tag
from mediator.documents.traces import NO_TRACES, Traces, traces_of
from mediator.domain.agreement import Agreement
from mediator.domain.bilingual import Tongue
from mediator.domain.hand_marks import MadeMark
from mediator.wording.agreement import agreement_text, agreement_title
from mediator.wording.paper_annexes import schedule_text
from mediator.wording.paper_context import BLANK
from mediator.wording.paper_ends import CODE, TERMS_CODE, said
from mediator.wording.paper_parts import AgreementText, Clause, PartyText
from mediator.wording.twin_texts import twin_annexes

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

_LINES = 22  # a page, in official papers
_CLOSER = tuple(_LINES / lines for lines in (_LINES, _LINES + 1, _LINES + 2))
_LEAST_PAGE = HEIGHT / 3
"""How high the page before the signatures is filled at least: an empty one invites additions."""

_SHORT = 8  # characters of the fingerprint at the foot of each page


@dataclass(frozen=True, slots=True)
class Marks:
    """Pictures of signatures and fingerprints to be placed, and what binds them, as a file."""

    made: tuple[MadeMark, ...]
    manifest: bytes


def agreement_pdf(
    agreement: Agreement,
    *,
    fonts: FontShelf,
    terms: bytes,
    second: AgreementText | None = None,
    marks: Marks | None = None,
) -> bytes:
    """Print an agreement with its annexes; ``terms`` go in as an attachment.

    ``second`` is its text in another language or script, printed beside the first. Pictures are
    placed where their owners sign; each goes in as a file, too.

    The same values give the same bytes. Raises ``GlyphMissing`` before anything is drawn.
    """
    fingerprint = sha256(terms).hexdigest()
    traces = traces_of(marks.made) if marks else NO_TRACES
    flow = agreement_blocks(agreement, fingerprint, fonts, second, traces)
    tongue = _tongue(agreement, second)
    code = f"{said(CODE, tongue)} {fingerprint[:_SHORT]}"
    footer = Footer(agreement.number, code, fingerprint, tongue)
    files = [Attachment(TERMS_NAME, terms), *(_files(marks) if marks else ())]
    return printed(flow, footer, title=agreement_title(agreement), fonts=fonts, attached=files)


def _files(marks: Marks) -> Iterator[Attachment]:
    yield Attachment(MARKS_NAME, marks.manifest)
    for number, made in enumerate(marks.made, 1):
        name = picture_name(number)
        yield Attachment(name, made.dots.content, "image/x-portable-pixmap", "/Source")


def agreement_blocks(
    agreement: Agreement,
    fingerprint: str,
    fonts: FontShelf,
    second: AgreementText | None = None,
    traces: Traces = NO_TRACES,
) -> list[Block | PageBreak]:
    """Set an agreement with its annexes, ended by the fingerprint of its terms."""
    text = agreement_text(agreement)
    flow: list[Block | PageBreak] = [*_main(agreement, text, second, fonts, traces), PageBreak()]
    text = twin_annexes(text, second) if second is not None else text
    tongue = _tongue(agreement, second)
    if text.schedule is not None:
        flow += [*schedule_blocks(text.schedule, fonts, as_annex=True, second=tongue), PageBreak()]
    last = (_printed_fingerprint(fingerprint, fonts, tongue), ending(fonts, tongue))
    return [*flow, *calculation_blocks(text.calculation, last, fonts)]


def schedule_pdf(agreement: Agreement, fonts: FontShelf) -> bytes:
    """Print the payment schedule alone."""
    text = schedule_text(agreement)
    flow = schedule_blocks(text, fonts, as_annex=False)
    return printed(flow, Footer(agreement.number, ""), title=text.title, fonts=fonts)


def _main(
    agreement: Agreement,
    text: AgreementText,
    second: AgreementText | None,
    fonts: FontShelf,
    traces: Traces,
) -> list[Block | PageBreak]:
    if second is not None and agreement.parallel is not None:
        both = parallel_blocks(text, second, agreement.parallel.tongue, fonts)
        return _signed(both, twin_annexes(text, second), fonts, traces)
    blocks: list[Text] = [
        prose(text.title, _TITLE, WIDTH, fonts, text.title),
        prose(text.number, _NUMBER, WIDTH, fonts, "编号"),
        prose(text.parties_heading, _SECTION, WIDTH, fonts, text.parties_heading),
    ]
    for party in text.parties:
        blocks += _party(party, fonts)
    blocks.append(prose(text.dispute_heading, _SECTION, WIDTH, fonts, text.dispute_heading))
    blocks += [prose(line, _BODY, WIDTH, fonts, text.dispute_heading) for line in text.dispute]
    blocks.append(prose(text.clauses_heading, _SECTION, WIDTH, fonts, text.clauses_heading))
    blocks += [_paragraph(line, text.clauses_heading, fonts) for line in text.opening]
    for clause in text.clauses:
        blocks += _clause(clause, fonts)
    return _signed(blocks, text, fonts, traces)


def _party(party: PartyText, fonts: FontShelf) -> list[Text]:
    blocks: list[Text] = [prose(f"{party.call}（{party.role}）", _PARTY, WIDTH, fonts, party.call)]
    for row in party.rows:
        line = "　　".join(f"{field.label}：{field.value or BLANK}" for field in row)
        blocks.append(prose(line, _FIELDS, WIDTH, fonts, party.call))
    return blocks


def _clause(clause: Clause, fonts: FontShelf) -> list[Text]:
    heading = f"{clause.number}　{clause.heading}"
    law = prose("　".join(clause.law), _LAW, WIDTH, fonts, heading)
    head = prose(heading, _CLAUSE, WIDTH, fonts, heading)
    return [
        *([Beside(head, law)] if head.inked + law.inked < WIDTH else [head, law]),
        *(_paragraph(line, heading, fonts) for line in clause.paragraphs),
    ]


def _paragraph(line: str, where: str, fonts: FontShelf) -> Prose:
    """Set a paragraph; one that announces what follows stays with it."""
    return prose(line, replace(_BODY, keeps_next=line.endswith("：")), WIDTH, fonts, where)


def _signed(
    blocks: Sequence[Text], text: AgreementText, fonts: FontShelf, traces: Traces
) -> list[Block | PageBreak]:
    """Let the last paragraph, or two lines of it, stand above the signatures.

    Where the page before them would stay nearly empty, the lines of the whole text come closer,
    as GB/T 9704 has it where a seal finds no room. Where the signatures need more than a page,
    say on it that there is no text.
    """
    signing: list[Block] = [
        prose(text.signing, _SIGNING, WIDTH, fonts, text.signing),
        *signature_blocks(text.signatures, WIDTH, fonts, traces),
        *body_blocks(text.body, WIDTH, fonts, traces),
    ]
    if Together((blocks[-1], *signing)).height > HEIGHT:
        return [*blocks, *_pages_to_sign(signing, fonts)]
    ways = _ways_to_end(blocks, signing)
    usual = next(ways)
    good = (flow for flow in chain((usual,), ways) if _page_before(flow) >= _LEAST_PAGE)
    return [*next(good, usual)]


def _ways_to_end(blocks: Sequence[Text], signing: list[Block]) -> Iterator[list[Block]]:
    """Give the ways to set text and signatures, the best first."""
    for by in _CLOSER:
        *before, last = (block.closer(by) for block in blocks)
        yield [*before, Together((last, *signing))]
        parts = last.split(last.height)
        if parts is not None:
            head, two_lines = parts
            yield [*before, head, Together((two_lines, *signing))]


def _page_before(flow: list[Block]) -> float:
    """Return how high the page before the last is filled; one page alone is full."""
    pages = paginated(flow)
    return pages[-2].used if len(pages) > 1 else HEIGHT


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


def _tongue(agreement: Agreement, second: AgreementText | None) -> Tongue | None:
    parallel = agreement.parallel
    return parallel.tongue if parallel is not None and second is not None else None


def _printed_fingerprint(fingerprint: str, fonts: FontShelf, second: Tongue | None) -> Prose:
    words = f"{said(TERMS_CODE, second)}{fingerprint}"
    return prose(words, _FINGERPRINT, WIDTH, fonts, "校验码")
