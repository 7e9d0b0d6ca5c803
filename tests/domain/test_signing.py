"""The record of the table: acts on one version, in their order, and copies counted."""

from __future__ import annotations

from datetime import date

from mediator.domain.signing import PrintJob, SigningAct, SigningStep, signing_findings

DAY = date(2026, 10, 12)
MARK = "ab" * 32


def step(act: SigningAct, minute: int, paper: str = MARK) -> SigningStep:
    return SigningStep(act, DAY, minute, paper)


def test_acts_in_their_order_on_one_version_leave_nothing_to_say() -> None:
    steps = tuple(step(act, 600 + n) for n, act in enumerate(SigningAct))

    assert signing_findings(steps, (PrintJob(1, "agreement", MARK, 3, 3, DAY, 590),), MARK) == ()


def test_a_signature_under_an_older_version_is_noticed() -> None:
    found = signing_findings((step(SigningAct.PARTIES_SIGNED, 600, "cd" * 32),), (), MARK)

    assert [(f.code, f.place) for f in found] == [("signed_older_version", "signing[0]")]


def test_a_seal_before_the_signatures_is_noticed() -> None:
    steps = (step(SigningAct.SEALED, 600), step(SigningAct.PARTIES_SIGNED, 610))

    assert [f.code for f in signing_findings(steps, (), MARK)] == ["signed_out_of_order"]


def test_copies_that_did_not_come_out_are_noticed() -> None:
    found = signing_findings((), (PrintJob(4, "agreement", MARK, 3, 1, DAY, 590),), MARK)

    assert [dict(f.figures) for f in found] == [{"left": "2", "number": "4"}]
