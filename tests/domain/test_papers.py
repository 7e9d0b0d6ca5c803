from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mediator.domain.agreement import Agreement
from mediator.domain.case import BodyKind, Case, MediationBody
from mediator.domain.papers import Matter, PaperKind, check_needs, last_day_to_confirm
from mediator.domain.refusals import (
    GuarantorNotSigning,
    NothingDueYet,
    OralNotForCommercial,
    PaperNeedsPlan,
)
from tests.documents import samples

ON = date(2026, 11, 21)


def matter(agreement: Agreement | None, kind: BodyKind = BodyKind.PEOPLE) -> Matter:
    case = Case("id", "1", date(2026, 6, 1), body=MediationBody(kind))
    return Matter(case, ON, agreement=agreement)


def test_thirty_days_to_confirm_begin_on_the_day_after() -> None:
    assert last_day_to_confirm(date(2026, 12, 15)) == date(2027, 1, 14)


@pytest.mark.parametrize("kind", ["confirmation", "schedule", "visit", "understanding"])
def test_a_paper_about_what_was_agreed_needs_an_agreement(kind: str) -> None:
    with pytest.raises(PaperNeedsPlan):
        check_needs(PaperKind(kind), matter(None))

    check_needs(PaperKind(kind), matter(samples.private_loan()))


def test_a_paper_of_the_beginning_needs_none() -> None:
    check_needs(PaperKind.RIGHTS, matter(None))


def test_a_consent_needs_a_guarantor_who_consents() -> None:
    with pytest.raises(GuarantorNotSigning):
        check_needs(PaperKind.GUARANTOR, matter(samples.private_loan()))

    guaranteed = matter(samples.construction_debt())
    check_needs(PaperKind.GUARANTOR, guaranteed)
    assert [party.name for party in guaranteed.guarantors] == ["陈志强"]


def test_a_payment_order_needs_money_that_is_due() -> None:
    early = replace(matter(samples.private_loan()), on=date(2026, 7, 30))

    with pytest.raises(NothingDueYet) as refusal:
        check_needs(PaperKind.PAYMENT_ORDER, early)

    assert refusal.value.first_due_on == date(2026, 7, 31)
    late = replace(early, on=date(2026, 8, 31))
    check_needs(PaperKind.PAYMENT_ORDER, late)
    assert [row.number for row in late.due] == [1, 2]


def test_only_a_peoples_committee_registers_an_oral_agreement() -> None:
    with pytest.raises(OralNotForCommercial):
        check_needs(PaperKind.ORAL, matter(samples.private_loan(), BodyKind.COMMERCIAL))

    check_needs(PaperKind.ORAL, matter(samples.private_loan()))
