from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.components import Component
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.receipts import Payer, Performance, Postponement, Receipt
from mediator.domain.tally import tally
from mediator.domain.terms import BreachTerms, Rung, Terms
from mediator.engine import tallies as engine
from mediator.engine.tallies import Followed, tallies
from tests.domain.performing import FIRST, OWED, agreement, terms

DAYS = st.dates(date(2026, 7, 1), date(2027, 3, 1))
RECEIPTS = st.lists(
    st.builds(
        Receipt,
        on=DAYS,
        amount=st.integers(1, 200_000).map(Money),
        paid_by=st.sampled_from(Payer),
        returned_on=st.none() | DAYS,
    ),
    max_size=5,
)


@st.composite
def plans(draw: st.DrawFn) -> Terms:
    """Draw terms of up to six rows, now and then with what only the plain rules know."""
    gaps = draw(st.lists(st.integers(1, 40), min_size=1, max_size=6))
    days, on = [], FIRST
    for gap in gaps:
        days.append(on)
        on += timedelta(gap)
    each = 300_000 // len(days)
    amounts = [each] * (len(days) - 1)
    amounts.append(300_000 - sum(amounts))
    rows = [(day, Money(amount).plain) for day, amount in zip(days, amounts, strict=True)]
    breach = BreachTerms(draw(st.integers(0, 9)), draw(st.integers(0, 4)), Decimal(5))
    ladder = (Rung(len(rows), Money.of("1000")),) if draw(st.booleans()) else ()
    return terms(rows=rows, breach=breach, ladder=ladder, revives=draw(st.booleans()))


@given(st.lists(st.tuples(plans(), RECEIPTS, st.booleans()), max_size=4), DAYS)
def test_many_at_once_are_what_the_plain_rules_say_one_by_one(
    drawn: list[tuple[Terms, list[Receipt], bool]], as_of: date
) -> None:
    from mediator.library.law_tables import law

    workdays = law().workdays
    followed: list[Followed] = [
        (
            agreement(made),
            Performance(tuple(receipts), postponed=(Postponement(1, FIRST),) if put_off else ()),
        )
        for made, receipts, put_off in drawn
    ]

    assert tallies(followed, workdays, as_of=as_of) == tuple(
        tally(*pair, workdays, as_of=as_of) for pair in followed
    )


def test_one_line_says_what_was_missed_and_what_is_open_since_the_breach(law: Law) -> None:
    """500 of 3 000 came; the second row unpaid for more than five days breaks the plan."""
    known = Performance((Receipt(FIRST, Money.of("500")),))
    as_of = date(2026, 12, 1)

    (found,) = tallies([(agreement(), known)], law.workdays, as_of=as_of)

    assert found == tally(agreement(), known, law.workdays, as_of=as_of)
    assert (found.received, found.open) == (50_000, 250_000)
    assert found.breach_on is not None
    assert found.opened == OWED.total.minor - 50_000


def test_an_agreed_order_decides_what_principal_is_left(law: Law) -> None:
    first = replace(
        agreement(), claim=replace(agreement().claim, appropriation=(Component.PRINCIPAL,))
    )
    paid = Performance((Receipt(FIRST, Money.of("500")),))

    (found,) = tallies([(first, paid)], law.workdays, as_of=date(2026, 12, 1))

    assert found.opened_principal == (OWED.principal - Money.of("500")).minor


def test_blocks_change_nothing(law: Law) -> None:
    followed = [(agreement(), Performance((Receipt(FIRST, Money(n + 1)),))) for n in range(5)]
    whole = tallies(followed, law.workdays, as_of=date(2026, 9, 1))
    kept = engine.BLOCK
    try:
        engine.BLOCK = 2
        assert tallies(followed, law.workdays, as_of=date(2026, 9, 1)) == whole
    finally:
        engine.BLOCK = kept


def test_nothing_to_follow_is_no_answer(law: Law) -> None:
    assert tallies([], law.workdays, as_of=FIRST) == ()
