"""Where one guarantor stands today: bound, not yet, no longer, or never, each with its article.

Why so: a guarantor is judged in the order of the law. First whether there is a guarantee at all
(民间借贷规定20), then its kind and period, then whether the creditor used it in time (693), then
what later changes of the debt did to it (695至697), and last whether it can be called today (687,
392). Every step leaves its ground, also where another decides.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from mediator.domain.deadlines import Deadline, Ground
from mediator.domain.guarantee_standing import GuarantorStanding, GuarantorStatus, Scene
from mediator.domain.guarantee_terms import Term, after_signing, kind_of, term_of
from mediator.domain.guarantees import (
    ChangeKind,
    DebtChange,
    Guarantee,
    GuaranteeActKind,
    HurdleKind,
    Manner,
)
from mediator.domain.parties import GuaranteeKind
from mediator.domain.periods import months_later

_JOINT_USE = {
    GuaranteeActKind.DEMANDED,
    GuaranteeActKind.SUED,
    GuaranteeActKind.SUIT_WITHDRAWN_SERVED,
    GuaranteeActKind.PAID,
}


def standing(guarantee: Guarantee, place: str, depth: int, scene: Scene) -> GuarantorStanding:
    """Return where a guarantor stands on the scene's day."""
    return _Judge(guarantee, place, depth, scene).verdict()


class _Judge:
    """Weighs one guarantee, collecting grounds and deadlines on the way."""

    def __init__(self, guarantee: Guarantee, place: str, depth: int, scene: Scene) -> None:
        self._guarantee, self._scene = guarantee, scene
        self._law, self._today = scene.law, scene.today
        self._changes = after_signing(guarantee, scene.facts.changes)
        self._grounds: list[Ground] = []
        self._deadlines: list[Deadline] = []
        self._made = GuarantorStanding(
            guarantor=guarantee.guarantor,
            secures=guarantee.secures,
            place=place,
            depth=depth,
            status=GuarantorStatus.LIABLE,
            kind=None,
            due_on=None,
            last_day=None,
            used_on=None,
            limit=None,
            grounds=(),
            deadlines=(),
        )

    def verdict(self) -> GuarantorStanding:
        """Weigh the guarantee and return the result."""
        if self._guarantee.spouse_of_debtor:
            self._say("spouse", "spouse-joint-debt")
        if self._is_none():
            return self._with(GuarantorStatus.NO_GUARANTEE)
        if self._guarantee.manner is Manner.JOINS_DEBT:
            self._say("joins_debt", "joins-debt")
            return self._with(GuarantorStatus.LIABLE)
        kind, why = kind_of(self._guarantee, self._law)
        term = term_of(self._guarantee, self._changes, self._scene.due_on, self._law)
        self._grounds += [why, *term.grounds]
        used_on = self._used(kind)
        self._made = replace(
            self._made, kind=kind, due_on=term.due_on, last_day=term.last_day, used_on=used_on
        )
        released, in_part = self._weigh_changes(), self._weigh_limits()
        status = self._status(kind, term, released=released, in_part=in_part)
        if status.binds:
            self._set_deadlines(kind, term)
        return self._with(status)

    def _with(self, status: GuarantorStatus) -> GuarantorStanding:
        return replace(
            self._made,
            status=status,
            grounds=tuple(self._grounds),
            deadlines=tuple(self._deadlines),
        )

    def _say(self, code: str, rule: str, **figures: str) -> None:
        self._grounds.append(Ground(code, self._law.rules[rule], tuple(sorted(figures.items()))))

    def _is_none(self) -> bool:
        """Tell whether there is no guarantee at all."""
        if self._guarantee.guarantor in self._scene.debtors:
            self._say("own_debt", "guarantee-by-debtor")
            return True
        if self._guarantee.manner is Manner.SIGNATURE_ONLY:
            loan = self._scene.is_loan
            rule = "guarantee-signature-only" if loan else "guarantee-signature-only-other"
            self._say("signature_only", rule)
            return True
        return False

    def _used(self, kind: GuaranteeKind) -> date | None:
        """Return the first day on which the period was used as the kind asks (693, 31)."""
        days, early = [], False
        for day in self._uses(kind):
            then = self._term_on(day)
            if then.due_on is not None and day <= then.due_on:
                early = True
            elif day <= self._today and (then.last_day is None or day <= then.last_day):
                days.append(day)
        self._tell_withdrawn(kind)
        general = kind is GuaranteeKind.GENERAL
        rule = "guarantee-general-used" if general else "guarantee-joint-used"
        if early and not days:
            self._say("used_too_early", rule)
        if not days:
            return None
        day = min(days)
        self._say("used_general" if general else "used_joint", rule, day=day.isoformat())
        return day

    def _term_on(self, day: date) -> Term:
        """Return the term as it stood on a day: what was used in time stays used."""
        moved = [c for c in self._changes if c.kind is ChangeKind.DUE_DAY]
        due_on = self._scene.due_on
        first = (moved[0].due_before or due_on) if moved else due_on
        known = tuple(c for c in moved if c.on <= day)
        return term_of(self._guarantee, known, first, self._law)

    def _uses(self, kind: GuaranteeKind) -> list[date]:
        acts = self._guarantee.acts
        if kind is GuaranteeKind.GENERAL:
            own = (act.on for act in acts if act.kind is GuaranteeActKind.DEBTOR_SUED)
            return [*self._scene.suits, *own]
        return [act.on for act in acts if act.kind in _JOINT_USE]

    def _tell_withdrawn(self, kind: GuaranteeKind) -> None:
        kinds = {act.kind for act in self._guarantee.acts}
        if kind is GuaranteeKind.GENERAL:
            if self._scene.withdrawn:
                self._say("debtor_suit_withdrawn", "guarantee-suit-withdrawn")
        elif GuaranteeActKind.SUIT_WITHDRAWN_SERVED in kinds:
            self._say("suit_withdrawn_served", "guarantee-suit-withdrawn")
        elif GuaranteeActKind.SUIT_WITHDRAWN_UNSERVED in kinds:
            self._say("suit_withdrawn_unserved", "guarantee-suit-withdrawn")

    def _weigh_changes(self) -> bool:
        """Say what each change did; tell whether one of them set the guarantor free."""
        freed = [self._frees(change) for change in self._changes]
        return any(freed)

    def _frees(self, change: DebtChange) -> bool:
        agreed = self._guarantee.guarantor in change.agreed_by
        amount = change.amount.plain if change.amount else "—"
        match change.kind:
            case ChangeKind.LIGHTER:
                self._say("made_lighter", "guarantee-lighter")
            case ChangeKind.HEAVIER:
                code = "made_heavier_agreed" if agreed else "made_heavier"
                self._say(code, "guarantee-heavier", amount=amount)
            case ChangeKind.DEBTOR_JOINED:
                self._say("debtor_joined", "guarantee-debtor-joined")
            case ChangeKind.DEBTOR_REPLACED if not agreed:
                whole = change.amount is None
                code = "debtor_replaced" if whole else "debtor_replaced_in_part"
                self._say(code, "guarantee-debtor-replaced", amount=amount)
                return whole
            case ChangeKind.ASSIGNED if self._guarantee.transfer_barred and not agreed:
                self._say("assigned_though_barred", "guarantee-assigned-barred")
                return True
            case ChangeKind.NEW_FOR_OLD:
                self._say("new_loan_known" if agreed else "new_loan", "guarantee-new-for-old")
                return not agreed
            case _:  # a moved due day is part of the term, an untold assignment of the call
                pass
        return False

    def _weigh_limits(self) -> bool:
        """Say how far the guarantee reaches; tell whether it is for a part only."""
        guarantee, part = self._guarantee, False
        limits = [guarantee.limit] if guarantee.limit is not None else []
        if guarantee.limit is not None:
            self._say("limited", "guarantee-limit", amount=guarantee.limit.plain)
        if guarantee.share_percent is not None:
            percent = guarantee.share_percent
            self._say("share", "guarantee-shares", percent=f"{percent:f}")
            if self._scene.debt is not None:
                limits.append(self._scene.debt.share(Fraction(percent) / 100))
        for security in self._scene.facts.securities:
            stays = guarantee.guarantor in security.kept_by
            if security.of_debtor and security.given_up and not stays:
                amount = security.value.plain if security.value else "—"
                self._say("security_given_up", "security-given-up", amount=amount)
                part = True
        if limits:
            self._made = replace(self._made, limit=min(limits, key=lambda money: money.minor))
        unagreed = {"made_heavier", "debtor_replaced_in_part"}
        return part or bool(limits) or any(g.code in unagreed for g in self._grounds)

    def _status(
        self, kind: GuaranteeKind, term: Term, *, released: bool, in_part: bool
    ) -> GuarantorStatus:
        if released:
            return GuarantorStatus.RELEASED
        if self._is_over(term):
            return GuarantorStatus.PERIOD_OVER
        if self._scene.expired:
            self._say("keeps_defence", "guarantor-keeps-defence")
        if term.due_on is None or self._today <= term.due_on:
            return GuarantorStatus.NOT_DUE
        if not self._can_be_called(kind):
            return GuarantorStatus.NOT_CALLABLE
        return GuarantorStatus.LIABLE_IN_PART if in_part else GuarantorStatus.LIABLE

    def _is_over(self, term: Term) -> bool:
        """Tell whether the period ended unused; only a new contract binds again (34(2)).

        One made before the end binds no less: it has a period of its own, which is not known here.
        """
        if self._made.used_on is not None or term.last_day is None or self._today <= term.last_day:
            return False
        after = {act.kind for act in self._guarantee.acts if act.on > term.last_day}
        if self._has(GuaranteeActKind.NEW_CONTRACT):
            self._say("new_contract", "guarantee-ended")
            self._made = replace(self._made, last_day=None)
            return False
        self._say("period_over", "guarantee-ended", day=term.last_day.isoformat())
        if GuaranteeActKind.LATE_SIGNATURE in after:
            self._say("late_signature", "guarantee-ended")
        return True

    def _can_be_called(self, kind: GuaranteeKind) -> bool:
        calls = [self._order_is_kept(kind), self._securities_are_kept(), self._assignee_is_known()]
        return all(calls)

    def _order_is_kept(self, kind: GuaranteeKind) -> bool:
        hurdles = [h for h in self._scene.facts.hurdles if h.on <= self._today]
        if any(h.kind is HurdleKind.BANKRUPTCY for h in hurdles):
            self._say("bankruptcy", "guarantee-bankruptcy")
        if kind is not GuaranteeKind.GENERAL:
            return True
        for hurdle in hurdles:
            enforced = hurdle.kind is HurdleKind.ENFORCED_IN_VAIN
            rule = "guarantee-order-of-enforcement" if enforced else "guarantee-order-lost"
            self._say(f"order_{hurdle.kind}", rule)
        waived = self._has(GuaranteeActKind.ORDER_WAIVED)
        if waived:
            self._say("order_waived", "guarantee-order-lost")
        if not hurdles and not waived:
            self._say("debtor_first", "guarantee-order-of-enforcement")
        return bool(hurdles) or waived

    def _securities_are_kept(self) -> bool:
        called = True
        for security in self._scene.facts.securities:
            if security.given_up or security.order_agreed:
                continue
            if security.of_debtor:
                self._say("security_first", "security-first", what=security.what)
                called = False
            else:
                self._say("security_beside", "security-beside", what=security.what)
        return called

    def _assignee_is_known(self) -> bool:
        told = True
        for change in self._changes:
            if change.kind is ChangeKind.ASSIGNED:
                known = self._guarantee.guarantor in change.agreed_by
                self._say("assigned_told" if known else "assigned_untold", "guarantee-assigned")
                told = told and known
        return told

    def _set_deadlines(self, kind: GuaranteeKind, term: Term) -> None:
        general, used_on = kind is GuaranteeKind.GENERAL, self._made.used_on
        if used_on is None and term.last_day is not None and self._today <= term.last_day:
            if general:
                self._due("sue_debtor", term.last_day, self._scene.debtor, "guarantee-general-used")
            else:
                self._due(
                    "ask_guarantor", term.last_day, self._made.guarantor, "guarantee-joint-used"
                )
        elif used_on is not None:
            self._set_limitation(general=general)
        if any(g.code == "assigned_untold" for g in self._grounds):
            self._due("tell_of_assignment", None, self._made.guarantor, "guarantee-assigned")
        if any(g.code == "bankruptcy" for g in self._grounds):
            self._due("declare_claim", None, self._scene.debtor, "guarantee-bankruptcy")

    def _set_limitation(self, *, general: bool) -> None:
        """Say until when a guarantee used in time can itself be pressed (694, 担保解释28)."""
        if general:
            days = [
                h.on
                for h in self._scene.facts.hurdles
                if h.kind is HurdleKind.ENFORCED_IN_VAIN and h.on <= self._today
            ]
            rule = "guarantee-limitation-general"
        else:
            days = [d for d in self._uses(GuaranteeKind.JOINT) if d <= self._today]
            rule = "guarantee-limitation-joint"
        if not days:
            return
        until = self._pressed_until(days)
        if until < self._today:
            self._say("guarantee_limitation_over", rule, day=until.isoformat())
        else:
            self._due("press_guarantor", until, self._made.guarantor, rule)

    def _pressed_until(self, days: list[date]) -> date:
        """Return the last day of a limitation that each of the days in time begins anew."""
        months = self._law.periods.ordinary_months
        until = months_later(min(days), months)
        for day in sorted(days):
            if day <= until:
                until = months_later(day, months)
        return until

    def _due(self, act: str, by: date | None, toward: str, rule: str) -> None:
        self._deadlines.append(Deadline(act, by, toward, self._law.rules[rule]))

    def _has(self, kind: GuaranteeActKind) -> bool:
        return any(act.kind is kind for act in self._guarantee.acts)
