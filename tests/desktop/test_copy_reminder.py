"""Once a day the list of cases says that the last copy elsewhere is old."""

from pathlib import Path

from mediator.desktop.home import HomePage
from mediator.desktop.security import SecurityDialog
from tests.desktop.desk import NOON, Desk


def at_home(desk: Desk) -> HomePage:
    desk.window.home()
    desk.settle()
    return desk.page(HomePage)


def test_a_file_without_cases_asks_for_no_copy(desk: Desk) -> None:
    desk.create()
    desk.settle()

    assert not desk.page(HomePage).copies.isVisible()


def test_the_line_leads_to_the_copies_and_goes_when_one_is_written(
    hearing: Desk, tmp_path: Path
) -> None:
    home = at_home(hearing)
    assert home.copies.isVisible()
    assert home.copies.says.text().startswith("还没有另存过副本。")

    home.copies.copy.click()
    hearing.settle()
    dialog = hearing.window.findChild(SecurityDialog)
    assert dialog is not None
    assert dialog.copies.isVisible()
    dialog.copies.copy_to(str(tmp_path / "usb.mvault"))
    hearing.settle()
    assert dialog.copies.last.text() == f"上次另存：{NOON:%Y-%m-%d}"
    dialog.close()
    home.reload()
    hearing.settle()

    assert not home.copies.isVisible()


def test_the_line_is_silent_for_the_day_and_longer_where_the_center_says_so(
    hearing: Desk,
) -> None:
    home = at_home(hearing)
    home.copies.hush.click()
    home.reload()
    hearing.settle()
    assert not home.copies.isVisible()

    hearing.window.looks.kept.keep(type(hearing.window.looks.kept.now)())
    home.copies.copy.click()
    hearing.settle()
    dialog = hearing.window.findChild(SecurityDialog)
    assert dialog is not None
    dialog.copies.days.box.setValue(0)
    dialog.copies.days.flush()
    hearing.settle()
    dialog.close()
    home.reload()
    hearing.settle()

    assert not home.copies.isVisible()
