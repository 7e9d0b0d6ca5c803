"""Passing a confidence on: by record only, and a ledger of all that each side was ever shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from mediator.domain.case import Case
from mediator.domain.caucus import Tag
from mediator.domain.disclosure import Disclosure
from mediator.domain.evidence import Exhibit
from mediator.domain.leakage import Light
from mediator.domain.parties import Role
from mediator.domain.proofs import Proven
from mediator.domain.safe_refusals import (
    ConsentMissing,
    PaperNotSeen,
    PaperNotTheirs,
    StillSealed,
)
from mediator.usecases.history import Change
from mediator.usecases.intake import one_line
from mediator.usecases.staging import Gate, Statement

OTHER = {Role.CREDITOR: Role.DEBTOR, Role.DEBTOR: Role.CREDITOR}


def tell(
    case: Case, statement: Statement, gate: Gate, *, tag: Tag, consent: str, on: date
) -> Change:
    """Record that something was told to one side, before it is staged anywhere.

    ``tag`` is how far the mediator may go with the item. What is sealed, or may only be used
    for a question, needs the consent of the one who said it, in words (how, when); so does a red
    light, and every conclusion on a paper. Raises ``StillSealed``,
    ``ConsentMissing``, ``NameUnprintable``.
    """
    one_line(statement.words)
    one_line(consent)
    if (tag in (Tag.SEALED, Tag.ASK) or statement.paper) and not consent.strip():
        raise StillSealed(statement.figure)
    if gate.light is Light.RED and not consent.strip():
        raise ConsentMissing
    record = Disclosure(
        by=OTHER[statement.to],
        to=statement.to,
        on=on,
        what=statement.figure,
        words=statement.words,
        least=statement.least,
        most=statement.most,
        light=gate.light,
        consent=consent.strip(),
        measure=statement.measure,
        paper=statement.paper,
    )
    return Change(replace(case, disclosures=(*case.disclosures, record)), "confidence_told")


# --- verify and transmit -------------------------------------------------------------------


def conclude(proven: Proven, paper: Exhibit, *, to: Role, words: str) -> Statement:
    """Return what the other side is told of a paper that the mediator alone has seen.

    ``words`` are the stamped conclusion, such as ``收入证明已核，区间 C``; the paper stays. Raises
    ``PaperNotTheirs`` where the paper is not of the side whose affair it is, ``PaperNotSeen``.
    """
    if paper.brought_by is not OTHER[to] or paper.brought_by not in proven.subject.of:
        raise PaperNotTheirs(paper.name)
    if not paper.original_seen:
        raise PaperNotSeen(paper.name)
    band, subject = proven.band, proven.subject
    measure = subject.scale.measure
    return Statement(to, words, subject.key, band.least, band.most, measure, paper.sha256)


# --- the ledger ----------------------------------------------------------------------------


class Shown(StrEnum):
    """A kind of thing that reached a party."""

    TOLD = "told"
    CHECKED = "checked"
    ROUND = "round"
    PAPER = "paper"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One thing that a party was shown: what kind, when it is known, and what it said."""

    kind: Shown
    on: date | None
    what: str
    words: str


def ledger(case: Case, to: Role) -> tuple[LedgerLine, ...]:
    """Return all that one side has ever been shown of the other, as far as it is on record."""
    told = [
        LedgerLine(Shown.TOLD if d.measure is None else Shown.CHECKED, d.on, d.figure, d.words)
        for d in case.disclosures
        if d.to is to
    ]
    rounds = [
        LedgerLine(Shown.ROUND, None, str(outcome.round), outcome.joint_yes or "")
        for outcome in case.outcomes
    ]
    pages = [
        LedgerLine(Shown.PAGE, page.on, page.title, " / ".join(page.lines))
        for page in case.presented
    ]
    settled = case.settlement
    papers = (
        [LedgerLine(Shown.PAPER, settled.agreed_on, settled.plan, settled.printed)]
        if settled is not None and settled.printed
        else []
    )
    return (*told, *rounds, *pages, *papers)
