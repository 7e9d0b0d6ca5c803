"""The search equals the plain rules on every candidate."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediator.domain import solutions
from mediator.domain.case import Case
from mediator.domain.caucus import CreditorPosition, DebtorPosition, Positions
from mediator.domain.claims import Claim, Disbursement
from mediator.domain.due_days import Frequency
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.solutions import pareto
from mediator.domain.terms import Family
from mediator.domain.valuation import Measures
from mediator.domain.wishes import Wishes
from mediator.engine.families import equal_value, shared
from mediator.engine.outlook import scale_of
from mediator.engine.search.arrays import largest
from mediator.engine.search.candidates import Candidate, every
from mediator.engine.search.explore import Found, Question, candidate, explore, prepared
from mediator.engine.search.frontier import frontier
from mediator.engine.search.points import balance_points
from mediator.engine.search.wishes import Scored, Top
from mediator.library import law_tables
from mediator.usecases.ports import Opened
from tests.engine.plans import with_everything
from tests.engine.searches import Plainly, asked


def blocks(question: Question) -> Iterator[tuple[Candidate, Measures | None]]:
    """Every candidate with its measures as the arrays have them."""
    unit = question.space.facts.policy.rounding_fen
    for grid in prepared(question):
        for pattern in range(len(grid.grid.patterns)):
            paid = grid.paid(pattern, unit)
            made, most = grid.block(paid), largest(paid, grid.columns)
            valid = np.broadcast_to(made.valid, made.creditor.shape)
            for column in range(len(valid)):
                at = Candidate(grid.number, pattern, column)
                if not valid[column]:
                    yield at, None
                    continue
                slack = None if made.slack is None else int(made.slack[column])
                yield (
                    at,
                    Measures(
                        int(made.total[column]),
                        int(made.creditor[column]),
                        int(made.debtor[column]),
                        int(most[column]),
                        int(made.first[column]),
                        made.first_slot,
                        made.last_slot,
                        slack,
                    ),
                )


def check_every_candidate(question: Question) -> Found:
    """Hold the arrays, what they accept, their frontier and their region to the plain rules."""
    plainly = Plainly(question)
    points: list[tuple[int, int]] = []
    keys: list[int] = []
    region: dict[date, tuple[int, int]] = {}
    examined = 0
    order = every(question.space)
    for key, (at, measures) in enumerate(blocks(question)):
        examined += 1
        plain = plainly.measures(at)
        assert at == next(order)
        assert measures == plain, (at, question.space.parameters(at))
        if plain is not None and plainly.both_accept(at, plain):
            points.append((plain.creditor, -plain.debtor))
            keys.append(key)
            day = question.space.grids[at.grid].days[plain.last_slot]
            low, high = region.get(day, (plain.total, plain.total))
            region[day] = (min(low, plain.total), max(high, plain.total))
    found = explore(question)
    assert examined == found.examined == question.space.size
    assert found.acceptable == len(points)
    assert found.region == region
    assert [int(k) for k in found.stairs.keys] == [keys[i] for i in pareto(points)]
    return found


def test_every_candidate_of_the_private_loan_equals_the_plain_rules(
    loan_case: Opened, law: Law
) -> None:
    said = loan_case.positions
    patient = replace(said, creditor=replace(said.creditor, longest_months=24))

    found = check_every_candidate(asked(loan_case.case, patient, law))

    assert found.acceptable > 1000
    assert found.stairs.up.size > 10


def test_every_candidate_of_every_family_equals_the_plain_rules(
    loan_case: Opened, law: Law
) -> None:
    case = with_everything(loan_case.case)

    check_every_candidate(asked(case, loan_case.positions, law, rounding_fen=10000))


DUE = date(2026, 6, 1)


def a_case(principal: int, months: int, unit: int, frequency: Frequency, costs: int) -> Case:
    claim = Claim(
        due_on=DUE,
        disbursements=(Disbursement(date(2026, 1, 1), Money(principal)),),
    )
    case = Case(id="c", number="", accepted_on=date(2026, 9, 1), claim=claim)
    policy = replace(
        case.policy,
        longest_months=months,
        rounding_fen=unit,
        frequency=frequency,
        installment_percent=Decimal(costs % 7) if costs % 2 else None,
        season_months=(2, 9) if costs % 3 else (),
    )
    return replace(case, policy=policy)


money = st.integers(0, 10**7).map(Money)


@pytest.mark.timeout(300)  # every candidate, one by one
@settings(max_examples=8)
@given(
    principal=st.one_of(st.integers(1, 2000), st.integers(10**4, 10**9)),
    months=st.integers(6, 24),
    unit=st.sampled_from([1, 100, 1000, 10000]),
    frequency=st.sampled_from(Frequency),
    odd=st.integers(0, 100),
    debtor=st.builds(
        DebtorPosition,
        monthly_income=st.none() | money,
        monthly_living=money,
        savings=money,
        bonus=st.none() | money,
        bonus_month=st.none() | st.integers(1, 12),
        most_total=st.none() | money,
        earliest_on=st.none() | st.dates(date(2026, 9, 1), date(2027, 3, 1)),
    ),
    creditor=st.builds(
        CreditorPosition,
        least_total=st.none() | money,
        longest_months=st.none() | st.integers(0, 40),
        least_first_payment=st.none() | money,
        yearly_discount=st.none() | st.integers(0, 30).map(Decimal),
    ),
)
def test_any_case_equals_the_plain_rules(
    principal: int,
    months: int,
    unit: int,
    frequency: Frequency,
    odd: int,
    debtor: DebtorPosition,
    creditor: CreditorPosition,
) -> None:
    case = a_case(principal, months, unit, frequency, odd)

    check_every_candidate(asked(case, Positions(creditor, debtor), law_tables.law(), aim=1))


def test_ten_to_the_twelfth_yuan_is_searched_exactly(law: Law) -> None:
    case = a_case(10**14, 12, 10000, Frequency.MONTHLY, 1)
    debtor = DebtorPosition(monthly_income=Money(10**14), monthly_living=Money(10**13))

    found = check_every_candidate(asked(case, Positions(CreditorPosition(), debtor), law, aim=1))

    assert found.acceptable


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_the_whole_grid_equals_the_plain_rules_once(loan_case: Opened, law: Law) -> None:
    case = with_everything(loan_case.case)

    question = asked(case, loan_case.positions, law, aim=1_000_000, longest_months=60)

    assert check_every_candidate(question).examined >= 1_000_000


def test_a_place_names_its_candidate(loan_case: Opened, law: Law) -> None:
    question = asked(loan_case.case, loan_case.positions, law)

    places = list(every(question.space))

    assert len(places) == question.space.size
    for key in random.Random(5).sample(range(len(places)), 50):
        assert candidate(question, key) == places[key]
    with pytest.raises(IndexError):
        candidate(question, len(places))


def test_the_terms_of_a_candidate_pay_what_was_searched(loan_case: Opened, law: Law) -> None:
    case = with_everything(loan_case.case)
    question = asked(case, loan_case.positions, law)
    for key in random.Random(7).sample(range(question.space.size), 200):
        at = candidate(question, key)
        paid = question.space.payments(at)
        if paid is not None:
            terms = question.space.terms(at)
            assert terms.balances
            assert [row.amount.minor for row in terms.schedule.rows] == [a for _, a in paid]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=200))
def test_the_frontier_is_that_of_the_plain_rule_and_knows_no_ties(
    points: list[tuple[int, int]],
) -> None:
    up = np.array([p[0] for p in points], dtype=np.int64)
    down = np.array([p[1] for p in points], dtype=np.int64)

    kept = [int(i) for i in frontier(up, down)]

    assert kept == pareto([(p[0], -p[1]) for p in points])


def test_the_same_question_has_the_same_answer_to_the_byte(loan_case: Opened, law: Law) -> None:
    question = asked(loan_case.case, loan_case.positions, law)

    one, other = explore(question, keep=9**9), explore(question, keep=9**9)

    assert one.stairs.keys.tobytes() == other.stairs.keys.tobytes()
    assert one.best == other.best


def test_many_points_are_sieved_and_the_frontier_stays_that_of_the_plain_rule() -> None:
    chance = np.random.Generator(np.random.PCG64(3))
    up = chance.integers(0, 10**9, 200_000)
    down = up + chance.integers(-(10**8), 10**8, up.size)

    kept = [int(i) for i in frontier(up, down)]

    assert kept == pareto(list(zip(up.tolist(), (-down).tolist(), strict=True)))
    assert [int(i) for i in frontier(up.astype(object), down.astype(object))] == kept


def test_every_point_of_one_worth_leaves_the_cheapest() -> None:
    up = np.full(100_000, 5, dtype=np.int64)
    down = np.arange(100_000, dtype=np.int64)[::-1].copy()

    assert frontier(up, down).tolist() == [99_999]


@given(
    st.lists(
        st.tuples(st.integers(0, 50) | st.integers(0, 10**12), st.integers(0, 50)), max_size=80
    ),
    st.integers(1, 10**9),
)
def test_the_named_points_on_arrays_are_those_of_the_plain_rules(
    points: list[tuple[int, int]], times: int
) -> None:
    scaled = [(one * times, other) for one, other in points]
    ordered = [scaled[i] for i in pareto(scaled)]

    assert balance_points(ordered) == solutions.balance_points(ordered)


def test_every_family_adds_candidates_where_its_facts_apply(loan_case: Opened, law: Law) -> None:
    space = asked(with_everything(loan_case.case), loan_case.positions, law).space

    assert {grid.family for grid in space.grids} == set(Family)


def test_without_facts_the_families_that_need_them_add_nothing(loan_case: Opened, law: Law) -> None:
    space = asked(loan_case.case, loan_case.positions, law).space

    assert {grid.family for grid in space.grids} == {
        Family.LUMP_SUM,
        Family.EQUAL_INTEREST_WAIVED,
        Family.EQUAL_PART_WAIVER,
        Family.GRACE_STEP_UP,
        Family.DOWN_BALLOON,
        Family.MORATORIUM,
        Family.WAIVER_LADDER,
    }


def test_no_settlement_with_equal_payments_is_searched_in_two_families(
    loan_case: Opened, law: Law
) -> None:
    space = asked(loan_case.case, loan_case.positions, law).space
    seen: dict[Family, set[int]] = {}
    for grid in space.grids:
        left = seen.setdefault(grid.family, set())
        left.update(
            space.waived(grid, place).charges.minor for place in range(len(space.left(grid)))
        )

    all_of_it = space.facts.owed.charges.minor
    assert seen[Family.EQUAL_INTEREST_WAIVED] == {all_of_it}
    assert all_of_it not in seen[Family.EQUAL_PART_WAIVER]


def test_the_share_of_several_creditors_is_one_sum_over_any_time(
    loan_case: Opened, law: Law
) -> None:
    """What the rule gives is not bargained about: only the time is searched."""
    question = asked(with_everything(loan_case.case), loan_case.positions, law)
    plainly = Plainly(question)
    at = [c for c in every(question.space) if question.space.grids[c.grid].family is Family.SHARED]
    totals = {plan.total for plan in map(plainly.measures, at) if plan is not None}

    assert totals == {shared.awards(question.space.facts)[0]}
    assert len(at) == 24


def test_within_the_released_means_every_payment_is_the_same_and_none_above_them(
    loan_case: Opened, law: Law
) -> None:
    question = asked(with_everything(loan_case.case), loan_case.positions, law)
    space = question.space
    means = space.facts.means
    assert means is not None
    at = [c for c in every(space) if space.grids[c.grid].family is Family.MEANS_BOUNDED]
    plans = [space.payments(c) for c in at]

    assert plans
    assert {amount for plan in plans if plan for _, amount in plan} == {means.monthly.minor}


def test_packages_of_equal_value_are_worth_the_same_to_the_fen_of_rounding(
    loan_case: Opened, law: Law
) -> None:
    question = asked(with_everything(loan_case.case), loan_case.positions, law)
    space = question.space
    worths = set()
    for grid in space.grids:
        if grid.family is Family.EQUAL_VALUE:
            pattern = grid.patterns[0]
            kept = space.left(grid)[0]
            worths.add(round(kept * equal_value.worth(space.facts, pattern)))

    assert max(worths) - min(worths) <= 1
    assert len(worths) >= 1


def test_a_ladder_has_no_rungs_where_nothing_is_waived(loan_case: Opened, law: Law) -> None:
    space = asked(loan_case.case, loan_case.positions, law).space
    at = next(c for c in every(space) if space.grids[c.grid].family is Family.WAIVER_LADDER)

    assert space.parameters(at).waived.total == Money(0)
    assert space.terms(at).ladder == ()


@pytest.mark.parametrize(
    "wishes",
    [
        Wishes(),
        Wishes().moved("creditor_speed", 1000).moved("debtor_burden", 1000),
        Wishes().moved("creditor_value", 1000).moved("debtor_total", 1000),
        Wishes().moved("creditor_security", 900),
        Wishes().moved("creditor_first", 1000).moved("debtor_time", 0),
    ],
)
@pytest.mark.parametrize("count", [1, 3, 50])
def test_the_best_by_the_wishes_are_the_best_of_all_that_both_could_accept(
    loan_case: Opened, law: Law, wishes: Wishes, count: int
) -> None:
    """However many there are: the sieve passes over nothing that belongs among the best."""
    said = loan_case.positions
    patient = replace(
        said, creditor=replace(said.creditor, longest_months=60, least_total=Money.of("50000"))
    )
    question = asked(with_everything(loan_case.case), patient, law, aim=5_000)
    scale, top = scale_of(question), Top(wishes, scale_of(question), count)

    found = explore(question, keep=10**6, top=top)

    assert found.kept is not None
    assert top.keys == Scored.of(found.kept, scale).best(wishes, count)


def test_the_best_by_the_wishes_are_exact_beyond_what_a_register_holds(law: Law) -> None:
    case = a_case(10**16, 12, 1, Frequency.MONTHLY, 0)
    question = asked(case, Positions(CreditorPosition(), DebtorPosition()), law, aim=2_000)
    top = Top(Wishes(), scale_of(question), 5)

    found = explore(question, keep=10**6, top=top)

    assert found.kept is not None
    assert top.keys == Scored.of(found.kept, scale_of(question)).best(Wishes(), 5)
