from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from mediator.domain.disclosure import Policy
from mediator.domain.law import Law
from mediator.domain.menu import Menu
from mediator.domain.refusals import AnswerAlreadySealed, AnswersMissing, RoundsUsedUp
from mediator.domain.rounds import Outcome, Question, Side
from mediator.domain.sealing import Place
from mediator.usecases import rounds
from mediator.usecases.board import offer_menu
from mediator.usecases.ports import Opened


@pytest.fixture
def menu(loan_case: Opened, law: Law) -> Menu:
    return offer_menu(loan_case.case, law)


def all_but(question: Question, *plans: str) -> Mapping[str, bool]:
    return {plan: plan not in plans for plan in question.plans}


def seal(archive: Any, asked: Question, side: Side, answers: Mapping[str, bool]) -> str:
    return rounds.seal_answers(
        archive, asked, side, answers, random_bytes=lambda count: bytes([len(side)]) * count
    )


def test_both_seal_and_the_first_joint_yes_alone_comes_out(
    archive: Any, loan_case: Opened, menu: Menu
) -> None:
    asked = rounds.question(loan_case.case, menu)
    first, second, *_ = asked.plans

    codes = [
        seal(archive, asked, Side.CREDITOR, all_but(asked)),
        seal(archive, asked, Side.DEBTOR, all_but(asked, first)),
    ]
    change = rounds.open_round(loan_case.case, archive, asked)

    (opened,) = change.case.outcomes
    assert opened.joint_yes == second
    assert [code for _, code in opened.receipts] == codes
    assert archive.sealed("case-1", rounds.ROOM) == ()
    assert archive.load("case-1") == change.case
    assert archive.acts[-2:] == ["round_opened", "answers_discarded"]


def test_no_joint_yes_looks_the_same_whoever_refused(
    archive: Any, loan_case: Opened, menu: Menu
) -> None:
    asked = rounds.question(loan_case.case, menu)
    none = dict.fromkeys(asked.plans, False)
    seal(archive, asked, Side.CREDITOR, none)
    seal(archive, asked, Side.DEBTOR, all_but(asked))

    (opened,) = rounds.open_round(loan_case.case, archive, asked).case.outcomes

    assert opened.joint_yes is None


def test_a_round_opens_only_when_both_have_sealed(
    archive: Any, loan_case: Opened, menu: Menu
) -> None:
    asked = rounds.question(loan_case.case, menu)
    seal(archive, asked, Side.DEBTOR, all_but(asked))

    assert rounds.sealed_sides(archive, asked) == {Side.DEBTOR}
    with pytest.raises(AnswersMissing):
        rounds.open_round(loan_case.case, archive, asked)


def test_a_sealed_answer_cannot_be_changed(archive: Any, loan_case: Opened, menu: Menu) -> None:
    asked = rounds.question(loan_case.case, menu)
    seal(archive, asked, Side.DEBTOR, all_but(asked))

    with pytest.raises(AnswerAlreadySealed):
        seal(archive, asked, Side.DEBTOR, all_but(asked))


def test_another_menu_voids_what_was_sealed(
    archive: Any, loan_case: Opened, menu: Menu, law: Law
) -> None:
    asked = rounds.question(loan_case.case, menu)
    seal(archive, asked, Side.DEBTOR, all_but(asked))
    changed = replace(loan_case.case, policy=Policy(longest_months=6))

    asked_again = rounds.question(changed, offer_menu(changed, law))

    assert asked_again.menu_digest != asked.menu_digest
    assert rounds.sealed_sides(archive, asked_again) == frozenset()
    seal(archive, asked_again, Side.DEBTOR, all_but(asked_again))
    assert rounds.sealed_sides(archive, asked_again) == {Side.DEBTOR}


def test_what_else_lies_in_the_room_is_no_ballot(
    archive: Any, loan_case: Opened, menu: Menu
) -> None:
    with archive.room("case-1", rounds.ROOM) as key:
        archive.keep((key.seal("round-9-debtor", "{}"),), "answer_sealed")

    assert rounds.sealed_sides(archive, rounds.question(loan_case.case, menu)) == frozenset()
    archive.discard((Place("case-1", rounds.ROOM, "round-9-debtor"),), "answers_discarded")


def test_after_three_rounds_no_more_is_asked(loan_case: Opened, menu: Menu) -> None:
    done = tuple(Outcome(n, "", (), None) for n in (1, 2, 3))

    with pytest.raises(RoundsUsedUp):
        rounds.question(replace(loan_case.case, outcomes=done), menu)
