"""The guarantors and the time of the claim: what is recorded, where it stands, who must sign."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mediator.domain.case import Case
from mediator.domain.claims import ClaimKind
from mediator.domain.findings import Finding, doubtful, note
from mediator.domain.guarantee_graph import (
    GuaranteeGraph,
    check_chain,
    guarantee_graph,
    known_guarantees,
)
from mediator.domain.guarantee_signing import (
    GuaranteeReport,
    Need,
    Planned,
    planned_change,
    sign_needs,
)
from mediator.domain.guarantee_standing import GuarantorStanding, GuarantorStatus, Scene
from mediator.domain.guarantees import Guarantees
from mediator.domain.law import Law
from mediator.domain.limitation import limitation_clock
from mediator.domain.limitation_clock import (
    ClockState,
    LimitationClock,
    TimeOfClaim,
    settlement_effect,
)
from mediator.domain.limitation_facts import ActKind, LimitationFacts
from mediator.domain.money import Money
from mediator.domain.parties import Role
from mediator.domain.refusals import Refusal
from mediator.domain.terms import Terms
from mediator.usecases.board import offer_menu
from mediator.usecases.claims import state_claim
from mediator.usecases.history import Change
from mediator.usecases.intake import one_line


def set_guarantees(case: Case, facts: Guarantees) -> Change:
    """Set all guarantees and what belongs to them.

    Raises ``GuarantorNameless``, ``GuaranteeOfNobody`` and ``GuaranteesInCircle`` for what is no
    chain, and ``NameUnprintable``.
    """
    texts = [text for e in facts.entries for text in (e.guarantor, e.secures, e.words, e.paper)]
    texts += [text for s in facts.securities for text in (s.owner, s.what)]
    for text in texts:
        one_line(text)
    check_chain(facts)
    return Change(replace(case, guarantees=facts), "guarantees_set")


def set_limitation(case: Case, facts: LimitationFacts) -> Change:
    """Set what happened to the time of the claim."""
    for act in facts.acts:
        one_line(act.toward)
    return Change(replace(case, claim=replace(case.claim, limitation=facts)), "limitation_set")


def clock_of(case: Case, law: Law, *, as_of: date | None = None) -> LimitationClock:
    """Return the clock of the claim on a day; without one, on the day the case is settled for."""
    return limitation_clock(
        case.claim, law, accepted_on=case.accepted_on, as_of=as_of or case.as_of
    )


def time_of(
    case: Case, law: Law, *, as_of: date | None = None, last_payment_on: date | None = None
) -> TimeOfClaim:
    """Return the clock, and what a settlement signed that day does to it.

    Without a plan its last payment is not known, and the new time is counted from the signing.
    """
    clock = clock_of(case, law, as_of=as_of)
    effect = settlement_effect(
        clock, law, signed_on=clock.as_of, last_payment_on=last_payment_on or clock.as_of
    )
    return TimeOfClaim(clock, effect, law.rules["not-of-own-motion"])


def report_guarantees(
    case: Case,
    law: Law,
    *,
    as_of: date | None = None,
    terms: Terms | None = None,
    signed_on: date | None = None,
) -> GuaranteeReport:
    """Return where the guarantors stand on a day, and what a settlement needs of them.

    Without ``terms`` any settlement is meant that sets another due day and adds nothing. Raises
    a ``Refusal`` for guarantees that are no chain.
    """
    day = as_of or case.as_of
    clock = clock_of(case, law, as_of=day)
    facts = known_guarantees(case.guarantees, case.parties)
    scene = _scene(case, law, facts, clock, day)
    graph = guarantee_graph(facts, scene)
    on = signed_on or day
    none = Money.zero(case.claim.currency)
    planned = (
        planned_change(terms, signed_on=on)
        if terms is not None
        else Planned(on, lightens=False, loads=none, due_on=None)
    )
    signing = frozenset(p.name for p in case.parties if p.role is not Role.GUARANTOR or p.consents)
    needs = sign_needs(facts, graph, planned, scene, signing)
    return GuaranteeReport(graph, planned, needs, _report_findings(case, facts, graph))


def report_case(case: Case, law: Law) -> GuaranteeReport:
    """Return the report for the plan the parties chose, if the menu still has it."""
    if case.settlement is None:
        return report_guarantees(case, law)
    try:
        terms = offer_menu(case, law).option(case.settlement.plan).terms
    except Refusal:
        terms = None
    on = case.settlement.agreed_on
    return report_guarantees(case, law, as_of=on, terms=terms)


def _scene(case: Case, law: Law, facts: Guarantees, clock: LimitationClock, day: date) -> Scene:
    """Return what the guarantors have in common; suits are those of the limitation."""
    own = [act for act in case.claim.limitation.acts if not act.toward.strip()]
    sued = {ActKind.SUIT, ActKind.ARBITRATION, ActKind.ENFORCEMENT}
    return Scene(
        law=law,
        facts=facts,
        today=day,
        debtors=tuple(p.name for p in case.parties if p.role is Role.DEBTOR),
        due_on=clock.begins_on,
        suits=tuple(act.on for act in own if act.kind in sued),
        withdrawn=tuple(act.on for act in own if act.kind is ActKind.SUIT_WITHDRAWN),
        debt=_owed(case, law, day),
        expired=clock.state is ClockState.EXPIRED,
        is_loan=case.claim.kind is not ClaimKind.TRADE,
    )


def _owed(case: Case, law: Law, day: date) -> Money | None:
    """Return what the law supports on a day; None where it cannot be worked out."""
    try:
        return state_claim(case, law, as_of=day).supported.total
    except Refusal:
        return None


def _report_findings(case: Case, facts: Guarantees, graph: GuaranteeGraph) -> tuple[Finding, ...]:
    found: list[Finding] = []
    parties = {p.name for p in case.parties}
    for i, entry in enumerate(facts.entries):
        place = f"guarantees.entries[{i}]"
        if entry.guarantor not in parties:
            found.append(note(place, "guarantor_not_a_party", name=entry.guarantor))
        found += [
            doubtful(f"{place}.acts[{j}].proof", "act_without_proof", day=act.on.isoformat())
            for j, act in enumerate(entry.acts)
            if not act.proof.strip()
        ]
    for i, change in enumerate(facts.changes):
        if not change.proof.strip():
            place = f"guarantees.changes[{i}].proof"
            found.append(doubtful(place, "act_without_proof", day=change.on.isoformat()))
    for standing in graph.standings:
        found += standing_findings(standing)
    return tuple(found)


def standing_findings(standing: GuarantorStanding) -> list[Finding]:
    """Return what a mediator should not overlook about where a guarantor stands."""
    name, place = standing.guarantor, standing.place
    codes = {ground.code for ground in standing.grounds}
    found = []
    if standing.status is GuarantorStatus.PERIOD_OVER and standing.last_day is not None:
        day = standing.last_day.isoformat()
        found.append(doubtful(place, "guarantee_period_over", name=name, day=day))
    elif standing.status is GuarantorStatus.RELEASED:
        found.append(doubtful(place, "guarantor_released", name=name))
    elif standing.status is GuarantorStatus.NO_GUARANTEE:
        found.append(doubtful(place, "no_guarantee", name=name))
    if "kind_unsaid" in codes:
        found.append(doubtful(place, "guarantee_unclear", name=name))
    if "before_2021" in codes:
        found.append(doubtful(place, "guarantee_before_2021", name=name))
    found += [
        doubtful(place, f"deadline_{deadline.act}", name=name, day=deadline.by.isoformat())
        for deadline in standing.deadlines
        if deadline.by is not None and deadline.act in {"ask_guarantor", "sue_debtor"}
    ]
    return found


def agreement_guarantee_findings(report: GuaranteeReport) -> list[Finding]:
    """Return what a court may question about the guarantors of an agreement.

    Missing consents, signatures that bind only as new guarantees, and standings that a signature
    does not mend. A period that the signature moves on has no deadline left.
    """
    places = {s.guarantor: s.place for s in report.graph.standings}
    moved = {n.who for n in report.needs if n.given and n.held_until != n.otherwise_until}
    found: list[Finding] = []
    for standing in report.graph.standings:
        signed = standing.guarantor in moved
        found += standing_findings(replace(standing, deadlines=()) if signed else standing)
    for need in report.needs:
        place = places.get(need.who, "guarantees.securities")
        if need.need is Need.CONSENT and not need.given:
            found.append(doubtful(place, "guarantor_consent_missing", name=need.who))
        if need.need is Need.NEW_CONTRACT and need.given:
            found.append(doubtful(place, "guarantee_needs_new_contract", name=need.who))
        if need.need is Need.AS_DEBTOR and not need.given:
            found.append(doubtful(place, "joined_debtor_missing", name=need.who))
    return found
