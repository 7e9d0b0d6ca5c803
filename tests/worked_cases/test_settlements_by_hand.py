"""Settlements that a mediator can check with pencil and paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from mediator.domain.caucus import DebtorPosition
from mediator.domain.completion import Due, chance
from mediator.domain.components import Components
from mediator.domain.disclosure import (
    ExpectedFunding,
    FellowCreditor,
    MeansConclusion,
    Offer,
    OfferKind,
    Policy,
    Shareable,
)
from mediator.domain.due_days import Frequency
from mediator.domain.menu import Menu
from mediator.domain.money import Money
from mediator.domain.possible_worlds import centibits
from mediator.domain.reckoning import Shocks
from mediator.domain.sharing import Division
from mediator.engine.menu import generate

NOVEMBER = date(2026, 11, 10)


def facts(principal: str, interest: str = "0", **changes: Any) -> Shareable:
    owed = Components(Money(0), Money(0), Money.of(interest), Money.of(principal))
    policy = changes.pop("policy", Policy())
    shareable = Shareable(
        as_of=date(2026, 10, 10),
        owed=owed,
        policy=policy,
        first_due_on=NOVEMBER,
        cap_percent=Decimal(12),
        default_percent=Decimal(3),
        funding=None,
        means=None,
    )
    return replace(shareable, **changes)


def plan(menu: Menu, name: str) -> list[str]:
    return [row.amount.plain for row in menu.option(name).terms.schedule.rows]


def test_1_six_interest_free_installments() -> None:
    """100 000 in six: five of 16 666 and 16 670 at the end; 12 000 of interest let off."""
    menu = generate(facts("100000", "12000"))

    assert plan(menu, "equal-6") == ["16666.00"] * 5 + ["16670.00"]
    assert menu.option("equal-6").terms.waived.total == Money.of("12000")


def test_2_thirty_percent_of_disposable_income() -> None:
    """Income 15 000, needs 5 000: 30% of 10 000 is 3 000 a month; 45 000 take 15 months."""
    disposable = DebtorPosition(
        monthly_income=Money.of("15000"), monthly_living=Money.of("5000")
    ).surplus
    assert disposable is not None
    monthly = Money(disposable.minor * 30 // 100)
    means = MeansConclusion(monthly, date(2026, 10, 10), "每月可还3,000元")

    menu = generate(facts("45000", "4000", means=means))

    assert plan(menu, "means-15") == ["3000.00"] * 15


def test_3_a_moratorium_of_24_months() -> None:
    """Nothing for 24 months, then 60 000 in twelve payments of 5 000 from November 2028."""
    menu = generate(facts("60000", policy=Policy(moratorium_months=24)))

    rows = menu.option("moratorium-24").terms.schedule.rows
    assert (rows[0].due_on, rows[-1].due_on) == (date(2028, 11, 10), date(2029, 10, 10))
    assert plan(menu, "moratorium-24") == ["5000.00"] * 12


def test_4_equity_with_an_earn_out() -> None:
    """8 million owed: 5 million become shares, 3 million in 24 payments of 125 000; the waived
    400 000 of interest may come back as 10% of later profit."""
    shares = Offer(
        OfferKind.EQUITY,
        "某科技有限公司",
        Money.of("4500000"),
        Money.of("5500000"),
        earn_out_percent=Decimal(10),
    )

    menu = generate(facts("8000000", "400000", offers=(shares,)))

    terms = menu.option("equity-1").terms
    assert terms.transfers[0].credited == Money.of("5000000")
    assert plan(menu, "equity-1") == ["125000.00"] * 24
    assert terms.earn_out is not None
    assert terms.earn_out.most == Money.of("400000")


def test_5_a_supply_chain_drawdown() -> None:
    """500 000 drawn on 15 December, the other 300 000 in six payments of 50 000."""
    funding = ExpectedFunding(date(2026, 12, 15), Money.of("500000"), "供应链融资")

    menu = generate(facts("800000", "30000", funding=funding))

    assert plan(menu, "funded") == ["500000.00"] + ["50000.00"] * 6


@pytest.mark.parametrize(
    ("division", "ours"),
    [
        (Division.PROPORTIONAL, "39600.00"),  # 1 200 costs; 118 800 × 100/300
        (Division.EQUAL_AWARDS, "39600.00"),  # 118 800 / 3, less than every claim
        (Division.EQUAL_LOSSES, "39600.00"),  # all lose 60 400
        (Division.TALMUD, "39600.00"),
    ],
)
def test_6_three_creditors_of_the_same_sum_share_alike_by_every_rule(
    division: Division, ours: str
) -> None:
    """5 000 a month for 24 months are 120 000; 1 200 of another's costs come first."""
    means = MeansConclusion(Money.of("5000"), date(2026, 10, 10), "")
    fellows = (
        FellowCreditor("甲银行", Money.of("100000"), Money.of("1200")),
        FellowCreditor("乙公司", Money.of("100000")),
    )

    menu = generate(facts("100000", means=means, fellows=fellows, policy=Policy(division=division)))

    assert menu.option("shared").terms.settlement.plain == ours


@pytest.mark.parametrize(
    ("division", "ours"),
    [
        (Division.PROPORTIONAL, "20000.00"),
        (Division.EQUAL_AWARDS, "40000.00"),
        (Division.EQUAL_LOSSES, "0.00"),
        (Division.TALMUD, "25000.00"),
    ],
)
def test_7_three_creditors_of_different_sums_show_what_the_rules_mean(
    division: Division, ours: str
) -> None:
    """120 000 among 50 000 (ours), 100 000 and 150 000."""
    means = MeansConclusion(Money.of("5000"), date(2026, 10, 10), "")
    fellows = (
        FellowCreditor("甲", Money.of("100000")),
        FellowCreditor("乙", Money.of("150000")),
    )

    menu = generate(facts("50000", means=means, fellows=fellows, policy=Policy(division=division)))

    shared = [o.terms.settlement.plain for o in menu.options if o.id == "shared"]
    assert shared == ([] if ours == "0.00" else [ours])


def test_8_a_car_in_kind_with_a_band_of_seven_percent_and_a_tenth_off() -> None:
    """Valued 100 000 give or take 7%: the middle less a tenth is 90 000; 30 000 remain."""
    car = Offer(OfferKind.ASSET, "车", Money.of("93000"), Money.of("107000"), Decimal(10))

    menu = generate(facts("120000", "5000", offers=(car,)))

    assert menu.option("in-kind-1").terms.transfers[0].credited == Money.of("90000")
    assert plan(menu, "in-kind-1") == ["2500.00"] * 12


def test_9_a_receivable_of_60_000_leaves_six_payments() -> None:
    receivable = Offer(OfferKind.RECEIVABLE, "货款", Money.of("60000"), Money.of("60000"))

    menu = generate(facts("90000", offers=(receivable,)))

    assert plan(menu, "assignment-1") == ["5000.00"] * 6


def test_10_harvest_months_pay_three_times_as_much() -> None:
    """Twelve months, two of them harvest: 10 + 2 × 3 = 16 shares of 1 000."""
    menu = generate(facts("16000", policy=Policy(season_months=(6, 10))))

    rows = menu.option("season-12").terms.schedule.rows
    paid = {row.due_on.month: row.amount.plain for row in rows}
    assert (paid[6], paid[10], paid[5]) == ("3000.00", "3000.00", "1000.00")


def test_11_a_waiver_ladder_of_three_rungs() -> None:
    """9 000 of interest is final by 3 000 after payments 6, 12 and 18."""
    terms = generate(facts("90000", "9000")).option("ladder-18").terms

    assert [(r.number, r.amount.plain) for r in terms.ladder] == [
        (6, "3000.00"),
        (12, "3000.00"),
        (18, "3000.00"),
    ]


def test_12_equal_principal_at_six_percent() -> None:
    """24 000 over 24 months: 1 000 each, with 0.5% of what is open: 120, 115, 110 … 5."""
    menu = generate(facts("24000", policy=Policy(installment_percent=Decimal(6))))

    amounts = plan(menu, "equal-principal-24")
    assert (amounts[0], amounts[1], amounts[-1]) == ("1120.00", "1115.00", "1005.00")
    assert menu.option("equal-principal-24").terms.added_interest == Money.of("1500")


def test_13_weekly_payments_of_a_small_debt() -> None:
    """2 600 over six months are 26 weeks of 100."""
    menu = generate(facts("2600", policy=Policy(frequency=Frequency.WEEKLY)))

    assert plan(menu, "equal-6") == ["100.00"] * 26


def test_14_a_guarantor_buys_half_as_much_time_again() -> None:
    """24 months become 36: 36 000 and half of 7 200 interest in 36 payments of 1 100."""
    menu = generate(facts("36000", "7200", offers=(Offer(OfferKind.GUARANTOR, "王某"),)))

    assert plan(menu, "secured-1-36") == ["1100.00"] * 36


def test_15_one_joint_yes_out_of_two_equal_plans_is_one_bit() -> None:
    """Half of the possible limits would have said yes: seeing the yes is one bit."""
    assert centibits(1000, 500) == 100


def test_16_a_plan_of_exactly_ones_means_is_kept_only_if_nothing_goes_wrong() -> None:
    """Three payments of 1 000 out of 1 000 a month: one stop in three months breaks it.

    At 10% a month, 0.9 × 0.9 × 0.9 = 72.9% are kept.
    """
    due = Due((1, 2, 3), (1000, 2000, 3000), (0, 0, 0), 0)
    shocks = Shocks(paths=20_000, swing_percent=0, stop_permille=100, stop_months=1)

    kept = chance(due, DebtorPosition(most_monthly=Money(1000)), shocks)

    assert kept is not None
    assert abs(kept - 729) <= 10
