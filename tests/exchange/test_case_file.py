from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from mediator.domain.caucus import Tag
from mediator.domain.law import Law
from mediator.domain.refusals import (
    AmountNegative,
    AmountNotPlain,
    AmountTooFine,
    AmountTooLarge,
    DateOutOfRange,
    DateUnreadable,
    FileInvalid,
    FileUnreadable,
    InFile,
    NameUnprintable,
    RateUnreadable,
    Refusal,
)
from mediator.exchange.case_file import load_case, read_case, written_case
from mediator.exchange.strict_json import MOST_BYTES
from mediator.library.places import resources
from mediator.usecases.claims import state_claim
from mediator.usecases.ports import Opened

Change = Callable[[dict[str, Any]], None]


@pytest.fixture
def content(private_loan: Path) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(private_loan.read_text("utf-8"))
    return parsed


def refused(content: object, schema: Path) -> Refusal:
    with pytest.raises(Refusal) as refusal:
        read_case(json.dumps(content).encode(), schema, "case-1")
    return refusal.value


def test_an_example_reads_writes_and_reads_the_same(example: Path, case_schema: Path) -> None:
    opened = load_case(example, case_schema, "case-1")

    again = read_case(written_case(opened.case, opened.positions), case_schema, "case-1")

    assert again == opened


@pytest.mark.parametrize(
    "path", sorted((resources() / "schema").glob("*.json")), ids=lambda p: p.stem
)
def test_every_published_schema_is_a_schema(path: Path) -> None:
    Draft202012Validator.check_schema(json.loads(path.read_text("utf-8")))


def test_every_field_of_the_schema_can_be_read(case_schema: Path) -> None:
    """One file with everything in it, so that no published field is a dead letter."""
    full = Path(__file__).with_name("everything.json").read_bytes()
    parsed = json.loads(full)
    schema = json.loads(case_schema.read_text("utf-8"))

    opened = read_case(full, case_schema, "case-1")

    assert set(parsed) == set(schema["properties"])
    for part in ("claim", "policy", "creditor_room", "debtor_room", "settlement"):
        assert set(parsed[part]) == set(schema["$defs"][part]["properties"]), part
    assert set(parsed["parties"][0]) == set(schema["$defs"]["party"]["properties"])
    time, bonds = parsed["claim"]["limitation"], parsed["guarantees"]
    for name, part in {
        "limitation": time,
        "limitation_act": time["acts"][0],
        "obstacle": time["obstacles"][0],
        "guarantees": bonds,
        "guarantee": bonds["entries"][0],
        "guarantee_act": bonds["entries"][0]["acts"][0],
        "security": bonds["securities"][0],
        "debt_change": bonds["changes"][0],
        "hurdle": bonds["hurdles"][0],
    }.items():
        assert set(part) == set(schema["$defs"][name]["properties"]), name
    assert dict(opened.positions.creditor.tags) == {"worries": Tag.ASK}
    assert read_case(written_case(opened.case, opened.positions), case_schema, "case-1") == opened


BAD_VALUES: dict[str, tuple[Change, str, type[Refusal]]] = {
    "negative amount": (
        lambda c: c["claim"]["repayments"][0].update(amount="-5.00"),
        "claim.repayments[0].amount",
        AmountNegative,
    ),
    "underscored amount": (
        lambda c: c["claim"]["repayments"][0].update(amount="1_000"),
        "claim.repayments[0].amount",
        AmountNotPlain,
    ),
    "NaN as text": (
        lambda c: c["claim"]["repayments"][0].update(amount="NaN"),
        "claim.repayments[0].amount",
        AmountNotPlain,
    ),
    "Arabic digits": (
        lambda c: c["claim"]["repayments"][0].update(amount="٣٤"),
        "claim.repayments[0].amount",
        AmountNotPlain,
    ),
    "wan in a file": (
        lambda c: c["claim"]["disbursements"][0].update(amount="12万"),
        "claim.disbursements[0].amount",
        AmountNotPlain,
    ),
    "ten to the eighteenth": (
        lambda c: c["claim"]["disbursements"][0].update(amount="1000000000000000000"),
        "claim.disbursements[0].amount",
        AmountTooLarge,
    ),
    "half a fen": (
        lambda c: c["claim"]["disbursements"][0].update(amount="0.005"),
        "claim.disbursements[0].amount",
        AmountTooFine,
    ),
    "30 February": (
        lambda c: c["claim"].update(due_on="2025-02-30"),
        "claim.due_on",
        DateUnreadable,
    ),
    "a day in the year 9999": (
        lambda c: c["policy"].update(first_due_on="9999-12-31"),
        "policy.first_due_on",
        DateOutOfRange,
    ),
    "day not ISO": (
        lambda c: c["claim"]["repayments"][1].update(on="2024/3/5"),
        "claim.repayments[1].on",
        DateUnreadable,
    ),
    "rate above a thousand": (
        lambda c: c["claim"]["in_term_rate"].update(percent="1001"),
        "claim.in_term_rate.percent",
        RateUnreadable,
    ),
    "line break in a name": (
        lambda c: c["parties"][1].update(name="陆\n启航"),
        "parties[1]",
        NameUnprintable,
    ),
    "right-to-left override in a name": (
        lambda c: c["parties"][0].update(name="沈\u202e佩文"),
        "parties[0].name",
        NameUnprintable,
    ),
    "override in the facts": (
        lambda c: c["dispute"].update(facts="欠款\u202e000,9"),
        "dispute.facts",
        NameUnprintable,
    ),
    "line break in the body": (
        lambda c: c["body"].update(mediator="顾\n晓岚"),
        "body",
        NameUnprintable,
    ),
}


@pytest.mark.parametrize("name", BAD_VALUES)
def test_a_bad_value_is_refused_with_its_place(
    name: str, content: dict[str, Any], case_schema: Path
) -> None:
    change, place, cause = BAD_VALUES[name]
    change(content)

    refusal = refused(content, case_schema)

    assert isinstance(refusal, InFile)
    assert (refusal.place, type(refusal.cause)) == (place, cause)


BAD_SHAPES: dict[str, tuple[Change, str, str, str]] = {
    "missing": (
        lambda c: c["claim"]["repayments"][0].pop("on"),
        "claim.repayments[0]",
        "missing",
        "on",
    ),
    "missing at the top": (lambda c: c.pop("claim"), "", "missing", "claim"),
    "unknown": (lambda c: c["claim"].update(pricnipal="5"), "claim", "unknown", "pricnipal"),
    "number for an amount": (
        lambda c: c["claim"]["disbursements"][0].update(amount=100000),
        "claim.disbursements[0].amount",
        "type",
        'string "1200.50"',
    ),
    "text for a list": (
        lambda c: c["claim"].update(repayments="x"),
        "claim.repayments",
        "type",
        "array",
    ),
    "number for an optional amount": (
        lambda c: c["creditor_room"].update(wish_total=5),
        "creditor_room.wish_total",
        "type",
        'string "1200.50"',
    ),
    "role": (
        lambda c: c["parties"][0].update(role="judge"),
        "parties[0].role",
        "choice",
        "creditor",
    ),
    "version": (
        lambda c: c.update(schema="mediator-case/9"),
        "schema",
        "choice",
        "mediator-case/1",
    ),
    "empty name": (lambda c: c["parties"][0].update(name=""), "parties[0].name", "length", "≥ 1"),
    "too many months": (
        lambda c: c["policy"].update(longest_months=999),
        "policy.longest_months",
        "range",
        "≤ 120",
    ),
    "no disbursement": (
        lambda c: c["claim"].update(disbursements=[]),
        "claim.disbursements",
        "length",
        "",
    ),
}


@pytest.mark.parametrize("name", BAD_SHAPES)
def test_a_bad_shape_is_refused_with_its_place(
    name: str, content: dict[str, Any], case_schema: Path
) -> None:
    change, place, code, detail = BAD_SHAPES[name]
    change(content)

    refusal = refused(content, case_schema)

    assert isinstance(refusal, FileInvalid)
    assert (refusal.place, refusal.code) == (place, code)
    assert detail in refusal.detail


def replaced(content: dict[str, Any], old: str, new: str) -> bytes:
    text = json.dumps(content, ensure_ascii=False)
    assert old in text
    return text.replace(old, new, 1).encode()


BAD_TEXTS: dict[str, tuple[Callable[[dict[str, Any]], bytes], str]] = {
    "empty": (lambda _: b"", "not_json"),
    "cut off": (lambda c: json.dumps(c).encode()[:-9], "not_json"),
    "GBK": (lambda c: json.dumps(c, ensure_ascii=False).encode("gb18030"), "not_utf8"),
    "duplicate": (lambda c: replaced(c, '"claim":', '"claim": {}, "claim":'), "duplicate"),
    "NaN": (
        lambda c: replaced(c, '": 24', '": NaN'),
        "not_a_number",
    ),
    "Infinity": (lambda c: replaced(c, '": 24', '": -Infinity'), "not_a_number"),
    "bottomless": (lambda _: b"[" * 200_000, "too_deep"),
    "a very long number": (lambda _: b"[" + b"9" * 5000 + b"]", "range"),
    "huge": (lambda _: b" " * (MOST_BYTES + 1), "too_large"),
}


@pytest.mark.parametrize("name", BAD_TEXTS)
def test_what_is_not_strict_json_is_refused(
    name: str, content: dict[str, Any], case_schema: Path
) -> None:
    make, code = BAD_TEXTS[name]

    with pytest.raises(FileInvalid) as refusal:
        read_case(make(content), case_schema, "case-1")

    assert refusal.value.code == code


def test_a_list_at_the_top_is_refused(case_schema: Path) -> None:
    refusal = refused([], case_schema)

    assert isinstance(refusal, FileInvalid)
    assert (refusal.place, refusal.code) == ("", "type")


def test_a_lone_surrogate_is_refused(content: dict[str, Any], case_schema: Path) -> None:
    content["parties"][0]["name"] = "沈\ud800"

    assert isinstance(refused(content, case_schema), InFile)


def test_a_missing_file_is_refused(case_schema: Path, tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        load_case(tmp_path / "none.json", case_schema, "case-1")


def test_full_width_digits_and_a_byte_order_mark_are_read(
    content: dict[str, Any], case_schema: Path, law: Law
) -> None:
    content["claim"]["disbursements"][0]["amount"] = "１０００００．００"
    with_mark = b"\xef\xbb\xbf" + json.dumps(content, ensure_ascii=False).encode()

    opened: Opened = read_case(with_mark, case_schema, "case-1")

    assert state_claim(opened.case, law).supported.total.plain == "112772.02"


@pytest.mark.parametrize("name", ["<b>张三</b>&", "𬱖晓棠", "欧阳·买买提", 'O\'Neil "Jr"'])
def test_odd_but_honest_names_pass_unchanged(
    name: str, content: dict[str, Any], case_schema: Path
) -> None:
    content["parties"][0]["name"] = name

    opened = read_case(json.dumps(content).encode(), case_schema, "case-1")

    assert opened.case.parties[0].name == name


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(place=st.sampled_from(["claim", "parties", "body", "policy", "number"]), value=json_values)
def test_any_json_in_any_place_is_read_or_refused_never_a_crash(
    private_loan_text: str, case_schema: Path, place: str, value: object
) -> None:
    content = json.loads(private_loan_text) | {place: value}

    with contextlib.suppress(Refusal):
        read_case(json.dumps(content).encode(), case_schema, "case-1")


@given(st.binary(max_size=400))
def test_any_bytes_are_refused_never_a_crash(case_schema: Path, content: bytes) -> None:
    with pytest.raises(Refusal):
        read_case(content, case_schema, "case-1")
