"""Cases come back exactly as they were saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from mediator.domain.agents import Agent
from mediator.domain.case import Case, MediationBody, Settlement
from mediator.domain.claims import Claim, Repayment
from mediator.domain.disclosure import ExpectedFunding
from mediator.domain.encounters import Capacity, Sought
from mediator.domain.money import Money
from mediator.domain.parties import Party, PartyKind, Role
from mediator.domain.refusals import NotSaved
from mediator.usecases.ports import Archive
from mediator.vault import Vault


def test_a_vault_is_the_archive_that_the_use_cases_ask_for(vault: Vault, case: Case) -> None:
    archive: Archive = vault

    archive.save(case, "opened")

    assert archive.load(case.id) == case


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_every_case_comes_back_exactly(
    data: st.DataObject, vault: Vault, cases: SearchStrategy[Case]
) -> None:
    case = data.draw(cases)  # over the one before, whose rows must leave no trace

    vault.save(case, "changed")

    assert vault.load(case.id) == case
    assert repr(vault.load(case.id)) == repr(case)  # 6 is not 6.00


def test_a_case_comes_back_after_closing(opened: Callable[[], Vault], case: Case) -> None:
    with opened() as vault:
        vault.save(case, "opened")

    with opened() as vault:
        assert vault.load(case.id) == case


def test_what_was_taken_out_of_a_case_is_gone(vault: Vault, case: Case) -> None:
    full = replace(
        case,
        funding=ExpectedFunding(date(2026, 12, 1), Money(1), "供应链融资"),
        settlement=Settlement("lump_sum", date(2026, 12, 2), extra_terms=("一", "二")),
    )
    vault.save(full, "settled")

    vault.save(case, "undone")

    assert vault.load(case.id) == case


def test_a_case_never_saved_is_not_there(vault: Vault) -> None:
    with pytest.raises(KeyError):
        vault.load("c-9")


def test_the_home_page_lists_the_last_changed_first(vault: Vault, case: Case) -> None:
    vault.save(case, "opened")
    vault.save(replace(case, id="c-2", number="2", parties=()), "opened")
    changed_at = vault.save(case, "changed")

    first, second = vault.summaries()

    assert (first.id, second.id) == ("c-1", "c-2")
    assert (first.number, first.parties) == ("(2026)沪调1号", "张𬱖 / 上海某某有限公司")
    assert (first.accepted_on, first.changed_at) == (date(2026, 11, 2), changed_at)
    assert second.parties == ""


def test_a_clock_put_back_does_not_change_the_order(vault: Vault, case: Case, clock: Any) -> None:
    vault.save(case, "opened")
    clock.back()
    vault.save(replace(case, id="c-2"), "opened")

    assert [summary.id for summary in vault.summaries()] == ["c-2", "c-1"]
    assert vault.verify_journal() is None


@pytest.mark.parametrize(
    ("repayment", "reason"),
    [
        (Repayment(date(2025, 1, 5), Money(-1)), "SQLITE_CONSTRAINT"),
        (Repayment(date(2025, 1, 5), Money(2**63)), "OverflowError"),
        (Repayment(date(2025, 1, 5), Money(1), "\ud86c"), "UnicodeEncodeError"),
    ],
    ids=["below nothing", "beyond 64 bits", "half a character"],
)
def test_what_cannot_be_kept_is_refused_and_changes_nothing(
    vault: Vault, case: Case, repayment: Repayment, reason: str
) -> None:
    vault.save(case, "opened")
    head = vault.journal_head()

    with pytest.raises(NotSaved) as refused:
        vault.save(replace(case, number="2", claim=Claim(repayments=(repayment,))), "changed")

    assert refused.value.reason == reason
    assert vault.load(case.id) == case
    assert vault.journal_head() == head


def test_saving_goes_on_after_a_refusal(vault: Vault, case: Case) -> None:
    broken = replace(case, claim=Claim(repayments=(Repayment(date(2025, 1, 5), Money(-1)),)))
    with pytest.raises(NotSaved):
        vault.save(broken, "changed")

    vault.save(case, "opened")

    assert vault.load(case.id) == case


def test_a_closed_vault_answers_nothing(opened: Callable[[], Vault], case: Case) -> None:
    vault = opened()
    vault.save(case, "opened")
    vault.close()
    vault.close()

    with pytest.raises(ValueError, match="closed"):
        vault.load(case.id)
    with pytest.raises(ValueError, match="closed"):
        vault.save(case, "changed")


def test_people_are_met_again_by_name_or_number_in_any_role(vault: Vault, case: Case) -> None:
    body = MediationBody(mediator="钱 和", recorder="孙录")
    company = Party(
        Role.DEBTOR,
        PartyKind.COMPANY,
        "顺达商贸（上海）有限公司",
        representative="李四",
        agent=Agent("王律"),
    )
    person = Party(Role.CREDITOR, PartyKind.PERSON, "张三", "11010519491231002X")
    stands = Party(Role.GUARANTOR, PartyKind.PERSON, "艾山·买买提")
    vault.save(replace(case, body=body, parties=(company, person, stands)), "opened")

    sought = Sought(
        frozenset({"顺达商贸(上海)有限公司", "李四", "王 律", "艾山•买买提"}),
        frozenset({"11010519491231002X"}),
        frozenset({"张三", "钱和"}),
    )
    found = vault.met(sought)

    assert {(each.name, each.capacity) for each in found} == {
        (company.name, Capacity.DEBTOR),
        ("李四", Capacity.REPRESENTATIVE),
        ("王律", Capacity.AGENT_OF_DEBTOR),
        ("张三", Capacity.CREDITOR),
        ("钱 和", Capacity.MEDIATOR),
        ("艾山·买买提", Capacity.GUARANTOR),
    }
    nobody = frozenset[str]()
    assert vault.met(Sought(frozenset({"赵六"}), nobody, nobody)) == ()
