"""Whether a plan defends itself, by figures that can be checked by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.court_estimate import CourtOutlook
from mediator.domain.enforcing import holds, mends, weak
from mediator.domain.money import Money, total
from mediator.domain.reckoning import Assumptions
from mediator.domain.terms import BreachTerms, Terms, stepped
from tests.domain.performing import terms

COURT = CourtOutlook().reckoned
ASSUMED = Assumptions()
LONG = tuple((date(2026 + n // 12, n % 12 + 1, 3), "100") for n in range(30))


def long(**more: object) -> Terms:
    made = terms(rows=LONG, breach=BreachTerms(5, 2, Decimal("7.3")))
    return replace(made, **more)  # type: ignore[arg-type]


def test_a_waiver_that_falls_away_is_what_makes_stopping_dear() -> None:
    bound, free = (holds(long(revives=revives), ASSUMED, COURT) for revives in (True, False))

    assert all(one.going_on == other.going_on for one, other in zip(bound, free, strict=True))
    assert all(one.stopping > other.stopping for one, other in zip(bound, free, strict=True))
    assert all(one.court > other.court for one, other in zip(bound, free, strict=True))


def test_what_mends_leaves_fewer_weak_days_and_the_same_payments() -> None:
    """With 100 to come and 1 000 revived on the last day, court is better for the creditor."""
    bound = long()
    weak_now = weak(holds(bound, ASSUMED, COURT))
    assert weak_now[-1].number == 30
    assert not weak_now[-1].creditor_waits

    found = mends(bound, ASSUMED, COURT)

    assert found
    assert all(len(mend.weak_days) < len(weak_now) for mend in found)
    assert all(mend.terms.schedule == bound.schedule for mend in found)
    assert all(mend.terms.balances for mend in found)
    counts = [len(mend.weak_days) for mend in found]
    assert counts == sorted(counts)


def test_without_a_waiver_there_is_nothing_to_bind() -> None:
    bare = long()
    none = replace(bare, owed=bare.kept, waived=bare.kept - bare.kept)

    assert mends(none, ASSUMED, COURT) == ()


@given(st.integers(1, 10**9), st.integers(1, 60), st.data())
def test_the_steps_of_a_waiver_are_the_waiver(whole: int, rows: int, data: st.DataObject) -> None:
    steps = data.draw(st.integers(1, rows))

    rungs = stepped(Money(whole), rows, steps)

    assert total([rung.amount for rung in rungs]) == Money(whole)
    assert rungs[-1].number == rows
    assert [rung.number for rung in rungs] == sorted({rung.number for rung in rungs})


@pytest.mark.parametrize("steps", [2, 3, 12])
def test_each_mended_plan_still_balances(steps: int) -> None:
    made = long()

    assert replace(made, ladder=stepped(made.waived.total, 30, steps)).balances
