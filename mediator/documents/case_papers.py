"""Every paper of a case beside the agreement, and all of them as one dossier."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from mediator.documents.agreement import agreement_blocks
from mediator.documents.annexes import calculation_blocks, ending, picture, schedule_blocks
from mediator.documents.blocks import FORM, Block, PageBreak
from mediator.documents.fonts import Face, FontShelf
from mediator.documents.forms import form_blocks, forms_pdf, joined
from mediator.documents.pages import WIDTH, Bookmark, Footer, paginated
from mediator.documents.papers import printed
from mediator.documents.prose import Style, prose
from mediator.documents.scan_pages import scan_pages
from mediator.documents.structure import Tag
from mediator.documents.tables import table
from mediator.domain.agreement import Agreement
from mediator.domain.papers import Matter, PaperKind
from mediator.domain.performance import State
from mediator.domain.refusals import PaperNeedsPlan
from mediator.domain.steps import Step
from mediator.usecases.steps import Steps, told, unwatched
from mediator.wording import paper_archive as archive
from mediator.wording.paper_annexes import calculation_text, calendar_text, schedule_text
from mediator.wording.paper_context import Account
from mediator.wording.paper_forms import FormText
from mediator.wording.paper_parts import AgreementText
from mediator.wording.papers import FORMS

_HEADING = Style(
    face=Face.HEADING, size=12, leading=22, space_before=10, keeps_next=True, tag=Tag.SECTION
)
Flow = list[Block | PageBreak]
_AGREED = "调解协议书"


def paper_pdf(kind: PaperKind, matter: Matter, fonts: FontShelf) -> bytes:
    """Print one paper of a case; the same values give the same bytes."""
    if kind is PaperKind.SCHEDULE:
        return printed(_schedule(matter, fonts), _footer(matter), title="还款计划表", fonts=fonts)
    if kind is PaperKind.CALCULATION:
        flow = _calculation(matter, fonts)
        return printed(flow, _footer(matter), title="债权计算书", fonts=fonts)
    return forms_pdf(FORMS[kind](matter), _footer(matter), fonts)


def _footer(matter: Matter, otherwise: str = "") -> Footer:
    """Return the foot of a paper: the case, and the head of the record if there is one."""
    return Footer(matter.case.number, f"记录号 {matter.head}" if matter.head else otherwise)


def _schedule(matter: Matter, fonts: FontShelf) -> Flow:
    """Set the schedule for the wall: the table, a calendar of the days, the bars in grey."""
    agreement = matter.agreed
    text = schedule_text(agreement)
    blocks = schedule_blocks(text, fonts, as_annex=False, pictured=False)
    calendar = calendar_text(agreement.terms.schedule)
    shown: Flow = [
        prose("应付日历", _HEADING, WIDTH, fonts, text.title),
        table(calendar, WIDTH, fonts, text.title),
        *([picture(text, fonts)] if len(text.bars) > 1 else []),
        ending(fonts),
    ]
    return [PageBreak(FORM), *blocks[:-1], *shown]


def _calculation(matter: Matter, fonts: FontShelf) -> Flow:
    if matter.statement is None:
        raise PaperNeedsPlan
    text = calculation_text(Account(matter.case.claim, matter.statement))
    return [*calculation_blocks(text, (ending(fonts),), fonts)]


@dataclass(frozen=True, slots=True)
class _Item:
    """One entry of the dossier: its name there, and how to set it."""

    name: str
    blocks: Callable[[], Flow]


@dataclass(frozen=True, slots=True)
class Supplement:
    """A supplement as it lies in the dossier: with its fingerprint and its second text."""

    agreement: Agreement
    fingerprint: str
    second: AgreementText | None


def dossier_pdf(
    matter: Matter,
    fonts: FontShelf,
    fingerprint: str,
    second: AgreementText | None = None,
    supplements: tuple[Supplement, ...] = (),
    *,
    steps: Steps = unwatched,
) -> bytes:
    """Print the dossier in the official order, with bookmarks and a list of what lies in it.

    ``fingerprint`` is that of the terms of the agreement, printed with it; ``second`` its text in
    another language. Raises ``Cancelled``.
    """
    listed_items = _items(matter, fonts, fingerprint, second)
    watched = told(listed_items, steps, Step.SETTING, len(listed_items), every=1)
    items = [(item, item.blocks()) for item in watched]
    items = _with_supplements(items, supplements, fonts)
    cover = form_blocks(archive.cover(matter), fonts)
    steps(Step.SETTING, len(items), len(items))
    counts = [len(paginated(flow)) for _, flow in items]
    listed = _contents(matter, items, counts, 0, fonts)
    before = len(paginated(joined([cover]))) + len(paginated(joined([listed])))
    contents = _contents(matter, items, counts, before, fonts)
    pages = before + sum(counts) + 1
    last = form_blocks(archive.back(matter, pages), fonts)
    flow: Flow = [*_marked("卷宗封面", joined([cover])), *_marked("卷内目录", joined([contents]))]
    for item, blocks in items:
        flow += _marked(item.name, blocks)
    flow += _marked("卷宗封底", joined([last]))
    title = f"{archive.cover(matter).title}"
    return printed(flow, _footer(matter, "卷宗"), title=title, fonts=fonts, steps=steps)


def _with_supplements(
    items: list[tuple[_Item, Flow]], supplements: tuple[Supplement, ...], fonts: FontShelf
) -> list[tuple[_Item, Flow]]:
    """Put the supplements behind the agreement they change."""
    place = next((n for n, (item, _) in enumerate(items, 1) if item.name == _AGREED), len(items))
    for each in supplements:
        agreement = each.agreement
        flow = agreement_blocks(agreement, each.fingerprint, fonts, each.second)
        name = f"补充协议书　{agreement.number}" if agreement.number else "补充协议书"
        items.insert(place, (_Item(name, partial(list, flow)), flow))
        place += 1
    return items


def _marked(name: str, flow: Flow) -> Flow:
    """Put a bookmark on the first page of a paper."""
    begins = flow[0] if isinstance(flow[0], PageBreak) else PageBreak()
    rest = flow[1:] if isinstance(flow[0], PageBreak) else flow
    return [begins, Bookmark(name), *rest]


def _contents(
    matter: Matter,
    items: list[tuple[_Item, Flow]],
    counts: list[int],
    before: int,
    fonts: FontShelf,
) -> list[Block]:
    entries, page = [], before + 1
    for (item, _), count in zip(items, counts, strict=True):
        entries.append(archive.Entry(item.name, page))
        page += count
    entries.append(archive.Entry("卷宗封底", page))
    return form_blocks(archive.contents(matter, tuple(entries)), fonts)


def _is_reviewed(matter: Matter) -> bool:
    """Tell whether a lawyer's second look is recorded."""
    return matter.case.settlement is not None and matter.case.settlement.review is not None


def _came_back(matter: Matter) -> bool:
    """Tell whether anything of the signed original is on record."""
    return bool(matter.case.scans or matter.case.marks)


def _is_performed(matter: Matter) -> bool:
    return matter.standing is not None and matter.standing.state is State.PERFORMED


def _items(
    matter: Matter, fonts: FontShelf, fingerprint: str, second: AgreementText | None
) -> list[_Item]:
    """Return what lies in the dossier, in the order of 司发通〔2010〕239号."""

    def forms(name: str, kind: PaperKind) -> _Item:
        return _Item(name, lambda: joined(form_blocks(t, fonts) for t in FORMS[kind](matter)))

    def insert(text: FormText) -> _Item:
        return _Item(text.title, lambda: joined([form_blocks(text, fonts)]))

    represented = any(party.agent is not None for party in matter.case.parties)
    agreement = matter.agreement
    items = [
        forms("调解申请书", PaperKind.APPLICATION),
        forms("受理登记表", PaperKind.REGISTER),
        forms("权利义务告知书", PaperKind.RIGHTS),
        insert(archive.identities(matter)),
        *([forms("授权委托书", PaperKind.POWER)] if represented else []),
        forms("调查记录", PaperKind.INQUIRY),
        insert(archive.evidence(matter)),
        forms("调解记录", PaperKind.RECORD),
    ]
    if agreement is not None:
        agreed = _Item(_AGREED, lambda: agreement_blocks(agreement, fingerprint, fonts, second))
        consent = [forms("保证人同意书", PaperKind.GUARANTOR)] if matter.guarantors else []
        items += [
            agreed,
            *([forms("律师复核单", PaperKind.REVIEW)] if _is_reviewed(matter) else []),
            *([insert(archive.signed_papers(matter))] if _came_back(matter) else []),
            *([_Item("签署原件扫描", lambda: [*scan_pages(matter, fonts)])] * bool(matter.sheets)),
            *consent,
            insert(archive.performance(matter)),
            *([forms("履行证明", PaperKind.PERFORMED)] if _is_performed(matter) else []),
            forms("回访记录", PaperKind.VISIT),
            forms("司法确认申请书", PaperKind.CONFIRMATION),
            forms("送达地址确认书", PaperKind.SERVICE),
        ]
    return [*items, forms("卷宗情况说明", PaperKind.SITUATION)]
