from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.sharing import Division, costs_first, shared

CLAIMS = (100, 200, 300)


@pytest.mark.parametrize(
    ("estate", "awards"),
    [(100, (34, 33, 33)), (200, (50, 75, 75)), (300, (50, 100, 150)), (400, (50, 125, 225))],
)
def test_the_talmuds_own_examples(estate: int, awards: tuple[int, ...]) -> None:
    assert shared(estate, CLAIMS, Division.TALMUD) == awards


def test_the_contested_garment() -> None:
    assert shared(100, (50, 100), Division.TALMUD) == (25, 75)


@pytest.mark.parametrize(
    ("rule", "awards"),
    [
        (Division.PROPORTIONAL, (50, 100, 150)),
        (Division.EQUAL_AWARDS, (100, 100, 100)),
        (Division.EQUAL_LOSSES, (0, 100, 200)),
    ],
)
def test_the_other_rules_on_the_same_estate(rule: Division, awards: tuple[int, ...]) -> None:
    assert shared(300, CLAIMS, rule) == awards


claims = st.lists(st.integers(0, 10**12), min_size=1, max_size=6).map(tuple)


@given(claims, st.integers(0, 10**13), st.sampled_from(Division))
def test_all_of_the_estate_is_given_out_and_nobody_gets_more_than_its_claim(
    claims: tuple[int, ...], estate: int, rule: Division
) -> None:
    awards = shared(estate, claims, rule)

    assert sum(awards) == min(estate, sum(claims))
    assert all(0 <= award <= claim for award, claim in zip(awards, claims, strict=True))


@given(claims, st.integers(0, 10**12), st.integers(0, 10**12), st.sampled_from(Division))
def test_a_larger_estate_gives_nobody_less_but_for_the_fen_of_rounding(
    claims: tuple[int, ...], estate: int, more: int, rule: Division
) -> None:
    before, after = shared(estate, claims, rule), shared(estate + more, claims, rule)

    assert all(late >= early - 1 for early, late in zip(before, after, strict=True))


@given(claims, st.integers(0, 10**12), st.sampled_from(Division))
def test_a_larger_claim_never_gets_less(
    claims: tuple[int, ...], estate: int, rule: Division
) -> None:
    awards = dict(sorted(zip(claims, shared(estate, claims, rule), strict=True)))

    values = list(awards.values())
    assert all(late >= early - 1 for early, late in itertools.pairwise(values))


def test_costs_come_first() -> None:
    assert costs_first(120, (10, 10), (100, 100), Division.PROPORTIONAL) == (60, 60)
    assert costs_first(15, (10, 20), (100, 100), Division.PROPORTIONAL) == (5, 10)
