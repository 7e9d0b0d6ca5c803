"""What ``mediator standing`` and ``mediator receipts`` answer in JSON."""

from __future__ import annotations

from mediator.domain.agreement_standing import AgreementStanding
from mediator.domain.components import Component, Components
from mediator.domain.findings import Finding
from mediator.domain.law import Rule
from mediator.domain.money import Money
from mediator.domain.performance import DueStanding
from mediator.domain.pooling import Pool
from mediator.domain.receipts import Performance
from mediator.domain.warnings import Warned
from mediator.exchange.answers import Json
from mediator.exchange.codec import unstructured
from mediator.wording import findings, grounds
from mediator.wording.phrases import Language
from mediator.wording.warnings import reason_said


def standing_answer(
    found: AgreementStanding, alert: Warned, number: str, language: Language
) -> Json:
    """Return where an agreement stands, every sum with its lines and rules."""
    course, broken = found.course, found.broken
    return {
        "schema": "mediator-standing/1",
        "number": number,
        "as_of": found.as_of.isoformat(),
        "state": found.state,
        "overdue_days": course.overdue_days,
        "missed": course.missed,
        "received": course.received.plain,
        "due_now": found.due_now.plain,
        "open": found.open.plain,
        "overpaid": found.overpaid.plain,
        "next_due": _due(course.next_due) if course.next_due else None,
        "dues": [_due(each) for each in course.dues],
        "if_broken_today": found.at_stake.opened.total.plain if found.at_stake else None,
        "breach": _breach(found) if broken else None,
        "doubled": _doubled(found) if found.doubled else None,
        "warning": _warned(alert, language),
        "grounds": [
            {
                "code": each.code,
                "figures": dict(each.figures),
                "rule": _rule(each.rule),
                "text": grounds.ground(each, language),
            }
            for each in found.grounds
        ],
        "deadlines": [
            {
                "act": each.act,
                "by": each.by.isoformat() if each.by else None,
                "rule": _rule(each.rule),
                "text": grounds.deadline(each, language),
            }
            for each in found.deadlines
        ],
        "findings": [_finding(each, language) for each in found.findings],
    }


def receipts_answer(known: Performance, pool: Pool | None = None) -> Json:
    """Return what is recorded of a performance, as a case file holds it, and who shares in it."""
    shared = _pool(pool) if pool else None
    return {"schema": "mediator-receipts/1", "performance": unstructured(known), "pool": shared}


def _pool(pool: Pool) -> Json:
    return {
        "rule": str(pool.rule),
        "creditors": [
            {
                "name": each.name,
                "costs": Money(each.costs).plain,
                "claim": Money(each.claim).plain,
                "got": Money(sum(day.awards[index] for day in pool.days)).plain,
            }
            for index, each in enumerate(pool.creditors)
        ],
        "days": [
            {
                "on": day.on.isoformat(),
                "came": Money(day.came).plain,
                "awards": [Money(award).plain for award in day.awards],
                "left_over": Money(day.left_over).plain,
            }
            for day in pool.days
        ],
    }


def _warned(alert: Warned, language: Language) -> Json:
    return {
        "level": alert.level.value,
        "reasons": [
            {
                "level": reason.level.value,
                "code": reason.sign.code if reason.sign else reason.code,
                "is_sign": reason.sign is not None,
                "figures": dict(reason.figures),
                "text": reason_said(reason, language),
            }
            for reason in alert.reasons
        ],
    }


def _due(each: DueStanding) -> Json:
    due = each.due
    return {
        "kind": due.kind,
        "number": due.number,
        "due_on": due.due_on.isoformat(),
        "last_day": due.last_day.isoformat(),
        "grace_to": due.grace_to.isoformat(),
        "postponed": due.postponed,
        "amount": due.amount.plain,
        "paid": each.paid.plain,
        "open": each.open.plain,
        "settled_on": each.settled_on.isoformat() if each.settled_on else None,
        "missed": each.missed,
    }


def _breach(found: AgreementStanding) -> Json | None:
    if found.broken is None:
        return None
    step, grown = found.broken.revival, found.broken.grown
    return {
        "on": step.on.isoformat(),
        "confirmed": _parts(step.confirmed),
        "earned_interest": step.earned.plain,
        "final_waiver": step.final.plain,
        "revived_waiver": step.revived.plain,
        "paid_before": step.paid.plain,
        "opened": _parts(step.opened),
        "lines": [
            {
                "first_day": line.first_day.isoformat(),
                "last_day": line.last_day.isoformat(),
                "days": line.days,
                "base": line.base.plain,
                "yearly_rate": str(line.rate),
                "amount": line.amount.plain,
                "rule": _rule(line.rule),
                "cap_rule": _rule(line.cap_rule) if line.cap_rule else None,
            }
            for line in grown.lines
        ],
        "open": _parts(grown.open),
        "per_day": grown.per_day.plain,
    }


def _doubled(found: AgreementStanding) -> Json | None:
    if found.doubled is None:
        return None
    return {
        "accrued": found.doubled.accrued.plain,
        "paid": found.doubled.paid.plain,
        "unpaid": found.doubled.unpaid.plain,
        "lines": [
            {
                "first_day": line.first_day.isoformat(),
                "last_day": line.last_day.isoformat(),
                "days": line.days,
                "base": line.base.plain,
                "amount": line.amount.plain,
                "rule": _rule(line.rule),
            }
            for line in found.doubled.lines
        ],
    }


def _parts(parts: Components) -> Json:
    return {str(part): parts.of(part).plain for part in Component} | {"total": parts.total.plain}


def _rule(rule: Rule) -> Json:
    return {"id": rule.id, "article": rule.article, "standing": rule.standing}


def _finding(finding: Finding, language: Language) -> Json:
    return {
        "severity": finding.severity,
        "place": finding.place,
        "code": finding.code,
        "text": findings.sentence(finding, language),
    }
