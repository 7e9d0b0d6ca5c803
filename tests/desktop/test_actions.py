"""Acts: one place for each name and key, and everything that reads them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from mediator.desktop import theme
from mediator.desktop.actions import Act, acts_of
from mediator.desktop.help import HelpSheet, KeysSheet, key_rows
from mediator.desktop.home import HomePage
from mediator.desktop.intake import IntakePage
from mediator.desktop.page import Page
from mediator.desktop.pages import PAGES
from mediator.desktop.palette import CommandPalette
from mediator.desktop.unlock import UnlockPage
from mediator.domain.stages import Stage
from mediator.library.places import resources
from mediator.wording.screen_acts import TYPING_KEYS
from tests.desktop.desk import Desk

SCREENS = resources() / "help" / "screens"
_KEY = re.compile(r"`((?:Ctrl|Alt|Shift)\+[^`]+|F\d+|Enter|Tab|Esc|Space)`")


@pytest.fixture(autouse=True)
def looks() -> Iterator[None]:
    """Size and colors are the application's, so each test gives them back."""
    yield
    theme.choose(zoom=100, scheme="system")
    application = QApplication.instance()
    if isinstance(application, QApplication):
        theme.dress(application, resources() / "fonts")


def palette(desk: Desk) -> CommandPalette:
    desk.control(Qt.Key.Key_K)
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, CommandPalette)]
    return found[-1]


def open_dialogs(desk: Desk, kind: type) -> list[object]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]


@pytest.mark.parametrize(
    ("typed", "first"),
    [("遮", "curtain"), ("hy", "stage.claims"), ("lock", "lock"), ("fd", "zoom_in")],
)
def test_the_palette_finds_an_act_by_its_name_its_initials_or_in_english(
    hearing: Desk, typed: str, first: str
) -> None:
    sheet = palette(hearing)
    hearing.write(sheet.line, typed)

    wanted = next(act for act in acts_of(hearing.window) if act.objectName() == first)
    assert wanted.text() in [offer.title for offer in sheet.shown[:2]]
    assert wanted.keys in [offer.keys for offer in sheet.shown[:2]]


def test_enter_in_the_palette_does_what_is_chosen(hearing: Desk) -> None:
    sheet = palette(hearing)
    hearing.write(sheet.line, "核验")
    hearing.press(sheet.line, Qt.Key.Key_Return)
    hearing.settle()

    assert hearing.window.stage is Stage.CLAIMS
    assert not open_dialogs(hearing, CommandPalette)


def test_the_palette_holds_nothing_that_cannot_be_done_now(hearing: Desk) -> None:
    hearing.window.home()
    hearing.settle()
    titles = {offer.title for offer in palette(hearing).shown}

    assert "新建案件" in titles
    assert "转到：核验" not in titles


def test_at_home_the_palette_opens_a_case_by_its_party(hearing: Desk) -> None:
    hearing.window.home()
    hearing.settle()
    name = hearing.page(HomePage)._all.cases[0].parties[:2]
    sheet = palette(hearing)
    hearing.write(sheet.line, name)
    hearing.press(sheet.line, Qt.Key.Key_Return)
    hearing.settle()

    hearing.page(IntakePage)


def test_no_two_acts_share_a_key_or_a_name(hearing: Desk) -> None:
    for stage in Stage:
        hearing.window.go(stage)
        hearing.settle()
        acts = list(acts_of(hearing.window, hearing.window.page))
        keys = [key.toString() for act in acts for key in act.shortcuts()]
        assert len(keys) == len(set(keys)), stage
        assert len({act.objectName() for act in acts}) == len(acts)
        assert len({act.text() for act in acts}) == len(acts)


def test_the_list_of_keys_holds_every_key(hearing: Desk) -> None:
    hearing.control(Qt.Key.Key_Slash)
    (sheet,) = open_dialogs(hearing, KeysSheet)
    assert isinstance(sheet, KeysSheet)

    shown = {str(row[0]) for row in sheet.table.model_.rows}
    assert {"Ctrl+B", "Ctrl+L", "Ctrl+K", "F1", "Enter", "Ctrl+D", "=", "T"} <= shown
    assert all(act.keys in shown for act in acts_of(hearing.window) if act.keys)


def named_keys(text: str) -> set[str]:
    return set(_KEY.findall(text))


def known_keys(acts: list[Act]) -> set[str]:
    keys = {key.toString() for act in acts for key in act.shortcuts()}
    return keys | {key for _, key, _ in TYPING_KEYS}


def test_every_screen_has_a_help_page_in_both_languages_and_every_key_in_it_works(
    hearing: Desk,
) -> None:
    window = hearing.window
    wrong: list[str] = []
    for stage in Stage:
        window.go(stage)
        hearing.settle()
        wrong += faults(window.help_page(), list(acts_of(window, window.page)))
    window.home()
    hearing.settle()
    wrong += faults(window.help_page(), list(acts_of(window, window.page)))
    wrong += faults("unlock", list(acts_of(window)))

    assert not wrong


def faults(screen: str, acts: list[Act]) -> list[str]:
    wrong = []
    for language in ("zh", "en"):
        file = SCREENS / f"{screen}.{language}.md"
        if not file.is_file():
            wrong.append(f"{file.name} is missing")
            continue
        unknown = named_keys(file.read_text("utf-8")) - known_keys(acts)
        wrong += [f"{file.name}: {key}" for key in sorted(unknown)]
    return wrong


def test_a_help_page_says_the_same_keys_in_both_languages() -> None:
    for file in sorted(SCREENS.glob("*.zh.md")):
        other = Path(str(file).replace(".zh.", ".en."))
        assert named_keys(file.read_text("utf-8")) == named_keys(other.read_text("utf-8")), file


def test_f1_opens_the_page_about_this_screen(hearing: Desk) -> None:
    hearing.enter(Stage.CLAIMS, PAGES[Stage.CLAIMS])  # type: ignore[arg-type]
    hearing.press(hearing.window, Qt.Key.Key_F1)
    (sheet,) = open_dialogs(hearing, HelpSheet)
    assert isinstance(sheet, HelpSheet)

    assert sheet.page.toPlainText().startswith("债权核验")


def compose(desk: Desk, text: str) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QApplication.sendEvent(widget, QInputMethodEvent(text, []))


def test_no_key_of_the_window_works_while_characters_are_being_composed(hearing: Desk) -> None:
    line = hearing.page(IntakePage).register.recorder.line
    line.setFocus()
    compose(hearing, "long")
    hearing.bot.keyClick(line, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    hearing.bot.keyClick(line, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert not open_dialogs(hearing, CommandPalette)
    assert hearing.window.stage is Stage.INTAKE

    compose(hearing, "")
    hearing.bot.keyClick(line, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert open_dialogs(hearing, CommandPalette)


def test_the_curtain_drops_even_while_characters_are_being_composed(hearing: Desk) -> None:
    line = hearing.page(IntakePage).register.recorder.line
    line.setFocus()
    compose(hearing, "long")
    hearing.bot.keyClick(line, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)

    assert hearing.window.cover.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_an_open_menu_or_list_does_not_keep_the_curtain_up(hearing: Desk) -> None:
    hearing.window.home()
    hearing.settle()
    home = hearing.page(HomePage)
    home.ways.example.showMenu = None  # type: ignore[assignment]  # it would wait
    menu = home.ways.example.menu()
    menu.popup(home.mapToGlobal(home.rect().center()))
    hearing.bot.waitUntil(menu.isVisible)
    hearing.bot.keyClick(menu, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)

    assert hearing.window.cover.isVisible()
    assert not menu.isVisible()


def test_zoom_grows_every_letter_is_remembered_and_stops_at_its_ends(hearing: Desk) -> None:
    window = hearing.window
    before = window.page.fontMetrics().height()
    hearing.control(Qt.Key.Key_Plus)
    assert theme.zoom() == theme.ZOOMS[theme.ZOOMS.index(100) + 1]
    window.looks.zoom_to(theme.ZOOMS[-2])
    for _ in range(2):
        hearing.control(Qt.Key.Key_Plus)
    assert theme.zoom() == theme.ZOOMS[-1] == 200
    assert window.page.fontMetrics().height() > 1.7 * before
    assert window.status.zoom.text() == "200%"
    assert '"zoom"' in (hearing.services.archive_path.parent / "window.json").read_text("utf-8")

    window.looks.zoom_to(theme.ZOOMS[1])
    for _ in range(2):
        hearing.control(Qt.Key.Key_Minus)
    assert theme.zoom() == theme.ZOOMS[0] == 80
    hearing.control(Qt.Key.Key_0)
    assert theme.zoom() == 100


def test_zoom_keeps_the_page_the_focus_and_what_is_typed(hearing: Desk) -> None:
    line = hearing.page(IntakePage).register.recorder.line
    hearing.write(line, "X")
    hearing.control(Qt.Key.Key_Plus)

    after = hearing.page(IntakePage).register.recorder.line
    assert after is not line
    assert after.hasFocus()
    assert after.text().endswith("X")


def test_a_passphrase_half_typed_survives_another_size(desk: Desk) -> None:
    desk.write(desk.page(UnlockPage).passphrase.line, "abc")
    desk.control(Qt.Key.Key_Plus)

    assert desk.page(UnlockPage).passphrase.line.text() == "abc"


def test_colors_can_be_chosen_whatever_the_system_says(hearing: Desk) -> None:
    hearing.window.looks.use_scheme("dark")
    assert theme.colors() is theme.DARK
    hearing.page(Page)
    hearing.window.looks.use_scheme("light")
    assert theme.colors() is theme.LIGHT


def test_undo_names_what_it_took_back_and_offers_to_do_it_again(hearing: Desk) -> None:
    page = hearing.page(IntakePage)
    hearing.rewrite(page.register.recorder.line, "另一人")
    hearing.control(Qt.Key.Key_Z)
    toast = hearing.window.toast
    assert toast.isVisible()
    assert toast.text.text() == "已撤销：修改立案登记"

    toast.button.click()
    assert page.register.recorder.line.text() == "另一人"


def test_keys_and_names_are_listed_in_both_languages() -> None:
    for _, key, name in TYPING_KEYS:
        assert key
        assert name.zh
        assert name.en
    assert len(key_rows([])) == len(TYPING_KEYS)
