"""Limitation periods, as a lawyer reads them in ``limitation.json``."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mediator.domain.claims import Claim, DueInstallment, Repayment
from mediator.domain.law import Law
from mediator.domain.limitation import limitation_clock
from mediator.domain.limitation_clock import LimitationClock
from mediator.domain.limitation_facts import LimitationAct, LimitationFacts, Obstacle
from mediator.domain.money import Money
from mediator.exchange.codec import structured
from mediator.wording import names_of_time

CASES: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("limitation.json").read_text("utf-8")
)["案例"]


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def clock_of(case: dict[str, Any], law: Law) -> LimitationClock:
    today = date.fromisoformat(case["今天"])
    facts = LimitationFacts(
        acts=structured(case.get("行为", []), tuple[LimitationAct, ...]),
        obstacles=structured(case.get("障碍", []), tuple[Obstacle, ...]),
    )
    claim = Claim(
        due_on=day(case["到期日"]),
        installments=tuple(
            DueInstallment(date.fromisoformat(on), Money.of("1000"))
            for on in case.get("分期到期", [])
        ),
        limitation=facts,
        repayments=tuple(
            Repayment(date.fromisoformat(on), Money.of("1000")) for on in case.get("还款", [])
        ),
    )
    accepted_on = date.fromisoformat(case["申请调解"])
    return limitation_clock(claim, law, accepted_on=accepted_on, as_of=today)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["编号"])
def test_the_time_runs_as_the_law_counts_it(case: dict[str, Any], law: Law) -> None:
    clock = clock_of(case, law)

    articles = {rule.article for step in clock.steps for rule in step.rules}
    expires_on = clock.expires_on.isoformat() if clock.expires_on else None
    assert names_of_time.STATE[clock.state].zh == case["状态"], case["案情"]
    assert expires_on == case["届满"]
    assert not case["条文"] or case["条文"] in articles
    assert clock.proven_until == day(case.get("只计有证据"))
    assert clock.given_up_on == day(case.get("放弃抗辩"))
