"""What both sides are shown together: joint facts, and a record of each page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mediator.domain.case import Case
from mediator.domain.claims import Claim
from mediator.domain.law import Law
from mediator.domain.parties import Role
from mediator.domain.presented import Presented
from mediator.domain.read_back import ReadBackLine
from mediator.domain.rounds import Outcome
from mediator.usecases.agreement import choose_plan
from mediator.usecases.debtor_sheet import sheet_for_debtor
from mediator.usecases.intake import open_case
from mediator.usecases.joint import chosen_plan, joint_view, present
from mediator.usecases.ports import Opened
from mediator.usecases.read_back import read_back_sheet
from mediator.usecases.releasing import Shown, ledger
from mediator.wording.joint_pages import joint_pages
from mediator.wording.phrases import Language

DAY = date(2026, 10, 12)
SAID = (ReadBackLine("您最担心什么？", "收不回来", "保密"),)


@pytest.fixture
def case(loan_case: Opened) -> Case:
    return loan_case.case


def test_a_new_case_has_nothing_to_show_but_its_parties(law: Law) -> None:
    view = joint_view(open_case("case-1", accepted_on=DAY), law)

    assert (view.statement, view.menu, view.plan, view.agreement) == (None, None, None, None)


def test_a_plan_that_is_named_is_laid_out(case: Case, law: Law) -> None:
    view = joint_view(case, law, "equal-6")

    assert view.plan is not None
    assert view.plan.id == "equal-6"
    assert view.agreement is not None
    assert view.agreement.plan == "equal-6"


def test_without_a_plan_there_is_no_draft(case: Case, law: Law) -> None:
    view = joint_view(case, law)

    assert view.menu is not None
    assert (view.plan, view.agreement) == (None, None)
    assert joint_view(case, law, "gone").plan is None


def test_a_draft_that_cannot_be_made_leaves_the_plan(case: Case, law: Law) -> None:
    view = joint_view(replace(case, parties=()), law, "equal-6")

    assert view.plan is not None
    assert view.agreement is None


def test_what_is_agreed_is_laid_out_first(case: Case, law: Law) -> None:
    asked = replace(case, outcomes=(Outcome(1, "", (), "equal-6"), Outcome(2, "", (), None)))
    assert chosen_plan(case) == ""
    assert chosen_plan(asked) == "equal-6"

    settled = choose_plan(asked, law, "lump-half-waived", agreed_on=DAY).case
    assert chosen_plan(settled) == "lump-half-waived"
    shown = joint_view(settled, law).plan
    assert shown is not None
    assert shown.id == "lump-half-waived"


def test_which_rooms_were_heard_is_not_in_the_view(case: Case, law: Law) -> None:
    heard = replace(case, heard=(("creditor", True),))

    assert joint_view(heard, law) == joint_view(case, law)


def test_each_page_shown_is_kept_once_a_day(case: Case) -> None:
    once = present(case, "方案", ("方案A",), on=DAY)
    again = present(once.case, "方案", ("方案A",), on=DAY)

    assert once.act == again.act == "page_presented"
    assert again.case.presented == (Presented(DAY, "方案", ("方案A",)),)
    assert len(present(once.case, "方案", ("方案B",), on=DAY).case.presented) == 2


def test_a_claim_of_nothing_shows_no_account(case: Case, law: Law) -> None:
    assert joint_view(replace(case, claim=Claim()), law).statement is None


@pytest.mark.parametrize("side", [Role.CREDITOR, Role.DEBTOR])
def test_both_ledgers_have_every_page_shown(case: Case, side: Role) -> None:
    case = present(case, "方案", ("方案A", "总额"), on=DAY).case

    (line,) = ledger(case, side)
    assert (line.kind, line.on, line.what, line.words) == (Shown.PAGE, DAY, "方案", "方案A / 总额")


def test_what_was_handed_to_the_one_who_said_it_stands_on_no_page_for_both(
    loan_case: Opened, law: Law
) -> None:
    """The other side is not even told that there is such a paper."""
    case = loan_case.case
    sheet, _ = sheet_for_debtor(case, loan_case.positions.debtor, law, on=DAY)
    back, _ = read_back_sheet(sheet.case, Role.CREDITOR, SAID, on=DAY)
    before, after = joint_view(case, law), joint_view(back.case, law)

    assert len(back.case.disclosures) == 2
    assert after.released == before.released == ()
    assert joint_pages(after, Language.CHINESE) == joint_pages(before, Language.CHINESE)
