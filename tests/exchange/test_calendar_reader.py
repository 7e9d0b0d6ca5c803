"""The calendar files read back by a library that knows nothing of this program."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mediator.domain.agenda import agenda
from mediator.domain.agreement_standing import standing
from mediator.domain.archive import Day
from mediator.domain.law import Law
from mediator.domain.receipts import Performance
from mediator.exchange.calendar_file import agenda_file, calendar_file
from mediator.wording.phrases import Language
from tests.domain.performing import agreement

icalendar = pytest.importorskip("icalendar")

TODAY = date(2026, 11, 23)


def test_every_due_of_an_agreement_is_read_back_on_its_day(law: Law) -> None:
    found = standing(agreement(), Performance(), law, as_of=date(2026, 7, 2))

    read = icalendar.Calendar.from_ical(calendar_file(found, "1号", law.workdays, Language.CHINESE))

    events = read.walk("VEVENT")
    assert [e.decoded("DTSTART") for e in events] == [d.due.last_day for d in found.course.dues]
    assert all(len(event.walk("VALARM")) == 3 for event in events)
    assert len({str(event["UID"]) for event in events}) == len(events)
    assert read.errors == []


def test_the_list_of_all_cases_is_read_back_without_a_name_or_a_number(law: Law) -> None:
    days = [
        ("c-1", "（2026）沪调1号", "张三 / 李四", Day(TODAY + timedelta(2), "installment", 3)),
        ("c-1", "（2026）沪调1号", "张三 / 李四", Day(TODAY + timedelta(4), "apply_confirmation")),
        ("c-2", "", "王五 / 赵六", Day(TODAY + timedelta(5), "ask_guarantor", 0, "钱七")),
        ("c-2", "", "王五 / 赵六", Day(TODAY - timedelta(5), "installment", 1)),
        ("c-2", "", "王五 / 赵六", Day(TODAY, "sign", toward="job_lost", since=TODAY)),
    ]
    found = agenda(days, law.workdays, {}, as_of=TODAY)
    content = agenda_file(found, law.workdays, Language.CHINESE)

    read = icalendar.Calendar.from_ical(content)

    events = sorted(read.walk("VEVENT"), key=lambda event: event.decoded("DTSTART"))
    expected = [TODAY + timedelta(days) for days in (2, 4, 5)]
    assert [event.decoded("DTSTART") for event in events] == expected
    assert len({str(event["UID"]) for event in events}) == 3
    assert read.errors == []
    for secret in ("张三", "沪调", "钱七", "王五", "c-2", "job_lost"):
        assert secret not in content.decode()
