"""What the archive keeps of a case: its outline, from joint facts alone.

Nothing that was said in a room is a fact of ``Case``; nor is what passed by a recorded disclosure
searched, evidence that was not shown, or the conclusion on means: they are one side's to tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from operator import attrgetter
from typing import Any

from mediator.domain.agreement import Agreement
from mediator.domain.archive import SIGN, Day, Ending, Outline, Result
from mediator.domain.case import Case
from mediator.domain.case_days import case_days
from mediator.domain.deadlines import Deadline
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.parties import Party
from mediator.domain.performance import Course, course
from mediator.domain.performance_deadlines import performance_deadlines
from mediator.domain.periods import months_later
from mediator.domain.progress import furthest
from mediator.domain.receipts import Performance
from mediator.domain.refusals import Refusal
from mediator.domain.searching import Sounds, amount_texts, initials, joined
from mediator.usecases.guarantees import clock_of, report_guarantees
from mediator.usecases.performance import signed_agreement
from mediator.usecases.replanning import newest_agreement

MONTHS_BEYOND = 24
"""So long after the last due day every breach there can be has come about."""

Outliner = Callable[[Case], Outline]

_order = attrgetter("order")


def outline_of(case: Case, law: Law | None = None, sounds: Sounds | None = None) -> Outline:
    """Return the outline of a case.

    Without the law it holds what the case says itself; what cannot be worked out yet, since
    facts are missing, is left out.
    """
    bare = Outline(
        texts="",
        kind=case.claim.kind.value,
        mediator=case.body.mediator,
        accepted_on=case.accepted_on,
        stage=furthest(case).value,
        days=tuple(Day(day.on, day.kind.value) for day in case_days(case)),
    )
    settled = case.settlement if case.settlement and case.settlement.printed else None
    if settled is not None:
        bare = replace(bare, ending=Ending.AGREED, ended_on=settled.agreed_on)
    elif case.performance.closed is not None:
        bare = replace(bare, ending=Ending.CLOSED)
    agreement = _agreement(case, law) if law is not None else None
    if agreement is not None and settled is not None and law is not None:
        bare = replace(bare, **_result(case, agreement, law))
    elif law is not None and settled is None:
        found = {*_days_of_claim(case, law)}
        named = {day.on for day in found}  # a guarantee's end is named by what it asks for
        found |= {day for day in bare.days if day.on not in named}
        bare = replace(bare, days=tuple(sorted(found, key=_order)))
    if case.performance.closed is not None:  # nothing more is waited for
        bare = replace(bare, days=(), closed_on=case.performance.closed.on)
    return replace(bare, texts=joined(_texts(case, agreement, sounds or {})))


def _result(case: Case, agreement: Agreement, law: Law) -> dict[str, Any]:
    """Return what came of an agreement as changed since; what it let off is the first one's."""
    with suppress(Refusal):
        ruling = newest_agreement(case, law) if case.performance.replans else agreement
        result, days = followed(ruling, case.performance, law)
        first = agreement.terms  # what was waived at first, whatever was changed since
        result = replace(result, owed=first.owed.total, waived=first.waived.total)
        return {"result": result, "days": days}
    return {}


def _agreement(case: Case, law: Law) -> Agreement | None:
    with suppress(Refusal):
        return signed_agreement(case, law)
    return None


# --- days ----------------------------------------------------------------------------------------


def followed(agreement: Agreement, known: Performance, law: Law) -> tuple[Result, tuple[Day, ...]]:
    """Follow an agreement to its end as if nothing more were paid, and note the days on the way."""
    last = agreement.terms.schedule.rows[-1].due_on
    promised = [transfer.by for transfer in agreement.terms.transfers]
    facts = [*(r.on for r in known.receipts), *(s.on for s in known.handed_over)]
    far = months_later(max(last, *promised, *facts, agreement.agreed_on), MONTHS_BEYOND)
    found = course(agreement, known, law.workdays, as_of=far)
    settled = [each.settled_on for each in found.dues]
    whole = None if found.breach else max((day for day in settled if day), default=None)
    done_on = whole if None not in settled else None
    broken_on = found.breach.on if found.breach else None
    terms = agreement.terms
    result = Result(terms.owed.total, terms.waived.total, last, done_on, broken_on)
    days = [*_dues(found, broken_on), *_rights(agreement, known, found, law), *_signs(known)]
    return result, tuple(sorted(days, key=_order)) if done_on is None else ()


def _dues(found: Course, broken_on: date | None) -> Iterator[Day]:
    for each in found.dues:
        if each.settled_on is not None:
            continue
        breaks = found.breach is not None and each.due == found.breach.due
        yield Day(
            each.due.last_day,
            each.due.kind.value,
            each.due.number,
            until=broken_on,
            breach_on=broken_on if breaks else None,
        )
    if broken_on is not None:
        yield Day(broken_on, "breach", since=broken_on)


def _rights(agreement: Agreement, known: Performance, found: Course, law: Law) -> Iterator[Day]:
    """Give the last days of the agreement: as it stands, and those from the breach on."""
    confirmed = known.confirmed_on or agreement.agreed_on
    broken_on = found.breach.on if found.breach else None
    on_course = replace(found, breach=None, as_of=max(agreement.agreed_on, confirmed))
    for deadline in performance_deadlines(agreement, known, on_course, law):
        stays = deadline.act == "apply_confirmation"
        yield from _named(deadline, until=None if stays else broken_on)
    if broken_on is not None:
        for deadline in performance_deadlines(agreement, known, found, law):
            yield from _named(deadline, since=broken_on)


def _signs(known: Performance) -> Iterator[Day]:
    for sign in known.signs:
        yield Day(sign.on, SIGN, toward=sign.code, since=sign.on, until=sign.over_on)


def _days_of_claim(case: Case, law: Law) -> Iterator[Day]:
    """Give the last days for the claim and toward its guarantors, while nothing is settled."""
    with suppress(Refusal):
        clock = clock_of(case, law)
        if clock.deadline is not None:
            yield from _named(clock.deadline)
        for standing in report_guarantees(case, law).graph.standings:
            for deadline in standing.deadlines:
                yield from _named(deadline)


def _named(
    deadline: Deadline, *, since: date | None = None, until: date | None = None
) -> Iterator[Day]:
    if deadline.by is not None:
        rule = deadline.rule.id
        yield Day(deadline.by, deadline.act, 0, deadline.toward, rule, since=since, until=until)


# --- texts ---------------------------------------------------------------------------------------


def _texts(case: Case, agreement: Agreement | None, sounds: Sounds) -> Iterator[str]:
    yield case.number
    for party in case.parties:
        yield from _of_party(party, sounds)
    names = [case.body.mediator, *(entry.guarantor for entry in case.guarantees.entries)]
    names += [fellow.name for fellow in case.fellows]
    for name in names:
        yield from (name, *initials(name, sounds))
    yield from (case.body.name, case.body.place, case.body.recorder, case.body.court)
    yield from (case.dispute.facts, case.dispute.issues, case.claim.instrument)
    yield from (offer.what for offer in case.offers)
    yield from (security.what for security in case.guarantees.securities)
    yield from (exhibit.name for exhibit in case.exhibits if exhibit.shown)
    yield from _of_settlement(case, agreement)
    for amount in dict.fromkeys(_amounts(case, agreement)):
        yield from amount_texts(amount)
    yield case.accepted_on.isoformat()


def _of_party(party: Party, sounds: Sounds) -> Iterator[str]:
    agent = party.agent.name if party.agent else ""
    for name in (party.name, party.representative, agent):
        yield from (name, *initials(name, sounds))
    yield from (party.identity, party.phone, party.address)
    if party.payee is not None:
        yield from (party.payee.holder, party.payee.bank, party.payee.number)


def _of_settlement(case: Case, agreement: Agreement | None) -> Iterator[str]:
    if case.settlement is not None:
        yield from case.settlement.extra_terms
        for choice in case.settlement.clauses:
            yield from (choice.heading, choice.text)
    if agreement is not None:
        yield from (clause.heading for clause in agreement.clauses)


def _amounts(case: Case, agreement: Agreement | None) -> Iterator[Money]:
    yield from (fact.amount for fact in case.claim.facts if fact.amount is not None)
    yield from (receipt.amount for receipt in case.performance.receipts)
    yield from (fellow.owed for fellow in case.fellows)
    if agreement is not None:
        yield from (agreement.terms.owed.total, agreement.terms.settlement)
        yield from (row.amount for row in agreement.terms.schedule.rows)
