"""The law tables of ``resources/law`` as domain values."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from mediator.domain.due_days import Workdays
from mediator.domain.law import (
    BenchmarkRate,
    CapDay,
    CapRule,
    CourtFees,
    FeeStep,
    Law,
    LegalPeriods,
    LenderClass,
    LprAnnouncement,
    LprTable,
    Profile,
    ReferenceRates,
    Rule,
)
from mediator.domain.money import Money
from mediator.domain.periods import (
    Conventions,
    CountedDays,
    DayBasis,
    RoundingStep,
    RoundingUnit,
)
from mediator.domain.standing import Standing
from mediator.library.clause_tables import read_clauses
from mediator.library.court_tables import read_doubled_rate, read_procedures
from mediator.library.places import resources


@cache
def law() -> Law:
    """Return the law as shipped; it is read once and never changes while the program runs."""
    return replace(read_law(resources() / "law"), clauses=read_clauses(resources() / "clauses"))


def read_law(folder: Path) -> Law:
    """Read every table of a folder laid out like ``resources/law``."""
    rules = _rules(*(_json(folder / name) for name in ("rules.json", "paper_rules.json")))
    dated = _json(folder / "caps.json")
    lpr = LprTable(
        tuple(
            LprAnnouncement(
                on=date.fromisoformat(row["date"]),
                one_year=Decimal(row["one_year"]),
                five_year=Decimal(row["five_year"]),
                source=row["source"],
            )
            for row in _rows(folder / "lpr.csv")
        )
    )
    benchmark = tuple(
        BenchmarkRate(
            on=date.fromisoformat(row["effective_date"]),
            one_year=Decimal(row["m6_to_1y"]),
            five_year=Decimal(row["gt_5y"]),
            source=row["source"],
        )
        for row in _rows(folder / "benchmark_rates.csv")
    )
    return Law(
        reference=ReferenceRates(lpr, benchmark),
        caps=tuple(_cap(entry, rules) for entry in dated["caps"]),
        overdue_defaults=tuple(_cap(entry, rules) for entry in dated["overdue_defaults"]),
        profiles=tuple(_profile(p, rules) for p in _json(folder / "profiles.json")["profiles"]),
        court_fees=_fees(_json(folder / "court_fees.json"), rules),
        periods=_periods(_json(folder / "periods.json")),
        rules=rules,
        procedures=read_procedures(_json(folder / "procedures.json"), rules),
        doubled=read_doubled_rate(_json(folder / "delayed_interest.json"), rules),
        workdays=_workdays(_json(folder / "workdays.json")),
    )


def _workdays(content: dict[str, Any]) -> Workdays:
    def days(name: str) -> frozenset[date]:
        return frozenset(date.fromisoformat(d) for year in content["years"] for d in year[name])

    last = max(year["year"] for year in content["years"])
    sources = "；".join(year["source"] for year in content["years"])
    return Workdays(days("off"), days("working"), date(last, 12, 31), sources)


def _json(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return content


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _rules(*tables: dict[str, Any]) -> Mapping[str, Rule]:
    rules = (
        Rule(r["id"], r["article"], r["article_en"], Standing(r["standing"]))
        for table in tables
        for r in table["rules"]
    )
    return MappingProxyType({rule.id: rule for rule in rules})


def _cap(entry: dict[str, Any], rules: Mapping[str, Rule]) -> CapRule:
    def day(name: str) -> date | None:
        return date.fromisoformat(entry[name]) if name in entry else None

    return CapRule(
        rule=rules[entry["rule"]],
        lender=LenderClass(entry["lender"]),
        formed_from=day("formed_from"),
        formed_before=day("formed_before"),
        days_from=day("days_from"),
        days_before=day("days_before"),
        percent=Decimal(entry["percent"]) if "percent" in entry else None,
        lpr_multiple=Decimal(entry.get("lpr_multiple", 0)),
        lpr_on=CapDay(entry.get("lpr_on", CapDay.FORMATION)),
        on_request=entry.get("on_request", False),
        kept_percent=Decimal(entry["kept_percent"]) if "kept_percent" in entry else None,
    )


def _profile(entry: dict[str, Any], rules: Mapping[str, Rule]) -> Profile:
    named = entry["conventions"]
    plain = Conventions()
    conventions = Conventions(
        day_basis=DayBasis(named.get("day_basis", plain.day_basis)),
        counted_days=CountedDays(named.get("counted_days", plain.counted_days)),
        rounding_step=RoundingStep(named.get("rounding_step", plain.rounding_step)),
        rounding_unit=RoundingUnit(named.get("rounding_unit", plain.rounding_unit)),
    )
    return Profile(entry["id"], entry["name"], entry["name_en"], conventions, rules[entry["rule"]])


def _periods(content: dict[str, Any]) -> LegalPeriods:
    return LegalPeriods(
        ordinary_months=content["ordinary_months"],
        longest_months=content["longest_months"],
        suspension_months=content["suspension_months"],
        guarantee_months=content["guarantee_months"],
        ordinary_since=date.fromisoformat(content["ordinary_since"]),
        guarantee_since=date.fromisoformat(content["guarantee_since"]),
    )


def _fees(content: dict[str, Any], rules: Mapping[str, Rule]) -> CourtFees:
    def ladder(name: str) -> tuple[FeeStep, ...]:
        return tuple(
            FeeStep(
                up_to=Money.of(step["up_to"]).minor if "up_to" in step else None,
                percent=Decimal(step["percent"]),
                flat=Money.of(step.get("flat", "0")).minor,
            )
            for step in content[name]
        )

    return CourtFees(
        acceptance=ladder("acceptance"),
        enforcement=ladder("enforcement"),
        preservation=ladder("preservation"),
        preservation_most=Money.of(content["preservation_most"]).minor,
        bankruptcy_most=Money.of(content["bankruptcy_most"]).minor,
        rule=rules[content["rule"]],
    )
