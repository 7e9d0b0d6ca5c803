from __future__ import annotations

from datetime import date

import pytest

from mediator.domain.bilingual import Parallel, Tongue, Translation
from mediator.domain.case import Case
from mediator.domain.law import Law
from mediator.domain.refusals import (
    ChipLost,
    NameUnprintable,
    PaperNeedsPlan,
    ReviewMissing,
    ReviewVoid,
)
from mediator.domain.review import ReviewState
from mediator.domain.undertakings import CourtChoice, CourtLink, CreditDuties, Undertakings
from mediator.usecases import clauses, review
from mediator.usecases.agreement import choose_plan, draft, findings
from mediator.usecases.ports import Opened, Paper

DAY = date(2026, 10, 12)
PAPER, OTHER = Paper(b"%PDF one", "ab" * 32), Paper(b"%PDF two", "cd" * 32)


@pytest.fixture
def case(loan_case: Opened, law: Law) -> Case:
    return choose_plan(loan_case.case, law, "equal-6", agreed_on=DAY).case


def ids(case: Case, law: Law) -> list[str]:
    return [clause.id for clause in draft(case, law).clauses]


def test_every_act_on_clauses_changes_the_draft_and_has_a_name(case: Case, law: Law) -> None:
    text = clauses.drafting(case, law).text_of_library("early")
    acts = [
        clauses.edit_clause(case, law, "early", text + "特此写明。"),
        clauses.move_clause(case, law, "early", 1),
        clauses.take_clause(case, law, "credit"),
        clauses.leave_clause_out(case, law, "early"),
        clauses.choose_variant(case, law, "costs", "equal"),
        clauses.add_own_clause(case, law, "保密", "各方保密。"),
    ]

    plain = draft(case, law)
    assert all(draft(change.case, law) != plain for change in acts)
    assert len({change.act for change in acts}) == len(acts)
    renamed = clauses.rename_clause(acts[-1].case, law, "own-1", "保密义务")
    assert "保密义务" in [clause.heading for clause in draft(renamed.case, law).clauses]


def test_another_plan_keeps_what_was_decided_about_the_clauses(case: Case, law: Law) -> None:
    own = clauses.add_own_clause(case, law, "保密", "各方保密。").case
    other = choose_plan(own, law, "equal-12", agreed_on=DAY).case

    assert "own-1" in ids(other, law)


def test_clauses_are_edited_once_a_plan_is_chosen(loan_case: Opened, law: Law) -> None:
    with pytest.raises(PaperNeedsPlan):
        clauses.take_clause(loan_case.case, law, "credit")
    with pytest.raises(PaperNeedsPlan):
        review.record_review(loan_case.case, PAPER, "林", on=DAY)


def test_hidden_characters_and_lost_figures_are_refused(case: Case, law: Law) -> None:
    with pytest.raises(NameUnprintable):
        clauses.add_own_clause(case, law, "保密", "各方\u202e保密。")
    with pytest.raises(ChipLost):
        clauses.edit_clause(case, law, "debt", "尚欠若干。")


def test_what_is_agreed_beside_the_figures_is_recorded_and_brings_its_clauses(
    case: Case, law: Law
) -> None:
    agreed = Undertakings(
        court=CourtChoice(CourtLink.DEBTOR_HOME, "", "居住证"),
        notarised=True,
        credit=CreditDuties(wrong="2024年3月的逾期记录"),
    )
    change = clauses.set_undertakings(case, agreed)
    none = clauses.set_undertakings(change.case, Undertakings())

    assert {"court", "notarised", "credit_duties"} <= set(ids(change.case, law))
    assert change.act == "undertakings_set"
    assert ids(none.case, law) == ids(case, law)
    with pytest.raises(NameUnprintable):
        clauses.set_undertakings(case, Undertakings(notary="公证\u202e处"))


def test_what_is_typed_beside_the_chips_is_among_the_findings(case: Case, law: Law) -> None:
    own = clauses.add_own_clause(case, law, "补充", "乙方另付5,000元。").case

    assert "clause_figure_differs" in [f.code for f in findings(own, law, draft(own, law))]


def test_a_second_text_is_set_and_taken_away(case: Case, law: Law) -> None:
    english = Parallel(Tongue.ENGLISH, translations=(Translation("dispute.facts", "A loan."),))
    bilingual = clauses.set_parallel(case, english).case

    assert "language" in ids(bilingual, law)
    assert draft(bilingual, law).parallel == english
    assert "language" not in ids(clauses.set_parallel(bilingual, None).case, law)


def test_a_version_is_kept_once(case: Case) -> None:
    one = clauses.keep_version(case, "第一稿", ("甲", "乙"), DAY).case
    same = clauses.keep_version(one, "第二稿", ("甲", "乙"), DAY).case
    two = clauses.keep_version(one, "第二稿", ("甲", "丙"), DAY).case

    assert same == one
    assert two.settlement is not None
    assert [version.name for version in two.settlement.versions] == ["第一稿", "第二稿"]


def test_a_look_holds_for_its_bytes_and_is_void_for_others(case: Case) -> None:
    looked = review.record_review(case, PAPER, " 林律师 ", on=DAY, office="某某所").case

    assert review.state_of_review(case, PAPER) is ReviewState.NONE
    assert review.state_of_review(looked, PAPER) is ReviewState.HOLDS
    assert review.state_of_review(looked, OTHER) is ReviewState.VOID
    assert looked.settlement is not None
    assert looked.settlement.review is not None
    assert looked.settlement.review.lawyer == "林律师"
    assert looked.settlement.review.terms == PAPER.fingerprint


def test_a_final_print_asks_for_a_look_where_the_policy_says_so(case: Case) -> None:
    strict = review.set_review_policy(case, needed=True).case
    looked = review.record_review(strict, PAPER, "林律师", on=DAY).case

    review.check_final_print(case, PAPER)
    review.check_final_print(looked, PAPER)
    with pytest.raises(ReviewMissing):
        review.check_final_print(strict, PAPER)
    with pytest.raises(ReviewVoid):
        review.check_final_print(looked, OTHER)


def test_without_a_plan_there_is_no_look(loan_case: Opened) -> None:
    assert review.state_of_review(loan_case.case, PAPER) is ReviewState.NONE
    review.check_final_print(loan_case.case, PAPER)
