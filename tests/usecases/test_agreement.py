from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mediator.domain.agreement import Agreement
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.refusals import DaysOutOfOrder, NameUnprintable, PartyMissing, PlanUnknown
from mediator.library import law_tables
from mediator.usecases import agreement, rounds
from mediator.usecases.board import offer_menu
from mediator.usecases.ports import Opened

SIGNED = date(2026, 10, 12)


@pytest.fixture
def drafted(loan_case: Opened, law: Law) -> Agreement:
    return agreement.draft(loan_case.case, law, "equal-6")


def test_the_chosen_plan_is_drafted(loan_case: Opened, law: Law) -> None:
    change = agreement.choose_plan(
        loan_case.case, law, "C", agreed_on=SIGNED, extra_terms=("双方互不追究其他责任。",)
    )

    paper = agreement.draft(change.case, law)

    assert (paper.plan, paper.agreed_on) == ("equal-6", SIGNED)
    assert paper.extra_terms == ("双方互不追究其他责任。",)
    assert change.case.settlement is not None
    digest = rounds.menu_digest(offer_menu(loan_case.case, law))
    assert change.case.settlement.menu_digest == digest


def test_a_plan_off_the_menu_is_refused(loan_case: Opened, law: Law) -> None:
    with pytest.raises(PlanUnknown):
        agreement.choose_plan(loan_case.case, law, "Z", agreed_on=SIGNED)
    with pytest.raises(PlanUnknown):
        agreement.draft(loan_case.case, law)


def test_hidden_characters_in_further_terms_are_refused(loan_case: Opened, law: Law) -> None:
    with pytest.raises(NameUnprintable):
        agreement.choose_plan(
            loan_case.case, law, "C", agreed_on=SIGNED, extra_terms=("违约\u202e金",)
        )


def test_without_both_sides_there_is_no_agreement(loan_case: Opened, law: Law) -> None:
    alone = replace(loan_case.case, parties=loan_case.case.parties[:1])

    with pytest.raises(PartyMissing) as refusal:
        agreement.draft(alone, law, "equal-6")

    assert refusal.value.role == "debtor"


def test_the_saved_paper_is_remembered_by_its_fingerprint(loan_case: Opened, law: Law) -> None:
    chosen = agreement.choose_plan(loan_case.case, law, "C", agreed_on=SIGNED).case

    printed = agreement.mark_printed(chosen, "abc").case

    assert printed.settlement is not None
    assert printed.settlement.printed == "abc"
    assert agreement.mark_printed(loan_case.case, "abc").case == loan_case.case


PAPER = agreement.Printed(("甲 f1", "乙"), ("l1", "l2"))


def checks(paper: Agreement, found: agreement.Printed = PAPER) -> dict[str, bool]:
    made = agreement.checked(paper, law_tables.law(), fingerprint="f1", found=found, again=PAPER)
    return {check.code: check.holds for check in made}


def test_an_intact_paper_passes_every_check(drafted: Agreement) -> None:
    assert all(checks(drafted).values())


def test_a_page_that_reads_otherwise_is_noticed(drafted: Agreement) -> None:
    found = checks(drafted, replace(PAPER, texts=("甲 f1", "丙")))

    assert [code for code, holds in found.items() if not holds] == ["pages_match_terms"]


def test_a_page_that_looks_otherwise_or_holds_more_is_noticed(drafted: Agreement) -> None:
    looks = checks(drafted, replace(PAPER, looks=("l1", "pasted over")))
    more = checks(drafted, replace(PAPER, additions=("terms2.json",)))

    assert [code for code, holds in looks.items() if not holds] == ["pages_look_alike"]
    assert [code for code, holds in more.items() if not holds] == ["nothing_added"]


def test_days_that_do_not_follow_are_not_printed(drafted: Agreement) -> None:
    agreement.check_days(drafted)

    for day in (date(2026, 10, 11), date(2026, 11, 11)):
        with pytest.raises(DaysOutOfOrder):
            agreement.check_days(replace(drafted, agreed_on=day))


def test_the_day_of_the_balance_is_offered_for_signing(loan_case: Opened) -> None:
    case = loan_case.case
    undecided = replace(case, policy=replace(case.policy, settled_on=None))

    assert agreement.signing_day(case, date(2030, 1, 1)) == date(2026, 10, 12)
    assert agreement.signing_day(undecided, date(2030, 1, 1)) == date(2030, 1, 1)


def test_a_missing_page_or_fingerprint_is_noticed(drafted: Agreement) -> None:
    found = checks(drafted, agreement.Printed(("甲",), ("l1",)))

    assert not found["page_count"]
    assert not found["fingerprint_printed"]


def test_a_changed_row_is_noticed(drafted: Agreement) -> None:
    terms = drafted.terms
    first, *rest = terms.schedule.rows
    cheaper = replace(first, amount=first.amount - Money(1))
    changed = replace(terms, schedule=replace(terms.schedule, rows=(cheaper, *rest)))

    found = checks(replace(drafted, terms=changed))

    assert not found["schedule_sum"]
    assert not found["waivers_balance"]


def test_rows_out_of_order_or_wrongly_numbered_are_noticed(drafted: Agreement) -> None:
    terms = drafted.terms
    rows = terms.schedule.rows
    swapped = replace(terms.schedule, rows=(rows[1], rows[0], *rows[2:]))
    misnumbered = replace(terms.schedule, rows=tuple(replace(r, number=1) for r in rows))

    for schedule in (swapped, misnumbered):
        found = checks(replace(drafted, terms=replace(terms, schedule=schedule)))
        assert not found["rows_in_order"]


def test_a_changed_interest_line_is_noticed(drafted: Agreement) -> None:
    statement = drafted.statement
    first, *rest = statement.lines
    dearer = replace(first, amount=first.amount + Money(1))

    found = checks(replace(drafted, statement=replace(statement, lines=(dearer, *rest))))

    assert not found["claim_sum"]


def test_days_that_do_not_follow_are_noticed(drafted: Agreement) -> None:
    assert not checks(replace(drafted, agreed_on=date(2030, 1, 1)))["dates_follow"]


def test_a_balance_that_its_facts_do_not_give_is_noticed(drafted: Agreement) -> None:
    claim = drafted.claim
    richer = replace(claim, repayments=claim.repayments[1:])
    impossible = replace(claim, disbursements=())

    assert not checks(replace(drafted, claim=richer))["claim_recomputed"]
    assert not checks(replace(drafted, claim=impossible))["claim_recomputed"]


def test_a_signature_is_one_more_thing_to_check(drafted: Agreement) -> None:
    sound, broken = (replace(PAPER, signature=("委员会", intact)) for intact in (True, False))

    assert checks(drafted, sound)["signature_intact"]
    assert not checks(drafted, broken)["signature_intact"]
