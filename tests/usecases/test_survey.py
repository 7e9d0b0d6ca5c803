"""The search as the mediator asks for it, and what it advises."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediator.domain.advice import Advice, advice
from mediator.domain.case import Settlement
from mediator.domain.caucus import CreditorPosition, DebtorPosition, Positions
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.outlook import Diagnosis, Outlook
from mediator.domain.reckoning import Assumptions
from mediator.domain.refusals import NothingOwed
from mediator.domain.rounds import Outcome
from mediator.domain.solutions import Balance
from mediator.domain.wishes import CREDITORS, Wishes
from mediator.usecases.board import next_moves, offer_menu, survey, weigh
from mediator.usecases.ports import Opened
from mediator.wording.outlook import outlook_said
from mediator.wording.phrases import Language
from tests.engine.plans import with_everything

AIM = 20_000


def seen(
    opened: Opened,
    law: Law,
    creditor: dict[str, Any] | None = None,
    debtor: dict[str, Any] | None = None,
    **reckoning: Any,
) -> Outlook:
    """Search with other answers of a room; the court by its starting estimates."""
    said = opened.positions
    positions = Positions(
        replace(said.creditor, **(creditor or {})),
        replace(said.debtor, **(debtor or {})),
        reckoning=replace(said.reckoning, **reckoning),
    )
    return survey(opened.case, positions, law, aim=AIM)


def test_the_private_loan_has_room_and_a_bent_frontier(loan_case: Opened, law: Law) -> None:
    outlook = seen(loan_case, law)

    assert outlook.acceptable > 0
    assert outlook.diagnosis is None
    assert not outlook.straight
    assert {rule for b in outlook.balances for rule in b.rules} == set(Balance)
    assert outlook.region == tuple(sorted(outlook.region, key=lambda span: span.last_due_on))
    for plan in outlook.shortlist:
        assert plan.terms.balances
        assert plan.measures.total == plan.terms.settlement.minor
        assert min(plan.gains) >= 0
        assert plan.terms.schedule.last_due_on <= date(2027, 6, 12)


def test_the_best_of_every_family_that_applies_is_told(loan_case: Opened, law: Law) -> None:
    everything = replace(loan_case, case=with_everything(loan_case.case))

    families = {plan.terms.family for plan in seen(everything, law).shortlist}

    assert len(families) >= 8


def test_wishes_change_the_shortlist_and_never_what_is_acceptable(
    loan_case: Opened, law: Law
) -> None:
    soon = seen(loan_case, law, wishes=Wishes().moved("creditor_speed", 1000))
    gentle = seen(loan_case, law, wishes=Wishes().moved("debtor_burden", 1000))

    assert soon.acceptable == gentle.acceptable
    assert soon.shortlist[-1].name != gentle.shortlist[-1].name
    best = max(soon.shortlist, key=lambda plan: sum(plan.reasons[:CREDITORS]))
    assert best.terms.schedule.last_due_on == soon.region[0].last_due_on


def test_no_overlap_says_how_far_and_what_blocks(loan_case: Opened, law: Law) -> None:
    outlook = seen(loan_case, law, creditor={"longest_months": 4}, debtor={"savings": Money(0)})

    assert outlook.acceptable == 0
    assert outlook.diagnosis is not None
    gaps = {gap.condition: gap for gap in outlook.diagnosis.gaps}
    assert set(gaps) == {"debtor_means", "creditor_time"}
    assert gaps["debtor_means"].plan.measures.slack == -gaps["debtor_means"].short
    assert outlook.region == ()
    assert outlook.balances == ()


def test_when_several_conditions_fail_together_they_are_named(loan_case: Opened, law: Law) -> None:
    outlook = seen(
        loan_case,
        law,
        creditor={"least_total": Money.of("500000")},
        debtor={"monthly_income": Money.of("6000")},
    )

    assert outlook.diagnosis is not None
    assert outlook.diagnosis.gaps == ()
    assert outlook.diagnosis.together == ("creditor_total", "debtor_means")
    assert outlook.diagnosis.fewest == 2


def test_a_plan_in_hand_is_improved_only_where_both_gain(loan_case: Opened, law: Law) -> None:
    in_hand = Settlement("part-waiver-12", date(2026, 10, 12))
    settled = replace(loan_case, case=replace(loan_case.case, settlement=in_hand))
    wide: dict[str, Any] = {"longest_months": 24, "yearly_discount": Decimal(0)}

    outlook = seen(settled, law, creditor=wide, debtor={"savings": Money.of("90000")})

    assert outlook.improvement is not None
    assert min(outlook.improvement.gains) > 0


def test_a_joint_yes_counts_as_the_plan_in_hand(loan_case: Opened, law: Law) -> None:
    yes = Outcome(1, "", (), "equal-6")
    no = Outcome(2, "", (), None)
    agreed = replace(loan_case, case=replace(loan_case.case, outcomes=(yes, no)))

    assert seen(agreed, law).improvement == seen(agreed, law).improvement
    assert seen(loan_case, law).improvement is None


def moves(opened: Opened, law: Law, *outcomes: Outcome, **changes: Any) -> list[str]:
    said = opened.positions
    positions = Positions(said.creditor, replace(said.debtor, **changes))
    case = replace(opened.case, outcomes=outcomes)
    board = weigh(case, offer_menu(case, law), positions, law)
    found = survey(case, positions, law, aim=AIM)
    assert outlook_said(found, next_moves(case, board, found), Language.ENGLISH)
    return [move.code for move in next_moves(case, board, found)]


NO, YES = Outcome(1, "", (), None), Outcome(1, "", (), "equal-6")


def test_the_next_move_follows_from_the_rounds(loan_case: Opened, law: Law) -> None:
    assert moves(loan_case, law) == ["ask_round"]
    assert moves(loan_case, law, NO) == ["ask_again"]
    assert moves(loan_case, law, NO, NO, NO) == ["widen_menu", "rounds_used_up"]
    assert moves(loan_case, law, YES)[0] == "write_agreement"


def test_the_next_move_follows_from_what_is_missing(loan_case: Opened, law: Law) -> None:
    unsaid: dict[str, Any] = {"monthly_income": None, "most_monthly": None}
    assert moves(loan_case, law, **unsaid)[0] == "hear_rooms"
    short = moves(loan_case, law, savings=Money(0), monthly_income=Money.of("14000"))
    assert short in (["work_on_debtor_means"], ["work_on_creditor_time"], ["widen_menu"])


def test_an_improvement_is_advised_after_a_yes(loan_case: Opened, law: Law) -> None:
    outlook = seen(loan_case, law)
    better = replace(outlook, improvement=outlook.shortlist[0])
    blocked = replace(outlook, acceptable=0, diagnosis=Diagnosis((), 2, ()))
    empty = replace(outlook, acceptable=0)

    assert advice(better, (YES,), (), told=True)[1] == Advice("improve")
    assert advice(blocked, (), (), told=True) == (Advice("several_block"),)
    assert advice(empty, (), (), told=True) == ()


# --- the edges ---------------------------------------------------------------------------------


def test_income_below_the_floor_leaves_no_plan(loan_case: Opened, law: Law) -> None:
    outlook = seen(loan_case, law, debtor={"monthly_income": Money.of("3000")})

    assert outlook.acceptable == 0
    assert outlook.diagnosis is not None
    assert {gap.condition for gap in outlook.diagnosis.gaps} == {"debtor_means"}


def test_nothing_owed_is_refused(loan_case: Opened, law: Law) -> None:
    claim = loan_case.case.claim
    paid = replace(claim.repayments[-1], amount=Money.of("900000"))
    case = replace(loan_case.case, claim=replace(claim, repayments=(*claim.repayments, paid)))

    with pytest.raises(NothingOwed):
        survey(case, loan_case.positions, law)


def test_a_debtor_kinder_than_asked_and_a_creditor_kinder_than_offered(
    loan_case: Opened, law: Law
) -> None:
    kind = seen(
        loan_case,
        law,
        creditor={"least_total": Money.of("1"), "longest_months": 600},
        debtor={"most_total": Money.of("900000"), "savings": Money.of("900000")},
    )

    # every plan would do by what was said; what court would cost still bounds both
    assert kind.acceptable > kind.examined // 2


def test_equal_positions_leave_one_sum(loan_case: Opened, law: Law) -> None:
    owed = offer_menu(loan_case.case, law).owed.total
    same = seen(
        loan_case,
        law,
        creditor={"least_total": owed},
        debtor={"most_total": owed, "savings": Money.of("500000")},
        assumed=Assumptions(debtor_loss_percent=50),
    )

    assert {(span.least, span.most) for span in same.region} == {(owed.minor, owed.minor)}


def test_contradictory_wishes_are_told_by_the_room_and_harm_nothing(
    loan_case: Opened, law: Law
) -> None:
    odd = seen(
        loan_case,
        law,
        creditor={"wish_total": Money.of("1"), "least_total": Money.of("90000")},
        debtor={"most_monthly": Money.of("900000")},
    )

    assert odd.acceptable


def test_one_installment_and_six_hundred(loan_case: Opened, law: Law) -> None:
    def over(months: int) -> Opened:
        policy = replace(loan_case.case.policy, longest_months=months)
        return replace(loan_case, case=replace(loan_case.case, policy=policy))

    one, many = seen(over(1), law), seen(over(600), law)

    assert {len(plan.terms.schedule.rows) for plan in one.shortlist} <= {1}
    assert many.examined >= AIM // 2


def test_a_claim_that_grows_faster_than_the_means_is_told(loan_case: Opened, law: Law) -> None:
    huge = replace(loan_case.case.claim.disbursements[0], amount=Money.of("900000000"))
    claim = replace(loan_case.case.claim, disbursements=(huge,))
    case = replace(loan_case.case, claim=claim)

    outlook = survey(case, loan_case.positions, law, aim=AIM)

    assert outlook.acceptable == 0
    assert outlook.diagnosis is not None


@settings(max_examples=8)
@given(least=st.integers(0, 12_000_000), more=st.integers(0, 3_000_000))
def test_asking_for_more_never_leaves_more_room(
    loan_case_session: Opened, least: int, more: int
) -> None:
    from mediator.library.law_tables import law

    low = seen(loan_case_session, law(), creditor={"least_total": Money(least)})
    high = seen(loan_case_session, law(), creditor={"least_total": Money(least + more)})

    assert high.acceptable <= low.acceptable


def test_nobody_heard_yet_still_has_a_search(loan_case: Opened, law: Law) -> None:
    nobody = Positions(CreditorPosition(), DebtorPosition())

    outlook = survey(loan_case.case, nobody, law, aim=AIM)

    assert outlook.acceptable
    assert all(plan.measures.slack is None for plan in outlook.shortlist)
