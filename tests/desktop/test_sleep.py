"""After a sleep the window is locked before anybody reads it."""

from __future__ import annotations

import time

from mediator.desktop.sleeping import LEAST_SECONDS, SleepWatch, seconds_slept
from mediator.desktop.unlock import UnlockPage
from tests.desktop.desk import Desk


def test_after_a_sleep_the_window_is_locked(hearing: Desk) -> None:
    slept = [0.0]
    watch = SleepWatch(hearing.window, lambda: slept[0])
    watch.slept.connect(hearing.window.lock)

    watch.look()
    assert not isinstance(hearing.window.page, UnlockPage)
    slept[0] = LEAST_SECONDS + 1
    watch.look()
    assert isinstance(hearing.window.page, UnlockPage)
    assert hearing.window.findChildren(SleepWatch)


def test_the_program_s_own_window_has_such_a_watch(desk: Desk) -> None:
    assert len(desk.window.findChildren(SleepWatch)) == 1


def test_waiting_is_no_sleep() -> None:
    before = seconds_slept()
    time.sleep(0.2)

    assert abs(seconds_slept() - before) < LEAST_SECONDS
