from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from mediator.domain.court_estimate import CourtFacts
from mediator.domain.court_fees import court_costs
from mediator.domain.law import Law, Procedure
from mediator.domain.money import Money
from mediator.domain.procedures import (
    CourtCase,
    ProcedureAnswer,
    procedure_answers,
    small_claims_wage,
)
from mediator.domain.standing import Standing

ALL_SAID = CourtFacts(
    counter_duty=False,
    reachable=True,
    preserved=False,
    disputed=False,
    excluded=False,
    small_agreed=True,
    arbitration=False,
    joint=True,
)
LOAN = CourtCase(Money.of("60000"), date(2026, 3, 1), date(2026, 10, 12), True, None)


def answers(
    law: Law, case: CourtCase = LOAN, facts: CourtFacts = ALL_SAID
) -> dict[Procedure, ProcedureAnswer]:
    costs = court_costs(case.amount, law.court_fees)
    return {a.procedure: a for a in procedure_answers(case, facts, law, costs)}


def met(answer: ProcedureAnswer) -> dict[str, bool | None]:
    return {condition.code: condition.met for condition in answer.conditions}


def test_a_clear_small_debt_may_go_every_way_but_one_that_needs_a_deal(law: Law) -> None:
    fits = {procedure: answer.fits for procedure, answer in answers(law).items()}

    assert fits == {
        Procedure.CONFIRMATION: None,
        Procedure.PAYMENT_ORDER: True,
        Procedure.SMALL_CLAIMS: True,
        Procedure.SIMPLE: True,
        Procedure.ORDINARY: True,
        Procedure.ENFORCEMENT: None,
    }


def test_what_the_mediator_has_not_said_is_unknown_never_assumed(law: Law) -> None:
    found = answers(law, facts=CourtFacts())

    assert met(found[Procedure.PAYMENT_ORDER]) == {
        "money": True,
        "due": True,
        "sum_fixed": None,
        "no_counter_duty": None,
        "reachable": None,
        "not_preserved": None,
    }
    assert all(answer.fits is None for answer in found.values())


@pytest.mark.parametrize(
    ("fact", "value", "shut"),
    [
        ("counter_duty", True, {Procedure.PAYMENT_ORDER}),
        ("preserved", True, {Procedure.PAYMENT_ORDER}),
        (
            "disputed",
            True,
            {Procedure.PAYMENT_ORDER, Procedure.SMALL_CLAIMS, Procedure.SIMPLE},
        ),
        (
            "reachable",
            False,
            {Procedure.PAYMENT_ORDER, Procedure.SMALL_CLAIMS, Procedure.SIMPLE},
        ),
        ("excluded", True, {Procedure.SMALL_CLAIMS}),
        ("arbitration", True, {Procedure.SMALL_CLAIMS, Procedure.SIMPLE, Procedure.ORDINARY}),
        ("joint", False, {Procedure.CONFIRMATION}),
    ],
)
def test_one_fact_shuts_the_ways_the_law_says_it_shuts(
    law: Law, fact: str, value: bool, shut: set[Procedure]
) -> None:
    said: dict[str, Any] = {fact: value}
    facts = replace(ALL_SAID, **said)

    found = answers(law, facts=facts)

    assert {procedure for procedure, answer in found.items() if answer.fits is False} == shut


@pytest.mark.parametrize(
    ("due_on", "expected"),
    [(date(2026, 10, 11), True), (date(2026, 10, 12), False), (None, None)],
)
def test_a_payment_order_is_for_a_debt_already_due(
    law: Law, due_on: date | None, expected: bool | None
) -> None:
    case = replace(LOAN, due_on=due_on)

    assert met(answers(law, case)[Procedure.PAYMENT_ORDER])["due"] is expected


@pytest.mark.parametrize(
    ("amount", "agreed", "code", "expected"),
    [
        ("75462.00", None, "small_line", True),
        ("75462.01", None, "small_agreed", None),
        ("75462.01", False, "small_agreed", False),
        ("301848.00", True, "small_agreed", True),
        ("301848.01", True, "small_line", False),
    ],
)
def test_the_small_claims_line_is_half_the_wage_or_twice_it_by_agreement(
    law: Law, amount: str, agreed: bool | None, code: str, expected: bool | None
) -> None:
    case = replace(LOAN, amount=Money.of(amount))
    facts = replace(ALL_SAID, small_agreed=agreed)

    assert met(answers(law, case, facts)[Procedure.SMALL_CLAIMS])[code] is expected


def test_the_line_says_how_well_its_wage_is_known(law: Law) -> None:
    standings = {}
    for day in (date(2026, 3, 1), date(2026, 7, 1)):
        conditions = answers(law, replace(LOAN, as_of=day))[Procedure.SMALL_CLAIMS].conditions
        standings[day.year, day.month] = next(
            c.rule.standing for c in conditions if c.code == "small_wage"
        )

    assert standings == {(2026, 3): Standing.UNVERIFIED, (2026, 7): Standing.INFERRED}


def test_beyond_the_table_the_line_is_unknown_until_the_wage_is_stated(law: Law) -> None:
    case = replace(LOAN, as_of=date(2027, 7, 1))
    stated = replace(ALL_SAID, yearly_wage=Money.of("100000"), wage_source="法院公告")

    assert met(answers(law, case)[Procedure.SMALL_CLAIMS])["small_line"] is None
    wage = small_claims_wage(case.as_of, stated, law)
    assert wage is not None
    assert wage.rule.id == "wage-stated"
    assert met(answers(law, case, stated)[Procedure.SMALL_CLAIMS])["small_agreed"] is True


def test_confirmation_must_be_asked_for_within_thirty_days(law: Law) -> None:
    inside = replace(LOAN, agreed_on=date(2026, 9, 12))
    late = replace(LOAN, agreed_on=date(2026, 9, 11))

    assert answers(law, inside)[Procedure.CONFIRMATION].fits is True
    assert answers(law, late)[Procedure.CONFIRMATION].fits is False


def test_confirmation_needs_a_mediation_body_and_costs_nothing(law: Law) -> None:
    found = answers(law, replace(LOAN, by_body=False))[Procedure.CONFIRMATION]

    assert met(found)["body"] is None
    assert found.fee is None


def test_every_way_names_its_fee(law: Law) -> None:
    fees = {p: a.fee.plain for p, a in answers(law).items() if a.fee}

    assert fees == {
        Procedure.PAYMENT_ORDER: "433.33",
        Procedure.SMALL_CLAIMS: "650.00",
        Procedure.SIMPLE: "650.00",
        Procedure.ORDINARY: "1300.00",
        Procedure.ENFORCEMENT: "800.00",
    }


def test_time_limits_are_those_of_the_law(law: Law) -> None:
    limits = {
        (procedure, limit.stage): (limit.least, limit.most, limit.unit)
        for procedure, answer in answers(law).items()
        for limit in answer.limits
    }

    assert limits[Procedure.SMALL_CLAIMS, "trial"] == (2, 3, "month")
    assert limits[Procedure.SIMPLE, "trial"] == (3, 4, "month")
    assert limits[Procedure.ORDINARY, "trial"] == (6, 12, "month")
    assert [limits[Procedure.PAYMENT_ORDER, s][1] for s in ("accept", "issue", "object")] == [
        5,
        15,
        15,
    ]
    assert limits[Procedure.CONFIRMATION, "decide"] == (15, 25, "day")
    assert limits[Procedure.ENFORCEMENT, "apply"] == (0, 2, "year")
