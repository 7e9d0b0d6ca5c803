"""Agreements performed and broken, each figure of which a mediator can check by hand."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mediator.domain.agreement_standing import AgreementStanding, standing
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.receipts import Performance, Receipt
from tests.domain.performing import agreement, terms

CASES: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("performance.json").read_text("utf-8")
)


def receipt(row: list[str]) -> Receipt:
    returned = date.fromisoformat(row[2]) if row[2:] else None
    return Receipt(date.fromisoformat(row[0]), Money.of(row[1]), returned_on=returned)


def figures(found: AgreementStanding) -> dict[str, Any]:
    told: dict[str, Any] = {
        "state": found.state,
        "overdue_days": found.course.overdue_days,
        "due_now": found.due_now.plain,
        "open": found.open.plain,
        "overpaid": found.overpaid.plain,
    }
    if found.doubled is not None:
        told["doubled"] = found.doubled.unpaid.plain
    if found.broken is not None:
        step = found.broken.revival
        told["breach_on"] = step.on.isoformat()
        told["revived"], told["opened"] = step.revived.plain, step.opened.total.plain
        told["per_day"] = found.broken.grown.per_day.plain
    return told


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_standing_of_a_worked_case_is_what_pencil_and_paper_give(
    case: dict[str, Any], law: Law
) -> None:
    confirmed = case.get("confirmed_on")
    facts = Performance(
        tuple(receipt(row) for row in case["receipts"]),
        confirmed_on=date.fromisoformat(confirmed) if confirmed else None,
    )
    whole = agreement(terms(revives=case.get("revives", True)))

    found = figures(standing(whole, facts, law, as_of=date.fromisoformat(case["as_of"])))

    assert {name: found[name] for name in case["expected"]} == case["expected"]
