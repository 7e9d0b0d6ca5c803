from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mediator.domain.case import Case, Settlement
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.papers import OF_BREACH, Matter, PaperKind
from mediator.domain.receipts import Receipt
from mediator.domain.refusals import (
    NotConfirmedByCourt,
    NothingToRemind,
    NotInBreach,
    NotPerformed,
    PaperNeedsPlan,
    Refusal,
)
from mediator.usecases.board import offer_menu
from mediator.usecases.papers import gather
from mediator.usecases.performance import note_confirmation, record_receipt, signed_agreement
from mediator.usecases.ports import Opened
from mediator.wording.paper_forms import FormText, Listing, Note, Signing, Text
from mediator.wording.papers import FORMS

SIGNED, BROKEN = date(2026, 10, 12), date(2027, 3, 1)


@pytest.fixture
def agreed(loan_case: Opened) -> Case:
    return replace(loan_case.case, settlement=Settlement("equal-6", SIGNED))


def said(form: FormText) -> str:
    texts = [part.text for part in form.parts if isinstance(part, Text | Note)]
    for part in form.parts:
        if isinstance(part, Listing):
            rows = (*part.table.rows, part.table.total or ())
            texts += ["|".join(row) for row in rows]
        elif isinstance(part, Signing):
            texts += part.others
    return "\n".join(texts)


def paper(case: Case, law: Law, kind: PaperKind, on: date) -> str:
    (form,) = FORMS[kind](gather(case, law, kind, on=on))
    return said(form)


def test_a_reminder_before_the_day_names_the_sum_and_threatens_nothing(
    agreed: Case, law: Law
) -> None:
    row = signed_agreement(agreed, law).terms.schedule.rows[0]

    text = paper(agreed, law, PaperKind.REMINDER, SIGNED)

    assert _grouped(row.amount) in text
    assert "（含当日）" in text
    assert not any(word in text for word in ("失信", "拘留", "曝光", "后果自负", "单位"))
    assert "8时至22时" in text


def test_a_reminder_after_the_day_tells_the_grace_and_what_a_breach_leads_to(
    agreed: Case, law: Law
) -> None:
    text = paper(agreed, law, PaperKind.REMINDER, date(2026, 11, 12))

    assert "宽限期至2026年11月17日届满" in text
    assert "全部未付款项提前到期" in text


def test_the_papers_of_a_breach_carry_the_sum_of_the_standing(agreed: Case, law: Law) -> None:
    case = record_receipt(agreed, Receipt(date(2027, 2, 1), Money.of("1000"))).case
    case = note_confirmation(case, date(2026, 10, 20)).case

    for kind in OF_BREACH:
        matter = gather(case, law, kind, on=BROKEN)
        text = paper(case, law, kind, BROKEN)

        assert f"应付|{_grouped(matter.followed.due_now)}" in text
        assert "减：违约以后已付|-1,000.00" in text
        assert "提前到期" in text or kind is PaperKind.FINAL_STATEMENT


def _grouped(money: Money) -> str:
    return f"{money.minor // 100:,}.{money.minor % 100:02d}"


def test_one_payment_that_is_broken_falls_due_but_not_early(loan_case: Opened, law: Law) -> None:
    plan = _lump_plan(loan_case, law)
    lump = replace(loan_case.case, settlement=Settlement(plan, SIGNED))

    text = paper(lump, law, PaperKind.BREACH_NOTICE, BROKEN)

    assert "提前到期" not in text


def _lump_plan(loan_case: Opened, law: Law) -> str:
    options = offer_menu(loan_case.case, law).options
    return next(o.id for o in options if len(o.terms.schedule.rows) == 1)


def test_an_application_for_enforcement_asks_for_the_doubled_part_and_names_its_last_day(
    agreed: Case, law: Law
) -> None:
    case = note_confirmation(agreed, date(2026, 10, 20)).case

    text = paper(case, law, PaperKind.ENFORCEMENT, BROKEN)

    assert "加倍部分债务利息" in text
    assert "裁定于2026年10月20日生效" in text
    assert "届满" in text


def test_a_certificate_tells_when_the_last_payment_came(agreed: Case, law: Law) -> None:
    whole = signed_agreement(agreed, law).terms.settlement
    case = record_receipt(agreed, Receipt(date(2026, 11, 2), whole)).case

    text = paper(case, law, PaperKind.PERFORMED, date(2026, 11, 3))

    assert "最后一笔于2026年11月2日付清" in text


def test_a_certificate_after_a_breach_tells_no_day_of_the_plan(agreed: Case, law: Law) -> None:
    case = record_receipt(agreed, Receipt(date(2027, 2, 1), Money.of("200000"))).case

    assert "最后一笔" not in paper(case, law, PaperKind.PERFORMED, BROKEN)


@pytest.mark.parametrize(
    ("kind", "on", "refusal"),
    [
        (PaperKind.BREACH_NOTICE, SIGNED, NotInBreach),
        (PaperKind.PERFORMED, SIGNED, NotPerformed),
        (PaperKind.REMINDER, BROKEN, NothingToRemind),
        (PaperKind.ENFORCEMENT, BROKEN, NotConfirmedByCourt),
    ],
)
def test_a_paper_that_does_not_fit_the_standing_is_refused(
    agreed: Case, law: Law, kind: PaperKind, on: date, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        gather(agreed, law, kind, on=on)


def test_a_paper_about_performance_needs_an_agreement(loan_case: Opened, law: Law) -> None:
    bare = replace(loan_case.case, settlement=None)

    with pytest.raises(PaperNeedsPlan):
        gather(bare, law, PaperKind.REMINDER, on=SIGNED)
    with pytest.raises(PaperNeedsPlan):
        _ = Matter(bare, SIGNED).followed


def test_only_a_paper_about_a_breach_has_the_account_of_one(agreed: Case, law: Law) -> None:
    matter = gather(agreed, law, PaperKind.REMINDER, on=SIGNED)

    with pytest.raises(NotInBreach):
        _ = matter.broken
