"""Due days as an iCalendar file (RFC 5545) for the mediator's own calendar.

A calendar may be shown on any screen and may leave the machine, so its entries are neutral: no
name, no amount, no case number; a short mark tells cases apart. Reminders ring at nine in the
morning in Shanghai on the workdays that ``domain.warnings.reminder_days`` gives. The same
standing gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from mediator.domain.agreement_standing import AgreementStanding
from mediator.domain.due_days import Workdays
from mediator.domain.performance import DueStanding
from mediator.domain.periods import after
from mediator.domain.warnings import reminder_days
from mediator.wording.calendar import summary
from mediator.wording.phrases import Language

_NINE_IN_SHANGHAI = "T010000Z"
MOST_OCTETS = 75


def calendar_file(
    found: AgreementStanding, number: str, workdays: Workdays, language: Language
) -> bytes:
    """Return every due that is not settled as an all-day entry with its reminders."""
    mark = sha256(number.encode()).hexdigest()
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//mediator//follow-up 1//ZH"]
    for each in found.course.dues:
        if each.settled_on is None:
            lines += _event(each, found.as_of, mark, workdays, language)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode()


def _event(
    each: DueStanding, as_of: date, mark: str, workdays: Workdays, language: Language
) -> Iterator[str]:
    due = each.due
    title = _escaped(summary(due, mark[:4], language))
    key = sha256(f"{mark}|{due.kind}|{due.number}".encode()).hexdigest()[:32]
    yield "BEGIN:VEVENT"
    yield f"UID:{key}@mediator.invalid"
    yield f"DTSTAMP:{_day(as_of)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(due.last_day)}"
    yield f"DTEND;VALUE=DATE:{_day(after(due.last_day, 1))}"
    yield f"SUMMARY:{title}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    for _, on in reminder_days(due, workdays):
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"DESCRIPTION:{title}"
        yield f"TRIGGER;VALUE=DATE-TIME:{_day(on)}{_NINE_IN_SHANGHAI}"
        yield "END:VALARM"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return day.strftime("%Y%m%d")


def _escaped(text: str) -> str:
    """Escape what means something else in a text value (RFC 5545, 3.3.11)."""
    for mark in ("\\", ";", ","):
        text = text.replace(mark, f"\\{mark}")
    return text


def _folded(line: str) -> Iterator[str]:
    """Give a line in pieces of at most 75 octets, never inside a character (3.1)."""
    piece = ""
    for character in line:
        if len((piece + character).encode()) > MOST_OCTETS:
            yield piece
            piece = " "
        piece += character
    yield piece
