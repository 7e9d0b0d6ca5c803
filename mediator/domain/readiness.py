"""司法确认 readiness: what is still open before both sides go to the court together.

Sources: 民事诉讼法205 (time, court, together), 民诉法解释353-358 and 法释〔2011〕5号第3条 (papers,
particulars, what is refused), 人民调解法29 and 商事调解条例22 (when the agreement binds).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mediator.domain.agreement import Agreement
from mediator.domain.authority import lacking_acts
from mediator.domain.case import Case
from mediator.domain.findings import Severity
from mediator.domain.lint import Caught
from mediator.domain.papers import PaperKind, last_day_to_confirm
from mediator.domain.parties import Party, identity_is_valid
from mediator.domain.signing import SigningAct


class State(StrEnum):
    """How far one thing has come."""

    DONE = "done"
    OPEN = "open"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing the court asks for: its state, the article it rests on, figures for its words."""

    code: str
    state: State
    article: str
    figures: tuple[tuple[str, str], ...] = ()


_BINDING = (SigningAct.PARTIES_SIGNED, SigningAct.BODY_SIGNED, SigningAct.SEALED)
_COURT, _SCOPE = {"lint_no_court", "lint_court_far"}, {"lint_status", "lint_real_rights"}
_CLOCK = {"lint_confirm_late", "lint_confirm_soon"}


def effective_on(case: Case, agreement: Agreement) -> date:
    """Return from which day the agreement binds: the day it was sealed, else the day it carries."""
    sealed = [step.on for step in case.signing if step.act is SigningAct.SEALED]
    return sealed[0] if sealed else agreement.agreed_on


def readiness(
    case: Case, agreement: Agreement, caught: tuple[Caught, ...], *, today: date
) -> tuple[Item, ...]:
    """Return every thing that confirmation asks for, done or open, in the order of the work."""
    found = {each.finding.code for each in caught}
    serious = [
        each
        for each in caught
        if each.finding.severity is not Severity.NOTE and each.finding.code not in _CLOCK
    ]
    return (
        _item("plan", "paper-contents", done=case.settlement is not None),
        _item("findings", "confirm-rejected", done=not serious, count=len(serious)),
        _item("body", "confirm-body", done=_body_is_named(agreement), name=agreement.body.name),
        _item("court", "confirm-court", done=not found & _COURT, name=agreement.body.court),
        _item("scope", "confirm-scope", done=not found & _SCOPE),
        *_people(agreement),
        _evidence(case),
        *_table(case),
        _clock(case, agreement, today),
    )


def _item(code: str, article: str, *, done: bool, **figures: object) -> Item:
    told = tuple((name, str(value)) for name, value in figures.items())
    return Item(code, State.DONE if done else State.OPEN, article, told)


def _body_is_named(agreement: Agreement) -> bool:
    body = agreement.body
    return bool(body.name and body.mediator and body.recorder)


def _people(agreement: Agreement) -> Iterator[Item]:
    """Identities, where each can be reached, who acts for whom, and the guarantors' consent."""
    signing = agreement.signatories
    unknown = [p.name for p in signing if not identity_is_valid(p.kind, p.identity)]
    unreached = [p.name for p in signing if not (p.address and p.phone)]
    agents = [p.agent.name for p in signing if p.agent and _oversteps(agreement, p)]
    absent = [p.name for p in agreement.absent_guarantors]
    yield _item("identities", "confirm-papers", done=not unknown, names="、".join(unknown))
    yield _item("contacts", "confirm-papers", done=not unreached, names="、".join(unreached))
    yield _item("agents", "agent-authority", done=not agents, names="、".join(agents))
    yield _item("guarantors", "guarantee-heavier", done=not absent, names="、".join(absent))


def _oversteps(agreement: Agreement, party: Party) -> bool:
    ended = party.agent is not None and party.agent.ended_by(agreement.agreed_on)
    return ended or bool(lacking_acts(agreement, party))


def _evidence(case: Case) -> Item:
    """Count what both sides may see; of the rest not even the number is told."""
    shown = [exhibit for exhibit in case.exhibits if exhibit.shown]
    seen = sum(exhibit.original_seen for exhibit in shown)
    return _item("evidence", "confirm-papers", done=seen > 0, seen=seen, count=len(shown))


def _table(case: Case) -> Iterator[Item]:
    """What was printed and signed, all on one version."""
    settlement = case.settlement
    version = settlement.printed if settlement else ""
    done = {step.act for step in case.signing if step.paper == version}
    printed = {job.paper for job in case.prints if job.done}
    yield _item("printed", "paper-copies", done=bool(version), mark=version[:8])
    yield _item("signed", "paper-effective", done=bool(version) and done.issuperset(_BINDING))
    for kind in (PaperKind.CONFIRMATION, PaperKind.SERVICE):
        yield _item(f"paper_{kind.value}", "confirm-papers", done=kind.value in printed)


def _clock(case: Case, agreement: Agreement, today: date) -> Item:
    last = last_day_to_confirm(effective_on(case, agreement))
    left = (last - today).days
    state = State.OPEN if left >= 0 else State.LATE
    figures = (("last", last.isoformat()), ("left", str(max(left, 0))))
    return Item("clock", state, "confirm-thirty", figures)
