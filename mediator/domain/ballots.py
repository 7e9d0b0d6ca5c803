"""Sealed answers: each side answers every option, only a joint yes is ever revealed.

Per option a salted commitment c = HMAC-SHA256(nonce, case|round|side|menu|plan|answer), a
Merkle root over all of them (leaf prefix 0x00, node prefix 0x01, as in RFC 6962), and a
receipt the party keeps. A double yes opens that one leaf on each side and no other; whoever
holds a slip can check it with any SHA-256 tool.
"""

from __future__ import annotations

import base64
import hmac
from collections.abc import Mapping
from dataclasses import dataclass

from mediator.domain import merkle
from mediator.domain.refusals import AnswerIncomplete
from mediator.domain.rounds import Opening, Outcome, Question, Side


@dataclass(frozen=True, slots=True)
class Ballot:
    """One side's answers with their nonces: a confidence, sealed like any other."""

    question: Question
    side: Side
    answers: tuple[tuple[str, bool, bytes], ...]

    @property
    def commitments(self) -> tuple[bytes, ...]:
        """The commitment of each answer, in the order of the menu."""
        return tuple(
            commitment(self.question, self.side, plan, yes=yes, nonce=nonce)
            for plan, yes, nonce in self.answers
        )

    @property
    def receipt(self) -> str:
        """The code a party keeps: 80 bits of the Merkle root in base 32."""
        return receipt(self.commitments)

    def says_yes(self, plan: str) -> bool:
        """Tell whether this side would accept a plan."""
        return any(yes for name, yes, _ in self.answers if name == plan)


def fill_in(
    question: Question, side: Side, answers: Mapping[str, bool], nonces: list[bytes]
) -> Ballot:
    """Return a ballot that answers every plan of the menu, in the menu's order.

    Raises ``AnswerIncomplete`` where a plan is left out or one is answered that is not there.
    """
    odd = set(answers) ^ set(question.plans)
    if odd:
        raise AnswerIncomplete(tuple(sorted(odd)))
    filled = zip(question.plans, nonces, strict=True)
    return Ballot(question, side, tuple((plan, answers[plan], nonce) for plan, nonce in filled))


def commitment(question: Question, side: Side, plan: str, *, yes: bool, nonce: bytes) -> bytes:
    """Return the salted commitment to one answer."""
    text = "|".join(
        ("v1", question.case, str(question.round), side, question.menu_digest, plan, str(int(yes)))
    )
    return hmac.digest(nonce, text.encode(), "sha256")


def receipt(commitments: tuple[bytes, ...]) -> str:
    """Return the receipt code over commitments: four groups of four characters."""
    return _code(merkle.root(commitments))


def _code(root: bytes) -> str:
    code = base64.b32encode(root[:10]).decode()
    return "-".join(code[i : i + 4] for i in range(0, 16, 4))


def outcome(creditor: Ballot, debtor: Ballot) -> Outcome:
    """Open a round: nothing leaves but the first joint yes in the published order.

    The work is the same whether there is one or none: every plan is looked at and two leaves
    are opened each time.
    """
    question = creditor.question
    both = [plan for plan in question.plans if creditor.says_yes(plan) and debtor.says_yes(plan)]
    joint = both[0] if both else None
    shown = joint or question.plans[0]
    openings = (opening(creditor, shown), opening(debtor, shown))
    return Outcome(
        round=question.round,
        menu_digest=question.menu_digest,
        receipts=((Side.CREDITOR, creditor.receipt), (Side.DEBTOR, debtor.receipt)),
        joint_yes=joint,
        openings=openings if joint else (),
    )


def opening(ballot: Ballot, plan: str) -> Opening:
    """Open one answer of a ballot; it is for a joint yes alone."""
    index = ballot.question.plans.index(plan)
    path = merkle.proof(ballot.commitments, index)
    nonce = ballot.answers[index][2]
    return Opening(ballot.side, nonce.hex(), tuple(each.hex() for each in path))


def proves_yes(question: Question, plan: str, opened: Opening, slip: str) -> bool:
    """Tell whether an opening shows that the holder of a slip said yes to a plan.

    ``question`` is what was asked as everybody knows it: the case, the round, the menu. Anything
    else that was opened, on another menu, in another round, by another side, does not fit.
    """
    if plan not in question.plans:
        return False
    try:
        nonce = bytes.fromhex(opened.nonce)
        path = [bytes.fromhex(each) for each in opened.path]
    except ValueError:
        return False
    leaf = commitment(question, opened.side, plan, yes=True, nonce=nonce)
    root = merkle.climbed(leaf, question.plans.index(plan), len(question.plans), path)
    return root is not None and hmac.compare_digest(_code(root), slip)


def proves_joint_yes(question: Question, revealed: Outcome) -> bool:
    """Tell whether a revealed joint yes is proved by both sides' slips; none needs no proof."""
    if revealed.joint_yes is None:
        return not revealed.openings
    slips = dict(revealed.receipts)
    sides = {opened.side for opened in revealed.openings}
    return sides == set(Side) and all(
        proves_yes(question, revealed.joint_yes, opened, slips.get(opened.side, ""))
        for opened in revealed.openings
    )
