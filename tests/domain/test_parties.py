from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest

from mediator.domain.parties import (
    Party,
    PartyKind,
    PayeeAccount,
    Role,
    identity_is_valid,
    normal_identity,
    party_findings,
    sex_by_identity,
)

PERSON = "11010519491231002X"
COMPANY = "91350100M000100Y43"


@pytest.mark.parametrize("identity", [PERSON, "440524188001010014", "34052419800101001X"])
def test_the_standard_own_examples_are_valid(identity: str) -> None:
    assert identity_is_valid(PartyKind.PERSON, identity)


@pytest.mark.parametrize("code", [COMPANY, "91110000101623741K", "911101066976941872"])
def test_published_credit_codes_are_valid(code: str) -> None:
    assert identity_is_valid(PartyKind.COMPANY, code)


def test_every_single_wrong_digit_and_every_swap_of_neighbors_is_noticed() -> None:
    for place in range(17):
        for digit in "0123456789":
            wrong = PERSON[:place] + digit + PERSON[place + 1 :]
            assert wrong == PERSON or not identity_is_valid(PartyKind.PERSON, wrong)
        swapped = PERSON[:place] + PERSON[place + 1] + PERSON[place] + PERSON[place + 2 :]
        assert swapped == PERSON or not identity_is_valid(PartyKind.PERSON, swapped)


@pytest.mark.parametrize(
    ("kind", "identity"),
    [
        (PartyKind.PERSON, "110105194902310021"),
        (PartyKind.PERSON, "11010519491231002"),
        (PartyKind.PERSON, "٣٤0524198001010014"),
        (PartyKind.COMPANY, "91350100M000100Y4I"),
        (PartyKind.COMPANY, PERSON),
        (PartyKind.COMPANY, "91350211M0000XUF46"),
    ],
)
def test_what_is_no_number_of_its_kind_is_noticed(kind: PartyKind, identity: str) -> None:
    assert not identity_is_valid(kind, identity)


def test_numbers_typed_full_width_or_spaced_are_normalized() -> None:
    assert normal_identity("１１０１０５ 1949 1231 ００２x") == PERSON


def test_the_age_comes_from_the_number_unless_a_birthday_is_given() -> None:
    party = Party(Role.DEBTOR, PartyKind.PERSON, "陆启航", identity=PERSON)

    assert party.age_on(date(2026, 12, 30)) == 76
    assert party.age_on(date(2026, 12, 31)) == 77
    assert Party(Role.DEBTOR, PartyKind.PERSON, "甲").age_on(date(2026, 1, 1)) is None
    assert Party(Role.DEBTOR, PartyKind.COMPANY, "乙", COMPANY).age_on(date(2026, 1, 1)) is None


def test_a_company_is_not_asked_for_sex_nor_a_person_for_a_representative() -> None:
    def places(kind: PartyKind) -> set[str]:
        return {f.place for f in party_findings(Party(Role.CREDITOR, kind, "甲"), "p")}

    assert places(PartyKind.PERSON) == {"p.identity", "p.address", "p.phone", "p.sex", "p.nation"}
    assert places(PartyKind.COMPANY) == {"p.identity", "p.address", "p.phone", "p.representative"}


def test_a_wrong_check_digit_is_a_finding_and_never_blocks() -> None:
    party = Party(Role.DEBTOR, PartyKind.COMPANY, "乙", "91350211M0000XUF46")

    assert "identity_check_digit" in {f.code for f in party_findings(party, "p")}


@pytest.mark.parametrize(
    ("sex", "born_on", "doubted"),
    [
        ("女", date(1949, 12, 31), False),
        ("", None, False),
        ("男", None, True),
        ("女", date(1985, 1, 1), True),
    ],
)
def test_a_number_that_says_otherwise_is_pointed_out(
    sex: str, born_on: date | None, doubted: bool
) -> None:
    party = Party(Role.DEBTOR, PartyKind.PERSON, "甲", PERSON, sex=sex, born_on=born_on)

    assert ("identity_contradicts" in {f.code for f in party_findings(party, "p")}) is doubted


@pytest.mark.slow
def test_twenty_thousand_random_damages_are_noticed() -> None:
    source = random.Random(20261121)
    for _ in range(20_000):
        place = source.randrange(18)
        damaged = PERSON[:place] + source.choice("0123456789X") + PERSON[place + 1 :]
        assert damaged == PERSON or not identity_is_valid(PartyKind.PERSON, damaged)


def test_an_account_in_another_name_is_pointed_out_the_creditors_own_is_not() -> None:
    own = Party(Role.CREDITOR, PartyKind.PERSON, "张三", payee=PayeeAccount("张三", "某行", "6222"))
    other = replace(own, payee=PayeeAccount("李四", "某行", "6222"))

    assert "payee_other_name" not in {finding.code for finding in party_findings(own, "p")}
    assert "payee_other_name" in {finding.code for finding in party_findings(other, "p")}


def test_the_sex_is_read_from_a_persons_number_alone() -> None:
    person = Party(Role.DEBTOR, PartyKind.PERSON, "丙", "11010519491231002X")
    company = replace(person, kind=PartyKind.COMPANY, identity="91350100M000100Y43")

    assert sex_by_identity(person) == "女"
    assert sex_by_identity(replace(person, identity="440524188001010014")) == "男"
    assert sex_by_identity(replace(person, identity="")) == ""
    assert sex_by_identity(company) == ""


@pytest.mark.parametrize(
    ("kind", "number"), [(PartyKind.PERSON, "E12345678"), (PartyKind.COMPANY, "BR61840273")]
)
def test_a_document_from_abroad_is_not_judged_by_the_check_digits_of_this_country(
    kind: PartyKind, number: str
) -> None:
    assert identity_is_valid(kind, number)
    assert sex_by_identity(Party(Role.DEBTOR, kind, "李", number)) == ""


@pytest.mark.parametrize("number", ["31010119800101", "ABCDEFGH", "91310115MA1K4QJT7", ""])
def test_a_number_that_lost_digits_is_no_document_from_abroad(number: str) -> None:
    assert not identity_is_valid(PartyKind.COMPANY, number)
