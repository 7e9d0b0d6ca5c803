"""The look at this computer: what is fine, what is not, and a page to print."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from mediator.desktop import health
from mediator.desktop.health_sheet import HealthSheet
from mediator.domain.outside_copies import OutsideCopies
from mediator.usecases.ports import SafeArchive
from mediator.wording import health as words
from tests.desktop.desk import Desk

NOON = datetime(2026, 10, 12, 12, 0, tzinfo=UTC)


def sheet(desk: Desk) -> HealthSheet:
    desk.window.show_health()
    desk.settle()
    (found,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, HealthSheet)]
    return found


def test_everything_is_looked_at_and_each_says_what_to_do(hearing: Desk) -> None:
    shown = sheet(hearing)
    for name, line in shown.lines.items():
        assert line.state.text() in (words.GOOD.zh, words.CARE.zh), name
        assert line.says.text(), name
    assert shown.lines["record"].state.text() == words.GOOD.zh


def test_typing_a_character_shows_that_the_input_method_works(hearing: Desk) -> None:
    shown = sheet(hearing)
    assert shown.lines["input"].state.text() == words.CARE.zh

    hearing.write(shown.typed, "债")
    assert shown.lines["input"].state.text() == words.GOOD.zh


def test_a_clock_behind_the_last_change_is_pointed_out() -> None:
    assert health.clock(NOON, None).fine
    assert health.clock(NOON, NOON).fine
    late = health.clock(NOON, datetime(2026, 12, 1, tzinfo=UTC))
    assert not late.fine
    assert "2026-12-01" in late.text
    leapt = health.clock(NOON, datetime(2025, 10, 1, tzinfo=UTC))
    assert not leapt.fine
    assert "超过一年" in leapt.text


def test_a_copy_elsewhere_is_asked_for_when_there_is_none_or_an_old_one() -> None:
    today = NOON.date()
    none = health.outside(OutsideCopies(), today)
    old = health.outside(OutsideCopies(today - timedelta(days=7)), today)
    good = health.outside(OutsideCopies(today - timedelta(days=6)), today)

    assert [look.fine for look in (none, old, good)] == [False, False, True]
    assert "U盘" in none.text
    assert "U盘" in old.text
    assert "6天前" in good.text


def test_a_backup_never_tried_or_long_ago_is_pointed_out() -> None:
    today = NOON.date()
    days = (None, today - timedelta(days=91), today + timedelta(days=1))
    assert [health.drill(day, today).fine for day in days] == [False] * 3
    assert health.drill(today - timedelta(days=90), today).fine
    assert "恢复演练" in health.drill(None, today).text


def test_a_trial_of_a_backup_is_remembered_and_told(hearing: Desk) -> None:
    def try_it(archive: SafeArchive) -> None:
        archive.backup()
        archive.drill()

    assert sheet(hearing).lines["drill"].state.text() == words.CARE.zh
    (shown,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, HealthSheet)]
    hearing.workspace.ask(hearing.window, try_it, lambda _: None, lambda _: None)
    hearing.settle()
    shown.look()
    hearing.settle()

    assert shown.lines["drill"].state.text() == words.GOOD.zh
    assert "2026-10-12" in shown.lines["drill"].says.text()


def test_a_folder_that_takes_no_backup_is_pointed_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    found = health.backups(tmp_path)

    assert not found.fine
    assert str(tmp_path) in found.text


@pytest.mark.parametrize(
    ("listing", "fine"),
    [
        ("Filename Type Size Used Priority\n", True),
        ("Filename Type Size Used Priority\n/dev/zram0 partition 1 0 5\n", True),
        ("Filename Type Size Used Priority\n/dev/sda2 partition 1 0 5\n", False),
    ],
)
def test_swap_on_an_open_disk_is_pointed_out(tmp_path: Path, listing: str, fine: bool) -> None:
    file = tmp_path / "swaps"
    file.write_text(listing, "utf-8")

    assert health.swap(file).fine is fine
    assert not health.swap(tmp_path / "nothing").fine


def test_no_backup_is_pointed_out(tmp_path: Path) -> None:
    assert not health.backups(tmp_path / "backups").fine
    (tmp_path / "one").write_bytes(b"x")
    assert health.backups(tmp_path).fine


def test_the_page_to_print_is_one_a4_page(hearing: Desk, tmp_path: Path) -> None:
    shown = sheet(hearing)
    shown.save_page(str(tmp_path / "page.pdf"))
    paper = pdfium.PdfDocument((tmp_path / "page.pdf").read_bytes())
    assert len(paper) == 1
    width, height = paper[0].get_size()
    paper.close()
    assert round(width / 72 * 25.4) == 210
    assert round(height / 72 * 25.4) == 297

    shown.save_page(str(tmp_path / "no folder" / "page.pdf"))
    assert shown.refused.isVisible()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_the_page_to_measure_goes_to_the_printer_in_its_true_size(
    hearing: Desk, tmp_path: Path
) -> None:
    shown = sheet(hearing)

    def printer(folder: Path) -> QPrinter:
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(folder / "page.pdf"))
        return made

    shown.make_printer = lambda: printer(tmp_path / "no folder")
    shown.print.click()
    hearing.bot.waitUntil(shown.refused.isVisible, timeout=20_000)
    assert "打印机没有接受任务" in shown.refused.text.text()

    shown.make_printer = lambda: printer(tmp_path)
    shown.print.click()
    hearing.bot.waitUntil((tmp_path / "page.pdf").is_file, timeout=20_000)
    hearing.settle()
    assert not shown.refused.isVisible()
    paper = pdfium.PdfDocument((tmp_path / "page.pdf").read_bytes())
    dots = paper[0].render(scale=300 / 72).to_numpy()
    paper.close()
    around = dots[round(70 * 300 / 25.4) : round(75 * 300 / 25.4), :, 0] < 220
    ruler = around.sum(axis=1).max() / 300 * 25.4
    assert 99.5 < ruler < 100.9  # its pen is round and 0.3 mm wide


@pytest.mark.parametrize(
    ("under", "uuid", "fine"),
    [
        (".", "CRYPT-LUKS2-abc", True),
        ("slaves/dm-0", "CRYPT-LUKS2-abc", True),
        (".", "LVM-abc", False),
        (".", "", False),
    ],
)
def test_a_disk_that_the_system_knows_to_be_encrypted_is_told(
    tmp_path: Path, under: str, uuid: str, *, fine: bool
) -> None:
    device = tmp_path.stat().st_dev
    block = tmp_path / f"{os.major(device)}:{os.minor(device)}" / under / "dm"
    if uuid:
        block.mkdir(parents=True)
        (block / "uuid").write_text(uuid, "utf-8")

    assert health.encryption(tmp_path, tmp_path).fine is fine


def test_a_case_file_without_a_sheet_on_paper_and_open_screens_are_pointed_out(
    hearing: Desk,
) -> None:
    shown = sheet(hearing)
    assert shown.lines["recovery"].state.text() == words.CARE.zh
    assert "安全" in shown.lines["recovery"].says.text()
    assert shown.lines["captures"].says.text() == words.FOUND["captures_open"].zh
    assert health.recovery(("S",)).fine


def test_mirrored_screens_are_no_second_screen() -> None:
    assert not health.screens(1, mirrored=False).fine
    assert "复制屏" in health.screens(2, mirrored=True).text
    assert health.screens(2, mirrored=False).fine
