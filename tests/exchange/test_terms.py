from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from mediator.domain.agreement import Agreement
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.refusals import FileInvalid, InFile
from mediator.exchange.codec import read_amount, structured, unstructured, written_amount
from mediator.exchange.terms import fingerprint, read_terms, written_terms
from mediator.usecases.agreement import draft
from mediator.usecases.board import offer_menu
from mediator.usecases.ports import Opened


@pytest.fixture
def agreement(loan_case: Opened, law: Law) -> Agreement:
    return draft(loan_case.case, law, "equal-6")


def test_every_plan_of_every_example_reads_back_from_its_terms(
    example: Path, read: Callable[[Path], Opened], law: Law
) -> None:
    case = read(example).case
    for option in offer_menu(case, law).options:
        agreement = draft(case, law, option.id)

        assert read_terms(written_terms(agreement)) == agreement


def test_the_same_agreement_has_the_same_fingerprint_and_another_has_not(
    agreement: Agreement, loan_case: Opened, law: Law
) -> None:
    same = draft(loan_case.case, law, "equal-6")
    other = draft(loan_case.case, law, "equal-12")

    assert fingerprint(written_terms(agreement)) == fingerprint(written_terms(same))
    assert fingerprint(written_terms(agreement)) != fingerprint(written_terms(other))


def test_terms_of_another_version_are_refused(agreement: Agreement) -> None:
    other = written_terms(agreement).replace(b"mediator-agreement/1", b"mediator-agreement/9")

    with pytest.raises(FileInvalid):
        read_terms(other)


def test_broken_terms_are_refused_with_their_place(agreement: Agreement) -> None:
    content = json.loads(written_terms(agreement))
    content["agreement"]["terms"]["schedule"]["rows"][2]["amount"] = "1_000"

    with pytest.raises(InFile) as refusal:
        read_terms(json.dumps(content).encode())

    assert refusal.value.place == "agreement.terms.schedule.rows[2].amount"


@pytest.mark.parametrize("damage", ["unknown", "missing", "shape"])
def test_terms_of_another_shape_are_refused(agreement: Agreement, damage: str) -> None:
    content = json.loads(written_terms(agreement))
    if damage == "unknown":
        content["agreement"]["more"] = 1
    elif damage == "missing":
        del content["agreement"]["plan"]
    else:
        content["agreement"]["terms"] = []

    with pytest.raises(FileInvalid):
        read_terms(json.dumps(content).encode())


def test_another_currency_stands_behind_its_amount() -> None:
    amount = Money(120050, "HKD")

    assert written_amount(amount) == "1200.50 HKD"
    assert read_amount(written_amount(amount)) == amount
    assert structured(unstructured(amount), Money) == amount
