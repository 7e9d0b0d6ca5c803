"""What happens around the work: a lock with anything open, and a hearing held large and dark."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mediator.desktop import theme
from mediator.desktop.home import HomePage
from mediator.desktop.pages import PAGES
from mediator.desktop.popups import dialogs_over
from mediator.desktop.unlock import UnlockPage
from mediator.desktop.window import MainWindow
from mediator.domain.stages import Stage
from mediator.library.places import resources
from tests.desktop.desk import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier
OPENERS: dict[str, Callable[[MainWindow], None]] = {
    "palette": MainWindow.show_palette,
    "keys": MainWindow.show_keys,
    "help": MainWindow.show_help,
    "health": MainWindow.show_health,
}


@pytest.fixture(autouse=True)
def looks() -> Iterator[None]:
    """Size and colors are the application's, so each test gives them back."""
    yield
    theme.choose(zoom=100, scheme="system")
    application = QApplication.instance()
    if isinstance(application, QApplication):
        theme.dress(application, resources() / "fonts")


@pytest.mark.parametrize("name", list(OPENERS))
def test_ctrl_l_locks_at_once_whatever_is_open(hearing: Desk, name: str) -> None:
    OPENERS[name](hearing.window)
    (dialog,) = dialogs_over(hearing.window)
    hearing.press(dialog, Qt.Key.Key_L, CONTROL)
    assert not dialogs_over(hearing.window)

    hearing.settle()
    hearing.page(UnlockPage)
    assert "沈佩文" not in hearing.texts()


@pytest.mark.parametrize("name", list(OPENERS))
def test_ctrl_b_covers_whatever_is_open_and_it_comes_back(hearing: Desk, name: str) -> None:
    OPENERS[name](hearing.window)
    (dialog,) = dialogs_over(hearing.window)
    hearing.press(dialog, Qt.Key.Key_B, CONTROL)
    assert hearing.window.cover.isVisible()
    assert not dialog.isVisible()

    with hearing.bot.waitSignal(hearing.window.cover.lifted):
        hearing.bot.keyPress(hearing.window.cover, Qt.Key.Key_Space)
    assert dialog.isVisible()


def test_a_file_dialog_does_not_keep_the_lock_waiting(hearing: Desk, tmp_path: Path) -> None:
    hearing.window.home()
    hearing.settle()
    hearing.page(HomePage).choose_file()
    (dialog,) = dialogs_over(hearing.window)
    hearing.press(dialog, Qt.Key.Key_L, CONTROL)
    hearing.settle()

    hearing.page(UnlockPage)
    assert not dialogs_over(hearing.window)


def test_a_hearing_is_held_large_and_dark_and_the_next_day_begins_so(hearing: Desk) -> None:
    window = hearing.window
    for _ in range(2):
        hearing.control(Qt.Key.Key_Plus)
    window.looks.use_scheme("dark")
    for stage in Stage:
        page = hearing.enter(stage, PAGES[stage])  # type: ignore[arg-type]
        shade = page.grab().toImage().pixelColor(12, page.height() // 2)
        assert shade.lightness() < 190, stage

    assert theme.zoom() == 125
    hearing.leave()
    theme.choose(zoom=100, scheme="light")
    hearing.sit_down(hearing.services)
    assert theme.zoom() == 125
    assert theme.scheme() == "dark"
