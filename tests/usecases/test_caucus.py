from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.caucus import CreditorPosition, DebtorPosition, Tag, tag_of
from mediator.domain.money import Money
from mediator.domain.parties import Role
from mediator.domain.refusals import SealBroken
from mediator.usecases import caucus
from mediator.usecases.outlook import keep_outlook
from mediator.usecases.ports import Opened

amounts = st.none() | st.integers(0, 10**17).map(Money)
texts = st.text(st.characters(categories=("L", "N", "P")), max_size=20)
tags = st.lists(st.sampled_from(Tag), max_size=2).map(
    lambda chosen: tuple(zip(("interests", "worries"), chosen, strict=False))
)
creditors = st.builds(
    CreditorPosition,
    wish_total=amounts,
    least_total=amounts,
    longest_months=st.none() | st.integers(0, 600),
    least_first_payment=amounts,
    yearly_discount=st.none() | st.integers(0, 10**5).map(lambda n: Decimal(n) / 100),
    reasons=texts,
    interests=texts,
    worries=texts,
    alternative=texts,
    tags=tags,
)
debtors = st.builds(
    DebtorPosition,
    monthly_income=amounts,
    monthly_living=amounts,
    dependants=st.integers(0, 9),
    monthly_other_debts=amounts,
    savings=amounts,
    most_monthly=amounts,
    most_total=amounts,
    earliest_on=st.none() | st.dates(),
    assets=texts,
    security=texts,
    interests=texts,
    worries=texts,
    tags=tags,
)


@given(creditors, debtors)
def test_a_position_reads_back_from_its_sealed_items(
    creditor: CreditorPosition, debtor: DebtorPosition
) -> None:
    assert caucus.creditor_from(caucus.items_of(creditor)) == creditor
    assert caucus.debtor_from(caucus.items_of(debtor)) == debtor


def test_each_room_keeps_its_own_and_the_board_opens_both(archive: Any, loan_case: Opened) -> None:
    case, said = loan_case.case, loan_case.positions

    case = caucus.keep_position(archive, case, said.creditor).case
    case = caucus.keep_position(archive, case, said.debtor).case
    keep_outlook(archive, case.id, said.court)

    assert caucus.open_both(archive, case.id) == said
    assert case.heard == (("creditor", True), ("debtor", True))
    assert archive.acts == ["creditor_kept", "debtor_kept", "outlook_kept"]


def test_a_room_with_a_gap_is_heard_but_not_complete(archive: Any, loan_case: Opened) -> None:
    gap = replace(loan_case.positions.creditor, least_total=None)

    change = caucus.keep_position(archive, loan_case.case, gap)

    assert change.case.heard == (("creditor", False),)
    assert change.act == "creditor_heard"


def test_a_room_never_heard_is_empty(archive: Any) -> None:
    assert caucus.open_creditor(archive, "case-1") == CreditorPosition()
    assert caucus.open_debtor(archive, "case-1") == DebtorPosition()


def test_the_other_room_key_opens_nothing(archive: Any, loan_case: Opened) -> None:
    caucus.keep_position(archive, loan_case.case, loan_case.positions.creditor)
    (sealed, *_) = archive.sealed("case-1", "creditor")

    with archive.room("case-1", "debtor") as key, pytest.raises(SealBroken):
        key.open(sealed)


def test_what_was_not_tagged_is_sealed(loan_case: Opened) -> None:
    assert tag_of(loan_case.positions.creditor, "interests") is Tag.TELL
    assert tag_of(loan_case.positions.creditor, "least_total") is Tag.SEALED


def test_a_release_is_recorded_with_its_words(loan_case: Opened) -> None:
    change = caucus.release_means(
        loan_case.case, Money.of("8000"), words="每月约可还8,000元", on=date(2026, 10, 12)
    )

    (record,) = change.case.disclosures
    assert (record.by, record.to, record.words) == (Role.DEBTOR, Role.CREDITOR, "每月约可还8,000元")
    assert change.case.means is not None
    assert change.case.means.monthly.plain == "8000.00"
