from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.delayed_interest import (
    Delay,
    DoubledInterest,
    FixedDebt,
    Paid,
    Pause,
    doubled_interest,
)
from mediator.domain.law import Law
from mediator.domain.money import Money, total
from mediator.domain.periods import Conventions, CountedDays, RoundingStep, RoundingUnit, after
from mediator.domain.refusals import DaysReversed

START = date(2026, 1, 1)
FIRST = Conventions()


def worked(
    law: Law, delay: Delay, as_of: date, conventions: Conventions = FIRST
) -> DoubledInterest:
    return doubled_interest(delay, law.doubled, conventions, as_of=as_of)


def owing(amount: str, runs_from: date = START, *paid: Paid) -> Delay:
    return Delay((FixedDebt(Money.of(amount), runs_from),), paid)


def test_v9_half_a_year_on_fifty_thousand(law: Law) -> None:
    result = worked(law, owing("50000"), date(2026, 6, 30))

    (line,) = result.lines
    assert (line.days, line.amount.plain, line.rule.id) == (180, "1575.00", "doubled-part")
    assert (line.first_day, line.last_day) == (START, date(2026, 6, 29))
    assert result.unpaid.plain == "1575.00"


def test_delay_begins_on_the_day_after_the_last_day_to_perform() -> None:
    assert FixedDebt.due(Money(1), date(2025, 12, 31)) == FixedDebt(Money(1), START)


@pytest.mark.parametrize(
    ("counted", "days", "first", "last"),
    [
        (CountedDays.FIRST, 10, date(2026, 1, 1), date(2026, 1, 10)),
        (CountedDays.LAST, 10, date(2026, 1, 2), date(2026, 1, 11)),
        (CountedDays.BOTH, 11, date(2026, 1, 1), date(2026, 1, 11)),
    ],
)
def test_which_end_days_count_is_a_choice(
    law: Law, counted: CountedDays, days: int, first: date, last: date
) -> None:
    conventions = replace(FIRST, counted_days=counted)

    (line,) = worked(law, owing("10000"), date(2026, 1, 11), conventions).lines

    assert (line.days, line.first_day, line.last_day) == (days, first, last)


@pytest.mark.parametrize("counted", list(CountedDays))
def test_a_part_payment_ends_its_part_and_no_day_counts_twice(
    law: Law, counted: CountedDays
) -> None:
    conventions = replace(FIRST, counted_days=counted)
    delay = owing("10000", START, Paid(date(2026, 1, 5), Money.of("4000")))

    one, two = worked(law, delay, date(2026, 1, 11), conventions).lines

    assert two.first_day == after(one.last_day, 1)
    assert (one.base.plain, two.base.plain) == ("10000.00", "6000.00")


def test_every_instalment_runs_by_itself(law: Law) -> None:
    debts = tuple(FixedDebt(Money.of("1000"), date(2026, month, 1)) for month in (1, 2, 3))

    lines = worked(law, Delay(debts), date(2026, 3, 11)).lines

    assert [(line.debt, line.days) for line in lines] == [(0, 69), (1, 38), (2, 10)]


def test_another_instalment_falling_due_splits_no_line(law: Law) -> None:
    debts = (FixedDebt(Money.of("1000"), START), FixedDebt(Money.of("1000"), date(2026, 1, 6)))

    lines = worked(law, Delay(debts), date(2026, 1, 11)).lines

    assert [line.days for line in lines] == [10, 5]


def test_a_pause_does_not_count(law: Law) -> None:
    delay = replace(owing("10000"), pauses=(Pause(date(2026, 1, 3), date(2026, 1, 7)),))

    for counted, days in ((CountedDays.FIRST, [2, 3]), (CountedDays.LAST, [1, 4])):
        conventions = replace(FIRST, counted_days=counted)
        lines = worked(law, delay, date(2026, 1, 11), conventions).lines
        assert [line.days for line in lines] == days
        assert all(
            line.last_day < date(2026, 1, 3) or line.first_day > date(2026, 1, 7) for line in lines
        )


def test_a_pause_the_wrong_way_round_is_refused() -> None:
    with pytest.raises(DaysReversed):
        Pause(date(2026, 1, 7), date(2026, 1, 3))


def test_the_judgment_debt_is_paid_first_and_the_doubled_part_last(law: Law) -> None:
    paid = Paid(date(2026, 1, 11), Money.of("10010"))

    result = worked(law, owing("10000", START, paid), date(2026, 2, 1))

    assert result.accrued.plain == "17.50"
    assert result.debts_left == (Money(0),)
    assert (result.paid.plain, result.unpaid.plain) == ("10.00", "7.50")
    assert result.left_over == Money(0)


def test_general_interest_is_met_before_the_base_and_bears_nothing(law: Law) -> None:
    delay = owing("10000", START, Paid(date(2026, 1, 11), Money.of("3000")))
    delay = replace(delay, general_interest=Money.of("2000"))

    result = worked(law, delay, date(2026, 1, 21))

    assert [line.base.plain for line in result.lines] == ["10000.00", "9000.00"]
    assert result.general_interest_left == Money(0)


def test_parties_may_agree_to_pay_the_doubled_part_first(law: Law) -> None:
    delay = owing("10000", START, Paid(date(2026, 1, 11), Money.of("1017.50")))
    delay = replace(delay, doubled_first=True)

    result = worked(law, delay, date(2026, 1, 11))

    assert result.paid.plain == "17.50"
    assert result.debts_left[0].plain == "9000.00"


def test_payments_of_one_day_count_together_and_later_ones_not_at_all(law: Law) -> None:
    day = date(2026, 1, 11)
    delay = owing("100", START, Paid(day, Money.of("60")), Paid(day, Money.of("60")))
    delay = replace(delay, paid=(*delay.paid, Paid(date(2026, 3, 1), Money.of("5"))))

    result = worked(law, delay, date(2026, 2, 1))

    assert result.accrued.plain == "0.18"
    assert result.left_over.plain == "19.82"


def test_delay_before_the_interpretation_is_left_out_and_said(law: Law) -> None:
    old = date(2014, 7, 22)

    result = worked(law, owing("10000", old), date(2014, 8, 11))
    wholly_old = worked(law, owing("10000", old), date(2014, 7, 31))

    assert [line.days for line in result.lines] == [10]
    assert [f.code for f in result.findings] == ["doubled_before_rate"]
    assert not wholly_old.lines
    assert wholly_old.findings
    assert not worked(law, owing("10000"), date(2026, 1, 11)).findings


def test_nothing_fixed_owes_nothing(law: Law) -> None:
    result = worked(law, Delay((), (Paid(START, Money(5)),)), START)

    assert (result.accrued, result.left_over) == (Money(0), Money(5))


def test_a_foreign_debt_bears_the_same_rate_in_its_currency(law: Law) -> None:
    delay = Delay((FixedDebt(Money.of("10000", "USD"), START),))

    assert worked(law, delay, date(2026, 1, 2)).accrued == Money(175, "USD")


def test_the_running_sum_may_be_rounded_instead_of_each_line(law: Law) -> None:
    paid = [Paid(date(2026, 1, 1 + day), Money.of("1")) for day in range(1, 20)]
    delay = owing("100", START, *paid)

    each = worked(law, delay, date(2026, 1, 21))
    once = worked(law, delay, date(2026, 1, 21), replace(FIRST, rounding_step=RoundingStep.ONCE))

    exact = Fraction(sum(10000 - 100 * day for day in range(20))) * Fraction(175, 10**6)
    assert abs(once.accrued.minor - exact) <= Fraction(1, 2)
    assert each.accrued != once.accrued
    assert total([line.amount for line in once.lines]) == once.accrued


bases = st.integers(1, 10**11).map(Money)
days = st.integers(0, 2000)


@given(bases, days, days, st.sampled_from(CountedDays))
def test_splitting_a_delay_by_a_payment_of_nothing_moves_at_most_a_rounding(
    law: Law, base: Money, first: int, more: int, counted: CountedDays
) -> None:
    conventions = replace(FIRST, counted_days=counted)
    delay = Delay((FixedDebt(base, START),))
    split = replace(delay, paid=(Paid(after(START, first), Money(0)),))
    as_of = after(START, first + more)

    whole, parts = (worked(law, each, as_of, conventions) for each in (delay, split))

    assert sum(line.days for line in whole.lines) == sum(line.days for line in parts.lines)
    assert abs(whole.accrued.minor - parts.accrued.minor) <= 1


@given(bases, days, days)
def test_more_days_never_cost_less(law: Law, base: Money, one: int, other: int) -> None:
    delay = Delay((FixedDebt(base, START),))

    low, high = (worked(law, delay, after(START, n)).accrued for n in sorted((one, other)))

    assert low <= high


@given(
    st.lists(st.tuples(bases, days), min_size=1, max_size=4),
    st.lists(st.tuples(days, st.integers(0, 10**11)), max_size=5),
    st.lists(st.tuples(days, st.integers(0, 90)), max_size=2),
    st.sampled_from(CountedDays),
    st.sampled_from(RoundingStep),
    st.booleans(),
)
def test_a_day_by_day_count_comes_to_the_same(
    law: Law,
    debts: list[tuple[Money, int]],
    paid: list[tuple[int, int]],
    pauses: list[tuple[int, int]],
    counted: CountedDays,
    step: RoundingStep,
    doubled_first: bool,
) -> None:
    """An oracle that looks at every day by itself, where no payment meets the doubled part."""
    delay = Delay(
        tuple(FixedDebt(amount, after(START, day)) for amount, day in debts),
        tuple(Paid(after(START, day), Money(minor)) for day, minor in paid),
        tuple(Pause(after(START, d), after(START, d + n)) for d, n in pauses),
        doubled_first=doubled_first and not paid,
    )
    as_of = after(START, 2100)
    conventions = Conventions(
        counted_days=counted, rounding_step=step, rounding_unit=RoundingUnit.FEN
    )

    result = worked(law, delay, as_of, conventions)

    exact = by_day(delay, as_of, counted)
    assert abs(result.accrued.minor - exact) <= max(len(result.lines), 1)
    settled = sum(money.minor for money in result.debts_left) + result.unpaid.minor
    handed = sum(p.amount.minor for p in delay.paid)
    owed = sum(d.amount.minor for d in delay.debts) + result.accrued.minor
    assert owed - handed == settled - result.left_over.minor


def by_day(delay: Delay, as_of: date, counted: CountedDays) -> Fraction:
    left = [debt.amount.minor for debt in delay.debts]
    order = sorted(range(len(left)), key=lambda i: (delay.debts[i].runs_from, i))
    exact = Fraction(0)
    day = START

    def pay(on: date) -> None:
        money = sum(p.amount.minor for p in delay.paid if p.on == on)
        for i in order:
            used = min(money, left[i])
            left[i] -= used
            money -= used

    while day <= as_of:
        if counted is CountedDays.FIRST:
            pay(day)
        inside = day < as_of or counted is not CountedDays.FIRST
        stays = any(p.first_day <= day <= p.last_day for p in delay.pauses)
        for i, debt in enumerate(delay.debts):
            begun = day >= debt.runs_from
            if counted is CountedDays.LAST:
                begun = day > debt.runs_from
            if begun and inside and not stays:
                exact += left[i] * Fraction(175, 10**6)
        if counted is not CountedDays.FIRST:
            pay(day)
        day = after(day, 1)
    return exact
