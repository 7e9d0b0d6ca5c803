"""The list for the week: what is urgent first, and nothing that no longer matters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from mediator.domain.agenda import agenda, level_of
from mediator.domain.archive import SIGN, Day
from mediator.domain.due_days import Workdays
from mediator.domain.warnings import Level
from mediator.library.followup import signs
from mediator.library.law_tables import law as shipped

TODAY = date(2026, 11, 23)  # a Monday
WORKDAYS = Workdays()


def days_from_now(days: int, act: str = "installment", **more: date | None) -> Day:
    return Day(TODAY + timedelta(days), act, 1, **more)  # type: ignore[arg-type]


def seen(code: str, days_ago: int = 3, **more: date | None) -> Day:
    on = TODAY - timedelta(days_ago)
    return Day(on, SIGN, toward=code, since=on, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("day", "level"),
    [
        (days_from_now(8), Level.NONE),
        (days_from_now(7), Level.ATTENTION),
        (days_from_now(0), Level.ATTENTION),
        (days_from_now(-1), Level.WARNING),
        (days_from_now(-1, breach_on=TODAY), Level.ALARM),
        (days_from_now(-90, "breach"), Level.ALARM),
        (days_from_now(31, "apply_confirmation"), Level.NONE),
        (days_from_now(30, "apply_confirmation"), Level.ATTENTION),
        (days_from_now(7, "apply_confirmation"), Level.WARNING),
        (days_from_now(1, "apply_confirmation"), Level.ALARM),
        (days_from_now(-9, "apply_confirmation"), Level.ALARM),
        (days_from_now(-9, "sign"), Level.NONE),
    ],
)
def test_urgency_comes_in_three_levels(day: Day, level: Level) -> None:
    assert level_of(day, WORKDAYS, as_of=TODAY) is level


def test_the_list_holds_the_week_and_what_was_let_pass_and_no_more() -> None:
    days = {
        "下周": days_from_now(7),
        "更晚": days_from_now(8),
        "逾期": days_from_now(-400),
        "期满不久": days_from_now(-30, "sue_debtor"),
        "早已期满": days_from_now(-31, "sue_debtor"),
        "违约前才有": days_from_now(-3, until=TODAY),
        "违约后才有": days_from_now(5, "sue_debtor", since=TODAY + timedelta(1)),
    }

    found = agenda(((name, name, "", day) for name, day in days.items()), WORKDAYS, {}, as_of=TODAY)

    assert [task.case for task in found.tasks] == ["期满不久", "逾期", "下周"]
    assert found.until == TODAY + timedelta(7)


def test_a_sign_is_weighed_with_the_payments_of_its_own_case() -> None:
    """A lost job is one level above what the payments give: none, to come, late, broken."""
    payments = {
        "无事": days_from_now(20),
        "将到期": days_from_now(2),
        "逾期": days_from_now(-1),
        "违约": days_from_now(-9, "breach"),
    }
    days = [(name, name, "", day) for name, day in payments.items()]
    days += [(name, name, "", seen("job_lost")) for name in (*payments, "只有回访")]

    found = agenda(days, WORKDAYS, signs(), as_of=TODAY)

    levels = {task.case: task.level for task in found.tasks if task.sign}
    assert levels == {
        "只有回访": Level.ATTENTION,
        "无事": Level.ATTENTION,
        "将到期": Level.WARNING,
        "逾期": Level.ALARM,
        "违约": Level.ALARM,
    }


def test_a_sign_stays_on_the_list_until_it_is_over_however_old_it_is() -> None:
    days = {
        "很久": seen("moved", 900),
        "已消除": seen("moved", 9, until=TODAY),
        "名单所无": seen("own-sign", 9),
    }

    listed = [(name, name, "", day) for name, day in days.items()]
    found = agenda(listed, WORKDAYS, signs(), as_of=TODAY)

    assert [(task.case, task.level) for task in found.tasks] == [
        ("很久", Level.ATTENTION),
        ("名单所无", Level.ATTENTION),
    ]
    assert found.tasks[1].sign is not None
    assert found.tasks[1].sign.chinese == "own-sign"


def test_a_payment_after_a_holiday_is_listed_from_its_reminder_on() -> None:
    """The reminder of seven days before 12 October falls on the holiday: 30 September has it."""
    day, workdays = Day(date(2026, 10, 12), "installment", 1), shipped().workdays
    listed = [("a", "a", "", day), ("b", "b", "", replace(day, on=date(2026, 10, 19)))]

    eve = agenda(listed, workdays, {}, as_of=date(2026, 9, 30))
    before = agenda(listed, workdays, {}, as_of=date(2026, 9, 29))

    assert [task.case for task in eve.tasks] == ["a"]
    assert before.tasks == ()
