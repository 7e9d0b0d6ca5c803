"""What users reported against the lending programs of others, each held here by a test.

Payments times their number that are not the sum, 361 periods for 360, forced rounding, waivers in
one lump or that move what was paid, reschedules that change the number of payments, cannot be
taken back, break at no rate, lose what was paid in part or edit the plan in place, back-dated,
overpaid and reversed payments. Each test names the report it answers; taking a change back is in
``tests/usecases/test_replanning.py``, both orders of waiver in ``tests/domain/test_replanning.py``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.agreement import Agreement
from mediator.domain.agreement_standing import AgreementStanding, standing
from mediator.domain.components import Component, Components
from mediator.domain.due_days import Frequency
from mediator.domain.installments import annuity_amounts, equal_amounts
from mediator.domain.money import Money, total
from mediator.domain.performance import State
from mediator.domain.receipts import Performance, Receipt
from mediator.domain.replanning import open_debt, reshaped, supplement
from mediator.domain.replans import Replan, WaivedShare, WaiverOrder
from mediator.library.law_tables import law
from tests.domain.performing import FIRST, agreement, paid, terms

CHANGED = date(2026, 8, 20)
CHANGE = Replan(CHANGED, date(2026, 9, 15), 6)


def at(day: str, *receipts: Receipt, of: Agreement | None = None) -> AgreementStanding:
    on = date.fromisoformat(day)
    return standing(of or agreement(), Performance(receipts), law(), as_of=on)


def changed(replan: Replan, *receipts: Receipt) -> Agreement:
    found = standing(agreement(), Performance(receipts), law(), as_of=replan.agreed_on)
    return supplement(agreement(), found, replan, law())


@given(
    st.integers(1, 10**12),
    st.integers(1, 400),
    st.sampled_from((1, 100, 1000, 10_000)),
    st.integers(0, 36),
)
def test_the_rows_of_any_plan_are_the_sum(fen: int, count: int, unit: int, percent: int) -> None:
    """Fineract and Frappe: payment × n ≠ total; 333 + 333 + 333 of 1 000; the last one off."""
    whole = Money(max(fen, count))
    level = annuity_amounts(whole, Fraction(percent, 1200), count)

    assert total(equal_amounts(whole, count, unit)) == whole
    assert total(level) >= whole
    assert len(level) == count


@pytest.mark.parametrize("count", [1, 3, 360, 361])
def test_so_many_payments_as_were_agreed_and_not_one_more(count: int) -> None:
    """Fineract: 361 periods."""
    made = changed(replace(CHANGE, payments=count, rounding_fen=1))

    assert len(made.terms.schedule.rows) == count
    assert made.terms.schedule.total == Money.of("3000")


@pytest.mark.parametrize(
    ("unit", "first"), [(1, "428.57"), (100, "428.00"), (1000, "420.00"), (10_000, "400.00")]
)
def test_the_unit_of_rounding_is_a_choice(unit: int, first: str) -> None:
    """Frappe 31: rounding up to whole units is wrong for others."""
    made = changed(replace(CHANGE, payments=7, rounding_fen=unit))

    assert made.terms.schedule.rows[0].amount.plain == first
    assert made.terms.schedule.total == Money.of("3000")


@pytest.mark.parametrize("part", [Component.INTEREST, Component.OVERDUE_INTEREST])
def test_each_part_is_waived_by_itself(part: Component) -> None:
    """Frappe 1078, 1182: waive part by part."""
    bare = terms(waived=Components.none(), rows=((FIRST, "4000"),))
    found = at("2026-07-20", of=agreement(bare))
    replan = replace(CHANGE, waived=(WaivedShare(part, Decimal(100)),))

    shape = reshaped(open_debt(agreement(bare), found), replan, WaiverOrder.WAIVE_FIRST)

    assert shape.waived == Components.none().replaced(part, bare.owed.of(part))


def test_a_waiver_moves_no_money_that_was_paid() -> None:
    """Frappe 936: a waiver alters what payments were used for."""
    receipt = paid("2026-08-03", "1000")
    everything = replace(CHANGE, waived=(WaivedShare(Component.PRINCIPAL, Decimal(50)),))

    made = changed(everything, receipt)

    assert made.supersedes is not None
    assert made.supersedes.received == receipt.amount
    assert made.terms.settlement == Money.of("1000")


@given(st.integers(1, 60), st.sampled_from(Frequency))
def test_a_new_plan_has_the_payments_that_were_agreed(count: int, every: Frequency) -> None:
    """Frappe 1449: tenure after rescheduling."""
    made = changed(replace(CHANGE, payments=count, frequency=every, rounding_fen=1))

    days = [row.due_on for row in made.terms.schedule.rows]
    assert (len(days), days[0]) == (count, CHANGE.first_due_on)
    assert days == sorted(set(days))


def test_a_new_plan_at_no_rate_has_a_status() -> None:
    """Fineract: a reschedule at zero rate breaks the status."""
    made = changed(replace(CHANGE, percent=Decimal(0)))

    assert at("2026-09-15", of=made).state is State.CURRENT
    assert at("2026-09-16", of=made).state is State.IN_GRACE
    whole = made.terms.settlement.plain
    assert at("2026-09-16", paid("2026-09-15", whole), of=made).state is State.PERFORMED


def test_a_partial_payment_lives_through_a_new_plan() -> None:
    """Fineract: re-aging must keep partial amounts."""
    made = changed(CHANGE, paid("2026-08-03", "1000"), paid("2026-08-10", "123.45"))

    assert made.terms.settlement == Money.of("1876.55")
    assert made.supersedes is not None
    assert made.supersedes.received == Money.of("1123.45")


def test_the_plan_before_stays_what_it_was() -> None:
    """Both: plan versions are edited in place."""
    before = agreement()
    kept = replace(before)

    made = changed(CHANGE)

    assert before == kept
    assert made.terms != before.terms
    assert made.number != before.number


def test_a_payment_recorded_late_stands_on_its_own_day() -> None:
    """Fineract: back-dated payments."""
    early, late = paid("2026-08-03", "1000"), paid("2026-09-03", "1000")

    assert at("2026-09-30", early, late) == replace(
        at("2026-09-30", late, early), findings=at("2026-09-30", early, late).findings
    )
    assert at("2026-09-30", late, early).course.dues[0].settled_on == early.on


def test_an_overpayment_is_named_and_kept() -> None:
    """Fineract: overpaid money disappears."""
    found = at("2026-08-03", paid("2026-08-03", "3000.01"))

    assert found.overpaid == Money(1)
    assert found.course.received == Money.of("3000.01")


def test_a_returned_payment_opens_its_row_again() -> None:
    """Fineract: a reversed payment leaves its row settled."""
    recalled = paid("2026-08-03", "1000", returned_on=date(2026, 8, 6))

    assert at("2026-08-05", recalled).course.dues[0].settled_on == recalled.on
    assert at("2026-08-06", recalled).course.dues[0].settled_on is None
