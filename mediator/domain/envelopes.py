"""What a party takes away after answering: its receipt, its one-time code, its openings.

The code opens the answers together with the vault's own key and exists on the party's paper
only: without it nobody reads a sealed answer, the mediator included. A lost code loses nothing
but the answers; they are void and given again. The openings go into an envelope that the party
seals: whoever holds both envelopes sees with any SHA-256 tool whether a joint yes was hidden.
"""

from __future__ import annotations

import hmac
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime

from mediator.domain.ballots import Ballot, outcome
from mediator.domain.paper_codes import base32, grouped
from mediator.domain.rounds import Side
from mediator.domain.safe_refusals import DigitsUnreadable

CODE_BYTES = 10
"""Eighty bits: sixteen characters, and nobody guesses them even with the vault's key in hand."""

_DIGITS = 6


@dataclass(frozen=True, slots=True, repr=False)
class Envelope:
    """One side's answers with all that its paper says; never written to a file by itself.

    ``head`` is the head of the record after sealing, ``at`` when that was, ``open_by`` the last
    day for opening.
    """

    ballot: Ballot
    code: str
    head: str
    at: datetime
    open_by: date


def one_time_code(drawn: bytes) -> str:
    """Write random bytes as the code of a slip: four groups of four characters."""
    return grouped(base32(drawn))


def mixed(drawn: list[bytes], digits: str) -> list[bytes]:
    """Return nonces that hang on six digits of the party's own as well; without any, as drawn.

    A program that wanted to choose the nonces could not foresee them. Raises
    ``DigitsUnreadable``.
    """
    said = unicodedata.normalize("NFKC", digits).strip()
    if not said:
        return drawn
    if len(said) != _DIGITS or not (said.isascii() and said.isdigit()):
        raise DigitsUnreadable(digits)
    return [hmac.digest(each, f"{said}|{j}".encode(), "sha256") for j, each in enumerate(drawn)]


@dataclass(frozen=True, slots=True)
class Compared:
    """What envelopes show: the receipt of each, and the first joint yes of two.

    ``together`` is false where they answer different questions or are of one side twice.
    """

    receipts: tuple[tuple[Side, str], ...]
    together: bool
    joint_yes: str | None


def compared(ballots: tuple[Ballot, ...]) -> Compared:
    """Lay opened envelopes side by side."""
    receipts = tuple((ballot.side, ballot.receipt) for ballot in ballots)
    by_side = {ballot.side: ballot for ballot in ballots}
    together = (
        set(by_side) == set(Side)
        and len(ballots) == len(Side)
        and ballots[0].question == ballots[1].question
    )
    if not together:
        return Compared(receipts, together, None)
    joint = outcome(by_side[Side.CREDITOR], by_side[Side.DEBTOR]).joint_yes
    return Compared(receipts, together, joint)
