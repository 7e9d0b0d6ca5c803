"""The acts of the window itself, each with its name, its keys and where it applies."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from mediator.desktop import theme
from mediator.desktop.actions import Act, Where, always
from mediator.desktop.page import Page
from mediator.desktop.preferences import ORDERS
from mediator.domain.stages import Stage
from mediator.wording import screen
from mediator.wording import screen_acts as words
from mediator.wording import screen_archive as archive_words
from mediator.wording import screen_finding as finding
from mediator.wording.phrases import Phrase

if TYPE_CHECKING:
    from mediator.desktop.window import MainWindow


def add_acts(window: MainWindow) -> None:
    """Give the window its acts, in the order in which the palette shows them."""
    _reflexes(window)
    _places(window)
    _editing(window)
    _looks(window)
    _rest(window)


def _reflexes(window: MainWindow) -> None:
    """The two that never ask and work everywhere, in open lists as well."""
    for act_id, name, do, key in (
        ("curtain", words.CURTAIN, window.curtain, "Ctrl+B"),
        ("lock", words.LOCK, window.lock, "Ctrl+L"),
    ):
        act = Act(window, act_id, name, do, keys=(key,), where=Where.EVERYWHERE)
        act.available = partial(_holds_secrets, window)
        act.apply_everywhere()


def _holds_secrets(window: MainWindow) -> bool:
    """Tell whether there is anything to hide."""
    return window.workspace.is_open


def _places(window: MainWindow) -> None:
    add = partial(_add, window)
    at_home, in_case = window.at_home, window.in_case
    for number, stage in enumerate(Stage, 1):
        zh, en = screen.STAGES[stage]
        name = Phrase(words.GO_TO.zh.format(stage=zh), words.GO_TO.en.format(stage=en))
        enter = partial(window.turn_to, stage)
        keys = (f"Ctrl+{number}",) if number < 10 else ()
        add(f"stage.{stage.value}", name, enter, *keys, where=Where.CASE, when=in_case)
    telling = partial(_telling, window)
    at_board = partial(_at_board, window)
    add("tell", words.TELL, telling, "Ctrl+T", where=Where.CASE, when=at_board)
    add("cases", words.TO_CASES, window.home, "Alt+Left", where=Where.CASE, when=in_case)
    add(
        "find_here", finding.FIND_HERE, partial(_find_here, window), "Ctrl+F", when=window.is_in_use
    )
    add("find_case", words.FIND_CASE, window.find_case, "Ctrl+Shift+F", when=window.is_in_use)
    new_case = window.workspace.new_case
    add("new_case", words.NEW_CASE, new_case, "Ctrl+N", where=Where.HOME, when=at_home)
    care = partial(_security, window)
    add("security", words.SECURITY, care, "Ctrl+Shift+S", where=Where.HOME, when=at_home)
    archive = partial(_archive, window)
    add("archive", archive_words.TITLE, archive, "Ctrl+Shift+A", where=Where.HOME, when=at_home)
    for at, order in enumerate(ORDERS):
        sort = partial(_sort, window, order)
        add(f"sort.{order}", words.SORTS[at], sort, where=Where.HOME, when=at_home)
    add("import", words.IMPORT, partial(_import_case, window), where=Where.HOME, when=at_home)


def _find_here(window: MainWindow) -> None:
    """Find words on the page, or a case in the list."""
    if isinstance(window.page, Page):
        window.page.find_words()
    else:
        window.find_case()


def _import_case(window: MainWindow) -> None:
    """Ask for a file with a case."""
    if window.cases is not None:
        window.cases.choose_file()


def _turn_full_screen(window: MainWindow) -> None:
    """Take the whole screen, or give it back."""
    window.showNormal() if window.isFullScreen() else window.showFullScreen()


def _sort(window: MainWindow, order: str) -> None:
    if window.cases is not None:
        window.cases.sort_by(order)


def _archive(window: MainWindow) -> None:
    from mediator.desktop.archive.sheet import open_archive_sheet

    open_archive_sheet(window)


def _telling(window: MainWindow) -> None:
    from mediator.desktop.telling import open_telling

    open_telling(window)


def _security(window: MainWindow) -> None:
    from mediator.desktop.security import open_security

    open_security(window)


def _at_board(window: MainWindow) -> bool:
    """Tell whether both rooms are open to the mediator: only then can a sentence be weighed."""
    return window.in_case() and window.stage is Stage.BOARD


def _editing(window: MainWindow) -> None:
    add = partial(_add, window)
    add("save", words.SAVE, window.save_now, "Ctrl+S", when=window.is_in_use)
    add("undo", words.UNDO, window.undo, "Ctrl+Z", where=Where.CASE, when=window.may_undo)
    add(
        "redo",
        words.REDO,
        window.redo,
        "Ctrl+Y",
        "Ctrl+Shift+Z",
        where=Where.CASE,
        when=window.may_undo,
    )
    add("back_up", words.BACK_UP, window.workspace.back_up, when=window.is_in_use)


def _looks(window: MainWindow) -> None:
    add, looks, seen = partial(_add, window), window.looks, window.is_seen
    add("discreet", words.DISCREET, looks.turn_discreet, "Ctrl+H", when=window.is_in_use)
    add("zoom_in", words.ZOOM_IN, partial(looks.zoom_by, 1), "Ctrl++", "Ctrl+=", when=seen)
    add("zoom_out", words.ZOOM_OUT, partial(looks.zoom_by, -1), "Ctrl+-", when=seen)
    add("zoom_reset", words.ZOOM_RESET, partial(looks.zoom_to, 100), "Ctrl+0", when=seen)
    add("full_screen", words.FULL_SCREEN, partial(_turn_full_screen, window), "F11", when=seen)
    for scheme in theme.SCHEMES:
        use = partial(looks.use_scheme, scheme)
        add(f"colors.{scheme}", words.THEMES[scheme], use, when=seen)
    for language, name in screen.LANGUAGES.items():
        own = Phrase(words.SPEAK.zh.format(language=name), words.SPEAK.en.format(language=name))
        add(f"language.{language}", own, partial(looks.use_language, language), when=seen)


def _rest(window: MainWindow) -> None:
    add, seen = partial(_add, window), window.is_seen
    add("palette", words.PALETTE, window.show_palette, "Ctrl+K", when=window.is_in_use)
    add("keys", words.KEYS, window.show_keys, "Ctrl+/", when=seen)
    add("help", words.HELP, window.show_help, "F1", when=seen)
    add("tour", words.TOUR, window.show_tour, when=window.is_in_use)
    add("health", words.HEALTH, window.show_health, when=window.is_in_use)
    add("quit", words.QUIT, window.close, "Ctrl+Q")


def _add(
    window: MainWindow,
    act_id: str,
    name: Phrase,
    do: Callable[[], object],
    *keys: str,
    where: Where = Where.EVERYWHERE,
    when: Callable[[], bool] = always,
) -> None:
    Act(window, act_id, name, do, keys=keys, where=where, available=when)


def take_bundle(window: MainWindow, name: str) -> None:
    """Ask for the passphrase of a case that somebody sent."""
    from mediator.desktop.security.dialog import SecurityDialog

    SecurityDialog(window).take_bundle(name)
