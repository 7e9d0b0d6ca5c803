"""Everything the law tables can lead to has its sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import product

import pytest

from mediator.domain.caucus import Room
from mediator.domain.court_estimate import Between, CourtEstimate, CourtFacts, CourtOutlook
from mediator.domain.court_fees import court_costs
from mediator.domain.court_value import Input, ValueRange
from mediator.domain.fee_bearing import Ending
from mediator.domain.law import Law, Procedure
from mediator.domain.money import Money
from mediator.domain.procedures import CourtCase, procedure_answers
from mediator.usecases.court import court_view
from mediator.usecases.ports import Opened
from mediator.wording import court
from mediator.wording.court_report import court_report
from mediator.wording.phrases import Language


def test_every_name_of_the_court_has_its_words() -> None:
    assert set(court.PROCEDURE) == set(Procedure)
    assert set(court.ENDING) == set(Ending)
    assert set(court.INPUT) == set(Input)


@pytest.mark.parametrize("language", list(Language))
def test_every_condition_limit_and_note_can_be_said(law: Law, language: Language) -> None:
    said = set()
    cases = product(
        (None, True, False),
        ("1000", "100000", "900000"),
        (None, date(2026, 1, 1), date(2027, 1, 1)),
        (date(2026, 10, 12), date(2030, 1, 1)),
        (True, False),
        (None, date(2026, 10, 1), date(2026, 1, 1)),
    )
    for fact, amount, due_on, as_of, by_body, agreed_on in cases:
        facts = CourtFacts(fact, fact, fact, fact, fact, fact, fact, fact)
        case = CourtCase(Money.of(amount), due_on, as_of, by_body, agreed_on)
        costs = court_costs(case.amount, law.court_fees)
        for answer in procedure_answers(case, facts, law, costs):
            for condition in answer.conditions:
                text = court.condition(condition, language)
                assert text
                assert "{" not in text
                said.add((condition.code, condition.met))
            assert all(court.limit(each, language) for each in answer.limits)
            assert all(court.noted(rule, language) for rule in answer.notes)
    assert said == set(court.CONDITIONS)


def test_a_single_figure_has_no_range_and_says_so(loan_case: Opened, law: Law) -> None:
    sure = CourtEstimate(
        Between(Decimal(100), Decimal(100)),
        Between(Decimal(50), Decimal(50)),
        Between(3, 3),
        Between(0, 0),
        lawyer=Between(Money(0), Money(0)),
    )
    facts = replace(loan_case.positions.court.facts, preserved=False)
    positions = replace(loan_case.positions, court=CourtOutlook(facts, sure, sure))

    report = court_report(
        court_view(loan_case.case, positions, law), (Room.DEBTOR,), Language.CHINESE
    )

    assert "没有上下差距" in report
    assert "债权人\n因素" not in report


def test_ends_are_said_outwards_to_whole_hundreds() -> None:
    value = ValueRange(Money.of("12345.67"), Money.of("20000.01"), ())
    below = ValueRange(Money(-12_345), Money(0), ())

    assert court.about(value) == ("12,300", "20,100")
    assert court.about(below) == ("-200", "0")
