"""Visits, closing, and the papers that tell of both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mediator.domain.case import Case, Settlement
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.papers import PaperKind
from mediator.domain.parties import GuaranteeKind, Party, PartyKind, Role
from mediator.domain.receipts import Receipt
from mediator.domain.refusals import CaseAlreadyClosed, ClosedWhileOpen
from mediator.domain.replans import Replan
from mediator.domain.visits import Closing, ClosingWay, Satisfaction, Visit, VisitWay
from mediator.library.places import resources
from mediator.printing import OurPress
from mediator.usecases import visits as acts
from mediator.usecases.board import offer_menu
from mediator.usecases.papers import gather, gather_dossier
from mediator.usecases.performance import note_confirmation, record_receipt, signed_agreement
from mediator.usecases.ports import Opened
from mediator.usecases.replanning import propose_replan, sign_replan
from tests.usecases.test_followup_papers import paper

SIGNED, LATER, BROKEN = date(2026, 10, 12), date(2026, 11, 20), date(2027, 3, 1)
VISIT = Visit(LATER, "陆启航", VisitWay.PHONE, "顾晓岚", "按期付款", Satisfaction.FAIRLY, "尚可")


@pytest.fixture
def agreed(loan_case: Opened) -> Case:
    return replace(loan_case.case, settlement=Settlement("equal-6", SIGNED))


def performed(case: Case, law: Law) -> Case:
    whole = signed_agreement(case, law).terms.settlement
    return record_receipt(case, Receipt(date(2026, 11, 2), whole)).case


def test_a_visit_is_noted_printed_with_what_was_paid_by_then_and_taken_out(
    agreed: Case, law: Law
) -> None:
    paid = record_receipt(agreed, Receipt(date(2026, 11, 9), Money.of("16655"))).case
    case = acts.note_visit(paid, VISIT).case

    text = paper(case, law, PaperKind.VISIT, LATER)

    assert "■ 基本满意" in text
    assert "■ 全部按期履行" in text
    assert "16,655.00" in text
    assert acts.remove_visit(case, 0).case == paid
    assert "按期付款" not in paper(case, law, PaperKind.VISIT, date(2026, 11, 19))


def test_a_visit_says_part_or_nothing_was_paid(agreed: Case, law: Law) -> None:
    late = replace(VISIT, on=BROKEN, satisfaction=None, visitor="")
    nothing = acts.note_visit(agreed, late).case
    part = record_receipt(nothing, Receipt(LATER, Money.of("10"))).case

    assert "■" not in paper(nothing, law, PaperKind.VISIT, BROKEN).replace("■ 电话", "")
    returned = replace(Receipt(LATER, Money.of("10")), returned_on=LATER)
    back = record_receipt(nothing, returned).case
    assert "■ 未履行" in paper(back, law, PaperKind.VISIT, BROKEN)
    assert "■ 部分履行" in paper(part, law, PaperKind.VISIT, BROKEN)


def test_a_visit_before_anything_is_due_and_one_after_a_change_of_the_plan(
    agreed: Case, law: Law
) -> None:
    early = acts.note_visit(agreed, replace(VISIT, on=date(2026, 10, 13))).case
    change = Replan(LATER, date(2026, 12, 20), 6)
    changed = sign_replan(propose_replan(agreed, law, change).case, law, LATER).case
    after = acts.note_visit(changed, replace(VISIT, on=date(2027, 1, 4))).case

    early = record_receipt(early, Receipt(date(2026, 12, 1), Money.of("10"))).case
    after = record_receipt(after, Receipt(date(2027, 1, 1), Money.of("10"))).case
    assert "没有到期的款项" in paper(early, law, PaperKind.VISIT, SIGNED.replace(day=14))
    assert "2026年12月20日" in paper(after, law, PaperKind.VISIT, date(2027, 1, 4))


def test_a_case_is_closed_once_and_not_as_performed_while_something_is_open(
    agreed: Case, law: Law
) -> None:
    done = Closing(BROKEN, ClosingWay.PERFORMED)
    with pytest.raises(ClosedWhileOpen):
        acts.close_case(agreed, law, done)
    closed = acts.close_case(performed(agreed, law), law, done).case
    with pytest.raises(CaseAlreadyClosed):
        acts.close_case(closed, law, done)

    assert acts.reopen_case(closed).case.performance.closed is None
    given_up = Closing(BROKEN, ClosingWay.WAIVED, "书面放弃")
    other = acts.close_case(agreed, law, given_up).case
    assert "债权人书面放弃余款（书面放弃）" in paper(other, law, PaperKind.SITUATION, BROKEN)
    assert "结案" not in paper(other, law, PaperKind.SITUATION, LATER)


def test_the_dossier_holds_supplements_certificate_and_visits(agreed: Case, law: Law) -> None:
    change = Replan(LATER, date(2026, 12, 20), 6)
    changed = sign_replan(propose_replan(agreed, law, change).case, law, LATER).case
    whole = signed_agreement(changed, law).terms.settlement
    case = acts.note_visit(changed, VISIT).case
    case = record_receipt(case, Receipt(date(2026, 12, 1), whole)).case

    press = OurPress()
    listed = "".join(press.texts(press.dossier(gather_dossier(case, law, on=BROKEN)))[1])

    assert "补充协议书" in listed
    assert "履行证明" in listed
    assert "回访记录" in listed
    certificate = paper(case, law, PaperKind.PERFORMED, BROKEN)
    assert "履行完毕" in certificate


def test_the_certificate_after_a_change_adds_what_was_paid_before(agreed: Case, law: Law) -> None:
    paid = record_receipt(agreed, Receipt(date(2026, 11, 9), Money.of("20000"))).case
    change = Replan(LATER, date(2026, 12, 20), 6)
    changed = sign_replan(propose_replan(paid, law, change).case, law, LATER).case
    whole = signed_agreement(changed, law).terms.settlement
    case = record_receipt(changed, Receipt(date(2026, 12, 1), whole - Money.of("20000"))).case

    text = paper(case, law, PaperKind.PERFORMED, BROKEN)

    assert "变更还款计划以前已付的20,000.00元" in text


# --- the suit -----------------------------------------------------------------------------


def test_a_suit_asks_for_the_sum_of_the_standing_and_the_interest_after_it(
    agreed: Case, law: Law
) -> None:
    matter = gather(agreed, law, PaperKind.SUIT, on=BROKEN)

    text = paper(agreed, law, PaperKind.SUIT, BROKEN)

    due = matter.followed.due_now
    assert f"{due.minor // 100:,}.{due.minor % 100:02d}" in text
    assert "本案诉讼费用由被告负担。" in text
    assert "按年利率10%支付利息" in text
    assert matter.court_fee is not None
    confirmed = note_confirmation(agreed, SIGNED).case
    assert "可以直接申请强制执行" in paper(confirmed, law, PaperKind.SUIT, BROKEN)
    assert "可以直接申请强制执行" not in text


@pytest.mark.parametrize(
    ("kind", "words"),
    [(GuaranteeKind.JOINT, "连带清偿责任"), (GuaranteeKind.GENERAL, "保证责任")],
)
def test_guarantors_are_sued_for_what_they_are_bound_to(
    agreed: Case, law: Law, kind: GuaranteeKind, words: str
) -> None:
    guarantor = Party(Role.GUARANTOR, PartyKind.PERSON, "赵六", guarantee=kind, consents=True)
    case = replace(agreed, parties=(*agreed.parties, guarantor))

    text = paper(case, law, PaperKind.SUIT, BROKEN)

    assert "判令被告赵六" in text
    assert words in text


def test_a_suit_without_open_principal_asks_for_no_further_interest(agreed: Case, law: Law) -> None:
    free = replace(agreed, policy=replace(agreed.policy, default_percent=None))
    text = paper(free, law, PaperKind.SUIT, BROKEN)

    assert "一、判令" in text


def test_a_dossier_is_bound_whatever_the_tables_know(
    read: Callable[[Path], Opened], law: Law
) -> None:
    case = read(resources() / "examples" / "2-construction-payment.json").case
    case = replace(case, settlement=Settlement(offer_menu(case, law).options[1].id, case.as_of))
    case = record_receipt(case, Receipt(case.as_of, Money.of("10"))).case

    assert gather_dossier(case, law, on=date(2031, 1, 5)).standing is None
