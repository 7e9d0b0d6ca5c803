from __future__ import annotations

import pytest

from mediator.domain.mechanisms import bench, blind_bids, menu, midpoint


def test_a_midpoint_gives_the_other_limit_away() -> None:
    assert midpoint(40, 61) == (50, 101)
    assert midpoint(61, 40) == (None, None)


def test_blind_bids_meet_when_they_cross() -> None:
    assert blind_bids(20, 80) == (50, (1, 100))
    assert blind_bids(40, 60) == (50, (3, 100))
    assert blind_bids(60, 40) == (None, None)


def test_a_menu_takes_the_first_public_sum_both_accept() -> None:
    assert menu(55, 85) == (60, 60)
    assert menu(41, 49) == (None, None)


@pytest.fixture(scope="module")
def results() -> dict[tuple[str, bool], tuple[int, int, int, int]]:
    return {
        (r.mechanism, r.shading): (r.deals, r.efficiency, r.equity, r.centibits)
        for r in bench(10_000, 20261121)
    }


def test_ten_thousand_cases_give_the_figures_of_the_readme(
    results: dict[tuple[str, bool], tuple[int, int, int, int]],
) -> None:
    assert results == RESULTS


def test_the_menu_gives_away_far_less_than_the_midpoint(
    results: dict[tuple[str, bool], tuple[int, int, int, int]],
) -> None:
    assert results["menu", False][3] * 2 < results["midpoint", False][3]


def test_shading_costs_deals_where_the_word_moves_the_sum(
    results: dict[tuple[str, bool], tuple[int, int, int, int]],
) -> None:
    assert results["midpoint", True][0] < results["midpoint", False][0]


def test_no_case_gives_nothing() -> None:
    assert {result.deals for result in bench(0, 1)} == {0}


RESULTS = {
    ("midpoint", False): (1000, 1000, 473, 379),
    ("midpoint", True): (808, 974, 436, 303),
    ("blind_bids", False): (1000, 1000, 473, 379),
    ("blind_bids", True): (808, 974, 436, 303),
    ("menu", False): (904, 992, 264, 114),
    ("menu", True): (718, 939, 328, 99),
}
