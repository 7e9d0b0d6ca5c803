"""What a slip proves, and every way of cheating that it catches (security.md 3.6)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.ballots import (
    Ballot,
    fill_in,
    opening,
    outcome,
    proves_joint_yes,
    proves_yes,
)
from mediator.domain.rounds import Question, Side

PLANS = tuple(f"plan-{letter}" for letter in "ABCDEFG")


def asked(**changes: Any) -> Question:
    return replace(Question("case-1", 2, "ab" * 32, PLANS), **changes)


def answered(question: Question, side: Side, *yes: str, salt: int = 0) -> Ballot:
    answers = {plan: plan in yes for plan in question.plans}
    nonces = [bytes([side == Side.CREDITOR, salt, number]) * 11 for number in range(len(PLANS))]
    return fill_in(question, side, answers, nonces)


@pytest.fixture
def creditor() -> Ballot:
    return answered(asked(), Side.CREDITOR, "plan-C", "plan-E")


@pytest.fixture
def debtor() -> Ballot:
    return answered(asked(), Side.DEBTOR, "plan-E", "plan-F")


def test_a_joint_yes_is_proved_by_both_slips(creditor: Ballot, debtor: Ballot) -> None:
    revealed = outcome(creditor, debtor)

    assert revealed.joint_yes == "plan-E"
    assert proves_joint_yes(asked(), revealed)


def test_no_joint_yes_opens_nothing(creditor: Ballot) -> None:
    revealed = outcome(creditor, answered(asked(), Side.DEBTOR))

    assert (revealed.joint_yes, revealed.openings) == (None, ())
    assert proves_joint_yes(asked(), revealed)
    smuggled = replace(revealed, openings=(opening(creditor, "plan-C"),))
    assert not proves_joint_yes(asked(), smuggled)


@pytest.mark.parametrize("plan", [p for p in PLANS if p != "plan-E"])
def test_a_joint_yes_cannot_be_invented(creditor: Ballot, debtor: Ballot, plan: str) -> None:
    openings = (opening(creditor, plan), opening(debtor, plan))
    invented = replace(outcome(creditor, debtor), joint_yes=plan, openings=openings)

    assert not proves_joint_yes(asked(), invented)


CHEATS: dict[str, Any] = {
    "changes its answer": lambda: answered(asked(), Side.CREDITOR, "plan-A"),
    "replays the last round": lambda: answered(asked(round=1), Side.CREDITOR, "plan-C", "plan-E"),
    "uses the other side's": lambda: answered(asked(), Side.DEBTOR, "plan-E", "plan-F"),
    "uses another case's": lambda: answered(asked(case="c"), Side.CREDITOR, "plan-C", "plan-E"),
    "answered another menu": lambda: answered(
        asked(menu_digest="cd" * 32), Side.CREDITOR, "plan-C", "plan-E"
    ),
    "draws other salts": lambda: answered(asked(), Side.CREDITOR, "plan-C", "plan-E", salt=1),
}


@pytest.mark.parametrize("kind", CHEATS)
def test_who_cheats_is_caught_by_the_slip(creditor: Ballot, kind: str) -> None:
    slip = creditor.receipt
    forged = replace(opening(CHEATS[kind](), "plan-E"), side=Side.CREDITOR)

    assert proves_yes(asked(), "plan-E", opening(creditor, "plan-E"), slip)
    assert not proves_yes(asked(), "plan-E", forged, slip)


def test_the_mediator_cannot_alter_a_sealed_answer_afterwards(
    creditor: Ballot, debtor: Ballot
) -> None:
    altered = answered(asked(), Side.CREDITOR, "plan-F")
    revealed = outcome(altered, debtor)

    assert revealed.joint_yes == "plan-F"
    with_slip = ((Side.CREDITOR, creditor.receipt), (Side.DEBTOR, debtor.receipt))
    assert not proves_joint_yes(asked(), replace(revealed, receipts=with_slip))


@pytest.mark.parametrize(
    "broken",
    [
        {"nonce": "no hexadecimal"},
        {"nonce": "00"},
        {"path": ("xyz",)},
        {"path": ()},
        {"path": ("00" * 32,) * 9},
    ],
    ids=str,
)
def test_an_opening_that_is_none_proves_nothing(creditor: Ballot, broken: Any) -> None:
    opened = replace(opening(creditor, "plan-E"), **broken)

    assert not proves_yes(asked(), "plan-E", opened, creditor.receipt)
    assert not proves_yes(asked(), "no such plan", opening(creditor, "plan-E"), creditor.receipt)


def test_one_side_alone_proves_no_joint_yes(creditor: Ballot, debtor: Ballot) -> None:
    revealed = outcome(creditor, debtor)

    assert not proves_joint_yes(asked(), replace(revealed, openings=revealed.openings[:1]))
    assert not proves_joint_yes(asked(), replace(revealed, receipts=()))


@given(st.integers(1, 20), st.data())
def test_every_answer_opens_at_its_own_place_alone(count: int, data: st.DataObject) -> None:
    plans = tuple(f"p{number}" for number in range(count))
    question = Question("c", 1, "m", plans)
    nonces = [bytes([number]) * 32 for number in range(count)]
    ballot = fill_in(question, Side.DEBTOR, dict.fromkeys(plans, True), nonces)
    plan = data.draw(st.sampled_from(plans))

    for other in plans:
        shown = proves_yes(question, other, opening(ballot, plan), ballot.receipt)
        assert shown == (other == plan)
