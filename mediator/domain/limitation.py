"""Until when a claim can be pressed: the clock of 民法典188, every step with its article.

Why so: of two readings the clock takes the one that ends earlier, so that a day shown is never
too late to act on. A procedure whose end is not known holds the clock; the day shown is then
the earliest it can run out. A request for mediation begins the time anew on its own day (时效规定
12), and only where the end of that mediation is recorded on that end. Periods end on the
like-numbered day or the month's end (民法典202); a day that is a holiday moves on to the next
workday (民法典203), which is left to the mediator.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from mediator.domain.claims import Claim, RepaymentKind
from mediator.domain.deadlines import Deadline
from mediator.domain.law import Law
from mediator.domain.limitation_clock import ClockState, ClockStep, LimitationClock, StepKind
from mediator.domain.limitation_facts import (
    AGREEING,
    PROCEDURES,
    ActKind,
    LimitationAct,
    LimitationFacts,
    Obstacle,
)
from mediator.domain.periods import months_later

_ACT_RULES = {
    ActKind.DEMAND: "interrupted-by-demand",
    ActKind.REFUSAL: "interrupted-by-demand",  # it answers a demand
    ActKind.SIGNED_REMINDER: "interrupted-by-demand",
    ActKind.PUBLIC_NOTICE: "interrupted-by-demand",
    ActKind.DEDUCTION: "interrupted-by-demand",
    ActKind.PART_CLAIM: "interrupted-by-part-claim",
    ActKind.PART_PAYMENT: "interrupted-by-agreeing",
    ActKind.DELAY_REQUEST: "interrupted-by-agreeing",
    ActKind.PROMISE: "interrupted-by-agreeing",
    ActKind.REPAYMENT_PLAN: "interrupted-by-agreeing",
    ActKind.SECURITY: "interrupted-by-agreeing",
    ActKind.SUIT: "interrupted-by-suit",
    ActKind.SUIT_WITHDRAWN: "interrupted-by-withdrawn-suit",
    ActKind.ARBITRATION: "interrupted-by-suit",
    ActKind.PAYMENT_ORDER: "interrupted-like-suit",
    ActKind.PRESERVATION: "interrupted-like-suit",
    ActKind.BANKRUPTCY: "interrupted-like-suit",
    ActKind.ENFORCEMENT: "interrupted-like-suit",
    ActKind.SET_OFF: "interrupted-like-suit",
    ActKind.MEDIATION_REQUEST: "interrupted-by-mediation",
    ActKind.REPORT: "interrupted-by-report",
    ActKind.SUBROGATION: "interrupted-by-subrogation",
    ActKind.ASSIGNMENT_NOTICE: "interrupted-by-assignment",
    ActKind.ASSUMPTION: "interrupted-by-assignment",
}


@dataclass(frozen=True, slots=True)
class _Event:
    act: LimitationAct
    place: str


def limitation_clock(claim: Claim, law: Law, *, accepted_on: date, as_of: date) -> LimitationClock:
    """Return the clock of a claim, whose mediation was accepted on a day.

    It runs from the last due day of the debt (民法典188, 189). Facts after ``as_of`` are left out;
    the request for this mediation is not, even where an earlier day is asked for.
    """
    facts = claim.limitation
    today = max(as_of, facts.requested_on or accepted_on)
    start = _start(claim)
    if start is None:
        state, none = ClockState.NOT_BEGUN, None
        return LimitationClock(as_of, state, (), none, none, none, none, none, none)
    events = tuple(_events(claim, start, accepted_on, today))
    run = _Run(facts, law, start, today).over(events)
    obstacles = tuple(o for o in facts.obstacles if o.proof.strip())
    proved = tuple(event for event in events if _is_proven(event))
    if (len(obstacles), len(proved)) == (len(facts.obstacles), len(events)):
        return run.clock(as_of, proven_until=run.end)
    proven = replace(facts, obstacles=obstacles)
    return run.clock(as_of, proven_until=_Run(proven, law, start, today).over(proved).end)


def _events(claim: Claim, start: _Start, accepted_on: date, today: date) -> Iterator[_Event]:
    """Give every act up to today in order of time: recorded ones, payments, the request.

    Counted are payments that the mediator counts, of the debt that the clock is for.
    """
    facts = claim.limitation
    found = [
        _Event(act, f"claim.limitation.acts[{i}]")
        for i, act in enumerate(facts.acts)
        if act.kind is not ActKind.REFUSAL
    ]
    found += [
        _Event(
            LimitationAct(repayment.on, ActKind.PART_PAYMENT, proof=repayment.means),
            f"claim.repayments[{i}]",
        )
        for i, repayment in enumerate(claim.repayments)
        if repayment.counted
        and repayment.kind is RepaymentKind.PAYMENT
        and (start.debt is None or repayment.debt in ("", start.debt))
    ]
    if facts.requested_on is None:
        found.append(_Event(LimitationAct(accepted_on, ActKind.MEDIATION_REQUEST), "accepted_on"))
    else:
        act = LimitationAct(facts.requested_on, ActKind.MEDIATION_REQUEST)
        found.append(_Event(act, "claim.limitation.requested_on"))
    known = (event for event in found if event.act.on <= today)
    return iter(sorted(known, key=_in_time))


def _in_time(event: _Event) -> tuple[date, date, str, str, str]:
    """Order acts by their days alone; of one day, what lasts longest comes last."""
    act = event.act
    return act.on, act.until or date.max, act.kind, act.proof, act.toward


def _is_proven(event: _Event) -> bool:
    """Tell whether an act can be shown; payments and the request stand in the case itself."""
    return bool(event.act.proof.strip()) or not event.place.startswith("claim.limitation.acts")


@dataclass(frozen=True, slots=True)
class _Start:
    """The day the time begins, by which rule and fact, and for which of several debts."""

    on: date
    rule: str
    place: str
    debt: str | None = None


def _start(claim: Claim) -> _Start | None:
    """Return the day the time begins: the last due day, or what stands for it (时效规定4).

    Each of several debts has a time of its own; of these the one that ends first is shown.
    """
    names = dict.fromkeys(advance.debt for advance in claim.disbursements) or {"": None}
    dues = [_due(claim, name) for name in names]
    begun = [start for start in dues if start is not None]
    if begun:
        first = min(begun, key=lambda start: start.on)
        return first if len(names) > 1 else replace(first, debt=None)
    asked = [
        (day, f"claim.limitation.acts[{i}]")
        for i, act in enumerate(claim.limitation.acts)
        if (day := _falls_due(act)) is not None
    ]
    if claim.demand is not None:
        asked.append((claim.demand.due_on, "claim.demand"))
    if not asked:
        return None
    day, place = min(asked)
    return _Start(day, "limitation-no-due-day", place)


def _due(claim: Claim, name: str) -> _Start | None:
    """Return the last due day of one debt, or the day all of it fell due early."""
    own = [a.due_on for a in claim.disbursements if a.debt == name]
    agreed = next((debt.due_on for debt in claim.debts if debt.name == name), None)
    whole = (agreed or claim.due_on) if None in own or not own else None
    days = [(whole, "claim.due_on")]
    days += [
        (row.on, f"claim.installments[{i}]")
        for i, row in enumerate(claim.installments)
        if row.debt == name
    ]
    days += [
        (advance.due_on, f"claim.disbursements[{i}].due_on")
        for i, advance in enumerate(claim.disbursements)
        if advance.debt == name
    ]
    known = [(day, place) for day, place in days if day is not None]
    if not known:
        return None
    last, place = max(known)
    early = claim.accelerated_on
    if early is not None and early < last:
        return _Start(early, "limitation-accelerated", "claim.accelerated_on", name)
    in_parts = len({day for day, _ in known}) > 1
    rule = "limitation-last-installment" if in_parts else "limitation-three-years"
    return _Start(last, rule, place, name)


def _falls_due(act: LimitationAct) -> date | None:
    """Return the day on which an act makes a debt without a due day fall due."""
    if act.kind is ActKind.REFUSAL:
        return act.on
    demanded = act.kind in {ActKind.DEMAND, ActKind.SIGNED_REMINDER}
    return max(act.until, act.on) if demanded and act.until is not None else None


class _Run:
    """One pass over the acts in order of time."""

    def __init__(self, facts: LimitationFacts, law: Law, start: _Start, today: date) -> None:
        self._law, self._today, self._start = law, today, start
        self._obstacles = tuple(
            (obstacle, f"claim.limitation.obstacles[{i}]")
            for i, obstacle in enumerate(facts.obstacles)
        )
        self._used: set[str] = set()
        self._longest: date | None = months_later(
            facts.harmed_on or start.on, law.periods.longest_months
        )
        self.longest_on = self._longest
        self._from = start.on
        self._end = self._full(start.on)
        self._held = False
        self._obstructed = False
        self._given_up: date | None = None
        self._steps: list[ClockStep] = []
        self._step(start.on, StepKind.BEGINS, (start.rule,), place=start.place)

    def over(self, events: tuple[_Event, ...]) -> _Run:
        """Take every act, then look at the obstacles up to today."""
        for event in events:
            self._take(event)
        self._suspend(self._today)
        if self._longest is not None and self._longest < self._end:
            self._step(self._longest, StepKind.CUT, ("limitation-twenty-years",))
        return self

    @property
    def end(self) -> date:
        """The last day as it stands, never beyond the twenty years."""
        return min(self._end, self._longest) if self._longest is not None else self._end

    def clock(self, as_of: date, *, proven_until: date) -> LimitationClock:
        """Return the result."""
        state = ClockState.RUNNING
        if self._held or self._obstructed:
            state = ClockState.HELD
        elif self.end < self._today:
            state = ClockState.EXPIRED
        rule = self._law.rules["interrupted-by-demand"]
        running = state is ClockState.RUNNING
        return LimitationClock(
            as_of=as_of,
            state=state,
            steps=tuple(self._steps),
            begins_on=self._start.on,
            expires_on=self.end,
            proven_until=proven_until if proven_until != self.end else None,
            longest_on=self.longest_on,
            given_up_on=self._given_up,
            deadline=Deadline("press_claim", self.end, "", rule) if running else None,
        )

    def _take(self, event: _Event) -> None:
        act = event.act
        lasts = act.kind in PROCEDURES
        outlasts = lasts and (act.until is None or act.until > self._start.on)
        if act.on <= self._start.on and not outlasts:
            if event.place != self._start.place and act.kind is not ActKind.PART_PAYMENT:
                self._note(event, StepKind.TOO_EARLY, (self._start.rule,))
            return
        self._suspend(act.on)
        if self._held or self._obstructed or act.on <= self.end:
            self._begin_anew(event, StepKind.INTERRUPTED, self._rules(act))
        else:
            self._take_late(event)

    def _rules(self, act: LimitationAct) -> tuple[str, ...]:
        joint = ("interrupted-for-joint-debtors",) if act.toward.strip() else ()
        return (_ACT_RULES[act.kind], *joint)

    def _begin_anew(self, event: _Event, kind: StepKind, rules: tuple[str, ...]) -> None:
        act = event.act
        lasts = act.kind in PROCEDURES
        self._move_to(act.on)
        self._note(event, kind, rules)
        ends = lasts or act.kind in {ActKind.MEDIATION_REQUEST, ActKind.REPAYMENT_PLAN}
        if ends and act.until is not None and act.until > act.on:
            self._move_to(act.until)
            restart = {
                ActKind.MEDIATION_REQUEST: "restarts-after-mediation",
                ActKind.REPAYMENT_PLAN: "restarts-after-plan",
            }.get(act.kind, "restarts-after-procedure")
            self._step(act.until, StepKind.RESTARTS, (restart,), event)
        if lasts:
            self._held = act.until is None
            if self._held:
                self._step(act.on, StepKind.HELD, ("restarts-after-procedure",), event)

    def _take_late(self, event: _Event) -> None:
        act = event.act
        if act.kind in AGREEING:
            self._given_up = act.on
            self._longest = None
            rules = ("agreed-after-expiry", "anew-after-giving-up")
            self._begin_anew(event, StepKind.AGREED_LATE, rules)
        elif act.kind is ActKind.PART_PAYMENT:
            self._note(event, StepKind.PERFORMED_LATE, ("performed-after-expiry",))
        elif act.kind is ActKind.SIGNED_REMINDER:
            self._note(event, StepKind.REMINDED_LATE, ("reminder-after-expiry",))
        else:
            self._note(event, StepKind.TOO_LATE, ("defence-after-expiry",))

    def _suspend(self, before: date) -> None:
        """Let every obstacle of the last six months push the end on (民法典194)."""
        if not self._obstacles:
            return
        months = self._law.periods.suspension_months
        for obstacle, place in sorted(
            self._obstacles, key=lambda o: (o[0].on, o[0].until or date.max)
        ):
            window = months_later(self._end, -months)
            if place in self._used or not _bites(obstacle, window, self._end, before):
                continue
            self._used.add(place)
            self._obstructed = self._obstructed or obstacle.until is None
            kind = StepKind.OBSTRUCTED if obstacle.until is None else StepKind.SUSPENDED
            if obstacle.until is not None:
                self._end = max(self._end, months_later(obstacle.until, months))
            day = max(obstacle.on, window)
            rules = (self._law.rules["suspended"],)
            proof = obstacle.proof.strip()
            step = ClockStep(day, kind, rules, self.end, obstacle.kind, proof, place)
            self._steps.append(step)

    def _move_to(self, day: date) -> None:
        self._from = max(self._from, day)
        self._end = self._full(self._from)
        self._used.clear()
        self._obstructed = False

    def _full(self, day: date) -> date:
        return months_later(day, self._law.periods.ordinary_months)

    def _note(self, event: _Event, kind: StepKind, rules: tuple[str, ...]) -> None:
        self._step(event.act.on, kind, rules, event)

    def _step(
        self,
        on: date,
        kind: StepKind,
        rules: tuple[str, ...],
        event: _Event | None = None,
        *,
        place: str = "",
    ) -> None:
        named = tuple(self._law.rules[rule] for rule in rules)
        act, proof = (event.act.kind, event.act.proof.strip()) if event else ("", "")
        place = event.place if event else place
        self._steps.append(ClockStep(on, kind, named, self.end, act, proof, place))


def _bites(obstacle: Obstacle, window: date, end: date, before: date) -> bool:
    """Tell whether an obstacle stood in the last months of a time, as seen on a day."""
    lasts_into = obstacle.until is None or obstacle.until >= window
    return lasts_into and obstacle.on <= end and max(obstacle.on, window) <= before
