from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.case import Case, Settlement
from mediator.domain.disclosure import FellowCreditor
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.performance import State
from mediator.domain.receipts import (
    Conversion,
    HandedOver,
    Performance,
    Postponement,
    Receipt,
    Sign,
)
from mediator.domain.refusals import (
    AgreementMissing,
    ConversionDiffers,
    CurrenciesDiffer,
    DaysReversed,
    InFile,
    NameUnprintable,
    PoolNeedsFellows,
    ReceiptEmpty,
    Refusal,
)
from mediator.usecases import performance as acts
from mediator.usecases.history import History
from mediator.usecases.ports import Opened

DAY = date(2026, 11, 16)


@pytest.fixture
def agreed(loan_case: Opened) -> Case:
    return replace(loan_case.case, settlement=Settlement("equal-6", loan_case.case.as_of))


def test_what_is_recorded_moves_the_standing_and_undo_moves_it_back(agreed: Case, law: Law) -> None:
    history = History.of(agreed)
    asked = acts.signed_agreement(agreed, law).terms.settlement

    history = history.after(acts.record_receipt(agreed, Receipt(DAY, asked)))
    after_payment = acts.standing_of(history.case, law, as_of=DAY)
    before = acts.standing_of(history.undo().case, law, as_of=DAY)

    assert after_payment.state is State.PERFORMED
    assert (before.state, before.open) == (State.IN_GRACE, asked)


def test_without_a_chosen_plan_there_is_nothing_to_perform(loan_case: Opened, law: Law) -> None:
    bare = replace(loan_case.case, settlement=None)

    with pytest.raises(AgreementMissing):
        acts.standing_of(bare, law, as_of=DAY)


def test_every_fact_after_the_signing_is_noted_by_an_act_of_its_own(agreed: Case) -> None:
    case = acts.note_postponement(agreed, Postponement(2, DAY)).case
    case = acts.note_handing_over(case, HandedOver(1, DAY)).case
    case = acts.note_confirmation(case, DAY).case
    case = acts.note_sign(case, Sign("job_lost", DAY)).case
    case = acts.record_receipt(case, Receipt(DAY, Money.of("1"))).case
    case = acts.correct_receipt(case, 0, Receipt(DAY, Money.of("2"), returned_on=DAY)).case

    assert case.performance == Performance(
        receipts=(Receipt(DAY, Money.of("2"), returned_on=DAY),),
        postponed=(Postponement(2, DAY),),
        handed_over=(HandedOver(1, DAY),),
        confirmed_on=DAY,
        signs=(Sign("job_lost", DAY),),
    )
    assert acts.remove_receipt(case, 0).case.performance.receipts == ()


@pytest.mark.parametrize(
    ("receipt", "refusal"),
    [
        (Receipt(DAY, Money(0)), ReceiptEmpty),
        (Receipt(DAY, Money.of("1", "USD")), CurrenciesDiffer),
        (Receipt(DAY, Money.of("1"), returned_on=date(2026, 11, 15)), DaysReversed),
        (Receipt(DAY, Money.of("1"), payer="赵\u202e六"), NameUnprintable),
    ],
)
def test_a_receipt_that_cannot_be_is_refused_and_in_a_file_with_its_place(
    agreed: Case, receipt: Receipt, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        acts.record_receipt(agreed, receipt)
    with pytest.raises(InFile) as told:
        acts.set_performance(agreed, Performance(receipts=(receipt,)))

    assert told.value.place == "performance.receipts[0]"


def test_a_sign_that_ends_before_it_began_is_refused(agreed: Case) -> None:
    with pytest.raises(DaysReversed):
        acts.note_sign(agreed, Sign("job_lost", DAY, over_on=date(2026, 11, 1)))


@given(
    st.lists(
        st.tuples(st.dates(date(2026, 10, 20), date(2027, 6, 1)), st.integers(1, 4_000_000)),
        max_size=6,
    )
)
def test_replaying_the_record_act_by_act_gives_the_same_standing(
    loan_case_session: Opened, law: Law, told: list[tuple[date, int]]
) -> None:
    start = replace(
        loan_case_session.case,
        settlement=Settlement("equal-6", loan_case_session.case.as_of),
    )
    receipts = tuple(Receipt(on, Money(amount)) for on, amount in told)
    history = History.of(start)
    for receipt in receipts:
        history = history.after(acts.record_receipt(history.case, receipt))
    at_once = acts.set_performance(start, Performance(receipts)).case

    replayed, whole = (
        acts.standing_of(case, law, as_of=date(2027, 3, 1)) for case in (history.case, at_once)
    )

    assert replayed == whole


# --- several creditors, and another currency ----------------------------------------------

FELLOWS = (
    FellowCreditor("钱庄公司", Money.of("50000"), Money.of("800")),
    FellowCreditor("孙某", Money.of("30000")),
)


def test_a_payment_for_all_creditors_counts_with_this_ones_share(agreed: Case, law: Law) -> None:
    shared = replace(agreed, fellows=FELLOWS)
    case = acts.record_pooled(shared, law, Receipt(DAY, Money.of("10000"))).case
    case = acts.record_pooled(case, law, Receipt(DAY, Money.of("5000"))).case

    pool = acts.pool_of(case, law)

    (day,) = pool.days
    owed = acts.signed_agreement(case, law).terms.owed.total
    exact = (1_500_000 - 80_000) * owed.minor // (owed.minor + 8_000_000)
    assert abs(day.awards[0] - exact) <= 1
    assert sum(day.awards) == 1_500_000
    assert pool.findings == ()
    counted = acts.standing_of(case, law, as_of=DAY).course.received
    assert counted == Money(day.awards[0])


def test_what_went_back_is_not_shared_and_a_wrong_share_is_pointed_out(
    agreed: Case, law: Law
) -> None:
    shared = replace(agreed, fellows=FELLOWS)
    case = acts.record_pooled(shared, law, Receipt(DAY, Money.of("10000"))).case
    (receipt,) = case.performance.receipts
    back = acts.correct_receipt(case, 0, replace(receipt, returned_on=DAY)).case
    wrong = acts.correct_receipt(case, 0, replace(receipt, amount=Money.of("1"))).case

    assert acts.pool_of(back, law).days == ()
    assert [f.code for f in acts.pool_of(wrong, law).findings] == ["pool_share_differs"]
    with pytest.raises(PoolNeedsFellows):
        acts.record_pooled(agreed, law, Receipt(DAY, Money.of("1")))


def test_a_foreign_payment_is_what_its_rate_makes_of_it(agreed: Case, law: Law) -> None:
    at = Conversion(Money.of("1000", "USD"), Decimal("7.1234"), "中国外汇交易中心", DAY)
    receipt = Receipt(DAY, at.amount("CNY"), converted=at)
    case = acts.record_receipt(agreed, receipt).case

    assert receipt.amount == Money.of("7123.40")
    assert acts.standing_of(case, law, as_of=DAY).course.received == receipt.amount
    with pytest.raises(ConversionDiffers):
        acts.record_receipt(agreed, replace(receipt, amount=Money.of("7123.41")))


@pytest.mark.parametrize(
    ("source", "rate_on", "expected"),
    [
        ("", DAY, {"rate_source_unknown"}),
        ("银行", None, {"rate_day_unknown"}),
        ("银行", date(2026, 11, 1), {"rate_of_other_day"}),
        ("银行", DAY, set()),
    ],
)
def test_a_rate_without_source_or_of_another_day_is_pointed_out(
    agreed: Case, law: Law, source: str, rate_on: date | None, expected: set[str]
) -> None:
    at = Conversion(Money.of("10", "HKD"), Decimal("0.92"), source, rate_on)
    case = acts.record_receipt(agreed, Receipt(DAY, at.amount("CNY"), converted=at)).case

    found = {f.code for f in acts.standing_of(case, law, as_of=DAY).findings}

    assert found & {"rate_source_unknown", "rate_day_unknown", "rate_of_other_day"} == expected
