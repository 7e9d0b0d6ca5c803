"""Stories of what else may be promised: each figure worked out beside it by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.accrual import claim_statement
from mediator.domain.claims import (
    Acknowledged,
    Claim,
    ClaimKind,
    Cost,
    Debt,
    Demand,
    Disbursement,
    DueInstallment,
    InterestStop,
    Repayment,
    RepaymentKind,
    Waived,
)
from mediator.domain.components import Component, Components
from mediator.domain.law import LenderClass
from mediator.domain.money import Money, half_up
from mediator.domain.periods import (
    BasisChange,
    Conventions,
    CountedDays,
    DayBasis,
    LprReading,
    OldInterestPaid,
    RoundingStep,
    Tenor,
)
from mediator.domain.promises import (
    Charge,
    ChargeBase,
    ChargeEvery,
    ChargeKind,
    LprBasis,
    Rate,
    RateChange,
    RatePer,
    Rests,
    RestsEvery,
    Rollover,
    SaidBy,
)
from mediator.domain.refusals import (
    ChargeUnclear,
    CurrenciesDiffer,
    DebtUnknown,
    RateBelowZero,
)
from mediator.domain.statements import ClaimStatement, EventKind
from mediator.library import law_tables

LENT = date(2024, 1, 1)
HUNDRED_THOUSAND = Money.of("100000")
CAP_2024_01 = Fraction(138, 1000)  # four times 3.45%


def percent(text: str, per: RatePer = RatePer.YEAR) -> Rate:
    return Rate(Decimal(text), per)


def loan(**changes: object) -> Claim:
    claim = Claim(
        instrument="借条",
        disbursements=(Disbursement(LENT, HUNDRED_THOUSAND),),
        in_term_rate=percent("10"),
    )
    return replace(claim, **changes)  # type: ignore[arg-type]


def trade(**changes: object) -> Claim:
    claim = Claim(
        kind=ClaimKind.TRADE,
        instrument="买卖合同",
        disbursements=(Disbursement(LENT, HUNDRED_THOUSAND),),
        due_on=date(2023, 12, 31),
    )
    return replace(claim, **changes)  # type: ignore[arg-type]


def stated(claim: Claim, as_of: date, filed: date = date(2020, 9, 1)) -> ClaimStatement:
    return claim_statement(claim, law_tables.law(), as_of=as_of, assumed_filing=filed)


def codes(statement: ClaimStatement) -> set[str]:
    return {finding.code for finding in statement.findings}


def fen(principal: int, yearly: Fraction, days: int, year: int = 365) -> int:
    """Simple interest of so many fen, rounded half up."""
    return half_up(principal * yearly * days / year)


def lines(statement: ClaimStatement, component: Component) -> list[tuple[str, int, str]]:
    return [
        (line.base.plain, line.days, line.amount.plain)
        for line in statement.lines
        if line.component is component
    ]


# --- rates over time ---


def test_a_later_rate_holds_from_its_day() -> None:
    claim = loan(later_rates=(RateChange(date(2024, 7, 1), in_term_rate=percent("12")),))

    statement = stated(claim, date(2025, 1, 1))

    assert [(line.days, line.rate) for line in statement.lines] == [
        (182, Fraction(1, 10)),
        (184, Fraction(12, 100)),
    ]
    assert [line.fact for line in statement.lines] == [
        "claim.in_term_rate",
        "claim.later_rates[0].in_term_rate",
    ]


def test_a_rate_may_be_a_multiple_of_the_lpr_that_floats() -> None:
    tied = Rate(lpr=LprBasis(times=Decimal("1.5"), reading=LprReading.FLOATING))

    statement = stated(loan(in_term_rate=tied), date(2024, 8, 1))

    assert [(line.days, line.rate) for line in statement.lines] == [
        (203, Fraction(345, 10000) * 3 / 2),  # to 2024-07-21
        (10, Fraction(335, 10000) * 3 / 2),
    ]


def test_an_lpr_less_points_is_read_at_the_day_agreed() -> None:
    tied = Rate(Decimal("-0.2"), lpr=LprBasis(tenor=Tenor.FIVE_YEAR, on=date(2023, 1, 5)))

    (line,) = stated(loan(in_term_rate=tied), date(2024, 3, 1)).lines

    assert line.rate == Fraction(410, 10000)


def test_a_rate_below_zero_is_refused() -> None:
    with pytest.raises(RateBelowZero):
        percent("-1")


@pytest.mark.parametrize(
    ("reading", "changes"),
    [
        (LprReading.ANNIVERSARY, [date(2024, 1, 1), date(2025, 1, 1)]),
        (LprReading.NEW_YEAR, [date(2024, 1, 1), date(2025, 1, 1)]),
    ],
)
def test_a_repriced_rate_is_read_anew_each_year(reading: LprReading, changes: list[date]) -> None:
    claim = loan(in_term_rate=Rate(lpr=LprBasis(reading=reading)))

    statement = stated(claim, date(2025, 3, 1))

    assert [(line.first_day, line.rate) for line in statement.lines] == [
        (changes[0], Fraction(345, 10000)),
        (changes[1], Fraction(310, 10000)),
    ]


def test_an_anniversary_is_that_of_the_first_overdue_day() -> None:
    claim = loan(
        in_term_rate=None,
        due_on=date(2024, 6, 30),
        conventions=Conventions(lpr_reading=LprReading.ANNIVERSARY),
    )

    statement = stated(claim, date(2025, 8, 1))

    assert [(line.first_day, line.rate) for line in statement.lines] == [
        (date(2024, 7, 1), Fraction(345, 10000)),
        (date(2025, 7, 1), Fraction(300, 10000)),
    ]


def test_the_tenor_of_the_reference_rate_is_a_convention() -> None:
    claim = loan(
        in_term_rate=None,
        due_on=date(2024, 6, 30),
        conventions=Conventions(lpr_tenor=Tenor.FIVE_YEAR),
    )

    (line,) = stated(claim, date(2024, 8, 1)).lines

    assert line.rate == Fraction(395, 10000)


def test_before_2019_the_five_year_tenor_reads_the_benchmark_above_five_years() -> None:
    claim = trade(
        disbursements=(Disbursement(date(2016, 1, 1), HUNDRED_THOUSAND),),
        due_on=date(2015, 12, 31),
        conventions=Conventions(lpr_tenor=Tenor.FIVE_YEAR),
    )

    (line,) = stated(claim, date(2016, 2, 1)).lines

    assert line.rate == Fraction(490, 10000) * 13 / 10


# --- due days ---


def test_each_installment_is_overdue_from_its_own_day() -> None:
    claim = loan(
        overdue_rate=percent("12"),
        installments=(
            DueInstallment(date(2024, 3, 31), Money.of("40000")),
            DueInstallment(date(2024, 6, 30), Money.of("60000")),
        ),
    )

    statement = stated(claim, date(2024, 8, 1))

    assert lines(statement, Component.INTEREST) == [
        ("100000.00", 91, "2493.15"),
        ("60000.00", 91, "1495.89"),
    ]
    assert lines(statement, Component.OVERDUE_INTEREST) == [
        ("40000.00", 91, "1196.71"),
        ("100000.00", 31, "1019.18"),
    ]


def test_a_payment_reaches_the_installment_due_first() -> None:
    claim = loan(
        in_term_rate=None,
        overdue_rate=percent("12"),
        installments=(
            DueInstallment(date(2024, 3, 31), Money.of("40000")),
            DueInstallment(date(2024, 6, 30), Money.of("60000")),
        ),
        repayments=(Repayment(date(2024, 2, 1), Money.of("40000")),),
    )

    statement = stated(claim, date(2024, 6, 30))

    assert statement.lines == ()
    assert statement.supported.principal.plain == "60000.00"


def test_installments_that_do_not_sum_to_the_principal_are_doubted() -> None:
    claim = loan(installments=(DueInstallment(date(2024, 3, 31), Money.of("40000")),))

    assert "installments_differ" in codes(stated(claim, date(2024, 4, 1)))


def test_what_no_installment_names_falls_due_with_the_debt() -> None:
    claim = loan(
        in_term_rate=None,
        overdue_rate=percent("12"),
        due_on=date(2024, 6, 30),
        installments=(DueInstallment(date(2024, 3, 31), Money.of("40000")),),
        disbursements=(
            Disbursement(LENT, Money.of("30000")),
            Disbursement(date(2024, 1, 15), Money.of("70000")),
        ),
    )

    statement = stated(claim, date(2024, 7, 31))

    assert lines(statement, Component.OVERDUE_INTEREST) == [
        ("40000.00", 91, "1196.71"),
        ("100000.00", 30, "986.30"),
    ]


def test_acceleration_lets_all_fall_due() -> None:
    claim = loan(
        in_term_rate=None,
        overdue_rate=percent("12"),
        installments=(
            DueInstallment(date(2024, 3, 31), Money.of("40000")),
            DueInstallment(date(2024, 12, 31), Money.of("60000")),
        ),
        accelerated_on=date(2024, 5, 31),
    )

    statement = stated(claim, date(2024, 7, 1))

    assert lines(statement, Component.OVERDUE_INTEREST) == [
        ("40000.00", 61, "802.19"),
        ("100000.00", 30, "986.30"),
    ]
    assert claim.last_due_on == date(2024, 5, 31)


def test_a_debt_without_a_due_day_can_be_accelerated() -> None:
    claim = loan(overdue_rate=percent("12"), accelerated_on=date(2024, 5, 31))

    assert stated(claim, date(2024, 7, 1)).lines[-1].days == 30
    assert claim.last_due_on == date(2024, 5, 31)


def test_a_demand_gives_the_due_day_where_none_was_agreed() -> None:
    claim = loan(
        in_term_rate=None,
        overdue_rate=percent("12"),
        demand=Demand(date(2024, 3, 1), days=30),
    )

    (line,) = stated(claim, date(2024, 5, 1)).lines

    assert (line.first_day, line.days) == (date(2024, 4, 1), 30)


def test_each_invoice_is_overdue_from_its_own_day() -> None:
    claim = trade(
        due_on=None,
        disbursements=(
            Disbursement(LENT, Money.of("50000"), due_on=date(2024, 1, 31)),
            Disbursement(LENT, Money.of("80000"), due_on=date(2024, 2, 29)),
        ),
        overdue_rate=percent("10"),
    )

    assert lines(stated(claim, date(2024, 3, 31)), Component.OVERDUE_INTEREST) == [
        ("50000.00", 29, "397.26"),
        ("130000.00", 30, "1068.49"),
    ]


# --- penalties and fees ---


def test_overdue_interest_and_penalty_lie_under_one_cap() -> None:
    """12% overdue and 0.05% a day: together 30.25%, supported 13.8%."""
    claim = loan(
        in_term_rate=None,
        due_on=date(2024, 6, 30),
        overdue_rate=percent("12"),
        charges=(Charge(every=ChargeEvery.DAY, percent=Decimal("0.05")),),
    )

    statement = stated(claim, date(2025, 6, 30))

    penalty = next(x for x in statement.lines if x.component is Component.PENALTY)
    assert statement.supported.overdue_interest.minor == fen(10_000_000, Fraction(12, 100), 364)
    assert statement.supported.penalty.minor == fen(10_000_000, Fraction(18, 1000), 364)
    assert (penalty.rate, penalty.promised_rate) == (Fraction(18, 1000), Fraction(1825, 10000))
    assert penalty.cap_rule is not None
    assert penalty.cap_rule.id == "total-under-cap"
    assert statement.asserted.penalty.plain == "18200.00"
    assert "total_under_one_cap" in codes(statement)


def test_a_penalty_finds_no_room_where_interest_fills_the_cap() -> None:
    claim = loan(
        in_term_rate=None,
        due_on=date(2024, 6, 30),
        overdue_rate=percent("24"),
        charges=(Charge(on=date(2024, 7, 1), amount=Money.of("5000")),),
    )

    statement = stated(claim, date(2025, 6, 30))

    assert not statement.supported.penalty
    assert statement.unsupported.penalty.plain == "5000.00"
    assert "no_room_under_cap" in codes(statement)


def test_a_fixed_penalty_is_supported_as_the_days_leave_room() -> None:
    claim = loan(
        in_term_rate=None,
        due_on=date(2024, 6, 30),
        overdue_rate=percent("10"),
        charges=(Charge(on=date(2024, 7, 1), amount=Money.of("5000")),),
    )

    early, late = stated(claim, date(2024, 9, 1)), stated(claim, date(2027, 1, 1))

    room = 10_000_000 * (CAP_2024_01 - Fraction(1, 10)) * 62 / 365
    assert early.supported.penalty.minor == int(room)
    assert late.supported.penalty.plain == "5000.00"
    assert early.asserted.penalty == late.asserted.penalty == Money.of("5000")


def test_a_penalty_for_breach_takes_no_room_of_the_time_before_it() -> None:
    claim = loan(
        in_term_rate=percent("1"),
        due_on=date(2024, 6, 30),
        overdue_rate=percent("13.8"),
        charges=(
            Charge(on=date(2024, 7, 1), amount=Money.of("500")),
            Charge(ChargeKind.FEE, on=date(2024, 7, 1), amount=Money.of("700")),
        ),
    )

    statement = stated(claim, date(2024, 12, 31))

    assert not statement.supported.penalty
    assert statement.supported.fees.plain == "700.00"


def test_a_monthly_fee_falls_due_each_month_up_to_its_end() -> None:
    claim = trade(
        charges=(
            Charge(
                ChargeKind.FEE,
                every=ChargeEvery.MONTH,
                on=date(2024, 1, 31),
                until=date(2024, 4, 30),
                amount=Money.of("200"),
            ),
        )
    )

    statement = stated(claim, date(2024, 12, 31))

    charged = [event.on for event in statement.events if event.kind is EventKind.CHARGE]
    assert charged == [date(2024, 1, 31), date(2024, 2, 29), date(2024, 3, 31), date(2024, 4, 30)]
    assert statement.supported.fees.plain == "800.00"


def test_a_sum_for_each_day_runs_between_its_days() -> None:
    charge = Charge(
        every=ChargeEvery.DAY,
        on=date(2024, 2, 1),
        until=date(2024, 2, 29),
        amount=Money.of("100"),
    )

    assert stated(trade(charges=(charge,)), date(2024, 12, 31)).supported.penalty.plain == "2900.00"


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        (ChargeBase.OVERDUE, "6000.00"),
        (ChargeBase.OWED, "6000.00"),
        (ChargeBase.ADVANCED, "10000.00"),
    ],
)
def test_a_percentage_is_taken_of_its_base(base: ChargeBase, expected: str) -> None:
    claim = trade(
        overdue_rate=percent("0"),
        repayments=(Repayment(date(2024, 1, 10), Money.of("40000")),),
        charges=(Charge(on=date(2024, 2, 1), percent=Decimal(10), base=base),),
    )

    assert stated(claim, date(2024, 3, 1)).supported.penalty.plain == expected


def test_a_running_fee_on_all_that_was_advanced_outlasts_repayment() -> None:
    fee = Charge(
        ChargeKind.FEE,
        every=ChargeEvery.MONTH,
        on=LENT,
        percent=Decimal("0.5"),
        base=ChargeBase.ADVANCED,
    )
    claim = loan(
        in_term_rate=percent("2"),
        charges=(fee,),
        repayments=(Repayment(date(2024, 7, 1), Money.of("50000")),),
    )

    statement = stated(claim, date(2025, 1, 1))

    fees = [line for line in statement.lines if line.component is Component.FEES]
    assert {line.base.plain for line in fees} == {"100000.00"}
    assert sum(line.days for line in fees) == 366


def test_an_agreed_trade_penalty_is_held_against_the_loss_by_law() -> None:
    claim = trade(overdue_rate=percent("0.1", RatePer.DAY))

    (finding,) = (
        f for f in stated(claim, date(2025, 1, 1)).findings if f.code == "penalty_far_above_loss"
    )

    figures = dict(finding.figures)
    assert figures["penalty"] == "36600.00"
    assert figures["loss"] == f"{fen(10_000_000, Fraction(345, 10000) * 13 / 10, 366) / 100:.2f}"


def test_a_modest_trade_penalty_is_not_doubted() -> None:
    claim = trade(overdue_rate=percent("5"))

    assert "penalty_far_above_loss" not in codes(stated(claim, date(2025, 1, 1)))


def test_a_financial_lender_is_cut_in_total() -> None:
    """18% interest and 1% a month in fees make 30%: the practice supports 24%."""
    claim = loan(
        kind=ClaimKind.CONSUMER_CREDIT,
        lender=LenderClass.FINANCIAL,
        in_term_rate=percent("18"),
        charges=(
            Charge(
                ChargeKind.FEE,
                every=ChargeEvery.MONTH,
                on=LENT,
                percent=Decimal(1),
                base=ChargeBase.OWED,
            ),
        ),
    )

    statement = stated(claim, date(2024, 12, 31))

    assert statement.supported.total.minor - 10_000_000 == fen(10_000_000, Fraction(24, 100), 365)
    fee = next(line for line in statement.lines if line.component is Component.FEES)
    assert fee.cap_rule is not None
    assert fee.cap_rule.id == "cap-financial-24"


@pytest.mark.parametrize(
    "charge",
    [
        Charge(on=LENT),
        Charge(on=LENT, amount=Money(1), percent=Decimal(1)),
        Charge(amount=Money(1)),
        Charge(ChargeKind.INTEREST, on=LENT, percent=Decimal(1)),
        Charge(on=LENT, every=ChargeEvery.MONTH, amount=Money(1), settled=True),
    ],
)
def test_a_charge_that_says_too_little_or_too_much_is_refused(charge: Charge) -> None:
    with pytest.raises(ChargeUnclear):
        stated(loan(charges=(charge,)), date(2024, 2, 1))


def test_a_sum_settled_before_is_taken_as_it_stands_and_doubted() -> None:
    claim = loan(charges=(Charge(on=LENT, amount=Money.of("90000"), settled=True),))

    statement = stated(claim, date(2024, 2, 1))

    assert statement.supported.penalty.plain == "90000.00"
    assert "settled_unchecked" in codes(statement)


# --- compounding and roll-over ---


def test_unpaid_interest_compounds_from_its_rest_within_the_room_of_the_cap() -> None:
    claim = loan(rests=Rests(RestsEvery.YEAR))

    statement = stated(claim, date(2026, 1, 1))

    first_year = fen(10_000_000, Fraction(1, 10), 366)
    second = fen(first_year, Fraction(1, 10), 365)
    assert statement.supported.interest.minor == first_year + fen(10_000_000, Fraction(1, 10), 365)
    assert statement.supported.compound_interest.minor == second
    assert [event.kind for event in statement.events].count(EventKind.REST) == 2


def test_compound_interest_never_brings_more_than_the_cap_on_the_money_advanced() -> None:
    claim = loan(in_term_rate=percent("13.8"), rests=Rests(RestsEvery.MONTH, overdue_too=True))

    statement = stated(claim, date(2026, 1, 1))

    assert not statement.supported.compound_interest
    assert statement.asserted.compound_interest
    assert "rollover_limited" in codes(statement)


def test_compound_interest_compounds_only_where_agreed() -> None:
    def owed(*, overdue_too: bool) -> Components:
        rests = Rests(RestsEvery.QUARTER, date(2024, 4, 1), overdue_too=overdue_too)
        claim = loan(in_term_rate=percent("6"), due_on=date(2024, 3, 1), rests=rests)
        return stated(claim, date(2025, 7, 1)).supported

    assert owed(overdue_too=True).compound_interest > owed(overdue_too=False).compound_interest


def test_a_payment_of_the_rest_day_leaves_nothing_to_compound() -> None:
    claim = loan(
        rests=Rests(RestsEvery.HALF_YEAR),
        repayments=(Repayment(date(2024, 7, 1), Money.of("4986.30")),),
    )

    statement = stated(claim, date(2024, 12, 1))

    assert not statement.supported.compound_interest


def test_a_rolled_over_loan_stays_within_the_first_principal_and_its_cap() -> None:
    """V7 of the law facts: 100,000 at 10%, then an IOU of 110,000 at 15.4%: 126,940 of 130,800."""
    claim = Claim(
        instrument="借条",
        disbursements=(Disbursement(date(2021, 1, 1), HUNDRED_THOUSAND),),
        due_on=date(2022, 1, 1),
        in_term_rate=percent("10"),
        rollovers=(Rollover(date(2022, 1, 1), Money.of("110000"), due_on=date(2023, 1, 1)),),
        later_rates=(RateChange(date(2022, 1, 1), in_term_rate=percent("15.4")),),
    )

    statement = stated(claim, date(2023, 1, 1))

    assert statement.supported.total.plain == "126940.00"
    assert statement.supported.principal.plain == "110000.00"
    assert not statement.unsupported.total


def test_a_rollover_after_the_day_asked_is_left_out() -> None:
    claim = loan(rollovers=(Rollover(date(2025, 1, 1), Money.of("110000")),))

    assert stated(claim, date(2024, 12, 31)).supported.principal == HUNDRED_THOUSAND


def test_interest_above_the_cap_never_becomes_principal() -> None:
    claim = Claim(
        instrument="借条",
        disbursements=(Disbursement(date(2021, 1, 1), HUNDRED_THOUSAND),),
        in_term_rate=percent("24"),
        rollovers=(Rollover(date(2022, 1, 1), Money.of("124000")),),
    )

    statement = stated(claim, date(2023, 1, 1))

    assert statement.supported.principal.plain == "115400.00"
    assert statement.asserted.principal.plain == "124000.00"
    assert statement.supported.total.plain == "130800.00"
    assert {"rollover_face_unexplained", "rollover_limited"} <= codes(statement)


# --- waivers, stops, set-off ---


def test_a_waiver_takes_its_part_and_no_more_than_is_open() -> None:
    claim = loan(waivers=(Waived(date(2024, 12, 31), Money.of("20000"), Component.INTEREST),))

    statement = stated(claim, date(2025, 1, 31))

    assert lines(statement, Component.INTEREST)[1] == ("100000.00", 31, "849.32")
    assert statement.supported.interest.plain == "849.32"
    assert "waived_beyond" in codes(statement)


def test_days_of_a_stop_bear_nothing() -> None:
    stop = InterestStop(date(2024, 2, 1), date(2024, 2, 29), "债权人迟延受领")
    open_stop = InterestStop(date(2024, 6, 1), None, "法院受理破产申请")

    statement = stated(loan(interest_stops=(stop, open_stop)), date(2025, 1, 1))

    assert [(line.first_day, line.days) for line in statement.lines] == [
        (LENT, 31),
        (date(2024, 3, 1), 92),
    ]
    assert not statement.per_diem


def test_a_set_off_works_like_a_payment_and_says_what_it_is() -> None:
    paid = Repayment(date(2024, 7, 1), Money.of("30000"))
    set_off = replace(paid, kind=RepaymentKind.SET_OFF)

    one, other = (stated(loan(repayments=(r,)), date(2025, 1, 1)) for r in (paid, set_off))

    assert one.supported == other.supported
    assert other.events[-1].kind is EventKind.SET_OFF


def test_a_payment_may_name_its_own_order() -> None:
    claim = loan(
        repayments=(Repayment(date(2024, 7, 1), Money.of("30000"), order=(Component.PRINCIPAL,)),)
    )

    assert stated(claim, date(2024, 7, 1)).supported.principal.plain == "70000.00"


# --- several debts ---


def two_debts(**changes: object) -> Claim:
    claim = Claim(
        instrument="借条两份",
        disbursements=(
            Disbursement(LENT, Money.of("50000"), debt="甲"),
            Disbursement(LENT, Money.of("80000"), debt="乙"),
        ),
        debts=(
            Debt("甲", due_on=date(2024, 6, 30), in_term_rate=percent("6"), secured=True),
            Debt("乙", due_on=date(2024, 6, 30), in_term_rate=percent("12")),
        ),
        repayments=(Repayment(date(2024, 9, 1), Money.of("80000")),),
    )
    return replace(claim, **changes)  # type: ignore[arg-type]


def principals(claim: Claim, day: date = date(2024, 9, 1)) -> Money:
    return stated(claim, day).supported.principal


def test_each_debt_bears_its_own_rate() -> None:
    statement = stated(two_debts(repayments=()), date(2025, 1, 1))

    assert {line.debt: line.rate for line in statement.lines} == {
        "甲": Fraction(6, 100),
        "乙": Fraction(12, 100),
    }
    assert "several_debts" in codes(statement)


def test_an_undesignated_payment_reaches_the_unsecured_debt_first() -> None:
    statement = stated(two_debts(), date(2024, 9, 1))

    interest_b = fen(8_000_000, Fraction(12, 100), 182) + fen(8_000_000, Fraction(12, 100), 62)
    assert statement.events[-1].used.principal.minor == 8_000_000 - interest_b
    assert statement.supported.overdue_interest.minor == fen(5_000_000, Fraction(6, 100), 62)


def test_a_payment_that_names_a_debt_reaches_it_first() -> None:
    claim = two_debts(repayments=(Repayment(date(2024, 9, 1), Money.of("80000"), debt="甲"),))

    statement = stated(claim, date(2024, 9, 1))

    assert statement.supported.principal.minor > 5_000_000
    assert statement.events[-1].used.principal.minor >= 5_000_000


def test_debts_alike_in_all_share_in_proportion() -> None:
    claim = two_debts(
        debts=(), due_on=date(2024, 6, 30), in_term_rate=None, overdue_rate=percent("0")
    )
    claim = replace(claim, repayments=(Repayment(date(2024, 9, 1), Money.of("13000")),))

    assert stated(claim, date(2024, 9, 1)).events[-1].balance.principal.plain == "117000.00"


def test_due_debts_come_before_those_not_yet_due() -> None:
    later = Debt("甲", due_on=date(2025, 6, 30), in_term_rate=percent("15"))
    claim = two_debts(
        debts=(later, Debt("乙", due_on=date(2024, 6, 30), in_term_rate=percent("1"))),
        repayments=(Repayment(date(2024, 9, 1), Money.of("1000")),),
    )

    used = stated(claim, date(2024, 9, 1)).events[-1].used

    assert used.principal.minor > 0  # the interest of 乙 is small; the rest is its principal
    assert used.overdue_interest.minor > 0


def test_costs_and_overpayment_of_several_debts_are_not_lost() -> None:
    claim = two_debts(
        costs=(Cost(date(2024, 8, 1), Money.of("500"), "保全费"),),
        repayments=(Repayment(date(2024, 9, 1), Money.of("200000")),),
    )

    statement = stated(claim, date(2024, 9, 1))

    assert not statement.supported.total
    assert statement.overpaid.minor > 0


@pytest.mark.parametrize(
    "changes",
    [
        {"repayments": (Repayment(date(2024, 9, 1), Money(1), debt="丙"),)},
        {"charges": (Charge(on=LENT, amount=Money(1), debt="丙"),)},
    ],
)
def test_a_fact_of_an_unknown_debt_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(DebtUnknown):
        stated(two_debts(**changes), date(2025, 1, 1))


# --- columns ---


def test_what_the_debtor_says_alone_makes_a_column_of_its_own() -> None:
    claim = loan(
        disbursements=(
            Disbursement(LENT, Money.of("80000")),
            Disbursement(LENT, Money.of("20000"), said_by=SaidBy.CREDITOR),
        ),
        repayments=(
            Repayment(date(2024, 7, 1), Money.of("9000"), said_by=SaidBy.DEBTOR, counted=False),
        ),
    )

    statement = stated(claim, date(2024, 7, 1))

    assert statement.asserted.principal.plain == "100000.00"
    assert statement.supported.principal.plain == "100000.00"
    assert statement.acknowledged is not None
    interest = fen(8_000_000, Fraction(1, 10), 182)
    assert statement.acknowledged.total.minor == 8_000_000 + interest - 900_000
    assert "fact_not_counted" in codes(statement)


def test_what_the_debtor_acknowledges_part_by_part_goes_before() -> None:
    claim = loan(acknowledged=Acknowledged(principal=Money.of("90000")))

    acknowledged = stated(claim, date(2024, 7, 1)).acknowledged

    assert acknowledged is not None
    assert (acknowledged.principal.plain, acknowledged.total.plain) == ("90000.00", "90000.00")


def test_a_running_penalty_that_is_not_counted_is_asked_and_not_supported() -> None:
    penalty = Charge(every=ChargeEvery.DAY, percent=Decimal("0.01"), counted=False)
    claim = trade(overdue_rate=percent("1"), charges=(penalty,))

    statement = stated(claim, date(2024, 4, 10))

    assert statement.asserted.penalty.plain == "1000.00"
    assert not statement.supported.penalty


def test_a_charge_of_one_debt_leaves_the_others_alone() -> None:
    fee = Charge(ChargeKind.FEE, on=LENT, amount=Money.of("10"), debt="乙")
    daily = Charge(every=ChargeEvery.DAY, percent=Decimal("0.001"), debt="乙")
    claim = two_debts(repayments=(), charges=(fee, daily))

    statement = stated(claim, date(2025, 1, 1))

    charged = {x.debt for x in statement.lines if x.component is Component.PENALTY}
    assert charged == {"乙"}


def test_nothing_said_by_the_debtor_is_no_acknowledgment() -> None:
    assert stated(loan(), date(2024, 7, 1)).acknowledged is None


# --- old interest, delay, currency, conventions ---


OLD = {
    "disbursements": (Disbursement(date(2018, 1, 1), HUNDRED_THOUSAND),),
    "in_term_rate": percent("36"),
    "repayments": (Repayment(date(2019, 1, 1), Money.of("36000")),),
}


def test_interest_paid_up_to_36_percent_under_the_old_rule_is_kept() -> None:
    statement = stated(loan(**OLD), date(2019, 1, 1))

    event = statement.events[-1]
    assert (event.used.interest.plain, event.kept.plain) == ("24000.00", "12000.00")
    assert statement.supported.total.plain == "100000.00"
    assert "old_interest_kept" in codes(statement)


def test_a_convention_credits_it_to_principal() -> None:
    chosen = Conventions(old_interest_paid=OldInterestPaid.CREDITED)

    statement = stated(loan(**OLD, conventions=chosen), date(2019, 1, 1))

    assert statement.supported.total.plain == "88000.00"
    assert "paid_between_24_and_36" in codes(statement)


def test_a_payment_after_the_old_rule_pays_no_old_interest() -> None:
    claim = loan(**{**OLD, "repayments": (Repayment(date(2021, 1, 1), Money.of("100000")),)})

    event = stated(claim, date(2021, 1, 1), filed=date(2021, 6, 1)).events[-1]

    assert not event.kept


def test_what_is_above_36_percent_goes_to_principal() -> None:
    claim = loan(**{**OLD, "in_term_rate": percent("48")})
    claim = replace(claim, repayments=(Repayment(date(2019, 1, 1), Money.of("48000")),))

    event = stated(claim, date(2019, 1, 1)).events[-1]

    assert (event.kept.plain, event.used.principal.plain) == ("12000.00", "12000.00")


def test_the_doubled_part_runs_after_the_day_a_document_fixes() -> None:
    """V9 of the law facts: 50,000 for 180 days is 1,575.00."""
    claim = trade(
        disbursements=(Disbursement(date(2026, 1, 1), Money.of("50000")),),
        due_on=None,
        performance_due_on=date(2025, 12, 31),
    )

    statement = stated(claim, date(2026, 6, 30))

    assert statement.supported.delay_interest.plain == "1575.00"
    assert statement.per_diem.plain == "8.75"


def test_a_payment_reaches_the_doubled_part_last() -> None:
    claim = trade(
        disbursements=(Disbursement(date(2026, 1, 1), Money.of("50000")),),
        due_on=None,
        performance_due_on=date(2025, 12, 31),
        repayments=(Repayment(date(2026, 6, 30), Money.of("50000")),),
    )

    assert stated(claim, date(2026, 7, 30)).supported.total.plain == "1575.00"


def test_a_claim_in_another_currency_stays_in_it() -> None:
    claim = loan(
        currency="USD",
        disbursements=(Disbursement(LENT, Money.of("1000", "USD")),),
        repayments=(Repayment(date(2024, 7, 1), Money.of("100", "USD")),),
    )

    statement = stated(claim, date(2024, 7, 1))

    assert statement.supported.total == Money.of("949.86", "USD")
    assert "foreign_currency" in codes(statement)


def test_currencies_are_never_mixed() -> None:
    claim = loan(repayments=(Repayment(date(2024, 7, 1), Money.of("100", "USD")),))

    with pytest.raises(CurrenciesDiffer):
        stated(claim, date(2024, 7, 1))


def test_one_leg_may_have_another_day_basis() -> None:
    changed = Conventions(basis_changes=(BasisChange(date(2024, 7, 1), DayBasis.ACT_360),))

    statement = stated(loan(conventions=changed), date(2025, 1, 1))

    assert [line.amount.minor for line in statement.lines] == [
        fen(10_000_000, Fraction(1, 10), 182),
        fen(10_000_000, Fraction(1, 10), 184, 360),
    ]


def test_the_days_of_a_daily_rate_decide_what_the_cap_leaves() -> None:
    """0.03% a day is 10.95% on 365 days and 10.8% on 360; below the cap it counts days alone."""
    claim = loan(
        in_term_rate=percent("0.03", RatePer.DAY),
        conventions=Conventions(DayBasis.THIRTY_360, daily_rate_days=360),
    )

    (line,) = stated(claim, date(2024, 2, 1)).lines

    assert (line.amount.plain, line.rate) == ("930.00", Fraction(108, 1000))


def test_rounding_for_each_rate_period_joins_the_lines_of_one_rate() -> None:
    repaid = tuple(Repayment(date(2024, m, 11), Money(1)) for m in range(1, 12))
    claim = loan(
        repayments=repaid,
        in_term_rate=percent("3.65"),
        later_rates=(RateChange(date(2024, 7, 1), in_term_rate=percent("7.3")),),
        conventions=Conventions(rounding_step=RoundingStep.EACH_RATE_PERIOD),
    )

    statement = stated(claim, date(2025, 1, 1))

    for rate, days in ((Fraction(365, 10000), 182), (Fraction(73, 1000), 184)):
        amount = sum(line.amount.minor for line in statement.lines if line.rate == rate)
        assert amount == fen(10_000_000, rate, days)


def test_a_known_profile_is_named_and_ones_own_is_not() -> None:
    known = stated(loan(conventions=Conventions(DayBasis.ACT_360)), LENT).profile
    own = stated(loan(conventions=Conventions(DayBasis.THIRTY_360)), LENT).profile

    assert known is not None
    assert known.id == "profile-judgment-360"
    assert own is None


# --- laws of nature ---


running = st.builds(
    Charge,
    kind=st.sampled_from([ChargeKind.PENALTY, ChargeKind.FEE]),
    every=st.sampled_from([ChargeEvery.DAY, ChargeEvery.MONTH, ChargeEvery.YEAR]),
    percent=st.integers(1, 300).map(lambda n: Decimal(n) / 100),
    base=st.sampled_from(ChargeBase),
)
once = st.builds(
    Charge,
    kind=st.sampled_from([ChargeKind.PENALTY, ChargeKind.FEE]),
    on=st.dates(date(2024, 7, 1), date(2025, 6, 1)),
    amount=st.integers(1, 3_000_000).map(Money),
)
days = st.dates(date(2024, 1, 2), date(2026, 6, 1))
promises = st.fixed_dictionaries(
    {
        "due_on": st.none() | st.just(date(2024, 6, 30)),
        "in_term_rate": st.none() | st.integers(0, 2000).map(lambda n: Rate(Decimal(n) / 100)),
        "overdue_rate": st.none() | st.integers(0, 3000).map(lambda n: Rate(Decimal(n) / 100)),
        "charges": st.lists(running | once, max_size=3).map(tuple),
        "rests": st.none()
        | st.builds(Rests, st.sampled_from(RestsEvery), overdue_too=st.booleans()),
        "installments": st.lists(
            st.builds(DueInstallment, days, st.integers(1, 6_000_000).map(Money)), max_size=4
        ).map(tuple),
        "interest_stops": st.lists(
            days.map(lambda d: InterestStop(d, d + timedelta(days=40), "停止")), max_size=2
        ).map(tuple),
        "repayments": st.lists(
            st.builds(Repayment, days, st.integers(1, 4_000_000).map(Money)), max_size=4
        ).map(tuple),
        "conventions": st.builds(
            Conventions,
            day_basis=st.sampled_from(DayBasis),
            counted_days=st.sampled_from(CountedDays),
            rounding_step=st.sampled_from(RoundingStep),
        ),
    }
)


@given(promises)
def test_money_is_conserved_whatever_was_promised(chosen: dict[str, object]) -> None:
    statement = stated(loan(**chosen), date(2026, 9, 1))

    assert statement.sums_up
    used = sum(event.used.total.minor for event in statement.events if event.kind in PAYMENTS)
    paid = sum(event.amount.minor for event in statement.events if event.kind in PAYMENTS)
    kept = sum(event.kept.minor for event in statement.events)
    assert used + kept + statement.overpaid.minor == paid


PAYMENTS = (EventKind.REPAYMENT, EventKind.SET_OFF)


@given(promises)
def test_a_loan_never_brings_more_than_the_cap_on_what_was_advanced(
    chosen: dict[str, object],
) -> None:
    """Whatever is promised: without payments, the sum grown stays within the cap (27, 29)."""
    claim = loan(**{**chosen, "repayments": (), "conventions": Conventions()})

    statement = stated(claim, date(2026, 9, 1))

    grown = statement.supported.total.minor - 10_000_000
    days_passed = (date(2026, 9, 1) - LENT).days
    within = 10_000_000 * CAP_2024_01 * days_passed / 365
    assert grown <= within + len(statement.lines)  # half a fen a line


@given(promises, days)
def test_splitting_a_period_changes_nothing_beyond_rounding(
    chosen: dict[str, object], day: date
) -> None:
    """A payment of nothing ends every line on its day, and must not change what is owed."""
    claim = loan(**{**chosen, "repayments": ()})
    split = replace(claim, repayments=(Repayment(day, Money(0)),))

    one, other = (stated(c, date(2026, 9, 1)) for c in (claim, split))

    if claim.conventions.day_basis is not DayBasis.THIRTY_360:
        gap = abs(one.supported.total.minor - other.supported.total.minor)
        assert gap <= len(one.lines) + len(other.lines)


@given(promises, st.integers(0, 200))
def test_more_days_never_cost_less_whatever_was_promised(
    chosen: dict[str, object], more: int
) -> None:
    claim = loan(**{**chosen, "repayments": ()})
    day = date(2025, 6, 1)

    earlier, later = (stated(claim, d) for d in (day, day + timedelta(days=more)))

    assert earlier.supported.total <= later.supported.total
    assert earlier.asserted.total <= later.asserted.total
