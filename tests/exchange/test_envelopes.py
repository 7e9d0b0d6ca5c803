"""An envelope's codes are read back exactly, in any order, and nothing else passes for one."""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime
from typing import Any

import pytest

from mediator.domain.ballots import Ballot, fill_in
from mediator.domain.envelopes import Envelope
from mediator.domain.refusals import Refusal
from mediator.domain.rounds import Question, Side
from mediator.exchange.envelopes import read_envelope, written_envelope

PLANS = tuple(f"down-balloon-{number}" for number in range(12))


def ballot() -> Ballot:
    asked = Question("0dc7c5f42ec14df59d040f4d80ee4009", 2, "ab" * 32, PLANS)
    nonces = [bytes([number]) * 32 for number in range(len(PLANS))]
    return fill_in(asked, Side.DEBTOR, {plan: plan.endswith("1") for plan in PLANS}, nonces)


def pieces() -> list[str]:
    at = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
    return list(written_envelope(Envelope(ballot(), "ABCD", "5-ab", at, at.date())))


def test_pieces_fit_a_camera_and_come_back_in_any_order() -> None:
    found = pieces()
    shuffled = random.Random(1).sample(found, len(found))

    assert len(found) > 1
    assert all(len(piece.encode()) < 600 for piece in found)
    assert read_envelope("\n\n".join(shuffled).encode()) == ballot()
    assert read_envelope("\r\n".join(found).encode("utf-8-sig")) == ballot()


def test_what_is_printed_never_holds_the_opening_code() -> None:
    assert "ABCD" not in "".join(pieces())


def changed(place: str, value: Any) -> bytes:
    content = json.loads("".join(piece.split(" ", 2)[2] for piece in pieces()))
    if place in content:
        content[place] = value
    else:
        content["answers"][0][place] = value
    return f"MB1 1/1 {json.dumps(content)}".encode()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"anything else",
        "\n".join(pieces()[1:]).encode(),
        b"MB1 1/1 {}",
        b"MB1 1/1 [1]",
        b"MB1 1/1 {broken",
        changed("answer", "maybe"),
        changed("nonce", "ab"),
        changed("plan", PLANS[1]),
        changed("answers", []),
        changed("side", "guarantor"),
        changed("round", "many"),
    ],
    ids=map(str, range(13)),
)
def test_anything_else_is_refused_with_its_place(content: bytes) -> None:
    with pytest.raises(Refusal):
        read_envelope(content)
