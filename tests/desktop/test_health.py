"""The look at this computer: what is fine, what is not, and a page to print."""

from datetime import UTC, datetime
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtWidgets import QApplication

from mediator.desktop import health
from mediator.desktop.health_sheet import HealthSheet
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
