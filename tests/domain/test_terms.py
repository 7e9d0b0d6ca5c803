from __future__ import annotations

from dataclasses import replace

import pytest

from mediator.domain.components import Component
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.terms import Terms
from mediator.usecases.board import offer_menu
from mediator.usecases.ports import Opened


@pytest.fixture
def terms(loan_case: Opened, law: Law) -> Terms:
    return offer_menu(loan_case.case, law).option("equal-6").terms


def test_what_is_kept_and_what_is_waived_is_what_is_owed(terms: Terms) -> None:
    assert terms.kept + terms.waived == terms.owed
    assert [component for component, _ in terms.waived_parts] == [Component.OVERDUE_INTEREST]
    assert terms.balances


def test_a_waiver_above_its_part_does_not_balance(terms: Terms) -> None:
    more = terms.waived.plus(Component.COSTS, Money(1))

    assert not replace(terms, waived=more).balances
