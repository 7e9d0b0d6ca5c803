"""The list of evidence says what it still lacks."""

from __future__ import annotations

from datetime import date

import pytest

from mediator.domain.evidence import Exhibit, evidence_findings, is_digest
from mediator.domain.parties import Role

DAY = date(2026, 11, 21)
PAPER = Exhibit("借条", "ab" * 32, 10, Role.CREDITOR, DAY, proves="借款三十万元")


def test_a_complete_list_lacks_nothing() -> None:
    other = Exhibit("转账凭证", "cd" * 32, 10, Role.DEBTOR, DAY, proves="已还二万元")

    assert evidence_findings([PAPER, other]) == ()


def test_what_an_exhibit_proves_must_be_said_and_no_file_stands_twice() -> None:
    again = Exhibit("同一张", PAPER.sha256, 10, Role.DEBTOR, DAY, proves=" ")

    found = evidence_findings([PAPER, again])

    assert [(f.place, f.code) for f in found] == [
        ("exhibits[1].proves", "proves_missing"),
        ("exhibits[1].sha256", "exhibit_twice"),
    ]


@pytest.mark.parametrize(
    ("text", "good"), [("ab" * 32, True), ("AB" * 32, False), ("ab" * 31, False), ("", False)]
)
def test_a_digest_is_sixty_four_small_hexadecimal_digits(text: str, good: bool) -> None:
    assert is_digest(text) is good
