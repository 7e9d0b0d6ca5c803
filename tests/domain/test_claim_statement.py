from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.accrual import claim_statement
from mediator.domain.claims import Claim, ClaimKind, Cost, Disbursement, Repayment, StatedCap
from mediator.domain.components import BY_LAW, Component
from mediator.domain.law import Law, LenderClass, LprAnnouncement
from mediator.domain.money import Money
from mediator.domain.periods import (
    Conventions,
    CountedDays,
    DayBasis,
    LprReading,
    RoundingStep,
    RoundingUnit,
)
from mediator.domain.promises import Rate, RatePer
from mediator.domain.refusals import (
    AmountTooLarge,
    AsOfBeforeClaim,
    BenchmarkNotKnown,
    CapNotSettled,
    DeductionExceedsAdvance,
    LprNotKnown,
    MarkupOutOfRange,
    NothingDisbursed,
    PaymentBeforeDisbursement,
)
from mediator.domain.statements import ClaimStatement, EventKind
from mediator.library import law_tables

TEN_PERCENT = Rate(Decimal(10))


def lent(amount: str, on: date, deducted: str = "0", means: str = "银行转账") -> Disbursement:
    return Disbursement(on, Money.of(amount), Money.of(deducted), means)


def loan(**changes: object) -> Claim:
    claim = Claim(
        instrument="借条",
        disbursements=(lent("100000", date(2024, 1, 1)),),
        in_term_rate=TEN_PERCENT,
    )
    return replace(claim, **changes)  # type: ignore[arg-type]


def stated(claim: Claim, as_of: date, law: Law | None = None) -> ClaimStatement:
    return claim_statement(
        claim, law or law_tables.law(), as_of=as_of, assumed_filing=date(2020, 9, 1)
    )


def codes(statement: ClaimStatement) -> list[str]:
    return [finding.code for finding in statement.findings]


def test_interest_stops_before_the_day_asked() -> None:
    statement = stated(loan(), date(2024, 1, 31))

    (line,) = statement.lines
    assert (line.days, line.last_day, line.amount.plain) == (30, date(2024, 1, 30), "821.92")
    assert statement.per_diem.plain == "27.40"


@pytest.mark.parametrize(
    ("counting", "first", "last", "days"),
    [
        (CountedDays.FIRST, date(2024, 1, 1), date(2024, 1, 30), 30),
        (CountedDays.LAST, date(2024, 1, 2), date(2024, 1, 31), 30),
        (CountedDays.BOTH, date(2024, 1, 1), date(2024, 1, 31), 31),
    ],
)
def test_the_end_days_count_as_chosen(
    counting: CountedDays, first: date, last: date, days: int
) -> None:
    claim = loan(conventions=Conventions(counted_days=counting))

    (line,) = stated(claim, date(2024, 1, 31)).lines

    assert (line.first_day, line.last_day, line.days) == (first, last, days)


@pytest.mark.parametrize("counting", list(CountedDays))
def test_every_day_belongs_to_one_line_whatever_counts(counting: CountedDays) -> None:
    claim = loan(
        conventions=Conventions(counted_days=counting),
        due_on=date(2024, 6, 30),
        overdue_rate=Rate(Decimal(12)),
        repayments=(Repayment(date(2024, 3, 1), Money.of("20000")),),
    )

    lines = stated(claim, date(2024, 12, 31)).lines

    for line, following in pairwise(lines):
        assert following.first_day == line.last_day + timedelta(days=1)


def test_interest_deducted_up_front_is_not_principal() -> None:
    claim = loan(disbursements=(lent("100000", date(2024, 1, 1), deducted="6000"),))

    statement = stated(claim, date(2024, 1, 1))

    assert statement.supported.principal.plain == "94000.00"
    assert "deducted_up_front" in codes(statement)


def test_a_payment_extinguishes_costs_then_interest_then_principal() -> None:
    claim = loan(
        costs=(Cost(date(2024, 1, 5), Money.of("500"), "保全费"),),
        repayments=(Repayment(date(2024, 1, 31), Money.of("2000")),),
    )

    used = stated(claim, date(2024, 1, 31)).events[-1].used

    assert (used.costs.plain, used.interest.plain, used.principal.plain) == (
        "500.00",
        "821.92",
        "678.08",
    )


def test_a_cost_ends_no_line_of_interest() -> None:
    claim = loan(costs=(Cost(date(2024, 2, 10), Money.of("500"), "保全费"),))

    statement = stated(claim, date(2024, 3, 1))

    (line,) = statement.lines
    assert (line.days, statement.supported.costs.plain) == (60, "500.00")


def test_an_agreed_order_is_followed() -> None:
    order = (Component.PRINCIPAL, *(c for c in BY_LAW if c is not Component.PRINCIPAL))
    claim = loan(repayments=(Repayment(date(2024, 1, 31), Money.of("2000")),), appropriation=order)

    statement = stated(claim, date(2024, 1, 31))

    assert statement.supported.principal.plain == "98000.00"
    assert statement.supported.interest.plain == "821.92"


def test_a_payment_below_the_interest_leaves_principal_and_bears_no_interest_on_interest() -> None:
    claim = loan(
        in_term_rate=Rate(Decimal(12)),
        repayments=(Repayment(date(2024, 12, 31), Money.of("5000")),),
    )

    statement = stated(claim, date(2024, 12, 31))

    assert statement.supported.principal.plain == "100000.00"
    assert statement.supported.interest.plain == "7000.00"


def test_more_paid_than_owed_is_left_over_and_found() -> None:
    claim = loan(repayments=(Repayment(date(2024, 1, 1), Money.of("100001")),))

    statement = stated(claim, date(2024, 3, 1))

    assert (statement.supported.total.plain, statement.overpaid.plain) == ("0.00", "1.00")
    assert statement.lines == ()
    assert "overpaid" in codes(statement)


def test_what_happens_after_the_day_asked_is_left_out() -> None:
    claim = loan(
        disbursements=(lent("100000", date(2024, 1, 1)), lent("5000", date(2024, 5, 1))),
        costs=(Cost(date(2024, 5, 1), Money.of("500"), "保全费"),),
        repayments=(Repayment(date(2024, 5, 1), Money.of("5000")),),
    )

    statement = stated(claim, date(2024, 3, 1))

    assert [event.kind for event in statement.events] == [EventKind.DISBURSEMENT]
    assert "after_as_of" in codes(statement)


def test_the_promised_rate_is_cut_to_four_times_the_lpr_of_the_contract_day() -> None:
    claim = loan(in_term_rate=Rate(Decimal(2), RatePer.MONTH))

    statement = stated(claim, date(2024, 12, 31))

    (line,) = statement.lines
    assert (line.promised_rate, line.rate) == (Fraction(24, 100), Fraction(138, 1000))
    assert line.cap_rule is not None
    assert line.cap_rule.id == "cap-4lpr-formation"
    assert statement.unsupported.interest == (
        statement.asserted.interest - statement.supported.interest
    )
    assert "rate_cut_to_cap" in codes(statement)


def test_a_daily_rate_becomes_yearly_by_the_day_basis() -> None:
    daily = Rate(Decimal("0.03"), RatePer.DAY)

    assert daily.yearly(360) == Fraction(108, 1000)
    assert daily.yearly(365) == Fraction(1095, 10000)


def test_the_in_term_rate_goes_on_after_the_due_day() -> None:
    lines = stated(loan(due_on=date(2024, 6, 30)), date(2024, 12, 31)).lines

    assert [line.component for line in lines] == [
        Component.INTEREST,
        Component.OVERDUE_INTEREST,
    ]
    assert lines[1].first_day == date(2024, 7, 1)
    assert lines[1].rule.id == "overdue-as-in-term"


def test_nothing_agreed_bears_the_lpr_of_the_day_default_began() -> None:
    claim = loan(in_term_rate=None, due_on=date(2024, 6, 30))

    statement = stated(claim, date(2025, 7, 1))

    (line,) = statement.lines
    assert (line.rate, line.rule.id) == (Fraction(345, 10000), "overdue-lpr")
    assert "lpr_reading_is_a_choice" in codes(statement)


def test_a_floating_lpr_breaks_the_line_where_the_rate_changes_only() -> None:
    claim = loan(
        in_term_rate=None,
        due_on=date(2024, 6, 30),
        conventions=Conventions(lpr_reading=LprReading.FLOATING),
    )

    lines = stated(claim, date(2025, 7, 1)).lines

    assert [line.days for line in lines] == [21, 91, 211, 42]
    assert sum(line.amount.minor for line in lines) == 317096


def test_before_the_lpr_the_benchmark_rate_stands_in() -> None:
    claim = loan(
        disbursements=(lent("100000", date(2018, 1, 1)),),
        in_term_rate=None,
        due_on=date(2019, 6, 30),
        old_rule_requested=False,
        conventions=Conventions(lpr_reading=LprReading.FLOATING),
    )

    statement = stated(claim, date(2019, 9, 1))
    lines = statement.lines

    assert [line.rule.id for line in lines] == ["overdue-benchmark", "overdue-lpr"]
    assert "benchmark_stands_in" in codes(statement)
    assert [line.rate for line in lines] == [Fraction(435, 10000), Fraction(425, 10000)]
    assert lines[1].first_day == date(2019, 8, 20)


def test_under_the_older_text_nothing_agreed_bears_six_percent_to_august_2020() -> None:
    claim = loan(
        disbursements=(lent("50000", date(2016, 12, 1)),),
        in_term_rate=None,
        due_on=date(2017, 1, 20),
    )

    first, second = stated(claim, date(2020, 9, 1)).lines

    assert (first.days, first.amount.plain, first.rule.id) == (1307, "10742.47", "overdue-old-6")
    assert (second.first_day, second.rate) == (date(2020, 8, 20), Fraction(435, 10000))


def test_a_markup_outside_the_law_is_refused() -> None:
    claim = loan(kind=ClaimKind.TRADE, in_term_rate=None, trade_markup_percent=Decimal(51))

    with pytest.raises(MarkupOutOfRange):
        stated(claim, date(2024, 3, 1))


def test_a_stated_cap_holds_for_a_trade_penalty_too() -> None:
    claim = loan(
        kind=ClaimKind.TRADE,
        in_term_rate=None,
        due_on=date(2024, 1, 31),
        overdue_rate=Rate(Decimal("0.1"), RatePer.DAY),
        cap=StatedCap(Decimal(20), "双方同意按损失的百分之三十从低"),
    )

    statement = stated(claim, date(2024, 3, 1))

    assert statement.lines[0].rate == Fraction(1, 5)
    assert "penalty_is_adjustable" in codes(statement)


def test_rules_of_lending_between_people_are_not_cited_for_others() -> None:
    bank = loan(lender=LenderClass.FINANCIAL, due_on=date(2024, 1, 31))
    trade = loan(kind=ClaimKind.TRADE, due_on=date(2024, 1, 31))

    def rules(claim: Claim) -> list[str]:
        return [line.rule.id for line in stated(claim, date(2024, 3, 1)).lines]

    assert rules(bank) == ["in-term-agreed", "overdue-as-in-term-financial"]
    assert rules(trade) == ["trade-agreed", "trade-agreed"]


def test_a_payment_never_reaches_money_advanced_after_it() -> None:
    claim = loan(
        disbursements=(lent("1000", date(2024, 1, 1)), lent("500", date(2024, 2, 1))),
        repayments=(Repayment(date(2024, 1, 31), Money.of("5000")),),
        conventions=Conventions(counted_days=CountedDays.BOTH),
    )

    statement = stated(claim, date(2025, 1, 1))

    assert [event.on for event in statement.events] == [
        date(2024, 1, 1),
        date(2024, 1, 31),
        date(2024, 2, 1),
    ]
    assert statement.supported.principal.plain == "500.00"


def test_a_day_of_interest_is_told_to_the_fen_whatever_lines_are_rounded_to() -> None:
    claim = loan(conventions=Conventions(rounding_unit=RoundingUnit.YUAN))

    assert stated(claim, date(2024, 3, 1)).per_diem.plain == "27.40"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"formed_on": date(2024, 2, 1)}, "formed_after_disbursement"),
        ({"filed_on": date(2023, 2, 1)}, "filed_before_contract"),
        ({"kind": ClaimKind.TRADE}, "no_due_date_trade"),
    ],
)
def test_days_that_decide_the_rules_are_doubted(changes: dict[str, object], code: str) -> None:
    assert code in codes(stated(loan(**changes), date(2024, 3, 1)))


def test_a_day_before_the_benchmark_table_is_refused() -> None:
    claim = loan(
        kind=ClaimKind.TRADE,
        disbursements=(lent("100000", date(2005, 1, 1)),),
        in_term_rate=None,
        due_on=date(2005, 6, 30),
    )

    with pytest.raises(BenchmarkNotKnown):
        stated(claim, date(2006, 1, 1))


def test_a_trade_debt_without_a_penalty_bears_the_lpr_with_its_markup() -> None:
    claim = loan(kind=ClaimKind.TRADE, in_term_rate=None, due_on=date(2026, 3, 31))

    (line,) = stated(claim, date(2026, 10, 14)).lines

    assert (line.rate, line.rule.id) == (Fraction(39, 1000), "trade-overdue-lpr")


def test_a_trade_penalty_has_no_lending_cap() -> None:
    claim = loan(
        kind=ClaimKind.TRADE,
        in_term_rate=None,
        due_on=date(2024, 1, 31),
        overdue_rate=Rate(Decimal(30)),
    )

    (line,) = stated(claim, date(2024, 3, 1)).lines

    assert (line.rate, line.rule.id, line.cap_rule) == (Fraction(3, 10), "penalty-agreed", None)


def test_a_licensed_lender_is_cut_at_twenty_four_percent_and_told_it_is_practice() -> None:
    claim = loan(
        kind=ClaimKind.CONSUMER_CREDIT,
        lender=LenderClass.FINANCIAL,
        due_on=date(2024, 1, 31),
        overdue_rate=Rate(Decimal(36)),
    )

    statement = stated(claim, date(2024, 3, 1))

    assert [line.rate for line in statement.lines] == [Fraction(1, 10), Fraction(24, 100)]
    assert statement.lines[1].rule.id == "overdue-agreed-financial"
    assert "financial_cap_is_practice" in codes(statement)


def test_an_ordinary_lender_follows_the_agreed_overdue_rate() -> None:
    claim = loan(due_on=date(2024, 1, 31), overdue_rate=Rate(Decimal(12)))

    assert stated(claim, date(2024, 3, 1)).lines[1].rule.id == "overdue-agreed"


OLD = {"disbursements": (lent("100000", date(2020, 8, 10)),), "in_term_rate": Rate(Decimal(36))}


def test_an_old_contract_has_two_legs_and_no_day_in_both() -> None:
    statement = stated(loan(**OLD), date(2020, 8, 30))

    assert [(line.days, line.amount.plain) for line in statement.lines] == [
        (10, "657.53"),
        (10, "421.92"),
    ]
    assert statement.filing_assumed


def test_without_the_request_the_new_rule_covers_the_first_leg_too() -> None:
    statement = stated(loan(**OLD, old_rule_requested=False), date(2020, 8, 30))

    (line,) = statement.lines
    assert (line.days, line.rate) == (20, Fraction(154, 1000))


def test_a_stated_filing_day_is_not_called_assumed() -> None:
    statement = stated(loan(**OLD, filed_on=date(2024, 9, 1)), date(2020, 8, 30))

    assert statement.lines[1].rate == Fraction(134, 1000)
    assert not statement.filing_assumed


def test_a_new_contract_never_reads_a_filing_day() -> None:
    assert not stated(loan(), date(2024, 3, 1)).filing_assumed


def test_paid_interest_between_the_old_lines_is_pointed_out() -> None:
    claim = loan(**OLD, repayments=(Repayment(date(2020, 8, 15), Money.of("500")),))

    assert "old_interest_kept" in codes(stated(claim, date(2020, 8, 30)))


def test_a_contract_before_september_2015_needs_a_stated_cap() -> None:
    claim = loan(disbursements=(lent("100000", date(2014, 1, 1)),))

    with pytest.raises(CapNotSettled):
        stated(claim, date(2021, 1, 1))

    capped = replace(claim, cap=StatedCap(Decimal(8), "参照当时四倍基准利率后双方同意从低"))
    assert {line.rate for line in stated(capped, date(2021, 1, 1)).lines} == {Fraction(8, 100)}


def test_a_day_the_lpr_table_does_not_reach_is_refused_and_can_be_added() -> None:
    claim = loan(disbursements=(lent("100000", date(2026, 11, 1)),))

    with pytest.raises(LprNotKnown) as refusal:
        stated(claim, date(2026, 12, 1))
    assert refusal.value.known_to == date(2026, 10, 19)

    added = LprAnnouncement(date(2026, 10, 20), Decimal("3.00"), Decimal("3.50"), "央行公告")
    statement = stated(replace(claim, added_lpr=(added,)), date(2026, 12, 1))
    assert statement.lines[0].rate == Fraction(1, 10)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"disbursements": ()}, NothingDisbursed),
        ({"disbursements": (lent("5", date(2025, 1, 1)),)}, AsOfBeforeClaim),
        (
            {"disbursements": (lent("5", date(2024, 1, 1), deducted="5"),)},
            DeductionExceedsAdvance,
        ),
        (
            {"repayments": (Repayment(date(2023, 12, 31), Money.of("1")),)},
            PaymentBeforeDisbursement,
        ),
    ],
)
def test_facts_that_cannot_be_are_refused(
    changes: dict[str, object], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        stated(loan(**changes), date(2024, 6, 30))


def test_a_balance_beyond_all_numerals_is_refused() -> None:
    claim = loan(
        disbursements=(lent("1000000000000000", date(2000, 1, 1)),),
        kind=ClaimKind.TRADE,
        in_term_rate=Rate(Decimal(1000), RatePer.MONTH),
    )

    with pytest.raises(AmountTooLarge):
        stated(claim, date(2026, 1, 1))


def test_a_due_day_before_the_money_is_pointed_out() -> None:
    claim = loan(due_on=date(2023, 12, 31))

    assert "due_before_disbursement" in codes(stated(claim, date(2024, 2, 1)))


def test_gaps_and_doubts_are_findings() -> None:
    bare = Claim(disbursements=(lent("5", date(2024, 1, 1), means="现金"),))

    assert set(codes(stated(bare, date(2024, 2, 1)))) == {
        "formed_by_disbursement",
        "no_due_date",
        "limitation_not_begun",
        "missing",
        "cash_without_trace",
    }


# --- laws of nature ------------------------------------------------------------------------

payments = st.lists(st.tuples(st.integers(0, 900), st.integers(1, 5_000_000)), max_size=6).map(
    lambda pairs: tuple(
        Repayment(date(2024, 1, 1) + timedelta(days=day), Money(minor)) for day, minor in pairs
    )
)
conventions = st.builds(
    Conventions,
    day_basis=st.sampled_from(DayBasis),
    counted_days=st.sampled_from(CountedDays),
    rounding_step=st.sampled_from(RoundingStep),
    rounding_unit=st.sampled_from(RoundingUnit),
)
rates = st.integers(0, 4000).map(lambda hundredths: Rate(Decimal(hundredths) / 100))


@given(payments, conventions, rates)
def test_appropriation_conserves_money(
    repaid: tuple[Repayment, ...], chosen: Conventions, rate: Rate
) -> None:
    claim = loan(repayments=repaid, conventions=chosen, in_term_rate=rate)

    statement = stated(claim, date(2026, 9, 1))

    brought = Money.of("100000").minor + sum(line.amount.minor for line in statement.lines)
    paid = sum(repayment.amount.minor for repayment in repaid)
    assert brought - paid == statement.supported.total.minor - statement.overpaid.minor


@given(payments, conventions, rates)
def test_the_law_never_supports_more_than_is_asserted(
    repaid: tuple[Repayment, ...], chosen: Conventions, rate: Rate
) -> None:
    claim = loan(repayments=repaid, conventions=chosen, in_term_rate=rate)

    statement = stated(claim, date(2026, 9, 1))

    assert all(statement.unsupported.of(component).minor >= 0 for component in Component)


@given(conventions, rates, st.integers(0, 900), st.integers(0, 90))
def test_more_days_never_cost_less(chosen: Conventions, rate: Rate, days: int, more: int) -> None:
    claim = loan(conventions=chosen, in_term_rate=rate)
    day = date(2024, 1, 1) + timedelta(days=days)

    earlier = stated(claim, day).supported.total
    later = stated(claim, day + timedelta(days=more)).supported.total

    assert earlier <= later


@given(payments, st.sampled_from([DayBasis.ACT_365, DayBasis.ACT_360]), rates)
def test_the_ledger_equals_one_kept_day_by_day(
    repaid: tuple[Repayment, ...], basis: DayBasis, rate: Rate
) -> None:
    """An independent slow oracle: one day's interest at a time, rounded where lines end."""
    claim = loan(repayments=repaid, conventions=Conventions(day_basis=basis), in_term_rate=rate)
    as_of = date(2026, 9, 1)
    year = 365 if basis is DayBasis.ACT_365 else 360
    yearly = min(Fraction(rate.percent) / 100, Fraction(138, 1000))
    principal, interest, running = Fraction(10_000_000), Fraction(0), Fraction(0)
    day = date(2024, 1, 1)
    while day <= as_of:
        for repayment in repaid:
            if repayment.on == day:
                interest += Fraction(int(running + Fraction(1, 2)))
                running = Fraction(0)
                to_interest = min(Fraction(repayment.amount.minor), interest)
                interest -= to_interest
                principal = max(principal - (repayment.amount.minor - to_interest), Fraction(0))
        if day < as_of:
            running += principal * yearly / year
        day += timedelta(days=1)
    interest += int(running + Fraction(1, 2))

    statement = stated(claim, as_of)

    assert statement.supported.principal.minor == principal
    assert statement.supported.interest.minor == interest


def test_rounding_once_differs_from_each_line_and_still_sums() -> None:
    repaid = tuple(Repayment(date(2024, m, 11), Money(1)) for m in range(1, 12))
    claim = loan(
        repayments=repaid,
        conventions=Conventions(rounding_step=RoundingStep.ONCE),
        in_term_rate=Rate(Decimal("3.65")),
    )

    statement = stated(claim, date(2025, 1, 1))

    exact = Fraction(10_000_000) * Fraction(365, 10000) * Fraction(366, 365)
    assert sum(line.amount.minor for line in statement.lines) == int(exact + Fraction(1, 2))


def test_a_floating_rate_is_refused_from_the_first_day_the_table_does_not_reach() -> None:
    claim = loan(
        in_term_rate=None,
        due_on=date(2024, 6, 30),
        conventions=Conventions(lpr_reading=LprReading.FLOATING),
    )

    assert stated(claim, date(2026, 10, 19)).lines
    with pytest.raises(LprNotKnown):
        stated(claim, date(2026, 10, 21))
