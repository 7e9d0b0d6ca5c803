from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mediator.domain.agreement import Agreement, agreement_findings
from mediator.domain.case import BodyKind, intake_findings
from mediator.domain.law import Law
from mediator.domain.parties import GuaranteeKind, Role
from mediator.library.places import resources
from mediator.usecases.agreement import draft
from mediator.usecases.ports import Opened


@pytest.fixture
def construction(read: Callable[[Path], Opened], law: Law) -> Agreement:
    opened = read(resources() / "examples" / "2-construction-payment.json")
    return draft(opened.case, law, "down-balloon-12")


def codes(agreement: Agreement) -> set[str]:
    return {finding.code for finding in agreement_findings(agreement)}


def test_a_complete_agreement_has_no_findings(construction: Agreement) -> None:
    assert agreement_findings(construction) == ()
    assert [party.role for party in construction.signatories] == [
        Role.CREDITOR,
        Role.DEBTOR,
        Role.GUARANTOR,
    ]
    assert construction.copies == 4


def test_how_long_a_card_is_valid_goes_into_no_agreement(
    construction: Agreement, read: Callable[[Path], Opened], law: Law
) -> None:
    case = read(resources() / "examples" / "2-construction-payment.json").case
    looked_at = tuple(replace(party, card_until=date(2030, 1, 1)) for party in case.parties)

    assert draft(replace(case, parties=looked_at), law, "down-balloon-12") == construction


def test_a_guarantor_who_has_not_consented_does_not_sign(construction: Agreement) -> None:
    *others, guarantor = construction.parties
    silent = replace(guarantor, consents=False)

    assert replace(construction, parties=(*others, silent)).copies == 3


def test_a_guarantor_without_a_bond_of_his_own_is_bound_by_his_particulars(
    construction: Agreement,
) -> None:
    *_, guarantor = construction.parties

    assert construction.bond(guarantor).kind is GuaranteeKind.JOINT
    assert replace(construction, bonds=()).bond(guarantor).kind is GuaranteeKind.JOINT
    assert construction.bond(replace(guarantor, name="甲", guarantee=None)).kind is (
        GuaranteeKind.UNCLEAR
    )


def test_a_first_payment_before_the_signing_is_pointed_out(construction: Agreement) -> None:
    late = replace(construction, agreed_on=date(2027, 1, 1))

    assert codes(late) == {"due_before_agreement"}


def test_what_the_form_requires_is_missed(construction: Agreement) -> None:
    dispute = replace(construction.dispute, facts="", issues="")

    found = agreement_findings(replace(construction, dispute=dispute, number=""))

    assert {finding.place for finding in found} == {"number", "dispute.facts", "dispute.issues"}


def test_consumer_credit_does_not_fit_commercial_mediation(
    read: Callable[[Path], Opened], law: Law
) -> None:
    opened = read(resources() / "examples" / "4-consumer-credit.json")
    agreement = draft(opened.case, law, "means-23")

    commercial = replace(agreement, body=replace(agreement.body, kind=BodyKind.COMMERCIAL))

    assert codes(agreement) == set()
    assert codes(commercial) == {"consumer_credit_not_commercial"}


def test_intake_misses_both_sides_and_the_body() -> None:
    from mediator.usecases.intake import open_case

    found = intake_findings(open_case("case-1", accepted_on=date(2026, 10, 1)))

    assert {finding.code for finding in found} == {"creditor_missing", "debtor_missing", "missing"}


def test_one_number_on_both_sides_is_pointed_out(loan_case: Opened) -> None:
    creditor, debtor = loan_case.case.parties
    same = replace(debtor, identity=creditor.identity, sex=creditor.sex)

    found = intake_findings(replace(loan_case.case, parties=(creditor, same)))

    assert [finding.code for finding in found] == ["same_number_twice"]


def test_a_complete_intake_misses_nothing(loan_case: Opened) -> None:
    assert intake_findings(loan_case.case) == ()
