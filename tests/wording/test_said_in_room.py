"""What is read back on paper: every answer, in the order of the questions, with its tag."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from decimal import Decimal

import pytest

from mediator.domain.caucus import CreditorPosition, DebtorPosition, Tag
from mediator.domain.money import Money
from mediator.domain.read_back import ReadBackLine
from mediator.wording.said_in_room import lines_of
from mediator.wording.screen_caucus import CREDITOR, DEBTOR

NOT_ASKED = {"mood", "tags"}


def test_every_item_of_a_room_is_asked_and_so_can_be_read_back() -> None:
    assert {f.name for f in fields(CreditorPosition)} - NOT_ASKED == set(CREDITOR)
    assert {f.name for f in fields(DebtorPosition)} - NOT_ASKED == set(DEBTOR)


def test_an_answer_stands_with_its_unit_and_how_far_it_may_go() -> None:
    position = CreditorPosition(
        wish_total=Money.of("118000"),
        longest_months=8,
        yearly_discount=Decimal("3.50"),
        worries="怕拖。",
        tags=(("worries", Tag.TELL), ("wish_total", Tag.ASK)),
    )

    assert lines_of(position) == (
        ReadBackLine("您希望一共收回多少？（元）", "118,000.00", "可用于提问"),
        ReadBackLine("最长可以等多久？", "8 个月", "保密"),
        ReadBackLine("晚一年收到，对您来说相当于少收百分之几？（%）", "3.5", "保密"),
        ReadBackLine("您最担心什么？", "怕拖。", "可转述"),
    )


@pytest.mark.parametrize(
    ("position", "said"),
    [
        (DebtorPosition(dependants=2), ["2 人"]),
        (DebtorPosition(bonus_month=2, bonus=Money.of("3000")), ["3,000.00", "2 月"]),
        (DebtorPosition(earliest_on=date(2026, 11, 1)), ["2026-11-01"]),
        (DebtorPosition(monthly_other_debts=Money(0)), ["0.00"]),
        (DebtorPosition(), []),
        (CreditorPosition(yearly_discount=Decimal(0)), []),
        (CreditorPosition(yearly_discount=Decimal(100)), ["100"]),
    ],
)
def test_what_was_not_answered_is_left_out_and_no_debts_is_an_answer(
    position: CreditorPosition | DebtorPosition, said: list[str]
) -> None:
    assert [line.said for line in lines_of(position)] == said
