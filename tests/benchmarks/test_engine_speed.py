"""The engine's speed, equality first; peers run in the same file where they are installed.

pip install -e .[bench]
pytest tests/benchmarks --benchmark-enable --benchmark-only
"""

from __future__ import annotations

import tracemalloc
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import islice
from typing import Any

import numpy as np
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from mediator.domain.caucus import DebtorPosition, Positions
from mediator.domain.completion import Due, chance
from mediator.domain.court_estimate import CourtOutlook
from mediator.domain.installments import annuity_amounts, weighted_parts
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.possible_worlds import Guess, outcomes
from mediator.domain.reckoning import Shocks
from mediator.domain.solutions import nash, pareto
from mediator.domain.wishes import Wishes
from mediator.engine import completion as futures
from mediator.engine import leak as worlds
from mediator.engine.families.face import Bearing, Pattern, Piece
from mediator.engine.outlook import outlook, scale_of
from mediator.engine.search.arrays import Columns, bearing, weighted
from mediator.engine.search.candidates import every
from mediator.engine.search.explore import Question, explore
from mediator.engine.search.frontier import frontier
from mediator.engine.search.points import balance_points
from mediator.engine.search.wishes import Scored
from mediator.usecases.board import offer_menu
from mediator.usecases.ports import Opened
from tests.engine.plans import with_everything
from tests.engine.searches import Plainly, asked


def patient(opened: Opened) -> Positions:
    """Positions under which almost everything is acceptable: the most there is to keep.

    The court by its starting estimates.
    """
    said = opened.positions
    creditor = replace(said.creditor, least_total=Money.of("50000"), longest_months=60)
    return replace(said, creditor=creditor, court=CourtOutlook())


def question(opened: Opened, law: Law, aim: int = 1_000_000, **policy: Any) -> Question:
    months = {"longest_months": 60} | policy
    return asked(opened.case, patient(opened), law, aim=aim, **months)


def accepted_by_the_plain_rules(asked: Question) -> int:
    """Walk through all candidates one by one."""
    plainly = Plainly(asked)
    plans = ((at, plainly.measures(at)) for at in every(asked.space))
    return sum(plan is not None and plainly.both_accept(at, plan) for at, plan in plans)


def test_a_full_search_of_a_million_candidates_end_to_end(
    benchmark: BenchmarkFixture, loan_case: Opened, law: Law
) -> None:
    """From the case to the outlook: facts, grids, search, frontier, balance, shortlist."""

    def searched() -> int:
        return outlook(question(loan_case, law)).examined

    small = question(loan_case, law, aim=20_000)
    assert explore(small).acceptable == accepted_by_the_plain_rules(small)
    assert searched() >= 1_000_000

    benchmark(searched)


def test_a_full_search_with_every_family(
    benchmark: BenchmarkFixture, loan_case: Opened, law: Law
) -> None:
    opened = replace(loan_case, case=with_everything(loan_case.case))

    def searched() -> int:
        return outlook(question(opened, law)).examined

    assert searched() >= 1_000_000
    benchmark(searched)


def test_growth_is_linear_to_ten_million_and_memory_bounded(
    benchmark: BenchmarkFixture, loan_case: Opened, law: Law
) -> None:
    opened = replace(loan_case, case=with_everything(loan_case.case))
    large = question(opened, law, aim=10_000_000)
    tracemalloc.start()
    found = explore(large)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found.examined >= 9_000_000
    assert peak < 60_000_000

    benchmark(explore, large)


def test_the_plain_rules_for_comparison(
    benchmark: BenchmarkFixture, loan_case: Opened, law: Law
) -> None:
    """Candidates a second of the plain-integer oracle: a thousand candidates a round."""
    asked_ = question(loan_case, law)
    plainly = Plainly(asked_)
    sample = list(islice(every(asked_.space), 0, None, asked_.space.size // 1000))[:1000]

    def walked() -> int:
        return sum(plainly.measures(at) is not None for at in sample)

    assert walked() == 1000
    benchmark(walked)


def test_moving_one_wish_over_the_kept_candidates(
    benchmark: BenchmarkFixture, loan_case: Opened, law: Law
) -> None:
    asked_ = question(loan_case, law)
    kept = explore(asked_, keep=2_000_000).kept
    assert kept is not None
    scored = Scored.of(kept, scale_of(asked_))
    wishes = Wishes().moved("creditor_speed", 700)
    whole = np.zeros(scored.keys.size, dtype=np.int64)
    for weight, points in zip(wishes.weights, scored.criteria, strict=True):
        whole += points.astype(np.int64) * weight // 1000
    plainly = sorted(range(len(whole)), key=lambda i: (-whole[i], scored.keys[i]))[:8]

    assert scored.best(wishes, 8) == [int(scored.keys[i]) for i in plainly]
    assert scored.keys.size > 900_000
    benchmark(scored.best, wishes, 8)


# --- frontier and balance points against peers -------------------------------------------------


def all_on_the_frontier(count: int) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    up = np.arange(1, count + 1, dtype=np.int64) * 100
    down = up * up // (100 * count)
    return up, down


def ours(up: Any, down: Any) -> tuple[int, tuple[int, int]]:
    kept = frontier(up, down)
    best = int(up.max())
    gains = list(zip(up[kept].tolist(), (best - down[kept]).tolist(), strict=True))
    return len(kept), gains[nash(gains)]


def test_frontier_and_points_of_ten_thousand(benchmark: BenchmarkFixture) -> None:
    up, down = all_on_the_frontier(10_000)
    points = list(zip(up.tolist(), (-down).tolist(), strict=True))
    assert frontier(up, down).tolist() == pareto(points)

    def all_points() -> int:
        kept = frontier(up, down)
        gains = list(zip(up[kept].tolist(), (up.max() - down[kept]).tolist(), strict=True))
        return len(balance_points(gains))

    assert all_points() >= 1
    benchmark(all_points)


def test_frontier_and_points_of_the_two_thousand_that_negmas_gets(
    benchmark: BenchmarkFixture,
) -> None:
    up, down = all_on_the_frontier(2_000)
    points = list(zip(up.tolist(), (-down).tolist(), strict=True))
    assert frontier(up, down).tolist() == pareto(points)

    def all_points() -> int:
        kept = frontier(up, down)
        gains = list(zip(up[kept].tolist(), (up.max() - down[kept]).tolist(), strict=True))
        return len(balance_points(gains))

    benchmark(all_points)


def test_frontier_of_a_million(benchmark: BenchmarkFixture) -> None:
    chance_ = np.random.Generator(np.random.PCG64(1))
    up = chance_.integers(0, 10**9, 1_000_000)
    down = up + chance_.integers(0, 10**9, 1_000_000)
    small = slice(0, 20_000)
    points = list(zip(up[small].tolist(), (-down[small]).tolist(), strict=True))
    assert frontier(up[small], down[small]).tolist() == pareto(points)

    benchmark(frontier, up, down)


def test_negmas_frontier_and_nash_on_the_same_points(benchmark: BenchmarkFixture) -> None:
    preferences = pytest.importorskip("negmas.preferences.ops")
    up, down = all_on_the_frontier(2_000)
    best = int(up.max())
    utilities = [(float(u), float(best - d)) for u, d in zip(up, down, strict=True)]

    def negmas() -> tuple[int, tuple[float, ...]]:
        indices = list(preferences.pareto_frontier_bf(np.array(utilities)))
        return len(indices), max((utilities[i] for i in indices), key=lambda u: u[0] * u[1])

    count, point = negmas()
    kept, at = ours(up, down)
    assert count == kept
    assert point == tuple(map(float, at))
    benchmark(negmas)


def test_moocore_frontier_on_the_same_points(benchmark: BenchmarkFixture) -> None:
    moocore = pytest.importorskip("moocore")
    up, down = all_on_the_frontier(10_000)
    points = np.column_stack((-up, down)).astype(float)

    assert int(moocore.is_nondominated(points).sum()) == len(frontier(up, down))
    benchmark(moocore.is_nondominated, points)


# --- schedules against peers -------------------------------------------------------------------


def loans(count: int) -> Columns:
    rest = np.arange(1_000_000, 1_000_000 + 7_919 * count, 7_919, dtype=np.int64)
    nothing = np.zeros_like(rest)
    least = int(rest.min())
    return Columns(rest, nothing, rest, False, rest > 0, least, 0, 0, None)


def rows_of(paid: Any) -> np.ndarray[Any, Any]:
    """Lay payments out row by row, as a schedule is printed."""
    parts = [np.repeat(s.amount[None, :], s.count, axis=0) for s in paid.segments]
    return np.concatenate([*parts, paid.last[None, :]])


EQUAL = Pattern("equal-36", (Piece(0, 36),))
LOANS = 5_000


def test_exact_interest_free_schedules(benchmark: BenchmarkFixture) -> None:
    of = loans(LOANS)

    def made() -> np.ndarray[Any, Any]:
        return rows_of(weighted(EQUAL, of, 100))

    for loan in range(0, LOANS, 97):
        assert made()[:, loan].tolist() == weighted_parts(int(of.rest[loan]), [1] * 36, 100)
    benchmark(made)


def test_exact_level_schedules_with_interest(benchmark: BenchmarkFixture) -> None:
    of, rate = loans(LOANS), Fraction(Decimal("3.85")) / 1200

    def made() -> np.ndarray[Any, Any]:
        return rows_of(bearing(EQUAL, of, rate, Bearing.LEVEL))

    laid = made()
    for loan in range(0, LOANS, 397):
        plain = annuity_amounts(Money(int(of.rest[loan])), rate, 36)
        assert laid[:, loan].tolist() == [amount.minor for amount in plain]
    benchmark(made)


def test_numpy_financial_broadcast_on_the_same_loans(benchmark: BenchmarkFixture) -> None:
    financial = pytest.importorskip("numpy_financial")
    of, rate = loans(LOANS), 0.0385 / 12
    rows, sums = np.arange(1, 37)[:, None], of.rest.astype(float)[None, :]

    def made() -> Any:
        return -financial.ppmt(rate, rows, 36, sums) - financial.ipmt(rate, rows, 36, sums)

    exact = rows_of(bearing(EQUAL, of, Fraction(Decimal("3.85")) / 1200, Bearing.LEVEL))
    assert np.abs(made()[:-1] - exact[:-1]).max() <= 0.5000001  # floats; ours to the fen
    benchmark(made)


def test_pyxirr_agrees_on_the_rate_of_a_schedule(benchmark: BenchmarkFixture) -> None:
    pyxirr = pytest.importorskip("pyxirr")
    rate = Fraction(Decimal(6)) / 1200
    amounts = [m.minor for m in annuity_amounts(Money.of("100000"), rate, 36)]
    flow = [-10_000_000, *amounts]

    assert abs(pyxirr.irr(flow) - float(rate)) < 1e-7
    benchmark(pyxirr.irr, flow)


# --- chances and worlds ------------------------------------------------------------------------


def test_completion_of_fifty_plans_over_36_months(benchmark: BenchmarkFixture) -> None:
    months = tuple(range(1, 37))
    plans = [
        Due(months, tuple(row * (100_000 + 3_000 * n) for row in months), (200_000,) * 36, 0)
        for n in range(50)
    ]
    few, debtor = Shocks(paths=100), DebtorPosition(most_monthly=Money(160_000))
    plainly = tuple(chance(due, debtor, few) for due in plans[::10])
    assert futures.chances(plans[::10], 160_000, few) == plainly

    benchmark(futures.chances, plans, 160_000, Shocks(paths=10_000))


def test_leak_of_a_menu_over_ten_thousand_worlds(
    benchmark: BenchmarkFixture, loan_case: Opened, law: Law
) -> None:
    from mediator.domain.caucus import Room

    menu = offer_menu(loan_case.case, law)
    nine = replace(menu, options=menu.options[:9])
    answers, few = [True] * 9, Guess(worlds=300)
    for room in Room:
        plainly = outcomes(room, nine, answers, few, [])
        assert worlds.outcomes(room, nine, answers, few, []) == plainly

    def both() -> int:
        return sum(len(worlds.outcomes(room, nine, answers, Guess(), [])) for room in Room)

    benchmark(both)
