"""The openings of a sealed envelope as text: on paper in scannable codes, and read back.

Each code holds one piece, ``MB1 2/3 …``; their order does not matter. Joined they are JSON with all
that the commitments were made of, so that any other program can check them as well.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from mediator.domain.ballots import Ballot, fill_in
from mediator.domain.envelopes import Envelope
from mediator.domain.refusals import FileInvalid
from mediator.domain.rounds import Question, Side
from mediator.exchange.codec import structured
from mediator.exchange.strict_json import strict_json

_PIECE = 540  # characters: a code that an ordinary camera reads from plain paper
_MOST = 200  # answers
_LINE = re.compile(r"MB1 (\d{1,2})/(\d{1,2}) (.+)", re.ASCII)
_NONCE = re.compile(r"[0-9a-f]{64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Answered:
    """One plan: ``yes`` or ``no``, and the nonce in hexadecimal."""

    plan: str
    answer: str
    nonce: str


@dataclass(frozen=True, slots=True)
class Openings:
    """All answers of one side in one round."""

    case: str
    round: int
    side: Side
    menu: str
    answers: tuple[Answered, ...]


def written_envelope(envelope: Envelope) -> tuple[str, ...]:
    """Write the openings as pieces, one for each code on paper."""
    ballot = envelope.ballot
    asked = ballot.question
    answers = [
        {"plan": plan, "answer": "yes" if yes else "no", "nonce": nonce.hex()}
        for plan, yes, nonce in ballot.answers
    ]
    content = {"case": asked.case, "round": asked.round, "side": ballot.side.value}
    content |= {"menu": asked.menu_digest, "answers": answers}
    text = json.dumps(content, separators=(",", ":"))
    pieces = [text[start : start + _PIECE] for start in range(0, len(text), _PIECE)]
    return tuple(f"MB1 {at}/{len(pieces)} {piece}" for at, piece in enumerate(pieces, 1))


def read_envelope(content: bytes) -> Ballot:
    """Read scanned pieces back, one a line; raises ``FileInvalid`` and ``InFile``."""
    found = structured(strict_json(_joined(content)), Openings)
    if not 0 < len(found.answers) <= _MOST:
        raise FileInvalid("answers", "length", f"1…{_MOST}")
    for at, each in enumerate(found.answers):
        if each.answer not in ("yes", "no"):
            raise FileInvalid(f"answers[{at}].answer", "choice", "yes, no")
        if not _NONCE.fullmatch(each.nonce):
            raise FileInvalid(f"answers[{at}].nonce", "pattern", _NONCE.pattern)
    plans = tuple(each.plan for each in found.answers)
    if len(set(plans)) != len(plans):
        raise FileInvalid("answers", "duplicate", "plan")
    asked = Question(found.case, found.round, found.menu, plans)
    answers = {each.plan: each.answer == "yes" for each in found.answers}
    nonces = [bytes.fromhex(each.nonce) for each in found.answers]
    return fill_in(asked, found.side, answers, nonces)


def _joined(content: bytes) -> bytes:
    try:
        lines = [line.strip() for line in content.decode("utf-8-sig").splitlines()]
    except UnicodeDecodeError:
        raise FileInvalid("", "not_utf8") from None
    pieces: dict[int, str] = {}
    whole = 0
    for line in filter(None, lines):
        found = _LINE.fullmatch(line)
        if found is None:
            raise FileInvalid("", "pattern", "MB1 1/3 …")
        whole = int(found[2])
        pieces[int(found[1])] = found[3]
    if not pieces or sorted(pieces) != list(range(1, whole + 1)):
        raise FileInvalid("", "missing", f"MB1 …/{whole}")
    return "".join(pieces[at] for at in sorted(pieces)).encode()
