"""28 000 agreements of 36 rows: where each stands, from domain values to domain values."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from mediator.domain.installments import equal_amounts, monthly_days, scheduled
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.receipts import Performance, Receipt
from mediator.domain.tally import tally
from mediator.engine.tallies import Followed, tallies
from tests.domain.performing import agreement

FEW, ALL = 2_800, 28_000
ROWS, AS_OF = 36, date(2028, 6, 15)


@pytest.fixture(params=[FEW, pytest.param(ALL, marks=pytest.mark.slow)])
def followed(request: pytest.FixtureRequest) -> list[Followed]:
    """Agreements that begin on different days; most pay in time, some late, some stop."""
    random, whole, made = Random(8), agreement(), []
    for _ in range(request.param):
        days = monthly_days(date(2026, 7, random.randint(2, 28)), ROWS)
        schedule = scheduled(equal_amounts(Money.of("3000"), ROWS, 100), days)
        kept = random.choice((ROWS, ROWS, ROWS, random.randint(0, ROWS)))
        receipts = tuple(
            Receipt(date.fromordinal(row.due_on.toordinal() + random.randint(-3, 5)), row.amount)
            for row in schedule.rows[:kept]
            if row.due_on <= AS_OF
        )
        terms = replace(whole.terms, schedule=schedule)
        made.append((replace(whole, terms=terms), Performance(receipts)))
    return made


def test_agreements_stand_where_the_plain_rules_put_them(
    followed: list[Followed], law: Law, benchmark: BenchmarkFixture
) -> None:
    together = tallies(followed, law.workdays, as_of=AS_OF)
    sample = followed[::14]
    assert together[::14] == tuple(tally(*pair, law.workdays, as_of=AS_OF) for pair in sample)

    benchmark(lambda: tallies(followed, law.workdays, as_of=AS_OF))
