"""Rounds of sealed answers: each side answers every option, a joint yes alone is revealed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date

from mediator.domain.ballots import Ballot, fill_in, outcome
from mediator.domain.case import Case
from mediator.domain.envelopes import CODE_BYTES, Envelope, mixed, one_time_code
from mediator.domain.menu import Menu
from mediator.domain.paper_codes import plain
from mediator.domain.record import short
from mediator.domain.refusals import AnswerAlreadySealed, AnswersMissing, RoundsUsedUp, SealBroken
from mediator.domain.rounds import MOST_ROUNDS, OpeningDay, Outcome, Question, Sealing, Side
from mediator.domain.safe_refusals import OpeningCodeWrong
from mediator.domain.sealing import Place, Sealed
from mediator.domain.terms import Terms
from mediator.usecases.history import Change
from mediator.usecases.ports import Archive

ROOM = "ballot"
NONCE_BYTES = 32

Tick = Callable[[], AbstractContextManager[None]]
"""Within it nothing is over before its time is."""


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
    open_by: OpeningDay,
    digits: str = "",
) -> Envelope:
    """Seal one side's answers to every option; return what goes on its paper, once.

    The answers lie under the room's key and a code that is nowhere but on that paper; ``digits``
    of the party's own are mixed into what hides them. ``open_by`` is the last day for opening,
    one for both sides: it is sealed with the answers, so the record holds to it, and stands on
    both papers. Raises ``AnswerIncomplete``, ``DigitsUnreadable``, ``OpeningDayPast``,
    ``OpeningDayFixed``, and ``AnswerAlreadySealed`` for a second ballot of the same side on the
    same menu. Answers sealed on a menu that has changed since are void and are replaced.
    """
    before = sealing(archive, asked)
    if side in before.sides:
        raise AnswerAlreadySealed(side)
    last_day = open_by.after(before)
    nonces = mixed([random_bytes(NONCE_BYTES) for _ in asked.plans], digits)
    ballot = fill_in(asked, side, answers, nonces)
    code = one_time_code(random_bytes(CODE_BYTES))
    item = _item(asked.round, side)
    with archive.room(asked.case, ROOM) as key:
        locked = key.with_code(plain(code)).seal(item, _written(ballot))
        sealed = key.seal(item, _outside(ballot, locked, last_day))
    at = archive.keep((sealed,), "answer_sealed")
    return Envelope(ballot, code, short(archive.journal_head()), at, last_day)


def sealing(archive: Archive, asked: Question) -> Sealing:
    """Return which sides have sealed answers to this very menu, their receipts, the last day."""
    locked = _ballots(archive, asked)
    items = {_item(asked.round, side): side for side in Side}
    lying = {items.get(sealed.place.item) for sealed in archive.sealed(asked.case, ROOM)}
    void = frozenset(side for side in lying if side is not None and side not in locked)
    receipts = tuple((side, each.receipt) for side, each in locked.items())
    return Sealing(frozenset(locked), _open_by(locked), receipts, void)


def open_round(
    case: Case,
    archive: Archive,
    asked: Question,
    codes: Mapping[Side, str],
    *,
    on: date,
    tick: Tick,
) -> Change:
    """Open the round by both codes: reveal the first joint yes or none, discard the answers.

    The result is saved before the answers go, so that a power cut between loses neither. It all
    happens within ``tick``, which lasts as long whatever was answered, a wrong code included.
    Raises ``AnswersMissing`` until both sides have sealed on this very menu, and
    ``OpeningCodeWrong``; nothing is opened then.
    """
    with tick():
        return _opened_round(case, archive, asked, codes, on)


def _opened_round(
    case: Case, archive: Archive, asked: Question, codes: Mapping[Side, str], on: date
) -> Change:
    locked = _ballots(archive, asked)
    if set(locked) != set(Side):
        raise AnswersMissing
    ballots = _opened(archive, asked, locked, codes)
    result: Outcome = outcome(ballots[Side.CREDITOR], ballots[Side.DEBTOR])
    result = replace(result, open_by=_open_by(locked), opened_on=on)
    change = Change(replace(case, outcomes=(*case.outcomes, result)), "round_opened")
    archive.save(change.case, change.act)
    archive.discard(_places(asked, Side), "answers_discarded")
    return change


def void_answers(
    archive: Archive, asked: Question, sides: frozenset[Side] = frozenset(Side)
) -> None:
    """Discard what was sealed in this round, unopened: a code was lost, both answer again.

    The round does not count, since nothing was learned. The record keeps that it happened.
    One side's alone is void where its paper never came out. Raises ``AnswersMissing`` where
    nothing is sealed.
    """
    sealed = sealing(archive, asked).sides & sides
    if not sealed:
        raise AnswersMissing
    archive.discard(_places(asked, sealed), "answers_voided")


def _places(asked: Question, sides: Iterable[Side]) -> tuple[Place, ...]:
    return tuple(Place(asked.case, ROOM, _item(asked.round, side)) for side in sorted(sides))


def _item(number: int, side: Side) -> str:
    return f"round-{number}-{side}"


def _written(ballot: Ballot) -> str:
    return json.dumps([[plan, yes, nonce.hex()] for plan, yes, nonce in ballot.answers])


def _outside(ballot: Ballot, locked: Sealed, open_by: date) -> str:
    """Return what can be read without the code: the menu answered, the receipt, the last day."""
    content = {"menu": ballot.question.menu_digest, "receipt": ballot.receipt}
    content |= {"open_by": open_by.isoformat(), "locked": locked.ciphertext.hex()}
    return json.dumps(content)


@dataclass(frozen=True, slots=True)
class _Locked:
    """A ballot as it lies in the room, readable by its code alone."""

    receipt: str
    answers: Sealed
    open_by: date | None


def _ballots(archive: Archive, asked: Question) -> dict[Side, _Locked]:
    """Find the ballots of this round that answer this very menu; others are void."""
    items = {_item(asked.round, side): side for side in Side}
    found: dict[Side, _Locked] = {}
    with archive.room(asked.case, ROOM) as key:
        for sealed in archive.sealed(asked.case, ROOM):
            side = items.get(sealed.place.item)
            if side is None:
                continue
            content = json.loads(key.open(sealed))
            if content["menu"] == asked.menu_digest and "locked" in content:
                answers = Sealed(sealed.place, bytes.fromhex(content["locked"]))
                day = content.get("open_by")
                open_by = date.fromisoformat(day) if day else None  # older ballots name none
                found[side] = _Locked(content["receipt"], answers, open_by)
    return found


def _open_by(locked: Mapping[Side, _Locked]) -> date | None:
    return min((each.open_by for each in locked.values() if each.open_by), default=None)


def _opened(
    archive: Archive, asked: Question, locked: dict[Side, _Locked], codes: Mapping[Side, str]
) -> dict[Side, Ballot]:
    """Open both ballots; each code is tried whatever came of the other."""
    found: dict[Side, Ballot] = {}
    with archive.room(asked.case, ROOM) as key:
        for side, each in locked.items():
            try:
                text = key.with_code(plain(codes.get(side, ""))).open(each.answers)
            except SealBroken:
                continue
            answers = tuple((p, yes, bytes.fromhex(n)) for p, yes, n in json.loads(text))
            found[side] = Ballot(asked, side, answers)
    wrong = tuple(side.value for side in Side if side not in found)
    if wrong:
        raise OpeningCodeWrong(wrong)
    for side, ballot in found.items():
        if ballot.receipt != locked[side].receipt:
            raise SealBroken(_item(asked.round, side))
    return found
