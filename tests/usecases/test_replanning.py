"""A change of the plan as a mediator makes it: drawn up, taken back, signed, superseded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from mediator.domain.bilingual import Parallel, Translation
from mediator.domain.case import Case, Settlement
from mediator.domain.clause_findings import reasons_of_change, typed_places
from mediator.domain.components import Component
from mediator.domain.law import Law, LenderClass
from mediator.domain.money import Money
from mediator.domain.papers import PaperKind
from mediator.domain.performance import State
from mediator.domain.receipts import Receipt
from mediator.domain.refusals import (
    NothingOwed,
    RateAboveCap,
    ReplanDaysReversed,
    ReplanMissing,
    ReplanSigned,
    ReplanTooEarly,
)
from mediator.domain.replans import Replan, WaivedShare, reason_place
from mediator.domain.signing import SUPPLEMENT
from mediator.library.places import resources
from mediator.printing import OurPress
from mediator.usecases import replanning as acts
from mediator.usecases.agreement import draft
from mediator.usecases.archive import outline_of
from mediator.usecases.board import offer_menu
from mediator.usecases.papers import gather
from mediator.usecases.performance import note_confirmation, record_receipt
from mediator.usecases.ports import Opened
from mediator.usecases.print_set import made_paper, print_set

SIGNED, CHANGED, FIRST = date(2026, 10, 12), date(2026, 12, 20), date(2027, 1, 15)
PENALTY = tuple(
    WaivedShare(part, Decimal(100))
    for part in (Component.PENALTY, Component.FEES, Component.COMPOUND_INTEREST)
)
CHANGE = Replan(CHANGED, FIRST, 18, "收入减少")


@pytest.fixture
def agreed(loan_case: Opened) -> Case:
    settled = replace(loan_case.case, settlement=Settlement("equal-6", SIGNED))
    return record_receipt(settled, Receipt(date(2026, 11, 12), Money.of("20000"))).case


def proposed(case: Case, law: Law, replan: Replan = CHANGE) -> Case:
    return acts.propose_replan(case, law, replan).case


def codes(case: Case, law: Law) -> set[str]:
    return {finding.code for finding in acts.worked_out(case, law).findings}


def test_a_draft_rules_nothing_and_may_be_taken_back(agreed: Case, law: Law) -> None:
    drawn = proposed(agreed, law)
    again = proposed(drawn, law, replace(CHANGE, payments=12))

    assert acts.agreement_in_force(drawn, law, as_of=FIRST) == draft(agreed, law)
    assert [r.payments for r in again.performance.replans] == [12]
    assert acts.take_back_replan(again).case == agreed


def test_a_signed_change_rules_from_the_next_day_and_is_never_edited(
    agreed: Case, law: Law
) -> None:
    signed = acts.sign_replan(proposed(agreed, law), law, CHANGED).case

    assert acts.agreement_in_force(signed, law, as_of=CHANGED) == draft(agreed, law)
    after = acts.agreement_in_force(signed, law, as_of=date(2026, 12, 21))
    assert after.supersedes is not None
    assert signed.performance.replans[0].signed_sum == after.terms.settlement
    with pytest.raises(ReplanSigned):
        acts.take_back_replan(signed)
    with pytest.raises(ReplanSigned):
        acts.sign_replan(signed, law, CHANGED)


def test_what_was_in_breach_is_current_again_under_the_new_plan(agreed: Case, law: Law) -> None:
    late = replace(CHANGE, agreed_on=date(2027, 3, 1), first_due_on=date(2027, 4, 15))
    before = acts.standing_in_force(agreed, law, as_of=date(2027, 3, 2))
    signed = acts.sign_replan(proposed(agreed, law, late), law, date(2027, 3, 1)).case

    after = acts.standing_in_force(signed, law, as_of=date(2027, 3, 2))

    assert (before.state, after.state) == (State.ACCELERATED, State.CURRENT)
    assert after.open == acts.worked_out(signed, law).found.open


def test_a_second_change_supersedes_the_first(agreed: Case, law: Law) -> None:
    one = acts.sign_replan(proposed(agreed, law), law, CHANGED).case
    second = replace(CHANGE, agreed_on=date(2027, 2, 1), first_due_on=date(2027, 3, 1))
    two = proposed(one, law, second)

    made = acts.worked_out(two, law).agreement
    both = acts.sign_replan(two, law, date(2027, 2, 1)).case

    assert made.number.endswith("之二")
    assert acts.agreement_in_force(both, law, as_of=date(2027, 2, 2)).number == made.number
    assert acts.agreement_in_force(both, law, as_of=date(2027, 1, 2)).number.endswith("之一")


def test_a_fact_recorded_later_for_a_day_before_is_noticed(agreed: Case, law: Law) -> None:
    signed = acts.sign_replan(proposed(agreed, law), law, CHANGED).case
    touched = record_receipt(signed, Receipt(date(2026, 12, 1), Money.of("500"))).case

    def told(case: Case) -> list[str]:
        found = acts.standing_in_force(case, law, as_of=FIRST)
        return [finding.code for finding in found.findings]

    assert "replan_sum_changed" in told(touched)
    assert "replan_sum_changed" not in told(signed)


@pytest.mark.parametrize(
    ("replan", "refusal"),
    [
        (replace(CHANGE, agreed_on=date(2026, 10, 1)), ReplanTooEarly),
        (replace(CHANGE, first_due_on=date(2026, 12, 1)), ReplanDaysReversed),
        (replace(CHANGE, percent=Decimal(30)), RateAboveCap),
        (replace(CHANGE, default_percent=Decimal(30)), RateAboveCap),
        (
            replace(CHANGE, waived=tuple(WaivedShare(c, Decimal(100)) for c in Component)),
            NothingOwed,
        ),
    ],
)
def test_a_change_that_cannot_be_is_refused(
    agreed: Case, law: Law, replan: Replan, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        acts.propose_replan(agreed, law, replan)


def test_without_a_change_there_is_nothing_to_sign(agreed: Case, law: Law) -> None:
    with pytest.raises(ReplanMissing):
        acts.sign_replan(agreed, law, CHANGED)
    with pytest.raises(ReplanDaysReversed):
        acts.sign_replan(proposed(agreed, law), law, date(2026, 12, 19))


def test_what_a_change_should_make_one_look_at(agreed: Case, law: Law) -> None:
    back = replace(Receipt(date(2026, 12, 1), Money.of("300")), returned_on=date(2026, 12, 28))
    case = note_confirmation(record_receipt(agreed, back).case, date(2026, 10, 20)).case
    lenient = replace(CHANGE, allowed_misses=1)

    assert codes(proposed(case, law, lenient), law) == {
        "replan_of_confirmed",
        "replan_allows_misses",
        "replan_receipt_returned",
    }
    assert codes(proposed(agreed, law), law) == set()


def test_a_rate_on_rate_beyond_the_limit_of_a_loan_is_pointed_out(agreed: Case, law: Law) -> None:
    """民间借贷规定27: in the end no more than the first principal and the cap on it."""
    claim, drawn = agreed.claim, proposed(agreed, law, replace(CHANGE, payments=2))
    made = acts.worked_out(drawn, law).agreement
    young = tuple(replace(d, on=CHANGED, amount=Money.of("1000")) for d in claim.disbursements)
    bank = replace(claim, lender=LenderClass.FINANCIAL, disbursements=young)

    (over,) = acts.above_limit(
        replace(agreed, claim=replace(claim, disbursements=young)), law, made
    )

    assert over.code == "replan_above_limit"
    assert not list(acts.above_limit(agreed, law, made))
    assert not list(acts.above_limit(replace(agreed, claim=bank), law, made))


def test_guarantors_who_do_not_consent_are_named(read: Callable[[Path], Opened], law: Law) -> None:
    case = read(resources() / "examples" / "10-guarantee-chain.json").case
    plan = case.settlement.plan if case.settlement else "equal-12"
    case = replace(case, settlement=Settlement(plan, case.as_of))
    replan = replace(CHANGE, agreed_on=case.as_of, capitalize=True)

    silent = acts.worked_out(proposed(case, law, replan), law)
    willing = acts.worked_out(proposed(case, law, replace(replan, consents=("薛若琳",))), law)

    def given(proposal: acts.WorkedOut) -> dict[str, bool]:
        report = acts.guarantors_asked(case, law, proposal.agreement)
        return {need.who: need.given for need in report.needs}

    assert not given(silent)["薛若琳"]
    assert given(willing)["薛若琳"]
    missing = "guarantor_consent_missing"
    assert missing in {finding.code for finding in silent.findings}
    assert missing not in {finding.code for finding in willing.findings}


def test_without_a_known_cap_no_rate_is_refused(read: Callable[[Path], Opened], law: Law) -> None:
    case = read(resources() / "examples" / "3-restaurant-supply.json").case
    case = replace(case, settlement=Settlement(offer_menu(case, law).options[1].id, case.as_of))
    change = replace(
        CHANGE, agreed_on=case.as_of, capitalize=True, percent=Decimal(30), waived=PENALTY
    )

    assert acts.worked_out(proposed(case, law, change), law).agreement.terms.added_interest


def test_the_linter_reads_a_supplement_and_the_print_set_has_it(agreed: Case, law: Law) -> None:
    drawn = proposed(agreed, law)
    caught = acts.examine_replan(acts.worked_out(drawn, law), law, today=CHANGED)

    assert "lint_due_before_confirmed" in {each.finding.code for each in caught}
    papers = {item.paper: item for item in print_set(drawn, law, on=CHANGED)}
    assert papers[SUPPLEMENT].why_not is None
    assert papers[SUPPLEMENT].copies == 3
    made = made_paper(OurPress(), drawn, law, SUPPLEMENT, on=CHANGED)
    assert made.fingerprint in "".join(OurPress().texts(made.pdf))
    assert SUPPLEMENT not in {item.paper for item in print_set(agreed, law, on=CHANGED)}
    broken = replace(drawn, parties=drawn.parties[:1])
    lost = {item.paper: item for item in print_set(broken, law, on=CHANGED)}
    assert lost[SUPPLEMENT].why_not is not None


def test_a_supplement_keeps_the_second_text_and_what_of_it_still_holds(
    agreed: Case, law: Law
) -> None:
    told = ("dispute.facts", "claim.instrument", "extra_terms[0]", reason_place(0))
    parallel = Parallel(translations=tuple(Translation(place, "said") for place in told))
    case = replace(agreed, settlement=replace(agreed.settlement, parallel=parallel))  # type: ignore[type-var]
    drawn = proposed(case, law, replace(CHANGE, reason="收入减少"))

    made = acts.worked_out(drawn, law).agreement

    assert made.parallel is not None
    assert [one.place for one in made.parallel.translations] == [told[0], told[3]]
    assert typed_places(made)[reason_place(0)] == "收入减少"
    assert "claim.instrument" not in typed_places(made)
    assert reasons_of_change(drawn.performance.replans) == {reason_place(0): "收入减少"}
    paper = made_paper(OurPress(), drawn, law, SUPPLEMENT, on=CHANGED)
    said = "".join("".join(OurPress().texts(paper.pdf)).split())
    assert "People'sMediationSupplementaryAgreement" in said
    assert "Becauseofsaid,thepartiesagree" in said
    assert f"上述债务的依据为{case.number}《人民调解协议书》" in said
    assert "loanprincipalopenunderthefirstagreement" in said


def test_papers_after_a_signed_change_speak_of_the_plan_in_force(agreed: Case, law: Law) -> None:
    signed = acts.sign_replan(proposed(agreed, law), law, CHANGED).case

    matter = gather(signed, law, PaperKind.REMINDER, on=date(2027, 1, 10))

    assert matter.agreed.number.endswith("之一")
    assert matter.followed.course.dues[0].due.due_on == FIRST


def test_the_list_of_days_follows_the_plan_in_force_and_the_waiver_stays_the_first(
    agreed: Case, law: Law
) -> None:
    assert agreed.settlement is not None
    printed = replace(agreed, settlement=replace(agreed.settlement, printed="a1"))
    signed = acts.sign_replan(proposed(printed, law), law, CHANGED).case

    before, after = outline_of(printed, law), outline_of(signed, law)

    assert before.result is not None
    assert after.result is not None
    assert after.result.last_due_on == date(2028, 6, 15)
    assert after.result.waived == before.result.waived
    assert FIRST in {day.on for day in after.days}
