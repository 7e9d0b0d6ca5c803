"""Who is met again: by number where it is known, by name where it is not, never by sound."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from mediator.domain.agents import Agent
from mediator.domain.case import Case, MediationBody, Neutrality, intake_findings
from mediator.domain.encounters import (
    AGENTS,
    Capacity,
    Encounter,
    Presence,
    Sought,
    Weight,
    encounters,
    folded_name,
    presences,
)
from mediator.domain.parties import Party, PartyKind, Role

PERSON, OTHER = "11010519491231002X", "440524188001010014"
DAY = date(2026, 11, 1)


def stands(name: str, capacity: Capacity, identity: str = "", case: str = "other") -> Presence:
    return Presence(case, "（2026）第2号", DAY, name, identity, capacity)


def meet(one: Presence, other: Presence) -> tuple[Encounter, ...]:
    return encounters([replace(one, case_id="own")], [other])


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("张三", "张 三", True),
        ("顺达商贸（上海）有限公司", "顺达商贸(上海)有限公司", True),
        ("艾山·买买提", "艾山•买买提", True),
        ("Smith", "ＳＭＩＴＨ", True),
        ("张伟", "章伟", False),
    ],
)
def test_names_are_compared_without_spaces_width_and_dots_but_not_by_sound(
    one: str, other: str, *, same: bool
) -> None:
    assert (folded_name(one) == folded_name(other)) is same


def test_the_number_decides_where_both_cases_know_it() -> None:
    debtor = stands("张三", Capacity.DEBTOR, PERSON)

    (certain,) = meet(debtor, stands("张叁", Capacity.DEBTOR, PERSON))
    (by_name,) = meet(debtor, stands("张三", Capacity.DEBTOR))

    assert certain.certain
    assert not by_name.certain
    assert meet(debtor, stands("张三", Capacity.DEBTOR, OTHER)) == ()
    assert meet(stands("", Capacity.DEBTOR), stands("", Capacity.DEBTOR)) == ()


@pytest.mark.parametrize(
    ("here", "there", "weight"),
    [
        (Capacity.DEBTOR, Capacity.DEBTOR, Weight.KNOWN),
        (Capacity.DEBTOR, Capacity.CREDITOR, Weight.KNOWN),
        (Capacity.MEDIATOR, Capacity.CREDITOR, Weight.CONFLICT),
        (Capacity.REPRESENTATIVE, Capacity.RECORDER, Weight.CONFLICT),
        (Capacity.AGENT_OF_CREDITOR, Capacity.AGENT_OF_DEBTOR, Weight.CONFLICT),
        (Capacity.AGENT_OF_CREDITOR, Capacity.AGENT_OF_CREDITOR, Weight.KNOWN),
        (Capacity.AGENT_OF_CREDITOR, Capacity.DEBTOR, Weight.CONFLICT),
    ],
)
def test_whoever_mediated_or_changed_sides_may_be_a_conflict(
    here: Capacity, there: Capacity, weight: Weight
) -> None:
    (met,) = meet(stands("张三", here), stands("张三", there))
    assert met.weight is weight


def test_that_a_mediator_mediates_is_no_encounter_nor_is_the_case_itself() -> None:
    mediator = stands("钱和", Capacity.MEDIATOR)
    assert meet(mediator, stands("钱和", Capacity.RECORDER)) == ()
    assert encounters([mediator], [stands("钱和", Capacity.CREDITOR, case="other")]) == ()
    assert encounters([mediator], [replace(mediator, capacity=Capacity.DEBTOR)]) == ()


def test_conflicts_come_first_then_the_latest() -> None:
    own = [
        replace(stands("张三", Capacity.DEBTOR), case_id="own"),
        replace(stands("钱和", Capacity.MEDIATOR), case_id="own"),
    ]
    old = replace(stands("张三", Capacity.DEBTOR), accepted_on=date(2020, 1, 1))
    new = stands("张三", Capacity.DEBTOR)
    grave = replace(stands("钱和", Capacity.DEBTOR), accepted_on=date(2019, 1, 1))

    assert [met.there for met in encounters(own, [old, new, grave])] == [grave, new, old]


def test_everybody_whom_a_case_names_is_looked_for() -> None:
    company = Party(
        Role.DEBTOR, PartyKind.COMPANY, "某公司", representative="李四", agent=Agent("王律")
    )
    nameless = Party(Role.CREDITOR, PartyKind.PERSON, "")
    case = Case("own", "1", DAY, MediationBody(mediator="钱和"), (nameless, company))

    named = {(each.name, each.capacity) for each in presences(case)}

    assert named == {
        ("某公司", Capacity.DEBTOR),
        ("李四", Capacity.REPRESENTATIVE),
        ("王律", Capacity.AGENT_OF_DEBTOR),
        ("钱和", Capacity.MEDIATOR),
    }


def codes(case: Case) -> set[str]:
    return {finding.code for finding in intake_findings(case)}


def test_intake_finds_who_stands_on_two_sides_is_under_age_or_mediates_himself() -> None:
    creditor = Party(Role.CREDITOR, PartyKind.PERSON, "张三", born_on=date(2010, 1, 1))
    debtor = Party(Role.DEBTOR, PartyKind.PERSON, "李四")
    case = Case("own", "1", DAY, MediationBody(mediator="钱和"), (creditor, debtor))
    guarded = replace(creditor, agent=Agent("张母", "法定代理人"))
    twice = replace(debtor, name="张三")
    near = replace(debtor, agent=Agent("钱和"))

    assert "minor_unrepresented" in codes(case)
    assert "minor_unrepresented" not in codes(replace(case, parties=(guarded, debtor)))
    assert "same_on_both_sides" in codes(replace(case, parties=(creditor, twice)))
    assert "same_on_both_sides" not in codes(case)
    assert "mediator_is_party" in codes(replace(case, parties=(creditor, near)))


def test_an_identity_card_that_had_expired_at_intake_is_pointed_out() -> None:
    person = Party(Role.CREDITOR, PartyKind.PERSON, "张三", card_until=DAY - timedelta(days=1))
    debtor = Party(Role.DEBTOR, PartyKind.PERSON, "李四")
    case = Case("own", "1", DAY, parties=(person, debtor))
    (found,) = [each for each in intake_findings(case) if each.code == "card_expired"]
    last_day = replace(person, card_until=DAY)
    company = replace(person, kind=PartyKind.COMPANY)

    assert found.place == "parties[0].card_until"
    assert dict(found.figures) == {"name": "张三", "day": "2026-10-31"}
    assert "card_expired" not in codes(replace(case, parties=(last_day, debtor)))
    assert "card_expired" not in codes(replace(case, parties=(company, debtor)))


def test_what_was_disclosed_wants_everybodys_agreement_in_writing() -> None:
    case = Case("own", "1", DAY)
    told = replace(case, neutrality=Neutrality(DAY, "与债务人同住一个小区"))
    agreed = replace(told, neutrality=replace(told.neutrality, agreed=True))

    assert "not_agreed_to_mediator" not in codes(case)
    assert "not_agreed_to_mediator" in codes(told)
    assert "not_agreed_to_mediator" not in codes(agreed)


@pytest.mark.parametrize("role", list(Role))
def test_a_party_of_any_role_is_present_as_such_and_so_is_its_agent(role: Role) -> None:
    party = Party(role, PartyKind.PERSON, "周某", agent=Agent("吴律"))
    case = Case("c-9", "9", date(2026, 1, 1), parties=(party,))

    found = {one.name: one.capacity for one in presences(case)}

    assert found == {"周某": Capacity(role.value), "吴律": AGENTS[role]}


def test_parties_numbers_and_officials_are_looked_for_each_apart() -> None:
    here = (
        stands("张三", Capacity.CREDITOR, PERSON),
        stands("李四", Capacity.AGENT_OF_DEBTOR),
        stands("顾晓岚", Capacity.MEDIATOR),
        stands("程一鸣", Capacity.RECORDER),
        stands("  ", Capacity.DEBTOR, OTHER),
    )

    assert Sought.of(here) == Sought(
        names=frozenset({"张三", "李四"}),
        numbers=frozenset({PERSON, OTHER}),
        officials=frozenset({"顾晓岚", "程一鸣"}),
    )
