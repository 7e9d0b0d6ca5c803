from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from mediator.domain.agreement import Agreement
from mediator.domain.agreement_standing import standing
from mediator.domain.law import Law
from mediator.domain.receipts import Performance, Receipt, Sign
from mediator.domain.terms import BreachTerms
from mediator.domain.warnings import Effect, Level, Warned, reminder_days, warned
from mediator.library.followup import signs
from mediator.library.law_tables import law as shipped
from tests.domain.performing import FIRST, agreement, paid, terms


def on(
    day: str,
    *receipts: Receipt,
    seen: tuple[Sign, ...] = (),
    of: Agreement | None = None,
) -> Warned:
    law, facts, whole = shipped(), Performance(receipts, signs=seen), of or agreement()
    found = standing(whole, facts, law, as_of=date.fromisoformat(day))
    return warned(whole, facts, found, law.workdays, signs())


def codes(found: Warned) -> list[tuple[int, str]]:
    return [(reason.level, reason.code) for reason in found.reasons]


@pytest.mark.parametrize(
    ("day", "step"),
    [("2026-07-24", None), ("2026-07-27", "7"), ("2026-07-31", "3"), ("2026-08-03", "1")],
)
def test_a_due_is_announced_seven_three_and_one_day_before(day: str, step: str | None) -> None:
    """The due day is a Monday: three days and one day before are moved to the Friday."""
    found = on(day)

    assert found.level is (Level.ATTENTION if step else Level.NONE)
    assert [dict(reason.figures)["step"] for reason in found.reasons] in ([], [step], ["1"])


def test_a_reminder_on_a_holiday_comes_on_the_workday_before(law: Law) -> None:
    """8 October 2026 follows the holiday of 1 to 7 October; 30 September is a Wednesday."""
    whole = agreement(terms(rows=((date(2026, 10, 8), "3000"),)))
    found = standing(whole, Performance(), law, as_of=date(2026, 9, 1))

    days = dict(reminder_days(found.course.dues[0].due, law.workdays))

    assert days == {7: date(2026, 9, 30), 3: date(2026, 9, 30), 1: date(2026, 9, 30)}


def test_a_missed_row_that_is_no_breach_yet_is_a_warning() -> None:
    found = on("2026-08-05")

    assert codes(found) == [(Level.WARNING, "missed")]


def test_a_miss_that_would_break_is_an_alarm_with_what_would_be_owed() -> None:
    found = on("2026-09-04")

    assert codes(found)[0] == (Level.ALARM, "breach_near")
    figures = dict(found.reasons[0].figures)
    assert (figures["breach"], figures["whole"]) == ("2026-09-09", "4000.00")


def test_the_last_row_is_always_near_a_breach() -> None:
    found = on("2026-10-09", paid("2026-08-03", "2000"))

    assert found.level is Level.ALARM


def test_a_breach_is_an_alarm_and_performance_is_silence() -> None:
    seen = (Sign("contact_lost", FIRST),)

    assert codes(on("2026-09-09")) == [(Level.ALARM, "broken")]
    assert on("2026-08-03", paid("2026-08-03", "3000"), seen=seen).level is Level.NONE


@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("wages_late", Level.WARNING),
        ("job_lost", Level.ALARM),
        ("contact_lost", Level.ALARM),
        ("not_in_the_list", Level.WARNING),
    ],
)
def test_signs_raise_the_level_that_the_payments_give(code: str, level: Level) -> None:
    found = on("2026-08-05", seen=(Sign(code, date(2026, 8, 4)),))

    assert found.level is level


def test_signs_over_or_not_seen_yet_do_not_count() -> None:
    seen = (
        Sign("job_lost", date(2026, 8, 1), over_on=date(2026, 8, 5)),
        Sign("job_lost", date(2026, 8, 6)),
        Sign("job_lost", date(2026, 8, 1), over_on=date(2026, 8, 6)),
    )

    assert len(on("2026-08-05", seen=seen[:2]).reasons) == 1
    assert len(on("2026-08-05", seen=seen[2:]).reasons) == 2


def test_on_every_day_there_is_one_reason_for_the_level() -> None:
    strict = agreement(terms(breach=BreachTerms(3, 1, Decimal(0))))
    days = (FIRST + timedelta(n) for n in range(-20, 40))

    found = [on(day.isoformat(), of=strict) for day in days]

    assert all(bool(each.reasons) == (each.level is not Level.NONE) for each in found)
    levels = [each.level for each in found]
    assert levels == sorted(levels)


def test_the_shipped_list_has_its_thirty_seven_signs_with_words_and_effects() -> None:
    known = signs()

    assert len(known) >= 37
    assert {kind.effect for kind in known.values()} == set(Effect)
    assert all(
        kind.chinese and kind.english and kind.act_chinese and kind.act_english
        for kind in known.values()
    )
    assert replace(known["job_lost"], code="x") != known["job_lost"]
