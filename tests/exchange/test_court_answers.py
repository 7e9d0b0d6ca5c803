from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from mediator.domain.caucus import Room
from mediator.domain.court_estimate import CourtOutlook
from mediator.domain.law import Law
from mediator.domain.refusals import InFile, PartAboveWhole, RangeReversed, Refusal
from mediator.exchange.case_file import read_case
from mediator.exchange.court_answers import court_answer
from mediator.library.places import resources
from mediator.usecases.court import court_view
from mediator.usecases.ports import Opened
from mediator.wording.phrases import Language

SCHEMA = resources() / "schema" / "court.schema.json"


def answered(opened: Opened, law: Law, *sides: Room) -> dict[str, Any]:
    view = court_view(opened.case, opened.positions, law)
    answer = court_answer(view, sides or tuple(Room), Language.CHINESE)
    Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(answer)
    return answer


def test_every_answer_fits_its_published_schema(
    example: Path, read: Callable[[Path], Opened], law: Law
) -> None:
    opened = read(example)
    unsaid = Opened(opened.case, replace(opened.positions, court=CourtOutlook()))

    assert answered(opened, law)["audience"] == "mediator"
    assert answered(unsaid, law)["sides"] == {"creditor": None, "debtor": None}


def test_one_side_may_be_asked_for(loan_case: Opened, law: Law) -> None:
    assert set(answered(loan_case, law, Room.DEBTOR)["sides"]) == {"debtor"}


def test_the_shares_of_an_answer_sum_to_its_width(loan_case: Opened, law: Law) -> None:
    for card in answered(loan_case, law)["sides"].values():
        for part in ("value", "still_owed"):
            shares = [round(float(share["amount"]) * 100) for share in card[part]["shares"]]
            assert sum(shares) == round(float(card[part]["width"]) * 100)


def test_every_input_names_its_source(loan_case: Opened, law: Law) -> None:
    inputs = {
        each["input"]: each for each in answered(loan_case, law)["sides"]["creditor"]["inputs"]
    }

    assert inputs["win"]["source"] == "调解员估计"
    assert inputs["lawyer"]["source"] == "债权人提供的律师报价"
    assert inputs["discount"]["source"] == "债权人室所述"
    assert inputs["acceptance"]["source"] == "诉讼费用交纳办法"
    assert (inputs["agency"]["source"], inputs["agency"]["given"]) == ("未估计，按零计", False)
    assert (inputs["lawyer"]["low"], inputs["win"]["high"]) == ("3000", "95")


def test_what_is_unsettled_says_so(loan_case: Opened, law: Law) -> None:
    small = next(
        p for p in answered(loan_case, law)["procedures"] if p["procedure"] == "small_claims"
    )

    standings = {c["code"]: c["standing"] for c in small["conditions"]}
    assert standings["small_wage"] == "inferred"
    assert [note["standing"] for note in small["notes"]] == ["text", "one_source"]


BAD: dict[str, tuple[dict[str, Any], str, type[Refusal]]] = {
    "a range the wrong way round": (
        {"creditor": {"lawyer": {"low": "5.00", "high": "4.00"}}},
        "court.creditor.lawyer",
        RangeReversed,
    ),
    "a chance above the whole": (
        {"debtor": {"win": {"low": "50", "high": "101"}}},
        "court.debtor",
        PartAboveWhole,
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_estimate_is_refused_with_its_place(
    name: str, private_loan_text: str, case_schema: Path
) -> None:
    court, place, cause = BAD[name]
    content = json.loads(private_loan_text) | {"court": court}

    with pytest.raises(InFile) as refusal:
        read_case(json.dumps(content).encode(), case_schema, "case-1")

    assert (refusal.value.place, type(refusal.value.cause)) == (place, cause)


def test_every_field_of_the_outlook_is_published(case_schema: Path) -> None:
    full = json.loads(Path(__file__).with_name("everything.json").read_text("utf-8"))["court"]
    parts = json.loads(case_schema.read_text("utf-8"))["$defs"]

    assert set(full) == set(parts["court"]["properties"])
    assert set(full["facts"]) == set(parts["court_facts"]["properties"])
    for side in ("creditor", "debtor"):
        assert set(full[side]) == set(parts["court_estimate"]["properties"])
