"""What ``--json`` answers about the limitation and the guarantors, as ``resources/schema`` says."""

from __future__ import annotations

from datetime import date
from typing import Any

from mediator.domain.deadlines import Deadline, Ground
from mediator.domain.guarantee_signing import GuaranteeReport, SignNeed
from mediator.domain.guarantee_standing import GuarantorStanding
from mediator.domain.law import Rule
from mediator.domain.limitation_clock import ClockStep, TimeOfClaim
from mediator.wording import findings, grounds
from mediator.wording.phrases import Language

Json = dict[str, Any]


def limitation_answer(time: TimeOfClaim, language: Language) -> Json:
    """Return the clock for ``mediator claim --json``, every step with its rules."""
    clock, effect = time.clock, time.effect
    return {
        "state": str(clock.state),
        "begins_on": _day(clock.begins_on),
        "expires_on": _day(clock.expires_on),
        "proven_until": _day(clock.proven_until),
        "longest_on": _day(clock.longest_on),
        "given_up_on": _day(clock.given_up_on),
        "steps": [_step(step) for step in clock.steps],
        "deadlines": [_deadline(clock.deadline, language)] if clock.deadline else [],
        "settlement": {
            "signed_on": _day(effect.signed_on),
            "means": str(effect.means),
            "runs_from": _day(effect.runs_from),
            "expires_on": _day(effect.expires_on),
            "rules": [_rule(rule) for rule in effect.rules],
        },
    }


def guarantees_answer(report: GuaranteeReport, language: Language) -> Json:
    """Return the guarantors for ``mediator guarantees --json``."""
    planned = report.planned
    return {
        "schema": "mediator-guarantees/1",
        "as_of": _day(report.graph.as_of),
        "guarantors": [_standing(standing, language) for standing in report.graph.standings],
        "recourse": [
            {
                "one": pair.one,
                "other": pair.other,
                "exists": pair.exists,
                "code": pair.code,
                "text": grounds.GROUNDS[pair.code].said(language),
                "rule": _rule(pair.rule),
            }
            for pair in report.graph.recourse
        ],
        "settlement": {
            "signed_on": _day(planned.signed_on),
            "last_payment_on": _day(planned.due_on),
            "lightens": planned.lightens,
            "adds": planned.loads.plain,
            "needs": [_need(need, language) for need in report.needs],
        },
        "findings": [
            {
                "severity": str(finding.severity),
                "place": finding.place,
                "code": finding.code,
                "text": findings.sentence(finding, language),
            }
            for finding in report.findings
        ],
    }


def _step(step: ClockStep) -> Json:
    return {
        "on": _day(step.on),
        "effect": str(step.kind),
        "act": str(step.act),
        "expires_on": _day(step.expires_on),
        "proof": step.proof,
        "place": step.place,
        "rules": [_rule(rule) for rule in step.rules],
    }


def _standing(standing: GuarantorStanding, language: Language) -> Json:
    return {
        "guarantor": standing.guarantor,
        "secures": standing.secures,
        "depth": standing.depth,
        "status": str(standing.status),
        "kind": str(standing.kind) if standing.kind else None,
        "due_on": _day(standing.due_on),
        "last_day": _day(standing.last_day),
        "used_on": _day(standing.used_on),
        "limit": standing.limit.plain if standing.limit else None,
        "place": standing.place,
        "grounds": [_ground(ground, language) for ground in standing.grounds],
        "deadlines": [_deadline(deadline, language) for deadline in standing.deadlines],
    }


def _need(need: SignNeed, language: Language) -> Json:
    return {
        "who": need.who,
        "need": str(need.need),
        "given": need.given,
        "why": [_ground(ground, language) for ground in need.why],
        "otherwise": [_ground(ground, language) for ground in need.otherwise],
        "held_until": _day(need.held_until),
        "otherwise_until": _day(need.otherwise_until),
        "sign_by": _day(need.sign_by),
        "deadlines": [_deadline(deadline, language) for deadline in need.deadlines],
    }


def _ground(ground: Ground, language: Language) -> Json:
    return {
        "code": ground.code,
        "text": grounds.ground(ground, language),
        "rule": _rule(ground.rule),
    }


def _deadline(deadline: Deadline, language: Language) -> Json:
    return {
        "act": deadline.act,
        "by": _day(deadline.by),
        "on_weekend": deadline.on_weekend,
        "toward": deadline.toward,
        "text": grounds.deadline(deadline, language),
        "rule": _rule(deadline.rule),
    }


def _rule(rule: Rule) -> Json:
    return {"id": rule.id, "article": rule.article, "standing": str(rule.standing)}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
