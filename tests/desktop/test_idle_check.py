"""The whole file is checked in a quiet minute; work comes first, damage is told in words."""

from __future__ import annotations

from mediator.desktop.health_sheet import HealthSheet
from mediator.desktop.idle_check import QUIET_MS
from mediator.domain.safekeeping import FileCheck
from mediator.vault import Vault
from mediator.wording import health as words
from tests.desktop.desk import NOON, Desk
from tests.desktop.test_health import sheet
from tests.vault.test_idle_check import FLIP, elsewhere, write_entries


def quiet(desk: Desk) -> None:
    """A minute without work."""
    desk.window.checking.quiet.stop()
    desk.window.checking.quiet.timeout.emit()


def test_a_quiet_minute_checks_the_file_and_says_on_which_day(hearing: Desk) -> None:
    checking = hearing.window.checking
    assert checking.quiet.isActive()
    assert checking.quiet.interval() == QUIET_MS
    assert sheet(hearing).lines["whole"].says.text() == words.FOUND["whole_open"].zh

    with hearing.bot.waitSignal(checking.found) as told:
        quiet(hearing)
    (found,) = told.args
    assert isinstance(found, FileCheck)
    assert found.at == NOON
    assert hearing.window.status.checked.text() == "全文件核对 10-12 12:00 完好"

    hearing.window.show_health()
    hearing.settle()
    shown = hearing.window.findChildren(HealthSheet)[-1]
    assert "2026-10-12 12:00" in shown.lines["whole"].says.text()


def test_it_is_not_checked_again_within_four_hours(hearing: Desk) -> None:
    with hearing.bot.waitSignal(hearing.window.checking.found):
        quiet(hearing)
    quiet(hearing)
    hearing.settle()

    assert hearing.window.checking._check is None


def test_work_interrupts_the_check_which_goes_on_when_it_is_quiet_again(hearing: Desk) -> None:
    archive, checking = hearing.workspace._archive, hearing.window.checking
    assert isinstance(archive, Vault)
    write_entries(archive, 2000)
    quiet(hearing)
    hearing.settle()
    checking.worked()
    hearing.settle()
    under_way = checking._check
    assert under_way is not None
    assert archive.last_check is None

    hearing.workspace.flush()  # a save in between is no hindrance
    with hearing.bot.waitSignal(checking.found) as told:
        quiet(hearing)
    (found,) = told.args
    assert isinstance(found, FileCheck)
    assert found.entries > 2000
    assert found.broken is None


def test_damage_found_in_a_quiet_minute_is_told_with_what_to_do(hearing: Desk) -> None:
    elsewhere(FLIP, hearing.services.archive_path)
    with hearing.bot.waitSignal(hearing.window.checking.damaged):
        quiet(hearing)

    assert "Ctrl+L" in hearing.window.status.checked.text()
    shown = sheet(hearing)
    assert shown.lines["whole"].says.text() == words.FOUND["whole_damaged"].zh


def test_a_broken_record_is_told_with_its_entry(hearing: Desk) -> None:
    hearing.window.status.show_checked(FileCheck(NOON, 4, 5))

    assert "第5条" in hearing.window.status.checked.text()


def test_a_lock_ends_the_check(hearing: Desk) -> None:
    checking = hearing.window.checking
    quiet(hearing)
    hearing.window.lock()
    hearing.settle()

    assert checking._check is None
    assert not hearing.workspace.is_open
