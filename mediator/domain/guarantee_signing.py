"""Who must sign a planned settlement, and what follows where somebody does not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from mediator.domain.deadlines import Deadline, Ground
from mediator.domain.findings import Finding
from mediator.domain.guarantee_graph import GuaranteeGraph
from mediator.domain.guarantee_standing import GuarantorStanding, GuarantorStatus, Scene
from mediator.domain.guarantee_terms import after_signing, term_of
from mediator.domain.guarantees import ChangeKind, DebtChange, Guarantee, Guarantees
from mediator.domain.money import Money
from mediator.domain.parties import GuaranteeKind
from mediator.domain.terms import Terms


@dataclass(frozen=True, slots=True)
class Planned:
    """What a settlement would change about the debt.

    ``loads`` is what it adds, zero where it adds nothing; ``due_on`` is the last day it asks for
    payment, None where no plan is chosen yet; ``new_debtor`` says that another takes the debt
    over. A higher rate after breach is not seen here.
    """

    signed_on: date
    lightens: bool
    loads: Money
    due_on: date | None
    new_debtor: bool = False


class Need(StrEnum):
    """What a settlement needs from somebody beside the two parties."""

    CONSENT = "consent"  # written, on the settlement or beside it
    NEW_CONTRACT = "new_contract"  # a signature binds only as a new guarantee
    AS_DEBTOR = "as_debtor"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class SignNeed:
    """What is needed from one person, why, and what follows if it is not given.

    ``held_until`` is the last day of the guarantee period with the consent, ``otherwise_until``
    without it; None where they do not matter. ``sign_by`` is the last day on which a signature
    still reaches the old guarantee: after it the guarantee is gone.
    """

    who: str
    need: Need
    given: bool
    why: tuple[Ground, ...]
    otherwise: tuple[Ground, ...]
    held_until: date | None
    otherwise_until: date | None
    sign_by: date | None
    deadlines: tuple[Deadline, ...]


@dataclass(frozen=True, slots=True)
class GuaranteeReport:
    """Where every guarantor stands, what a settlement needs of each, and what to look at.

    ``planned`` is what was asked about: a plan, or any settlement that moves the due day.
    """

    graph: GuaranteeGraph
    planned: Planned
    needs: tuple[SignNeed, ...]
    findings: tuple[Finding, ...]


def planned_change(terms: Terms, *, signed_on: date) -> Planned:
    """Return what a plan would change: waivers lighten, added interest loads."""
    return Planned(
        signed_on=signed_on,
        lightens=any(amount.minor > 0 for _, amount in terms.waived_parts),
        loads=terms.added_interest,
        due_on=terms.schedule.rows[-1].due_on,
    )


def sign_needs(
    facts: Guarantees,
    graph: GuaranteeGraph,
    planned: Planned,
    scene: Scene,
    consenting: frozenset[str],
) -> tuple[SignNeed, ...]:
    """Return what the settlement needs from every guarantor and every owner of a security.

    In the order of the graph, then by the owners' names. ``consenting`` are those who sign.
    """
    by_place = {f"guarantees.entries[{i}]": entry for i, entry in enumerate(facts.entries)}
    signing = _Signing(planned, scene, consenting)
    needs: list[SignNeed] = []
    for found in graph.standings:
        needs.append(signing.of_guarantor(by_place[found.place], found, needs))
    return (*needs, *signing.of_owners(facts))


class _Signing:
    def __init__(self, planned: Planned, scene: Scene, consenting: frozenset[str]) -> None:
        self._planned, self._scene, self._consenting = planned, scene, consenting
        self._rules = scene.law.rules

    def of_guarantor(
        self, entry: Guarantee, found: GuarantorStanding, before: list[SignNeed]
    ) -> SignNeed:
        if not found.status.binds:
            why = self._ground("sign_anew", "guarantee-ended")
            if found.status is GuarantorStatus.NO_GUARANTEE:
                why = self._ground("sign_first", "guarantee-written")
            otherwise = self._ground("not_bound", "guarantee-ended")
            return self._need(found.guarantor, Need.NEW_CONTRACT, (why,), (otherwise,))
        if found.kind is None:
            why = self._ground("joins_debt", "joins-debt")
            otherwise = self._ground("bound_by_old_terms", "joins-debt")
            return self._need(found.guarantor, Need.AS_DEBTOR, (why,), (otherwise,))
        if found.secures:
            return self._of_counter(found, before)
        return self._of_bound(entry, found, found.kind)

    def _of_counter(self, found: GuarantorStanding, before: list[SignNeed]) -> SignNeed:
        asked = any(n.who == found.secures and n.need is not Need.NOTHING for n in before)
        rule, name = "counter-guarantee-consent", found.secures
        if not asked:
            why = self._ground("counter_unchanged", rule, name=name)
            return self._need(found.guarantor, Need.NOTHING, (why,), ())
        why = self._ground("counter_follows", rule, name=name)
        otherwise = self._ground("counter_not_for_added", rule, name=name)
        return self._need(found.guarantor, Need.CONSENT, (why,), (otherwise,))

    def _of_bound(
        self, entry: Guarantee, found: GuarantorStanding, kind: GuaranteeKind
    ) -> SignNeed:
        planned, why, otherwise = self._planned, list[Ground](), list[Ground]()
        if planned.new_debtor:
            why.append(self._ground("plan_new_debtor", "guarantee-debtor-replaced"))
            otherwise.append(self._ground("free_of_new_debtor", "guarantee-debtor-replaced"))
        if planned.loads:
            amount = planned.loads.plain
            why.append(self._ground("plan_loads", "guarantee-heavier", amount=amount))
            otherwise.append(self._ground("not_for_added", "guarantee-heavier", amount=amount))
        held, kept = self._held_until(entry, found), found.last_day
        moves = found.used_on is None and (planned.due_on is None or held != kept)
        if moves:
            rule = "guarantee-due-day-moved"
            why.append(self._ground("plan_moves_due", rule))
            stays = {"day": kept.isoformat()} if kept else {}
            code = "period_stays" if kept else "period_not_moved"
            otherwise.append(self._ground(code, rule, **stays))
        if planned.lightens and not why:
            why.append(self._ground("plan_lightens", "guarantee-lighter"))
        if kind is GuaranteeKind.GENERAL and found.used_on is not None:
            otherwise.append(self._ground("keep_suit", "guarantee-suit-withdrawn"))
        needs = any(g.code != "plan_lightens" for g in why)
        if not why:
            why.append(self._ground("plan_changes_nothing", "guarantee-lighter"))
        need = self._need(
            found.guarantor, Need.CONSENT if needs else Need.NOTHING, tuple(why), tuple(otherwise)
        )
        return replace(
            need,
            held_until=held,
            otherwise_until=kept,
            sign_by=kept if moves else None,
            deadlines=found.deadlines,
        )

    def _held_until(self, entry: Guarantee, found: GuarantorStanding) -> date | None:
        """Return the last day of the guarantee period with consent to the new due day."""
        if found.used_on is not None or self._planned.due_on is None:
            return found.last_day
        change = DebtChange(
            self._planned.signed_on,
            ChangeKind.DUE_DAY,
            due_before=found.due_on,
            due_after=self._planned.due_on,
            agreed_by=(entry.guarantor,),
        )
        changes = (*after_signing(entry, self._scene.facts.changes), change)
        return term_of(entry, changes, self._scene.due_on, self._scene.law).last_day

    def of_owners(self, facts: Guarantees) -> Iterator[SignNeed]:
        for security in sorted(facts.securities, key=lambda s: (s.owner, s.what)):
            if security.of_debtor or security.given_up:
                continue
            loads = self._planned.loads or self._planned.new_debtor
            why = self._ground("owner_secures", "security-consent", what=security.what)
            otherwise = self._ground("owner_not_for_added", "security-consent")
            need = Need.CONSENT if loads else Need.NOTHING
            yield self._need(security.owner, need, (why,), (otherwise,) if loads else ())

    def _need(
        self, who: str, need: Need, why: tuple[Ground, ...], otherwise: tuple[Ground, ...]
    ) -> SignNeed:
        given = who in self._consenting
        return SignNeed(who, need, given, why, otherwise, None, None, None, ())

    def _ground(self, code: str, rule: str, **figures: str) -> Ground:
        return Ground(code, self._rules[rule], tuple(sorted(figures.items())))
