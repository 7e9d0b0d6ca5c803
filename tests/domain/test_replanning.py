"""A new plan in the place of one that ran or broke: no fen is made or lost on the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.agreement import Agreement
from mediator.domain.agreement_standing import standing
from mediator.domain.components import Component, Components
from mediator.domain.installments import Schedule
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.performance import State
from mediator.domain.receipts import HandedOver, Performance, Postponement, Receipt
from mediator.domain.refusals import (
    DelayInterestOpen,
    NoPrincipalToReplan,
    NothingOwed,
    RateOnInterest,
    TransferStillOpen,
)
from mediator.domain.replanning import (
    both_orders,
    new_terms,
    open_debt,
    ordinal,
    reshaped,
    supplement,
)
from mediator.domain.replans import Replan, WaivedShare, WaiverOrder
from mediator.domain.terms import BreachTerms, Rung, Terms
from mediator.library.law_tables import law as shipped
from tests.domain.performing import FIRST, OWED, agreement, paid, terms
from tests.domain.test_performance import WITH_CAR

HALF_OF_INTEREST = (
    WaivedShare(Component.INTEREST, Decimal(50)),
    WaivedShare(Component.OVERDUE_INTEREST, Decimal(50)),
)
BARE = terms(waived=Components.none(), rows=((FIRST, "2000"), (date(2026, 9, 3), "2000")))
"""A debt of which nothing was waived: 3 000 of principal, 600 and 400 of interest."""


def change(on: str = "2026-08-20", **more: object) -> Replan:
    made = Replan(date.fromisoformat(on), date(2026, 10, 8), 6)
    return replace(made, **more)  # type: ignore[arg-type]


def supplemented(
    whole: Agreement, replan: Replan, *receipts: Receipt, **facts: object
) -> Agreement:
    known = replace(Performance(receipts), **facts)  # type: ignore[arg-type]
    found = standing(whole, known, shipped(), as_of=replan.agreed_on)
    return supplement(whole, found, replan, shipped())


# --- the worked example: waiving first or capitalizing first ------------------------------


def test_both_orders_stand_beside_each_other_with_their_figures(law: Law) -> None:
    """Of 3 000, 600 and 400, half the interest is waived and the rest made principal.

    Waiving first lets off 500 and makes 500 principal; capitalizing first leaves no interest
    to waive, so that all 1 000 become principal.
    """
    whole = agreement(BARE)
    found = standing(whole, Performance(), law, as_of=date(2026, 7, 20))
    replan = change("2026-07-20", waived=HALF_OF_INTEREST, capitalize=True)

    first, second = both_orders(whole, found, replan)

    assert (first.shape.let_off, first.shape.capitalized) == (Money.of("500"), Money.of("500"))
    assert first.terms.kept.principal == first.terms.settlement == Money.of("3500")
    assert (second.shape.let_off, second.shape.capitalized) == (Money(0), Money.of("1000"))
    assert second.terms.settlement == Money.of("4000")
    assert (first.if_broken, second.if_broken) == (Money.of("4000"), Money.of("4000"))


def test_a_share_of_the_principal_is_larger_once_interest_is_principal(law: Law) -> None:
    whole = agreement(BARE)
    found = standing(whole, Performance(), law, as_of=date(2026, 7, 20))
    tenth = (WaivedShare(Component.PRINCIPAL, Decimal(10)),)

    first, second = both_orders(
        whole, found, change("2026-07-20", waived=tenth, capitalize=True, conditional=False)
    )

    assert (first.shape.let_off, second.shape.let_off) == (Money.of("300"), Money.of("400"))
    assert (first.if_broken, second.if_broken) == (Money.of("3700"), Money.of("3600"))


# --- what is carried over -----------------------------------------------------------------


def test_a_waiver_stays_where_nothing_was_broken_and_money_paid_what_was_kept() -> None:
    made = supplemented(agreement(), change(), paid("2026-08-05", "1000"))

    assert made.terms.kept.total == made.terms.schedule.total == Money.of("2000")
    assert made.terms.waived == terms().waived
    assert made.statement.supported == made.terms.owed
    assert made.terms.balances


def test_a_reached_rung_is_carried_over_as_gone_for_good() -> None:
    rungs = Rung(1, Money.of("300")), Rung(3, Money.of("700"))

    made = supplemented(agreement(terms(ladder=rungs)), change(), paid("2026-08-05", "1000"))

    assert made.terms.waived.total == Money.of("700")
    assert made.terms.owed.total == Money.of("2700")


def test_after_a_breach_the_whole_debt_and_what_grew_is_what_the_new_plan_is_for() -> None:
    made = supplemented(
        agreement(),
        change("2026-10-20", first_due_on=date(2026, 11, 9)),
        paid("2026-08-05", "1000"),
    )

    assert made.terms.waived.total == Money(0)
    assert made.terms.owed.overdue_interest.minor > 0
    assert made.supersedes is not None
    assert made.supersedes.broken_on == date(2026, 10, 14)
    assert made.supersedes.open == made.terms.owed.total


def test_a_supplement_is_followed_like_any_agreement_and_counts_later_money_alone(
    law: Law,
) -> None:
    early, late = paid("2026-08-05", "1000"), paid("2026-10-08", "333")
    facts = Performance(
        (early, late),
        postponed=(Postponement(2, date(2026, 8, 6)),),
        handed_over=(HandedOver(1, date(2026, 8, 6)),),
        confirmed_on=date(2026, 8, 1),
    )
    made = supplemented(agreement(), change(), early)

    found = standing(made, facts, law, as_of=date(2026, 10, 8))

    assert (found.state, found.course.received) == (State.CURRENT, Money.of("333"))
    assert found.open == Money.of("1667")
    assert found.doubled is None
    codes = {finding.code for finding in found.findings}
    assert codes == {"receipt_before_replan", "holidays_unknown"}
    confirmed = replace(facts, confirmed_on=date(2026, 9, 1))
    assert standing(made, confirmed, law, as_of=date(2026, 10, 8)).doubled is not None


def test_a_second_change_counts_on_from_the_first() -> None:
    first = supplemented(agreement(), change())
    second = supplemented(first, change("2026-09-20", first_due_on=date(2026, 11, 9)))

    assert first.number.endswith("之一")
    assert second.number.endswith("之二")
    assert second.supersedes is not None
    assert second.supersedes.number == agreement().number
    assert [ordinal(n) for n in (10, 11)] == ["十", "11"]


def test_an_agreement_without_a_number_has_supplements_without_one() -> None:
    assert supplemented(replace(agreement(), number=""), change()).number == ""


# --- refusals -----------------------------------------------------------------------------


def test_a_rate_does_not_run_on_interest_that_is_neither_waived_nor_principal() -> None:
    bearing = change("2026-07-20", percent=Decimal(6))

    with pytest.raises(RateOnInterest):
        supplemented(agreement(BARE), bearing)
    made = supplemented(agreement(BARE), replace(bearing, capitalize=True))
    assert made.terms.added_interest.minor > 0
    assert made.terms.balances


def test_what_is_all_paid_or_all_waived_has_no_plan() -> None:
    everything = tuple(WaivedShare(part, Decimal(100)) for part in Component)

    with pytest.raises(NothingOwed):
        supplemented(agreement(), change(), paid("2026-08-03", "3000"))
    with pytest.raises(NothingOwed):
        supplemented(agreement(), change(waived=everything))


def test_what_is_still_to_be_handed_over_comes_first() -> None:
    with pytest.raises(TransferStillOpen):
        supplemented(agreement(WITH_CAR), change("2026-08-10"))


def test_without_principal_or_with_delay_interest_there_is_nothing_to_rest_on() -> None:
    charges = Components(Money(0), Money.of("600"), Money.of("400"), Money(0))
    rest = terms(owed=charges, waived=Components.none(), rows=((FIRST, "1000"),))
    judged = replace(OWED, delay_interest=Money.of("10"))
    delayed = terms(owed=judged, waived=Components.none(), rows=((FIRST, "4010"),))

    with pytest.raises(NoPrincipalToReplan):
        supplemented(agreement(rest), change("2026-07-20"))
    with pytest.raises(DelayInterestOpen):
        supplemented(agreement(delayed), change("2026-07-20"))


# --- laws of nature -----------------------------------------------------------------------

SHARES = st.lists(
    st.builds(WaivedShare, st.sampled_from(Component), st.integers(0, 100).map(Decimal)),
    max_size=3,
    unique_by=lambda share: share.component,
)
RECEIPTS = st.lists(
    st.builds(
        Receipt,
        on=st.dates(FIRST, FIRST + timedelta(90)),
        amount=st.integers(1, 120_000).map(Money),
    ),
    max_size=4,
)


def test_what_is_waived_for_good_does_not_come_back_into_a_new_plan() -> None:
    whole = agreement(terms(revives=False))
    found = standing(whole, Performance(()), shipped(), as_of=FIRST)

    debt = open_debt(whole, found)

    assert (debt.owed.total, debt.waived.total) == (Money.of("3000"), Money(0))


@given(
    RECEIPTS,
    SHARES,
    st.booleans(),
    st.sampled_from(WaiverOrder),
    st.integers(0, 120),
    st.booleans(),
)
def test_no_fen_is_made_or_lost_by_a_new_plan(
    receipts: list[Receipt],
    waived: list[WaivedShare],
    capitalize: bool,
    order: WaiverOrder,
    day: int,
    revives: bool,
) -> None:
    whole = agreement(terms(revives=revives))
    on = FIRST + timedelta(day)
    found = standing(whole, Performance(tuple(receipts)), shipped(), as_of=on)
    replan = change(
        on.isoformat(), waived=tuple(waived), capitalize=capitalize, order=order, payments=7
    )
    if not found.open:
        return
    debt = open_debt(whole, found)
    shape = reshaped(debt, replan, order)

    assert (debt.owed - debt.waived).total == found.open
    if found.at_stake is not None:
        assert debt.owed.total == found.at_stake.opened.total
    assert (shape.owed - shape.waived).total + shape.let_off == found.open
    assert all((shape.owed - shape.waived).of(part).minor >= 0 for part in Component)
    assert shape.owed.total == debt.owed.total  # a breach revives what one would before, no more
    if (shape.owed - shape.waived).total:
        assert new_terms(whole, replan, shape).balances


@given(RECEIPTS, st.integers(0, 60))
def test_a_supplement_asks_for_what_was_open_and_its_breach_for_no_more_than_before(
    receipts: list[Receipt], day: int
) -> None:
    on = FIRST + timedelta(day)
    whole = agreement()
    before = standing(whole, Performance(tuple(receipts)), shipped(), as_of=on)
    if not before.open:
        return
    replan = change(on.isoformat(), first_due_on=on + timedelta(30), payments=3)
    made = supplement(whole, before, replan, shipped())
    later = standing(made, Performance(tuple(receipts)), shipped(), as_of=on + timedelta(1))

    assert made.terms.schedule.total == before.open
    after = [r.amount.minor for r in receipts if r.on == on + timedelta(1)]
    assert later.open.minor == max(before.open.minor - sum(after), 0)
    assert later.at_stake is None or later.at_stake.opened.total <= made.terms.owed.total


def test_a_replan_of_zero_rate_is_plain_division() -> None:
    """Fineract: rescheduling at no rate broke the status of a loan."""
    made = supplemented(agreement(), change(percent=Decimal(0), payments=7))

    assert made.terms.added_interest == Money(0)
    assert made.terms.schedule.total == made.terms.kept.total
    assert isinstance(made.terms.schedule, Schedule)


def test_new_conditions_of_breach_are_those_of_the_change() -> None:
    made: Terms = supplemented(
        agreement(), change(allowed_misses=1, default_percent=Decimal("3.1"))
    ).terms

    assert made.breach == BreachTerms(7, 2, Decimal("3.1"), 1)
    assert supplemented(agreement(), change()).terms.breach.default_percent == Decimal("7.3")
