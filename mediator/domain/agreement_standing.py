"""The standing of an agreement: its course, and after a breach what is owed to the fen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mediator.domain.agreement import Agreement
from mediator.domain.confirmed_delay import confirmed_delay
from mediator.domain.deadlines import Deadline, Ground
from mediator.domain.delayed_interest import DoubledInterest, doubled_interest
from mediator.domain.dues import DueKind
from mediator.domain.findings import Finding
from mediator.domain.law import Law, Rule
from mediator.domain.money import Money
from mediator.domain.performance import Course, State, concerning, course
from mediator.domain.performance_deadlines import performance_deadlines
from mediator.domain.receipts import Performance
from mediator.domain.revival import Grown, Revival, grown, revival


@dataclass(frozen=True, slots=True)
class Broken:
    """The account of a breach: the debt on its first day, and what became of it since."""

    revival: Revival
    grown: Grown


@dataclass(frozen=True, slots=True)
class AgreementStanding:
    """Where an agreement stands on a day, with every figure's ground.

    ``at_stake`` is the debt that would be open if the day brought a breach; None once one came or
    nothing is open.
    ``doubled`` runs only after a court confirmed the agreement; it is no part of ``open``.
    """

    as_of: date
    state: State
    course: Course
    broken: Broken | None
    at_stake: Revival | None
    doubled: DoubledInterest | None
    grounds: tuple[Ground, ...]
    deadlines: tuple[Deadline, ...]
    findings: tuple[Finding, ...]

    @property
    def due_now(self) -> Money:
        """What can be asked for on the day, without the doubled part."""
        return self.broken.grown.open.total if self.broken else self.course.due_now

    @property
    def open(self) -> Money:
        """All that is still to be paid, due or not, without the doubled part."""
        return self.broken.grown.open.total if self.broken else self.course.open

    @property
    def overpaid(self) -> Money:
        """What was paid beyond everything owed."""
        return self.broken.grown.left_over if self.broken else self.course.ahead


def standing(
    agreement: Agreement, performance: Performance, law: Law, *, as_of: date
) -> AgreementStanding:
    """Work out where an agreement stands on a day; receipts of that day count.

    Raises ``CurrenciesDiffer`` and what the claim's engine raises.
    """
    performance = concerning(agreement, performance)
    found = course(agreement, performance, law.workdays, as_of=as_of)
    broken, at_stake, state = None, None, found.state
    if found.breach is None and found.next_due is not None:
        at_stake = revival(agreement, found, as_of)
    if found.breach is not None:
        opened = revival(agreement, found, found.breach.on)
        broken = Broken(opened, grown(agreement, opened, found.late, law, as_of=as_of))
        if not broken.grown.open.total:
            state = State.PERFORMED
    delay = confirmed_delay(
        agreement,
        found,
        broken.revival if broken else None,
        broken.grown if broken else None,
        confirmed_on=performance.confirmed_on,
    )
    counted = agreement.claim.conventions
    doubled = doubled_interest(delay, law.doubled, counted, as_of=as_of) if delay else None
    deadlines = performance_deadlines(agreement, performance, found, law)
    of_breach = (*broken.revival.findings, *broken.grown.findings) if broken else ()
    of_delay = doubled.findings if doubled else ()
    return AgreementStanding(
        as_of=as_of,
        state=state,
        course=found,
        broken=broken,
        at_stake=at_stake,
        doubled=doubled,
        grounds=(*_grounds(agreement, found, broken, law), *_of_delay(doubled, law)),
        deadlines=() if state is State.PERFORMED else tuple(deadlines),
        findings=(*found.findings, *of_breach, *of_delay),
    )


def _grounds(
    agreement: Agreement,
    found: Course,
    broken: Broken | None,
    law: Law,
) -> Iterator[Ground]:
    """Say step by step how the sum came about, each step with its rule."""
    rules = law.rules
    if broken is None or found.breach is None:
        yield _ground("plan_asks", rules["performance-plan"], agreement.terms.schedule.total)
        yield _ground("plan_received", rules["appropriation"], found.met)
        if found.rebate:
            yield _ground("interest_unearned", rules["performance-early"], found.rebate)
        return
    step = broken.revival
    breach = found.breach
    day = (("day", breach.on.isoformat()), ("number", str(breach.due.number)))
    kind = "breach_transfer" if breach.due.kind is DueKind.TRANSFER else "breach_installment"
    yield Ground(kind, rules["performance-breach"], day)
    falls = agreement.terms.revives
    rule = rules["performance-waiver-falls" if falls else "performance-plan"]
    yield _ground("debt_whole" if falls else "debt_kept", rule, step.confirmed.total)
    if step.revived:
        yield _ground("waiver_revived", rule, step.revived)
    if step.final:
        yield _ground("waiver_final", rule, step.final)
    if step.earned:
        yield _ground("interest_earned", rules["performance-early"], step.earned)
    if step.paid:
        yield _ground("paid_before", rules["appropriation"], step.paid)
    yield _ground("open_on_breach", rules["performance-breach"], step.opened.total)


def _of_delay(doubled: DoubledInterest | None, law: Law) -> Iterator[Ground]:
    if doubled is not None:
        yield _ground("doubled_part", law.doubled.rule, doubled.unpaid)
        yield Ground("doubled_from_last_day", law.rules["doubled-grace"])


def _ground(code: str, rule: Rule, amount: Money) -> Ground:
    return Ground(code, rule, (("amount", amount.plain),))
