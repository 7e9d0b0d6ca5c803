"""The tables about going to court: procedures, wages, delayed-performance interest."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from mediator.domain.law import (
    CourtProcedures,
    DoubledRate,
    Procedure,
    ProcedureRules,
    Rule,
    TimeLimit,
    YearlyWage,
)
from mediator.domain.money import Money


def read_procedures(content: dict[str, Any], rules: Mapping[str, Rule]) -> CourtProcedures:
    """Read ``procedures.json``."""
    small = content["small_claims"]
    return CourtProcedures(
        procedures=tuple(_procedure(entry, rules) for entry in content["procedures"]),
        ways=tuple(rules[name] for name in content["ways"]),
        half_percent=Decimal(small["half_percent"]),
        agreed_percent=Decimal(small["agreed_percent"]),
        wages=tuple(_wage(entry, rules) for entry in small["yearly_wages"]),
    )


def read_doubled_rate(content: dict[str, Any], rules: Mapping[str, Rule]) -> DoubledRate:
    """Read ``delayed_interest.json``."""
    return DoubledRate(
        effective_from=date.fromisoformat(content["effective_from"]),
        daily_percent=Decimal(content["daily_percent"]),
        rule=rules[content["rule"]],
        order_rule=rules[content["order_rule"]],
        pause_rule=rules[content["pause_rule"]],
    )


def _procedure(entry: dict[str, Any], rules: Mapping[str, Rule]) -> ProcedureRules:
    return ProcedureRules(
        procedure=Procedure(entry["procedure"]),
        fee=entry["fee"],
        conditions=tuple((code, rules[name]) for code, name in entry["conditions"]),
        limits=tuple(
            TimeLimit(stage, least, most, unit, rules[name])
            for stage, least, most, unit, name in entry["limits"]
        ),
        notes=tuple(rules[name] for name in entry["notes"]),
    )


def _wage(entry: dict[str, Any], rules: Mapping[str, Rule]) -> YearlyWage:
    return YearlyWage(
        filed_from=date.fromisoformat(entry["filed_from"]),
        filed_before=date.fromisoformat(entry["filed_before"]),
        amount=Money.of(entry["amount"]).minor,
        rule=rules[entry["rule"]],
    )
