"""The calendar by the rules of RFC 5545, and what it must not say."""

from __future__ import annotations

from datetime import date

import pytest

from mediator.domain.agreement_standing import standing
from mediator.domain.law import Law
from mediator.domain.receipts import Performance
from mediator.exchange.calendar_file import MOST_OCTETS, calendar_file
from mediator.wording.phrases import Language
from tests.domain.performing import agreement, paid

TRIGGER = "TRIGGER;VALUE=DATE-TIME:"


def made(law: Law, language: Language = Language.CHINESE, number: str = "（2026）1号") -> bytes:
    facts = Performance((paid("2026-08-03", "1000"),))
    found = standing(agreement(), facts, law, as_of=date(2026, 8, 4))
    return calendar_file(found, number, law.workdays, language)


def unfolded(content: bytes) -> list[str]:
    """Read lines back as section 3.1 says: CRLF, and a space continues the line before."""
    text = content.decode()
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    return text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


@pytest.mark.parametrize("language", list(Language))
def test_every_line_is_short_and_every_part_is_closed(law: Law, language: Language) -> None:
    content = made(law, language)
    opened: list[str] = []
    for line in unfolded(content):
        name, _, value = line.partition(":")
        if name == "BEGIN":
            opened.append(value)
        elif name == "END":
            assert opened.pop() == value

    assert opened == []
    assert all(len(line) <= MOST_OCTETS for line in content.split(b"\r\n"))


def test_each_open_due_is_an_entry_with_three_reminders_in_the_morning(law: Law) -> None:
    lines = unfolded(made(law))

    assert [line for line in lines if line.startswith("DTSTART")] == [
        "DTSTART;VALUE=DATE:20260903",
        "DTSTART;VALUE=DATE:20261008",
    ]
    assert [line.removeprefix(TRIGGER) for line in lines if line.startswith(TRIGGER)] == [
        "20260827T010000Z",
        "20260831T010000Z",
        "20260902T010000Z",
        *["20260930T010000Z"] * 3,  # the holiday of 1 to 7 October lies before the second
    ]
    uids = [line for line in lines if line.startswith("UID:")]
    assert len(set(uids)) == len(uids) == 2


def test_the_calendar_names_nobody_and_no_sum(law: Law) -> None:
    text = "".join(unfolded(made(law)))
    whole = agreement()

    assert not any(party.name in text for party in whole.parties)
    assert "1,000" not in text
    assert "1000.00" not in text
    assert "2026）1号" not in text
    assert not any(word in text for word in ("债", "款", "元"))


def test_the_same_standing_gives_the_same_bytes_and_another_case_other_marks(law: Law) -> None:
    assert made(law) == made(law)
    assert made(law) != made(law, number="（2026）2号")


def test_a_long_line_is_folded_between_characters() -> None:
    from mediator.exchange.calendar_file import _folded

    pieces = list(_folded("SUMMARY:" + "履" * 60))

    assert all(len(piece.encode()) <= MOST_OCTETS for piece in pieces)
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == "SUMMARY:" + "履" * 60
