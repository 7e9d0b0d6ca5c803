"""When a copy elsewhere is asked for."""

from datetime import date, timedelta

import pytest

from mediator.domain.outside_copies import USUAL_DAYS, OutsideCopies

TODAY = date(2026, 11, 22)


def test_without_any_copy_one_is_asked_for() -> None:
    assert OutsideCopies().is_due(TODAY)
    assert OutsideCopies().age(TODAY) is None


@pytest.mark.parametrize(("days_ago", "due"), [(0, False), (6, False), (7, True), (400, True)])
def test_a_copy_grows_old(days_ago: int, due: bool) -> None:
    copies = OutsideCopies(TODAY - timedelta(days=days_ago), USUAL_DAYS)

    assert copies.age(TODAY) == days_ago
    assert copies.is_due(TODAY) is due


def test_a_copy_of_a_day_to_come_proves_a_wrong_clock_and_counts_for_none() -> None:
    assert OutsideCopies(TODAY + timedelta(days=1)).is_due(TODAY)


def test_a_center_that_wants_no_reminder_gets_none() -> None:
    assert not OutsideCopies(None, 0).is_due(TODAY)
