"""Every page, every dialog and every window of the program, found by looking, not by a list.

A page or a dialog that nobody listed fails the test that counts them, so that none is forgotten.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from mediator import desktop
from mediator.desktop.archive.sheet import open_archive_sheet
from mediator.desktop.board import BoardPage
from mediator.desktop.files import ask_file
from mediator.desktop.intake import IntakePage
from mediator.desktop.intake.papers_needed import PapersSheet
from mediator.desktop.pages import PAGES
from mediator.desktop.papers.key_dialog import KeyDialog
from mediator.desktop.popups import dialogs_over
from mediator.desktop.security import open_security
from mediator.desktop.telling import open_telling
from mediator.desktop.widgets.dialog import Dialog
from mediator.domain.stages import Stage
from mediator.usecases.demonstration import carry_through as through
from tests.desktop.desk import Desk

PATIENCE_MS = 60_000  # everything is loaded and worked through, on a busy machine


def modules() -> list[str]:
    """Every module of the window, loaded."""
    found = [m.name for m in pkgutil.walk_packages(desktop.__path__, "mediator.desktop.")]
    for name in found:
        import_module(name)
    return found


def kinds_of(kind: type[object]) -> Iterator[type[object]]:
    """Every class below another, however deep."""
    for each in kind.__subclasses__():
        yield each
        yield from kinds_of(each)


def dialog_kinds() -> set[str]:
    """The names of all dialogs that the program has."""
    modules()
    below = [*kinds_of(QDialog)]
    return {k.__name__ for k in below if k.__module__.startswith("mediator.") and k is not Dialog}


def security(desk: Desk) -> None:
    desk.window.home()
    desk.settle()
    open_security(desk.window)


def telling(desk: Desk) -> None:
    desk.enter(Stage.BOARD, BoardPage)
    open_telling(desk.window)


def evidence(desk: Desk) -> None:
    desk.press(desk.enter(Stage.INTAKE, IntakePage).evidence.open, Qt.Key.Key_Return)


def conflicts(desk: Desk) -> None:
    desk.enter(Stage.INTAKE, IntakePage).conflicts.open_sheet()


def papers(desk: Desk) -> None:
    desk.enter(Stage.INTAKE, IntakePage).papers.open_sheet()
    (sheet,) = desk.window.findChildren(PapersSheet)
    desk.bot.waitUntil(lambda: bool(sheet.panel.preview.pages))


def a_key(desk: Desk) -> None:
    KeyDialog(desk.window.page, "", lambda *_: None).open()


def archive(desk: Desk) -> None:
    desk.window.home()
    desk.settle()
    open_archive_sheet(desk.window)


def a_file(desk: Desk) -> None:
    ask_file(desk.window, "", print, folder=Path.home())


OPENERS: dict[str, Callable[[Desk], object]] = {
    "CommandPalette": lambda desk: desk.window.show_palette(),
    "KeysSheet": lambda desk: desk.window.show_keys(),
    "HelpSheet": lambda desk: desk.window.show_help(),
    "HealthSheet": lambda desk: desk.window.show_health(),
    "SecurityDialog": security,
    "TellingDialog": telling,
    "EvidenceDialog": evidence,
    "ConflictsSheet": conflicts,
    "PapersSheet": papers,
    "KeyDialog": a_key,
    "ArchiveSheet": archive,
    "AskFile": a_file,
}
"""How each dialog is opened, by the name of its class."""


def opened(desk: Desk, name: str) -> QDialog:
    """Open a dialog and wait until it has what it shows."""
    OPENERS[name](desk)
    desk.settle()
    (dialog,) = dialogs_over(desk.window)
    assert isinstance(dialog, QDialog)
    return dialog


def places(desk: Desk) -> Iterator[tuple[str, QWidget]]:
    """Walk through every page of a case, its tabs opened one after the other, then the list."""
    for stage in PAGES:
        desk.window.go(stage)
        desk.settle()
        yield stage.value, desk.window.page
    desk.window.home()
    desk.settle()
    yield "home", desk.window.page


def carry_through(desk: Desk) -> None:
    """Carry the first example through every stage, and open it where it ends."""
    opened = desk.services.list_examples()[0][1]()
    desk.workspace.ask(
        desk.window,
        lambda archive: through(desk.services, archive, opened, on=opened.case.as_of),
        lambda carried: desk.workspace.load(carried.case.id, print),
        print,
    )
    desk.bot.waitUntil(lambda: desk.workspace.has_case, timeout=PATIENCE_MS)
    desk.settle()


def is_ours(dialog: QDialog) -> bool:
    """Tell whether a dialog is drawn by the program and not by Qt."""
    return not isinstance(dialog, QFileDialog)
