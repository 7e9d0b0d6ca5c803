"""What ``mediator search``, ``stats``, and ``calendar`` over a case file answer in JSON."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from mediator.domain.agenda import Agenda, Task
from mediator.domain.law import Rule
from mediator.domain.listing import CaseSummary, Found
from mediator.domain.retention import Expired, Keep, Shipped
from mediator.domain.searching import MOST_FOUND
from mediator.domain.statistics import Line, Table
from mediator.domain.suppression import Count
from mediator.exchange.answers import Json
from mediator.wording import archive as words
from mediator.wording.phrases import Language


def search_answer(found: Found) -> Json:
    """Return a page of cases; ``count`` stops at ``MOST_FOUND``, and ``more`` says so."""
    return {
        "schema": "mediator-search/1",
        "count": min(found.count, MOST_FOUND),
        "more": found.count > MOST_FOUND,
        "cases": [_case(case) for case in found.cases],
        "next": found.next,
    }


def _case(case: CaseSummary) -> Json:
    return {
        "id": case.id,
        "number": case.number,
        "parties": case.parties,
        "stage": case.stage,
        "kind": case.kind,
        "mediator": case.mediator,
        "outcome": case.ending,
        "accepted_on": case.accepted_on.isoformat(),
        "changed_at": case.changed_at.isoformat(),
        "advanced": case.amount.plain if case.amount else None,
        "currency": case.amount.currency if case.amount else None,
    }


def statistics_answer(table: Table) -> Json:
    """Return a table; a count that is not shown is null, and ``kept`` beside it says why."""
    return {
        "schema": "mediator-stats/1",
        "by": table.by,
        "from": table.first.isoformat() if table.first else None,
        "to": table.last.isoformat() if table.last else None,
        "as_of": table.as_of.isoformat(),
        "groups": [{"group": line.group, **_line(line)} for line in table.lines],
        "all": _line(table.total),
    }


def _line(line: Line) -> Json:
    return {
        "cases": _count(line.cases),
        "agreements": _count(line.agreed),
        "settled_percent": _percent(line.settled),
        "median_days": words.days_said(line.days) if line.days is not None else None,
        "waived_percent": _percent(line.let_off),
        "decided": _count(line.decided),
        "performed": _count(line.performed),
        "kept_percent": _percent(line.kept),
    }


def _count(count: Count) -> Json:
    return {"number": count.number, "kept": count.kept.value if count.kept else None}


def _percent(share: Fraction | None) -> str | None:
    return words.percent(share).rstrip("%") if share is not None else None


def agenda_answer(found: Agenda, rules: Mapping[str, Rule], language: Language) -> Json:
    """Return what is to be done in all cases, each with the rule it rests on."""
    return {
        "schema": "mediator-calendar/1",
        "as_of": found.as_of.isoformat(),
        "until": found.until.isoformat(),
        "tasks": [_task(task, rules.get(task.day.rule), language) for task in found.tasks],
    }


def _task(task: Task, rule: Rule | None, language: Language) -> Json:
    day = task.day
    return {
        "case": task.case,
        "number": task.number,
        "parties": task.parties,
        "on": day.on.isoformat(),
        "level": int(task.level),
        "act": day.act,
        "sign": task.sign.code if task.sign else None,
        "says": words.task_said(task, language),
        "breach_on": day.breach_on.isoformat() if day.breach_on else None,
        "article": rule.article if rule else None,
        "standing": rule.standing if rule else None,
    }


def retention_answer(
    rules: Mapping[str, Keep], shipped: Shipped, due: tuple[Expired, ...], as_of: date
) -> Json:
    """Return the years set, how sure their ground is, and the cases kept long enough."""
    return {
        "schema": "mediator-retention/1",
        "as_of": as_of.isoformat(),
        "standing": shipped.standing,
        "ground": shipped.source,
        "rules": [_rule(kind, rules.get(kind)) for kind in shipped.kinds],
        "due": [
            {
                "case": each.closed.case,
                "number": each.closed.number,
                "parties": each.closed.parties,
                "kind": each.closed.kind,
                "closed_on": each.closed.closed_on.isoformat(),
                "kept_until": each.until.isoformat(),
            }
            for each in due
        ],
    }


def _rule(kind: str, keep: Keep | None) -> Json:
    set_on = keep.set_on.isoformat() if keep and keep.set_on else None
    years, source = (keep.years, keep.source) if keep else (None, "")
    return {"kind": kind, "years": years, "source": source, "set_on": set_on}
