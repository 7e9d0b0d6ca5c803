from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mediator.domain.caucus import DebtorPosition
from mediator.domain.claims import Claim, Disbursement
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.papers import PaperKind
from mediator.domain.parties import Role
from mediator.domain.refusals import PaperInYuanOnly, PaperNeedsPlan, PartyMissing, RoomNotAnswered
from mediator.usecases.agreement import choose_plan
from mediator.usecases.debtor_sheet import sheet_for_debtor
from mediator.usecases.papers import gather, gather_dossier
from mediator.usecases.ports import Opened

ON = date(2026, 11, 21)


def test_the_plan_chosen_is_what_the_papers_tell(loan_case: Opened, law: Law) -> None:
    chosen = choose_plan(loan_case.case, law, "C", agreed_on=date(2026, 10, 12)).case

    by_choice = gather(chosen, law, PaperKind.CONFIRMATION, on=ON)
    by_name = gather(loan_case.case, law, PaperKind.CONFIRMATION, on=ON, plan="equal-6")

    assert by_choice.agreed.terms == by_name.agreed.terms
    assert by_choice.statement == by_choice.agreed.statement


def test_before_a_plan_only_the_calculation_works_the_claim_out(
    loan_case: Opened, law: Law
) -> None:
    calculation = gather(loan_case.case, law, PaperKind.CALCULATION, on=ON)
    notice = gather(loan_case.case, law, PaperKind.RIGHTS, on=ON, words="话")

    assert calculation.statement is not None
    assert (notice.statement, notice.agreement, notice.words) == (None, None, "话")
    with pytest.raises(PaperNeedsPlan):
        gather(loan_case.case, law, PaperKind.VISIT, on=ON)


def test_a_claim_in_another_currency_has_no_paper(loan_case: Opened, law: Law) -> None:
    lent = Disbursement(date(2024, 1, 1), Money.of("1000", "USD"))
    claim = Claim(currency="USD", disbursements=(lent,))
    case = replace(loan_case.case, claim=claim)

    for kind, plan in ((PaperKind.CALCULATION, None), (PaperKind.CONFIRMATION, "A")):
        with pytest.raises(PaperInYuanOnly):
            gather(case, law, kind, on=ON, plan=plan)


def test_a_calculation_after_a_plan_is_that_of_the_agreement(loan_case: Opened, law: Law) -> None:
    matter = gather(loan_case.case, law, PaperKind.CALCULATION, on=ON, plan="C")

    assert matter.statement == matter.agreed.statement


def test_a_case_that_ended_without_agreement_has_a_dossier_too(loan_case: Opened, law: Law) -> None:
    assert gather_dossier(loan_case.case, law, on=ON).agreement is None
    assert gather_dossier(loan_case.case, law, on=ON, plan="C").agreement is not None


def test_the_debtors_figures_leave_the_room_by_record(loan_case: Opened, law: Law) -> None:
    change, sheet = sheet_for_debtor(loan_case.case, loan_case.positions.debtor, law, on=ON)

    record = change.case.disclosures[-1]
    assert (record.by, record.to, record.on) == (Role.DEBTOR, Role.DEBTOR, ON)
    assert sheet.disclosure == record
    assert sheet.left == Money.of("8500.00")
    assert sheet.months == 14


def test_a_sheet_without_its_figures_or_its_debtor_is_refused(loan_case: Opened, law: Law) -> None:
    with pytest.raises(RoomNotAnswered):
        sheet_for_debtor(loan_case.case, DebtorPosition(), law, on=ON)
    alone = replace(loan_case.case, parties=loan_case.case.parties[:1])
    with pytest.raises(PartyMissing):
        sheet_for_debtor(alone, loan_case.positions.debtor, law, on=ON)
