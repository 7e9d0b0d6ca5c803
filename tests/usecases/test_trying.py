"""Trying a change: what it would do, and that nothing of it stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from mediator.domain.caucus import CreditorPosition, DebtorPosition, Positions
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.refusals import NotAssumable, RateAboveCap
from mediator.domain.wishes import CRITERIA, WHOLE
from mediator.usecases.board import offer_menu, survey
from mediator.usecases.ports import Opened
from mediator.usecases.trying import BOUNDS, NEEDED, PLACES, Kind, World, to_ask, tried, try_out
from mediator.wording.screen_trying import PLACES as NAMED

AIM = 20_000
VALUES = {
    Kind.MONEY: Money.of("4321"),
    Kind.MONTHS: 7,
    Kind.PERCENT: Decimal("2.5"),
    Kind.WHOLE: 3,
    Kind.DAY: date(2026, 12, 24),
}


def world(opened: Opened) -> World:
    return World(opened.case, opened.positions)


@pytest.mark.parametrize("place", list(PLACES))
def test_every_place_can_be_changed_and_has_a_name(loan_case: Opened, place: str) -> None:
    value = VALUES[PLACES[place]]

    changed = tried(world(loan_case), place, value)

    found: object = changed
    for step in place.split("."):
        found = getattr(found, step)
    assert found == value
    assert changed != world(loan_case)
    assert set(NAMED) == set(PLACES) >= NEEDED | set(BOUNDS)


def test_a_trial_is_two_searches_of_which_one_knows_the_change(loan_case: Opened, law: Law) -> None:
    trial = try_out(world(loan_case), law, "positions.creditor.longest_months", 4, aim=AIM)

    said = replace(loan_case.positions.creditor, longest_months=4)
    after = replace(loan_case.positions, creditor=said)
    assert trial.before[1] == survey(loan_case.case, loan_case.positions, law, aim=AIM)
    assert trial.after[1] == survey(loan_case.case, after, law, aim=AIM)
    assert trial.before[1].acceptable > trial.after[1].acceptable


def test_what_cannot_be_is_refused_as_anywhere(loan_case: Opened, law: Law) -> None:
    with pytest.raises(NotAssumable):
        tried(world(loan_case), "positions.reckoning.assumed.stop_permille", 1001)
    with pytest.raises(RateAboveCap):
        try_out(world(loan_case), law, "case.policy.installment_percent", Decimal(90), aim=AIM)


def test_a_side_is_asked_about_the_plans_of_the_public_menu(loan_case: Opened, law: Law) -> None:
    asked = to_ask(loan_case.case, loan_case.positions, law)

    assert [each.option for each in asked] == list(offer_menu(loan_case.case, law).options)
    for each in asked:
        assert len(each.criteria) == len(CRITERIA)
        assert all(0 <= points <= WHOLE for points in each.criteria)
    soonest = min(asked, key=lambda each: each.option.terms.schedule.last_due_on)
    assert soonest.criteria[1] == max(each.criteria[1] for each in asked)


def test_plans_can_be_asked_about_before_either_room_was_heard(loan_case: Opened, law: Law) -> None:
    nobody = Positions(CreditorPosition(), DebtorPosition())

    assert to_ask(loan_case.case, nobody, law)
