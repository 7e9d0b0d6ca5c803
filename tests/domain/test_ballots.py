from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.ballots import Ballot, commitment, fill_in, outcome, receipt
from mediator.domain.refusals import AnswerIncomplete
from mediator.domain.rounds import Question, Side

PLANS = ("a", "b", "c", "d", "e")
QUESTION = Question("case-1", 1, "menu", PLANS)


def nonces(seed: int) -> list[bytes]:
    return [bytes([seed, i]) * 16 for i in range(len(PLANS))]


def ballot(side: Side, yes: set[str], seed: int = 1) -> Ballot:
    return fill_in(QUESTION, side, {plan: plan in yes for plan in PLANS}, nonces(seed))


answers = st.sets(st.sampled_from(PLANS))


@given(answers, answers)
def test_only_the_first_joint_yes_in_menu_order_is_revealed(
    creditor: set[str], debtor: set[str]
) -> None:
    opened = outcome(ballot(Side.CREDITOR, creditor), ballot(Side.DEBTOR, debtor, 2))

    assert opened.joint_yes == min(creditor & debtor, default=None)


@given(answers, answers)
def test_a_receipt_tells_every_other_ballot_apart(one: set[str], other: set[str]) -> None:
    same = ballot(Side.CREDITOR, one).receipt == ballot(Side.CREDITOR, other).receipt

    assert same == (one == other)


def test_a_receipt_is_four_groups_of_four() -> None:
    groups = ballot(Side.CREDITOR, {"a"}).receipt.split("-")

    assert [len(group) for group in groups] == [4, 4, 4, 4]


CHEATS: dict[str, dict[str, object]] = {
    "another answer": {"yes": False},
    "another nonce": {"nonce": b"x" * 32},
    "another plan": {"plan": "b"},
    "another side": {"side": Side.DEBTOR},
    "another round": {"question": replace(QUESTION, round=2)},
    "another menu": {"question": replace(QUESTION, menu_digest="other")},
    "another case": {"question": replace(QUESTION, case="case-2")},
}


@pytest.mark.parametrize("cheat", CHEATS)
def test_a_commitment_fits_one_answer_in_one_place_only(cheat: str) -> None:
    said: dict[str, object] = {
        "question": QUESTION,
        "side": Side.CREDITOR,
        "plan": "a",
        "yes": True,
    }
    said |= {"nonce": b"n" * 32}

    def made(parts: dict[str, object]) -> bytes:
        return commitment(
            parts["question"],  # type: ignore[arg-type]
            parts["side"],  # type: ignore[arg-type]
            str(parts["plan"]),
            yes=bool(parts["yes"]),
            nonce=parts["nonce"],  # type: ignore[arg-type]
        )

    assert made(said) != made(said | CHEATS[cheat])


def test_one_plan_alone_has_a_receipt_too() -> None:
    assert len(receipt((b"only",))) == 19


@pytest.mark.parametrize("given_answers", [{}, {"a": True}, dict.fromkeys((*PLANS, "z"), True)])
def test_a_ballot_answers_every_plan_and_no_other(given_answers: dict[str, bool]) -> None:
    with pytest.raises(AnswerIncomplete):
        fill_in(QUESTION, Side.CREDITOR, given_answers, nonces(1))
