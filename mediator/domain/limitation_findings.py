"""What a mediator should look at about the time of a claim."""

from __future__ import annotations

from datetime import date

from mediator.domain.claims import Claim
from mediator.domain.findings import Finding, doubtful, note
from mediator.domain.law import Law
from mediator.domain.limitation import limitation_clock
from mediator.domain.limitation_clock import ClockState, LimitationClock, StepKind
from mediator.domain.limitation_facts import ActKind
from mediator.domain.periods import months_later


def limitation_findings(
    claim: Claim, law: Law, *, accepted_on: date, as_of: date
) -> tuple[Finding, ...]:
    """Return until when the claim can be pressed, or that the time has run out, and doubts."""
    clock = limitation_clock(claim, law, accepted_on=accepted_on, as_of=as_of)
    found = [*_state_findings(clock), *_act_findings(claim, as_of)]
    if len({advance.debt for advance in claim.disbursements}) > 1:
        found.append(doubtful("claim.debts", "limitation_of_each_debt"))
    if clock.proven_until is not None:
        day = clock.proven_until.isoformat()
        found.append(doubtful("claim.limitation", "limitation_unproven", day=day))
    return (*found, *_law_findings(clock, law))


def _state_findings(clock: LimitationClock) -> list[Finding]:
    if clock.expires_on is None:
        return [note("claim.due_on", "limitation_not_begun")]
    until = clock.expires_on.isoformat()
    found = {
        ClockState.RUNNING: note("claim.due_on", "limitation_runs", day=until),
        ClockState.HELD: note("claim.limitation", "limitation_held", day=until),
        ClockState.EXPIRED: doubtful("claim.due_on", "limitation_expired", day=until),
    }
    states = [found[clock.state]]
    if clock.given_up_on is not None:
        day = clock.given_up_on.isoformat()
        states.append(doubtful("claim.limitation", "limitation_given_up", day=day))
    return states


def _act_findings(claim: Claim, as_of: date) -> list[Finding]:
    found = []
    for i, act in enumerate(claim.limitation.acts):
        place, day = f"claim.limitation.acts[{i}]", act.on.isoformat()
        if not act.proof.strip():
            found.append(doubtful(f"{place}.proof", "act_without_proof", day=day))
        if act.until is not None and act.until < act.on:
            found.append(doubtful(f"{place}.until", "act_ends_before_it_begins", day=day))
        if act.on > as_of:
            found.append(note(f"{place}.on", "act_after_as_of", day=day))
        if act.kind is ActKind.SUIT_WITHDRAWN:
            found.append(doubtful(place, "withdrawn_suit_not_settled", day=day))
    return found


def _law_findings(clock: LimitationClock, law: Law) -> list[Finding]:
    found = []
    if any(step.kind is StepKind.REMINDED_LATE for step in clock.steps):
        found.append(doubtful("claim.limitation", "reminder_after_expiry"))
    if any(step.kind is StepKind.CUT for step in clock.steps):
        found.append(doubtful("claim.limitation", "limitation_twenty_years"))
    changed = law.periods.ordinary_since
    if clock.begins_on is not None and clock.begins_on < months_later(
        changed, -law.periods.ordinary_months
    ):
        found.append(doubtful("claim.due_on", "limitation_old_law", day=changed.isoformat()))
    return found
