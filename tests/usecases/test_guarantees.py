from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mediator.domain.case import Case, Settlement
from mediator.domain.claims import Claim, ClaimKind
from mediator.domain.guarantee_signing import Need
from mediator.domain.guarantee_standing import GuarantorStatus
from mediator.domain.guarantees import (
    ChangeKind,
    DebtChange,
    Guarantee,
    GuaranteeAct,
    GuaranteeActKind,
    Guarantees,
    Manner,
)
from mediator.domain.law import Law
from mediator.domain.limitation_clock import SettlementMeans
from mediator.domain.limitation_facts import ActKind, LimitationAct, LimitationFacts
from mediator.domain.parties import GuaranteeKind, Party, PartyKind, Role
from mediator.domain.refusals import GuaranteesInCircle, NameUnprintable
from mediator.library.places import resources
from mediator.usecases.agreement import draft, findings
from mediator.usecases.guarantees import (
    clock_of,
    report_case,
    report_guarantees,
    set_guarantees,
    set_limitation,
    time_of,
)
from mediator.usecases.intake import set_party
from mediator.usecases.ports import Opened

PLAN = "equal-12"


@pytest.fixture
def chain(read: Callable[[Path], Opened]) -> Case:
    return read(resources() / "examples" / "10-guarantee-chain.json").case


def codes(case: Case, law: Law) -> list[str]:
    return [finding.code for finding in findings(case, law, draft(case, law, PLAN))]


def consenting(case: Case, *names: str) -> Case:
    parties = tuple(replace(p, consents=p.name in names) for p in case.parties)
    return replace(case, parties=parties)


def test_a_chain_that_is_a_circle_is_not_kept(chain: Case) -> None:
    circle = Guarantees((Guarantee("甲", secures="乙"), Guarantee("乙", secures="甲")))

    with pytest.raises(GuaranteesInCircle):
        set_guarantees(chain, circle)
    with pytest.raises(NameUnprintable):
        set_guarantees(chain, Guarantees((Guarantee("甲\u202e"),)))

    kept = set_guarantees(chain, Guarantees())
    assert (kept.act, kept.case.guarantees) == ("guarantees_set", Guarantees())


def test_the_time_of_a_claim_is_kept_with_it(chain: Case) -> None:
    facts = LimitationFacts((LimitationAct(date(2026, 5, 1), ActKind.DEMAND, toward="李"),))
    kept = set_limitation(chain, facts)

    assert (kept.act, kept.case.claim.limitation) == ("limitation_set", facts)
    with pytest.raises(NameUnprintable):
        set_limitation(chain, LimitationFacts((replace(facts.acts[0], toward="李\u202e"),)))


def test_a_settlement_with_a_plan_counts_the_new_time_from_its_last_payment(
    chain: Case, law: Law
) -> None:
    without = time_of(chain, law).effect
    planned = time_of(chain, law, last_payment_on=date(2027, 10, 10)).effect

    assert without.means is planned.means is SettlementMeans.BEGINS_ANEW
    assert (without.expires_on, planned.expires_on) == (date(2029, 9, 30), date(2030, 10, 10))


def test_a_party_renamed_is_renamed_in_the_chain(chain: Case) -> None:
    index = next(i for i, p in enumerate(chain.parties) if p.name == "方屹")
    renamed = set_party(chain, replace(chain.parties[index], name="方屹之"), index=index).case
    cleared = set_party(chain, replace(chain.parties[index], name=""), index=index).case

    assert renamed.guarantees.entries[0].guarantor == "方屹之"
    assert renamed.guarantees.entries[2].secures == "方屹之"
    assert cleared.guarantees == chain.guarantees


def test_a_name_that_would_close_a_circle_is_refused(chain: Case) -> None:
    index = next(i for i, p in enumerate(chain.parties) if p.name.startswith("上海叠翠"))

    with pytest.raises(GuaranteesInCircle):
        set_party(chain, replace(chain.parties[index], name="方屹"), index=index)


def test_the_example_tells_who_must_sign_by_when(chain: Case, law: Law) -> None:
    terms = draft(chain, law, PLAN).terms

    report = report_guarantees(chain, law, terms=terms)

    assert [(s.guarantor, s.status) for s in report.graph.standings] == [
        ("方屹", GuarantorStatus.LIABLE),
        ("薛若琳", GuarantorStatus.NOT_CALLABLE),
        ("上海叠翠装饰工程有限公司", GuarantorStatus.NOT_DUE),
    ]
    assert [(n.who, n.need, n.sign_by) for n in report.needs] == [
        ("方屹", Need.NOTHING, None),
        ("薛若琳", Need.CONSENT, date(2026, 10, 20)),
        ("上海叠翠装饰工程有限公司", Need.NOTHING, None),
    ]
    assert report.planned.due_on == date(2027, 10, 10)


def test_the_report_of_a_case_is_for_the_plan_that_was_chosen(chain: Case, law: Law) -> None:
    chosen = Settlement(PLAN, date(2026, 10, 5))
    gone = Settlement("a plan no longer on the menu", date(2026, 10, 5))

    def last_payment(settlement: Settlement | None) -> date | None:
        return report_case(replace(chain, settlement=settlement), law).planned.due_on

    assert last_payment(None) is None
    assert last_payment(chosen) == date(2027, 10, 10)
    assert last_payment(gone) is None
    assert report_case(replace(chain, settlement=chosen), law).graph.as_of == date(2026, 10, 5)


def test_a_missing_consent_is_a_finding_and_a_given_one_is_not(chain: Case, law: Law) -> None:
    assert codes(chain, law) == ["deadline_sue_debtor", "guarantor_consent_missing"]
    assert codes(consenting(chain, "方屹", "薛若琳"), law) == []


def test_a_guarantor_who_signs_is_bound_in_the_words_of_his_guarantee(
    chain: Case, law: Law
) -> None:
    everyone = consenting(chain, *(p.name for p in chain.parties))

    bonds = {bond.name: bond for bond in draft(everyone, law, PLAN).bonds}

    assert bonds["方屹"].kind is GuaranteeKind.JOINT
    assert bonds["薛若琳"].kind is GuaranteeKind.GENERAL
    assert bonds["薛若琳"].limit is not None
    assert bonds["上海叠翠装饰工程有限公司"].behind == "方屹"
    assert not any(bond.anew for bond in bonds.values())


def test_an_unsaid_kind_keeps_what_the_party_says_on_paper(chain: Case, law: Law) -> None:
    bare = consenting(replace(chain, guarantees=Guarantees()), "方屹")

    assert {bond.kind for bond in draft(bare, law, PLAN).bonds} == {GuaranteeKind.UNCLEAR}


def test_who_is_free_signs_only_a_new_guarantee(chain: Case, law: Law) -> None:
    late = consenting(chain, "方屹", "薛若琳")
    over = replace(late, policy=replace(late.policy, settled_on=date(2026, 10, 19)))
    over = replace(
        over,
        policy=replace(over.policy, settled_on=date(2026, 10, 19)),
        claim=replace(over.claim, due_on=date(2026, 3, 20)),
    )

    agreement = draft(over, law, PLAN)

    anew = {bond.name: bond.anew for bond in agreement.bonds}
    assert anew == {"方屹": False, "薛若琳": True, "上海叠翠装饰工程有限公司": False}
    assert draft(consenting(over), law, PLAN).absent_guarantors == (
        replace(over.parties[2], consents=False),
    )
    assert {"guarantee_period_over", "guarantee_needs_new_contract"} <= set(codes(over, law))


def test_whoever_joined_the_debt_or_never_guaranteed_is_told_so(chain: Case, law: Law) -> None:
    entries = (
        Guarantee("方屹", manner=Manner.JOINS_DEBT),
        Guarantee("薛若琳", manner=Manner.SIGNATURE_ONLY),
        Guarantee("路人", signed_on=date(2020, 1, 1)),
    )
    facts = Guarantees(entries, changes=(DebtChange(date(2026, 5, 1), ChangeKind.DEBTOR_REPLACED),))
    case = consenting(replace(chain, guarantees=facts))

    found = codes(case, law)

    assert {"joined_debtor_missing", "no_guarantee", "guarantor_released"} <= set(found)
    assert {"guarantee_unclear", "guarantee_before_2021"} <= set(found)
    assert "guarantor_not_a_party" in {f.code for f in report_guarantees(case, law).findings}


def test_an_act_without_proof_is_pointed_out(chain: Case, law: Law) -> None:
    unproved = GuaranteeAct(date(2026, 5, 1), GuaranteeActKind.DEMANDED)
    facts = Guarantees(
        (Guarantee("方屹", manner=Manner.JOINT, acts=(unproved,)),),
        changes=(
            DebtChange(date(2026, 5, 1), ChangeKind.LIGHTER),
            DebtChange(date(2026, 5, 2), ChangeKind.LIGHTER, proof="协议"),
        ),
    )

    found = report_guarantees(replace(chain, guarantees=facts), law).findings

    places = [f.place for f in found if f.code == "act_without_proof"]
    assert places == ["guarantees.entries[0].acts[0].proof", "guarantees.changes[0].proof"]


def test_settling_an_expired_claim_warns_and_the_guarantors_keep_the_defence(
    chain: Case, law: Law
) -> None:
    claim = replace(
        chain.claim,
        formed_on=date(2021, 3, 20),
        due_on=date(2022, 4, 20),
        limitation=LimitationFacts(),
        disbursements=tuple(replace(d, on=date(2021, 3, 20)) for d in chain.claim.disbursements),
        repayments=(),
    )
    signed = Guarantee(
        "方屹",
        manner=Manner.JOINT,
        acts=(GuaranteeAct(date(2022, 6, 1), GuaranteeActKind.DEMANDED, "回执"),),
    )
    case = replace(chain, claim=claim, guarantees=Guarantees((signed,)))

    agreement = draft(case, law, PLAN)

    assert agreement.expired_on == date(2025, 4, 20)
    found = findings(case, law, agreement)
    assert "settles_expired_claim" in {f.code for f in found}
    keeps = [dict(f.figures)["name"] for f in found if f.code == "guarantor_keeps_defence"]
    assert keeps == ["方屹"]


def test_a_claim_that_cannot_be_worked_out_still_shows_its_guarantors(law: Law) -> None:
    case = Case(
        id="c",
        number="",
        accepted_on=date(2026, 9, 1),
        parties=(Party(Role.GUARANTOR, PartyKind.PERSON, "甲"),),
        claim=Claim(kind=ClaimKind.TRADE),
    )

    report = report_guarantees(case, law)

    assert [s.status for s in report.graph.standings] == [GuarantorStatus.NOT_DUE]
    assert clock_of(case, law).expires_on is None
