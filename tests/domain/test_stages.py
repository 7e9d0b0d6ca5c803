from __future__ import annotations

from dataclasses import replace
from datetime import date

from mediator.domain.claims import Claim
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.progress import board_waits_for, furthest, progress
from mediator.domain.receipts import Receipt
from mediator.domain.rounds import Outcome
from mediator.domain.stages import Progress, Stage
from mediator.usecases import agreement
from mediator.usecases.intake import open_case
from mediator.usecases.joint import present
from mediator.usecases.performance import record_receipt
from mediator.usecases.ports import Opened

HEARD = (("creditor", True), ("debtor", True))


def test_nothing_is_begun_in_a_new_case() -> None:
    case = open_case("case-1", accepted_on=date(2026, 10, 1))

    assert set(progress(case).values()) == {Progress.UNTOUCHED}
    assert furthest(case) is Stage.INTAKE


def test_a_read_case_has_intake_and_claim_done(loan_case: Opened) -> None:
    reached = progress(loan_case.case)

    assert reached[Stage.INTAKE] is reached[Stage.CLAIMS] is Progress.DONE
    assert reached[Stage.BOARD] is Progress.GAPS
    assert reached[Stage.CREDITOR_ROOM] is Progress.UNTOUCHED
    assert furthest(loan_case.case) is Stage.BOARD


def test_gaps_show(loan_case: Opened) -> None:
    case = replace(
        loan_case.case,
        number="",
        claim=replace(loan_case.case.claim, instrument=""),
        heard=(("creditor", False),),
        outcomes=(Outcome(1, "", (), None),),
    )

    reached = progress(case)

    begun = (Stage.INTAKE, Stage.CLAIMS, Stage.CREDITOR_ROOM, Stage.BOARD, Stage.ROUNDS)
    assert {reached[stage] for stage in begun} == {Progress.GAPS}


def test_a_case_at_its_end_is_done_throughout(loan_case: Opened, law: Law) -> None:
    case = replace(loan_case.case, heard=HEARD, outcomes=(Outcome(1, "", (), "equal-6"),))
    case = present(case, "方案", (), on=date(2026, 10, 12)).case
    assert progress(case)[Stage.JOINT] is Progress.GAPS
    case = agreement.choose_plan(case, law, "equal-6", agreed_on=date(2026, 10, 12)).case

    assert progress(case)[Stage.AGREEMENT] is Progress.GAPS
    assert progress(case)[Stage.PERFORMANCE] is Progress.UNTOUCHED
    case = agreement.mark_printed(case, "abc").case
    case = record_receipt(case, Receipt(date(2026, 11, 10), Money.of("1"))).case
    assert set(progress(case).values()) == {Progress.DONE}


def test_a_claim_without_money_is_not_begun(loan_case: Opened) -> None:
    assert progress(replace(loan_case.case, claim=Claim()))[Stage.CLAIMS] is Progress.UNTOUCHED


def test_the_board_names_the_stages_it_is_marked_for_and_none_once_both_rooms_were_heard(
    loan_case: Opened,
) -> None:
    one = replace(loan_case.case, heard=(("creditor", False),))
    both = replace(one, heard=HEARD)

    assert board_waits_for(progress(one)) == {
        Stage.CREDITOR_ROOM: Progress.GAPS,
        Stage.DEBTOR_ROOM: Progress.UNTOUCHED,
    }
    assert board_waits_for(progress(both)) == {}
    assert progress(both)[Stage.BOARD] is Progress.DONE
