from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from mediator.domain.caucus import CreditorPosition, DebtorPosition, Positions
from mediator.domain.law import Law
from mediator.exchange.answers import board_answer, claim_answer, menu_answer
from mediator.exchange.time_answers import guarantees_answer
from mediator.library.places import resources
from mediator.usecases.board import offer_menu, weigh
from mediator.usecases.claims import state_claim
from mediator.usecases.guarantees import report_guarantees, time_of
from mediator.usecases.ports import Opened
from mediator.wording.phrases import Language


def fits(answer: dict[str, Any], name: str) -> None:
    schema = json.loads((resources() / "schema" / f"{name}.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(answer)


@pytest.fixture
def opened(example: Path, read: Callable[[Path], Opened]) -> Opened:
    return read(example)


def test_every_answer_fits_its_published_schema(opened: Opened, law: Law) -> None:
    case = opened.case
    menu = offer_menu(case, law)
    unheard = Positions(CreditorPosition(), DebtorPosition())

    statement, time = state_claim(case, law), time_of(case, law)
    fits(claim_answer(statement, time, law.court_fees, Language.CHINESE), "claim")
    for language in Language:
        fits(guarantees_answer(report_guarantees(case, law), language), "guarantees")
    fits(menu_answer(menu), "menu")
    fits(board_answer(weigh(case, menu, opened.positions, law), Language.ENGLISH), "board")
    fits(board_answer(weigh(case, menu, unheard, law), Language.ENGLISH), "board")


def test_the_totals_of_a_claim_answer_are_the_sums_of_its_parts(opened: Opened, law: Law) -> None:
    case = opened.case
    answer = claim_answer(
        state_claim(case, law), time_of(case, law), law.court_fees, Language.CHINESE
    )

    for column in ("asserted", "supported", "unsupported"):
        parts = {name: round(float(text) * 100) for name, text in answer[column].items()}
        assert parts.pop("total") == sum(parts.values())


def test_a_menu_answer_names_what_it_was_made_from(loan_case: Opened, law: Law) -> None:
    answer = menu_answer(offer_menu(loan_case.case, law))

    assert answer["made_from"] == ["claim", "law", "policy"]


def test_no_answer_for_a_party_holds_a_sealed_figure(loan_case: Opened, law: Law) -> None:
    case = replace(loan_case.case, means=None)
    text = json.dumps(menu_answer(offer_menu(case, law)))

    for secret in ("98000.00", "118000.00", "15000.00", "6500.00", "60000.00"):
        assert secret not in text
