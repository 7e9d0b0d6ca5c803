from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from mediator.domain.case import Case
from mediator.domain.disclosure import Policy
from mediator.domain.envelopes import Envelope
from mediator.domain.law import Law
from mediator.domain.menu import Menu
from mediator.domain.refusals import AnswerAlreadySealed, AnswersMissing, RoundsUsedUp, SealBroken
from mediator.domain.rounds import OpeningDay, Outcome, Question, Sealing, Side
from mediator.domain.safe_refusals import (
    DigitsUnreadable,
    OpeningCodeWrong,
    OpeningDayFixed,
    OpeningDayPast,
)
from mediator.domain.sealing import Place
from mediator.usecases import rounds
from mediator.usecases.board import offer_menu
from mediator.usecases.history import Change
from mediator.usecases.ports import Opened

TODAY = date(2026, 11, 22)


@pytest.fixture
def menu(loan_case: Opened, law: Law) -> Menu:
    return offer_menu(loan_case.case, law)


def all_but(question: Question, *plans: str) -> Mapping[str, bool]:
    return {plan: plan not in plans for plan in question.plans}


def seal(
    archive: Any, asked: Question, side: Side, answers: Mapping[str, bool], digits: str = ""
) -> Envelope:
    return seal_until(None, archive, asked, side, answers, digits)


def seal_until(
    open_by: date | None,
    archive: Any,
    asked: Question,
    side: Side,
    answers: Mapping[str, bool],
    digits: str = "",
) -> Envelope:
    return rounds.seal_answers(
        archive,
        asked,
        side,
        answers,
        random_bytes=lambda count: bytes([len(side)]) * count,
        open_by=OpeningDay(TODAY, open_by),
        digits=digits,
    )


def open_up(case: Case, archive: Any, asked: Question, codes: Mapping[Side, str]) -> Change:
    return rounds.open_round(case, archive, asked, codes, on=TODAY, tick=nullcontext)


def codes_of(*envelopes: Envelope) -> dict[Side, str]:
    return {envelope.ballot.side: envelope.code for envelope in envelopes}


def test_both_seal_and_the_first_joint_yes_alone_comes_out(
    archive: Any, loan_case: Opened, menu: Menu
) -> None:
    asked = rounds.question(loan_case.case, menu)
    first, second, *_ = asked.plans

    creditor = seal(archive, asked, Side.CREDITOR, all_but(asked))
    debtor = seal(archive, asked, Side.DEBTOR, all_but(asked, first))
    change = open_up(loan_case.case, archive, asked, codes_of(creditor, debtor))

    (opened,) = change.case.outcomes
    assert opened.joint_yes == second
    assert [code for _, code in opened.receipts] == [
        creditor.ballot.receipt,
        debtor.ballot.receipt,
    ]
    assert archive.sealed("case-1", rounds.ROOM) == ()
    assert archive.load("case-1") == change.case
    assert archive.acts[-2:] == ["round_opened", "answers_discarded"]


def test_no_joint_yes_looks_the_same_whoever_refused(
    archive: Any, loan_case: Opened, menu: Menu
) -> None:
    asked = rounds.question(loan_case.case, menu)
    none = dict.fromkeys(asked.plans, False)
    envelopes = (
        seal(archive, asked, Side.CREDITOR, none),
        seal(archive, asked, Side.DEBTOR, all_but(asked)),
    )

    change = open_up(loan_case.case, archive, asked, codes_of(*envelopes))
    (opened,) = change.case.outcomes

    assert opened.joint_yes is None
    assert opened.openings == ()


def test_what_a_party_takes_away_names_the_record_after_sealing(
    archive: Any, loan_case: Opened, menu: Menu
) -> None:
    asked = rounds.question(loan_case.case, menu)

    envelope = seal(archive, asked, Side.DEBTOR, all_but(asked))

    assert envelope.head == "1-abababababab"
    assert [len(group) for group in envelope.code.split("-")] == [4, 4, 4, 4]
    assert envelope.code not in str(archive.kept)


def test_a_code_is_read_as_people_copy_it(archive: Any, loan_case: Opened, menu: Menu) -> None:
    asked = rounds.question(loan_case.case, menu)
    codes = codes_of(*(seal(archive, asked, side, all_but(asked)) for side in Side))
    typed = {side: f" {code.lower().replace('-', ' ')} " for side, code in codes.items()}

    change = open_up(loan_case.case, archive, asked, typed)

    assert change.case.outcomes[-1].joint_yes == asked.plans[0]


@pytest.mark.parametrize(
    ("typed", "sides"),
    [
        ({Side.CREDITOR: "0000-0000-0000-0000"}, ("creditor",)),
        ({Side.DEBTOR: ""}, ("debtor",)),
        ({Side.CREDITOR: "x", Side.DEBTOR: "y"}, ("creditor", "debtor")),
    ],
    ids=str,
)
def test_a_wrong_code_opens_nothing_and_costs_nothing(
    archive: Any, loan_case: Opened, menu: Menu, typed: dict[Side, str], sides: tuple[str, ...]
) -> None:
    asked = rounds.question(loan_case.case, menu)
    codes = codes_of(*(seal(archive, asked, side, all_but(asked)) for side in Side))
    kept, acts = dict(archive.kept), list(archive.acts)

    with pytest.raises(OpeningCodeWrong) as refused:
        open_up(loan_case.case, archive, asked, codes | typed)

    assert refused.value.sides == sides
    assert (archive.kept, archive.acts) == (kept, acts)
    assert open_up(loan_case.case, archive, asked, codes).case.outcomes


def test_a_lost_code_voids_the_round_and_it_is_answered_again(
    archive: Any, loan_case: Opened, menu: Menu
) -> None:
    asked = rounds.question(loan_case.case, menu)
    seal(archive, asked, Side.CREDITOR, all_but(asked))

    rounds.void_answers(archive, asked)

    assert rounds.sealing(archive, asked).sides == frozenset()
    assert archive.acts[-1] == "answers_voided"
    assert rounds.question(loan_case.case, menu) == asked  # it did not count
    with pytest.raises(AnswersMissing):
        rounds.void_answers(archive, asked)
    assert seal(archive, asked, Side.CREDITOR, all_but(asked)).code


def test_six_digits_of_the_party_change_every_nonce(
    archive: Any, loan_case: Opened, menu: Menu
) -> None:
    asked = rounds.question(loan_case.case, menu)
    without = seal(archive, asked, Side.DEBTOR, all_but(asked)).ballot
    rounds.void_answers(archive, asked)
    said = seal(archive, asked, Side.DEBTOR, all_but(asked), "４０７ 213".replace(" ", "")).ballot
    rounds.void_answers(archive, asked)
    again = seal(archive, asked, Side.DEBTOR, all_but(asked), "407213").ballot

    assert said == again
    nonces = [{nonce for *_, nonce in ballot.answers} for ballot in (without, said)]
    assert len(nonces[1]) == len(asked.plans)
    assert not nonces[0] & nonces[1]
    for wrong in ("12345", "1234567", "12345x", "²³⁴⁵⁶⁷x"):
        with pytest.raises(DigitsUnreadable):
            seal(archive, asked, Side.CREDITOR, all_but(asked), wrong)


def test_answers_that_do_not_give_their_own_receipt_are_not_opened(
    archive: Any, loan_case: Opened, menu: Menu
) -> None:
    asked = rounds.question(loan_case.case, menu)
    codes = codes_of(*(seal(archive, asked, side, all_but(asked)) for side in Side))
    place = ("case-1", rounds.ROOM, "round-1-debtor")
    with archive.room("case-1", rounds.ROOM) as key:
        text = key.open(archive.kept[place])
        receipt = text.split('"receipt": "')[1][:19]
        archive.kept[place] = key.seal(place[2], text.replace(receipt, "AAAA-AAAA-AAAA-AAAA"))

    with pytest.raises(SealBroken):
        open_up(loan_case.case, archive, asked, codes)
    assert archive.sealed("case-1", rounds.ROOM)


def test_a_round_opens_only_when_both_have_sealed(
    archive: Any, loan_case: Opened, menu: Menu
) -> None:
    asked = rounds.question(loan_case.case, menu)
    seal(archive, asked, Side.DEBTOR, all_but(asked))

    assert rounds.sealing(archive, asked).sides == {Side.DEBTOR}
    with pytest.raises(AnswersMissing):
        open_up(loan_case.case, archive, asked, {})


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
    now = rounds.sealing(archive, asked_again)
    assert (now.sides, now.receipts, now.void) == (frozenset(), (), frozenset({Side.DEBTOR}))
    seal(archive, asked_again, Side.DEBTOR, all_but(asked_again))
    assert rounds.sealing(archive, asked_again).sides == {Side.DEBTOR}


def test_what_else_lies_in_the_room_is_no_ballot(
    archive: Any, loan_case: Opened, menu: Menu
) -> None:
    asked = rounds.question(loan_case.case, menu)
    old = f'{{"menu": "{asked.menu_digest}", "answers": []}}'  # before there were codes
    with archive.room("case-1", rounds.ROOM) as key:
        archive.keep((key.seal("round-9-debtor", "{}"),), "answer_sealed")
        archive.keep((key.seal("round-1-debtor", old),), "answer_sealed")

    assert rounds.sealing(archive, asked).sides == frozenset()
    archive.discard((Place("case-1", rounds.ROOM, "round-9-debtor"),), "answers_discarded")


def test_after_three_rounds_no_more_is_asked(loan_case: Opened, menu: Menu) -> None:
    done = tuple(Outcome(n, "", (), None) for n in (1, 2, 3))

    with pytest.raises(RoundsUsedUp):
        rounds.question(replace(loan_case.case, outcomes=done), menu)


def test_a_yes_a_no_and_a_wrong_code_leave_by_the_same_tick(
    archive: Any, loan_case: Opened, menu: Menu
) -> None:
    """Nothing that is written or told comes before the tick is over."""
    asked = rounds.question(loan_case.case, menu)
    steps: list[str] = []

    @contextmanager
    def tick() -> Iterator[None]:
        steps.append("begin")
        before = len(archive.acts)
        try:
            yield
        finally:
            steps.extend(archive.acts[before:])
            steps.append("end")

    def steps_of(debtor: Mapping[str, bool], typed: dict[Side, str]) -> list[str]:
        answers = {Side.CREDITOR: all_but(asked), Side.DEBTOR: debtor}
        codes = codes_of(*(seal(archive, asked, side, answers[side]) for side in Side))
        steps.clear()
        rounds.open_round(loan_case.case, archive, asked, codes | typed, on=TODAY, tick=tick)
        return list(steps)

    joint = steps_of(all_but(asked), {})
    none = steps_of(dict.fromkeys(asked.plans, False), {})
    assert joint == none == ["begin", "round_opened", "answers_discarded", "end"]

    with pytest.raises(OpeningCodeWrong):
        steps_of(all_but(asked), {Side.DEBTOR: "x"})
    assert steps == ["begin", "end"]


def test_both_slips_name_one_last_day_and_the_result_keeps_it(
    archive: Any, loan_case: Opened, menu: Menu
) -> None:
    asked = rounds.question(loan_case.case, menu)
    assert rounds.sealing(archive, asked) == Sealing()
    day = date(2026, 11, 25)

    creditor = seal_until(day, archive, asked, Side.CREDITOR, all_but(asked))
    known = rounds.sealing(archive, asked)
    assert known.sides == frozenset({Side.CREDITOR})
    assert known.open_by == day
    assert [known.is_overdue(on) for on in (day, date(2026, 11, 26))] == [False, True]
    assert not Sealing().is_overdue(day)
    with pytest.raises(OpeningDayFixed) as refused:
        seal_until(date(2026, 11, 26), archive, asked, Side.DEBTOR, all_but(asked))
    assert refused.value.day == day
    debtor = seal(archive, asked, Side.DEBTOR, all_but(asked))
    assert (creditor.open_by, debtor.open_by) == (day, day)

    late = date(2026, 11, 26)
    change = rounds.open_round(
        loan_case.case, archive, asked, codes_of(creditor, debtor), on=late, tick=nullcontext
    )
    (result,) = change.case.outcomes
    assert (result.open_by, result.opened_on, result.opened_late) == (day, late, True)


def test_without_a_day_named_both_have_a_week(archive: Any, loan_case: Opened, menu: Menu) -> None:
    asked = rounds.question(loan_case.case, menu)

    envelopes = [seal(archive, asked, side, all_but(asked)) for side in Side]
    change = open_up(loan_case.case, archive, asked, codes_of(*envelopes))

    assert {each.open_by for each in envelopes} == {date(2026, 11, 29)}
    assert not change.case.outcomes[0].opened_late


def test_a_last_day_that_has_passed_seals_nothing(
    archive: Any, loan_case: Opened, menu: Menu
) -> None:
    asked = rounds.question(loan_case.case, menu)

    with pytest.raises(OpeningDayPast):
        seal_until(date(2026, 11, 21), archive, asked, Side.DEBTOR, all_but(asked))
    assert rounds.sealing(archive, asked).sides == frozenset()


def test_the_last_day_of_the_first_slip_cannot_be_moved_without_its_showing(
    archive: Any, loan_case: Opened, menu: Menu
) -> None:
    """The day lies sealed with the answers, so the record's entry of that sealing covers it."""
    asked = rounds.question(loan_case.case, menu)
    seal(archive, asked, Side.DEBTOR, all_but(asked))

    with archive.room("case-1", rounds.ROOM) as key:
        text = key.open(archive.kept[("case-1", rounds.ROOM, "round-1-debtor")])
    assert '"open_by": "2026-11-29"' in text


def test_a_ballot_from_before_there_was_a_last_day_is_opened_like_any(
    archive: Any, loan_case: Opened, menu: Menu
) -> None:
    asked = rounds.question(loan_case.case, menu)
    envelope = seal(archive, asked, Side.DEBTOR, all_but(asked))
    place = ("case-1", rounds.ROOM, "round-1-debtor")
    with archive.room("case-1", rounds.ROOM) as key:
        text = key.open(archive.kept[place]).replace('"open_by": "2026-11-29", ', "")
        archive.kept[place] = key.seal(place[2], text)
    assert rounds.sealing(archive, asked).sides == frozenset({Side.DEBTOR})

    other = seal(archive, asked, Side.CREDITOR, all_but(asked))
    change = open_up(loan_case.case, archive, asked, codes_of(envelope, other))

    assert change.case.outcomes[0].open_by == other.open_by
