"""What ``--json`` answers about the search, in stable layouts. For the mediator alone."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from mediator.domain.advice import Advice
from mediator.domain.money import Money
from mediator.domain.outlook import Balanced, Diagnosis, Gap, Outlook, Weighed
from mediator.domain.possible_worlds import Leak
from mediator.domain.prospects import Leaks, Prospects, SelfCheck
from mediator.domain.talks import Talks, read_talks
from mediator.domain.wishes import CRITERIA
from mediator.engine.board import Board
from mediator.wording import outlook as words
from mediator.wording.phrases import Language
from mediator.wording.talks import told_next

Json = dict[str, Any]


def outlook_answer(outlook: Outlook, moves: tuple[Advice, ...], language: Language) -> Json:
    """Return what the search found for ``mediator board --json``."""
    court = outlook.court
    return {
        "examined": outlook.examined,
        "both_could_accept": outlook.acceptable,
        "frontier": outlook.frontier_size,
        "assumed": _assumed(outlook),
        "wishes": dict(zip(CRITERIA, outlook.reckoning.wishes.weights, strict=True)),
        "court": {
            "creditor": [_plain(court.creditor_low), _plain(court.creditor_high)],
            "debtor": [_plain(court.debtor_low), _plain(court.debtor_high)],
        },
        "region": [
            {
                "last_due_on": span.last_due_on.isoformat(),
                "least": _plain(span.least),
                "most": _plain(span.most),
            }
            for span in outlook.region
        ],
        "straight": outlook.straight,
        "balances": [_balanced(balanced, language) for balanced in outlook.balances],
        "shortlist": [_weighed(plan, language) for plan in outlook.shortlist],
        "diagnosis": _diagnosis(outlook.diagnosis, language),
        "improvement": _weighed(outlook.improvement, language) if outlook.improvement else None,
        "next": [{"code": m.code, "text": words.advice_said(m, language)} for m in moves],
    }


def talks_answer(talks: Talks, language: Language) -> Json:
    """Return how far both sides' moves have come, and what might be done next."""
    currency = talks.gap.currency if talks.gap is not None else "CNY"
    return {
        "asked": [total.plain for total in talks.asked],
        "offered": [total.plain for total in talks.offered],
        "steps": {
            str(side): [Money(step, currency).plain for step in steps]
            for side, steps in talks.steps.items()
        },
        "gap": talks.gap and talks.gap.plain,
        "middle": talks.midpoint and talks.midpoint.plain,
        "drift": talks.drift and talks.drift.plain,
        "bracket": [end.plain for end in talks.bracket] if talks.bracket else None,
        "next": [{"code": a.code, "text": told_next(a, language)} for a in read_talks(talks)],
    }


def _assumed(outlook: Outlook) -> Json:
    """Return what was assumed, and both ends of what was estimated of the court."""
    assumed, estimates = outlook.reckoning.assumed, outlook.estimates
    said = {f.name: str(getattr(assumed, f.name)) for f in fields(assumed)}
    for side, estimate in (("creditor", estimates.creditor), ("debtor", estimates.debtor)):
        ranges = ((f.name, getattr(estimate, f.name)) for f in fields(estimate))
        said |= {
            f"{side}.{name}": f"{_end(between.low)}..{_end(between.high)}"
            for name, between in ranges
            if between is not None
        }
    return said


def _end(end: object) -> str:
    return end.plain if isinstance(end, Money) else str(end)


def whatif_answer(
    changed: dict[str, str], before: tuple[Board, Outlook], after: tuple[Board, Outlook]
) -> Json:
    """Return what a change would do for ``mediator whatif --json``."""
    return {
        "schema": "mediator-whatif/1",
        "audience": "mediator",
        "changed": changed,
        "before": _summary(*before),
        "after": _summary(*after),
    }


def prospects_answer(found: Prospects) -> Json:
    """Return the chances of all plans for ``mediator board --json``."""
    return {
        "shocks": {f.name: getattr(found.shocks, f.name) for f in fields(found.shocks)},
        "level_at_80_percent": found.level.plain if found.level is not None else None,
        "level_payments": found.level_payments,
        "plans": [
            {
                "id": plan.option.id,
                "kept_permille": plan.kept_permille,
                "self_enforcing": not plan.weak_days,
                "weak_payments": [hold.number for hold in plan.weak_days],
            }
            for plan in found.plans
        ],
    }


def self_check_answer(found: SelfCheck) -> Json:
    """Return whether a plan defends itself for ``mediator selfcheck --json``; amounts in fen."""
    return {
        "schema": "mediator-selfcheck/1",
        "audience": "mediator",
        "plan": found.option.id,
        "self_enforcing": not found.weak_days,
        "days": [
            {
                "number": hold.number,
                "due_on": hold.due_on.isoformat(),
                "debtor_pays_on": hold.going_on,
                "debtor_stops": hold.stopping,
                "creditor_waits": hold.still_to_come,
                "creditor_sues": hold.court,
                "holds_for_debtor": hold.debtor_pays,
                "holds_for_creditor": hold.creditor_waits,
            }
            for hold in found.holds
        ],
        "mends": [
            {
                "steps": mend.steps,
                "weak_payments": [hold.number for hold in mend.weak_days],
            }
            for mend in found.mends
        ],
    }


def leaks_answer(found: Leaks) -> Json:
    """Return what a menu gives away for ``mediator leak --json``."""
    return {
        "schema": "mediator-leak/1",
        "audience": "mediator",
        "worlds": found.guess.worlds,
        "seed": found.guess.seed,
        "to_creditor": _leak(found.to_creditor),
        "to_debtor": _leak(found.to_debtor),
        "near": [
            {"plan": near.plan, "room": str(near.room), "item": near.item} for near in found.near
        ],
    }


def _leak(leak: Leak) -> Json:
    return {
        "about": str(leak.about),
        "worlds_before": leak.before,
        "bits_before": leak.spent_centibits / 100,
        "bits_next_mean": leak.mean_centibits / 100,
        "outcomes": [
            {
                "joint_yes": shown.outcome or None,
                "worlds_left": shown.left,
                "bits": shown.centibits / 100,
                "grade": str(shown.grade),
            }
            for shown in leak.shown
        ],
    }


def _summary(board: Board, outlook: Outlook) -> Json:
    region = outlook.region
    return {
        "menu": [entry.option.id for entry in board.entries],
        "menu_both_could_accept": [entry.option.id for entry in board.acceptable],
        "examined": outlook.examined,
        "both_could_accept": outlook.acceptable,
        "least": _plain(min(span.least for span in region)) if region else None,
        "most": _plain(max(span.most for span in region)) if region else None,
        "gaps": {
            gap.condition: gap.short
            for gap in (outlook.diagnosis.gaps if outlook.diagnosis else ())
        },
    }


def _balanced(balanced: Balanced, language: Language) -> Json:
    rules = [str(rule) for rule in balanced.rules]
    return {"rules": rules, "plan": _weighed(balanced.plan, language)}


def _weighed(plan: Weighed, language: Language) -> Json:
    terms, measures = plan.terms, plan.measures
    return {
        "name": plan.name,
        "family": str(terms.family),
        "settlement": terms.settlement.plain,
        "payments": len(terms.schedule.rows),
        "first_due_on": terms.schedule.rows[0].due_on.isoformat(),
        "last_due_on": terms.schedule.last_due_on.isoformat(),
        "first": _plain(measures.first),
        "largest": _plain(measures.largest),
        "creditor_value": _plain(measures.creditor),
        "debtor_cost": _plain(measures.debtor),
        "creditor_gain": _plain(plan.gains[0]),
        "debtor_gain": _plain(plan.gains[1]),
        "reasons": dict(zip(CRITERIA, plan.reasons, strict=True)),
        "text": [words.plan_said(plan, language), *words.reasons_said(plan, language)],
    }


def _diagnosis(diagnosis: Diagnosis | None, language: Language) -> Json | None:
    if diagnosis is None:
        return None
    return {
        "gaps": [_gap(gap, language) for gap in diagnosis.gaps],
        "fewest": diagnosis.fewest,
        "together": list(diagnosis.together),
    }


def _gap(gap: Gap, language: Language) -> Json:
    return {
        "condition": gap.condition,
        "short": gap.short,
        "plan": _weighed(gap.plan, language),
        "text": words.gap_said(gap, language),
    }


def _plain(fen: int) -> str:
    return Money(fen).plain
