"""Due days as an iCalendar file (RFC 5545) for the mediator's own calendar.

A calendar may be shown on any screen and may leave the machine, so its entries are neutral: no
name, no amount, no case number; a short mark tells cases apart. Reminders ring at nine in the
morning in Shanghai on the workdays that ``domain.warnings.reminder_days`` gives. The same
standing gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from mediator.domain.agenda import Agenda
from mediator.domain.agreement_standing import AgreementStanding
from mediator.domain.due_days import Workdays
from mediator.domain.periods import after
from mediator.domain.warnings import REMINDED, reminder_days
from mediator.wording.calendar import summary
from mediator.wording.phrases import Language

_NINE_IN_SHANGHAI = "T010000Z"
MOST_OCTETS = 75


@dataclass(frozen=True, slots=True)
class _Entry:
    """An all-day entry: what tells it from others, its neutral title, and when it rings."""

    key: str
    title: str
    on: date
    rings: tuple[date, ...]


def calendar_file(
    found: AgreementStanding, number: str, workdays: Workdays, language: Language
) -> bytes:
    """Return every due that is not settled as an all-day entry with its reminders."""
    mark = sha256(number.encode()).hexdigest()
    entries = [
        _Entry(
            f"{mark}|{each.due.kind}|{each.due.number}",
            summary(each.due.kind.value, each.due.number, mark[:4], language),
            each.due.last_day,
            tuple(on for _, on in reminder_days(each.due, workdays)),
        )
        for each in found.course.dues
        if each.settled_on is None
    ]
    return _file(entries, found.as_of)


def agenda_file(found: Agenda, workdays: Workdays, language: Language) -> bytes:
    """Return the tasks of all cases that are not past, each with its reminders; no signs."""
    entries = []
    for task in found.tasks:
        day, mark = task.day, sha256((task.number or task.case).encode()).hexdigest()
        title = summary(day.act, day.number, mark[:4], language)
        rings = tuple(workdays.on_or_before(after(day.on, -days)) for days in REMINDED)
        key = f"{mark}|{day.act}|{day.number}|{day.toward}"
        if day.on >= found.as_of and task.sign is None:
            entries.append(_Entry(key, title, day.on, rings))
    return _file(entries, found.as_of)


def _file(entries: Iterable[_Entry], as_of: date) -> bytes:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//mediator//follow-up 1//ZH"]
    for entry in entries:
        lines += _event(entry, as_of)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode()


def _event(entry: _Entry, as_of: date) -> Iterator[str]:
    title = _escaped(entry.title)
    key = sha256(entry.key.encode()).hexdigest()[:32]
    yield "BEGIN:VEVENT"
    yield f"UID:{key}@mediator.invalid"
    yield f"DTSTAMP:{_day(as_of)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(entry.on)}"
    yield f"DTEND;VALUE=DATE:{_day(after(entry.on, 1))}"
    yield f"SUMMARY:{title}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    for on in entry.rings:
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
