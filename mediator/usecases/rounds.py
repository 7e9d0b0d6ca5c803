"""Rounds of sealed answers: each side answers every option, a joint yes alone is revealed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import replace

from mediator.domain.ballots import Ballot, fill_in, outcome
from mediator.domain.case import Case
from mediator.domain.menu import Menu
from mediator.domain.refusals import AnswerAlreadySealed, AnswersMissing, RoundsUsedUp
from mediator.domain.rounds import MOST_ROUNDS, Outcome, Question, Side
from mediator.domain.sealing import Place
from mediator.domain.terms import Terms
from mediator.usecases.history import Change
from mediator.usecases.ports import Archive

ROOM = "ballot"
NONCE_BYTES = 32


def menu_digest(menu: Menu) -> str:
    """Return a digest of all that a party reads in a menu: plans, sums, waivers and days."""
    lines = [
        [
            option.id,
            option.terms.settlement.plain,
            *(f"{part}-{amount.plain}" for part, amount in option.terms.waived_parts),
            *(f"{row.due_on}:{row.amount.plain}" for row in option.terms.schedule.rows),
            *_besides(option.terms),
        ]
        for option in menu.options
    ]
    return hashlib.sha256(json.dumps(lines).encode()).hexdigest()


def _besides(terms: Terms) -> list[str]:
    """Return what a plan says beside waiver and payments, nothing for most plans."""
    told = [f"{t.kind}:{t.what}:{t.by}:{t.credited.plain}" for t in terms.transfers]
    told += [f"final-{rung.number}:{rung.amount.plain}" for rung in terms.ladder]
    if terms.earn_out is not None:
        most = terms.earn_out.most.plain
        told.append(f"earn-out:{most}:{terms.earn_out.percent:f}:{terms.earn_out.until}")
    if terms.support is not None:
        told.append(f"support:{terms.support.guarantor}:{terms.support.what}:{terms.support.by}")
    if terms.breach.allowed_misses:
        told.append(f"misses:{terms.breach.allowed_misses}")
    return told


def question(case: Case, menu: Menu) -> Question:
    """Return what is asked in the next round; raises ``RoundsUsedUp`` after three."""
    number = len(case.outcomes) + 1
    if number > MOST_ROUNDS:
        raise RoundsUsedUp(MOST_ROUNDS)
    plans = tuple(option.id for option in menu.options)
    return Question(case.id, number, menu_digest(menu), plans)


def seal_answers(
    archive: Archive,
    asked: Question,
    side: Side,
    answers: Mapping[str, bool],
    *,
    random_bytes: Callable[[int], bytes],
) -> str:
    """Seal one side's answers to every option; return the receipt code for its slip.

    Raises ``AnswerIncomplete``, and ``AnswerAlreadySealed`` for a second ballot of the same
    side on the same menu. Answers sealed on a menu that has changed since are void and
    are replaced.
    """
    if side in sealed_sides(archive, asked):
        raise AnswerAlreadySealed(side)
    nonces = [random_bytes(NONCE_BYTES) for _ in asked.plans]
    ballot = fill_in(asked, side, answers, nonces)
    with archive.room(asked.case, ROOM) as key:
        sealed = key.seal(_item(asked.round, side), _written(ballot))
    archive.keep((sealed,), "answer_sealed")
    return ballot.receipt


def sealed_sides(archive: Archive, asked: Question) -> frozenset[Side]:
    """Tell which sides have sealed their answers on this very menu."""
    return frozenset(_ballots(archive, asked))


def open_round(case: Case, archive: Archive, asked: Question) -> Change:
    """Open the round: reveal the first joint yes or none, and discard the answers.

    The result is saved before the answers go, so that a power cut between loses neither.
    Raises ``AnswersMissing`` until both sides have sealed on this very menu.
    """
    ballots = _ballots(archive, asked)
    if set(ballots) != set(Side):
        raise AnswersMissing
    result: Outcome = outcome(ballots[Side.CREDITOR], ballots[Side.DEBTOR])
    change = Change(replace(case, outcomes=(*case.outcomes, result)), "round_opened")
    archive.save(change.case, change.act)
    places = tuple(Place(asked.case, ROOM, _item(asked.round, side)) for side in Side)
    archive.discard(places, "answers_discarded")
    return change


def _item(number: int, side: Side) -> str:
    return f"round-{number}-{side}"


def _written(ballot: Ballot) -> str:
    answers = [[plan, yes, nonce.hex()] for plan, yes, nonce in ballot.answers]
    return json.dumps({"menu": ballot.question.menu_digest, "answers": answers})


def _ballots(archive: Archive, asked: Question) -> dict[Side, Ballot]:
    """Read back the ballots of this round that answer this very menu; others are void."""
    items = {_item(asked.round, side): side for side in Side}
    found: dict[Side, Ballot] = {}
    with archive.room(asked.case, ROOM) as key:
        for sealed in archive.sealed(asked.case, ROOM):
            side = items.get(sealed.place.item)
            if side is None:
                continue
            content = json.loads(key.open(sealed))
            if content["menu"] == asked.menu_digest:
                answers = tuple((p, yes, bytes.fromhex(n)) for p, yes, n in content["answers"])
                found[side] = Ballot(asked, side, answers)
    return found
