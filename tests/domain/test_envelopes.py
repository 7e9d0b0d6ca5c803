"""Two envelopes laid side by side show a joint yes that somebody hid."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.ballots import Ballot, fill_in
from mediator.domain.envelopes import CODE_BYTES, compared, one_time_code
from mediator.domain.paper_codes import ALPHABET, base32, plain
from mediator.domain.rounds import Question, Side

PLANS = ("a", "b", "c")
ASKED = Question("case-1", 1, "menu", PLANS)


def ballot(side: Side, *yes: str, question: Question = ASKED) -> Ballot:
    nonces = [bytes([number, side == Side.DEBTOR]) * 16 for number in range(len(PLANS))]
    return fill_in(question, side, {plan: plan in yes for plan in PLANS}, nonces)


def test_both_envelopes_show_the_joint_yes_and_both_receipts() -> None:
    creditor, debtor = ballot(Side.CREDITOR, "b", "c"), ballot(Side.DEBTOR, "a", "b", "c")

    found = compared((debtor, creditor))

    assert found.together
    assert found.joint_yes == "b"
    assert found.receipts == ((Side.DEBTOR, debtor.receipt), (Side.CREDITOR, creditor.receipt))


def test_one_envelope_alone_gives_its_receipt() -> None:
    assert compared((ballot(Side.DEBTOR, "a"),)).joint_yes is None


@pytest.mark.parametrize(
    "other",
    [
        ballot(Side.CREDITOR, "a"),
        ballot(Side.DEBTOR, "a", question=replace(ASKED, round=2)),
        ballot(Side.DEBTOR, "a", question=replace(ASKED, menu_digest="other")),
        ballot(Side.DEBTOR, "a", question=replace(ASKED, case="case-2")),
    ],
    ids=["the same side", "another round", "another menu", "another case"],
)
def test_envelopes_that_do_not_belong_together_show_nothing(other: Ballot) -> None:
    found = compared((ballot(Side.CREDITOR, "a"), other))

    assert (found.together, found.joint_yes) == (False, None)


@given(st.binary(min_size=CODE_BYTES, max_size=CODE_BYTES))
def test_a_code_comes_back_from_however_it_is_copied(drawn: bytes) -> None:
    code = one_time_code(drawn)

    assert plain(code.lower().replace("0", "o").replace("1", "l")) == base32(drawn)
    assert set(code) <= {*ALPHABET, "-"}
    assert int("".join(f"{ALPHABET.index(c):05b}" for c in plain(code)), 2) == int.from_bytes(drawn)
