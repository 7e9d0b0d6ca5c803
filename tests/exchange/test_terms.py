from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from mediator.domain.agreement import Agreement
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.refusals import FileInvalid, InFile
from mediator.domain.sharing import Division
from mediator.domain.terms import (
    EarnOut,
    Rung,
    Share,
    Sharing,
    Support,
    Transfer,
    TransferKind,
)
from mediator.exchange.codec import read_amount, structured, unstructured, written_amount
from mediator.exchange.reopened import opened_answer, terms_schema
from mediator.exchange.terms import fingerprint, read_terms, written_terms
from mediator.library.places import resources
from mediator.usecases.agreement import draft
from mediator.usecases.board import offer_menu
from mediator.usecases.ports import Opened
from mediator.wording.phrases import Language
from mediator.wording.reopened import opened_report
from tests.domain.lint_cases import SISTER


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


SCHEMAS = resources() / "schema"


def test_the_published_schema_is_what_the_values_are() -> None:
    published = json.loads((SCHEMAS / "agreement.schema.json").read_text("utf-8"))

    assert published == terms_schema(), (
        "the terms have changed: mediator schema agreement > resources/schema/agreement.schema.json"
    )
    Draft202012Validator.check_schema(published)


def test_the_terms_of_every_plan_fit_the_published_schema(
    example: Path, read: Callable[[Path], Opened], law: Law
) -> None:
    validator = Draft202012Validator(terms_schema())
    case = read(example).case
    for option in offer_menu(case, law).options:
        validator.validate(json.loads(written_terms(draft(case, law, option.id))))


@pytest.mark.parametrize("damage", ["unknown", "amount", "choice"])
def test_the_published_schema_refuses_what_the_program_refuses(
    agreement: Agreement, damage: str
) -> None:
    content = json.loads(written_terms(agreement))
    if damage == "unknown":
        content["agreement"]["more"] = 1
    elif damage == "amount":
        content["agreement"]["terms"]["added_interest"] = 12.5
    else:
        content["agreement"]["terms"]["family"] = "gift"

    assert not Draft202012Validator(terms_schema()).is_valid(content)


def test_what_is_opened_again_is_what_was_agreed(agreement: Agreement) -> None:
    answer = opened_answer(agreement, "0" * 64, intact=True, as_of=date(2027, 1, 15))

    schema = json.loads((SCHEMAS / "open.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(answer)
    rows = answer["schedule"]
    assert [row["due"] for row in rows] == [True, True, True, False, False, False]
    assert rows[-1]["open"] == "0.00"
    assert Money.of(rows[0]["amount"]) + Money.of(rows[0]["open"]) == agreement.terms.settlement


def test_what_is_opened_again_tells_all_that_is_beside_the_payments(agreement: Agreement) -> None:
    day, sum_ = date(2027, 3, 1), Money.of("100")
    terms = replace(
        agreement.terms,
        transfers=(Transfer(TransferKind.ASSET, "轿车", day, sum_, sum_, sum_),),
        ladder=(Rung(6, sum_),),
        earn_out=EarnOut(sum_, Decimal("7.5"), day),
        support=Support(guarantor=True, what="周某", by=day),
        sharing=Sharing(Division.PROPORTIONAL, (Share("", sum_, Money(0), sum_),)),
    )
    parties = (*agreement.parties, replace(SISTER, joins_up_to=sum_), SISTER)
    whole = replace(agreement, terms=terms, parties=parties)
    answer = opened_answer(whole, "0" * 64, intact=True, as_of=day)

    schema = json.loads((SCHEMAS / "open.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(answer)
    assert answer["transfers"] == [
        {"kind": "asset", "what": "轿车", "by": "2027-03-01", "credited": "100.00"}
    ]
    assert answer["earn_out"] == {"most": "100.00", "percent": "7.5", "until": "2027-03-01"}
    assert [one["up_to"] for one in answer["joined"]] == ["100.00", None]
    said = opened_report(whole, Language.CHINESE, as_of=day)
    for words in (
        "抵偿：轿车",
        "付清第 6 期",
        "净利润的 7.5%",
        "新增担保：周某",
        "最多（元）：全部",
    ):
        assert words in said
    assert "分配：本协议债权人，债权和费用 100.00 元，应得 100.00 元" in said
