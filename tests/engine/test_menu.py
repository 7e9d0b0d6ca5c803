from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.components import Component, Components
from mediator.domain.disclosure import ExpectedFunding, MeansConclusion, Policy, Shareable
from mediator.domain.law import Law
from mediator.domain.menu import Source
from mediator.domain.money import Money
from mediator.domain.refusals import NothingOwed, PlanUnknown, RateAboveCap
from mediator.domain.terms import Family
from mediator.engine.families.grace_step_up import GRACE_MONTHS
from mediator.engine.menu import generate
from mediator.usecases.board import offer_menu
from mediator.usecases.ports import Opened


def owing(principal: int, interest: int = 0, overdue: int = 0, costs: int = 0) -> Components:
    return Components(Money(costs), Money(interest), Money(overdue), Money(principal))


def facts(owed: Components, **changes: object) -> Shareable:
    shareable = Shareable(
        as_of=date(2026, 10, 12),
        owed=owed,
        policy=Policy(),
        first_due_on=date(2026, 11, 10),
        cap_percent=Decimal(12),
        default_percent=Decimal(10),
        funding=None,
        means=None,
    )
    return replace(shareable, **changes)  # type: ignore[arg-type]


minor = st.integers(0, 10**12)
policies = st.builds(
    Policy,
    longest_months=st.integers(6, 120),
    rounding_fen=st.sampled_from([1, 100, 1000, 10000]),
    installment_percent=st.none() | st.integers(0, 1200).map(lambda n: Decimal(n) / 100),
    lump_reduction_percent=st.integers(0, 30).map(Decimal),
)


@given(st.integers(1, 10**12), minor, minor, minor, policies)
def test_every_schedule_sums_to_its_settlement_and_every_waiver_stays_within_its_part(
    principal: int, interest: int, overdue: int, costs: int, policy: Policy
) -> None:
    owed = owing(principal, interest, overdue, costs)

    menu = generate(facts(owed, policy=policy))

    for option in menu.options:
        terms = option.terms
        assert terms.balances
        assert terms.settlement.minor == sum(row.amount.minor for row in terms.schedule.rows)
        assert all(row.amount.minor > 0 for row in terms.schedule.rows)
        days = [row.due_on for row in terms.schedule.rows]
        assert days == sorted(set(days))
        assert terms.waived.of(Component.COSTS).minor == 0


@given(st.integers(100_000, 10**12), minor, policies)
def test_there_are_at_least_five_plans_from_four_families(
    principal: int, interest: int, policy: Policy
) -> None:
    menu = generate(facts(owing(principal, interest), policy=policy))

    assert len(menu.options) >= 5
    assert len({option.terms.family for option in menu.options}) >= 4


def test_every_bundled_example_has_its_menu(
    example: Path, read: Callable[[Path], Opened], law: Law
) -> None:
    menu = offer_menu(read(example).case, law)

    assert len(menu.options) >= 5
    assert len({option.terms.family for option in menu.options}) >= 4
    assert [option.letter for option in menu.options] == [
        chr(ord("A") + i) for i in range(len(menu.options))
    ]


def test_a_debt_without_interest_is_reduced_for_prompt_payment_only() -> None:
    menu = generate(facts(owing(10_000_000)))

    reduced = menu.option("lump-reduced").terms
    assert (reduced.settlement.plain, reduced.waived.principal.plain) == ("95000.00", "5000.00")
    assert all(
        not option.terms.waived.total for option in menu.options if option.id != "lump-reduced"
    )
    assert not menu.option("equal-6").terms.revives


def test_a_grace_period_is_followed_by_rising_steps() -> None:
    terms = generate(facts(owing(9_000_000))).option("grace-step-up-12").terms

    amounts = [row.amount.minor for row in terms.schedule.rows]
    assert terms.schedule.rows[0].due_on == date(2027, 2, 10)
    assert len(amounts) == 12 - GRACE_MONTHS
    assert amounts[:8] == sorted(amounts[:8])
    assert len(set(amounts[:8])) == 3


def test_a_down_payment_and_a_balloon_frame_the_installments() -> None:
    terms = generate(facts(owing(10_000_000))).option("down-balloon-12").terms

    amounts = [row.amount.plain for row in terms.schedule.rows]
    assert (amounts[0], amounts[1], amounts[-1]) == ("30000.00", "4000.00", "30000.00")


def test_interest_inside_a_plan_is_added_and_never_above_the_cap() -> None:
    bearing = Policy(installment_percent=Decimal(12))
    terms = generate(facts(owing(10_000_000), policy=bearing)).option("annuity-24").terms

    assert terms.added_interest.plain == "12976.34"
    with pytest.raises(RateAboveCap):
        generate(facts(owing(10_000_000), policy=bearing, cap_percent=Decimal("11.9")))
    uncapped = facts(owing(10_000_000), policy=bearing, cap_percent=None)
    assert generate(uncapped).option("annuity-24").terms.added_percent == Decimal(12)


def test_expected_funding_makes_a_plan_that_waits_for_it() -> None:
    funding = ExpectedFunding(date(2026, 12, 15), Money.of("60000"), "供应链融资")

    menu = generate(facts(owing(10_000_000), funding=funding))

    rows = menu.option("funded").terms.schedule.rows
    assert (rows[0].due_on, rows[0].amount.plain, len(rows)) == (funding.on, "60000.00", 7)
    assert Source.FUNDING in menu.made_from


def test_funding_for_the_whole_debt_is_one_payment() -> None:
    funding = ExpectedFunding(date(2026, 12, 15), Money.of("600000"), "供应链融资")

    rows = generate(facts(owing(10_000_000), funding=funding)).option("funded").terms.schedule.rows

    assert [row.amount.plain for row in rows] == ["100000.00"]


@pytest.mark.parametrize(
    ("monthly", "rows", "last"), [("30000", 4, "10000.00"), ("25000", 4, "25000.00")]
)
def test_released_means_bound_a_plan(monthly: str, rows: int, last: str) -> None:
    means = MeansConclusion(Money.of(monthly), date(2026, 10, 12), "每月可还的数额")

    menu = generate(facts(owing(10_000_000), means=means))

    schedule = menu.option(f"means-{rows}").terms.schedule
    assert schedule.rows[-1].amount.plain == last
    assert Source.MEANS in menu.made_from


@pytest.mark.parametrize("monthly", ["0", "1000"])
def test_means_that_would_take_more_than_five_years_make_no_plan(monthly: str) -> None:
    means = MeansConclusion(Money.of(monthly), date(2026, 10, 12), "每月可还的数额")

    menu = generate(facts(owing(10_000_000), means=means))

    assert Family.MEANS_BOUNDED not in {option.terms.family for option in menu.options}


def test_a_plan_that_would_waive_everything_is_none() -> None:
    interest_left = generate(facts(owing(0, 12_345)))
    all_reduced = generate(
        facts(owing(10_000_000), policy=Policy(lump_reduction_percent=Decimal(100)))
    )

    assert all(option.terms.settlement for option in interest_left.options)
    assert interest_left.options[0].id == "lump-half-waived"
    assert Family.LUMP_SUM not in {option.terms.family for option in all_reduced.options}


def test_funding_of_nothing_makes_no_plan() -> None:
    funding = ExpectedFunding(date(2026, 12, 15), Money(0), "供应链融资")

    menu = generate(facts(owing(10_000_000), funding=funding))

    assert Family.FUNDED not in {option.terms.family for option in menu.options}


def test_nothing_owed_is_refused() -> None:
    with pytest.raises(NothingOwed):
        generate(facts(owing(0)))


def test_a_plan_is_found_by_id_or_letter_and_an_unknown_one_refused() -> None:
    menu = generate(facts(owing(10_000_000)))

    assert menu.option("A") is menu.option("lump-reduced")
    with pytest.raises(PlanUnknown):
        menu.option("Z")
