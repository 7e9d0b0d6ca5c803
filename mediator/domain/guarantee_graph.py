"""All guarantors of a case as a graph: who stands behind whom, and where each stands today.

The order is that of the graph (guarantors of the debt first, those behind them after) and then of
the names, so that the order of typing changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from mediator.domain.deadlines import Ground
from mediator.domain.guarantee_judging import standing
from mediator.domain.guarantee_standing import GuarantorStanding, GuarantorStatus, Scene
from mediator.domain.guarantees import (
    Guarantee,
    GuaranteeActKind,
    Guarantees,
    Manner,
    PeriodWords,
    Recourse,
)
from mediator.domain.law import Law, Rule
from mediator.domain.parties import GuaranteeKind, Party, Role
from mediator.domain.refusals import GuaranteeOfNobody, GuaranteesInCircle, GuarantorNameless


@dataclass(frozen=True, slots=True)
class RecoursePair:
    """Whether one of two guarantors who paid can ask the other for a part (担保解释13)."""

    one: str
    other: str
    code: str
    rule: Rule

    @property
    def exists(self) -> bool:
        """Tell whether there is recourse."""
        return self.code != "recourse_none"


@dataclass(frozen=True, slots=True)
class GuaranteeGraph:
    """Where every guarantor stands on a day, and what holds between them."""

    as_of: date
    standings: tuple[GuarantorStanding, ...]
    recourse: tuple[RecoursePair, ...]

    def of(self, guarantor: str) -> GuarantorStanding | None:
        """Return the standing of a guarantor: of the debt, where there are several."""
        return next((s for s in self.standings if s.guarantor == guarantor), None)


def check_chain(facts: Guarantees) -> None:
    """Refuse what is no chain: no name, nobody behind whom to stand, or a circle."""
    for entry in facts.entries:
        if not entry.guarantor.strip():
            raise GuarantorNameless
    _depths(facts.entries)


def guarantee_graph(facts: Guarantees, scene: Scene) -> GuaranteeGraph:
    """Return the graph; raises a ``Refusal`` for what is no chain (see ``check_chain``)."""
    check_chain(facts)
    depths = _depths(facts.entries)
    order = sorted(
        enumerate(facts.entries), key=lambda e: (depths[e[0]], e[1].secures, e[1].guarantor, e[0])
    )
    made: list[tuple[Guarantee, GuarantorStanding]] = []
    for i, entry in order:
        place = f"guarantees.entries[{i}]"
        if entry.secures:
            behind = [pair for pair in made if pair[0].guarantor == entry.secures]
            made.append((entry, _counter(entry, place, depths[i], behind, scene)))
        else:
            made.append((entry, standing(entry, place, depths[i], scene)))
    of_debt = [pair for pair in made if not pair[0].secures]
    recourse = tuple(_recourse(of_debt, scene.law))
    related = tuple(
        s if entry.secures else _related(s, of_debt, recourse, scene.law) for entry, s in made
    )
    return GuaranteeGraph(scene.today, related, recourse)


def known_guarantees(facts: Guarantees, parties: tuple[Party, ...]) -> Guarantees:
    """Return the guarantees with what the parties' own particulars add.

    A guarantor among the parties of whom nothing is recorded counts as a guarantor of the debt;
    where the words or the period are not recorded, the kind and the last day of the party count.
    """
    particulars = {p.name: p for p in parties if p.role is Role.GUARANTOR and p.name}
    entries = [_completed(entry, particulars.get(entry.guarantor)) for entry in facts.entries]
    recorded = {entry.guarantor for entry in facts.entries}
    entries += [
        _completed(Guarantee(name), party)
        for name, party in particulars.items()
        if name not in recorded
    ]
    return replace(facts, entries=tuple(entries))


_MANNERS = {GuaranteeKind.GENERAL: Manner.GENERAL, GuaranteeKind.JOINT: Manner.JOINT}


def _completed(entry: Guarantee, party: Party | None) -> Guarantee:
    if party is None:
        return entry
    if entry.manner is Manner.UNSAID and party.guarantee in _MANNERS:
        entry = replace(entry, manner=_MANNERS[party.guarantee])
    if entry.period is PeriodWords.UNSAID and party.guarantee_until is not None:
        entry = replace(entry, period=PeriodWords.UNTIL_DAY, until=party.guarantee_until)
    return entry


def _depths(entries: tuple[Guarantee, ...]) -> list[int]:
    """Return how far each guarantee stands behind the debt; raises where it never reaches it."""
    known: dict[str, int] = {}
    return [1 + _behind(entry, entries, (entry.guarantor,), known) for entry in entries]


def _behind(
    entry: Guarantee, entries: tuple[Guarantee, ...], walked: tuple[str, ...], known: dict[str, int]
) -> int:
    """Return how many guarantors stand between a guarantee and the debt."""
    name = entry.secures
    if not name:
        return 0
    if name in walked:
        raise GuaranteesInCircle((*walked[walked.index(name) :], name))
    if name not in known:
        others = [other for other in entries if other.guarantor == name]
        if not others:
            raise GuaranteeOfNobody(entry.guarantor, name)
        known[name] = 1 + max(_behind(o, entries, (*walked, name), known) for o in others)
    return known[name]


def _counter(
    entry: Guarantee,
    place: str,
    depth: int,
    behind: list[tuple[Guarantee, GuarantorStanding]],
    scene: Scene,
) -> GuarantorStanding:
    """Judge a counter-guarantee: it waits for the guarantor to pay (民法典689, 700)."""
    paid = [a.on for g, _ in behind for a in g.acts if a.kind is GuaranteeActKind.PAID]
    paid_on = min((day for day in paid if day <= scene.today), default=None)
    rules = scene.law.rules
    inner = replace(
        scene,
        facts=replace(scene.facts, changes=(), securities=()),
        due_on=paid_on,
        suits=(),
        withdrawn=(),
        debt=None,
        expired=False,
    )
    found = standing(entry, place, depth, inner)
    if not found.status.binds:
        return found
    if paid_on is not None:
        why = Ground(
            "guarantor_paid", rules["counter-guarantee-period"], (("day", paid_on.isoformat()),)
        )
        return replace(found, grounds=(why, *found.grounds))
    kept = tuple(g for g in found.grounds if g.code != "period_without_due_day")
    idle = not any(s.status.binds for _, s in behind)
    code, rule = (
        ("nothing_to_secure", "counter-guarantee-idle")
        if idle
        else (
            "recourse_not_arisen",
            "counter-guarantee",
        )
    )
    status = GuarantorStatus.RELEASED if idle else GuarantorStatus.NOT_DUE
    figures = (("name", entry.secures),)
    return replace(
        found, status=status, grounds=(Ground(code, rules[rule], figures), *kept), deadlines=()
    )


def _recourse(
    of_debt: list[tuple[Guarantee, GuarantorStanding]], law: Law
) -> Iterator[RecoursePair]:
    """Give for each two true guarantors of the debt what holds between them."""
    true = [
        g
        for g, s in of_debt
        if s.status is not GuarantorStatus.NO_GUARANTEE and g.manner is not Manner.JOINS_DEBT
    ]
    for one, other in combinations(true, 2):
        agreed = {one.recourse, other.recourse}
        same_paper = bool(one.paper.strip()) and one.paper.strip() == other.paper.strip()
        if Recourse.UNSAID not in agreed:
            shares = agreed == {Recourse.SHARES}
            code = "recourse_shares" if shares else "recourse_pro_rata"
            rule = "recourse-agreed-shares" if shares else "recourse-pro-rata"
        elif same_paper:
            code, rule = "recourse_one_paper", "recourse-pro-rata"
        else:
            code, rule = "recourse_none", "recourse-none"
        yield RecoursePair(one.guarantor, other.guarantor, code, law.rules[rule])


def _related(
    found: GuarantorStanding,
    of_debt: list[tuple[Guarantee, GuarantorStanding]],
    recourse: tuple[RecoursePair, ...],
    law: Law,
) -> GuarantorStanding:
    """Add what the standing of the others does to one guarantor (担保解释29)."""
    if not found.status.binds or found.kind is None:
        return found
    grounds = list(found.grounds)
    others = [s for _, s in of_debt if s is not found and s.kind is not None]
    if (
        found.used_on is None
        and found.kind is GuaranteeKind.JOINT
        and any(s.used_on is not None and s.kind is GuaranteeKind.JOINT for s in others)
    ):
        grounds.append(Ground("each_alone", law.rules["guarantee-each-alone"]))
    partners = {
        name
        for pair in recourse
        if pair.exists and found.guarantor in (pair.one, pair.other)
        for name in (pair.one, pair.other)
    }
    lost = [
        s.guarantor
        for s in others
        if s.status is GuarantorStatus.PERIOD_OVER and s.guarantor in partners
    ]
    status = found.status
    if lost:
        names = (("names", "、".join(lost)),)
        grounds.append(Ground("recourse_lost", law.rules["guarantee-recourse-lost"], names))
        in_part = GuarantorStatus.LIABLE_IN_PART
        status = in_part if status is GuarantorStatus.LIABLE else status
    return replace(found, status=status, grounds=tuple(grounds))
