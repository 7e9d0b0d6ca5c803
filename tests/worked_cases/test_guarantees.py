"""Constellations of guarantors, as a lawyer reads them in ``guarantees.json``."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mediator.domain.guarantee_graph import GuaranteeGraph, guarantee_graph
from mediator.domain.guarantee_signing import Planned, sign_needs
from mediator.domain.guarantee_standing import Scene
from mediator.domain.guarantees import Guarantees
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.exchange.codec import structured
from mediator.wording import grounds, names

CASES: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("guarantees.json").read_text("utf-8")
)["案例"]
DEBTOR = "甲公司"


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def scene(case: dict[str, Any], law: Law) -> Scene:
    return Scene(
        law=law,
        facts=structured(case["录入"], Guarantees),
        today=date.fromisoformat(case["今天"]),
        debtors=(DEBTOR,),
        due_on=day(case["到期日"]),
        suits=tuple(map(date.fromisoformat, case.get("对债务人起诉", ()))),
        withdrawn=tuple(map(date.fromisoformat, case.get("对债务人起诉后撤诉", ()))),
        debt=Money.of(case["债务总额"]) if "债务总额" in case else None,
        expired=case.get("主债务时效已届满", False),
        is_loan=not case.get("非借贷之债", False),
    )


def graph_of(case: dict[str, Any], law: Law) -> GuaranteeGraph:
    scenery = scene(case, law)
    return guarantee_graph(scenery.facts, scenery)


def iso(found: date | None) -> str | None:
    return found.isoformat() if found else None


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["编号"])
def test_every_guarantor_stands_where_the_law_puts_him(case: dict[str, Any], law: Law) -> None:
    graph = graph_of(case, law)

    assert [s.guarantor for s in graph.standings] == [r["担保人"] for r in case["结论"]]
    for standing, expected in zip(graph.standings, case["结论"], strict=True):
        articles = {g.rule.article for g in standing.grounds}
        articles |= {d.rule.article for d in standing.deadlines}
        deadlines = [iso(d.by) for d in standing.deadlines if d.by]
        kind = names.GUARANTEE[standing.kind].zh if standing.kind else None

        assert grounds.STATUS[standing.status].zh == expected["状态"], case["案情"]
        assert kind == expected.get("方式")
        assert iso(standing.last_day) == expected.get("保证期间至")
        assert expected["条文"] in articles
        assert expected.get("行使日") in (None, iso(standing.used_on))
        assert expected.get("限额") in (None, standing.limit and standing.limit.plain)
        if "须在" in expected:
            assert expected["须在"] in deadlines


@pytest.mark.parametrize(
    "case", [c for c in CASES if "相互追偿" in c], ids=lambda case: case["编号"]
)
def test_guarantors_have_the_recourse_that_they_agreed(case: dict[str, Any], law: Law) -> None:
    pairs = graph_of(case, law).recourse

    found = [(p.one, p.other, p.exists, p.rule.article) for p in pairs]
    expected = [(*r["谁"], r["可以追偿"], r["条文"]) for r in case["相互追偿"]]
    assert [(set(p[:2]), *p[2:]) for p in found] == [(set(p[:2]), *p[2:]) for p in expected]


@pytest.mark.parametrize("case", [c for c in CASES if "签字" in c], ids=lambda case: case["编号"])
def test_a_settlement_needs_the_signatures_that_the_law_asks_for(
    case: dict[str, Any], law: Law
) -> None:
    scenery = scene(case, law)
    plan = case["和解方案"]
    planned = Planned(
        signed_on=scenery.today,
        lightens=plan["减免"],
        loads=Money.of(plan["加重"]),
        due_on=date.fromisoformat(plan["最后付款日"]),
        new_debtor=plan.get("债务转移", False),
    )
    consenting = frozenset(case.get("已同意", ()))

    needs = sign_needs(
        scenery.facts, guarantee_graph(scenery.facts, scenery), planned, scenery, consenting
    )

    assert [n.who for n in needs] == [e["谁"] for e in case["签字"]]
    for need, expected in zip(needs, case["签字"], strict=True):
        articles = {g.rule.article for g in (*need.why, *need.otherwise)}

        assert grounds.NEED[need.need].zh == expected["需要"]
        assert need.given == (need.who in consenting)
        assert expected["条文"] in articles
        assert iso(need.sign_by) == expected.get("最迟")
        if "同意后至" in expected:
            assert iso(need.held_until) == expected["同意后至"]
            assert iso(need.otherwise_until) == expected["不同意至"]


def test_there_are_enough_constellations_and_none_twice() -> None:
    told = [case["案情"] for case in CASES]

    assert len(CASES) >= 25
    assert len(set(told)) == len(told)
    assert {r["状态"] for c in CASES for r in c["结论"]} == {p.zh for p in grounds.STATUS.values()}
