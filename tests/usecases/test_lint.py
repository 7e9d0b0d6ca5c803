"""The linter over a whole case, and mending what it finds in one step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from mediator.domain.case import Case
from mediator.domain.claims import ClaimKind
from mediator.domain.law import Law
from mediator.domain.lint import Caught, Do, Fix
from mediator.domain.parties import Role
from mediator.domain.refusals import FixNeedsParties, FixOutdated, NameUnprintable, PlanUnknown
from mediator.domain.rounds import Outcome
from mediator.domain.undertakings import CourtChoice, CourtLink, CreditDuties, Undertakings
from mediator.printing import OurPress
from mediator.usecases.agreement import choose_plan, draft
from mediator.usecases.clauses import add_own_clause, edit_clause, set_undertakings
from mediator.usecases.history import History
from mediator.usecases.lint import cap_of, examine, examine_case, is_mendable, made, mend
from mediator.usecases.lint_secrets import secrets_of
from mediator.usecases.ports import Opened

SIGNED = date(2026, 10, 12)


def chosen(opened: Opened, law: Law, *texts: str, plan: str = "C") -> Case:
    return choose_plan(opened.case, law, plan, agreed_on=SIGNED, extra_terms=texts).case


def found(case: Case, law: Law, **given: object) -> dict[str, Caught]:
    caught = examine_case(case, law, draft(case, law), today=SIGNED, **given)  # type: ignore[arg-type]
    return {each.finding.code: each for each in caught}


def fix_of(case: Case, law: Law, code: str) -> Fix:
    fix = found(case, law)[code].fix
    assert fix is not None
    return fix


def test_the_first_example_is_ready_to_be_confirmed(loan_case: Opened, law: Law) -> None:
    case = chosen(loan_case, law)
    pages, unprintable = made(draft(case, law), OurPress())

    assert unprintable == ""
    assert set(found(case, law, pages=pages)) <= {
        "lint_weekend",
        "lint_due_before_confirmed",
        "lint_holidays_unknown",
    }


def test_a_name_that_no_font_has_is_a_finding_before_it_stops_the_print(
    loan_case: Opened, law: Law
) -> None:
    odd = replace(loan_case.case.parties[1], name="陆\U000f1234航")
    case = replace(chosen(loan_case, law), parties=(loan_case.case.parties[0], odd))

    pages, unprintable = made(draft(case, law), OurPress())

    assert (pages, unprintable) == ((), "\U000f1234")
    assert "lint_unprintable" in found(case, law, unprintable=unprintable)


def test_a_place_names_the_party_as_the_case_lists_it(loan_case: Opened, law: Law) -> None:
    creditor, debtor = loan_case.case.parties
    case = chosen(loan_case, law)
    case = replace(case, parties=(replace(debtor, sex="女"), creditor))

    caught = found(case, law)["lint_sex"]

    assert caught.finding.place == "parties[0].sex"
    mended = mend(case, law, fix_of(case, law, "lint_sex"))
    assert mended.case.parties[0].sex == "男"
    assert mended.case.party(Role.CREDITOR) == creditor


def test_what_a_room_keeps_to_itself_is_noticed_in_a_term(loan_case: Opened, law: Law) -> None:
    positions = loan_case.positions
    case = chosen(loan_case, law, "乙方另备一笔款项，最多每月三千五百元，2026年11月10日前交付。")
    hidden = secrets_of(case, positions.creditor, positions.debtor)

    assert hidden.fen
    assert hidden.months == ((positions.creditor.longest_months or 0),)
    assert "lint_sealed" not in found(case, law)
    said = replace(
        case,
        settlement=replace(
            case.settlement,  # type: ignore[type-var]
            extra_terms=(f"乙方另备{hidden.fen[0] // 100}元，2026年11月10日前交付。",),
        ),
    )
    assert "lint_sealed" in found(said, law, secrets=hidden)


@pytest.mark.parametrize(
    ("text", "code", "mended"),
    [
        ("每日按万分之八支付违约金，2026年12月1日起算。", "lint_text_over_cap", None),
        ("乙方放弃诉讼时效抗辩。", "lint_limitation_waived", ()),
        ("退还借条,乙方签收。", "lint_half_width", ("退还借条，乙方签收。",)),
    ],
)
def test_a_term_is_mended_in_one_step_and_undone_by_name(
    text: str, code: str, mended: tuple[str, ...] | None, loan_case: Opened, law: Law
) -> None:
    case = chosen(loan_case, law, text)
    history = History.of(case)

    change = mend(case, law, fix_of(case, law, code))

    assert change.case.settlement is not None
    if mended is not None:
        assert change.case.settlement.extra_terms == mended
    assert code not in found(change.case, law)
    after = history.after(change)
    assert after.done[-1].act == "finding_mended"
    assert after.undo().case == case


def text_of(case: Case, law: Law, clause: str) -> str:
    return "\n".join(next(c for c in draft(case, law).clauses if c.id == clause).paragraphs)


def test_an_edited_clause_is_mended_in_one_step_and_its_figures_stay_chips(
    loan_case: Opened, law: Law
) -> None:
    case = chosen(loan_case, law)
    before = text_of(case, law, "breach")
    case = edit_clause(case, law, "breach", before.replace("，", ",", 1), "In English.").case
    assert "{" in before

    fix = fix_of(case, law, "lint_half_width")
    mended = mend(case, law, fix).case

    assert (fix.before, fix.after) == (",", "，")
    assert text_of(mended, law, "breach") == before
    assert "lint_half_width" not in found(mended, law)
    assert mended.settlement is not None
    english = [c.english for c in mended.settlement.clauses if c.clause == "breach"]
    assert english == ["In English."]


def test_a_void_clause_gets_the_words_of_the_library_back(loan_case: Opened, law: Law) -> None:
    case = chosen(loan_case, law)
    before = text_of(case, law, "breach")
    case = edit_clause(case, law, "breach", f"{before}\n乙方放弃诉讼时效抗辩。").case

    mended = mend(case, law, fix_of(case, law, "lint_limitation_waived")).case

    assert text_of(mended, law, "breach") == before
    assert mended.settlement is not None
    assert all(not choice.text for choice in mended.settlement.clauses)


def test_a_void_clause_of_the_mediators_own_is_left_out(loan_case: Opened, law: Law) -> None:
    case = add_own_clause(chosen(loan_case, law), law, "其他", "乙方放弃诉讼时效抗辩。").case

    mended = mend(case, law, fix_of(case, law, "lint_limitation_waived")).case

    assert "own-1" not in {clause.id for clause in draft(mended, law).clauses}


def test_words_of_an_undertaking_are_mended_in_their_place(loan_case: Opened, law: Law) -> None:
    agreed = Undertakings(
        court=CourtChoice(CourtLink.DEBTOR_HOME, proof="营业执照,复印件"),
        credit=CreditDuties(wrong="恶意逃债,须更正"),
    )
    case = set_undertakings(chosen(loan_case, law), agreed).case

    for _ in range(2):
        case = mend(case, law, fix_of(case, law, "lint_half_width")).case

    assert case.settlement is not None
    undertakings = case.settlement.undertakings
    assert undertakings.court is not None
    assert undertakings.credit is not None
    assert undertakings.court.proof == "营业执照，复印件"
    assert undertakings.credit.wrong == "恶意逃债，须更正"
    assert "lint_half_width" not in found(case, law)


def test_a_birthday_follows_the_number(loan_case: Opened, law: Law) -> None:
    creditor, debtor = loan_case.case.parties
    case = chosen(loan_case, law)
    case = replace(case, parties=(replace(creditor, born_on=date(1990, 1, 1)), debtor))

    mended = mend(case, law, fix_of(case, law, "lint_birthday")).case

    assert mended.parties[0].born_on == date(1968, 4, 12)


def test_due_days_move_off_holidays_and_the_plan_is_drawn_up_anew(
    loan_case: Opened, law: Law
) -> None:
    policy = replace(loan_case.case.policy, first_due_on=date(2026, 11, 14))
    opened = replace(loan_case, case=replace(loan_case.case, policy=policy))
    case = chosen(opened, law)
    assert "lint_weekend" in found(case, law)

    mended = mend(case, law, fix_of(case, law, "lint_weekend")).case

    assert mended.policy.on_workdays
    assert draft(mended, law).terms.schedule.rows[0].due_on == date(2026, 11, 16)
    assert mended.settlement is not None
    assert case.settlement is not None
    assert mended.settlement.menu_digest != case.settlement.menu_digest


@pytest.mark.parametrize(
    ("place", "value", "field", "wanted"),
    [
        ("policy.grace_days", "9", "grace_days", 9),
        ("policy.missed_installments", "3", "missed_installments", 3),
        ("policy.default_percent", "9.5", "default_percent", Decimal("9.5")),
        ("policy.first_due_on", "2026-11-16", "first_due_on", date(2026, 11, 16)),
        ("policy.settled_on", "2026-10-13", "settled_on", date(2026, 10, 13)),
        ("policy.installment_percent", "6", "installment_percent", Decimal(6)),
    ],
)
def test_every_condition_of_the_plan_can_be_written(
    place: str, value: str, field: str, wanted: object, loan_case: Opened, law: Law
) -> None:
    mended = mend(loan_case.case, law, Fix(place, Do.WRITE, value)).case

    assert getattr(mended.policy, field) == wanted


def test_the_plan_is_not_changed_behind_the_parties_backs(loan_case: Opened, law: Law) -> None:
    case = replace(chosen(loan_case, law), outcomes=(Outcome(1, "d", (), "equal-6"),))
    fix = Fix("policy.grace_days", Do.WRITE, "9")

    assert not is_mendable(case, fix)
    assert is_mendable(case, Fix("extra_terms[0]", Do.DROP))
    with pytest.raises(FixNeedsParties):
        mend(case, law, fix)


def test_a_plan_that_is_no_longer_offered_is_refused(loan_case: Opened, law: Law) -> None:
    case = chosen(loan_case, law)
    gone = replace(case, settlement=replace(case.settlement, plan="gone"))  # type: ignore[type-var]

    with pytest.raises(PlanUnknown):
        mend(gone, law, Fix("policy.grace_days", Do.WRITE, "9"))


def test_facts_and_the_day_of_the_agreement_can_be_written(loan_case: Opened, law: Law) -> None:
    case = chosen(loan_case, law)

    told = mend(case, law, Fix("dispute.facts", Do.WRITE, "2024年借款。")).case
    dated = mend(case, law, Fix("agreed_on", Do.WRITE, "2026-10-11")).case

    assert told.dispute.facts == "2024年借款。"
    assert dated.settlement is not None
    assert dated.settlement.agreed_on == date(2026, 10, 11)


@pytest.mark.parametrize(
    "place",
    [
        "extra_terms[7]",
        "parties[9].name",
        "parties[0].kind",
        "x",
        "clauses[0].own-9",
        "undertakings.court.proof",
    ],
)
def test_a_place_that_is_no_longer_there_is_refused(
    place: str, loan_case: Opened, law: Law
) -> None:
    with pytest.raises(FixOutdated):
        mend(chosen(loan_case, law), law, Fix(place, Do.WRITE, "甲"))


def test_a_mended_text_is_read_as_strictly_as_a_typed_one(loan_case: Opened, law: Law) -> None:
    with pytest.raises(NameUnprintable):
        mend(chosen(loan_case, law, "甲"), law, Fix("extra_terms[0]", Do.WRITE, "甲\u202e"))


def test_the_cap_is_that_of_the_day_of_signing(loan_case: Opened, law: Law) -> None:
    agreement = draft(chosen(loan_case, law), law)

    assert cap_of(agreement, law) == Decimal("0.138")
    trade = replace(agreement, claim=replace(agreement.claim, kind=ClaimKind.TRADE))
    later = replace(agreement.statement, filed_on=date(2030, 1, 1))
    formed = replace(agreement.claim, formed_on=date(2016, 1, 1))
    old = replace(agreement, claim=formed, statement=later)
    assert cap_of(trade, law) is None
    assert cap_of(old, law) is None
    assert "lint_text_over_cap" not in {each.finding.code for each in examine(trade, law)}
