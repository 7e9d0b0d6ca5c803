from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from mediator.domain.law import Law, LenderClass, LprAnnouncement
from mediator.domain.periods import Tenor
from mediator.domain.refusals import LprNotKnown


@pytest.mark.parametrize(
    ("day", "one_year", "five_year"),
    [
        (date(2019, 8, 20), "4.25", "4.85"),
        (date(2020, 8, 20), "3.85", "4.65"),
        (date(2021, 2, 20), "3.85", "4.65"),
        (date(2024, 2, 20), "3.45", "3.95"),
        (date(2024, 7, 21), "3.45", "3.95"),
        (date(2024, 7, 22), "3.35", "3.85"),
        (date(2026, 10, 19), "3.00", "3.50"),
    ],
)
def test_the_rate_of_a_day_is_the_last_one_announced(
    law: Law, day: date, one_year: str, five_year: str
) -> None:
    assert law.lpr.percent(day) == Decimal(one_year)
    assert law.lpr.percent(day, Tenor.FIVE_YEAR) == Decimal(five_year)


@pytest.mark.parametrize("day", [date(2019, 8, 19), date(2026, 10, 20)])
def test_a_day_outside_the_table_is_refused_with_its_reach(law: Law, day: date) -> None:
    with pytest.raises(LprNotKnown) as refusal:
        law.lpr.percent(day)

    assert (refusal.value.known_from, refusal.value.known_to) == (
        date(2019, 8, 20),
        date(2026, 10, 19),
    )


def test_errors_of_public_copies_are_not_in_the_table(law: Law) -> None:
    days = {announcement.on for announcement in law.lpr.announcements}

    assert date(2021, 2, 20) in days
    assert not days & {date(2021, 2, 22), date(2020, 1, 1), date(2025, 4, 20)}


def test_an_added_announcement_replaces_one_of_the_same_day(law: Law) -> None:
    mended = LprAnnouncement(date(2026, 9, 20), Decimal("2.90"), Decimal("3.40"), "更正公告")

    table = law.with_lpr((mended,)).lpr

    assert len(table.announcements) == len(law.lpr.announcements)
    assert table.percent(date(2026, 9, 21)) == Decimal("2.90")


def test_a_missing_month_is_not_skipped_over(law: Law) -> None:
    november = LprAnnouncement(date(2026, 11, 20), Decimal("3.00"), Decimal("3.50"), "公告")

    table = law.with_lpr((november,)).lpr

    assert table.percent(date(2026, 12, 1)) == Decimal("3.00")
    with pytest.raises(LprNotKnown) as refusal:
        table.percent(date(2026, 11, 15))
    assert refusal.value.known_to == date(2026, 10, 19)
    assert table.unknown_from == (date(2026, 10, 20), date(2026, 12, 20))


def test_every_day_of_the_shipped_table_is_covered(law: Law) -> None:
    day = law.lpr.known_from
    while day <= law.lpr.known_to:
        assert law.lpr.percent(day)
        day += timedelta(days=1)


def test_no_addition_changes_nothing(law: Law) -> None:
    assert law.with_lpr(()) is law


def test_every_cap_names_a_rule_and_its_lender(law: Law) -> None:
    assert {cap.lender for cap in law.caps} == set(LenderClass)
    assert all(cap.rule.article and cap.rule.article_en for cap in law.caps)
