from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.debtor_sheet import DebtorSheet
from mediator.domain.disclosure import Disclosure
from mediator.domain.money import Money
from mediator.domain.parties import Role

RECORD = Disclosure(Role.DEBTOR, Role.DEBTOR, date(2026, 11, 21), "debtor_sheet", "")


def sheet(owed: int, income: int, living: int, other: int = 0) -> DebtorSheet:
    return DebtorSheet(
        "陆启航",
        "1",
        "",
        date(2026, 11, 21),
        RECORD,
        Money(owed),
        Money(income),
        Money(living),
        Money(other),
        0,
        None,
        None,
    )


@given(st.integers(0, 10**9), st.integers(1, 10**7))
def test_the_months_told_are_the_fewest_that_pay_the_debt(owed: int, left: int) -> None:
    months = sheet(owed, left, 0).months

    assert months is not None
    assert months * left >= owed
    assert (months - 1) * left < owed or months == 0


def test_where_nothing_is_left_no_number_of_months_is_told() -> None:
    assert sheet(100, 50, 40, 10).months is None
    assert sheet(100, 50, 90).left == Money(-40)
