from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.agreement import Agreement
from mediator.domain.agreement_standing import AgreementStanding, standing
from mediator.domain.components import Component, Components
from mediator.domain.dues import DueKind
from mediator.domain.law import Law
from mediator.domain.money import Money, total
from mediator.domain.performance import State
from mediator.domain.plan_interest import plan_interest
from mediator.domain.receipts import HandedOver, Payer, Performance, Postponement, Receipt
from mediator.domain.refusals import CurrenciesDiffer
from mediator.domain.standing import Standing
from mediator.domain.terms import BreachTerms, Rung, Terms, Transfer, TransferKind
from mediator.library.law_tables import law as shipped
from tests.domain.performing import FIRST, OWED, agreement, paid, terms

ONE_MISS = BreachTerms(5, 1, Decimal("7.3"))


def on(day: str, *receipts: Receipt, of: Agreement | None = None, **more: Any) -> AgreementStanding:
    facts = replace(Performance(receipts), **more)
    return standing(of or agreement(), facts, shipped(), as_of=date.fromisoformat(day))


def codes(found: AgreementStanding) -> set[str]:
    return {finding.code for finding in found.findings}


# --- the way of a plan --------------------------------------------------------------------


def test_before_the_first_day_nothing_is_due_and_the_first_row_comes_next() -> None:
    found = on("2026-07-20")

    assert (found.state, found.due_now, found.open) == (State.CURRENT, Money(0), Money.of("3000"))
    assert found.course.next_due is not None
    assert found.course.next_due.due.number == 1


@pytest.mark.parametrize(
    ("day", "state", "days"),
    [
        ("2026-08-03", State.CURRENT, 0),
        ("2026-08-04", State.IN_GRACE, 1),
        ("2026-08-10", State.IN_GRACE, 7),  # the fifth day of grace, the 8th, is a Saturday
        ("2026-08-11", State.OVERDUE, 8),
        ("2026-09-08", State.OVERDUE, 36),
        ("2026-09-09", State.ACCELERATED, 37),  # the second row is missed
    ],
)
def test_a_row_unpaid_goes_from_grace_to_overdue_to_breach(
    day: str, state: State, days: int
) -> None:
    found = on(day)

    assert (found.state, found.course.overdue_days) == (state, days)


def test_one_row_that_is_all_of_a_plan_leads_to_a_breach_without_acceleration() -> None:
    lump = terms(rows=((FIRST, "3000"),), breach=ONE_MISS)

    assert on("2026-08-11", of=agreement(lump)).state is State.BREACHED


def test_without_days_of_grace_the_day_after_the_last_one_breaks() -> None:
    strict = terms(breach=BreachTerms(0, 1, Decimal(0)))

    assert on("2026-08-03", of=agreement(strict)).state is State.CURRENT
    assert on("2026-08-04", of=agreement(strict)).state is State.ACCELERATED


def test_a_due_day_on_a_holiday_moves_and_waiting_for_it_is_not_late() -> None:
    """3 October 2026 is in the national holiday, which ends on the 7th."""
    moved = agreement(terms(rows=((date(2026, 10, 3), "3000"),)))

    found = on("2026-10-08", of=moved)

    assert found.course.dues[0].due.last_day == date(2026, 10, 8)
    assert (found.state, found.course.overdue_days) == (State.CURRENT, 0)


def test_the_last_row_breaks_alone_even_where_two_misses_are_needed() -> None:
    found = on("2026-10-14", paid("2026-09-03", "2000"))

    assert found.course.missed == 2  # the first came too late as well
    assert found.course.breach is not None
    assert found.course.breach.on == date(2026, 10, 14)


def test_two_rows_paid_late_break_although_both_were_paid() -> None:
    """The clause counts every row not paid within its grace, 累计."""
    late = paid("2026-08-20", "1000"), paid("2026-09-20", "1000")

    found = on("2026-09-30", *late)

    assert found.course.breach is not None
    assert found.course.breach.on == date(2026, 9, 9)
    assert found.course.late == late[1:]


def test_paying_early_settles_the_next_rows_in_their_order() -> None:
    found = on("2026-07-10", paid("2026-07-10", "1500"))

    assert [each.paid.plain for each in found.course.dues] == ["1000.00", "500.00", "0.00"]
    assert found.course.dues[0].settled_on == date(2026, 7, 10)


def test_all_paid_is_performed_and_what_is_beyond_is_named() -> None:
    found = on("2026-08-01", paid("2026-08-01", "3100"))

    assert (found.state, found.overpaid, found.open) == (
        State.PERFORMED,
        Money.of("100"),
        Money(0),
    )
    assert "overpaid" in codes(found)


# --- what counts --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("receipt", "code"),
    [
        (paid("2026-08-10", "1000"), "receipt_later"),
        (paid("2026-08-01", "1000", returned_on=date(2026, 8, 3)), "receipt_returned"),
        (paid("2026-08-01", "1000", paid_by=Payer.UNKNOWN), "receipt_payer_unknown"),
        (paid("2026-06-30", "1000"), "receipt_before_balance"),
    ],
)
def test_what_does_not_count_is_named_and_left_out(receipt: Receipt, code: str) -> None:
    found = on("2026-08-04", receipt)

    assert found.course.received == Money(0)
    assert code in codes(found)


def test_a_payment_entered_twice_counts_twice_and_is_asked_about() -> None:
    slip = paid("2026-08-01", "1000", proof="回单1")
    again, other = replace(slip), replace(slip, proof="回单2")

    assert "receipt_twice" in codes(on("2026-08-03", slip, again))
    assert on("2026-08-03", slip, again).course.received == Money.of("2000")
    assert "receipt_twice" not in codes(on("2026-08-03", slip, other))
    later = replace(slip, returned_on=date(2026, 8, 2))
    assert "receipt_twice" not in codes(on("2026-08-03", slip, later))


def test_a_payment_counts_until_the_day_it_went_back() -> None:
    recalled = paid("2026-08-01", "1000", returned_on=date(2026, 8, 20))

    assert on("2026-08-19", recalled).course.received == Money.of("1000")
    assert on("2026-08-20", recalled).state is State.OVERDUE


def test_a_guarantor_who_pays_is_noted_for_his_recourse() -> None:
    found = on("2026-08-03", paid("2026-08-03", "1000", paid_by=Payer.GUARANTOR))

    assert found.course.received == Money.of("1000")
    assert "receipt_of_guarantor" in codes(found)


def test_money_of_another_currency_is_refused() -> None:
    with pytest.raises(CurrenciesDiffer):
        on("2026-08-04", Receipt(FIRST, Money.of("10", "USD")))


# --- putting off and handing over ---------------------------------------------------------

LENIENT = BreachTerms(5, 2, Decimal("7.3"), allowed_misses=1)


def test_a_row_put_off_on_notice_moves_behind_the_last() -> None:
    found = on(
        "2026-08-20",
        of=agreement(terms(breach=LENIENT)),
        postponed=(Postponement(1, date(2026, 8, 2)),),
    )

    assert [each.due.number for each in found.course.dues] == [2, 3, 1]
    assert found.course.dues[-1].due.due_on == date(2026, 11, 8)
    assert found.state is State.CURRENT


@pytest.mark.parametrize(
    ("notices", "code"),
    [
        ((Postponement(1, FIRST),), "postponement_late"),
        ((Postponement(9, FIRST),), "postponement_unknown"),
        ((Postponement(2, date(2026, 8, 1)),) * 2, "postponement_unknown"),
        (
            (Postponement(2, date(2026, 8, 1)), Postponement(3, date(2026, 8, 1))),
            "postponement_not_allowed",
        ),
    ],
)
def test_a_notice_without_effect_says_why(notices: tuple[Postponement, ...], code: str) -> None:
    found = on("2026-08-20", of=agreement(terms(breach=LENIENT)), postponed=notices)

    assert code in codes(found)


def test_a_notice_of_a_later_day_is_not_known_yet() -> None:
    later = (Postponement(2, date(2026, 8, 21)),)

    found = on("2026-08-20", of=agreement(terms(breach=LENIENT)), postponed=later)

    assert [each.due.postponed for each in found.course.dues] == [False] * 3


CAR = Transfer(
    TransferKind.ASSET,
    "一辆小客车",
    date(2026, 8, 17),
    Money.of("900"),
    Money.of("1100"),
    Money.of("1000"),
)
WITH_CAR = replace(
    terms(rows=((FIRST, "1000"), (date(2026, 9, 3), "1000")), breach=LENIENT), transfers=(CAR,)
)


def test_a_transfer_completed_in_time_is_settled_without_money() -> None:
    found = on(
        "2026-09-03",
        paid("2026-08-03", "1000"),
        paid("2026-09-03", "1000"),
        of=agreement(WITH_CAR),
        handed_over=(HandedOver(1, date(2026, 8, 10)),),
    )

    assert (found.state, found.course.handed) == (State.PERFORMED, Money.of("1000"))


def test_a_transfer_that_fails_is_owed_in_money_and_then_breaks() -> None:
    rows_paid = paid("2026-08-03", "1000")

    owed = on("2026-08-18", rows_paid, of=agreement(WITH_CAR))
    broken = on("2026-08-25", rows_paid, of=agreement(WITH_CAR))

    assert (owed.state, owed.due_now) == (State.IN_GRACE, Money.of("1000"))
    assert broken.course.breach is not None
    assert broken.course.breach.due.kind is DueKind.TRANSFER
    assert broken.grounds[0].code == "breach_transfer"


def test_a_transfer_not_yet_due_asks_for_no_money() -> None:
    found = on("2026-08-05", paid("2026-08-03", "1000"), of=agreement(WITH_CAR))

    assert (found.state, found.due_now) == (State.CURRENT, Money(0))


def test_a_transfer_handed_over_after_the_breach_pays_like_money() -> None:
    found = on(
        "2026-08-31",
        paid("2026-08-03", "1000"),
        of=agreement(WITH_CAR),
        handed_over=(HandedOver(1, date(2026, 8, 28)),),
    )

    assert found.course.late == (Receipt(date(2026, 8, 28), Money.of("1000")),)
    assert found.course.handed == Money(0)


def test_a_transfer_that_the_agreement_does_not_know_is_pointed_out() -> None:
    found = on("2026-07-20", handed_over=(HandedOver(1, date(2026, 7, 10)),))

    assert "transfer_unknown" in codes(found)


def test_days_beyond_the_known_holidays_are_pointed_out(law: Law) -> None:
    far = agreement(terms(rows=((date(2027, 8, 3), "3000"),)))

    assert "holidays_unknown" in codes(on("2026-07-20", of=far))
    assert law.workdays.known_to is not None


def test_a_calendar_without_an_end_needs_no_warning(law: Law) -> None:
    endless = replace(law, workdays=replace(law.workdays, known_to=None))

    found = standing(agreement(), Performance(), endless, as_of=date(2026, 7, 20))

    assert "holidays_unknown" not in codes(found)


# --- interest inside the plan -------------------------------------------------------------

ANNUITY = terms(
    rows=((FIRST, "1010.03"), (date(2026, 9, 3), "1010.03"), (date(2026, 10, 3), "1009.98")),
    added="30.04",
    added_percent=Decimal(6),
    breach=ONE_MISS,
)


def test_the_rows_of_a_plan_with_interest_are_split_by_its_rate() -> None:
    """3 000.00 bears 15.00, 2 004.97 bears 10.02, 1 004.96 bears 5.02."""
    split = plan_interest(ANNUITY, since=date(2026, 7, 1))

    assert (split.by_rate, split.shares) == (True, (1500, 1002, 502))
    assert split.begins == date(2026, 7, 3)
    assert split.earned(date(2026, 8, 3)) == 1500
    assert split.earned(date(2026, 8, 19)) == 1500 + 517  # 16 of 31 days of 10.02 is 5.17
    assert split.earned(date(2030, 1, 1)) == 3004


def test_what_is_paid_down_on_the_first_day_bears_no_interest() -> None:
    made = terms(
        rows=((FIRST, "1000"), (date(2026, 9, 3), "1007.51"), (date(2026, 10, 3), "1007.50")),
        added="15.01",
        added_percent=Decimal(6),
    )

    split = plan_interest(made, since=date(2026, 7, 1))

    assert (split.by_rate, split.shares, split.begins) == (True, (0, 1000, 501), FIRST)
    assert split.earned(FIRST) == 0


def test_rows_that_no_rate_explains_share_the_interest_by_their_amounts() -> None:
    made = terms(rows=((FIRST, "1000"), (date(2026, 9, 3), "2030")), added="30")

    split = plan_interest(made, since=FIRST)

    assert (split.by_rate, split.shares) == (False, (990, 2010))
    assert (split.earned(date(2026, 8, 2)), split.earned(FIRST)) == (0, 990)


def test_paying_all_early_ends_the_interest_on_that_day() -> None:
    whole = agreement(ANNUITY)
    earned = plan_interest(ANNUITY, since=date(2026, 7, 1)).earned(date(2026, 7, 18))
    enough = Money.of("3000") + Money(earned)

    found = on("2026-07-20", Receipt(date(2026, 7, 18), enough), of=whole)
    short = on("2026-07-20", Receipt(date(2026, 7, 18), enough - Money(1)), of=whole)

    assert (found.state, found.overpaid) == (State.PERFORMED, Money(0))
    assert found.course.rebate == Money.of("30.04") - Money(earned)
    assert "interest_unearned" in {ground.code for ground in found.grounds}
    assert (short.state, short.course.rebate) == (State.CURRENT, Money(0))


def test_a_breach_asks_for_no_interest_beyond_its_day() -> None:
    found = on("2026-08-11", of=agreement(ANNUITY))

    assert found.broken is not None
    assert Money(0) < found.broken.revival.earned < Money.of("30.04")
    assert "interest_earned" in {ground.code for ground in found.grounds}


# --- what revives -------------------------------------------------------------------------


def test_a_waiver_that_stays_leaves_only_what_was_kept() -> None:
    found = on("2026-09-09", of=agreement(terms(revives=False)))

    assert found.broken is not None
    assert found.broken.revival.revived == Money(0)
    assert found.broken.revival.opened.total == Money.of("3000")
    assert "debt_kept" in {ground.code for ground in found.grounds}


def test_the_rungs_reached_stay_waived() -> None:
    rungs = Rung(1, Money.of("300")), Rung(3, Money.of("700"))

    found = on("2026-10-14", paid("2026-08-03", "2500"), of=agreement(terms(ladder=rungs)))

    assert found.broken is not None
    step = found.broken.revival
    assert (step.final, step.revived) == (Money.of("300"), Money.of("700"))
    assert step.opened.total == Money.of("4000") - Money.of("300") - Money.of("2500")
    assert "waiver_final" in {ground.code for ground in found.grounds}


def test_what_is_paid_after_a_breach_meets_interest_first() -> None:
    found = on("2026-10-09", paid("2026-09-19", "1006"))

    assert found.broken is not None
    # 3 000 at 7.3 percent is 0.60 a day: 6.00 from 9 to 18 September
    assert found.broken.grown.events[-1].used.overdue_interest == Money.of("406")
    assert found.broken.grown.open.principal == Money.of("3000")


def test_paying_everything_after_a_breach_is_performance_all_the_same() -> None:
    found = on("2026-09-20", paid("2026-09-09", "4000.50"))

    assert (found.state, found.open, found.overpaid) == (
        State.PERFORMED,
        Money(0),
        Money.of("0.50"),
    )


def test_a_debt_without_principal_grows_no_more() -> None:
    charges = Components(Money.of("50"), Money.of("600"), Money.of("400"), Money(0))
    bare = terms(owed=charges, waived=Components.none(), rows=((FIRST, "1050"),), breach=ONE_MISS)

    found = on("2026-12-01", paid("2026-09-01", "200"), of=agreement(bare))

    assert (found.state, found.open) == (State.BREACHED, Money.of("850"))


def test_costs_and_every_charge_are_carried_over_the_breach() -> None:
    many = Components(
        costs=Money.of("50"),
        interest=Money.of("60"),
        overdue_interest=Money.of("70"),
        principal=Money.of("2600"),
        compound_interest=Money.of("80"),
        penalty=Money.of("90"),
        fees=Money.of("40"),
        delay_interest=Money.of("10"),
    )
    made = terms(owed=many, waived=Components.none(), breach=ONE_MISS)

    broken = on("2026-08-11", of=agreement(made)).broken

    assert broken is not None
    assert broken.grown.open == many


def test_what_a_breach_would_cost_is_told_while_none_came_and_something_is_open() -> None:
    open_, late, over = (
        on("2026-08-20", paid("2026-08-03", "1000")),
        on("2026-09-20"),
        on("2026-08-03", paid("2026-08-03", "3000")),
    )

    assert open_.at_stake is not None
    assert open_.at_stake.opened.total == Money.of("3000")
    assert (late.at_stake, over.at_stake) == (None, None)


# --- doubled interest ---------------------------------------------------------------------


def test_no_doubled_part_without_a_confirmation_in_effect() -> None:
    assert on("2026-09-20").doubled is None
    assert on("2026-09-20", confirmed_on=date(2026, 9, 21)).doubled is None


def test_the_doubled_part_runs_on_each_overdue_row_from_its_own_day() -> None:
    """1 000 × 0.0175% is 0.175 a day: 4 to 13 August are ten days."""
    found = on("2026-08-14", confirmed_on=date(2026, 7, 10))

    assert found.doubled is not None
    assert found.doubled.unpaid == Money.of("1.75")


def test_the_doubled_part_does_not_reach_back_before_the_confirmation() -> None:
    found = on("2026-08-14", confirmed_on=date(2026, 8, 10))

    assert found.doubled is not None
    assert found.doubled.unpaid == Money.of("0.70")


def test_days_of_grace_do_not_put_the_doubled_part_off_and_that_is_told_as_inferred() -> None:
    """1 000 × 0.0175% is 0.175 a day: the 4th and the 5th of August are two days, in grace."""
    found = on("2026-08-06", confirmed_on=date(2026, 7, 10))

    assert found.state is State.IN_GRACE
    assert found.doubled is not None
    assert found.doubled.unpaid == Money.of("0.35")
    (ground,) = [each for each in found.grounds if each.code == "doubled_from_last_day"]
    assert ground.rule.id == "doubled-grace"
    assert ground.rule.standing is Standing.INFERRED
    without = on("2026-08-06").grounds
    assert "doubled-grace" not in {each.rule.id for each in without}


def test_what_is_paid_on_a_row_bears_no_more_doubled_part() -> None:
    """1 000 for the ten days from the 4th, 400 for the ten from the 14th: 1.75 and 0.70."""
    found = on("2026-08-24", paid("2026-08-14", "600"), confirmed_on=date(2026, 7, 10))

    assert found.doubled is not None
    assert found.doubled.unpaid == Money.of("2.45")


def test_what_is_paid_beyond_the_debt_meets_the_doubled_part() -> None:
    found = on("2026-09-20", paid("2026-09-15", "5000"), confirmed_on=date(2026, 7, 10))

    assert found.doubled is not None
    assert (found.doubled.unpaid, found.open) == (Money(0), Money(0))
    assert found.doubled.paid > Money(0)
    assert "doubled_part" in {ground.code for ground in found.grounds}


def test_interest_in_a_row_bears_no_doubled_part() -> None:
    """Nothing is waived: the first 1 000 pays the charges, and no principal is overdue."""
    whole = terms(
        waived=Components.none(),
        rows=((FIRST, "1000"), (date(2026, 9, 3), "3000")),
    )

    half = paid("2026-08-03", "500")
    early = on("2026-08-10", half, of=agreement(whole), confirmed_on=date(2026, 7, 10))

    assert early.doubled is not None
    assert early.doubled.unpaid == Money(0)


# --- deadlines ----------------------------------------------------------------------------


def by_when(found: AgreementStanding) -> list[tuple[str, str, str]]:
    return [(d.act, d.by.isoformat() if d.by else "", d.rule.id) for d in found.deadlines]


def test_confirmation_may_be_asked_for_thirty_days_long() -> None:
    """The agreement is of 1 July 2026; the thirtieth day after it is 31 July, a Friday."""
    assert by_when(on("2026-07-31"))[0] == (
        "apply_confirmation",
        "2026-07-31",
        "confirmation-thirty-days",
    )
    assert [act for act, _, _ in by_when(on("2026-08-01"))] == ["sue_on_agreement"]


def test_enforcement_of_a_confirmed_agreement_has_two_years_from_the_last_row() -> None:
    known: dict[str, Any] = {"confirmed_on": date(2026, 7, 10)}

    assert by_when(on("2026-08-20", **known)) == [
        ("apply_enforcement", "2028-10-09", "enforcement-two-years")  # the 8th is a Sunday
    ]
    assert by_when(on("2026-09-20", **known)) == [
        ("apply_enforcement", "2028-09-11", "enforcement-two-years-accelerated")  # a Saturday
    ]


def test_without_confirmation_the_limitation_runs_three_years_from_the_breach() -> None:
    assert by_when(on("2026-09-20")) == [
        ("sue_on_agreement", "2029-09-10", "limitation-accelerated")  # the 9th is a Sunday
    ]


def test_nothing_more_must_be_done_once_all_is_paid() -> None:
    assert by_when(on("2026-08-03", paid("2026-08-03", "3000"))) == []
    assert by_when(on("2026-09-20", paid("2026-09-09", "4000.50"))) == []


# --- laws of nature -----------------------------------------------------------------------

DAYS = st.dates(date(2026, 7, 1), date(2027, 2, 1))
RECEIPTS = st.lists(
    st.builds(
        Receipt,
        on=DAYS,
        amount=st.integers(1, 250_000).map(Money),
        paid_by=st.sampled_from(Payer),
        returned_on=st.none() | DAYS,
    ),
    max_size=8,
)
PLANS = st.sampled_from(
    [
        terms(),
        terms(revives=False),
        terms(ladder=(Rung(1, Money.of("300")), Rung(3, Money.of("700")))),
        terms(breach=ONE_MISS),
        terms(breach=BreachTerms(0, 1, Decimal(24))),
        terms(waived=Components.none(), rows=((FIRST, "1000"), (date(2026, 9, 3), "3000"))),
        ANNUITY,
    ]
)
CONFIRMED = st.none() | st.dates(date(2026, 7, 1), date(2026, 10, 1))


@given(RECEIPTS, PLANS, DAYS, CONFIRMED)
def test_money_is_conserved_over_every_sequence_of_receipts(
    receipts: list[Receipt], plan: Terms, as_of: date, confirmed: date | None
) -> None:
    whole = agreement(plan)
    found = standing(
        whole, Performance(tuple(receipts), confirmed_on=confirmed), shipped(), as_of=as_of
    )
    went, late = found.course, total([each.amount for each in found.course.late])

    assert went.received == went.met + went.ahead + late
    if found.broken is None:
        assert went.open == whole.terms.schedule.total - went.met - went.rebate
        return
    step, grown = found.broken.revival, found.broken.grown
    brought = step.confirmed.total - step.final + step.earned
    interest = total([line.amount for line in grown.lines])
    assert brought + interest - grown.open.total == went.received - grown.left_over


@given(st.randoms(use_true_random=False), RECEIPTS, PLANS, DAYS)
def test_the_order_in_which_receipts_are_told_changes_nothing(
    random: Random, receipts: list[Receipt], plan: Terms, as_of: date
) -> None:
    shuffled = list(receipts)
    random.shuffle(shuffled)
    whole = agreement(plan)

    one, other = (
        standing(whole, Performance(tuple(told)), shipped(), as_of=as_of)
        for told in (receipts, shuffled)
    )

    assert (one.state, one.due_now, one.open) == (other.state, other.due_now, other.open)
    assert (one.overpaid, one.course.missed) == (other.overpaid, other.course.missed)


@given(RECEIPTS, PLANS, DAYS)
def test_what_revives_never_exceeds_the_debt_and_the_cap(
    receipts: list[Receipt], plan: Terms, as_of: date
) -> None:
    """Four times the LPR on 1 March 2024 is 13.8 percent, whatever the agreement says."""
    whole = agreement(plan)
    found = standing(whole, Performance(tuple(receipts)), shipped(), as_of=as_of)
    if found.broken is None:
        return
    step, grown = found.broken.revival, found.broken.grown

    assert step.revived <= whole.terms.waived.total
    assert step.opened.total <= whole.terms.owed.total + whole.terms.added_interest
    interest = sum(line.amount.minor for line in grown.lines)
    days = (as_of - step.on).days
    capped = step.opened.principal.minor * days * 138 / 365_000
    assert interest <= capped + len(grown.lines)


@given(RECEIPTS, PLANS, DAYS)
def test_principal_never_grows_and_no_part_falls_below_nothing(
    receipts: list[Receipt], plan: Terms, as_of: date
) -> None:
    whole = agreement(plan)
    found = standing(whole, Performance(tuple(receipts)), shipped(), as_of=as_of)

    if found.broken is not None:
        assert all(found.broken.grown.open.of(part) >= Money(0) for part in Component)
        assert found.broken.grown.open.principal <= OWED.principal
    assert all(Money(0) <= each.paid <= each.due.amount for each in found.course.dues)
